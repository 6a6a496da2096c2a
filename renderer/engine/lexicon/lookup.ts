// Finds entries in an opened dictionary by binary search over its sorted keys. Nothing is built at start. Pure.

import { type HeadwordKey, partsOfKey } from "../text/headwordKey.ts";
import { failure, type Result, success } from "../text/result.ts";
import { decodeEntry } from "./entryRecord.ts";
import { type LexiconSections, openSections, storedKey } from "./format.ts";
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
	/** Calls back with every key of a kind in the order of the file; bit n of `capitals` tells that syllable n has a capital. */
	forEachKey(kind: EntryKind, callback: (folded: string, capitals: number) => void): void;
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
			if (kind === "phrase") return null;
			// Loan words are written with hyphens too: `vi-rút`.
			return findKind(kind, word) ?? (word.includes("-") ? findKind(kind, word.replaceAll("-", " ")) : null);
		},
		has(key) {
			const { kind, word } = partsOfKey(key);
			return kind !== "phrase" && search(sections, storedKey(kind, word)) >= 0;
		},
		forEachKey(kind, callback) {
			const { keyEnds, capitals, keys } = sections;
			const text = new TextDecoder("utf-16le");
			const letter = storedKey(kind, "");
			for (let index = firstFrom(sections, letter); index < sections.count; index++) {
				const start = index === 0 ? 0 : (keyEnds[index - 1] as number);
				if (keys[start] !== letter.charCodeAt(0)) return;
				const units = keys.subarray(start + 1, keyEnds[index]);
				const folded = text.decode(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
				callback(folded, capitals[index] ?? 0);
			}
		},
	});
}

/** Index of `key`, or -1. */
function search(sections: LexiconSections, key: string): number {
	const { count, keyEnds, keys } = sections;
	const index = firstFrom(sections, key);
	if (index === count) return -1;
	const start = index === 0 ? 0 : (keyEnds[index - 1] ?? 0);
	return compare(keys, start, keyEnds[index] ?? 0, key) === 0 ? index : -1;
}

/** Index of the first key that is not before `key`; `count` where all are. */
function firstFrom({ count, keyEnds, keys }: LexiconSections, key: string): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const start = middle === 0 ? 0 : (keyEnds[middle - 1] ?? 0);
		if (compare(keys, start, keyEnds[middle] ?? 0, key) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

function compare(keys: Uint16Array, start: number, end: number, key: string): number {
	const length = Math.min(end - start, key.length);
	for (let index = 0; index < length; index++) {
		const difference = (keys[start + index] ?? 0) - key.charCodeAt(index);
		if (difference !== 0) return difference;
	}
	return end - start - key.length;
}
