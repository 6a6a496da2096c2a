// What words say when they are asked without being pressed: the whole gloss where it is hidden or shortened, at once;
// after a moment a bubble with further senses; a whole line by its key. It lies over the text and moves nothing.

import { type RefObject, useEffect, useImperativeHandle, useState } from "react";
import type { Span } from "../../../engine/text/span.ts";
import { TwoLines } from "../../../ui/TwoLines.tsx";
import { useSettingValues } from "../../services.tsx";
import type { Describer } from "../describer.ts";
import { wordElement } from "../textGeometry.ts";
import { useLatest } from "../useLatest.ts";
import type { WordPlace } from "../wordWalk.ts";
import { type AskedLine, askedLine, drawnGloss, wordBox } from "./askedLine.ts";
import { Bubble } from "./Bubble.tsx";
import styles from "./preview.module.css";
import { type PreviewText, previewText } from "./previewTexts.ts";
import { usePointerRest } from "./usePointerRest.ts";

export interface PreviewHandle {
	/** Shows the glosses of the line in which a word stands, or hides them again; `false` where none is hidden. */
	readonly askLine: (at: number) => boolean;
}

/** Where a bubble hangs: over the text, CSS pixels from its corner. */
export interface Spot {
	readonly left: number;
	readonly top: number;
	/** Width of the text. */
	readonly room: number;
	readonly over: boolean;
}

/** A whole gloss in the place where it belongs. */
interface GlossLabel {
	/** From that edge of the text to the edge of the word. */
	readonly side: "start" | "end";
	readonly inset: number;
	readonly top: number;
	/** The most that it may take. */
	readonly width: number;
	readonly text: string;
}

type Shown =
	| { readonly kind: "nothing" }
	| { readonly kind: "label"; readonly label: GlossLabel }
	| { readonly kind: "bubble"; readonly spot: Spot; readonly text: PreviewText };

interface WordPreviewsProps {
	readonly body: RefObject<HTMLElement | null>;
	/** The text of the whole article. */
	readonly text: string;
	readonly describer: Describer;
	readonly wordOf: (element: EventTarget) => WordPlace | null;
	/** The word whose card is open: it has said everything. */
	readonly chosen: Span | null;
	readonly handle: RefObject<PreviewHandle | null>;
}

const nothing: Shown = { kind: "nothing" };
/** Room that a bubble may need under its word, CSS pixels. */
const bubbleRoom = 150;

export function WordPreviews({ body, text, describer, wordOf, chosen, handle }: WordPreviewsProps) {
	const { hoverPreview } = useSettingValues();
	const [shown, setShown] = useState<Shown>(nothing);
	const [line, setLine] = useState<AskedLine | null>(null);
	const ask = (element: HTMLElement): WordPlace | null => {
		const place = wordOf(element);
		const isChosen = place !== null && chosen !== null && place.word.token.span.start === chosen.start;
		return isChosen ? null : place;
	};
	const hide = () => setShown(nothing);
	const label = (element: HTMLElement) => {
		const ruby = rubyOf(element);
		const gloss = ask(element)?.word.gloss?.text ?? null;
		if (ruby === null || body.current === null || gloss === null || drawnGloss(ruby) === gloss) return hide();
		setShown({ kind: "label", label: labelUnder(ruby, body.current, gloss) });
	};
	const bubble = async (element: HTMLElement) => {
		const place = hoverPreview ? ask(element) : null;
		if (place === null || body.current === null) return;
		const { span, key } = place.word.token;
		const isUnit = key === null && element.closest("[data-unit]") !== null;
		const description = isUnit ? null : await describer.describe(place.sentence, span);
		const said = previewText(
			text.slice(span.start, span.end),
			place.word.gloss ?? description?.gloss ?? null,
			description,
		);
		const ruby = rubyOf(element);
		if (said !== null && ruby !== null && body.current !== null && resting.current === element)
			setShown({ kind: "bubble", text: said, spot: spotUnder(ruby, body.current) });
	};
	const [resting] = useState<{ current: HTMLElement | null }>({ current: null });
	// A worker that broke is told of when its card is asked for.
	const quietly = (asked: Promise<unknown>) => void asked.catch(() => undefined);
	usePointerRest(body, {
		onCome: (element) => {
			resting.current = element;
			label(element);
		},
		onLinger: (element) => {
			const place = hoverPreview ? ask(element) : null;
			if (place !== null && place.word.token.key !== null)
				quietly(describer.describe(place.sentence, place.word.token.span));
		},
		onRest: (element) => {
			resting.current = element;
			quietly(bubble(element));
		},
		onLeave: () => {
			resting.current = null;
			hide();
		},
		onScroll: () => setLine(null),
	});
	useFocusedWord(body, (element) => {
		if (element === null) return hide();
		if (!isInLine(element, body.current, line)) setLine(null);
		label(element);
	});
	useEscape(shown.kind !== "nothing" || line !== null, () => {
		hide();
		setLine(null);
	});

	useImperativeHandle(handle, () => ({
		askLine: (at) => {
			const ruby = rubyOf(wordElement(body.current, at));
			if (ruby === null || body.current === null) return false;
			const asked = isInLine(ruby, body.current, line) ? null : askedLine(body.current, ruby, wordOf);
			if (asked === null && line === null) return false;
			hide();
			setLine(asked);
			return true;
		},
	}));

	return (
		<>
			{line === null ? null : <Line line={line} />}
			{shown.kind === "label" ? <Label label={shown.label} /> : null}
			{shown.kind === "bubble" ? <Bubble spot={shown.spot} text={shown.text} /> : null}
		</>
	);
}

