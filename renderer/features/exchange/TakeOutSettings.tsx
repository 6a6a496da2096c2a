// How words are taken out: columns and their order, delimiter and quotes of tables; kinds of cards of a package.

import { useTranslation } from "react-i18next";
import type { TemplateKind } from "../../formats/decks/anki/schema.ts";
import { type Column, columnRoles, type Delimiter } from "../../formats/decks/types.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Row, Tick } from "../../ui/FormParts.tsx";
import { Select } from "../../ui/Select.tsx";
import { moved, type TakeOutChoice } from "./choice.ts";
import styles from "./Exchange.module.css";
import { delimiterNames } from "./texts.ts";

interface TakeOutSettingsProps {
	readonly choice: TakeOutChoice;
	readonly onChange: (choice: TakeOutChoice) => void;
}

export function TakeOutSettings(props: TakeOutSettingsProps) {
	switch (props.choice.form) {
		case "csv":
			return (
				<div className={styles.sides}>
					<Columns {...props} />
					<TableSettings {...props} />
				</div>
			);
		case "ankiText":
			return <Columns {...props} />;
		case "anki":
			return <Cards {...props} />;
		case "json":
			return null;
	}
}

function Columns({ choice, onChange }: TakeOutSettingsProps) {
	const { t } = useTranslation("exchange");
	const { columns } = choice;
	const put = (next: readonly Column[]) => onChange({ ...choice, columns: next });
	return (
		<section>
			<h2 className={styles.caption}>{t("takeOut.columns")}</h2>
			<ol className={styles.columns}>
				{columns.map((column, index) => {
					const name = t(`role.${column}`);
					return (
						<li key={column}>
							<Tick
								label={name}
								checked
								disabled={columns.length === 1}
								onChange={() => put(columns.filter((other) => other !== column))}
							/>
							<span>
								<IconButton
									icon="up"
									label={t("takeOut.column.up", { name })}
									disabled={index === 0}
									onClick={() => put(moved(columns, column, -1))}
								/>
								<IconButton
									icon="down"
									label={t("takeOut.column.down", { name })}
									disabled={index === columns.length - 1}
									onClick={() => put(moved(columns, column, 1))}
								/>
							</span>
						</li>
					);
				})}
			</ol>
			<ul className={styles.further}>
				{columnRoles
					.filter((column) => !columns.includes(column))
					.map((column) => (
						<li key={column}>
							<Tick label={t(`role.${column}`)} checked={false} onChange={() => put([...columns, column])} />
						</li>
					))}
			</ul>
		</section>
	);
}

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

function TableSettings({ choice, onChange }: TakeOutSettingsProps) {
	const { t } = useTranslation("exchange");
	return (
		<div className={styles.settings}>
			<Row label={t("takeOut.delimiter")}>
				<Select
					label={t("takeOut.delimiter")}
					value={choice.delimiter}
					options={delimiters.map((value) => ({ value, label: t(`delimiter.${delimiterNames[value]}`) }))}
					onChange={(delimiter) => onChange({ ...choice, delimiter })}
				/>
			</Row>
			<Tick
				label={t("takeOut.header")}
				checked={choice.header}
				onChange={(header) => onChange({ ...choice, header })}
			/>
			<Tick
				label={t("takeOut.quoteAll")}
				checked={choice.quoteAll}
				onChange={(quoteAll) => onChange({ ...choice, quoteAll })}
			/>
			<Tick
				label={t("takeOut.byteOrderMark")}
				checked={choice.byteOrderMark}
				onChange={(byteOrderMark) => onChange({ ...choice, byteOrderMark })}
			/>
			<Tick
				label={t("takeOut.harmless")}
				checked={choice.harmless}
				onChange={(harmless) => onChange({ ...choice, harmless })}
			/>
		</div>
	);
}

const templates: readonly TemplateKind[] = ["recognition", "production", "cloze"];

function Cards({ choice, onChange }: TakeOutSettingsProps) {
	const { t } = useTranslation("exchange");
	const chosen = choice.templates;
	return (
		<div className={styles.sides}>
			<section>
				<h2 className={styles.caption}>{t("takeOut.templates")}</h2>
				{templates.map((template) => (
					<Tick
						key={template}
						label={t(`takeOut.template.${template}`)}
						checked={chosen.includes(template)}
						disabled={chosen.length === 1 && chosen.includes(template)}
						onChange={(on) =>
							onChange({
								...choice,
								templates: templates.filter((each) => (each === template ? on : chosen.includes(each))),
							})
						}
					/>
				))}
			</section>
			<section>
				<Tick
					label={t("takeOut.scheduling")}
					checked={choice.scheduling}
					onChange={(scheduling) => onChange({ ...choice, scheduling })}
				/>
				<p className={styles.note}>{t("takeOut.ankiNote")}</p>
			</section>
		</div>
	);
}
