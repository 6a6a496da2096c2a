// Tokens as the page draws them: words with the punctuation that clings to them, spaces, line breaks; long words in
// parts. Pure.

import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { type Span, sameSpan, span, textOf } from "../../engine/text/span.ts";
import type { GlossRoom } from "./glossText.ts";

export interface WordPiece {
	readonly kind: "word";
	readonly token: "word" | "name" | "number";
	readonly key: HeadwordKey | null;
	/** Place of the whole word, also in its later parts. */
	readonly start: number;
	readonly end: number;
	/** 0 for a whole word or its first part. */
	readonly part: number;
	/** Opening punctuation, the word itself, closing punctuation. */
	readonly before: string;
	readonly text: string;
	readonly after: string;
	/** The whole gloss, also of later parts. */
	readonly gloss: string | null;
	/** What of it stands under this part; `null` for nothing. */
	readonly under: string | null;
}

export type Piece =
	| WordPiece
	/** White space, or punctuation that stands by itself. */
	| { readonly kind: "between"; readonly text: string }
	| { readonly kind: "break" };

/** A word of more syllables is drawn in parts, so that a line can end inside it. */
export const longestInOne = 5;
const opening = /^[([{“‘«„<]+$/u;

/**
 * The pieces of one sentence in order; every character of its tokens is in one of them, white space as one space or
 * one break.
 * @param room a word that is longer than a line is drawn in parts
 */
export function piecesOf(text: string, tokens: readonly GlossedToken[], room: GlossRoom): readonly Piece[] {
	const pieces: Piece[] = [];
	let before = "";
	let closed = true;
	const flush = () => {
		if (before !== "") pieces.push({ kind: "between", text: before });
		before = "";
	};
	for (let index = 0; index < tokens.length; index += 1) {
		const glossed = tokens[index];
		if (glossed === undefined) break;
		const { token, gloss } = glossed;
		const quote = textOf(text, token.span);
		if (token.kind !== "gap") {
			const parts = partsOf(quote, room.longest);
			const glosses = spreadOver(
				gloss?.text ?? null,
				parts.map(({ length }) => length),
				room,
			);
			for (const [part, written] of parts.entries()) {
				if (part > 0) pieces.push({ kind: "between", text: " " });
				pieces.push({
					kind: "word",
					token: token.kind,
					key: token.key,
					start: token.span.start,
					end: token.span.end,
					part,
					before: part === 0 ? before : "",
					text: written,
					after: "",
					gloss: gloss?.text ?? null,
					under: glosses[part] ?? null,
				});
			}
			before = "";
			closed = false;
			continue;
		}
		if (quote.trim() === "") {
			flush();
			pieces.push(quote.includes("\n") ? { kind: "break" } : { kind: "between", text: " " });
			closed = true;
			continue;
		}
		const last = pieces.at(-1);
		if (!closed && before === "" && last?.kind === "word" && !opening.test(quote)) {
			pieces[pieces.length - 1] = { ...last, after: last.after + quote };
		} else before += quote;
	}
	flush();
	return pieces;
}

/**
 * The text in parts of few enough syllables and characters, of like length; the whole where it is short or has no
 * spaces.
 */
function partsOf(quote: string, longest: number): readonly string[] {
	const syllables = quote.split(" ");
	const wanted = Math.max(Math.ceil(syllables.length / longestInOne), Math.ceil(quote.length / longest));
	if (wanted <= 1 || syllables.length === 1) return [quote];
	const room = Math.max(quote.length / wanted, 1);
	const parts: string[] = [];
	for (const syllable of syllables) {
		const last = parts.at(-1);
		if (last === undefined || last.length >= room || last.length + syllable.length + 1 > longest) parts.push(syllable);
		else parts[parts.length - 1] = `${last} ${syllable}`;
	}
	return parts;
}

/**
 * A gloss under the parts of its word: whole under the first where it is no wider than that, else its words are divided
 * among them in proportion, so that no part is pushed away from the next by English.
 * @param lengths characters of each part
 */
export function spreadOver(
	gloss: string | null,
	lengths: readonly number[],
	{ glossCharacter }: GlossRoom,
): readonly (string | null)[] {
	const [first = 0] = lengths;
	const fits = gloss === null || gloss.length * glossCharacter <= first || gloss.startsWith("[");
	if (fits || lengths.length < 2) {
		return lengths.map((_, part) => (part === 0 ? gloss : null));
	}
	const scale = lengths.reduce((sum, length) => sum + length, 0) / gloss.length;
	const under: string[] = lengths.map(() => "");
	let [part, reached, at] = [0, first, 0];
	for (const word of gloss.split(" ")) {
		const middle = (at + word.length / 2) * scale;
		while (at > 0 && middle > reached && part < lengths.length - 1) {
			part += 1;
			reached += lengths[part] ?? 0;
		}
		under[part] = under[part] === "" ? word : `${under[part]} ${word}`;
		at += word.length + 1;
	}
	return under.map((words) => (words === "" ? null : words));
}

/**
 * The tokens with one place read as one word: what overlaps it is cut, and what is left over stands without a gloss.
 * The same array where the tokens read it so already. The place must lie inside the sentence.
 */
export function readAs(text: string, tokens: readonly GlossedToken[], read: GlossedToken): readonly GlossedToken[] {
	const place = read.token.span;
	if (tokens.some(({ token }) => sameSpan(token.span, place))) return tokens;
	const changed: GlossedToken[] = [];
	let placed = false;
	for (const glossed of tokens) {
		const { span: own, kind } = glossed.token;
		if (own.end <= place.start || own.start >= place.end) {
			if (!placed && own.start >= place.end) {
				changed.push(read);
				placed = true;
			}
			changed.push(glossed);
			continue;
		}
		const left = own.start < place.start ? leftovers(text, span(own.start, place.start), kind) : [];
		const right = own.end > place.end ? leftovers(text, span(place.end, own.end), kind) : [];
		changed.push(...left);
		if (!placed) changed.push(read);
		placed = true;
		changed.push(...right);
	}
	if (!placed) changed.push(read);
	return changed;
}

/** A rest of a word: its text without a gloss, and the white space at its edges as gaps. */
function leftovers(text: string, rest: Span, kind: GlossedToken["token"]["kind"]): readonly GlossedToken[] {
	const quote = textOf(text, rest);
	const leading = quote.length - quote.trimStart().length;
	const trailing = leading === quote.length ? 0 : quote.length - quote.trimEnd().length;
	const gap = (place: Span): GlossedToken => ({
		token: { kind: "gap", span: place, key: null, subkind: null },
		gloss: null,
	});
	const inner = span(rest.start + leading, rest.end - trailing);
	const rests: GlossedToken[] = [];
	if (leading > 0) rests.push(gap(span(rest.start, inner.start)));
	// Without a key: what is left of a word that is read otherwise is nobody's word.
	if (inner.end > inner.start) {
		rests.push(
			kind === "gap" ? gap(inner) : { token: { kind: "number", span: inner, key: null, subkind: null }, gloss: null },
		);
	}
	if (trailing > 0) rests.push(gap(span(inner.end, rest.end)));
	return rests;
}
