// One row of the editing view: a field, the three lines beside the title, or lines that were set aside.

import { memo, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { unreachable } from "../../../engine/text/result.ts";
import { AsideLines } from "./AsideLines.tsx";
import { EditField, type FieldEvents } from "./EditField.tsx";
import styles from "./edit.module.css";
import type { EditRow } from "./editRows.ts";
import { currentText, type Field, type Writing } from "./writing.ts";

interface EditRowViewProps {
	readonly row: EditRow;
	readonly writing: Writing;
	/** Stands in the field of a title that is not there. */
	readonly fallbackTitle: string;
	readonly disabled: boolean;
	readonly events: RefObject<FieldEvents>;
	readonly onPutBack: RefObject<(indices: readonly number[]) => void>;
}

const about = [{ kind: "byline" }, { kind: "date" }, { kind: "source" }] as const;
const title: Field = { kind: "title" };

export const EditRowView = memo(function EditRowView(props: EditRowViewProps) {
	const { row, writing, fallbackTitle, disabled, events, onPutBack } = props;
	const { t } = useTranslation("reader");
	const { document } = writing;
	switch (row.kind) {
		case "block": {
			const kind = document.blocks[row.index]?.kind ?? "paragraph";
			const label = t("edit.block", {
				kind: t(`edit.kind.${kind}`),
				ordinal: row.index + 1,
				of: document.blocks.length,
			});
			return (
				<div className={kind === "list" ? styles.listRow : kind === "quote" ? styles.quoteRow : undefined}>
					<BlockField id={row.id} look={kind} label={label} writing={writing} disabled={disabled} events={events} />
				</div>
			);
		}
		case "new":
			return (
				<NewField after={row.after} label={t("edit.newBlock")} writing={writing} disabled={disabled} events={events} />
			);
		case "title":
			return (
				<EditField
					field={title}
					look="title"
					label={t("edit.kind.title")}
					placeholder={fallbackTitle}
					text={currentText(writing, title)}
					disabled={disabled}
					events={events}
				/>
			);
		case "about":
			return (
				<div className={styles.aboutRow}>
					{about.map((field) => (
						<EditField
							key={field.kind}
							field={field}
							look="about"
							label={t(`edit.about.${field.kind}`)}
							placeholder={t(`edit.about.${field.kind}`)}
							text={currentText(writing, field)}
							disabled={disabled}
							events={events}
						/>
					))}
				</div>
			);
		case "aside":
			return (
				<AsideLines
					lines={row.indices.flatMap((index) => document.removed[index] ?? [])}
					indices={row.indices}
					disabled={disabled}
					onPutBack={onPutBack}
				/>
			);
		default:
			return unreachable(row);
	}
});

interface FieldOfBlock {
	readonly label: string;
	readonly writing: Writing;
	readonly disabled: boolean;
	readonly events: RefObject<FieldEvents>;
}

function BlockField({
	id,
	look,
	writing,
	...rest
}: FieldOfBlock & { readonly id: number; readonly look: Parameters<typeof EditField>[0]["look"] }) {
	const field: Field = { kind: "block", id };
	return <EditField field={field} look={look} text={currentText(writing, field)} {...rest} />;
}

function NewField({ after, label, writing, ...rest }: FieldOfBlock & { readonly after: number }) {
	const field: Field = { kind: "new", after };
	return (
		<EditField
			field={field}
			look="paragraph"
			label={label}
			placeholder={label}
			text={currentText(writing, field)}
			{...rest}
		/>
	);
}
