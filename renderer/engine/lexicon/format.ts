// The dictionary as one binary file: sorted keys to search, records to decode only when they are asked for.
// Layout, little endian: header of 12 words; as Uint16 the lengths of records, the trie's counts of children and its
// syllables (headwordTrie.ts), and the keys (UTF-16); as bytes the lengths of keys, capitals, bands, the trie's flags and
// capitals, records (UTF-8), English lines (Latin-1, glossLines.ts), the trie's spellings (UTF-8).

import { composedHeadwords } from "./composition.ts";
import { encodeEntry, kindLetter, kindOfLetter } from "./entryRecord.ts";
import { glossLines } from "./glossLines.ts";
import { buildHeadwordTrie, type HeadwordTrie } from "./headwordTrie.ts";
import type { Entry, EntryKind } from "./types.ts";

const magic = 0x5844_4c48; // HLDX
/** Grows with every change of this layout. */
export const formatVersion = 6;
const headerWords = 12;

/** A key as the file sorts it: letter of the kind, then the folded headword. */
export function storedKey(kind: EntryKind, folded: string): string {
	return kindLetter[kind] + folded;
}

/** Sections of an opened file, over its own bytes but for the few sums of lengths. */
export interface LexiconSections {
	readonly count: number;
	/** 64 bits as 16 hexadecimal digits. */
	readonly hash: string;
	readonly keyEnds: Uint32Array;
	readonly recordEnds: Uint32Array;
	readonly keys: Uint16Array;
	/** A byte an entry: bit n is set where syllable n of the headword begins with a capital. */
	readonly capitals: Uint8Array;
	/** A byte an entry: its frequency band, 0 where it has none. */
	readonly bands: Uint8Array;
	readonly records: Uint8Array;
	/** What is searched for English words: the lines of every entry (glossLines.ts), in the order of the keys. */
	readonly english: Uint8Array;
	/** Words and names by their syllables; opened when it is first asked for. */
	readonly trie: HeadwordTrie;
}

/** Encodes entries with their folded keys, which must be unique. Deterministic. @throws RangeError on a double key. */
export function encodeLexicon(
	entries: readonly { readonly folded: string; readonly entry: Entry }[],
	utf8: (text: string) => Uint8Array,
): ArrayBuffer {
	const sorted = entries
		.map(({ folded, entry }) => ({
			key: storedKey(entry.kind, folded),
			capitals: capitalsOf(entry.headword),
			band: entry.band ?? 0,
			record: utf8(encodeEntry(entry)),
			english: glossLines(entry.senses),
		}))
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	let keyLength = 0;
	let recordLength = 0;
	sorted.forEach(({ key, record }, index) => {
		if (index > 0 && sorted[index - 1]?.key === key) throw new RangeError(`double key: ${key}`);
		if (key.length > 0xff || record.length > 0xffff) throw new RangeError(`an entry too long: ${key}`);
		keyLength += key.length;
		recordLength += record.length;
	});
	const composed = composedHeadwords(entries);
	const trie = buildHeadwordTrie(
		sorted.map(({ key, capitals }) => ({
			kind: kindOfUnit(key.charCodeAt(0)),
			folded: key.slice(1),
			capitals,
			composed: composed.has(key),
		})),
	);
	const spellings = utf8(trie.syllables);
	const nodes = trie.nodeFlags.length;
	const english = sorted.map((entry) => entry.english).join("");
	const places = placesOf({
		count: sorted.length,
		keyLength,
		recordLength,
		englishLength: english.length,
		nodes,
		spellingLength: spellings.length,
	});
	const buffer = new ArrayBuffer(places.end);
	new Uint8Array(buffer, places.keyLengths, sorted.length).set(sorted.map(({ key }) => key.length));
	new Uint16Array(buffer, places.recordLengths, sorted.length).set(sorted.map(({ record }) => record.length));
	new Uint16Array(buffer, places.childCounts, nodes).set(
		trie.firstChildren.subarray(0, nodes).map((first, node) => (trie.firstChildren[node + 1] ?? first) - first),
	);
	new Uint16Array(buffer, places.nodeSyllables, nodes).set(trie.nodeSyllables);
	new Uint8Array(buffer, places.nodeFlags, nodes).set(trie.nodeFlags);
	new Uint8Array(buffer, places.nodeCapitals, nodes).set(trie.nodeCapitals);
	new Uint8Array(buffer, places.spellings, spellings.length).set(spellings);
	const keys = new Uint16Array(buffer, places.keys, keyLength);
	new Uint8Array(buffer, places.capitals, sorted.length).set(sorted.map(({ capitals }) => capitals));
	new Uint8Array(buffer, places.bands, sorted.length).set(sorted.map(({ band }) => band));
	const records = new Uint8Array(buffer, places.records, recordLength);
	let keyAt = 0;
	let recordAt = 0;
	for (const { key, record } of sorted) {
		for (let index = 0; index < key.length; index++) keys[keyAt++] = key.charCodeAt(index);
		records.set(record, recordAt);
		recordAt += record.length;
	}
	const lines = new Uint8Array(buffer, places.english, english.length);
	for (let index = 0; index < english.length; index++) lines[index] = english.charCodeAt(index);
	const [high, low] = hashOf(new Uint8Array(buffer, headerWords * 4));
	new Uint32Array(buffer, 0, headerWords).set([
		magic,
		formatVersion,
		sorted.length,
		keyLength,
		recordLength,
		high,
		low,
		english.length,
		nodes,
		spellings.length,
		0,
		0,
	]);
	return buffer;
}

