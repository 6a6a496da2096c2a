// Which headwords mean no more than their parts say word for word: `tháng tới` (next month), `Bộ Y tế` (Ministry of Health),
// or a classifier with its noun (`quả bóng`). A text shows the parts of these, each with its gloss, and not the whole.

import { englishStem, englishWords } from "./englishStem.ts";
import type { Entry, Sense } from "./types.ts";

interface Listed {
	readonly folded: string;
	readonly entry: Entry;
}

/** Words of English that say nothing by themselves. */
const empty: ReadonlySet<string> = new Set("a an the of to be is in on at and or for with one s".split(" "));

/** The folded spellings, with the letter of their kind before them (`w` or `n`), of all composed headwords of a dictionary. */
export function composedHeadwords(entries: readonly Listed[]): ReadonlySet<string> {
	const parts = new Map<string, Entry[]>();
	for (const { folded, entry } of entries) {
		if (entry.kind !== "word" && entry.kind !== "name") continue;
		const known = parts.get(folded);
		if (known === undefined) parts.set(folded, [entry]);
		else known.push(entry);
	}
	const found = new Set<string>();
	for (const { folded, entry } of entries) {
		if (entry.kind !== "word" && entry.kind !== "name") continue;
		const syllables = folded.split(" ");
		for (let cut = 1; cut < syllables.length; cut++) {
			const first = parts.get(syllables.slice(0, cut).join(" "));
			const second = parts.get(syllables.slice(cut).join(" "));
			if (first === undefined || second === undefined || !isComposed(entry, first, second)) continue;
			found.add((entry.kind === "word" ? "w" : "n") + folded);
			break;
		}
	}
	return found;
}

function isComposed(whole: Entry, first: readonly Entry[], second: readonly Entry[]): boolean {
	const words = stems(whole.senses[0].glosses[0]);
	if (words.size === 0) return false;
	const [ofFirst, ofSecond] = [stemsOf(first), stemsOf(second)];
	const shared = (with_: ReadonlySet<string>) => [...words].filter((word) => with_.has(word)).length;
	// `quả bóng`, `tiếng Anh`: the first part adds a class and no English word.
	if (first.some(isClassifier) && shared(stemsOfNouns(second)) === words.size) return true;
	if (shared(ofSecond) === words.size && whole.kind === "name" && first.every(({ kind }) => kind === "word"))
		return true;
	// `phá vỡ`: both parts say break, the whole says it once.
	if (words.size === 1 || shared(ofFirst) === 0 || shared(ofSecond) === 0) return false;
	return [...words].every((word) => ofFirst.has(word) || ofSecond.has(word));
}

function isClassifier({ senses }: Entry): boolean {
	return senses.some(({ pos }) => pos === "clf");
}

/** Of the nouns alone: `người thừa kế` (heir) is no inheritance, though to inherit is to be one. */
function stemsOfNouns(entries: readonly Entry[]): ReadonlySet<string> {
	return stemsOfSenses(entries.flatMap(({ senses }) => senses.filter(({ pos }) => pos === "n")));
}

function stemsOf(entries: readonly Entry[]): ReadonlySet<string> {
	return stemsOfSenses(entries.flatMap(({ senses }) => senses));
}

function stemsOfSenses(senses: readonly Sense[]): ReadonlySet<string> {
	return new Set(senses.flatMap(({ glosses }) => glosses.flatMap((gloss) => [...stems(gloss)])));
}

/** What a hyphen joins is one word: `trốn tìm` (hide-and-seek) says more than hide and seek. */
function stems(gloss: string): ReadonlySet<string> {
	if (gloss.startsWith("[")) return new Set();
	return new Set(
		englishWords(gloss.replaceAll("-", ""))
			.filter((word) => !empty.has(word))
			.map(englishStem),
	);
}
