// Which sense of a word fits in its sentence: the one whose cues hold; the first one where none does.

import { printCue } from "../lexicon/cue.ts";
import type { CueClause, Entry } from "../lexicon/types.ts";
import { belongsTo, type ContextWord } from "./context.ts";

export interface ChosenSense {
	readonly index: number;
	/** The clause that decided, with the one term that held; `null` for the first sense by default. */
	readonly cue: string | null;
}

const weight = { word: 3, class: 2, near: 1.5, capital: 2.5 } as const;
/** How far a cue `near` looks, in words to each side. */
const reach = 12;

/** Chooses among `entry.senses` for the word at `index` of its sentence. */
export function chooseSense(entry: Entry, sentence: readonly ContextWord[], index: number): ChosenSense {
	let best: ChosenSense = { index: 0, cue: null };
	let bestWeight = 0;
	entry.senses.forEach((sense, senseIndex) => {
		let strongest = 0;
		let cue: string | null = null;
		for (const clause of sense.cues) {
			const found = holds(clause, sentence, index);
			if (found === null) continue;
			if (clause.denied) return;
			if (found.weight > strongest) {
				strongest = found.weight;
				cue = printCue([{ ...clause, terms: found.term === null ? [] : [found.term] }]);
			}
		}
		if (strongest > bestWeight) {
			bestWeight = strongest;
			best = { index: senseIndex, cue };
		}
	});
	return best;
}

interface Held {
	readonly weight: number;
	readonly term: string | null;
}

function holds({ place, terms }: CueClause, sentence: readonly ContextWord[], index: number): Held | null {
	switch (place) {
		case "capital":
			return sentence[index]?.capital && !startsSentence(sentence, index)
				? { weight: weight.capital, term: null }
				: null;
		case "before":
			return firstHeld(terms, (term) => neighbour(sentence[index + 1], term, "<end>", "start"));
		case "after":
			return firstHeld(terms, (term) => neighbour(sentence[index - 1], term, "<start>", "end"));
		case "near":
			return firstHeld(terms, (term) => near(sentence, index, term));
	}
}

function firstHeld(terms: readonly string[], test: (term: string) => number): Held | null {
	let best: Held | null = null;
	for (const term of terms) {
		const found = test(term);
		if (found > (best?.weight ?? 0)) best = { weight: found, term };
	}
	return best;
}

function neighbour(word: ContextWord | undefined, term: string, edge: string, side: "start" | "end"): number {
	if (term === edge)
		return word === undefined || (word.token.kind === "gap" && /[.!?…]/.test(word.surface)) ? weight.class : 0;
	if (word === undefined) return 0;
	if (term.startsWith("<")) return belongsTo(word, term) ? weight.class : 0;
	if (word.folded === term) return weight.word;
	const inside = side === "start" ? word.folded.startsWith(`${term} `) : word.folded.endsWith(` ${term}`);
	return inside ? weight.word - 0.5 : 0;
}

function near(sentence: readonly ContextWord[], index: number, term: string): number {
	const from = Math.max(0, index - reach);
	const to = Math.min(sentence.length, index + reach + 1);
	for (let at = from; at < to; at++) {
		const word = sentence[at];
		if (at === index || word === undefined) continue;
		if (term.startsWith("<") ? belongsTo(word, term) : word.folded === term) return weight.near;
	}
	return 0;
}

function startsSentence(sentence: readonly ContextWord[], index: number): boolean {
	return sentence.slice(0, index).every(({ token }) => token.kind === "gap");
}
