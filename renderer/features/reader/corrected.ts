// What a person has corrected at one place, found among all that is stored for its article. Pure.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { foldWord } from "../../engine/text/headwordKey.ts";
import { isLost } from "../../engine/text/reanchor.ts";
import { type Span, sameSpan, span, textOf } from "../../engine/text/span.ts";
import type { ChoiceRecord, OwnGlossRecord } from "../../storage/records/corrections.ts";

/**
 * The choice by which `place` is a word of its own: one made here before one made for everywhere. `null` where none says so.
 * @param sentence the sentence of the place
 */
export function choiceAt(
	choices: readonly ChoiceRecord[],
	text: string,
	sentence: Span,
	place: Span,
): ChoiceRecord | null {
	const here = choices.find((choice) => {
		if (choice.scope !== "here" || isLost(choice) || textOf(text, choice.span) !== choice.quote) return false;
		const { start, end } = choice.span;
		return hasPart([start, ...choice.cuts.map((cut) => start + cut)], end, text, place);
	});
	if (here !== undefined) return here;
	if (choices.every(({ scope }) => scope === "here")) return null;
	const syllables = [...textOf(text, sentence).matchAll(/[\p{L}\p{M}\p{N}](?:\S*[\p{L}\p{M}\p{N}])?/gu)].map(
		({ index, 0: written }) => ({
			place: span(sentence.start + index, sentence.start + index + written.length),
			folded: foldWord(written),
		}),
	);
	const made = choices.findLast((choice) => {
		if (choice.scope !== "everywhere") return false;
		const wanted = choice.id.split(" ");
		return syllables.some((_, from) => {
			const row = syllables.slice(from, from + wanted.length);
			if (row.length < wanted.length || row.some(({ folded }, index) => folded !== wanted[index])) return false;
			const starts = [0, ...choice.cuts].flatMap((index) => row[index]?.place.start ?? []);
			return hasPart(starts, row.at(-1)?.place.end ?? 0, text, place);
		});
	});
	return made ?? null;
}

/** Whether one of the words that begin at `starts` (the last ends at `end`) is exactly `place`, white space aside. */
function hasPart(starts: readonly number[], end: number, text: string, place: Span): boolean {
	const index = starts.indexOf(place.start);
	if (index < 0) return false;
	const next = starts[index + 1];
	return next === undefined
		? place.end === end
		: text.slice(place.start, next).trimEnd().length === place.end - place.start;
}

export interface OwnGlossesAt {
	/** For the word wherever it stands. */
	readonly word: OwnGlossRecord | null;
	/** For this place: it wins. */
	readonly place: OwnGlossRecord | null;
}

export function ownGlossesAt(glosses: readonly OwnGlossRecord[], key: HeadwordKey | null, place: Span): OwnGlossesAt {
	return {
		word: glosses.find((row) => row.scope === "word" && row.key === key) ?? null,
		place: glosses.find((row) => row.scope === "place" && !isLost(row) && sameSpan(row.span, place)) ?? null,
	};
}
