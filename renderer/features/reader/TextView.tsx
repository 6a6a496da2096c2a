// The text of the open article in its scroll container: only the rows near the screen are in the page. One listener
// serves all words.

import {
	type MouseEvent,
	type PointerEvent,
	type ReactNode,
	type RefObject,
	useEffect,
	useImperativeHandle,
	useLayoutEffect,
	useRef,
	useSyncExternalStore,
} from "react";
import layout from "../../ui/layout.module.css";
import twoLines from "../../ui/TwoLines.module.css";
import { useWordStates } from "../services.tsx";
import article from "./article.module.css";
import { travelTo } from "./contents/travel.ts";
import type { TextPage } from "./find/textPage.ts";
import type { GlossChoice } from "./glossText.ts";
import type { WordBox } from "./lineWalk.ts";
import type { OpenText } from "./openText.ts";
import { touchedWord } from "./preview/nearestWord.ts";
import { type PreviewHandle, WordPreviews } from "./preview/WordPreviews.tsx";
import styles from "./reader.module.css";
import { readingLine } from "./readingPlace.ts";
import type { TypeMeasures } from "./rowHeights.ts";
import type { RowPlan } from "./rows.ts";
import type { SeenPlace } from "./seen.ts";
import { readingsOf, TextRow } from "./TextRow.tsx";
import { type Anchor, anchorIn, reveal, wordBoxes, wordElement } from "./textGeometry.ts";
import { useDescribedAhead } from "./useDescribedAhead.ts";
import { useKeptPlace } from "./useKeptPlace.ts";
import { useSeenPlace } from "./useSeenPlace.ts";
import { useTextRows } from "./useTextRows.ts";
import { placeAt, wordUnder } from "./wordUnder.ts";
import { type WordPlace, wordsOf } from "./wordWalk.ts";

/** What the screen around may ask of the text. */
export interface TextHandle {
	/** Brings a word into view, `room` pixels above the foot left free, and gives it the focus where asked to. */
	readonly show: (place: WordPlace, options: { readonly focus: boolean; readonly room: number }) => void;
	readonly boxOf: (place: WordPlace) => DOMRect | null;
	/** Boxes of the words in the rows around a sentence, in the order of the text. */
	readonly boxesAround: (sentence: number) => readonly WordBox[];
	/** The first word on the screen; `null` where none is loaded. */
	readonly firstSeen: () => WordPlace | null;
	/** Whether it is on the screen, or will be as soon as its row is drawn. */
	readonly isSeen: (place: WordPlace) => boolean;
	/** Shows the hidden glosses of a word's line, or hides them again; `false` where there is nothing to show. */
	readonly askLine: (place: WordPlace) => boolean;
	/** The text as it is drawn now; `null` while it is not. */
	readonly page: () => TextPage | null;
}

interface TextViewProps {
	readonly text: OpenText;
	readonly plan: RowPlan;
	readonly measures: TypeMeasures;
	readonly glosses: GlossChoice;
	readonly translated: boolean;
	/** The word that the keys start from. */
	readonly cursor: WordPlace | null;
	/** Whether its card is open. */
	readonly open: boolean;
	/** Where to begin; when the view is drawn anew the line that was read keeps its height on the screen. */
	readonly start: RefObject<Anchor>;
	/** Stands above a text without a title of its own. */
	readonly title: ReactNode;
	/** Stands under the title. */
	readonly byline: ReactNode;
	/** Stands under the last line. */
	readonly end: ReactNode;
	/** Sentences with a bookmark. */
	readonly bookmarked: readonly number[];
	readonly onPress: (place: WordPlace, event: MouseEvent) => void;
	readonly onTouch: (place: WordPlace) => void;
	readonly onNothing: () => void;
	readonly onSeen: (place: SeenPlace) => void;
	readonly handle: RefObject<TextHandle | null>;
}

