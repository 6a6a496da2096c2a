// What stands under a word: whether a gloss is shown at all, and how much of a long one. Pure.

import type { FrequencyBand } from "../../engine/lexicon/types.ts";
import type { WordStatus } from "../../storage/records/words.ts";
import type { Settings } from "../../storage/settings.ts";

export type GlossMode = Settings["glossMode"];
export type AnyStatus = WordStatus | "new";

/** Which glosses are drawn, and for whom. */
export interface GlossChoice {
	readonly mode: GlossMode;
	/** With glosses of rare words: the last band that goes without. */
	readonly band: FrequencyBand;
	/** Whether screen readers read them. */
	readonly spoken: boolean;
}

/** What a line has room for. */
export interface GlossRoom {
	/** Characters of the reading line that fit the column: what is longer is broken. */
	readonly longest: number;
	/** Width of a character of the gloss against one of the word: smaller type, wider letters. */
	readonly glossCharacter: number;
}

/** A gloss may be this much wider than its word; up to `freeLength` characters it may be any width. */
const widest = 1.6;
const freeLength = 12;

/** Words a person does not know yet: met for the first time, or being learned. */
export function isUnknown(status: AnyStatus): boolean {
	return status === "new" || status === "learning";
}

/**
 * Whether the gloss of a word in this state is drawn; numbers have none (`null`) and speak for themselves.
 * @param band how common the word is, 0 for what nobody has counted: names and the rarest of all
 */
export function showsGloss({ mode, band: last }: GlossChoice, status: AnyStatus | null, band: number): boolean {
	switch (mode) {
		case "all":
			return true;
		case "unknown":
			return status !== null && isUnknown(status);
		case "rare":
			return status !== null && isUnknown(status) && (band === 0 || band > last);
		case "hidden":
			return false;
	}
}

export function nextGlossMode(mode: GlossMode): GlossMode {
	switch (mode) {
		case "all":
			return "unknown";
		case "unknown":
			return "rare";
		case "rare":
			return "hidden";
		case "hidden":
			return "all";
	}
}

/**
 * The gloss as it fits under its word: a long one ends at a word boundary with `…`. A first word that is too long
 * stays whole, unless it is longer than the column.
 */
export function shortGloss(gloss: string, wordLength: number, { longest, glossCharacter }: GlossRoom): string {
	const column = Math.max(Math.floor(longest / glossCharacter), 2);
	const room = Math.min(Math.max(freeLength, Math.floor((widest * wordLength) / glossCharacter)), column);
	if (gloss.length <= room) return gloss;
	const bracketed = gloss.startsWith("[") && gloss.endsWith("]");
	const whole = bracketed ? gloss.slice(0, -1) : gloss;
	const cut = whole.lastIndexOf(" ", room - 1);
	const firstEnd = whole.indexOf(" ");
	const end = cut > 0 ? cut : firstEnd <= 0 ? whole.length : firstEnd;
	if (end > column) return `${whole.slice(0, column - 1)}…`;
	if (end === whole.length) return gloss;
	return `${whole.slice(0, end).replace(/[,;:]$/, "")}…${bracketed ? "]" : ""}`;
}
