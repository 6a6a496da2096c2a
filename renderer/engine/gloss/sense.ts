// Which sense of a word fits in its sentence: the one whose cues hold, else the one of the class that the neighbours make
// evident, else the first one, unless the tagger is sure of another class.

import { printCondition } from "../lexicon/cue.ts";
import type { CueClause, CueCondition, Entry } from "../lexicon/types.ts";
import { type Addressed, addressed } from "./addressed.ts";
import { belongsTo, isEdge, type TaggedWord } from "./context.ts";
import { originCue } from "./origin.ts";

export interface ChosenSense {
	readonly index: number;
	/** The condition that decided, with the one term that held; `null` for a sense that no cue chose. */
	readonly cue: string | null;
}

/**
 * How much a condition that holds says. Each further condition of its clause adds `joined`, or `denied` where it denies, each
 * further clause of the sense `repeated`; a class that is evident says less than any cue, and less of a rarer sense. `first` is for the first sense, `tagged` for each
 * power of e of the tagger's share: where nothing else tells, it takes one twelve times as likely to pass the first.
 */
const weight = {
	word: 3,
	inside: 2.5,
	bound: 1.5,
	capital: 2.5,
	role: 2.25,
	/** Of speaker and hearer, and of these inside quotation marks or behind a dash. */
	address: 3.2,
	spoken: 4.25,
	/** Of what the text around the sentence makes sure. */
	sure: 5.5,
	class: 2,
	far: 1.5,
	evident: [1, 1, 0.75, 0.5],
	first: 0.25,
	tagged: 0.1,
	joined: 1,
	denied: 0.75,
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
	const place = new CuePlace(sentence, index);
	let bestWeight = Number.NEGATIVE_INFINITY;
	const origin = originCue(sentence, index);
	entry.senses.forEach(({ cues, pos }, senseIndex) => {
		if (cues.some((clause) => isVeto(clause) && !clauseHolds(clause, place))) return;
		const held = cues
			.filter((clause) => !isVeto(clause))
			.flatMap((clause) => clauseHolds(clause, place) ?? [])
			.concat(origin !== null && pos === "people" ? { weight: weight.class, said: origin } : [])
			.sort((a, b) => b.weight - a.weight);
		const evident = pos === sentence[index]?.evident ? evidentWeight(senseIndex) : 0;
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
	const place = new CuePlace(sentence, first, last);
	let asked = false;
	let held = false;
	for (const clause of cues) {
		const holds = clauseHolds(clause, place) !== null;
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
function clauseHolds(clause: CueClause, place: CuePlace): Held | null {
	let best: Held = { weight: 0, said: null };
	for (const condition of clause) {
		const found = conditionHolds(condition, place);
		if ((found === null) !== condition.denied) return null;
		if (found !== null && found.weight > best.weight) best = found;
	}
	const denied = clause.filter((condition) => condition.denied).length;
	const further = (clause.length - denied - 1) * weight.joined + denied * weight.denied;
	return { ...best, weight: best.weight + further };
}

/** By the rank of the sense in its entry. */
function evidentWeight(rank: number): number {
	return weight.evident[rank] ?? weight.evident[weight.evident.length - 1] ?? 0;
}

/** The condition with the one of its terms that says most, the first of equal ones; `null` where none holds. */
function conditionHolds(condition: CueCondition, place: CuePlace): Held | null {
	const { terms } = condition;
	switch (condition.place) {
		case "capital":
			return place.capital ? { weight: weight.capital, said: printCondition(condition) } : null;
		case "as": {
			const { role } = place;
			if (role === null) return null;
			if (terms.includes(role.role)) return held(condition, role.role, roleWeight(role, place.spoken));
			// Whom the text tells of is never one of the two who speak.
			return role.role === "told" && terms.includes("other") ? held(condition, "other", weight.role) : null;
		}
		case "before":
			return beside(condition, place.next, "<end>", "start");
		case "after":
			return beside(condition, place.previous, "<start>", "end");
		case "near":
			return among(condition, place.near);
		case "ahead":
			return among(condition, place.ahead);
		case "behind":
			return among(condition, place.behind);
	}
}

function roleWeight({ role, sure }: Addressed, spoken: boolean): number {
	if (sure) return weight.sure;
	switch (role) {
		case "you":
		case "self":
			return spoken ? weight.spoken : weight.address;
		case "boy":
		case "girl":
		case "thing":
			return weight.address;
		default:
			return weight.role;
	}
}

function held(condition: CueCondition, term: string, found: number): Held {
	return { weight: found, said: printCondition({ ...condition, terms: [term] }) };
}

function beside(
	condition: CueCondition,
	word: TaggedWord | undefined,
	edge: string,
	side: "start" | "end",
): Held | null {
	const { terms } = condition;
	if (word !== undefined) {
		if (terms.includes(word.folded)) return held(condition, word.folded, weight.word);
		const inside = edgeWords(word.folded, side).find((part) => terms.includes(part));
		// In a Sino-Vietnamese compound a syllable is hardly a word (`nội trợ` and `nội`).
		if (inside !== undefined) return held(condition, inside, word.entry?.han == null ? weight.inside : weight.bound);
	}
	const found = terms.find((term) =>
		term === edge ? isEdge(word) : term.startsWith("<") && word !== undefined && belongsTo(word, term),
	);
	return found === undefined ? null : held(condition, found, weight.class);
}

/** What a longer word begins or ends with, syllable by syllable, the whole left out. */
function edgeWords(folded: string, side: "start" | "end"): readonly string[] {
	const parts: string[] = [];
	for (let at = folded.indexOf(" "); at >= 0; at = folded.indexOf(" ", at + 1)) {
		parts.push(side === "start" ? folded.slice(0, at) : folded.slice(at + 1));
	}
	return parts;
}

function among(condition: CueCondition, words: Surroundings): Held | null {
	const found = condition.terms.find((term) =>
		term.startsWith("<") ? words.list.some((word) => belongsTo(word, term)) : words.folded.has(term),
	);
	return found === undefined ? null : held(condition, found, weight.far);
}

interface Surroundings {
	readonly list: readonly TaggedWord[];
	readonly folded: ReadonlySet<string>;
}

function surroundings(list: readonly TaggedWord[]): Surroundings {
	return { list, folded: new Set(list.map(({ folded }) => folded)) };
}

/** One word (or several that stand together) in its sentence; what lies around it is gathered when a cue asks for it. */
class CuePlace {
	private nearFound: Surroundings | null = null;
	private aheadFound: Surroundings | null = null;
	private behindFound: Surroundings | null = null;
	private roleFound: { readonly found: Addressed | null } | null = null;

	constructor(
		private readonly sentence: readonly TaggedWord[],
		private readonly index: number,
		private readonly last: number = index,
	) {}

	get next(): TaggedWord | undefined {
		return this.sentence[this.last + 1];
	}

	get previous(): TaggedWord | undefined {
		return this.sentence[this.index - 1];
	}

	get capital(): boolean {
		return this.sentence[this.index]?.capital === true && !startsSentence(this.sentence, this.index);
	}

	get role(): Addressed | null {
		this.roleFound ??= { found: addressed(this.sentence, this.index) };
		return this.roleFound.found;
	}

	/** Whether it is part of what somebody says. */
	get spoken(): boolean {
		return this.sentence[this.index]?.quoted === true;
	}

	get near(): Surroundings {
		const { sentence, index, last } = this;
		this.nearFound ??= surroundings([
			...sentence.slice(Math.max(0, index - reach), index),
			...sentence.slice(last + 1, last + reach + 1),
		]);
		return this.nearFound;
	}

	get ahead(): Surroundings {
		this.aheadFound ??= surroundings(clauseFrom(this.sentence.slice(this.last + 1)));
		return this.aheadFound;
	}

	get behind(): Surroundings {
		this.behindFound ??= surroundings(clauseFrom(this.sentence.slice(0, this.index).reverse()));
		return this.behindFound;
	}
}

/** The words up to the first mark. */
function clauseFrom(words: readonly TaggedWord[]): readonly TaggedWord[] {
	const end = words.findIndex(({ token }) => token.kind === "gap");
	return end < 0 ? words : words.slice(0, end);
}

function startsSentence(sentence: readonly TaggedWord[], index: number): boolean {
	return sentence.slice(0, index).every(({ token }) => token.kind === "gap");
}
