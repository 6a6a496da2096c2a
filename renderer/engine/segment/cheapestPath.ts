// Words by the cheapest path through all readings of a stretch of atoms: few words, listed words, whole names.
// Costs are hundredths of a word; dynamic programming from the left (Viterbi), linear in the atoms.

import { isForeign, isSurname, nameParticles } from "./nameShape.ts";
import type { AtomBuffer } from "./scan.ts";
import { atomFlag, atomType, isTitle } from "./scan.ts";
import { nodeFlag, noNode, rootNode, type WordTrie } from "./wordTrie.ts";

const longestWord = 8;
const longestName = 6;

/** Atoms of one sentence or line, with what parts them. */
export interface AtomRun {
	readonly text: string;
	readonly atoms: AtomBuffer;
	/** Whether atom n may share a word with atom n - 1: only blanks between them. */
	readonly joinable: Uint8Array;
	/** 1 where the source had joined atom n to n - 1; all 0 where `hinted` is false. */
	readonly joined: Uint8Array;
	readonly hinted: boolean;
	/** A headline in capitals: they say nothing about names. */
	readonly shouting: boolean;
}

/** Countries that are words too, but hardly ever the first word of a sentence as such. */
const surelyName: ReadonlySet<string> = new Set(["mỹ", "nga", "pháp", "nhật", "úc", "lào", "việt"]);

export const readingKind = { word: 1, name: 2 } as const;

/** The chosen reading: from each atom that begins a token, how many atoms it has and of which kind it is. */
export interface Path {
	/** 0 for atoms inside a token. */
	readonly lengths: Uint8Array;
	readonly kinds: Uint8Array;
}

const cost = {
	listed: 100,
	listedName: 84,
	unlisted: 132,
	foreign: 104,
	name: 96,
	/** The first word of a sentence has its capital anyway. */
	doubtfulStart: 100,
	surname: -22,
	mixedSpelling: 55,
	/** A word that is written with capitals throughout though it is listed small. */
	capitals: 45,
	/** For each syllable beyond the fourth of a Vietnamese name. */
	longName: 40,
	swallowedName: 90,
	/** Joined by the source's segmenter only. */
	hinted: 112,
	againstHint: 45,
	beyondHint: 22,
} as const;

