// The dictionary as one binary file: sorted keys to search, records to decode only when they are asked for.
// Layout, little endian: header of 8 words, key ends (Uint32), record ends (Uint32), keys (UTF-16), capitals, records (UTF-8).

import { parseCue, printCue } from "./cue.ts";
import type { Entry, EntryKind, NameKind, PartOfSpeech, Sense, UsageLabel } from "./types.ts";

const magic = 0x5844_4c48; // HLDX
/** Grows with every change of this layout. */
export const formatVersion = 2;
const headerWords = 8;

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
	readonly records: Uint8Array;
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
			record: utf8(encodeEntry(entry)),
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
	const keysAt = headerWords * 4 + sorted.length * 8;
	const capitalsAt = keysAt + keyLength * 2;
	const recordsAt = capitalsAt + sorted.length;
	const buffer = new ArrayBuffer(recordsAt + recordLength);
	new Uint32Array(buffer, headerWords * 4, sorted.length).set(keyEnds);
	new Uint32Array(buffer, headerWords * 4 + sorted.length * 4, sorted.length).set(recordEnds);
	const keys = new Uint16Array(buffer, keysAt, keyLength);
	new Uint8Array(buffer, capitalsAt, sorted.length).set(sorted.map(({ capitals }) => capitals));
	const records = new Uint8Array(buffer, recordsAt);
	let keyAt = 0;
	let recordAt = 0;
	for (const { key, record } of sorted) {
		for (let index = 0; index < key.length; index++) keys[keyAt++] = key.charCodeAt(index);
		records.set(record, recordAt);
		recordAt += record.length;
	}
	const [high, low] = hashOf(new Uint8Array(buffer, headerWords * 4));
	new Uint32Array(buffer, 0, headerWords).set([
		magic,
		formatVersion,
		sorted.length,
		keyLength,
		recordLength,
		high,
		low,
		0,
	]);
	return buffer;
}

/** Opens the file's sections; the string says why it is none of ours. */
export function openSections(buffer: ArrayBuffer): LexiconSections | string {
	if (buffer.byteLength < headerWords * 4) return "too short";
	const [found = 0, version = 0, count = 0, keyLength = 0, recordLength = 0, high = 0, low = 0] = new Uint32Array(
		buffer,
		0,
		headerWords,
	);
	if (found !== magic) return "not a dictionary";
	if (version !== formatVersion) return `format ${version}, expected ${formatVersion}`;
	const keysAt = headerWords * 4 + count * 8;
	const capitalsAt = keysAt + keyLength * 2;
	const recordsAt = capitalsAt + count;
	if (recordsAt + recordLength !== buffer.byteLength) return "truncated";
	return {
		count,
		hash: hex(high) + hex(low),
		keyEnds: new Uint32Array(buffer, headerWords * 4, count),
		recordEnds: new Uint32Array(buffer, headerWords * 4 + count * 4, count),
		keys: new Uint16Array(buffer, keysAt, keyLength),
		capitals: new Uint8Array(buffer, capitalsAt, count),
		records: new Uint8Array(buffer, recordsAt, recordLength),
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

/** Decodes one record. @throws Error where the record is damaged: the file passed its length check, so this is a defect. */
export function decodeEntry(record: string): Entry {
	const [head = "", ...rest] = record.split(senseDivider);
	const [letter = "", headword = "", han = "", classifier = "", see = ""] = head.split(fieldDivider);
	const kind = kindOfLetter[letter];
	const [first, ...others] = rest.map(decodeSense);
	if (kind === undefined || first === undefined) throw new Error(`damaged dictionary record: ${record.slice(0, 60)}`);
	return {
		kind,
		headword,
		han: han || null,
		classifier: classifier || null,
		see: see || null,
		senses: [first, ...others],
	};
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
