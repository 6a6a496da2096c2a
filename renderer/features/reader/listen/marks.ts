// Marks what is being said on the rows that are in the page: the sentence by a line beside it, the word by the CSS Custom Highlight
// API. Nothing of the text is drawn again. Where a browser has no such thing, the word is not marked.

import { useEffect, useRef } from "react";
import type { Span } from "../../../engine/text/span.ts";
import { rangesIn } from "../find/rowText.ts";
import { drawnRows, type TextPage } from "../find/textPage.ts";
import styles from "./listen.module.css";

export const spokenWordName = "reader-spoken-word";

export interface SpokenPlace {
	readonly sentence: Span | null;
	readonly word: Span | null;
}

/** The returned function marks another place; it stays marked when rows come in. @param drawing another string when the text is drawn anew */
export function useSpokenMarks(page: () => TextPage | null, drawing: string): (place: SpokenPlace) => void {
	const marked = useRef<SpokenPlace>({ sentence: null, word: null });
	const line = useRef<HTMLElement | null>(null);
	const paint = () => {
		const shown = page();
		if (shown === null) return;
		line.current ??= makeLine();
		placeLine(line.current, shown, marked.current.sentence);
		markWord(shown, marked.current.word);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: a text drawn anew has another body to watch
	useEffect(() => {
		const body = page()?.body;
		if (body === undefined) return;
		let frame = 0;
		const observer = new MutationObserver((changes) => {
			if (changes.every(isOwn)) return;
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(paint);
		});
		const isOwn = ({ addedNodes, removedNodes }: MutationRecord) =>
			[...addedNodes, ...removedNodes].every((node) => node === line.current) &&
			addedNodes.length + removedNodes.length > 0;
		observer.observe(body, { childList: true, subtree: true, characterData: true });
		paint();
		return () => {
			observer.disconnect();
			cancelAnimationFrame(frame);
		};
	}, [page, drawing]);
	useEffect(
		() => () => {
			line.current?.remove();
			if (typeof Highlight !== "undefined") CSS.highlights.delete(spokenWordName);
		},
		[],
	);
	return (place) => {
		marked.current = place;
		paint();
	};
}

function makeLine(): HTMLElement {
	const line = document.createElement("span");
	line.className = styles.spoken ?? "";
	line.dataset.spoken = "";
	line.setAttribute("aria-hidden", "true");
	return line;
}

/** Beside the lines that a sentence stands on; it moves with their row. */
function placeLine(line: HTMLElement, page: TextPage, place: Span | null): void {
	const row = place === null ? undefined : drawnRows(page).find(({ span }) => holds(span, place));
	const ranges = row === undefined || place === null ? [] : rangesIn(row, page.text.document.text, [place]);
	const boxes = ranges.flatMap((range) => [...(range.getClientRects?.() ?? [])]);
	if (row === undefined || boxes.length === 0) {
		line.remove();
		return;
	}
	const { top } = row.element.getBoundingClientRect();
	const first = Math.min(...boxes.map((box) => box.top));
	const last = Math.max(...boxes.map((box) => box.bottom));
	line.style.insetBlockStart = `${first - top}px`;
	line.style.blockSize = `${last - first}px`;
	if (line.parentElement !== row.element) row.element.append(line);
}

function markWord(page: TextPage, place: Span | null): void {
	if (typeof Highlight === "undefined") return;
	const row = place === null ? undefined : drawnRows(page).find(({ span }) => holds(span, place));
	const ranges = row === undefined || place === null ? [] : rangesIn(row, page.text.document.text, [place]);
	if (ranges.length === 0) {
		CSS.highlights.delete(spokenWordName);
		return;
	}
	const highlight = new Highlight(...ranges);
	highlight.priority = 3;
	CSS.highlights.set(spokenWordName, highlight);
}

function holds(row: Span, place: Span): boolean {
	return row.start <= place.start && place.start < row.end;
}