/** Read out as the description of its word: here it is for the eye. */
function Label({ label: { side, inset, top, width, text } }: { readonly label: GlossLabel }) {
	const place = side === "start" ? { insetInlineStart: inset } : { insetInlineEnd: inset };
	const style = { ...place, insetBlockStart: top, maxInlineSize: width };
	return (
		<span className={styles.label} lang="en" aria-hidden="true" style={style}>
			{text}
		</span>
	);
}

/** The line again, with all its glosses. */
function Line({ line: { top, over, words } }: { readonly line: AskedLine }) {
	return (
		<div role="tooltip" className={styles.line} data-over={over ? "" : undefined} style={{ insetBlockStart: top }}>
			<TwoLines words={words} />
		</div>
	);
}

function rubyOf(element: HTMLElement | null): HTMLElement | null {
	return element?.closest<HTMLElement>("ruby") ?? null;
}

/** In the place of the gloss that is shortened or hidden; from the other edge where the word stands nearer to it. */
function labelUnder(ruby: HTMLElement, body: HTMLElement, text: string): GlossLabel {
	const frame = body.getBoundingClientRect();
	const word = wordBox(ruby);
	const top = word.bottom - frame.top;
	return word.left - frame.left > frame.width / 2
		? { side: "end", inset: Math.max(frame.right - word.right, 0), top, width: word.right - frame.left, text }
		: { side: "start", inset: word.left - frame.left, top, width: frame.right - word.left, text };
}

function spotUnder(ruby: HTMLElement, body: HTMLElement): Spot {
	const frame = body.getBoundingClientRect();
	const word = wordBox(ruby);
	const foot = ruby.querySelector("rt")?.getBoundingClientRect().bottom ?? word.bottom;
	const over = foot + bubbleRoom > window.innerHeight;
	return { left: word.left - frame.left, top: (over ? word.top : foot) - frame.top, room: frame.width, over };
}

function isInLine(word: HTMLElement, body: HTMLElement | null, line: AskedLine | null): boolean {
	const ruby = rubyOf(word);
	if (ruby === null || body === null || line === null) return false;
	const { top, bottom } = wordBox(ruby);
	const middle = line.middle + body.getBoundingClientRect().top;
	return top < middle && middle < bottom;
}

/** Tells which word the keys have led to; `null` when the focus has left it. */
function useFocusedWord(body: RefObject<HTMLElement | null>, tell: (word: HTMLElement | null) => void): void {
	const newest = useLatest(tell);
	useEffect(() => {
		const text = body.current;
		if (text === null) return;
		const come = ({ target }: FocusEvent) => {
			if (target instanceof HTMLElement && target.matches("[data-at]:focus-visible")) newest(target);
		};
		const leave = () => newest(null);
		text.addEventListener("focusin", come);
		text.addEventListener("focusout", leave);
		return () => {
			text.removeEventListener("focusin", come);
			text.removeEventListener("focusout", leave);
		};
	}, [body, newest]);
}

/** Escape hides what is shown, and does nothing else then. */
function useEscape(shown: boolean, hide: () => void): void {
	const newest = useLatest(hide);
	useEffect(() => {
		if (!shown) return;
		const hear = (event: KeyboardEvent) => {
			if (event.key !== "Escape") return;
			newest();
			event.preventDefault();
		};
		window.addEventListener("keydown", hear, { capture: true });
		return () => window.removeEventListener("keydown", hear, { capture: true });
	}, [shown, newest]);
}
