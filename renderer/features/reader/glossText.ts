// What stands under a word: whether a gloss is shown at all, and how much of a long one. Pure.

import type { WordStatus } from "../../storage/records.ts";
import type { Settings } from "../../storage/settings.ts";

export type GlossMode = Settings["glossMode"];
export type AnyStatus = WordStatus | "new";

/** Width of a character of the gloss against one of the word: smaller type, wider letters. */
const glossCharacter = 0.62;
/** A gloss may be this much wider than its word; up to `freeLength` characters it may be any width. */
const widest = 1.6;
const freeLength = 12;

/** Words a person does not know yet: met for the first time, or being learned. */
export function isUnknown(status: AnyStatus): boolean {
	return status === "new" || status === "learning";
}

/** Whether the mode shows the gloss of a word in this state; numbers have none (`null`) and speak for themselves. */
export function showsGloss(mode: GlossMode, status: AnyStatus | null): boolean {
	switch (mode) {
		case "all":
			return true;
		case "unknown":
			return status !== null && isUnknown(status);
		case "hidden":
			return false;
	}
}

export function nextGlossMode(mode: GlossMode): GlossMode {
	switch (mode) {
		case "all":
			return "unknown";
		case "unknown":
			return "hidden";
		case "hidden":
			return "all";
	}
}

/**
 * The gloss as it fits under its word: a long one ends at a word boundary with `…`. A first word that is too long
 * stays whole.
 * @param longest characters of the reading line that fit the column: no gloss is wider than that.
 */
export function shortGloss(gloss: string, wordLength: number, longest: number): string {
	const room = Math.min(
		Math.max(freeLength, Math.floor((widest * wordLength) / glossCharacter)),
		Math.floor(longest / glossCharacter),
	);
	if (gloss.length <= room) return gloss;
	const bracketed = gloss.startsWith("[") && gloss.endsWith("]");
	const whole = bracketed ? gloss.slice(0, -1) : gloss;
	const cut = whole.lastIndexOf(" ", room - 1);
	const firstEnd = whole.indexOf(" ");
	const end = cut > 0 ? cut : firstEnd;
	if (end <= 0) return gloss;
	return `${whole.slice(0, end).replace(/[,;:]$/, "")}…${bracketed ? "]" : ""}`;
}
