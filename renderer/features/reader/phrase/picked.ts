// Words picked for a phrase: added and taken away one by one, parts that touch grow together. Pure.

import type { GlossedToken } from "../../../engine/gloss/types.ts";
import { type HeadwordKey, phraseHeadword, phraseKey } from "../../../engine/text/headwordKey.ts";
import { type Span, span, textOf } from "../../../engine/text/span.ts";
import type { SentenceReading } from "../../../worker/protocol.ts";

export interface Picked {
	readonly sentence: number;
	/** Ascending, apart from one another; never empty. */
	readonly parts: readonly Span[];
}

/**
 * With the word at `place` added, or taken away where it is picked already; a word of another sentence begins anew. `null`
 * where nothing is left.
 */
export function withWord(text: string, picked: Picked | null, sentence: number, place: Span): Picked | null {
	if (picked === null || picked.sentence !== sentence) return { sentence, parts: [place] };
	const isIn = picked.parts.some((part) => part.start <= place.start && place.end <= part.end);
	const parts = isIn ? without(text, picked.parts, place) : joined(text, [...picked.parts, place]);
	return parts.length === 0 ? null : { sentence, parts };
}

/** The picked words beginning with some stretches: what was tried, or a word. */
export function pickedFrom(text: string, sentence: number, parts: readonly Span[]): Picked {
	return { sentence, parts: joined(text, parts) };
}

function joined(text: string, parts: readonly Span[]): readonly Span[] {
	const all: Span[] = [];
	for (const part of parts.toSorted((a, b) => a.start - b.start)) {
		const last = all.at(-1);
		const touches = last !== undefined && text.slice(last.end, Math.max(part.start, last.end)).trim() === "";
		if (last !== undefined && touches) all[all.length - 1] = span(last.start, Math.max(last.end, part.end));
		else all.push(part);
	}
	return all;
}

function without(text: string, parts: readonly Span[], place: Span): readonly Span[] {
	return parts.flatMap((part) => {
		if (place.end <= part.start || part.end <= place.start) return [part];
		const before = span(part.start, part.start + text.slice(part.start, place.start).trimEnd().length);
		const rest = text.slice(place.end, part.end);
		const after = span(part.end - rest.trimStart().length, part.end);
		return [before, after].filter(({ start, end }) => end > start);
	});
}

/** The phrase that the picked words make. Words at the beginning of a sentence lose their capital, names keep it. */
export function phraseOf(
	text: string,
	{ parts }: Picked,
	{ tokens }: Pick<SentenceReading, "tokens">,
): { readonly key: HeadwordKey; readonly headword: string; readonly suggested: string } {
	const written = parts.map((part) => textOf(text, part).replace(/\s+/g, " "));
	const printed = parts.map((part, index) => {
		const first = tokens.find(({ token }) => token.kind !== "gap" && token.span.end > part.start)?.token;
		const own = written[index] ?? "";
		return first?.kind === "name" || isAllCapitals(own) ? own : own.charAt(0).toLowerCase() + own.slice(1);
	});
	const suggested = parts
		.map((part) => glossesIn(tokens, part))
		.filter((gloss) => gloss !== "")
		.join(" … ");
	return { key: phraseKey(written), headword: phraseHeadword(printed), suggested };
}

/** What stands under the words of a stretch, one after the other. */
function glossesIn(tokens: readonly GlossedToken[], { start, end }: Span): string {
	return tokens
		.flatMap(({ token, gloss }) => (token.span.start >= start && token.span.end <= end && gloss ? [gloss.text] : []))
		.join(" ");
}

function isAllCapitals(written: string): boolean {
	return written.length > 1 && written === written.toUpperCase();
}

/** Whether there is more than one word to make a phrase of. */
export function isPhrase(text: string, { parts }: Picked): boolean {
	return parts.length > 1 || /\s/.test(textOf(text, parts[0] ?? span(0, 0)));
}