interface Awaited {
	readonly place: WordPlace;
	readonly focus: boolean;
	readonly room: number;
	readonly revealed: boolean;
}

/** Left free above a word that is brought into view, CSS pixels. */
const clear = 28;

export function TextView(props: TextViewProps) {
	const {
		text,
		plan,
		measures,
		glosses,
		translated,
		cursor,
		open,
		start,
		title,
		byline,
		end,
		bookmarked,
		onPress,
		onTouch,
		onNothing,
		onSeen,
		handle,
	} = props;
	const { sentences, readings } = text;
	const scroller = useRef<HTMLDivElement>(null);
	const body = useRef<HTMLElement>(null);
	const states = useWordStates();
	const readingsVersion = useSyncExternalStore(readings.subscribe, readings.version);
	const heldRow = cursor === null || plan.count === 0 ? -1 : plan.rowOf(cursor.sentence);
	const rows = useTextRows({ text, plan, measures, translated, start, heldRow, scroller });
	const { wantedFirst, wantedLast } = rows;

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new version may mean that rows of the screen were let go
	useEffect(() => {
		if (plan.count > 0) readings.show(plan.row(wantedFirst).first, plan.row(wantedLast).end);
	}, [plan, readings, wantedFirst, wantedLast, readingsVersion]);
	useDescribedAhead(text, plan, rows.firstSeen, rows.lastSeen, readingsVersion);

	const hold = useKeptPlace({ start, scroller, body, scrollBy: rows.scrollBy });

	useSeenPlace(scroller, () => {
		const frame = scroller.current;
		if (frame === null || plan.count === 0) return;
		const state = { top: frame.scrollTop, seen: frame.clientHeight, all: rows.textHeight() };
		const top = rows.sentenceAt(state.top + clear);
		// Near enough to draw the right rows when the view is drawn anew; it is made exact at the end of this one.
		start.current = { at: sentences.span(top).start, y: clear, focused: false };
		onSeen({
			top,
			foot: rows.sentenceAt(state.top + state.seen),
			reading: rows.sentenceAt(readingLine(state)),
			ended: state.top + state.seen >= state.all - 2,
		});
	});

	const previews = useRef<PreviewHandle | null>(null);
	const awaited = useRef<Awaited | null>(null);
	const elementAt = (place: WordPlace) => wordElement(body.current, place.word.token.span.start);
	/** Its row may have to be drawn first, and it takes the focus only once it is the one that Tab reaches. */
	const settle = () => {
		const wanted = awaited.current;
		const element = wanted === null ? null : elementAt(wanted.place);
		if (wanted === null || element === null || scroller.current === null) return;
		if (!wanted.revealed) {
			reveal(scroller.current, element, clear, Math.max(wanted.room, clear));
			const place = anchorIn(scroller.current, body.current, element);
			if (place !== null) hold(place);
		}
		const waits = wanted.focus && element.tabIndex === -1 && !element.hasAttribute("tabindex");
		if (wanted.focus) element.focus({ preventScroll: true });
		awaited.current = waits ? { ...wanted, revealed: true } : null;
	};
	useLayoutEffect(settle);
	const page = (): TextPage | null =>
		scroller.current === null || body.current === null
			? null
			: { ...rows, text, plan, frame: scroller.current, body: body.current };
	useImperativeHandle(handle, () => ({
		show: (place, options) => {
			const row = plan.count === 0 ? -1 : plan.rowOf(place.sentence);
			const shown = page();
			// What stands around a far place is still to be drawn: it is held until that has its height.
			if (shown !== null && (row < wantedFirst || row > wantedLast)) {
				const under = Math.max(options.room, clear);
				travelTo(shown, place.word.token.span, { kind: "inView", above: clear, under });
			}
			awaited.current = { place, ...options, revealed: false };
			settle();
		},
		boxOf: (place) => elementAt(place)?.getBoundingClientRect() ?? null,
		boxesAround: (sentence) => wordBoxes(body.current, plan.rowOf(sentence) - 3, plan.rowOf(sentence) + 3),
		firstSeen: () => {
			const anchor = anchorIn(scroller.current, body.current, null);
			return anchor === null ? null : placeAt(text, anchor.at);
		},
		isSeen: (place) => {
			if (awaited.current?.place === place) return true;
			const box = elementAt(place)?.getBoundingClientRect();
			const frame = scroller.current?.getBoundingClientRect();
			return box !== undefined && frame !== undefined && box.bottom > frame.top && box.top < frame.bottom;
		},
		askLine: (place) => previews.current?.askLine(place.word.token.span.start) ?? false,
		page,
	}));

	const wordOf = (target: EventTarget) => wordUnder(text, open ? cursor : null, target);
	const press = (event: MouseEvent) => {
		if (window.getSelection()?.type === "Range") return;
		const place = wordOf(touchedWord(body.current, event.nativeEvent) ?? event.target);
		if (place !== null) onPress(place, event);
		else if (event.target instanceof Element && event.target.closest("a, button") === null) onNothing();
	};
	const touch = (event: PointerEvent) => {
		const word = touchedWord(body.current, event.nativeEvent) ?? event.target;
		const place = event.button === 0 ? wordOf(word) : null;
		if (place !== null) onTouch(place);
	};

	const holdsTab = cursor !== null && heldRow >= wantedFirst && heldRow <= wantedLast;
	const tabStop = holdsTab ? cursor.word.token.span.start : firstLoaded(text, plan, rows.firstSeen);
	const tabRow = tabStop === -1 ? -1 : plan.rowOf(sentences.at(tabStop));
	return (
		<div ref={scroller} className={styles.scroll}>
			<div className={`${layout.frame} ${styles.page}`}>
				{/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the reader are heard by the whole screen */}
				<article
					ref={body}
					className={`${twoLines.two} ${article.article}`}
					lang="vi"
					data-view={plan.view}
					data-glosses={glosses.mode}
					style={{ blockSize: rows.height }}
					onClick={press}
					onPointerDown={touch}
				>
					{rows.items.map((item) => {
						const row = plan.row(item.index);
						const holds = item.index === heldRow && cursor !== null;
						return (
							<div
								key={item.key}
								ref={rows.measure}
								data-index={item.index}
								data-bookmarked={bookmarked.some((at) => at >= row.first && at < row.end) ? "" : undefined}
								data-first={item.index === 0 && title === null ? "" : undefined}
								className={article.row}
								style={{ insetBlockStart: item.start }}
							>
								<TextRow
									text={text}
									row={row}
									bySentence={plan.view === "sentences"}
									readingsVersion={readingsVersion}
									statesVersion={states.version}
									statusOf={states.get}
									glosses={glosses}
									measures={measures}
									translated={translated}
									chosen={holds && open ? cursor.word : null}
									tabStop={item.index === tabRow ? tabStop : -1}
									held={holds ? cursor.word.token.span.start : -1}
									above={item.index === 0 ? title : null}
									below={row.kind === "title" && row.closes ? byline : null}
								/>
							</div>
						);
					})}
					<WordPreviews
						body={body}
						text={text.document.text}
						describer={text.describer}
						wordOf={wordOf}
						chosen={open && cursor !== null ? cursor.word.token.span : null}
						handle={previews}
					/>
				</article>
				{end}
			</div>
		</div>
	);
}

/** Place of the first word of the rows from `row` on that has been loaded; -1 where there is none. */
function firstLoaded(text: OpenText, plan: RowPlan, row: number): number {
	for (let index = row; index < Math.min(row + 4, plan.count); index += 1) {
		for (const reading of readingsOf(text, plan.row(index)) ?? []) {
			const word = wordsOf(reading)[0];
			if (word !== undefined) return word.token.span.start;
		}
	}
	return -1;
}
