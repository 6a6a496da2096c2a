// Unicode text that reads as Vietnamese only once its letters are taken for bytes again: `Viá»‡t`, `ViÖt Nam`, `Vieät Nam`.
// Correct text must never be touched: each of the conditions below has to hold before any of it is read anew. Pure.

import { isSyllable } from "../syllable.ts";
import type { Rereading } from "./names.ts";
import { bytesReadAs, type Misreading, reread } from "./read.ts";
import { type Ranked, type Reading, rank } from "./recognise.ts";
import { sampleRanges, sampleWords, unitsOfRun, type WordSample } from "./samples.ts";
import { windows1252, windows1258 } from "./tables.ts";
import { noByte, readByTable, unitsReadFrom } from "./units.ts";
import { judgeViqr } from "./viqrEvidence.ts";
import { withoutMarkup } from "./withoutMarkup.ts";

export interface RereadingFound {
	readonly encoding: Rereading;
	/** False: it could be so, and the text had better be left as it is. */
	readonly sure: boolean;
}

/** How the text could be read anew; `null` for the text as it is, as nearly all text is right. */
export function findRereading(text: string): RereadingFound | null {
	const { plain, containers } = survey(text);
	if (plain) return viqr(text);
	if (containers.length === 0) return null;
	const visible = withoutMarkup(text);
	const found = containers.flatMap((container) => {
		const judged = judge(visible, container);
		return judged === null ? [] : [judged];
	});
	return found.find(({ sure }) => sure) ?? found[0] ?? null;
}

function viqr(text: string): RereadingFound | null {
	return judgeViqr(withoutMarkup(text)) ? { encoding: "viqr", sure: true } : null;
}

type Container = Misreading["readAs"];

const replacement = 0xfffd;

/**
 * `plain`: beyond ASCII there are only dashes, quotation marks and the like. `containers`: encodings of one byte a letter in
 * which every letter of the text is found. Ends at the first letter that rules out both: in Vietnamese text soon.
 */
function survey(text: string): { readonly plain: boolean; readonly containers: readonly Container[] } {
	const bytes1252 = bytesReadAs("windows-1252");
	const bytes1258 = bytesReadAs("windows-1258");
	let plain = true;
	let is1252 = true;
	let is1258 = true;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit < 0x80) continue;
		if (unit < 0x2010 || unit > 0x2026) plain = plain && unit === 0xa0;
		if (unit === replacement) continue;
		if (bytes1252[unit] === noByte) is1252 = false;
		if (bytes1258[unit] === noByte) is1258 = false;
		if (!plain && !is1252 && !is1258) return { plain, containers: [] };
	}
	const containers: Container[] = [];
	if (is1252) containers.push("windows-1252");
	else if (is1258) containers.push("windows-1258");
	return { plain, containers };
}

const asIs = "as-is";

const rereadingsOf: Readonly<Record<Container, readonly Rereading[]>> = {
	"windows-1252": [
		"utf-8-as-windows-1252",
		"utf-8-as-windows-1252-twice",
		"tcvn3-as-windows-1252",
		"vni-as-windows-1252",
		"windows-1258-as-windows-1252",
		"viscii-as-windows-1252",
		"vps-as-windows-1252",
	],
	"windows-1258": ["utf-8-as-windows-1258"],
};

/** What speaks against each beforehand, in the measure of `judgeWord`. */
const priorOf: Readonly<Partial<Record<Rereading, number>>> = {
	"windows-1258-as-windows-1252": 4,
	"viscii-as-windows-1252": 8,
	"vps-as-windows-1252": 12,
};

function tableOf(container: Container) {
	return container === "windows-1252" ? windows1252 : windows1258;
}

function readingsFor(container: Container): readonly Reading<Rereading | typeof asIs>[] {
	const table = tableOf(container);
	const original = (units: Uint16Array) => readByTable(units, table);
	const rereadings = rereadingsOf[container].map((encoding) => ({
		encoding,
		prior: priorOf[encoding] ?? 0,
		read: (units: Uint16Array) => reread(original(units), encoding),
	}));
	return [{ encoding: asIs, prior: 0, foreign: 0, read: original }, ...rereadings];
}

/** Of all different words beyond ASCII together: two letters are no evidence. */
const leastLetters = 4;
/** All figures of costs in the measure of `judgeWord`: 20 is about one to 22,000. */
const leastGain = 20;
const leastMargin = 10;
/** Of the words beyond ASCII, how many must read as syllables, and how many syllables may become others. */
const leastSyllables = 0.9;
const mostSpoiled = 0.34;
/** Marked syllables among all words of the text: in Vietnamese they are three in four. */
const leastMarked = 0.45;
/** From these on it is at least offered. */
const leastGainToOffer = 12;
const leastMarkedToOffer = 0.15;

function judge(visible: string, container: Container): RereadingFound | null {
	const units = unitsReadFrom(visible, bytesReadAs(container));
	const sample = withAsciiLetters(sampleWords(units, sampleRanges(units)));
	if ([...sample.beyondAscii.keys()].join("").length < leastLetters) return null;
	const ranked = rank(sample, readingsFor(container));
	const [best] = ranked;
	const unchanged = ranked.find(({ encoding }) => encoding === asIs);
	if (best === undefined || unchanged === undefined || best.encoding === asIs) return null;
	const gain = unchanged.cost - best.cost + asciiEvidence(sample);
	if (gain < leastGainToOffer || best.syllables < leastSyllables) return null;
	if (spoiledShare(sample, best.encoding, container) > mostSpoiled) return null;
	const marked = markedShare(sample, best);
	if (marked < leastMarkedToOffer) return null;
	const sure = gain >= leastGain && best.margin >= leastMargin && marked >= leastMarked;
	return { encoding: best.encoding, sure };
}

/** Signs that stand alone, such as `±` or `°¤`, say nothing of the letters of a text: next to all words have a letter of ASCII. */
function withAsciiLetters({ beyondAscii, ascii }: WordSample): WordSample {
	return { beyondAscii: new Map([...beyondAscii].filter(([run]) => /[a-z]/i.test(run))), ascii };
}

/** Words of ASCII that are no Vietnamese syllables speak against it, those that are a little for it. */
function asciiEvidence({ ascii }: WordSample): number {
	let evidence = 0;
	for (const word of ascii.keys()) if (word.length > 1) evidence += isSyllable(word) ? 1 : -2;
	return Math.max(-20, Math.min(evidence, 4));
}

/** Share of the words beyond ASCII that are syllables as they stand and would be changed. */
function spoiledShare(sample: WordSample, encoding: Rereading, container: Container): number {
	const table = tableOf(container);
	let spoiled = 0;
	for (const run of sample.beyondAscii.keys()) {
		const word = readByTable(unitsOfRun(run), table);
		if (isSyllable(word) && reread(word, encoding) !== word) spoiled += 1;
	}
	return spoiled / Math.max(1, sample.beyondAscii.size);
}

function markedShare(sample: WordSample, best: Ranked<string>): number {
	const beyond = sum(sample.beyondAscii);
	return (beyond * best.syllables) / (beyond + sum(sample.ascii));
}

function sum(counts: ReadonlyMap<string, number>): number {
	let total = 0;
	for (const count of counts.values()) total += count;
	return total;
}
