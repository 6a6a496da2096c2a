// The list of words: only the rows in sight are in the page, all of them are reached by keys.

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { WordStatus } from "../../../storage/records/words.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { chosenOf, type Selection } from "../../../ui/table/selection.ts";
import tableStyles from "../../../ui/table/table.module.css";
import { type KeyedRow, overscan, useRowTable } from "../../../ui/table/useRowTable.ts";
import type { TextWord } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import { lineCommand } from "./lineKeys.ts";
import { WordLine } from "./WordLine.tsx";
import type { WordGlossStore } from "./wordGlosses.ts";
import type { UnknownState } from "./wordOrder.ts";
import styles from "./words.module.css";

interface WordListProps {
	readonly text: Pick<OpenText, "document" | "sentences">;
	/** In the order shown. */
	readonly words: readonly TextWord[];
	readonly state: UnknownState;
	readonly glosses: WordGlossStore;
	/** Grows with what the store has read. */
	readonly glossesVersion: number;
	readonly selection: Selection<HeadwordKey>;
	readonly onSelection: (selection: Selection<HeadwordKey>) => void;
	readonly onMark: (words: readonly TextWord[], status: WordStatus) => void;
}

/** Of the head of the list, and of a row as it is guessed before it is drawn, CSS pixels. */
const headHeight = 44;
const rowHeight = () => 44;

export function WordList(props: WordListProps) {
	const { text, words, state, glosses, glossesVersion, selection, onSelection, onMark } = props;
	const { t } = useTranslation("reader");
	const scroll = useRef<HTMLDivElement>(null);
	const keys = useMemo(() => words.map(({ key }) => key), [words]);
	const [open, setOpen] = useState<ReadonlySet<HeadwordKey>>(new Set());
	const showSentence = useCallback((key: HeadwordKey) => {
		setOpen((before) => {
			const now = new Set(before);
			if (!now.delete(key)) now.add(key);
			return now;
		});
	}, []);
	const onKey = (event: KeyboardEvent, { key, index, onRow }: KeyedRow<HeadwordKey>): boolean => {
		const command = lineCommand(event, onRow);
		const word = words[index];
		if (command === null || word === undefined) return false;
		if (command.kind === "sentence") showSentence(key);
		else {
			table.keepFocus();
			const chosen = new Set(chosenOf(selection, keys));
			onMark(chosen.size === 0 ? [word] : words.filter((one) => chosen.has(one.key)), command.status);
		}
		return true;
	};
	const table = useRowTable({ keys, scroll, sizeOf: rowHeight, head: headHeight, selection, onSelection, onKey });
	const { virtualizer, active, choose } = table;
	const [first, last] = [virtualizer.range?.startIndex ?? 0, virtualizer.range?.endIndex ?? 0];
	// biome-ignore lint/correctness/useExhaustiveDependencies: another version may mean that more can be asked for
	useEffect(() => glosses.show(words.slice(first, last + overscan)), [glosses, words, first, last, glossesVersion]);

	return (
		<div className={`${tableStyles.scroll} ${styles.scroll}`} ref={scroll}>
			<table
				className={`${tableStyles.table} ${styles.table}`}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid.
				role="grid"
				aria-label={t("textWords.list")}
				aria-multiselectable="true"
				aria-rowcount={words.length + 1}
			>
				<thead>
					<tr aria-rowindex={1}>
						<th className={`${tableStyles.check} ${styles.check}`}>
							<Checkbox checked={table.covered} aria-label={t("textWords.chooseAll")} onChange={table.toggleAll} />
						</th>
						<th>{t("textWords.column.word")}</th>
						<th>{t("textWords.column.gloss")}</th>
						<th className={styles.band}>{t("textWords.column.band")}</th>
						<th className={tableStyles.figure}>{t("textWords.column.count")}</th>
						<th className={styles.more}>
							<span className="visually-hidden">{t("textWords.column.sentence")}</span>
						</th>
					</tr>
				</thead>
				<tbody ref={table.body} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={table.onKeyDown}>
					{virtualizer.getVirtualItems().map((item) => {
						const word = words[item.index];
						return word === undefined ? null : (
							<WordLine
								key={word.key}
								ref={virtualizer.measureElement}
								text={text}
								word={word}
								state={state}
								gloss={shownGloss(glosses, word)}
								index={item.index}
								top={item.start - headHeight}
								chosen={selection.keys.has(word.key)}
								active={item.index === active}
								open={open.has(word.key)}
								onChoose={choose}
								onSentence={showSentence}
								onFocus={table.noteFocus}
							/>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

/** What stands under the word in the text; `undefined` while that is not known, `null` where nothing does. */
function shownGloss(glosses: WordGlossStore, { key }: TextWord): string | null | undefined {
	const gloss = glosses.get(key);
	return gloss === undefined || gloss === null ? gloss : gloss.text;
}
