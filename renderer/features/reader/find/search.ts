// Finds what a person typed in a whole text: spelled so; else with other tones; else with other marks. The text is
// folded once for each, when it is first needed. Pure.

import { type Span, span } from "../../../engine/text/span.ts";
import { allSteps, type FoldedText, foldLetters, foldText, type Steps } from "./foldedText.ts";
import { type MatchClass, matchClasses } from "./letters.ts";

export interface Hits {
	/** The best class that has hits; `null` where none has any. */
	readonly matches: MatchClass | null;
	readonly count: number;
	/** Place of a hit in the text, in its order; none overlap. @throws RangeError where there is no hit `index` */
	readonly span: (index: number) => Span;
}

export const noHits: Hits = {
	matches: null,
	count: 0,
	span: (index) => {
		throw new RangeError(`no hit ${index} of 0`);
	},
};

export interface Search {
	/** Every hit of the best class. A query of white space alone has none; it makes the text ready for the next one. */
	readonly find: (query: string) => Steps<Hits>;
}

/** Hits found in one step. */
const stride = 10_000;

/** @param source NFC, of any length: nothing is done with it before the first query */
export function createSearch(source: string): Search {
	let folded: FoldedText | null = null;
	const texts = new Map<MatchClass, string>();

	function* textAs(matches: MatchClass): Steps<string> {
		const made = texts.get(matches);
		if (made !== undefined) return made;
		folded ??= yield* foldText(source);
		const text = matches === "exact" ? folded.text : yield* foldLetters(folded.text, matches);
		texts.set(matches, text);
		return text;
	}

	function* find(query: string): Steps<Hits> {
		const wanted = allSteps(foldText(query.normalize("NFC"))).text;
		if (wanted === "") {
			for (const matches of matchClasses) yield* textAs(matches);
			return noHits;
		}
		for (const matches of matchClasses) {
			const text = yield* textAs(matches);
			const starts = yield* startsOf(text, allSteps(foldLetters(wanted, matches)));
			if (starts.length > 0 && folded !== null) return hitsOf(matches, starts, wanted.length, folded.sourceOf);
		}
		return noHits;
	}
	return { find };
}

function* startsOf(text: string, wanted: string): Steps<readonly number[]> {
	const starts: number[] = [];
	for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
		starts.push(at);
		if (starts.length % stride === 0) yield;
	}
	return starts;
}

function hitsOf(
	matches: MatchClass,
	starts: readonly number[],
	length: number,
	sourceOf: FoldedText["sourceOf"],
): Hits {
	return {
		matches,
		count: starts.length,
		span: (index) => {
			const start = starts[index];
			if (start === undefined) throw new RangeError(`no hit ${index} of ${starts.length}`);
			return span(sourceOf(start), sourceOf(start + length - 1) + 1);
		},
	};
}
