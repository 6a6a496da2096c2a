// A handle at both ends of the word in hand: drawn along the line it makes the word longer or shorter, a syllable at a time,
// and what is tried so is shown at once on text and card. For pointers and fingers; keys and buttons do the same.

import { type PointerEvent, useEffect, useRef } from "react";
import { type Span, sameSpan, span } from "../../../engine/text/span.ts";
import { rangesIn } from "../find/rowText.ts";
import { drawnRow, type TextPage } from "../find/textPage.ts";
import { useLatest } from "../useLatest.ts";
import { syllablesAround } from "../wordLength.ts";
import styles from "./card.module.css";

interface DragHandlesProps {
	readonly text: string;
	/** The sentence of the word. */
	readonly sentence: Span;
	readonly place: Span;
	readonly page: () => TextPage | null;
	readonly onReadAs: (place: Span) => void;
}

type End = "start" | "end";

interface Drag {
	readonly end: End;
	/** The word as it was when the drag began: its other end stays. */
	readonly from: Span;
	readonly syllables: readonly Span[];
	/** How far below the middle of its line the handle was taken, CSS pixels. */
	readonly below: number;
}

export function DragHandles({ text, sentence, place, page, onReadAs }: DragHandlesProps) {
	const drag = useRef<Drag | null>(null);
	const newest = useRef<{ readonly x: number; readonly y: number } | null>(null);
	const frame = useRef(0);
	useEffect(() => () => cancelAnimationFrame(frame.current), []);

	const follow = useLatest(() => {
		frame.current = 0;
		const [held, at] = [drag.current, newest.current];
		const shown = page();
		if (held === null || at === null || shown === null) return;
		const boxes = boxesOf(shown, text, held.syllables);
		const syllable = boxes === null ? undefined : held.syllables[nearestBox(boxes, at.x, at.y - held.below)];
		if (syllable === undefined) return;
		const wanted = draggedTo(held.from, held.end, syllable, held.syllables);
		if (!sameSpan(wanted, place)) onReadAs(wanted);
	});
	const begin = (end: End) => (event: PointerEvent<HTMLElement>) => {
		if (event.button !== 0) return;
		const shown = page();
		const syllables = syllablesAround(text, place, sentence);
		const boxes = shown === null ? null : boxesOf(shown, text, syllables);
		const own = syllables.findIndex((one) => (end === "start" ? one.start === place.start : one.end === place.end));
		const box = boxes?.[own];
		if (box === undefined) return;
		event.preventDefault();
		event.currentTarget.setPointerCapture(event.pointerId);
		drag.current = { end, from: place, syllables, below: event.clientY - (box.top + box.bottom) / 2 };
	};
	const move = (event: PointerEvent) => {
		if (drag.current === null) return;
		newest.current = { x: event.clientX, y: event.clientY };
		if (frame.current === 0) frame.current = requestAnimationFrame(follow);
	};
	const end = () => {
		if (frame.current !== 0) {
			cancelAnimationFrame(frame.current);
			follow();
		}
		drag.current = null;
		newest.current = null;
	};
	return (["start", "end"] as const).map((one) => (
		<span
			key={one}
			className={styles.handle}
			data-end={one}
			aria-hidden="true"
			onPointerDown={begin(one)}
			onPointerMove={move}
			onPointerUp={end}
			onPointerCancel={end}
		/>
	));
}

/** Never less than one syllable, and never past the end that stays. */
export function draggedTo(from: Span, end: End, syllable: Span, syllables: readonly Span[]): Span {
	const first = syllables.find(({ start }) => start >= from.start) ?? from;
	const last = syllables.findLast((one) => one.end <= from.end) ?? from;
	if (end === "start") return span(Math.min(syllable.start, last.start), from.end);
	return span(from.start, Math.max(syllable.end, first.end));
}

/** Where each syllable stands on the screen; `null` where not all of them are drawn. */
function boxesOf(page: TextPage, text: string, syllables: readonly Span[]): readonly DOMRect[] | null {
	const first = syllables[0];
	if (first === undefined) return null;
	const index = page.plan.rowOf(page.text.sentences.at(first.start));
	const element = page.body.querySelector<HTMLElement>(`[data-index="${index}"]`);
	const row = element === null ? null : drawnRow(page, element);
	if (row === null) return null;
	const boxes = rangesIn(row, text, syllables).map((range) => range.getBoundingClientRect());
	return boxes.length === syllables.length ? boxes : null;
}

/** Another line is farther than any place of the same one. */
const lineWeight = 6;

function nearestBox(boxes: readonly DOMRect[], x: number, y: number): number {
	let best = -1;
	let least = Number.POSITIVE_INFINITY;
	for (const [index, { left, right, top, bottom }] of boxes.entries()) {
		const across = Math.max(left - x, x - right, 0);
		const along = Math.max(top - y, y - bottom, 0);
		const distance = across + along * lineWeight;
		if (distance >= least) continue;
		least = distance;
		best = index;
	}
	return best;
}
