// Numbers in words, in figures and in both: `hai mươi lăm nghìn`, `1,7 nghìn tỷ`, `1 tỷ 200 triệu`, `2 triệu rưỡi`. Pure.

import { compare, type Decimal, decimal, printFigures, printNumber, readFigure, shifted, sum } from "./decimal.ts";
import { closesBefore, type Piece, textAt } from "./pieces.ts";
import type { Share } from "./types.ts";

export interface NumberRead {
	/** Index after its last piece. */
	readonly end: number;
	readonly value: Decimal;
	/** Power of ten that its scale words make together; 0 where it has none. */
	readonly power: number;
	/** Whether words alone say it; such numbers below ten are printed in words. */
	readonly inWords: boolean;
	/** Whether it begins with a scale that stands for one of them: `trăm nghìn`, `triệu rưỡi`. */
	readonly implied: boolean;
	readonly shares: readonly Share[];
}

export const digitWords: ReadonlyMap<string, number> = new Map(
	"không một hai ba bốn năm sáu bảy tám chín".split(" ").map((word, value) => [word, value]),
);
/** Digits that only stand at the end of a number. */
const lastDigits: ReadonlyMap<string, number> = new Map([
	["mốt", 1],
	["tư", 4],
	["lăm", 5],
	["nhăm", 5],
	["bẩy", 7],
]);
const english = "zero one two three four five six seven eight nine".split(" ");
const scales: ReadonlyMap<string, number> = new Map([
	["chục", 1],
	["trăm", 2],
	["nghìn", 3],
	["ngàn", 3],
	["vạn", 4],
	["triệu", 6],
	["tỷ", 9],
]);
const scaleNames: ReadonlyMap<number, string> = new Map([
	[3, "thousand"],
	[6, "million"],
	[9, "billion"],
	[12, "trillion"],
	[15, "quadrillion"],
]);

/** Power of ten of a scale word; `undefined` for others. */
export function scaleOf(word: string): number | undefined {
	return scales.get(word);
}

/** English word of a digit, `one` to `nine`; `null` for other numbers. */
export function spelledDigit(value: Decimal): string | null {
	if (value.exponent !== 0 || value.digits < 1n || value.digits > 9n) return null;
	return english[Number(value.digits)] ?? null;
}

interface Small {
	readonly value: number;
	readonly end: number;
}

/** 1 to 999 in words; `inside` a larger number also `không trăm …` and `linh năm`. */
export function readSmall(pieces: readonly Piece[], at: number, inside = false): Small | null {
	const word = textAt(pieces, at);
	const digit = digitWords.get(word);
	if (inside && (word === "linh" || word === "lẻ")) {
		const last = unitDigit(pieces, at + 1, true);
		return last === null ? null : { value: last, end: at + 2 };
	}
	if (digit !== undefined && textAt(pieces, at + 1) === "trăm" && (digit > 0 || inside)) {
		const rest = belowHundred(pieces, at + 2, true);
		return { value: digit * 100 + (rest?.value ?? 0), end: rest?.end ?? at + 2 };
	}
	return belowHundred(pieces, at, false);
}

function belowHundred(pieces: readonly Piece[], at: number, afterHundred: boolean): Small | null {
	const word = textAt(pieces, at);
	if (afterHundred && (word === "linh" || word === "lẻ")) return readSmall(pieces, at, true);
	if (afterHundred && (word === "rưởi" || word === "rưỡi")) return { value: 50, end: at + 1 };
	if (word === "mười") return withUnit(pieces, at + 1, 10, false);
	const digit = digitWords.get(word) ?? 0;
	if (word === "hăm") {
		const found = withUnit(pieces, at + 1, 20, true);
		return found.value === 20 ? null : found;
	}
	if (digit === 0) return null;
	const next = textAt(pieces, at + 1);
	if (next === "mươi" && digit > 1) return withUnit(pieces, at + 2, digit * 10, true);
	// `hai mốt`, `ba lăm`: spoken for 21, 35.
	if ((next === "lăm" || next === "mốt") && digit > 1) return withUnit(pieces, at + 1, digit * 10, true);
	return afterHundred ? null : { value: digit, end: at + 1 };
}

/** Adds a unit digit where one follows; `năm` after tens is a year, the digit is `lăm`. */
function withUnit(pieces: readonly Piece[], at: number, tens: number, high: boolean): Small {
	const digit = unitDigit(pieces, at, false);
	const isOne = textAt(pieces, at) === "mốt";
	const fits = digit !== null && (!isOne || high) && fitsTogether(pieces, at + 1);
	return fits ? { value: tens + digit, end: at + 1 } : { value: tens, end: at };
}

function unitDigit(pieces: readonly Piece[], at: number, five: boolean): number | null {
	const word = textAt(pieces, at);
	if (word === "không" || (word === "năm" && !five)) return null;
	return digitWords.get(word) ?? lastDigits.get(word) ?? null;
}

/** Whether a number may be parted here: a token ends, or goes on with a number. */
function fitsTogether(pieces: readonly Piece[], end: number): boolean {
	const next = textAt(pieces, end);
	return closesBefore(pieces, end) || scales.has(next) || next === "mươi" || next === "phần";
}

interface Term {
	readonly value: Decimal;
	readonly power: number;
	/** Power of its last scale word; 0 where it has none. */
	readonly last: number;
	readonly end: number;
	readonly bare: boolean;
	readonly inWords: boolean;
	readonly shares: readonly Share[];
}

