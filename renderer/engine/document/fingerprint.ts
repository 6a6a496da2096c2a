// A few numbers that nearly equal texts share: the smallest hashes of all runs of four folded syllables (bottom-k sketch, after
// Broder, "On the resemblance and containment of documents"). Stored, so its values never change. Pure.

import { characterClass, classOf } from "../text/characters.ts";
import { smallHash } from "../text/hash.ts";
import { foldSyllable } from "../text/headwordKey.ts";
import { fingerprintLength } from "../text/similarity.ts";
import type { CleanDocument } from "./types.ts";

/** Syllables in a row that are hashed together. */
const runLength = 4;
/** A text with fewer such runs says too little: two notices of ten words would be alike by chance. */
const fewestRuns = 30;
/** What a run with a number counts: reports that differ in nothing but their numbers are different reports. */
const numberWeight = 4;

/**
 * Up to `fingerprintLength` whole numbers of 32 bits, ascending, without doubles; empty for a text that is too short to tell.
 * Capitals, punctuation, tone placement and normalisation make no difference. Titles and captions are left out: they change
 * from site to site. Linear; about 35 ms for 200,000 syllables.
 */
export function fingerprintOf({ text, blocks }: CleanDocument): readonly number[] {
	const sketch = new Sketch();
	for (const { kind, span } of blocks) {
		if (kind !== "title" && kind !== "caption") sketch.add(text, span.start, span.end);
	}
	return sketch.numbers();
}

/** The smallest hashes of all that was added. */
class Sketch {
	private runs = 0;
	/** Hashes below `limit`, doubles among them; sorted and cut whenever it is full. */
	private readonly found = new Float64Array(fingerprintLength * 16);
	private count = 0;
	private limit = Number.POSITIVE_INFINITY;
	/** Hash of the folded syllable by its spelling: a text repeats them. */
	private readonly spellings = new Map<string, number>();

	/** One stretch; runs of syllables go on from the stretch before, whose end may be a matter of cleaning. */
	add(text: string, start: number, end: number): void {
		let at = start;
		while (at < end) {
			const kind = classOf(text.charCodeAt(at));
			if (kind !== characterClass.letter && kind !== characterClass.digit) {
				at += 1;
				continue;
			}
			const from = at;
			do at += 1;
			while (at < end && goesOn(kind, classOf(text.charCodeAt(at))));
			this.addSyllable(this.hashOf(text.slice(from, at)), kind === characterClass.digit);
		}
	}

	numbers(): readonly number[] {
		if (this.runs < fewestRuns) return [];
		this.cut();
		return [...this.found.subarray(0, this.count)];
	}

	/** Mixed hashes of the last one, two and three syllables, and how many syllables ago the last number stood. */
	private last = 0;
	private lastTwo = 0;
	private lastThree = 0;
	private sinceNumber = runLength;
	private syllables = 0;

	private addSyllable(hash: number, isNumber: boolean): void {
		const run = joined(this.lastThree, hash);
		this.lastThree = joined(this.lastTwo, hash);
		this.lastTwo = joined(this.last, hash);
		this.last = hash;
		this.sinceNumber = isNumber ? 0 : this.sinceNumber + 1;
		this.syllables += 1;
		if (this.syllables < runLength) return;
		this.runs += 1;
		const weight = this.sinceNumber < runLength ? numberWeight : 1;
		for (let copy = 1; copy <= weight; copy++) this.keep(finished(run ^ Math.imul(copy, 0x27d4eb2f)));
	}

	private keep(hash: number): void {
		if (hash >= this.limit) return;
		if (this.count === this.found.length) {
			this.cut();
			if (hash >= this.limit) return;
		}
		this.found[this.count] = hash;
		this.count += 1;
	}

	/** Sorts, drops doubles and all beyond the number that is kept. */
	private cut(): void {
		const sorted = this.found.subarray(0, this.count).sort();
		let kept = 0;
		for (let index = 0; index < sorted.length && kept < fingerprintLength; index++) {
			if (kept > 0 && sorted[index] === sorted[kept - 1]) continue;
			sorted[kept] = sorted[index] as number;
			kept += 1;
		}
		this.count = kept;
		if (kept === fingerprintLength) this.limit = sorted[kept - 1] as number;
	}

	private hashOf(spelling: string): number {
		const known = this.spellings.get(spelling);
		if (known !== undefined) return known;
		const hash = smallHash(foldSyllable(spelling)) | 0;
		this.spellings.set(spelling, hash);
		return hash;
	}
}

/** Letters with their marks are one syllable, digits one number. */
function goesOn(kind: number, next: number): boolean {
	return next === kind || (kind === characterClass.letter && next === characterClass.mark);
}

/** A run of syllables and the next one. */
function joined(run: number, syllable: number): number {
	const mixed = Math.imul(run ^ syllable, 0x9e3779b1);
	return mixed ^ (mixed >>> 15);
}

/** MurmurHash3's finaliser: 0 to 2^32 - 1. */
function finished(value: number): number {
	let hash = value;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
