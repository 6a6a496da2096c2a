// The list of words: only the rows in sight are in the page, all of them are reached by keys.

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
	type KeyboardEvent,
	type RefObject,
	useCallback,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { WordStatus } from "../../../storage/records.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import type { TextWord } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import { allOf, extendedTo, listCommand, nothingChosen, type Selection, toggled } from "./selection.ts";
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
	readonly selection: Selection;
	readonly onSelection: (selection: Selection) => void;
	readonly onMark: (words: readonly TextWord[], status: WordStatus) => void;
}

/** Rows drawn beyond the screen on either side. */
const overscan = 8;
/** Of the head of the list, and of a row as it is guessed before it is drawn, CSS pixels. */
const headHeight = 44;
const rowHeight = 44;

export function WordList(props: WordListProps) {
	const { text, words, state, glosses, glossesVersion, selection, onSelection, onMark } = props;
	const { t } = useTranslation("reader");
	const scroll = useRef<HTMLDivElement>(null);
	const body = useRef<HTMLTableSectionElement>(null);
	const keys = useMemo(() => words.map(({ key }) => key), [words]);
	const [open, setOpen] = useState<ReadonlySet<HeadwordKey>>(new Set());
	const { active, setActive, focusRow, keepFocus } = useActiveRow(keys, body);

	const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
		count: words.length,
		getScrollElement: () => scroll.current,
		estimateSize: () => rowHeight,
		getItemKey: (index) => keys[index] ?? index,
		overscan,
		scrollMargin: headHeight,
		scrollPaddingStart: headHeight,
		initialRect: { width: 600, height: 800 },
		// The active row stays in the page wherever one scrolls to: the focus is never lost.
		rangeExtractor: (range: Range) => {
			const shown = defaultRangeExtractor(range);
			return active >= words.length || shown.includes(active) ? shown : [...shown, active].sort((a, b) => a - b);
		},
	});
	const items = virtualizer.getVirtualItems();
	const [first, last] = [virtualizer.range?.startIndex ?? 0, virtualizer.range?.endIndex ?? 0];
	// biome-ignore lint/correctness/useExhaustiveDependencies: another version may mean that more can be asked for
	useEffect(() => glosses.show(words.slice(first, last + overscan)), [glosses, words, first, last, glossesVersion]);

	const choose = useCallback(
		(word: TextWord, extend: boolean) =>
			onSelection(extend ? extendedTo(selection, keys, word.key) : toggled(selection, word.key)),
		[onSelection, selection, keys],
	);
	const showSentence = useCallback(({ key }: TextWord) => {
		setOpen((before) => {
			const now = new Set(before);
			if (!now.delete(key)) now.add(key);
			return now;
		});
	}, []);

	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		const target = event.target as HTMLElement;
		const row = target.closest<HTMLElement>("[data-row]");
		const at = Number(row?.dataset.row ?? -1);
		const word = words[at];
		if (row === null || word === undefined) return;
		const page = Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight);
		const command = listCommand(event, { at, rows: words.length, page, onRow: target === row });
		if (command === null) return;
		event.preventDefault();
		switch (command.kind) {
			case "move": {
				const key = keys[command.to];
				if (command.extend && key !== undefined) {
					const from = selection.anchor === null ? toggled(selection, word.key) : selection;
					onSelection(extendedTo(from, keys, key));
				}
				virtualizer.scrollToIndex(command.to);
				focusRow(command.to);
				return;
			}
			case "toggle":
				onSelection(toggled(selection, word.key));
				return;
			case "all":
				onSelection(allOf(keys));
				return;
			case "sentence":
				showSentence(word);
				return;
			case "mark":
				keepFocus();
				onMark(selection.keys.size === 0 ? [word] : words.filter(({ key }) => selection.keys.has(key)), command.status);
		}
	};

	const chosen = selection.keys.size === 0 ? false : selection.keys.size === words.length ? true : "mixed";
	return (
		<div className={styles.scroll} ref={scroll}>
			<table
				className={styles.table}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid.
				role="grid"
				aria-label={t("textWords.list")}
				aria-multiselectable="true"
				aria-rowcount={words.length + 1}
			>
				<thead>
					<tr aria-rowindex={1}>
						<th className={styles.check}>
							<Checkbox
								checked={chosen}
								aria-label={t("textWords.chooseAll")}
								onChange={() => onSelection(chosen === true ? nothingChosen : allOf(keys))}
							/>
						</th>
						<th>{t("textWords.column.word")}</th>
						<th>{t("textWords.column.gloss")}</th>
						<th className={styles.band}>{t("textWords.column.band")}</th>
						<th className={styles.count}>{t("textWords.column.count")}</th>
						<th className={styles.more}>
							<span className="visually-hidden">{t("textWords.column.sentence")}</span>
						</th>
					</tr>
				</thead>
				<tbody ref={body} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
					{items.map((item) => {
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
								onFocus={setActive}
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

/** The row that Tab reaches; where it goes away, the one that takes its place. */
function useActiveRow(keys: readonly HeadwordKey[], body: RefObject<HTMLElement | null>) {
	const [place, setPlace] = useState<{ readonly key: HeadwordKey | null; readonly index: number }>({
		key: null,
		index: 0,
	});
	const wanted = useRef<"nothing" | "now" | "afterChange">("nothing");
	const before = useRef(keys);
	const found = place.key === null ? -1 : keys.indexOf(place.key);
	const active = found >= 0 ? found : Math.max(0, Math.min(place.index, keys.length - 1));
	useLayoutEffect(() => {
		const changed = before.current !== keys;
		before.current = keys;
		if (wanted.current === "nothing" || (wanted.current === "afterChange" && !changed)) return;
		const row = body.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
		if (row === null || row === undefined) return;
		wanted.current = "nothing";
		row.focus({ preventScroll: true });
	});
	const setActive = useCallback(
		({ key }: Pick<TextWord, "key">) => setPlace({ key, index: Math.max(keys.indexOf(key), 0) }),
		[keys],
	);
	return {
		active,
		setActive,
		focusRow: (index: number) => {
			wanted.current = "now";
			setPlace({ key: keys[index] ?? null, index });
		},
		keepFocus: () => {
			wanted.current = "afterChange";
		},
	};
}
