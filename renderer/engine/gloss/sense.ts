// Which sense of a word fits in its sentence: the one whose cues hold, else the one of the class that the neighbours make
// evident, else the first one, unless the tagger is sure of another class.

import { printCondition } from "../lexicon/cue.ts";
import type { CueClause, CueCondition, Entry } from "../lexicon/types.ts";
import { addressRole } from "./address.ts";
import { belongsTo, isEdge, type TaggedWord } from "./context.ts";

export interface ChosenSense {
	readonly index: number;
	/** The condition that decided, with the one term that held; `null` for a sense that no cue chose. */
	readonly cue: string | null;
}

/**
 * How much a condition that holds says. Each further condition of its clause adds `joined`, each further clause of the
 * sense `repeated`; a class that is evident says less than any cue. `first` is for the first sense, `tagged` for each
 * power of e of the tagger's share: where nothing else tells, it takes one twelve times as likely to pass the first.
 */
const weight = {
	word: 3,
	inside: 2.5,
	capital: 2.5,
	role: 2.25,
	class: 2,
	far: 1.5,
	evident: 1,
	first: 0.25,
	tagged: 0.1,
	joined: 1,
	repeated: 0.25,
} as const;
/** Of a class that the tagger finds unlikely; the logarithms of shares down to this one count. */
const leastShare = 0.02;
/** How far a cue `near` looks, in words to each side. */
const reach = 12;

/** Chooses among `entry.senses` for the word at `index` of its sentence. */
export function chooseSense(entry: Entry, sentence: readonly TaggedWord[], index: number): ChosenSense {
	let best: ChosenSense = { index: 0, cue: null };
	const shares = sentence[index]?.shares ?? null;
	let bestWeight = Number.NEGATIVE_INFINITY;
	entry.senses.forEach(({ cues, pos }, senseIndex) => {
		if (cues.some((clause) => isVeto(clause) && !clauseHolds(clause, sentence, index))) return;
		const held = cues
			.filter((clause) => !isVeto(clause))
			.flatMap((clause) => clauseHolds(clause, sentence, index) ?? [])
			.sort((a, b) => b.weight - a.weight);
		const evident = pos === sentence[index]?.evident ? weight.evident : 0;
		const tagged = shares === null ? 0 : weight.tagged * Math.log(Math.max(leastShare, shares.get(pos) ?? 0));
		const total =
			(held[0]?.weight ?? 0) +
			Math.max(0, held.length - 1) * weight.repeated +
			evident +
			tagged +
			(senseIndex === 0 ? weight.first : 0);
		if (total > bestWeight) {
			bestWeight = total;
			best = { index: senseIndex, cue: held[0]?.said ?? null };
		}
	});
	return best;
}

/**
 * Whether the cues of words that stand together (`first` to `last`) allow them there: one clause holds, where there is one
 * that does not only deny, and no denial is broken.
 */
export function cuesAllow(
	cues: readonly CueClause[],
	sentence: readonly TaggedWord[],
	first: number,
	last: number,
): boolean {
	let asked = false;
	let held = false;
	for (const clause of cues) {
		const holds = clauseHolds(clause, sentence, first, last) !== null;
		if (isVeto(clause)) {
			if (!holds) return false;
		} else {
			asked = true;
			held ||= holds;
		}
	}
	return held || !asked;
}

interface Held {
	readonly weight: number;
	/** The condition as the card tells it. */
	readonly said: string | null;
}

/** A clause that only denies selects nothing: it forbids its sense. */
function isVeto(clause: CueClause): boolean {
	return clause.every(({ denied }) => denied);
}

/** `null` where one of the conditions does not hold. */
function clauseHolds(
	clause: CueClause,
	sentence: readonly TaggedWord[],
	index: number,
	last: number = index,
): Held | null {
	let best: Held = { weight: 0, said: null };
	for (const condition of clause) {
		const held = conditionHolds(condition, sentence, index, last);
		if ((held === null) !== condition.denied) return null;
		if (held !== null && held.weight > best.weight) best = held;
	}
	return { ...best, weight: best.weight + (clause.length - 1) * weight.joined };
}

function conditionHolds(
	condition: CueCondition,
	sentence: readonly TaggedWord[],
	index: number,
	last: number,
): Held | null {
	let best: Held | null = null;
	const { place, terms } = condition;
	for (const term of place === "capital" ? [""] : terms) {
		const found = termWeight(place, term, sentence, index, last);
		if (found <= (best?.weight ?? 0)) continue;
		best = { weight: found, said: printCondition({ ...condition, terms: term === "" ? [] : [term] }) };
	}
	return best;
}

/** 0 where it does not hold. */
function termWeight(
	place: CueCondition["place"],
	term: string,
	sentence: readonly TaggedWord[],
	index: number,
	last: number,
): number {
	switch (place) {
		case "capital":
			return sentence[index]?.capital && !startsSentence(sentence, index) ? weight.capital : 0;
		case "as":
			return addressRole(sentence, index) === term ? weight.role : 0;
		case "before":
			return neighbour(sentence[last + 1], term, "<end>", "start");
		case "after":
			return neighbour(sentence[index - 1], term, "<start>", "end");
		case "near":
			return near(sentence.slice(Math.max(0, index - reach), index), term) ||
				near(sentence.slice(last + 1, last + reach + 1), term)
				? weight.far
				: 0;
		case "ahead":
			return near(clauseFrom(sentence.slice(last + 1)), term) ? weight.far : 0;
		case "behind":
			return near(clauseFrom(sentence.slice(0, index).reverse()), term) ? weight.far : 0;
	}
}

function neighbour(word: TaggedWord | undefined, term: string, edge: string, side: "start" | "end"): number {
	if (term === edge) return isEdge(word) ? weight.class : 0;
	if (word === undefined) return 0;
	if (term.startsWith("<")) return belongsTo(word, term) ? weight.class : 0;
	if (word.folded === term) return weight.word;
	const inside = side === "start" ? word.folded.startsWith(`${term} `) : word.folded.endsWith(` ${term}`);
	return inside ? weight.inside : 0;
}

function near(words: readonly TaggedWord[], term: string): boolean {
	return words.some((word) => (term.startsWith("<") ? belongsTo(word, term) : word.folded === term));
}

/** The words up to the first mark. */
function clauseFrom(words: readonly TaggedWord[]): readonly TaggedWord[] {
	const end = words.findIndex(({ token }) => token.kind === "gap");
	return end < 0 ? words : words.slice(0, end);
}

function startsSentence(sentence: readonly TaggedWord[], index: number): boolean {
	return sentence.slice(0, index).every(({ token }) => token.kind === "gap");
}
