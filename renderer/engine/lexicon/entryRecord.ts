// One entry as one record of the dictionary's file: fields divided by control characters, decoded when it is asked for.

import { printCue, readCue } from "./cue.ts";
import { isOpenHeadword, isPatternEntry, type PatternEntry, parsePart, partsOfHeadword, printPart } from "./pattern.ts";
import {
	type Entry,
	type EntryKind,
	type FrequencyBand,
	type NameKind,
	type PartOfSpeech,
	rarestBand,
	type SemanticClass,
	type Sense,
	type UsageLabel,
} from "./types.ts";

const fieldDivider = "\u001f";
const senseDivider = "\u001e";
const glossDivider = "\u001d";

export const kindLetter: Readonly<Record<EntryKind, string>> = { name: "n", pattern: "p", syllable: "s", word: "w" };
export const kindOfLetter: Readonly<Record<string, EntryKind>> = { n: "name", p: "pattern", s: "syllable", w: "word" };

/** The record of an entry. */
export function encodeEntry(entry: Entry): string {
	const head = [kindLetter[entry.kind], entry.headword, entry.han ?? "", entry.classifier ?? "", entry.see ?? ""];
	head.push(entry.classes.join(" "));
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
	const [letter = "", headword = "", han = "", classifier = "", see = "", classes = "", parts = ""] =
		head.split(fieldDivider);
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
		classes: classes === "" ? [] : (classes.split(" ") as SemanticClass[]),
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
	return {
		pos: pos as PartOfSpeech | NameKind,
		glosses: [gloss, ...synonyms],
		definition: definition || null,
		label: (label || null) as UsageLabel | null,
		example: example || null,
		classifier: classifier || null,
		cues: readCue(cue),
	};
}
