// One saved word as a row of the table: chosen by its box, opened by its word, met again by its sentence.

import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListId, ListRecord, VocabularyRecord, WordContext } from "../../storage/records.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import layoutStyles from "../../ui/layout.module.css";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { excerptOf, markSentence } from "../../ui/markedSentence.ts";
import { StatedWord } from "../../ui/StatedWord.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { hrefOf } from "../routes.ts";
import type { TableLayout } from "./tableLayout.ts";
import styles from "./WordTable.module.css";

/** Characters before the word that a cell has room for. */
const excerptRoom: Readonly<Record<TableLayout, number>> = { rows: 16, table: 20, wide: 32 };

export interface RowContext {
	readonly layout: TableLayout;
	readonly lists: ReadonlyMap<ListId, ListRecord>;
	readonly now: number;
	/** What the last column shows. */
	readonly dates: "due" | "added";
}

interface WordRowProps extends RowContext {
	readonly record: VocabularyRecord;
	readonly index: number;
	/** From the top of the table's body, CSS pixels. */
	readonly top: number;
	readonly height: number;
	readonly selected: boolean;
	readonly active: boolean;
	readonly onSelect: (record: VocabularyRecord, extend: boolean) => void;
	readonly onOpen: (record: VocabularyRecord) => void;
	readonly onFocus: (index: number) => void;
}

export const WordRow = memo(function WordRow(props: WordRowProps) {
	const { record, index, top, height, selected, active, layout, lists, now, dates, onSelect, onOpen, onFocus } = props;
	const { t } = useTranslation(["vocabulary", "common"]);
	const inner = active ? 0 : -1;
	const context = record.contexts[0];
	const tags = <ListTags record={record} lists={lists} />;
	return (
		<tr
			className={styles.row}
			data-row={index}
			aria-rowindex={index + 2}
			aria-selected={selected}
			tabIndex={inner}
			style={{ transform: `translateY(${top}px)`, blockSize: height }}
			onFocus={() => onFocus(index)}
			onMouseDown={(event) => {
				if (event.shiftKey) event.preventDefault();
			}}
			onClick={(event) => {
				if (isControl(event.target)) return;
				if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(record, event.shiftKey);
				else if (layout === "rows") onOpen(record);
			}}
		>
			<td className={styles.check}>
				<Checkbox
					checked={selected}
					tabIndex={inner}
					aria-label={t("table.select", { word: record.headword })}
					onChange={(event) => {
						const press = event.nativeEvent;
						onSelect(record, press instanceof MouseEvent && press.shiftKey);
					}}
				/>
			</td>
			<td className={styles.word}>
				<button
					type="button"
					tabIndex={inner}
					title={t("table.open", { word: record.headword })}
					onClick={(event) => {
						if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(record, event.shiftKey);
						else onOpen(record);
					}}
				>
					<StatedWord status={record.status}>{record.headword}</StatedWord>
				</button>
			</td>
			<td className={styles.gloss} lang="en" title={record.gloss}>
				{record.gloss}
			</td>
			<td className={styles.state}>{t(`common:state.${record.status}`)}</td>
			<td className={styles.metIn}>
				{context === undefined ? null : <Sentence context={context} layout={layout} tabIndex={inner} />}
				{layout === "wide" || context === undefined ? null : (
					<span className={styles.under}>
						<span lang="vi">{context.articleTitle}</span>
						{tags}
					</span>
				)}
				{layout !== "wide" && context === undefined ? <span className={styles.under}>{tags}</span> : null}
			</td>
			{layout === "wide" ? (
				<>
					<td className={styles.article} lang="vi" title={context?.articleTitle}>
						{context?.articleTitle}
					</td>
					<td className={styles.lists}>{tags}</td>
					<AddedCell record={record} now={now} />
				</>
			) : null}
			{dates === "due" ? <DueCell record={record} now={now} /> : <AddedCell record={record} now={now} />}
		</tr>
	);
});

interface DayCellProps {
	readonly record: VocabularyRecord;
	readonly now: number;
}

function AddedCell({ record: { addedAt }, now }: DayCellProps) {
	const { i18n } = useTranslation();
	const times = timeTexts(i18n.language);
	return (
		<td className={styles.time} title={times.date(addedAt)}>
			{times.past(addedAt, now)}
		</td>
	);
}

function DueCell({ record: { dueAt }, now }: DayCellProps) {
	const { t, i18n } = useTranslation("vocabulary");
	const times = timeTexts(i18n.language);
	if (dueAt === undefined) return <td className={styles.time}>{t("table.notDue")}</td>;
	return (
		<td className={styles.time} title={times.date(dueAt)}>
			{times.due(dueAt, now)}
		</td>
	);
}

function Sentence({
	context,
	layout,
	tabIndex,
}: {
	readonly context: WordContext;
	readonly layout: TableLayout;
	readonly tabIndex: number;
}) {
	return (
		<a
			className={styles.sentence}
			lang="vi"
			href={hrefOf({ screen: "reader", article: context.articleId, at: context.span })}
			tabIndex={tabIndex}
			title={context.sentence}
		>
			<MarkedText {...excerptOf(markSentence(context), excerptRoom[layout])} />
		</a>
	);
}

function ListTags({
	record,
	lists,
}: {
	readonly record: VocabularyRecord;
	readonly lists: ReadonlyMap<ListId, ListRecord>;
}): ReactNode {
	return record.lists.map((id) => {
		const list = lists.get(id);
		return list === undefined ? null : (
			<span key={id} className={layoutStyles.tag} lang="vi">
				{list.name}
			</span>
		);
	});
}

function isControl(target: EventTarget): boolean {
	return target instanceof Element && target.closest("a, button, input") !== null;
}
