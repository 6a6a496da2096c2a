// Find over all that stands on the page: the Vietnamese text, and the lines of English where they are shown. Hits come
// in the order of the page. Pure.

import { type Span, span } from "../../../engine/text/span.ts";
import type { AlignedTranslation } from "../../../storage/records.ts";
import type { Steps } from "./foldedText.ts";
import { type MatchClass, matchClasses } from "./letters.ts";
import { createSearch, type Hits } from "./search.ts";

export interface Hit {
	/** Place in the text; of a hit in the English, the place that it translates. */
	readonly span: Span;
	/** Place in `EnglishLines.text` where the hit stands in the English. */
	readonly english: Span | null;
}

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
	/** @param withEnglish whether the English is on the page */
	readonly find: (query: string, withEnglish: boolean) => Steps<Found>;
}

/** @param translation ascending by `span.start` */
export function createTextSearch(text: string, translation: readonly AlignedTranslation[]): TextSearch {
	const vietnamese = createSearch(text);
	const lines = englishLines(translation);
	const english = createSearch(lines.text);
	const placeOf = (hit: Span): Span => translation[lines.lineAt(hit.start)]?.span ?? span(0, 0);

	function* find(query: string, withEnglish: boolean): Steps<Found> {
		const own = yield* vietnamese.find(query);
		if (!withEnglish) return foundIn(own);
		const other = yield* english.find(query);
		if (other.matches === null) return foundIn(own);
		const better = own.matches === null ? 1 : matchClasses.indexOf(own.matches) - matchClasses.indexOf(other.matches);
		if (better < 0) return foundIn(own);
		return merged(better > 0 ? null : own, other, placeOf);
	}
	return { find };
}

function foundIn({ matches, count, span: spanOf }: Hits): Found {
	return { matches, count, hit: (index) => ({ span: spanOf(index), english: null }) };
}

/** The hits of both texts; a line of English stands below the place that it translates. */
function merged(own: Hits | null, english: Hits, placeOf: (hit: Span) => Span): Found {
	const ownCount = own?.count ?? 0;
	const count = ownCount + english.count;
	/** Index of a hit of the text, or -1 minus that of one of the English. */
	const order = new Int32Array(count);
	let [next, nextEnglish] = [0, 0];
	for (let index = 0; index < count; index += 1) {
		const takesOwn =
			nextEnglish >= english.count ||
			(own !== null && next < ownCount && own.span(next).start < placeOf(english.span(nextEnglish)).end);
		order[index] = takesOwn ? next++ : -1 - nextEnglish++;
	}
	return {
		matches: english.matches,
		count,
		hit: (index) => {
			const which = order[index];
			if (which === undefined) throw new RangeError(`no hit ${index} of ${count}`);
			if (which >= 0 && own !== null) return { span: own.span(which), english: null };
			const hit = english.span(-1 - which);
			return { span: placeOf(hit), english: hit };
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
