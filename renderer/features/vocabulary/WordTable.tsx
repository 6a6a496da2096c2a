// The table of saved words: only the rows in sight are in the page, all of them can be reached by keys.

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ListId, ListRecord, VocabularyRecord } from "../../storage/records.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { allSelected, coverage, extendedTo, nothingSelected, type Selection, toggled } from "./selection.ts";
import { tableCommand } from "./tableKeys.ts";
import { headSize, rowHeight } from "./tableLayout.ts";
import { useRowFocus } from "./useRowFocus.ts";
import { useTableLayout } from "./useTableLayout.ts";
import { WordRow } from "./WordRow.tsx";
import styles from "./WordTable.module.css";

interface WordTableProps {
	readonly words: readonly VocabularyRecord[];
	readonly lists: ReadonlyMap<ListId, ListRecord>;
	readonly now: number;
	/** Which day a table shows that has room for one. */
	readonly dates: "due" | "added";
	/** Holds words that are shown only. */
	readonly selection: Selection;
	readonly onSelection: (selection: Selection) => void;
	readonly onOpen: (record: VocabularyRecord) => void;
	readonly onRemove: (keys: readonly HeadwordKey[]) => void;
}

export function WordTable({ words, lists, now, dates, selection, onSelection, onOpen, onRemove }: WordTableProps) {
	const { t } = useTranslation("vocabulary");
	const scroll = useRef<HTMLDivElement>(null);
	const body = useRef<HTMLTableSectionElement>(null);
	const { layout, rem } = useTableLayout(scroll);
	const height = rowHeight(layout, rem);
	const head = headSize * rem;
	const keys = useMemo(() => words.map((word) => word.key), [words]);
	const { active, noteFocus, focusRow, keepFocus } = useRowFocus(keys, body);

	const virtualizer = useVirtualizer({
		count: words.length,
		getScrollElement: () => scroll.current,
		estimateSize: () => height,
		getItemKey: (index) => keys[index] ?? index,
		overscan: 8,
		scrollMargin: head,
		scrollPaddingStart: head,
		// The active row stays in the page wherever one scrolls to: the focus is never lost.
		rangeExtractor: (range: Range) => {
			const shown = defaultRangeExtractor(range);
			return active >= words.length || shown.includes(active) ? shown : [...shown, active].sort((a, b) => a - b);
		},
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: another height of rows is measured anew.
	useEffect(() => virtualizer.measure(), [virtualizer, height]);

	const onSelect = useCallback(
		(record: VocabularyRecord, extend: boolean) =>
			onSelection(extend ? extendedTo(selection, keys, record.key) : toggled(selection, record.key)),
		[onSelection, selection, keys],
	);

	const remove = (pressed: HeadwordKey) => {
		keepFocus();
		onRemove(selection.keys.size === 0 ? [pressed] : keys.filter((key) => selection.keys.has(key)));
	};

	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		const target = event.target as HTMLElement;
		const row = target.closest<HTMLElement>("[data-row]");
		if (row === null) return;
		const at = Number(row.dataset.row);
		const record = words[at];
		if (record === undefined) return;
		const page = Math.floor((scroll.current?.clientHeight ?? 0) / height);
		const command = tableCommand(event, { at, rows: words.length, page, onRow: target === row });
		if (command === null || (command.kind === "clear" && selection.keys.size === 0)) return;
		event.preventDefault();
		switch (command.kind) {
			case "move": {
				const key = keys[command.to];
				if (command.extend && key !== undefined) {
					const from = selection.anchor === null ? toggled(selection, record.key) : selection;
					onSelection(extendedTo(from, keys, key));
				}
				virtualizer.scrollToIndex(command.to);
				focusRow(command.to);
				return;
			}
			case "toggle":
				onSelection(toggled(selection, record.key));
				return;
			case "open":
				onOpen(record);
				return;
			case "remove":
				remove(record.key);
				return;
			case "selectAll":
				onSelection(allSelected(keys));
				return;
			case "clear":
				onSelection(nothingSelected);
		}
	};

	const covered = coverage(selection, keys);
	return (
		<div className={styles.scroll} ref={scroll} data-layout={layout}>
			<table
				className={styles.table}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid.
				role="grid"
				aria-label={t("table.label")}
				aria-multiselectable="true"
				aria-rowcount={words.length + 1}
			>
				<thead>
					<tr aria-rowindex={1}>
						<th className={styles.check}>
							<Checkbox
								checked={covered}
								aria-label={t("table.selectAll")}
								onChange={() => onSelection(covered === true ? nothingSelected : allSelected(keys))}
							/>
						</th>
						<th>{t("column.word")}</th>
						<th>{t("column.gloss")}</th>
						<th>{t("column.state")}</th>
						<th>{t("column.metIn")}</th>
						{layout === "wide" ? (
							<>
								<th>{t("column.article")}</th>
								<th>{t("column.lists")}</th>
								<th className={styles.time}>{t("column.added")}</th>
							</>
						) : null}
						<th className={styles.time}>{t(layout === "wide" ? "column.due" : `column.${dates}`)}</th>
					</tr>
				</thead>
				<tbody ref={body} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
					{virtualizer.getVirtualItems().map((item) => {
						const record = words[item.index];
						return record === undefined ? null : (
							<WordRow
								key={record.key}
								record={record}
								index={item.index}
								top={item.start - head}
								height={height}
								selected={selection.keys.has(record.key)}
								active={item.index === active}
								layout={layout}
								lists={lists}
								now={now}
								dates={layout === "wide" ? "due" : dates}
								onSelect={onSelect}
								onOpen={onOpen}
								onFocus={noteFocus}
							/>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