/** Opens the file's sections; the string says why it is none of ours. */
export function openSections(buffer: ArrayBuffer): LexiconSections | string {
	if (buffer.byteLength < headerWords * 4) return "too short";
	const [
		found = 0,
		version = 0,
		count = 0,
		keyLength = 0,
		recordLength = 0,
		high = 0,
		low = 0,
		englishLength = 0,
		nodes = 0,
		spellingLength = 0,
	] = new Uint32Array(buffer, 0, headerWords);
	if (found !== magic) return "not a dictionary";
	if (version !== formatVersion) return `format ${version}, expected ${formatVersion}`;
	const places = placesOf({ count, keyLength, recordLength, englishLength, nodes, spellingLength });
	if (places.end !== buffer.byteLength) return "truncated";
	let trie: HeadwordTrie | null = null;
	return {
		count,
		hash: hex(high) + hex(low),
		keyEnds: endsOf(new Uint8Array(buffer, places.keyLengths, count)),
		recordEnds: endsOf(new Uint16Array(buffer, places.recordLengths, count)),
		keys: new Uint16Array(buffer, places.keys, keyLength),
		capitals: new Uint8Array(buffer, places.capitals, count),
		bands: new Uint8Array(buffer, places.bands, count),
		records: new Uint8Array(buffer, places.records, recordLength),
		english: new Uint8Array(buffer, places.english, englishLength),
		get trie() {
			trie ??= trieOf(buffer, places, nodes, spellingLength);
			return trie;
		},
	};
}

function trieOf(
	buffer: ArrayBuffer,
	places: ReturnType<typeof placesOf>,
	nodes: number,
	spellingLength: number,
): HeadwordTrie {
	return {
		syllables: new TextDecoder().decode(new Uint8Array(buffer, places.spellings, spellingLength)),
		firstChildren: firstsOf(new Uint16Array(buffer, places.childCounts, nodes)),
		nodeSyllables: new Uint16Array(buffer, places.nodeSyllables, nodes),
		nodeFlags: new Uint8Array(buffer, places.nodeFlags, nodes),
		nodeCapitals: new Uint8Array(buffer, places.nodeCapitals, nodes),
	};
}

interface Lengths {
	readonly count: number;
	/** UTF-16 units. */
	readonly keyLength: number;
	readonly recordLength: number;
	readonly englishLength: number;
	readonly nodes: number;
	readonly spellingLength: number;
}

/** Where each section begins, in bytes. */
function placesOf({ count, keyLength, recordLength, englishLength, nodes, spellingLength }: Lengths) {
	const recordLengths = headerWords * 4;
	const childCounts = recordLengths + count * 2;
	const nodeSyllables = childCounts + nodes * 2;
	const keys = nodeSyllables + nodes * 2;
	const keyLengths = keys + keyLength * 2;
	const capitals = keyLengths + count;
	const bands = capitals + count;
	const nodeFlags = bands + count;
	const nodeCapitals = nodeFlags + nodes;
	const records = nodeCapitals + nodes;
	const english = records + recordLength;
	const spellings = english + englishLength;
	return {
		recordLengths,
		childCounts,
		nodeSyllables,
		keys,
		keyLengths,
		capitals,
		bands,
		nodeFlags,
		nodeCapitals,
		records,
		english,
		spellings,
		end: spellings + spellingLength,
	};
}

/** Where each of the things ends that have these lengths and stand in a row. */
function endsOf(lengths: Uint8Array | Uint16Array): Uint32Array {
	const ends = new Uint32Array(lengths.length);
	let end = 0;
	for (let index = 0; index < lengths.length; index++) {
		end += lengths[index] as number;
		ends[index] = end;
	}
	return ends;
}

/** The first child of each node, and one more: children stand in a row in the order of their parents, behind the root. */
function firstsOf(counts: Uint16Array): Uint32Array {
	const firsts = new Uint32Array(counts.length + 1);
	let first = 1;
	for (let node = 0; node < counts.length; node++) {
		firsts[node] = first;
		first += counts[node] as number;
	}
	firsts[counts.length] = first;
	return firsts;
}

/** Two 32-bit FNV-1a hashes with different seeds: tells files apart, no protection against malice. */
function hashOf(bytes: Uint8Array): readonly [number, number] {
	let high = 0x811c_9dc5;
	let low = 0x0100_0193;
	for (const byte of bytes) {
		high = Math.imul(high ^ byte, 0x0100_0193);
		low = Math.imul(low ^ byte, 0x85eb_ca6b) ^ (low >>> 13);
	}
	return [high >>> 0, low >>> 0];
}

/** Bits of the first eight syllables that begin with a capital. */
function capitalsOf(headword: string): number {
	return headword
		.split(" ")
		.slice(0, 8)
		.reduce((bits, syllable, index) => (/^\p{Lu}/u.test(syllable) ? bits | (1 << index) : bits), 0);
}

function hex(word: number): string {
	return word.toString(16).padStart(8, "0");
}

/** All keys of the file as one text, which `keyEnds` divides. */
export function keysText({ keys }: LexiconSections): string {
	return new TextDecoder("utf-16le").decode(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength));
}

/** Kind of an entry, by the first unit of its key. */
export function kindOfUnit(unit: number): EntryKind {
	return kindOfLetter[String.fromCharCode(unit)] ?? "word";
}
