// Every syllable of the spelling rules with the keys that write it, in several orders.

import { parseSyllable, placeTone, rimes, rimesAfterQu, type Tone } from "../../../renderer/engine/text/syllable.ts";
import type { TypingMethod } from "../../../renderer/engine/typing/methods.ts";

const tones = ["level", "falling", "rising", "dipping", "glottal", "heavy"] as const;

/** Each rime with these onsets: one letter and more, those that share a vowel with it, and none. */
const someOnsets = ["", "gi", "qu", "th", "h", "ng", "ngh", "c", "k", "g", "đ", "s", "x"];

/** Those that `parseSyllable` knows, each once, written with the tone where the old school puts it. */
export function syllables(): readonly string[] {
	const found = new Set<string>();
	for (const onset of someOnsets) {
		for (const rime of onset === "qu" ? rimesAfterQu : rimes) {
			// The i of gi is written once: gìn, giếng.
			const begin = onset === "gi" && rime.startsWith("i") ? "g" : onset;
			for (const tone of tones) {
				const written = placeTone(begin, rime, tone);
				const parts = parseSyllable(written);
				if (parts?.tone === tone && parts.rime === rime) found.add(written);
			}
		}
	}
	return [...found];
}

const toneKeys: Readonly<Record<TypingMethod, Readonly<Record<Tone, string>>>> = {
	telex: { level: "", rising: "s", falling: "f", dipping: "r", glottal: "x", heavy: "j" },
	vni: { level: "", rising: "1", falling: "2", dipping: "3", glottal: "4", heavy: "5" },
};

const letterKeys: Readonly<Record<TypingMethod, Readonly<Record<string, readonly [string, string]>>>> = {
	telex: {
		ă: ["a", "w"],
		â: ["a", "a"],
		ê: ["e", "e"],
		ô: ["o", "o"],
		ơ: ["o", "w"],
		ư: ["u", "w"],
		đ: ["d", "d"],
	},
	vni: {
		ă: ["a", "8"],
		â: ["a", "6"],
		ê: ["e", "6"],
		ô: ["o", "6"],
		ơ: ["o", "7"],
		ư: ["u", "7"],
		đ: ["d", "9"],
	},
};

const toneOf: Readonly<Record<string, Tone>> = {
	"\u0300": "falling",
	"\u0301": "rising",
	"\u0309": "dipping",
	"\u0303": "glottal",
	"\u0323": "heavy",
};

/** As taught (marks at their letters, tone last), the tone at its vowel, everything last in either order. */
export type KeyOrder = "taught" | "toneAtVowel" | "marksLast" | "toneBeforeMarks";
export const keyOrders: readonly KeyOrder[] = ["taught", "toneAtVowel", "marksLast", "toneBeforeMarks"];

export function keysFor(syllable: string, method: TypingMethod, order: KeyOrder): string {
	const { rime = "", onset = "" } = parseSyllable(syllable) ?? {};
	// The horn stands on the o alone after few onsets: elsewhere the key is pressed once more.
	const more = rime === "uơ" && !["h", "th"].includes(onset) ? (method === "telex" ? "w" : "7") : "";
	// In Telex a double o is a roof taken back, and a key taken back is pressed once more.
	const double = method === "telex" && /^oo/.test(rime) ? "o" : "";
	if (method === "telex" && /^ôô/.test(rime))
		return `${keysFor(syllable.normalize("NFD").replaceAll("\u0302", "").normalize("NFC"), method, order)}o`;
	let tone = "";
	let keys = "";
	let marks = "";
	let toneKey = "";
	for (const letter of syllable.normalize("NFC")) {
		const apart = letter.normalize("NFD");
		const mark = Array.from(apart).find((part) => part in toneOf);
		const bare = mark === undefined ? letter : apart.replace(mark, "").normalize("NFC");
		const [plain, markKey] = letterKeys[method][bare] ?? [bare, ""];
		if (mark !== undefined) toneKey = toneKeys[method][toneOf[mark] ?? "level"];
		keys += plain === "o" && !keys.includes("o") ? plain + double : plain;
		if (order === "taught" || order === "toneAtVowel") keys += bare === "ơ" ? markKey + more : markKey;
		// One key serves both letters of ươ and ôô, and a stroke may come anywhere.
		else if (!marks.includes(markKey)) marks += bare === "ơ" ? markKey + more : markKey;
		if (mark !== undefined && order === "toneAtVowel") keys += toneKey;
		else if (mark !== undefined) tone = toneKey;
	}
	return order === "toneBeforeMarks" ? keys + tone + marks : keys + marks + tone;
}
