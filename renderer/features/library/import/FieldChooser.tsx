// A table of articles: its person says which column is the text and which the title, beside its first rows.

import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldChoice, FieldOutline } from "../../../formats/types.ts";
import { Button } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/Select.tsx";
import styles from "./FieldChooser.module.css";

interface FieldChooserProps {
	readonly outline: FieldOutline;
	readonly onChoose: (choice: FieldChoice) => void;
	readonly onCancel: () => void;
}

const noField = "none";

export function FieldChooser({ outline, onChoose, onCancel }: FieldChooserProps) {
	const { t } = useTranslation(["import", "common"]);
	const { fields, rows, count, guess } = outline;
	const [text, setText] = useState(guess?.text ?? longestField(outline));
	const [title, setTitle] = useState<number | null>(guess?.title ?? null);
	const heading = title === text ? null : title;
	const [textId, titleId] = [useId(), useId()];
	const options = fields.map((name, index) => ({
		value: String(index),
		label: name.trim() === "" ? t("fields.unnamed", { number: index + 1 }) : name,
	}));
	const choose = (event: FormEvent) => {
		event.preventDefault();
		onChoose({ text, title: heading });
	};
	return (
		<form className={styles.chooser} onSubmit={choose}>
			<p>{t("fields.about", { count })}</p>
			<div className={styles.choices}>
				<div>
					<span id={textId} aria-hidden="true">
						{t("fields.text")}
					</span>
					<Select
						label={t("fields.text")}
						value={String(text)}
						options={options}
						onChange={(value) => setText(Number(value))}
					/>
				</div>
				<div>
					<span id={titleId} aria-hidden="true">
						{t("fields.heading")}
					</span>
					<Select
						label={t("fields.heading")}
						value={heading === null ? noField : String(heading)}
						options={[
							{ value: noField, label: t("fields.none") },
							...options.filter(({ value }) => value !== String(text)),
						]}
						onChange={(value) => setTitle(value === noField ? null : Number(value))}
					/>
				</div>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by keys, too */}
			<section className={styles.scroll} aria-label={t("fields.rows")} tabIndex={0}>
				<table>
					<thead>
						<tr>
							{options.map(({ value, label }, index) => (
								<th key={value} scope="col" data-role={roleOf(index, text, heading)}>
									{label}
									{index === text ? <small>{t("fields.text")}</small> : null}
									{index === heading ? <small>{t("fields.heading")}</small> : null}
								</th>
							))}
						</tr>
					</thead>
					<tbody lang="vi">
						{rows.map((row, number) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
							<tr key={number}>
								{options.map(({ value }, index) => (
									<td key={value} data-role={roleOf(index, text, heading)}>
										{row[index] ?? ""}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<div className={styles.buttons}>
				<Button onClick={onCancel}>{t("common:action.cancel")}</Button>
				<Button look="main" type="submit">
					{t("fields.import", { count })}
				</Button>
			</div>
		</form>
	);
}

function roleOf(index: number, text: number, title: number | null): "text" | "title" | undefined {
	if (index === text) return "text";
	return index === title ? "title" : undefined;
}

/** Where nothing looks like running text, the column that has most of it. */
function longestField({ fields, rows }: FieldOutline): number {
	const lengths = fields.map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? "").length, 0));
	return lengths.indexOf(Math.max(...lengths));
}
