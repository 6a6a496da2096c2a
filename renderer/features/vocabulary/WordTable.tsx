// The table of saved words: only the rows in sight are in the page and only their records are read, all of them can be sorted,
// chosen and reached by keys.

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { WordChange } from "../../storage/contract/words.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { nothingSelected, type Selection } from "../../ui/table/selection.ts";
import tableStyles from "../../ui/table/table.module.css";
import { type KeyedRow, useRowTable } from "../../ui/table/useRowTable.ts";
import { SortHead } from "./SortHead.tsx";
import type { Fact, WordSort } from "./sorting.ts";
import { columnsOf, headSize, rowHeight, writtenHeight } from "./tableLayout.ts";
import { useRecords } from "./useRecords.ts";
import { useTableLayout } from "./useTableLayout.ts";
import { WordRow } from "./WordRow.tsx";
import styles from "./WordTable.module.css";
import { WrittenRow } from "./WrittenRow.tsx";

interface WordTableProps {
	/** In the order shown; never empty. */
	readonly keys: readonly HeadwordKey[];
	readonly lists: ReadonlyMap<ListId, ListRecord>;
	readonly now: number;
	readonly sort: WordSort;
	readonly onSort: (sort: WordSort) => void;
	/** What a table shows in its last column that has room for one fact. */
	readonly fact: Fact;
	/** Holds words that are shown only. */
	readonly selection: Selection<HeadwordKey>;
	readonly onSelection: (selection: Selection<HeadwordKey>) => void;
	readonly onOpen: (key: HeadwordKey) => void;
	readonly onEdit: (record: VocabularyRecord, edit: WordChange) => void;
	readonly onRemove: (keys: readonly HeadwordKey[]) => void;
}

export function WordTable(props: WordTableProps) {
	const { keys, lists, now, sort, onSort, fact } = props;
	const { selection, onSelection, onOpen, onEdit, onRemove } = props;
	const { t, i18n } = useTranslation(["vocabulary", "common"]);
	const records = useRecords();
	const scroll = useRef<HTMLDivElement>(null);
	const { layout, rem } = useTableLayout(scroll);
	const columns = useMemo(() => columnsOf(layout, fact), [layout, fact]);
	const [written, setWritten] = useState<HeadwordKey | null>(null);
	const writtenAt = written === null ? -1 : keys.indexOf(written);
	const height = rowHeight(layout, rem);
	const sizeOf = useCallback(
		(index: number) => (index === writtenAt ? writtenHeight(layout, rem) : rowHeight(layout, rem)),
		[layout, rem, writtenAt],
	);

	const onKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, row: KeyedRow<HeadwordKey>): boolean => {
		if (altKey || ctrlKey || metaKey) return false;
		switch (key) {
			case "Enter":
				if (row.onRow) onOpen(row.key);
				return row.onRow;
			case "F2":
				write(row.index);
				return true;
			case "Delete":
				table.keepFocus();
				onRemove(table.meant(row.key));
				return true;
			case "Escape":
				if (selection.keys.size === 0) return false;
				onSelection(nothingSelected());
				return true;
			default:
				return false;
		}
	};
	const table = useRowTable({ keys, sizeOf, head: headSize * rem, scroll, selection, onSelection, onKey });
	const { virtualizer, active, focusRow, noteFocus } = table;
	const write = useCallback(
		(index: number) => {
			noteFocus(index);
			setWritten(keys[index] ?? null);
		},
		[keys, noteFocus],
	);

	useEffect(() => {
		// Where it grows, as in a narrow window, all of it comes into sight.
		if (writtenAt >= 0) virtualizer.scrollToIndex(writtenAt);
	}, [virtualizer, writtenAt]);

	const items = virtualizer.getVirtualItems();
	const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
	// biome-ignore lint/correctness/useExhaustiveDependencies: first, last and length say when other rows are drawn.
	useEffect(
		() => records.show(virtualizer.getVirtualItems().flatMap(({ index }) => keys[index] ?? [])),
		[records, virtualizer, keys, first, last, items.length],
	);

	const endWriting = (record: VocabularyRecord, index: number, edit: WordChange | null, byKeys: boolean) => {
		setWritten(null);
		if (byKeys) focusRow(index);
		if (edit !== null) onEdit(record, edit);
	};

	return (
		<div className={`${tableStyles.scroll} ${styles.scroll}`} ref={scroll} data-layout={layout}>
			<table
				className={`${tableStyles.table} ${styles.table}`}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid.
				role="grid"
				aria-label={t("table.label")}
				aria-multiselectable="true"
				aria-rowcount={keys.length + 1}
			>
				<thead>
					<tr aria-rowindex={1}>
						<th className={`${tableStyles.check} ${styles.check}`}>
							<Checkbox checked={table.covered} aria-label={t("table.selectAll")} onChange={table.toggleAll} />
						</th>
						{columns.map((column) => (
							<SortHead key={column} column={column} sort={sort} onSort={onSort} />
						))}
					</tr>
				</thead>
				<tbody ref={table.body} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={table.onKeyDown}>
					{items.map(({ index, start }) => {
						const key = keys[index];
						if (key === undefined) return null;
						const record = records.get(key);
						const place = { index, top: start - headSize * rem, height };
						return key === written && record !== undefined ? (
							<WrittenRow
								key={key}
								{...place}
								height={sizeOf(index)}
								record={record}
								layout={layout}
								onDone={(edit, byKeys) => endWriting(record, index, edit, byKeys)}
							/>
						) : (
							<WordRow
								key={key}
								{...place}
								wordKey={key}
								record={record}
								selected={selection.keys.has(key)}
								active={index === active}
								layout={layout}
								columns={columns}
								lists={lists}
								now={now}
								t={t}
								language={i18n.language}
								onSelect={table.choose}
								onOpen={onOpen}
								onWrite={write}
								onFocus={noteFocus}
							/>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
