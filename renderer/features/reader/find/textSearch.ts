// Find over all that stands on the page: the Vietnamese text, the lines of English where they are shown, and the glosses
// where they are wanted. Hits come in the order of the page. Pure.

import { type Span, span } from "../../../engine/text/span.ts";
import type { AlignedTranslation } from "../../../storage/records/articles.ts";
import type { GlossLines } from "../../../worker/protocol.ts";
import type { Steps } from "./foldedText.ts";
import { type MatchClass, matchClasses } from "./letters.ts";
import { createSearch, type Hits, type Search } from "./search.ts";

export type Hit =
	/** `span`: place in the text. */
	| { readonly kind: "text"; readonly span: Span }
	/** `span`: the place that is translated; `english`: place in `EnglishLines.text`. */
	| { readonly kind: "english"; readonly span: Span; readonly english: Span }
	/** `span`: the words under which the gloss stands. */
	| { readonly kind: "gloss"; readonly span: Span };

export interface Found {
	readonly matches: MatchClass | null;
	readonly count: number;
	/** @throws RangeError where there is no hit `index` */
	readonly hit: (index: number) => Hit;
}

export const nothingFound: Found = {
	matches: null,
	count: 0,
	hit: (index) => {
		throw new RangeError(`no hit ${index} of 0`);
	},
};

/** The English of an article, one line after another, parted by one unit: as the rows of the page join them. */
export interface EnglishLines {
	readonly text: string;
	/** Index of the line that `offset` lies in. */
	readonly lineAt: (offset: number) => number;
	/** Where line `index` begins; the length of the text for the one after the last. */
	readonly startOf: (index: number) => number;
}

export function englishLines(translation: readonly AlignedTranslation[]): EnglishLines {
	const starts: number[] = [];
	let length = 0;
	for (const { english } of translation) {
		starts.push(length);
		length += english.length + 1;
	}
	return {
		text: translation.map(({ english }) => english).join("\n"),
		lineAt: (offset) => {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if ((starts[middle] ?? 0) <= offset) low = middle;
				else high = middle - 1;
			}
			return low;
		},
		startOf: (index) => starts[index] ?? length,
	};
}

export interface TextSearch {
	/**
	 * @param withEnglish whether the English is on the page
	 * @param glosses those of the text; `null` where they are not looked through
	 */
	readonly find: (query: string, withEnglish: boolean, glosses: GlossLines | null) => Steps<Found>;
}

/** What was found in one of the texts, and where that stands on the page. */
interface Source {
	readonly hits: Hits;
	readonly hit: (index: number) => Hit;
	/** Ascending over all sources as they come on the page. */
	readonly order: (index: number) => number;
}

/** @param translation ascending by `span.start` */
export function createTextSearch(text: string, translation: readonly AlignedTranslation[]): TextSearch {
	const vietnamese = createSearch(text);
	const lines = englishLines(translation);
	const english = createSearch(lines.text);
	let inGlosses: GlossSearch | null = null;

	function* find(query: string, withEnglish: boolean, glosses: GlossLines | null): Steps<Found> {
		const sources: Source[] = [ownSource(yield* vietnamese.find(query))];
		if (withEnglish) sources.push(englishSource(yield* english.find(query), lines, translation));
		if (glosses !== null) {
			if (inGlosses?.glosses !== glosses) inGlosses = { glosses, search: createSearch(glosses.text) };
			sources.push(glossSource(yield* inGlosses.search.find(query), glosses));
		}
		return best(sources);
	}
	return { find };
}

interface GlossSearch {
	readonly glosses: GlossLines;
	readonly search: Search;
}

function ownSource(hits: Hits): Source {
	return {
		hits,
		hit: (index) => ({ kind: "text", span: hits.span(index) }),
		order: (index) => hits.span(index).start * 2,
	};
}

/** A line of English stands below the place that it translates. */
function englishSource(hits: Hits, lines: EnglishLines, translation: readonly AlignedTranslation[]): Source {
	const placeOf = (hit: Span): Span => translation[lines.lineAt(hit.start)]?.span ?? span(0, 0);
	return {
		hits,
		hit: (index) => ({ kind: "english", span: placeOf(hits.span(index)), english: hits.span(index) }),
		order: (index) => placeOf(hits.span(index)).end * 2 - 1,
	};
}

/** A gloss stands under its word: it comes after what is found in that word itself. */
function glossSource(hits: Hits, { text, places }: GlossLines): Source {
	const starts = new Int32Array(places.length / 2);
	for (let line = 1, at = text.indexOf("\n"); at !== -1; line += 1, at = text.indexOf("\n", at + 1))
		starts[line] = at + 1;
	const placeOf = (hit: Span): Span => {
		const first = lastUpTo(starts, hit.start);
		const last = lastUpTo(starts, Math.max(hit.end - 1, hit.start));
		return span(places[first * 2] ?? 0, places[last * 2 + 1] ?? 0);
	};
	return {
		hits,
		hit: (index) => ({ kind: "gloss", span: placeOf(hits.span(index)) }),
		order: (index) => placeOf(hits.span(index)).start * 2 + 1,
	};
}

/** Index of the last of ascending numbers that is not above `limit`; 0 where all are. */
function lastUpTo(numbers: Int32Array, limit: number): number {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return Math.max(low, 0);
}

/** The hits of the best class that any of the texts has, in the order of the page. */
function best(sources: readonly Source[]): Found {
	const matches = matchClasses.find((wanted) => sources.some(({ hits }) => hits.matches === wanted));
	if (matches === undefined) return nothingFound;
	const found = sources.filter(({ hits }) => hits.matches === matches);
	const [only, ...others] = found;
	if (only !== undefined && others.length === 0) return { matches, count: only.hits.count, hit: only.hit };
	const count = found.reduce((sum, { hits }) => sum + hits.count, 0);
	/** Of each hit, which source it is in, and its index there. */
	const from = new Uint8Array(count);
	const at = new Int32Array(count);
	const next = found.map(() => 0);
	const order = found.map(({ hits, order: orderOf }) => (hits.count > 0 ? orderOf(0) : Number.POSITIVE_INFINITY));
	for (let index = 0; index < count; index += 1) {
		let first = 0;
		for (let source = 1; source < found.length; source += 1)
			if ((order[source] ?? 0) < (order[first] ?? 0)) first = source;
		const own = next[first] ?? 0;
		from[index] = first;
		at[index] = own;
		next[first] = own + 1;
		const source = found[first];
		order[first] =
			source !== undefined && own + 1 < source.hits.count ? source.order(own + 1) : Number.POSITIVE_INFINITY;
	}
	return {
		matches,
		count,
		hit: (index) => {
			const source = found[from[index] ?? 0];
			if (source === undefined || !(index >= 0 && index < count)) throw new RangeError(`no hit ${index} of ${count}`);
			return source.hit(at[index] ?? 0);
		},
	};
}

/** Index of the first hit that stands at `offset` of the text or after it; `count` where there is none. */
export function firstFrom({ count, hit }: Found, offset: number): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (hit(middle).span.start < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
