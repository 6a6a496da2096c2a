// One field of the editing view: a block, or what stands beside the blocks, in the type that it is read in. It grows with what
// is typed.

import { type KeyboardEvent, memo, type RefObject } from "react";
import type { BlockKind } from "../../../engine/document/types.ts";
import styles from "./edit.module.css";
import { type Field, fieldName, sameField } from "./writing.ts";

/** What a field tells of itself; always the same object, so that only the field that is typed in is drawn again. */
export interface FieldEvents {
	readonly onType: (field: Field, text: string) => void;
	readonly onFocus: (field: Field) => void;
	readonly onBlur: () => void;
	/** Enter, at an offset of the text. */
	readonly onSplit: (field: Field, at: number) => void;
	/** Backspace at the beginning. */
	readonly onMergeBack: (field: Field) => void;
	/** Delete at the end. */
	readonly onMergeOn: (field: Field) => void;
	/** An arrow that leads out of it. */
	readonly onLeave: (field: Field, direction: 1 | -1) => void;
}

interface EditFieldProps {
	readonly field: Field;
	readonly look: BlockKind | "about";
	readonly label: string;
	readonly placeholder?: string | undefined;
	readonly text: string;
	readonly disabled: boolean;
	readonly events: RefObject<FieldEvents>;
}

export const EditField = memo(function EditField(props: EditFieldProps) {
	const { field, look, label, placeholder, text, disabled, events } = props;
	const isBlock = field.kind === "block" || field.kind === "new";
	const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return;
		const area = event.currentTarget;
		const { selectionStart, selectionEnd, value } = area;
		const collapsed = selectionStart === selectionEnd;
		const split = event.ctrlKey || (!event.shiftKey && look !== "verse");
		if (event.key === "Enter" && split) {
			event.preventDefault();
			if (isBlock) events.current.onSplit(field, selectionStart);
			else events.current.onLeave(field, 1);
			return;
		}
		if (event.ctrlKey || event.shiftKey || !collapsed) return;
		if (event.key === "Backspace" && selectionStart === 0 && isBlock) {
			event.preventDefault();
			events.current.onMergeBack(field);
		} else if (event.key === "Delete" && selectionStart === value.length && field.kind === "block") {
			event.preventDefault();
			events.current.onMergeOn(field);
		} else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
			const direction = event.key === "ArrowUp" ? -1 : 1;
			// The browser moves the caret first: an arrow that moves it nowhere, or only to the edge of the line, leads out.
			const edge = direction === -1 ? 0 : value.length;
			window.setTimeout(() => {
				if (area.selectionStart === selectionStart || (selectionStart === edge && area.selectionStart === edge))
					events.current.onLeave(field, direction);
			});
		}
	};
	return (
		<textarea
			className={`${styles.field} ${styles[look]}`}
			data-field={fieldName(field)}
			lang="vi"
			rows={1}
			spellCheck={false}
			autoCapitalize="off"
			aria-label={label}
			title={look === "about" ? label : undefined}
			placeholder={placeholder}
			value={text}
			readOnly={disabled}
			onChange={(event) => events.current.onType(field, event.currentTarget.value)}
			onFocus={() => events.current.onFocus(field)}
			onBlur={() => events.current.onBlur()}
			onKeyDown={press}
		/>
	);
}, sameProps);

/** Fields are told apart by their names: one is made anew for each drawing. */
function sameProps(a: EditFieldProps, b: EditFieldProps): boolean {
	return (
		sameField(a.field, b.field) &&
		a.text === b.text &&
		a.look === b.look &&
		a.label === b.label &&
		a.placeholder === b.placeholder &&
		a.disabled === b.disabled
	);
}
