// One saved word as a row of the table: chosen by its box, opened by its word, met again by its sentence. A row whose record is
// not read yet has its place and its box already.

import { memo } from "react";
import { type HeadwordKey, partsOfKey } from "../../engine/text/headwordKey.ts";
import { unreachable } from "../../engine/text/result.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { StatedWord } from "../../ui/StatedWord.tsx";
import tableStyles from "../../ui/table/table.module.css";
import { isFigure } from "./SortHead.tsx";
import type { Column, TableLayout } from "./tableLayout.ts";
import { Belongings, type CellTexts, FactCell, MetInCell, StateCell } from "./WordCells.tsx";
import styles from "./WordTable.module.css";

export interface RowPlace {
	readonly index: number;
	/** From the top of the table's body, CSS pixels. */
	readonly top: number;
	readonly height: number;
}

interface WordRowProps extends RowPlace {
	readonly wordKey: HeadwordKey;
	/** `undefined` until it is read. */
	readonly record: VocabularyRecord | undefined;
	readonly selected: boolean;
	/** The one row that Tab reaches. */
	readonly active: boolean;
	readonly layout: TableLayout;
	readonly columns: readonly Column[];
	readonly lists: ReadonlyMap<ListId, ListRecord>;
	readonly now: number;
	readonly t: CellTexts;
	readonly language: string;
	readonly onSelect: (key: HeadwordKey, extend: boolean) => void;
	readonly onOpen: (key: HeadwordKey) => void;
	readonly onWrite: (index: number) => void;
	readonly onFocus: (index: number) => void;
}

export const WordRow = memo(function WordRow(props: WordRowProps) {
	const { wordKey, record, index, top, height, selected, active, layout, columns, t } = props;
	const { onSelect, onOpen, onWrite, onFocus } = props;
	const inner = active ? 0 : -1;
	return (
		<tr
			className={`${tableStyles.row} ${styles.row}`}
			data-row={index}
			aria-rowindex={index + 2}
			aria-selected={selected}
			aria-busy={record === undefined}
			tabIndex={inner}
			style={{ transform: `translateY(${top}px)`, blockSize: height }}
			onFocus={() => onFocus(index)}
			onMouseDown={(event) => {
				// A range that is chosen with Shift is no selection of text.
				if (event.shiftKey) event.preventDefault();
			}}
			onClick={(event) => {
				if (isControl(event.target)) return;
				if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(wordKey, event.shiftKey);
				else if (layout === "rows") onOpen(wordKey);
			}}
			onDoubleClick={(event) => {
				if (!isControl(event.target) && layout !== "rows") onWrite(index);
			}}
		>
			<td className={`${tableStyles.check} ${styles.check}`}>
				<Checkbox
					checked={selected}
					tabIndex={inner}
					aria-label={t("table.select", { word: record?.headword ?? partsOfKey(wordKey).word })}
					onChange={({ nativeEvent }) => onSelect(wordKey, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
				/>
			</td>
			{columns.map((column) =>
				record === undefined ? (
					<td key={column} className={classOf(column)}>
						{column === "headword" || column === "gloss" ? <span className={styles.waiting} /> : null}
					</td>
				) : (
					<Cell key={column} {...props} record={record} column={column} tabIndex={inner} />
				),
			)}
		</tr>
	);
});

interface CellProps extends Omit<WordRowProps, "record"> {
	readonly record: VocabularyRecord;
	readonly column: Column;
	readonly tabIndex: number;
}

function Cell(props: CellProps) {
	const { record, column, tabIndex, active, layout, lists, now, index, wordKey, t, language } = props;
	const { onSelect, onOpen, onWrite } = props;
	switch (column) {
		case "headword":
			return (
				<td className={classOf(column)}>
					<button
						type="button"
						tabIndex={tabIndex}
						title={t("table.open", { word: record.headword })}
						onClick={(event) => {
							if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(wordKey, event.shiftKey);
							else onOpen(wordKey);
						}}
					>
						<StatedWord status={record.status}>{record.headword}</StatedWord>
					</button>
				</td>
			);
		case "gloss":
			return (
				<td className={classOf(column)}>
					<span lang="en" title={record.gloss}>
						{record.gloss}
					</span>
					{layout === "rows" || !active ? null : (
						<IconButton
							icon="edit"
							className={styles.write ?? ""}
							tabIndex={tabIndex}
							label={t("table.edit", { word: record.headword })}
							onClick={() => onWrite(index)}
						/>
					)}
				</td>
			);
		case "status":
			return (
				<td className={classOf(column)}>
					<StateCell record={record} t={t} />
				</td>
			);
		case "metIn":
			return (
				<td className={classOf(column)}>
					<MetInCell record={record} lists={lists} layout={layout} tabIndex={tabIndex} />
				</td>
			);
		case "lists":
			return (
				<td className={classOf(column)}>
					<Belongings record={record} lists={lists} />
				</td>
			);
		case "added":
		case "due":
		case "stability":
		case "band":
			return (
				<td className={classOf(column)}>
					<FactCell fact={column} record={record} now={now} t={t} language={language} />
				</td>
			);
		default:
			return unreachable(column);
	}
}

const ownClass: Readonly<Record<Column, string | undefined>> = {
	headword: tableStyles.word,
	gloss: tableStyles.gloss,
	status: styles.state,
	metIn: styles.metIn,
	lists: styles.lists,
	added: styles.fact,
	due: styles.fact,
	stability: styles.fact,
	band: styles.fact,
};

function classOf(column: Column): string {
	return [ownClass[column], isFigure(column) ? tableStyles.figure : undefined, styles[column]]
		.filter((name) => name !== undefined)
		.join(" ");
}

function isControl(target: EventTarget): boolean {
	return target instanceof Element && target.closest("a, button, input") !== null;
}