/** Cheapest reading of the whole run. */
export function cheapestPath(run: AtomRun, trie: WordTrie): Path {
	const { atoms, text, joinable, joined, hinted, shouting } = run;
	const { count, starts, ends, types, flags } = atoms;
	const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
	const cameBy = new Uint8Array(count + 1);
	const cameAs = new Uint8Array(count + 1);
	best[0] = 0;

	const syllables = new Int32Array(count);
	for (let index = 0; index < count; index++) {
		syllables[index] = trie.syllables.find(text, starts[index] ?? 0, ends[index] ?? 0);
	}
	const capital = (index: number) => !shouting && ((flags[index] ?? 0) & atomFlag.capital) !== 0;
	const isStart = (index: number): boolean => {
		if (index === 0) return true;
		if (types[index - 1] !== atomType.punctuation) return false;
		const mark = text.charAt(starts[index - 1] ?? 0);
		// A dash opens speech only where a sentence may begin before it: not in `Mỹ-Trung`.
		return "-–—".includes(mark) ? isStart(index - 1) : opensSentence(mark);
	};
	const lower = (index: number) => text.slice(starts[index], ends[index]).toLowerCase();

	function offer(from: number, length: number, price: number, kind: number): void {
		let total = (best[from] ?? 0) + price;
		if (hinted) {
			for (let inside = from + 1; inside < from + length; inside++) if (joined[inside] === 0) total += cost.beyondHint;
			if (from + length < count && joined[from + length] === 1) total += cost.againstHint;
		}
		if (total < (best[from + length] ?? 0)) {
			best[from + length] = total;
			cameBy[from + length] = length;
			cameAs[from + length] = kind;
		}
	}

	for (let from = 0; from < count; from++) {
		const type = types[from];
		if (type !== atomType.letters && type !== atomType.abbreviation) {
			offer(from, 1, cost.listed, readingKind.word);
			continue;
		}
		let node = rootNode;
		let listedName = 0;
		let singleListed = false;
		for (let length = 1; length <= longestWord && from + length <= count; length++) {
			const last = from + length - 1;
			if (length > 1 && joinable[last] === 0) break;
			node = trie.next(node, syllables[last] ?? 0);
			if (node === noNode) break;
			const ending = trie.flags(node);
			if ((ending & nodeFlag.name) !== 0 && namedBy(from, length, trie.capitals(node))) {
				listedName = length;
				const doubtful =
					length === 1 && isStart(from) && (ending & nodeFlag.word) !== 0 && !surelyName.has(lower(from));
				offer(from, length, doubtful ? cost.listed + 10 : cost.listedName, readingKind.name);
			}
			if ((ending & nodeFlag.word) !== 0) {
				if (length === 1) singleListed = true;
				const loud = length > 1 && capital(last) && allCapital(from, length);
				offer(from, length, loud ? cost.listed + cost.capitals : cost.listed, readingKind.word);
			}
		}
		if (!singleListed) offer(from, 1, isForeign(lower(from)) ? cost.foreign : cost.unlisted, readingKind.word);
		if (hinted) offerHinted(from);
		if (capital(from)) offerNames(from, listedName, singleListed);
	}

	/** What the source had joined, though nobody lists it: but never a name with the small word after it. */
	function offerHinted(from: number): void {
		let end = from + 1;
		let capitals = capital(from) ? 1 : 0;
		while (end < count && joined[end] === 1 && joinable[end] === 1 && end - from < longestWord) {
			if (capital(end)) capitals += 1;
			else if (capitals > 1) return;
			end += 1;
		}
		if (end - from > 1) offer(from, end - from, cost.hinted, readingKind.word);
	}

	function namedBy(from: number, length: number, capitals: number): boolean {
		for (let index = 0; index < length; index++) {
			const wanted = ((capitals >> index) & 1) === 1;
			if (wanted && !shouting && !capital(from + index)) return false;
		}
		return true;
	}

	function allCapital(from: number, length: number): boolean {
		for (let index = from; index < from + length; index++) if (!capital(index)) return false;
		return true;
	}

	function offerNames(from: number, listedName: number, singleListed: boolean): void {
		const first = lower(from);
		const start = isStart(from) && singleListed && !isSurname(first) ? cost.doubtfulStart : 0;
		const surname = isSurname(first);
		let foreignParts = 0;
		for (let length = 1; length <= longestName && from + length <= count; length++) {
			const last = from + length - 1;
			if (length > 1 && (joinable[last] === 0 || types[last] === atomType.number)) break;
			const spelling = lower(last);
			if (types[last] === atomType.abbreviation && isTitle(spelling)) break;
			// Short forms are words of their own kind: `TTXVN`.
			if (((flags[last] ?? 0) & atomFlag.allCapitals) !== 0 && isForeign(spelling)) break;
			if (!capital(last)) {
				if (foreignParts === length - 1 && length > 1 && nameParticles.has(spelling)) {
					foreignParts += 1;
					continue;
				}
				break;
			}
			const foreign = isForeign(spelling);
			if (foreign) foreignParts += 1;
			let price: number = cost.name + start;
			if (length === 1) price += singleListed ? 14 : -8;
			else if (surname && length <= 4 && foreignParts === 0) price += cost.surname;
			if (foreignParts > 0 && foreignParts < length) price += cost.mixedSpelling;
			if (foreignParts === 0) price += Math.max(0, length - 4) * cost.longName;
			if (listedName > 0 && length > listedName) price += cost.swallowedName;
			if (length > 2 && foreignParts === 0 && isSurname(lower(last - 1)) && !surname) price += cost.longName;
			offer(from, length, price, readingKind.name);
		}
	}

	const lengths = new Uint8Array(count);
	const kinds = new Uint8Array(count);
	for (let end = count; end > 0; ) {
		const length = cameBy[end] ?? 1;
		lengths[end - length] = length;
		kinds[end - length] = cameAs[end] ?? readingKind.word;
		end -= length;
	}
	return { lengths, kinds };
}

/** Whether a sentence may begin after this mark: full stops, colons, quotes. */
function opensSentence(mark: string): boolean {
	return ".!?…:\"“‘'(•*".includes(mark);
}
