// Finds headwords as people type them: with all their marks, with some, with none, and not yet finished. Looks at every key
// in turn (a millisecond for 26,000), so that nothing is built but the keys without their marks. Pure.

import { foldWord } from "../text/headwordKey.ts";
import { keysText, kindOfUnit, type LexiconSections } from "./format.ts";

/**
 * How what was typed is the headword: letter for letter, but for tone placement and i/y, but for marks that were not
 * typed, or with other marks than those typed. Capitals do not matter, nor does the `…` of a pattern.
 */
export type HeadwordSpelling = "exact" | "folded" | "unaccented" | "otherMarks";

export interface HeadwordMatch {
	/** Index of the entry in the file. */
	readonly entry: number;
	readonly spelling: HeadwordSpelling;
	/**
	 * `prefix`: the headword goes on with another syllable; `unfinished`: the last syllable typed goes on.
	 * Never with `otherMarks`.
	 */
	readonly extent: "whole" | "prefix" | "unfinished";
	/** UTF-16 units of the headword. */
	readonly length: number;
}

export interface HeadwordIndex {
	/** In the order of the file, patterns last; empty for a blank query. */
	find(query: string): readonly HeadwordMatch[];
}

/** Keys in one text, and the same text without marks: both have the same length. */
interface Keys {
	readonly marked: string;
	readonly plain: string;
}

interface Typed {
	readonly text: string;
	readonly plain: string;
	/** Whether it stands as it was typed. */
	readonly own: boolean;
}

export function createHeadwordIndex(sections: LexiconSections): HeadwordIndex {
	const { count, keyEnds } = sections;
	const all = keysOf(keysText(sections));
	const patterns: (Keys & { readonly entry: number })[] = [];
	for (let entry = 0; entry < count; entry++) {
		const start = startOf(entry);
		if (kindOfUnit(all.marked.charCodeAt(start - 1)) !== "pattern") continue;
		patterns.push({ entry, ...keysOf(withoutGaps(all.marked.slice(start, keyEnds[entry]))) });
	}

	return {
		find(query) {
			const spellings = spellingsOf(query);
			if (spellings.length === 0) return [];
			const found: HeadwordMatch[] = [];
			const look = (entry: number, { marked, plain }: Keys, start: number, end: number) => {
				for (const spelling of spellings) {
					if (end - start < spelling.plain.length || !plain.startsWith(spelling.plain, start)) continue;
					const match = judge(marked, start, end, spelling);
					if (match === null) continue;
					found.push({ entry, ...match });
					break;
				}
			};
			for (let entry = 0; entry < count; entry++) look(entry, all, startOf(entry), keyEnds[entry] ?? 0);
			for (const pattern of patterns) look(pattern.entry, pattern, 0, pattern.marked.length);
			return found;
		},
	};

	/** Where a key begins, behind the letter of its kind. */
	function startOf(entry: number): number {
		return (entry === 0 ? 0 : (keyEnds[entry - 1] ?? 0)) + 1;
	}
}

function keysOf(marked: string): Keys {
	return { marked, plain: withoutMarks(marked) };
}

/** The match of a key that begins with the letters typed. */
function judge(marked: string, start: number, end: number, { text, own }: Typed): Omit<HeadwordMatch, "entry"> | null {
	const length = end - start;
	const goesOn = marked.charAt(start + text.length) === " " ? "prefix" : "unfinished";
	const extent = length === text.length ? "whole" : goesOn;
	if (marked.startsWith(text, start)) return { spelling: own ? "exact" : "folded", extent, length };
	if (allows(marked, start, text)) return { spelling: "unaccented", extent, length };
	return extent === "whole" ? { spelling: "otherMarks", extent, length } : null;
}

/** What was typed, folded as keys are; then with its last syllable as it stands, which may be unfinished: `hoà` for `hoàn`. */
function spellingsOf(query: string): readonly Typed[] {
	const typed = withoutGaps(query.normalize("NFC").toLowerCase().replaceAll("_", " "));
	if (typed === "") return [];
	const space = typed.lastIndexOf(" ");
	const openEnd = space < 0 ? typed : foldWord(typed.slice(0, space)) + typed.slice(space);
	return [...new Set([foldWord(typed), openEnd, typed])].map((text) => ({
		text,
		plain: withoutMarks(text),
		own: text === typed,
	}));
}

/** The words of a pattern without what stands for others; one blank between words. */
function withoutGaps(text: string): string {
	return text
		.replace(/…|\.{3}/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

const plainUnits = new Uint16Array(0x10000);

/** The letter below the marks; đ is d. */
function plainUnit(unit: number): number {
	if (unit < 0x80) return unit;
	let found = plainUnits[unit] ?? 0;
	if (found === 0) {
		found = unit === 0x111 ? 0x64 : String.fromCharCode(unit).normalize("NFD").charCodeAt(0);
		plainUnits[unit] = found;
	}
	return found;
}

/** As long as it was: one unit for one unit. */
function withoutMarks(text: string): string {
	const units = new Uint16Array(text.length);
	for (let index = 0; index < text.length; index++) units[index] = plainUnit(text.charCodeAt(index));
	return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(new Uint8Array(units.buffer));
}

/** Whether every mark of `typed` stands in the key too; letters without marks stand for any. */
function allows(keys: string, start: number, typed: string): boolean {
	for (let index = 0; index < typed.length; index++) {
		const wanted = typed.charAt(index);
		const unit = keys.charAt(start + index);
		if (wanted === unit || wanted.charCodeAt(0) < 0x80) continue;
		if (wanted === "đ") return false;
		const marks = unit.normalize("NFD");
		for (const mark of wanted.normalize("NFD").slice(1)) if (!marks.includes(mark)) return false;
	}
	return true;
}
