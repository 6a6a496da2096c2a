// What letters that are being typed are, or can still become: onset, rime, and where the tone stands. Pure, runs anywhere.

import { onsets, placeTone, rimes, rimesAfterQu, splitTone, type Tone } from "../text/syllable.ts";
import { canBecome, isVowel, plainLetters } from "./letters.ts";

/** `old` writes hòa, thủy; `new` writes hoà, thuỷ. */
export type TonePlacement = "old" | "new";

export interface Shape {
	readonly onset: string;
	/** The letters after the onset; empty where nothing follows yet. */
	readonly rest: string;
	/** The rime that `rest` is, or the first one that it can become; empty where `rest` is. */
	readonly rime: string;
}

/** Rimes of names from the highlands, which Vietnamese texts write so too: Đắk Lắk, Đăk Tô. */
const highlandRimes = ["ak", "ăk", "âk", "ek", "êk", "ik", "ok", "ôk", "uk", "ưk"];
/** Krông Pắc. */
const typedOnsets: readonly string[] = ["kr", ...onsets];
const rimesAfterG: ReadonlySet<string> = new Set(["i", "in", "im", "iêng", "iêt", "iêm", "iêc"]);
const stop = /(?:c|ch|k|p|t)$/;

/** Rimes by what they begin with, marks left out. */
function byBeginning(list: Iterable<string>): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const rime of list) {
		for (let length = 1; length <= rime.length; length++) {
			const beginning = plainLetters(rime.slice(0, length));
			const known = found.get(beginning);
			if (known === undefined) found.set(beginning, [rime]);
			else known.push(rime);
		}
	}
	// The shortest rime is the one that is least away.
	for (const known of found.values()) known.sort((one, other) => one.length - other.length);
	return found;
}

const common = byBeginning([...rimes, ...highlandRimes]);
const afterQu = byBeginning(rimesAfterQu);
const afterG = byBeginning(rimesAfterG);

/** Front vowels are written after k, gh and ngh, the others after c, g and ng; highland names begin with `ka` and `ko` too. */
function fits(onset: string, rest: string): boolean {
	const front = /^[eêiy]/.test(rest);
	if (onset === "gh" || onset === "ngh") return front;
	return onset === "c" || onset === "g" || onset === "ng" ? !front : true;
}

function stands(rime: string, tone: Tone): boolean {
	return !stop.test(rime) || tone === "level" || tone === "rising" || tone === "heavy";
}

function rimeOf(onset: string, rest: string, tone: Tone): string | null {
	const beginning = plainLetters(rest);
	const lists = [
		onset === "qu" ? afterQu.get(beginning) : onset !== "q" && fits(onset, rest) ? common.get(beginning) : undefined,
		onset === "g" ? afterG.get(beginning) : undefined,
	];
	let first: string | null = null;
	for (const rime of lists.flatMap((list) => list ?? [])) {
		if (rime === rest && stands(rime, tone)) return rime;
		if (first === null && stands(rime, tone) && canBecome(rest, rime)) first = rime;
	}
	return first;
}

/**
 * @param letters lower case, without a tone; empty letters have an empty shape
 * @returns `null` where no syllable can begin so with this tone
 */
export function shapeOf(letters: string, tone: Tone): Shape | null {
	let found: Shape | null = letters === "q" ? { onset: "q", rest: "", rime: "" } : null;
	for (const onset of [...typedOnsets, ""]) {
		if (!letters.startsWith(onset)) continue;
		const rest = letters.slice(onset.length);
		if (rest === "") {
			found ??= { onset, rest, rime: "" };
			continue;
		}
		const rime = rimeOf(onset, rest, tone);
		if (rime === rest) return { onset, rest, rime };
		if (rime !== null && (found === null || found.rest === "")) found = { onset, rest, rime };
	}
	return found;
}

/** Whether it is written out as it stands. */
export function isWhole({ rest, rime }: Shape): boolean {
	return rest !== "" && rest === rime;
}

/** Index in the letters of the vowel that bears the tone; -1 where there is no vowel yet. */
export function toneIndex({ onset, rest, rime }: Shape, placement: TonePlacement): number {
	const wanted = placement === "new" && /^(?:oa|oe|uy)$/.test(rime) ? 1 : markedIndex(rime);
	for (let index = Math.min(wanted, rest.length - 1); index >= 0; index--) {
		if (isVowel(rest.charAt(index))) return onset.length + index;
	}
	return -1;
}

function markedIndex(rime: string): number {
	const marked = placeTone("", rime, "rising");
	return Array.from(marked).findIndex((letter) => splitTone(letter).tone === "rising");
}
