// The parts of a pattern that is not contiguous (`không những … mà còn`), and the line that says what holds of one of them:
// `but also | gap: 1-16 | across: comma | cue: not before <end>`. Pure.

import { foldWord } from "../text/headwordKey.ts";
import { parseCue, printCue } from "./cue.ts";
import type { CueClause, Entry } from "./types.ts";

/** What a part may be separated by from the part before it: words only, also commas and quotes, any marks inside a sentence. */
export const patternMarks = ["none", "comma", "any"] as const;
export type PatternMarks = (typeof patternMarks)[number];

/** Where the word that fills the slot of the pattern stands again: `nói đi nói lại` has it before both parts. */
export const slotPlaces = ["before", "after"] as const;
export type SlotPlace = (typeof slotPlaces)[number];

export interface PatternPart {
	/** Folded, as it is found: `mà còn`. */
	readonly words: string;
	/** What stands under the part: one gloss, or one for each of its words where the part is no headword. Never empty. */
	readonly glosses: readonly [string, ...string[]];
	/** How many words stand between this part and the one before it; without meaning in the first part. */
	readonly least: number;
	readonly most: number;
	readonly across: PatternMarks;
	/** The word before this part (`after`), or the one behind it (`before`), is that beside the first part: its slot. */
	readonly again: SlotPlace | null;
	/** One clause must hold where there is any; clauses that only deny must all hold. */
	readonly cues: readonly CueClause[];
}

/** Entry of a pattern: its first sense is the frame (`not only … but also`). */
export interface PatternEntry extends Entry {
	readonly kind: "pattern";
	/** In order, at least two but where the slot stands again (`… ơi là …`). */
	readonly parts: readonly PatternPart[];
	/** Whether the slot is the word before the first part (`… đi … lại`), not the one behind it. */
	readonly open: boolean;
}

const ellipsis = "…";
const glossDivider = " + ";
const fields: ReadonlySet<string> = new Set(["gap", "across", "again", "cue"]);
export const defaultGap = { least: 1, most: 12 } as const;

export function isPatternEntry(entry: Entry): entry is PatternEntry {
	return entry.kind === "pattern" && "parts" in entry;
}

/** The words of a pattern's headword between its ellipses; none for a text without words. */
export function partsOfHeadword(headword: string): readonly string[] {
	return headword
		.split(ellipsis)
		.map((part) => foldWord(part))
		.filter((part) => part !== "");
}

/** Whether a headword begins with an ellipsis: its slot then stands before the first part. */
export function isOpenHeadword(headword: string): boolean {
	return headword.startsWith(ellipsis);
}

/** Reads what a part's line says after its number; the string is what is wrong with it. */
export function parsePart(words: string, line: string): PatternPart | string {
	const [gloss = "", ...rest] = line.split(" | ").map((piece) => piece.trim());
	const values = new Map<string, string>();
	for (const piece of rest) {
		const [, key = "", value = ""] = /^([a-z]+): (.+)$/.exec(piece) ?? [];
		if (!fields.has(key)) return `“${piece}” is no field of a part`;
		if (values.has(key)) return `field “${key}” twice`;
		values.set(key, value);
	}
	const [first, ...others] = gloss.split(glossDivider).map((piece) => piece.trim());
	if (first === undefined || first === "" || others.includes("")) return "a part without a gloss";
	const [, least, most = least] = /^(\d+)(?:-(\d+))?$/.exec(values.get("gap") ?? "") ?? [];
	if (values.has("gap") && least === undefined) return `gap “${values.get("gap")}” is no number of words`;
	const gap = least === undefined ? defaultGap : { least: Number(least), most: Number(most) };
	if (gap.most < gap.least) return `gap “${values.get("gap")}” ends before it begins`;
	const across = patternMarks.find((known) => known === (values.get("across") ?? "none"));
	if (across === undefined) return `unknown marks “${values.get("across")}”`;
	const again = slotPlaces.find((known) => known === values.get("again")) ?? null;
	if (values.has("again") && again === null) return `unknown place “${values.get("again")}”`;
	const cues = parseCue(values.get("cue") ?? "");
	if (typeof cues === "string") return cues;
	return { words: foldWord(words), glosses: [first, ...others], ...gap, across, again, cues };
}

/** The line that `parsePart` reads. */
export function printPart({ glosses, least, most, across, again, cues }: PatternPart): string {
	const usual = least === defaultGap.least && most === defaultGap.most;
	const said: readonly (readonly [string, string | null])[] = [
		["gap", usual ? null : least === most ? `${least}` : `${least}-${most}`],
		["across", across === "none" ? null : across],
		["again", again],
		["cue", cues.length > 0 ? printCue(cues) : null],
	];
	const shown = said.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
	return [glosses.join(glossDivider), ...shown].join(" | ");
}
