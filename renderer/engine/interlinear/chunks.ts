// A sentence as it is taken away: words with the punctuation that clings to them and the gloss that is wanted, spaces, line
// breaks. The same words stand over the same glosses as in the reader (pieces.ts there). Pure.

import type { GlossedToken } from "../gloss/types.ts";
import type { SentenceReading } from "../reading/types.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import { type Span, textOf } from "../text/span.ts";
import { shownUnits } from "../units/shown.ts";
import type { Unit } from "../units/types.ts";
import type { GlossPlan } from "./types.ts";

export interface WordChunk {
	readonly kind: "word";
	/** With what stands before and after it: `“thủ đô”,`. White space inside is one space each. */
	readonly text: string;
	/** Where in `text` the word itself begins and ends. */
	readonly at: number;
	readonly end: number;
	/** `null` where there is none, or none is wanted. */
	readonly gloss: string | null;
}

export type Chunk =
	| WordChunk
	/** One space, or punctuation that stands by itself. */
	| { readonly kind: "between"; readonly text: string }
	| { readonly kind: "break" };

/** Which tokens have their gloss. */
export interface GlossRule {
	/** @param key `null` for a number. @param band digit of the token, 0 for what nobody has counted */
	readonly shows: (key: HeadwordKey | null, band: number) => boolean;
	/** Whether a unit of several words has its gloss, by which of its words have theirs. */
	readonly showsUnit: (words: readonly boolean[]) => boolean;
	/** Whether a phrase of the person's own has its gloss. */
	readonly showsPhrase: (key: HeadwordKey) => boolean;
	/** Words, names and phrases that have been asked for and have their gloss. */
	readonly shown: ReadonlySet<HeadwordKey>;
}

export function glossRule(plan: GlossPlan): GlossRule {
	const shown = new Set<HeadwordKey>();
	if (plan.kind === "none") return { shows: () => false, showsUnit: () => false, showsPhrase: () => false, shown };
	const without = new Set(plan.without);
	const told = (key: HeadwordKey): boolean => {
		if (without.has(key)) return false;
		shown.add(key);
		return true;
	};
	if (plan.kind === "all")
		return {
			shows: (key) => key === null || told(key),
			showsUnit: () => true,
			showsPhrase: told,
			shown,
		};
	const last = plan.band ?? 0;
	return {
		shows: (key, band) => key !== null && (band === 0 || band > last) && told(key),
		showsUnit: (words) => words.includes(true),
		showsPhrase: told,
		shown,
	};
}

const opening = /^[([{“‘«„<]+$/u;

/** The chunks of one sentence; every character of its tokens is in one of them, white space as one space or one break. */
export function chunksOf(
	text: string,
	{ tokens, units, bands }: Pick<SentenceReading, "tokens" | "units" | "bands">,
	rule: GlossRule,
): readonly Chunk[] {
	const chunks: Chunk[] = [];
	const shown = shownUnits(text, units);
	const keyOf = keysByPhrase(units);
	let before = "";
	/** The word that closing punctuation clings to. */
	let last: WordChunk | null = null;
	const push = (word: string, gloss: string | null) => {
		const at = before.length;
		last = { kind: "word", text: before + word, at, end: at + word.length, gloss };
		chunks.push(last);
		before = "";
	};
	for (let index = 0; index < tokens.length; ) {
		const glossed = tokens[index];
		if (glossed === undefined) break;
		const { token, gloss } = glossed;
		const quote = textOf(text, token.span);
		if (token.kind !== "gap") {
			const unit = shown.find(({ span }) => span.start === token.span.start);
			const count = unit === undefined ? 0 : tokensOf(text, tokens, index, unit.span);
			const own = (at: number): boolean => {
				const one = tokens[at];
				return one !== undefined && one.token.kind !== "gap" && rule.shows(keyOf(one), Number(bands.charAt(at)));
			};
			if (unit === undefined || count === 0) {
				push(oneSpaced(quote), gloss !== null && own(index) ? gloss.text : null);
				index += 1;
				continue;
			}
			const words = Array.from({ length: count }, (_, offset) => index + offset).filter(
				(at) => tokens[at]?.token.kind !== "gap",
			);
			const { phrase } = unit;
			const ofNumbers = () => (words.length === 1 ? own(index) : rule.showsUnit(words.map(own)));
			const shows = phrase === undefined ? ofNumbers() : rule.showsPhrase(phrase.key);
			push(oneSpaced(textOf(text, unit.span)), shows ? unit.gloss : null);
			index += count;
			continue;
		}
		index += 1;
		if (quote.trim() === "") {
			if (before !== "") chunks.push({ kind: "between", text: before });
			before = "";
			last = null;
			chunks.push(quote.includes("\n") ? { kind: "break" } : { kind: "between", text: " " });
			continue;
		}
		if (last !== null && before === "" && !opening.test(quote)) {
			last = { ...(last as WordChunk), text: (last as WordChunk).text + quote };
			chunks[chunks.length - 1] = last;
		} else before += quote;
	}
	if (before !== "") chunks.push({ kind: "between", text: before });
	return chunks;
}

/** A word of a phrase in several parts keeps its gloss, but it is the phrase that is known or not, as in the reader. */
function keysByPhrase(units: readonly Unit[]): (glossed: GlossedToken) => HeadwordKey | null {
	const parted = units.flatMap(({ phrase }) => (phrase !== undefined && phrase.parts.length > 1 ? [phrase] : []));
	return ({ token: { key, span } }) => {
		const holds = (part: Span) => part.start <= span.start && span.end <= part.end;
		return parted.findLast(({ parts }) => parts.some(holds))?.key ?? key;
	};
}

/** How many tokens from `index` on make up the unit; 0 where a line ends inside it. */
function tokensOf(text: string, tokens: readonly GlossedToken[], index: number, { end }: Span): number {
	for (let at = index; at < tokens.length; at += 1) {
		const span = tokens[at]?.token.span;
		if (span === undefined || span.end > end || textOf(text, span).includes("\n")) return 0;
		if (span.end === end) return at + 1 - index;
	}
	return 0;
}

function oneSpaced(text: string): string {
	return text.replace(/\s+/g, " ");
}
