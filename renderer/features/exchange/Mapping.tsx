// The second step: how the file is written, and what each of its columns holds, with its first rows.

import { useTranslation } from "react-i18next";
import type { TableChoice } from "../../formats/decks/table/readTable.ts";
import type { ColumnRole, DeckOutline, Delimiter, TableOutline } from "../../formats/decks/types.ts";
import { Row, Tick } from "../../ui/FormParts.tsx";
import { Select } from "../../ui/Select.tsx";
import type { DeckReading } from "../../worker/decksProtocol.ts";
import { encodingName } from "../encodingNames.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import styles from "./Exchange.module.css";
import { withRole } from "./mapping.ts";
import { delimiterNames } from "./texts.ts";

interface MappingProps {
	readonly outline: DeckOutline;
	readonly reading: DeckReading;
	readonly withSettings: boolean;
	readonly onReading: (reading: DeckReading) => void;
	/** The table is looked at again. */
	readonly onTable: (choice: TableChoice) => void;
	readonly onSettings: (on: boolean) => void;
}

export function Mapping(props: MappingProps) {
	const { outline, reading } = props;
	if (outline.form === "table" && reading.form === "table")
		return <TableMapping {...props} outline={outline} reading={reading} />;
	if (outline.form === "anki" && reading.form === "anki")
		return <AnkiMapping {...props} outline={outline} reading={reading} />;
	if (outline.form === "json") return <JsonContents {...props} outline={outline} />;
	return null;
}

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

function TableMapping({
	outline,
	reading,
	onReading,
	onTable,
}: MappingProps & {
	readonly outline: TableOutline;
	readonly reading: Extract<DeckReading, { form: "table" }>;
}) {
	const { t } = useTranslation("exchange");
	const { t: tImport } = useTranslation("import");
	const { delimiter, encoding, header, html, candidates } = outline;
	const settled: TableChoice = { delimiter, encoding: candidates.length > 0 ? encoding : null, header, html };
	const encodings = candidates.some((candidate) => candidate.encoding === encoding)
		? candidates
		: [{ encoding, preview: "", share: 0 }, ...candidates];
	return (
		<>
			<div className={styles.sides}>
				<div className={styles.settings}>
					<Row label={t("bringIn.delimiter")}>
						<Select
							label={t("bringIn.delimiter")}
							value={delimiter}
							options={delimiters.map((value) => ({ value, label: t(`delimiter.${delimiterNames[value]}`) }))}
							onChange={(next) => onTable({ ...settled, delimiter: next, header: null })}
						/>
					</Row>
					{encodings.length > 1 ? (
						<Row label={t("bringIn.encoding")}>
							<Select
								label={t("bringIn.encoding")}
								value={encoding}
								options={encodings.map((candidate) => ({
									value: candidate.encoding,
									label: encodingName(candidate.encoding, tImport),
								}))}
								onChange={(next) => onTable({ ...settled, encoding: next })}
							/>
						</Row>
					) : null}
				</div>
				<div className={styles.settings}>
					<Tick label={t("bringIn.header")} checked={header} onChange={(on) => onTable({ ...settled, header: on })} />
					<Tick label={t("bringIn.html")} checked={html} onChange={(on) => onTable({ ...settled, html: on })} />
				</div>
			</div>
			<ColumnTable
				caption={t("bringIn.mapping")}
				columns={outline.columns}
				roles={reading.roles}
				rows={outline.rows}
				onRole={(index, role) => onReading({ ...reading, roles: withRole(reading.roles, index, role) })}
			/>
		</>
	);
}

function AnkiMapping({
	outline,
	reading,
	onReading,
}: MappingProps & {
	readonly outline: Extract<DeckOutline, { form: "anki" }>;
	readonly reading: Extract<DeckReading, { form: "anki" }>;
}) {
	const { t } = useTranslation("exchange");
	const rolesOf = (id: string) => reading.roles.find(([each]) => each === id)?.[1] ?? null;
	const put = (id: string, roles: readonly ColumnRole[] | null) => {
		const others = reading.roles.filter(([each]) => each !== id);
		onReading({ ...reading, roles: roles === null ? others : [...others, [id, roles]] });
	};
	return (
		<>
			<div className={styles.sides}>
				<Tick
					label={t("bringIn.decksAsLists")}
					checked={reading.decksAsLists}
					onChange={(decksAsLists) => onReading({ ...reading, decksAsLists })}
				/>
				<Tick
					label={t("bringIn.scheduling")}
					checked={reading.scheduling}
					onChange={(scheduling) => onReading({ ...reading, scheduling })}
				/>
			</div>
			<section>
				<h2 className={styles.caption}>{t("bringIn.noteTypes")}</h2>
				<div className={styles.stack}>
					{outline.noteTypes.map((type) => {
						const roles = rolesOf(type.id);
						const count = t("bringIn.notes", { count: type.notes });
						return (
							<div key={type.id}>
								<Tick
									label={`${type.name} · ${count}`}
									checked={roles !== null}
									onChange={(on) => put(type.id, on ? type.roles : null)}
								/>
								{roles === null ? null : (
									<ColumnTable
										caption={t("bringIn.mapping")}
										columns={type.columns}
										roles={roles}
										rows={type.rows}
										onRole={(index, role) => put(type.id, withRole(roles, index, role))}
									/>
								)}
							</div>
						);
					})}
				</div>
			</section>
		</>
	);
}

function JsonContents({
	outline,
	withSettings,
	onSettings,
}: MappingProps & { readonly outline: Extract<DeckOutline, { form: "json" }> }) {
	const { t } = useTranslation("exchange");
	const { words, lists, events } = outline;
	return (
		<>
			<p>{t("bringIn.json", { words, lists, events })}</p>
			<Tick label={t("bringIn.settings")} checked={withSettings} onChange={onSettings} />
		</>
	);
}
