// Numbers that give only a size: `hàng triệu`, `vài chục nghìn`, `hai ba`. Pure.

import { digitWords, scaleOf } from "./numerals.ts";
import { closesBefore, type Piece, textAt } from "./pieces.ts";
import type { Share } from "./types.ts";

export interface VagueNumber {
	readonly end: number;
	/** As it stands before a noun: `millions of`, `several dozen`, `two or three`. */
	readonly text: string;
	readonly shares: readonly Share[];
}

const several: ReadonlySet<string> = new Set(["vài", "dăm", "mấy"]);
const thousands: ReadonlyMap<number, string> = new Map([
	[3, "thousand"],
	[6, "million"],
	[9, "billion"],
	[12, "trillion"],
]);

/** The vague number that begins at a piece, with at least one scale or two digits; `null` where there is none. */
export function readVague(pieces: readonly Piece[], at: number): VagueNumber | null {
	const first = pieces[at];
	if (first === undefined || !first.opens) return null;
	if (first.text !== "hàng" && !several.has(first.text)) return readPair(pieces, at);
	if (first.text === "mấy" && pieces.at(-1)?.text === "?") return null;
	const scaled = readScales(pieces, at + 1);
	if (scaled === null) return null;
	const text = first.text === "hàng" ? plural(scaled.power) : few(scaled.power);
	return text === null ? null : { end: scaled.end, text, shares: [] };
}

function readScales(pieces: readonly Piece[], at: number): { readonly power: number; readonly end: number } | null {
	let [end, power, last] = [at, 0, 0];
	for (let scale = scaleOf(textAt(pieces, end)); scale !== undefined && scale > last; ) {
		power += scale;
		last = scale;
		end += 1;
		scale = scaleOf(textAt(pieces, end));
	}
	return power === 0 || !closesBefore(pieces, end) ? null : { power, end };
}

/** `hàng chục nghìn`: tens of thousands of. */
function plural(power: number): string | null {
	if (power === 1) return "dozens of";
	if (power === 2) return "hundreds of";
	const scale = thousands.get(power - (power % 3));
	if (scale === undefined) return null;
	return `${["", "tens of ", "hundreds of "][power % 3]}${scale}s of`;
}

/** `vài trăm triệu`: several hundred million. */
function few(power: number): string | null {
	if (power === 1) return "several dozen";
	if (power === 2) return "several hundred";
	const scale = thousands.get(power - (power % 3));
	if (scale === undefined) return null;
	return power % 3 === 1 ? `tens of ${scale}s of` : `several ${power % 3 === 2 ? "hundred " : ""}${scale}`;
}

const english = "zero one two three four five six seven eight nine".split(" ");

/** `hai ba`, `sáu bảy`: one or the other of two digits. `bốn năm` are four years. */
function readPair(pieces: readonly Piece[], at: number): VagueNumber | null {
	const low = digitWords.get(textAt(pieces, at)) ?? 0;
	const high = digitWords.get(textAt(pieces, at + 1)) ?? 0;
	if (low === 0 || high !== low + 1 || high === 5 || !closesBefore(pieces, at + 1)) return null;
	const [first, second] = [pieces[at], pieces[at + 1]];
	const shares: Share[] = [];
	if (first !== undefined && second !== undefined && first.token !== second.token)
		shares.push([first.token, english[low] ?? null], [second.token, english[high] ?? null]);
	const pair = `${english[low]} or ${english[high]}`;
	const scaled = readScales(pieces, at + 2);
	if (scaled === null) return closesBefore(pieces, at + 2) ? { end: at + 2, text: pair, shares } : null;
	const scale = thousands.get(scaled.power);
	return scale === undefined ? null : { end: scaled.end, text: `${pair} ${scale}`, shares };
}
