// What the keys of the two usual ways of typing do: Telex and VNI, as UniKey has them. Pure tables.

import type { Tone } from "../text/syllable.ts";

export type TypingMethod = "telex" | "vni";

export type KeyAction =
	/** Puts a tone; `level` takes it away. */
	| { readonly kind: "tone"; readonly tone: Tone }
	/** Puts the roof on these letters. */
	| { readonly kind: "roof"; readonly on: string }
	/** Horn on o and u, bowl on a. */
	| { readonly kind: "horn"; readonly on: string }
	/** The stroke through the d. */
	| { readonly kind: "stroke" };

const telex: Readonly<Record<string, KeyAction>> = {
	s: { kind: "tone", tone: "rising" },
	f: { kind: "tone", tone: "falling" },
	r: { kind: "tone", tone: "dipping" },
	x: { kind: "tone", tone: "glottal" },
	j: { kind: "tone", tone: "heavy" },
	z: { kind: "tone", tone: "level" },
	a: { kind: "roof", on: "a" },
	e: { kind: "roof", on: "e" },
	o: { kind: "roof", on: "o" },
	w: { kind: "horn", on: "oua" },
	d: { kind: "stroke" },
};

const vni: Readonly<Record<string, KeyAction>> = {
	"1": { kind: "tone", tone: "rising" },
	"2": { kind: "tone", tone: "falling" },
	"3": { kind: "tone", tone: "dipping" },
	"4": { kind: "tone", tone: "glottal" },
	"5": { kind: "tone", tone: "heavy" },
	"0": { kind: "tone", tone: "level" },
	"6": { kind: "roof", on: "aeo" },
	"7": { kind: "horn", on: "ou" },
	"8": { kind: "horn", on: "a" },
	"9": { kind: "stroke" },
};

/** @param key lower case; `null` where the key is only a letter or digit */
export function actionOf(key: string, method: TypingMethod): KeyAction | null {
	const keys = method === "telex" ? telex : vni;
	return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
}
