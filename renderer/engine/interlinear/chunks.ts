// A sentence as it is taken away: words with the punctuation that clings to them and the gloss that is wanted, spaces, line
// breaks. The same words stand over the same glosses as in the reader (pieces.ts, shownUnits.ts there). Pure.

import type { GlossedToken } from "../gloss/types.ts";
import type { SentenceReading } from "../reading/types.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import { type Span, textOf } from "../text/span.ts";
import type { Unit, UnitKind } from "../units/types.ts";
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
	/** @param band digit of the token, 0 for what nobody has counted */
	readonly shows: (glossed: GlossedToken, band: number) => boolean;
	/** Whether a unit of several words has its gloss, by which of its words have theirs. */
	readonly showsUnit: (words: readonly boolean[]) => boolean;
	/** Words and names that have been asked for and have their gloss. */
	readonly shown: ReadonlySet<HeadwordKey>;
}

export function glossRule(plan: GlossPlan): GlossRule {
	const shown = new Set<HeadwordKey>();
	if (plan.kind === "none") return { shows: () => false, showsUnit: () => false, shown };
	const without = new Set(plan.without);
	const told = (key: HeadwordKey): boolean => {
		if (without.has(key)) return false;
		shown.add(key);
		return true;
	};
	if (plan.kind === "all")
		return { shows: ({ token }) => token.key === null || told(token.key), showsUnit: () => true, shown };
	const last = plan.band ?? 0;
	return {
		shows: ({ token }, band) => token.key !== null && (band === 0 || band > last) && told(token.key),
		showsUnit: (words) => words.includes(true),
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
	const shown = unitsShown(text, units);
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
				return one !== undefined && one.token.kind !== "gap" && rule.shows(one, Number(bands.charAt(at)));
			};
			if (unit === undefined || count === 0) {
				push(oneSpaced(quote), gloss !== null && own(index) ? gloss.text : null);
				index += 1;
				continue;
			}
			const words = Array.from({ length: count }, (_, offset) => index + offset).filter(
				(at) => tokens[at]?.token.kind !== "gap",
			);
			const single = words.length === 1;
			const shows = single ? own(index) : rule.showsUnit(words.map(own));
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

const unitKinds: ReadonlySet<UnitKind> = new Set<UnitKind>(["quantity", "money", "date", "time", "percent"]);

/** Units that stand over one line of English; none of them overlap. */
function unitsShown(text: string, units: readonly Unit[]): readonly (Unit & { readonly gloss: string })[] {
	let end = 0;
	return units.filter((unit): unit is Unit & { readonly gloss: string } => {
		const { kind, read, span, gloss } = unit;
		if (span.start < end || !unitKinds.has(kind) || read !== "rule" || gloss === null) return false;
		if (!tellsMore(textOf(text, span), gloss)) return false;
		end = span.end;
		return true;
	});
}

/** `1990` tells nothing of `năm 1990`. */
function tellsMore(quote: string, gloss: string): boolean {
	const written = quote.toLowerCase().split(/\s+/);
	return gloss
		.toLowerCase()
		.split(/\s+/)
		.some((word) => !written.includes(word));
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
