// The dictionary as one binary file: sorted keys to search, records to decode only when they are asked for.
// Layout, little endian: header of 12 words, key ends (Uint32), record ends (Uint32), the trie's children (Uint32) and
// syllables (Uint16, headwordTrie.ts), keys (UTF-16), capitals, bands, the trie's flags and capitals, records (UTF-8),
// English lines (Latin-1, glossLines.ts), the trie's spellings (UTF-8).

import { composedHeadwords } from "./composition.ts";
import { parseCue, printCue } from "./cue.ts";
import { glossLines } from "./glossLines.ts";
import { buildHeadwordTrie, type HeadwordTrie } from "./headwordTrie.ts";
import { isOpenHeadword, isPatternEntry, type PatternEntry, parsePart, partsOfHeadword, printPart } from "./pattern.ts";
import {
	type Entry,
	type EntryKind,
	type FrequencyBand,
	type NameKind,
	type PartOfSpeech,
	rarestBand,
	type Sense,
	type UsageLabel,
} from "./types.ts";

const magic = 0x5844_4c48; // HLDX
/** Grows with every change of this layout. */
export const formatVersion = 4;
const headerWords = 12;

const fieldDivider = "\u001f";
const senseDivider = "\u001e";
const glossDivider = "\u001d";

const kindLetter: Readonly<Record<EntryKind, string>> = { name: "n", pattern: "p", syllable: "s", word: "w" };
const kindOfLetter: Readonly<Record<string, EntryKind>> = { n: "name", p: "pattern", s: "syllable", w: "word" };

/** A key as the file sorts it: letter of the kind, then the folded headword. */
export function storedKey(kind: EntryKind, folded: string): string {
	return kindLetter[kind] + folded;
}

/** Sections of an opened file, over its own bytes: nothing is copied but the alignment of keys. */
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
	/** Words and names by their syllables. */
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
	const keyEnds = new Uint32Array(sorted.length);
	const recordEnds = new Uint32Array(sorted.length);
	let keyLength = 0;
	let recordLength = 0;
	sorted.forEach(({ key, record }, index) => {
		if (index > 0 && sorted[index - 1]?.key === key) throw new RangeError(`double key: ${key}`);
		keyLength += key.length;
		recordLength += record.length;
		keyEnds[index] = keyLength;
		recordEnds[index] = recordLength;
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
	new Uint32Array(buffer, places.keyEnds, sorted.length).set(keyEnds);
	new Uint32Array(buffer, places.recordEnds, sorted.length).set(recordEnds);
	new Uint32Array(buffer, places.firstChildren, nodes + 1).set(trie.firstChildren);
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
	return {
		count,
		hash: hex(high) + hex(low),
		keyEnds: new Uint32Array(buffer, places.keyEnds, count),
		recordEnds: new Uint32Array(buffer, places.recordEnds, count),
		keys: new Uint16Array(buffer, places.keys, keyLength),
		capitals: new Uint8Array(buffer, places.capitals, count),
		bands: new Uint8Array(buffer, places.bands, count),
		records: new Uint8Array(buffer, places.records, recordLength),
		english: new Uint8Array(buffer, places.english, englishLength),
		trie: {
			syllables: new TextDecoder().decode(new Uint8Array(buffer, places.spellings, spellingLength)),
			firstChildren: new Uint32Array(buffer, places.firstChildren, nodes + 1),
			nodeSyllables: new Uint16Array(buffer, places.nodeSyllables, nodes),
			nodeFlags: new Uint8Array(buffer, places.nodeFlags, nodes),
			nodeCapitals: new Uint8Array(buffer, places.nodeCapitals, nodes),
		},
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
	const keyEnds = headerWords * 4;
	const recordEnds = keyEnds + count * 4;
	const firstChildren = recordEnds + count * 4;
	const nodeSyllables = firstChildren + (nodes + 1) * 4;
	const keys = nodeSyllables + nodes * 2;
	const capitals = keys + keyLength * 2;
	const bands = capitals + count;
	const nodeFlags = bands + count;
	const nodeCapitals = nodeFlags + nodes;
	const records = nodeCapitals + nodes;
	const english = records + recordLength;
	const spellings = english + englishLength;
	return {
		keyEnds,
		recordEnds,
		firstChildren,
		nodeSyllables,
		keys,
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

function encodeEntry(entry: Entry): string {
	const head = [kindLetter[entry.kind], entry.headword, entry.han ?? "", entry.classifier ?? "", entry.see ?? ""];
	if (isPatternEntry(entry)) head.push(entry.parts.map(printPart).join(glossDivider));
	return [head.join(fieldDivider), ...entry.senses.map(encodeSense)].join(senseDivider);
}

function encodeSense(sense: Sense): string {
	return [
		sense.pos,
		sense.glosses.join(glossDivider),
		sense.definition ?? "",
		sense.label ?? "",
		sense.example ?? "",
		sense.classifier ?? "",
		printCue(sense.cues),
	].join(fieldDivider);
}

/** A byte of `bands` as an entry has it. */
export function bandOf(byte: number): FrequencyBand | null {
	return byte >= 1 && byte <= rarestBand ? (byte as FrequencyBand) : null;
}

/**
 * Decodes one record, with the byte of its band.
 * @throws Error where the record is damaged: the file passed its length check, so this is a defect.
 */
export function decodeEntry(record: string, band: number): Entry {
	const [head = "", ...rest] = record.split(senseDivider);
	const [letter = "", headword = "", han = "", classifier = "", see = "", parts = ""] = head.split(fieldDivider);
	const kind = kindOfLetter[letter];
	const [first, ...others] = rest.map(decodeSense);
	if (kind === undefined || first === undefined) throw new Error(`damaged dictionary record: ${record.slice(0, 60)}`);
	const entry: Entry = {
		kind,
		headword,
		han: han || null,
		classifier: classifier || null,
		see: see || null,
		band: bandOf(band),
		senses: [first, ...others],
	};
	return kind === "pattern" ? { ...entry, ...decodeParts(headword, parts) } : entry;
}

function decodeParts(headword: string, lines: string): Pick<PatternEntry, "kind" | "parts" | "open"> {
	const glossed = lines.split(glossDivider);
	const parts = partsOfHeadword(headword).map((words, index) => {
		const part = parsePart(words, glossed[index] ?? "");
		if (typeof part === "string") throw new Error(`damaged pattern “${headword}”: ${part}`);
		return part;
	});
	return { kind: "pattern", parts, open: isOpenHeadword(headword) };
}

function decodeSense(text: string): Sense {
	const [pos = "", glosses = "", definition = "", label = "", example = "", classifier = "", cue = ""] =
		text.split(fieldDivider);
	const [gloss = "", ...synonyms] = glosses.split(glossDivider);
	const cues = parseCue(cue);
	if (typeof cues === "string") throw new Error(cues);
	return {
		pos: pos as PartOfSpeech | NameKind,
		glosses: [gloss, ...synonyms],
		definition: definition || null,
		label: (label || null) as UsageLabel | null,
		example: example || null,
		classifier: classifier || null,
		cues,
	};
}

/** All keys of the file as one text, which `keyEnds` divides. */
export function keysText({ keys }: LexiconSections): string {
	return new TextDecoder("utf-16le").decode(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength));
}

/** Kind of an entry, by the first unit of its key. */
export function kindOfUnit(unit: number): EntryKind {
	return kindOfLetter[String.fromCharCode(unit)] ?? "word";
}
