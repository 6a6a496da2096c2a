// The line of a word whose glosses are hidden, read from the page: its words in order, each with its whole gloss.

import type { LineWord } from "../../../ui/TwoLines.tsx";
import { placeOf } from "../textGeometry.ts";
import type { WordPlace } from "../wordWalk.ts";

/** What hangs under a line, CSS pixels from the corner of the text. */
export interface AskedLine {
	/** Foot of the line, or its top where there is more room above it. */
	readonly top: number;
	readonly over: boolean;
	/** Middle of the line: tells whether another word stands in it. */
	readonly middle: number;
	readonly words: readonly LineWord[];
}

/** The word as it stands on the page, with the gloss that is drawn under it. */
export function wordBox(ruby: HTMLElement): DOMRect {
	return (ruby.querySelector("span") ?? ruby).getBoundingClientRect();
}

/** What is drawn under a word; `null` for nothing that can be seen. */
export function drawnGloss(ruby: HTMLElement): string | null {
	const gloss = ruby.querySelector("rt");
	return gloss === null || ruby.dataset.status === "ignored" ? null : gloss.textContent;
}

/** `null` where the line hides nothing. */
export function askedLine(
	body: HTMLElement,
	ruby: HTMLElement,
	wordOf: (element: EventTarget) => WordPlace | null,
): AskedLine | null {
	const frame = body.getBoundingClientRect();
	const box = wordBox(ruby);
	const middle = (box.top + box.bottom) / 2;
	const line = [...(ruby.closest("[data-index]")?.querySelectorAll<HTMLElement>("ruby") ?? [])].filter((one) => {
		const { top, bottom } = wordBox(one);
		return top < middle && middle < bottom;
	});
	const words = line.map((one): LineWord => {
		const gloss = wordOf(one)?.word.gloss?.text ?? null;
		return { before: "", text: written(one), after: "", gloss, status: null, start: placeOf(one) };
	});
	if (!line.some((one, index) => (words[index]?.gloss ?? null) !== drawnGloss(one))) return null;
	const over = middle > window.innerHeight / 2;
	const edges = line.map((one) => one.getBoundingClientRect());
	const edge = over ? Math.min(...edges.map(({ top }) => top)) : Math.max(...edges.map(({ bottom }) => bottom));
	return { top: edge - frame.top, over, middle: middle - frame.top, words };
}

/** The word with its punctuation, without the gloss. */
function written(ruby: HTMLElement): string {
	return [...ruby.childNodes].map((node) => (node.nodeName === "RT" ? "" : (node.textContent ?? ""))).join("");
}
