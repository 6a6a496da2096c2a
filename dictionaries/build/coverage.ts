// What of running text the dictionary has an entry for, and what it lacks, by frequency. Pure.

import type { Language } from "../../renderer/engine/reading/language.ts";
import { readHints } from "../../renderer/engine/segment/hints.ts";
import { span } from "../../renderer/engine/text/span.ts";

/** A word or name without an entry. */
export interface Uncovered {
	readonly kind: "word" | "name";
	/** As it first stood; words in small letters. */
	readonly text: string;
	readonly count: number;
	/** What is shown all the same: put together of syllables, made by rule; `null` where nothing is. */
	readonly shown: { readonly text: string; readonly from: string } | null;
	/** No Vietnamese syllable: nobody expects it in the dictionary. */
	readonly foreign: boolean;
}

/** What the report needs of the engine. */
export type GlossingLanguage = Pick<Language, "lexicon" | "glossSentence">;

export interface Share {
	readonly running: number;
	readonly covered: number;
}

export interface Coverage {
	/** Running words; numbers and marks are none. */
	readonly words: Share;
	readonly names: Share;
	/** Of `words`: abbreviations and what is no Vietnamese. */
	readonly foreign: Share;
	/** Most frequent first, then by their letters. */
	readonly uncovered: readonly Uncovered[];
}

/** Coverage of plain text, line by line; `_` in it are hints as everywhere. */
export function coverageOf(lines: Iterable<string>, language: GlossingLanguage): Coverage {
	const shares = { words: emptyShare(), names: emptyShare(), foreign: emptyShare() };
	const uncovered = new Map<string, Uncovered>();
	for (const line of lines) {
		const { text, joins } = readHints(line);
		for (const { token, gloss } of language.glossSentence(text, span(0, text.length), joins)) {
			if (token.kind !== "word" && token.kind !== "name") continue;
			const foreign = token.kind === "word" && token.subkind !== null;
			const covered = language.lexicon.has(token.key) || gloss?.from === "dictionary" || gloss?.from === "name";
			const counted =
				token.kind === "name" ? [shares.names] : foreign ? [shares.words, shares.foreign] : [shares.words];
			for (const share of counted) {
				share.running += 1;
				if (covered) share.covered += 1;
			}
			if (covered) continue;
			const surface = text.slice(token.span.start, token.span.end).replace(/\s+/g, " ");
			const known = uncovered.get(token.key);
			uncovered.set(token.key, {
				kind: token.kind,
				text: known?.text ?? (token.kind === "word" ? surface.toLowerCase() : surface),
				count: (known?.count ?? 0) + 1,
				shown: gloss === null ? (known?.shown ?? null) : { text: gloss.text, from: gloss.from },
				foreign,
			});
		}
	}
	return { ...shares, uncovered: [...uncovered.values()].sort((a, b) => b.count - a.count || order(a.text, b.text)) };
}

function emptyShare(): { running: number; covered: number } {
	return { running: 0, covered: 0 };
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
