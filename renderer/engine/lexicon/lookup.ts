// Finds entries in an opened dictionary by binary search over its sorted keys. Nothing is built at start. Pure.

import { type HeadwordKey, partsOfKey } from "../text/headwordKey.ts";
import { failure, type Result, success } from "../text/result.ts";
import { decodeEntry } from "./entryRecord.ts";
import { keysText, kindOfUnit, type LexiconSections, openSections, storedKey } from "./format.ts";
import type { Entry, EntryKind } from "./types.ts";

export interface LexiconError {
	readonly kind: "damagedDictionary";
	readonly reason: string;
}

export interface Lexicon {
	readonly count: number;
	readonly hash: string;
	/** What the file holds, for indices of their own. */
	readonly sections: LexiconSections;
	/** Entry by its place in the file. @throws RangeError where there is none. */
	entryAt(index: number): Entry;
	/** Entry of a word or name. */
	find(key: HeadwordKey): Entry | null;
	findKind(kind: EntryKind, folded: string): Entry | null;
	has(key: HeadwordKey): boolean;
	/** Calls back with every key in the order of the file; bit n of `capitals` tells that syllable n has a capital. */
	forEachKey(callback: (kind: EntryKind, folded: string, capitals: number) => void): void;
}

const cacheLimit = 20_000;

/** Opens the compiled dictionary over its own bytes. */
export function openLexicon(buffer: ArrayBuffer): Result<Lexicon, LexiconError> {
	const sections = openSections(buffer);
	if (typeof sections === "string") return failure({ kind: "damagedDictionary", reason: sections });
	const decoder = new TextDecoder();
	const decoded = new Map<number, Entry>();

	function entryAt(index: number): Entry {
		const known = decoded.get(index);
		if (known !== undefined) return known;
		const { count, records, recordEnds, bands } = sections as LexiconSections;
		if (!(index >= 0 && index < count)) throw new RangeError(`no entry ${index} in ${count}`);
		const start = index === 0 ? 0 : (recordEnds[index - 1] ?? 0);
		const entry = decodeEntry(decoder.decode(records.subarray(start, recordEnds[index])), bands[index] ?? 0);
		if (decoded.size >= cacheLimit) decoded.clear();
		decoded.set(index, entry);
		return entry;
	}

	function findKind(kind: EntryKind, folded: string): Entry | null {
		const index = search(sections as LexiconSections, storedKey(kind, folded));
		return index < 0 ? null : entryAt(index);
	}

	return success({
		count: sections.count,
		hash: sections.hash,
		sections,
		entryAt,
		findKind,
		find(key) {
			const { kind, word } = partsOfKey(key);
			// Loan words are written with hyphens too: `vi-rút`.
			return findKind(kind, word) ?? (word.includes("-") ? findKind(kind, word.replaceAll("-", " ")) : null);
		},
		has(key) {
			const { kind, word } = partsOfKey(key);
			return search(sections, storedKey(kind, word)) >= 0;
		},
		forEachKey(callback) {
			const { keyEnds, capitals } = sections;
			const all = keysText(sections);
			let start = 0;
			keyEnds.forEach((end, index) => {
				callback(kindOfUnit(all.charCodeAt(start)), all.slice(start + 1, end), capitals[index] ?? 0);
				start = end;
			});
		},
	});
}

/** Index of `key`, or -1. */
function search({ count, keyEnds, keys }: LexiconSections, key: string): number {
	let low = 0;
	let high = count - 1;
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const start = middle === 0 ? 0 : (keyEnds[middle - 1] ?? 0);
		const order = compare(keys, start, keyEnds[middle] ?? 0, key);
		if (order === 0) return middle;
		if (order < 0) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

function compare(keys: Uint16Array, start: number, end: number, key: string): number {
	const length = Math.min(end - start, key.length);
	for (let index = 0; index < length; index++) {
		const difference = (keys[start + index] ?? 0) - key.charCodeAt(index);
		if (difference !== 0) return difference;
	}
	return end - start - key.length;
}
