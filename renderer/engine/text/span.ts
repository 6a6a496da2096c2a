// Places in a text. Every offset counts UTF-16 units, as JavaScript strings do. Pure, runs anywhere.

import type { Brand } from "./brand.ts";

/** UTF-16 offset into `CleanDocument.text`. */
export type TextOffset = Brand<number, "TextOffset">;

/** Half-open stretch of text: `start` is inside, `end` is not. */
export interface Span {
	readonly start: TextOffset;
	readonly end: TextOffset;
}

/** @throws RangeError where `value` is not a whole number from 0 up. */
export function textOffset(value: number): TextOffset {
	if (!Number.isInteger(value) || value < 0) throw new RangeError(`not a text offset: ${value}`);
	return value as TextOffset;
}

/** @throws RangeError where `end` lies before `start` or either is no offset. */
export function span(start: number, end: number): Span {
	if (end < start) throw new RangeError(`span ends before it starts: ${start}..${end}`);
	return { start: textOffset(start), end: textOffset(end) };
}

/** The characters that `span` covers in `text`. */
export function textOf(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}

export function sameSpan(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}
