// Finds entries by their English, searching through the lines that the dictionary brings along (glossLines.ts): one long
// text in which ` road ` is a whole word wherever it stands. Opened when it is first asked. Pure.

import { englishStem, englishWords } from "./englishStem.ts";
import type { LexiconSections } from "./format.ts";
import { definitionSign, entryEnd, firstSign } from "./glossLines.ts";

/** Where the words stand: they are the gloss, are its head word and more, stand inside it, or only in the definition. */
export type GlossPlace = "gloss" | "head" | "inside" | "definition";

export interface GlossMatch {
	/** Index of the entry in the file. */
	readonly entry: number;
	readonly sense: number;
	/** Index of the gloss in its sense; `null` for the definition. */
	readonly gloss: number | null;
	readonly place: GlossPlace;
	/** `unfinished`: the last word typed goes on there; `scattered`: all words, but not side by side. */
	readonly extent: "whole" | "unfinished" | "scattered";
}

export interface GlossIndex {
	/** In the order of the file, at most one match a line; empty where the query has no English word. */
	find(query: string): readonly GlossMatch[];
}

/** Letters of a last word that may go on. */
const shortestUnfinished = 2;
/** Before the words that count: `to increase`, `a road`. */
const openings: ReadonlySet<string> = new Set(["to", "a", "an", "the"]);

export function createGlossIndex({ count, english }: LexiconSections): GlossIndex {
	const text = new TextDecoder("latin1").decode(english);
	/** Offsets behind each entry. */
	const ends = new Uint32Array(count);
	let end = 0;
	for (let entry = 0; entry < count; entry++) {
		end = text.indexOf(entryEnd, end) + 1;
		ends[entry] = end;
	}

	return {
		find(query) {
			const words = withoutOpening(englishWords(query));
			const last = words.at(-1);
			if (last === undefined) return [];
			const found = new Map<number, GlossMatch>();
			const collect = (part: string, stems: readonly string[], extent: "whole" | "unfinished") => {
				for (const start of linesWith(part)) {
					const match = found.has(start) ? null : judge(start, stems, extent);
					if (match !== null) found.set(start, match);
				}
			};
			const stems = words.map(englishStem);
			collect(` ${longestOf(stems)} `, stems, "whole");
			if (last.length >= shortestUnfinished) {
				const before = longestOf(stems.slice(0, -1));
				const part = last.length > before.length ? ` ${last}` : ` ${before} `;
				collect(part, [...stems.slice(0, -1), last], "unfinished");
			}
			return [...found].sort(([a], [b]) => a - b).map(([, match]) => match);
		},
	};

	/** Offsets of the first blanks of the lines that `part` stands in, each once, ascending. */
	function linesWith(part: string): readonly number[] {
		const found: number[] = [];
		let at = text.indexOf(part);
		while (at >= 0) {
			let start = at;
			while (text.charCodeAt(start - 1) < firstSign) start -= 1;
			found.push(start);
			at = text.indexOf(part, endOf(at));
		}
		return found;
	}

	/** Offset behind the last blank of the line around `at`. */
	function endOf(at: number): number {
		let end = at;
		while (text.charCodeAt(end) < firstSign && text.charAt(end) !== entryEnd) end += 1;
		return end;
	}

	function judge(start: number, stems: readonly string[], extent: "whole" | "unfinished"): GlossMatch | null {
		const line = text.slice(start, endOf(start));
		const [sense, gloss, head] = [3, 2, 1].map((back) => text.charCodeAt(start - back) - firstSign);
		const isDefinition = gloss === definitionSign;
		const about = { entry: entryAt(start), sense: sense ?? 0, gloss: isDefinition ? null : (gloss ?? 0) };
		const phrase = ` ${stems.join(" ")}${extent === "whole" ? " " : ""}`;
		const at = line.indexOf(phrase);
		if (at < 0) {
			if (extent === "unfinished" || !stems.every((stem) => line.includes(` ${stem} `))) return null;
			return { ...about, place: isDefinition ? "definition" : "inside", extent: "scattered" };
		}
		if (isDefinition) return { ...about, place: "definition", extent };
		const behind = line.indexOf(" ", at + phrase.trimEnd().length);
		if (at === 0 && behind === line.length - 1) return { ...about, place: "gloss", extent };
		const first = line.slice(0, at).split(" ").length - 1;
		const hasHead = (head ?? 0) >= first && (head ?? 0) < first + stems.length;
		return { ...about, place: hasHead ? "head" : "inside", extent };
	}

	/** The entry around an offset of `text`. */
	function entryAt(offset: number): number {
		let low = 0;
		let high = count - 1;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((ends[middle] ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

function withoutOpening(words: readonly string[]): readonly string[] {
	const first = words.findIndex((word) => !openings.has(word));
	return first > 0 ? words.slice(first) : words;
}

function longestOf(stems: readonly string[]): string {
	return stems.reduce((longest, stem) => (stem.length > longest.length ? stem : longest), "");
}
