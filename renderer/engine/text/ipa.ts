// How a Vietnamese word is spoken in Hanoi and in Saigon, by rule from its spelling, in the International Phonetic Alphabet.
// After L. C. Thompson, A Vietnamese Grammar (1965), J. Kirby, "Vietnamese (Hanoi Vietnamese)", JIPA 41 (2011), A. H. Pham,
// Vietnamese Tone (2003), A. Michaud, "Final consonants and glottalization", Phonetica 61 (2004). Pure, runs anywhere.

/*
 * Everyday speech of the two cities, broadly, tones in Chao's letters. Length (ː) tells a from ă and ơ from â. Final nh and
 * ch of Hanoi are written ɲ and c with the glide before them (ajɲ), though the tongue lies farther back than in the onset nh.
 * That final stops are not released goes without a sign; after o, ô, u final velars close the lips too (ŋm, kp).
 */

import { parseSyllable, type Tone } from "./syllable.ts";

export type Dialect = "north" | "south";

export interface Pronunciation {
	readonly north: string;
	readonly south: string;
}

/** Of a word of one or more syllables, both ways; `null` where a syllable of it is none of Vietnamese. */
export function pronunciationOf(word: string): Pronunciation | null {
	const north = ipaOf(word, "north");
	const south = ipaOf(word, "south");
	return north === null || south === null ? null : { north, south };
}

/** Of a word of one or more syllables, with a blank between them, without brackets; `null` where one is none, and for "". */
export function ipaOf(word: string, dialect: Dialect): string | null {
	const spoken: string[] = [];
	for (const syllable of word.trim().split(/[\s_\u00a0-]+/)) {
		const ipa = syllableIpa(syllable, dialect);
		if (ipa === null) return null;
		spoken.push(ipa);
	}
	return spoken.join(" ");
}

/** Of one syllable, whatever its capitals and the place of its tone mark. */
export function syllableIpa(text: string, dialect: Dialect): string | null {
	const syllable = parseSyllable(text);
	if (syllable === null) return null;
	const parts = rimeParts(syllable.onset, syllable.rime, dialect);
	const start = startOf(syllable.onset, parts.glide, dialect);
	const rime = dialect === "north" ? northern(parts) : southern(parts);
	return start + rime + toneOf(syllable.tone, stops.has(parts.coda), dialect);
}

type Nucleus = "i" | "e" | "ɛ" | "ɨ" | "əː" | "ə" | "aː" | "a" | "u" | "o" | "ɔ" | "iə" | "ɨə" | "uə";
type Coda = "" | "p" | "t" | "c" | "ch" | "m" | "n" | "ng" | "nh" | "j" | "w";

/** What a rime is made of, as it is spelt; the sounds differ from town to town. */
interface RimeParts {
	readonly glide: boolean;
	readonly nucleus: Nucleus;
	readonly coda: Coda;
	/** `oong`, `ôông`: the lips stay open. */
	readonly open: boolean;
}

const stops: ReadonlySet<Coda> = new Set<Coda>(["p", "t", "c", "ch"]);

/** Letters of a nucleus before a consonant or at the end; longer ones first. */
const nuclei: readonly (readonly [letters: string, nucleus: Nucleus])[] = [
	["iê", "iə"],
	["yê", "iə"],
	["ia", "iə"],
	["ya", "iə"],
	["uô", "uə"],
	["ua", "uə"],
	["ươ", "ɨə"],
	["ưa", "ɨə"],
	["oo", "ɔ"],
	["ôô", "o"],
	["a", "aː"],
	["ă", "a"],
	["â", "ə"],
	["e", "ɛ"],
	["ê", "e"],
	["i", "i"],
	["y", "i"],
	["o", "ɔ"],
	["ô", "o"],
	["ơ", "əː"],
	["u", "u"],
	["ư", "ɨ"],
];

const codas: Readonly<Record<string, Coda>> = {
	"": "",
	p: "p",
	t: "t",
	c: "c",
	ch: "ch",
	m: "m",
	n: "n",
	ng: "ng",
	nh: "nh",
	i: "j",
	y: "j",
	o: "w",
	u: "w",
};

/** @throws Error for a rime that the spelling has and this table has not: a defect. */
function rimeParts(onset: string, rime: string, dialect: Dialect): RimeParts {
	// quốc is spoken as if it were spelt cuốc in Hanoi, as uấc in Saigon.
	if (onset === "qu" && rime === "ôc")
		return dialect === "north"
			? { glide: false, nucleus: "uə", coda: "c", open: false }
			: { glide: true, nucleus: "ə", coda: "c", open: false };
	const own = onset !== "qu" && /^(?:o[aăe]|u[âêơy])/.test(rime);
	const letters = own ? rime.slice(1) : rime;
	for (const [spelt, nucleus] of nuclei) {
		const coda = letters.startsWith(spelt) ? codas[letters.slice(spelt.length)] : undefined;
		if (coda === undefined) continue;
		return {
			glide: own || onset === "qu",
			nucleus: shortened(letters, nucleus, coda),
			coda,
			open: /^(?:oo|ôô)/.test(letters),
		};
	}
	throw new Error(`no sound for the rime “${rime}”`);
}

/** `ay`, `au`, `anh`, `ach` have the short a, which `ai` and `ao` tell from the long one. */
function shortened(letters: string, nucleus: Nucleus, coda: Coda): Nucleus {
	return nucleus === "aː" && (letters === "ay" || letters === "au" || coda === "nh" || coda === "ch") ? "a" : nucleus;
}