/** A figure or a small number and the scale words after it. */
function readTerm(pieces: readonly Piece[], at: number, inside: boolean): Term | null {
	const piece = pieces[at];
	if (piece === undefined) return null;
	if (piece.kind === "figure") {
		const value = readFigure(piece.text);
		if (value === null) return null;
		const written = printFigures(value);
		const share = /^\d+$/.test(piece.text) || written === piece.text ? null : written;
		return withScales(pieces, at + 1, value, false, false, [[piece.token, share]]);
	}
	const small = readSmall(pieces, at, inside);
	if (small !== null) {
		return withScales(pieces, small.end, decimal(small.value), false, true, digitShares(pieces, at, small.end));
	}
	if (inside || !scales.has(piece.text)) return null;
	return withScales(pieces, at, decimal(1), true, true, []);
}

function withScales(
	pieces: readonly Piece[],
	at: number,
	value: Decimal,
	bare: boolean,
	inWords: boolean,
	shares: readonly Share[],
): Term {
	let end = at;
	let power = 0;
	let last = 0;
	while (true) {
		const scale = scales.get(textAt(pieces, end));
		if (scale === undefined || scale <= last || !fitsTogether(pieces, end + 1)) break;
		last = scale;
		power += scale;
		end += 1;
	}
	const scaled = [...shares, ...scaleShares(pieces, at, end, power)];
	return { value: shifted(value, power), power, last, end, bare, inWords, shares: scaled };
}

/** `năm` in a number is five, whatever the word alone would be. */
function digitShares(pieces: readonly Piece[], first: number, end: number): readonly Share[] {
	const shares: Share[] = [];
	for (let at = first; at < end; at++) {
		const piece = pieces[at];
		if (piece === undefined || !piece.opens || !piece.closes) continue;
		const digit = digitWords.get(piece.text) ?? lastDigits.get(piece.text);
		if (digit !== undefined) shares.push([piece.token, english[digit] ?? null]);
		else if (piece.text === "linh" || piece.text === "lẻ") shares.push([piece.token, "and"]);
	}
	return shares;
}

/** `nghìn tỷ` is one English word: it stands under the last of them. */
function scaleShares(pieces: readonly Piece[], first: number, end: number, power: number): readonly Share[] {
	const name = scaleNames.get(power);
	const token = pieces[end - 1]?.token;
	if (end - first < 2 || name === undefined || token === undefined) return [];
	const shares: Share[] = [];
	for (let at = first; at < end; at++) {
		const piece = pieces[at];
		if (piece !== undefined && piece.token !== token && piece.opens) shares.push([piece.token, null]);
	}
	return pieces[end - 1]?.opens || pieces[first]?.opens ? [...shares, [token, name]] : shares;
}

/** The longest number that begins at a piece and ends with its token; `null` where there is none. */
export function readNumber(pieces: readonly Piece[], at: number): NumberRead | null {
	if (!pieces[at]?.opens) return null;
	const first = readTerm(pieces, at, false);
	if (first === null) return null;
	let { value, end, last } = first;
	const shares = [...first.shares];
	while (last > 0) {
		const half = readHalf(pieces, end, last, first.power);
		if (half !== null) {
			value = sum(value, half);
			const token = pieces[end]?.token;
			if (token !== undefined && pieces[end]?.opens) shares.push([token, "and a half"]);
			end += 1;
			break;
		}
		const next = readTerm(pieces, end, true);
		const added = next === null ? null : addend(pieces, next, end, last);
		if (next === null || added === null) break;
		value = sum(value, added);
		shares.push(...next.shares);
		end = next.end;
		last = next.last;
	}
	if (!closesBefore(pieces, end) || (first.bare && end === at + 1)) return null;
	return { end, value, power: first.power, inWords: first.inWords, implied: first.bare, shares };
}

function readHalf(pieces: readonly Piece[], at: number, last: number, power: number): Decimal | null {
	const word = textAt(pieces, at);
	if ((word !== "rưỡi" && word !== "rưởi") || !closesBefore(pieces, at + 1)) return null;
	return shifted(decimal(5), (last === 9 ? power : last) - 1);
}

/** What a further term adds to a number whose last scale is `last`; `null` where it does not belong to it. */
function addend(pieces: readonly Piece[], next: Term, at: number, last: number): Decimal | null {
	const { value } = next;
	if (next.last > 0) return next.last < last && last !== 1 && compare(value, decimal(1, last)) < 0 ? value : null;
	if (next.last === 0 && !next.inWords)
		return last === 3 && value.exponent === 0 && value.digits >= 100n && value.digits < 1000n ? value : null;
	if (!closesBefore(pieces, next.end)) return null;
	const word = textAt(pieces, at);
	if (value.digits >= 10n || word === "linh" || word === "lẻ") {
		if (last === 1) return null;
		// `một triệu hai trăm`: the thousands of the hundreds go without saying.
		return last >= 6 && value.digits % 100n === 0n ? shifted(value, last - 3) : value;
	}
	return readTail(pieces, next, at, last);
}

/** `hai triệu ba`: one digit at the very end is the next lower place. Never before what could be counted by it. */
function readTail(pieces: readonly Piece[], next: Term, at: number, last: number): Decimal | null {
	const word = textAt(pieces, at);
	if (last < 2 || word === "một" || word === "năm" || next.end !== at + 1) return null;
	const after = pieces[next.end];
	const ends = after === undefined || after.kind === "mark" || after.text === "đồng" || after.text === "đô";
	return ends ? shifted(next.value, last - 1) : null;
}

/** How a number stands before a noun: `3.5 million`, `two` where words say it. */
export function printRead({ value, inWords }: NumberRead, mayBeSpelled: boolean): string {
	return (inWords && mayBeSpelled ? spelledDigit(value) : null) ?? printNumber(value);
}
