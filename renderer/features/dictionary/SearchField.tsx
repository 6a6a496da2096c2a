// The one field of the screen: for a word it is a line, for a pasted text it grows and keeps the line breaks.

import type { KeyboardEvent, Ref } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./SearchField.module.css";

interface SearchFieldProps {
	readonly typed: string;
	/** A text stands in it: its keys are those of a text. */
	readonly isText: boolean;
	readonly ref: Ref<HTMLTextAreaElement>;
	readonly onType: (text: string) => void;
	readonly onClear: () => void;
	/** Down: the keyboard goes on to the hits. */
	readonly onDown: () => void;
	readonly onEnter: () => void;
}

export function SearchField({ typed, isText, ref, onType, onClear, onDown, onEnter }: SearchFieldProps) {
	const { t } = useTranslation("dictionary");
	const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		if (event.nativeEvent.isComposing) return;
		if (event.key === "Escape" && typed !== "") {
			event.preventDefault();
			onClear();
		}
		if (isText) return;
		if (event.key === "ArrowDown") {
			event.preventDefault();
			onDown();
		}
		// With Shift it is a line break, which makes a text of a word.
		if (event.key === "Enter" && !event.shiftKey) {
			event.preventDefault();
			onEnter();
		}
	};
	return (
		<search className={styles.search}>
			<label className={styles.field}>
				<Icon name="search" />
				<textarea
					ref={ref}
					data-typing="vi"
					aria-label={t("field.label")}
					placeholder={t("field.placeholder")}
					rows={1}
					value={typed}
					spellCheck={false}
					autoCapitalize="off"
					autoComplete="off"
					autoCorrect="off"
					enterKeyHint={isText ? undefined : "search"}
					onChange={(event) => onType(event.currentTarget.value)}
					onKeyDown={onKeyDown}
				/>
				{typed === "" ? (
					<kbd className={styles.key}>/</kbd>
				) : (
					<IconButton className={styles.clear ?? ""} icon="close" label={t("field.clear")} onClick={onClear} />
				)}
			</label>
		</search>
	);
}