const onsetSounds: Readonly<Record<string, Pronunciation>> = {
	"": { north: "ʔ", south: "ʔ" },
	b: { north: "ɓ", south: "ɓ" },
	c: { north: "k", south: "k" },
	ch: { north: "tɕ", south: "c" },
	d: { north: "z", south: "j" },
	đ: { north: "ɗ", south: "ɗ" },
	g: { north: "ɣ", south: "ɣ" },
	gh: { north: "ɣ", south: "ɣ" },
	gi: { north: "z", south: "j" },
	h: { north: "h", south: "h" },
	k: { north: "k", south: "k" },
	kh: { north: "x", south: "kʰ" },
	l: { north: "l", south: "l" },
	m: { north: "m", south: "m" },
	n: { north: "n", south: "n" },
	ng: { north: "ŋ", south: "ŋ" },
	ngh: { north: "ŋ", south: "ŋ" },
	nh: { north: "ɲ", south: "ɲ" },
	p: { north: "p", south: "p" },
	ph: { north: "f", south: "f" },
	qu: { north: "k", south: "" },
	r: { north: "z", south: "ɹ" },
	s: { north: "s", south: "ʂ" },
	t: { north: "t", south: "t" },
	th: { north: "tʰ", south: "tʰ" },
	tr: { north: "tɕ", south: "ʈ" },
	v: { north: "v", south: "j" },
	x: { north: "s", south: "s" },
};

/** The onset with its glide; in Saigon `qu` and a bare `o`, `u` are the glide alone. */
function startOf(onset: string, glide: boolean, dialect: Dialect): string {
	const sound = onsetSounds[onset]?.[dialect] ?? "";
	if (!glide) return sound;
	return dialect === "south" && onset === "" ? "w" : `${sound}w`;
}

const codaSounds: Readonly<Record<Coda, string>> = {
	"": "",
	p: "p",
	t: "t",
	c: "k",
	ch: "c",
	m: "m",
	n: "n",
	ng: "ŋ",
	nh: "ɲ",
	j: "j",
	w: "w",
};

/** Rimes of Hanoi. */
function northern({ nucleus, coda, open }: RimeParts): string {
	if (!open && closesLips(nucleus, coda)) return rounded(nucleus, coda);
	// anh and ach glide into their consonant.
	if (nucleus === "a" && (coda === "nh" || coda === "ch")) return `aj${codaSounds[coda]}`;
	// ưu and ươu are spoken as iu and iêu.
	if (coda === "w" && nucleus === "ɨ") return "iw";
	if (coda === "w" && nucleus === "ɨə") return "iəw";
	return nucleus + codaSounds[coda];
}

/** Consonants at the end that Saigon has after most vowels, for those of the spelling: n and t have merged into ng and c. */
const backed: Readonly<Partial<Record<Coda, Coda>>> = { n: "ng", t: "c" };
/** After i, ê and the short a of anh it is the other way round, and the first two are spoken further back. */
const fronted: Readonly<Partial<Record<Coda, Coda>>> = { nh: "n", ch: "t", n: "n", t: "t" };
const centred: Readonly<Partial<Record<Nucleus, Nucleus>>> = { i: "ɨ", e: "əː", a: "a" };
/** Diphthongs before m, p and glides. */
const simple: Readonly<Partial<Record<Nucleus, Nucleus>>> = { iə: "i", ɨə: "ɨ", uə: "u" };

/** Rimes of Saigon. */
function southern({ nucleus, coda, open }: RimeParts): string {
	const front = nucleus === "i" || nucleus === "e" || coda === "nh" || coda === "ch";
	const alveolar = front ? fronted[coda] : undefined;
	if (alveolar !== undefined) return (centred[nucleus] ?? nucleus) + codaSounds[alveolar];
	if (coda === "m" || coda === "p" || coda === "j" || coda === "w")
		return (simple[nucleus] ?? nucleus) + codaSounds[coda];
	const velar = backed[coda];
	// un and ung have merged; on and ôn keep their lips open, so that they differ from ong and ông.
	if (velar !== undefined) return nucleus === "u" ? rounded(nucleus, velar) : nucleus + codaSounds[velar];
	return !open && closesLips(nucleus, coda) ? rounded(nucleus, coda) : nucleus + codaSounds[coda];
}

function closesLips(nucleus: Nucleus, coda: Coda): boolean {
	return (coda === "ng" || coda === "c") && (nucleus === "u" || nucleus === "o" || nucleus === "ɔ");
}

/** o and ô before ng and c begin open and close towards u. */
function rounded(nucleus: Nucleus, coda: Coda): string {
	const vowel = nucleus === "ɔ" ? "aw" : nucleus === "o" ? "əw" : nucleus;
	return vowel + (coda === "c" ? "kp" : "ŋm");
}

const tones: Readonly<Record<Tone, Pronunciation>> = {
	level: { north: "˧˧", south: "˧˧" },
	falling: { north: "˨˩", south: "˨˩" },
	rising: { north: "˧˥", south: "˧˥" },
	dipping: { north: "˧˩˧", south: "˨˩˦" },
	glottal: { north: "˧ˀ˥", south: "˨˩˦" },
	heavy: { north: "˧˨ˀ", south: "˨˩˨" },
};

/** Before a stop the heavy tone of Hanoi is not creaky (Michaud 2004). */
function toneOf(tone: Tone, stopped: boolean, dialect: Dialect): string {
	return tone === "heavy" && stopped && dialect === "north" ? "˧˨" : tones[tone][dialect];
}
