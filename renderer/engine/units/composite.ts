// Numbers that one token holds together with their scale or measure: `500k`, `5tr5`, `1m65`, `15p`, `30oC`; fractions. Pure.

import { decimal, printFigures, printNumber, readFigure, shifted, sum } from "./decimal.ts";
import { readSmall } from "./numerals.ts";
import { ordinal } from "./ordinal.ts";
import { closesBefore, type Piece, textAt, wordBefore, wordFrom } from "./pieces.ts";
import type { Match } from "./types.ts";

const scales: Readonly<Record<string, number>> = { k: 3, n: 3, tr: 6, triệu: 6, ty: 9, tỷ: 9, tỉ: 9 };

/** The composite number or the fraction that begins at a piece; `null` where there is none. */
export function readComposite(pieces: readonly Piece[], at: number): Match | null {
	const piece = pieces[at];
	if (piece === undefined || !piece.opens) return null;
	if (piece.kind !== "figure") return readFraction(pieces, at);
	const found = scaled(piece.text) ?? meters(piece.text) ?? measured(piece.text) ?? share(pieces, at);
	return found === null ? null : { ...found, end: at + 1, shares: [[piece.token, found.gloss]] };
}

type Found = Pick<Match, "kind" | "gloss">;

/** `500k`, `5tr`, `2tỷ3`: with a digit after it the next lower place. */
function scaled(text: string): Found | null {
	const [, figure = "", scale = "", tail = ""] = /^([\d.,]+)(k|tr|triệu|ty|tỷ|tỉ)(\d{0,3})$/i.exec(text) ?? [];
	const power = scales[scale.toLowerCase()];
	const value = readFigure(figure);
	if (power === undefined || value === null || (power === 3 && tail !== "")) return null;
	const whole = shifted(value, power);
	const rest = tail === "" ? decimal(0) : decimal(BigInt(tail), power - tail.length);
	return { kind: "number", gloss: printNumber(sum(whole, rest)) };
}

/** `1m65`, `1m8`. */
function meters(text: string): Found | null {
	const [, whole = "", part = ""] = /^(\d{1,3})m(\d{1,2})$/.exec(text) ?? [];
	if (whole === "") return null;
	return { kind: "quantity", gloss: `${printFigures(decimal(BigInt(whole + part), -part.length))} m` };
}

function measured(text: string): Found | null {
	const [, figure = "", unit = ""] = /^([\d.,]+)(p|ph|o?[CF]|s)$/.exec(text) ?? [];
	const value = readFigure(figure);
	if (value === null || unit === "" || unit === "C" || unit === "F") return null;
	const number = printFigures(value);
	if (unit.startsWith("o")) return { kind: "quantity", gloss: `${number}°${unit.slice(1)}` };
	if (unit === "s") return /^\d{4}$/.test(figure) ? { kind: "date", gloss: text } : null;
	return { kind: "duration", gloss: number === "1" ? "1 minute" : `${number} minutes` };
}

/** Words that a part of the whole follows, or stands before. */
const beforeShare: ReadonlySet<string> = new Set("chiếm,khoảng,gần,hơn,quá,bằng,mất".split(","));
const afterShare: ReadonlySet<string> = new Set(
	"số,dân số,tổng,tổng số,lượng,số lượng,diện tích,quân số,thế giới,quãng đường,chặng đường,thời gian,trong số,tổng diện tích".split(
		",",
	),
);

/** `2/3 dân số`, `chiếm 1/4`. */
function share(pieces: readonly Piece[], at: number): Found | null {
	const [, top = "", bottom = ""] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(textAt(pieces, at)) ?? [];
	if (top === "" || Number(top) >= Number(bottom)) return null;
	if (!beforeShare.has(wordBefore(pieces, at)) && !afterShare.has(wordFrom(pieces, at + 1))) return null;
	return { kind: "number", gloss: fraction(Number(top), Number(bottom)) };
}

/** `hai phần ba`, `một phần tư`. */
function readFraction(pieces: readonly Piece[], at: number): Match | null {
	const top = readSmall(pieces, at);
	if (top === null || textAt(pieces, top.end) !== "phần") return null;
	const quarter = textAt(pieces, top.end + 1) === "tư";
	const bottom = quarter ? { value: 4, end: top.end + 2 } : readSmall(pieces, top.end + 1);
	if (bottom === null || bottom.value <= top.value || !closesBefore(pieces, bottom.end)) return null;
	return { kind: "number", end: bottom.end, gloss: fraction(top.value, bottom.value), shares: [] };
}

const small = "zero one two three four five six seven eight nine".split(" ");

/** `two-thirds`, `one-quarter`, `three-tenths`. */
function fraction(top: number, bottom: number): string {
	const plural = top === 1 ? "" : "s";
	if (bottom === 2) return "half";
	const names: Readonly<Record<number, string>> = {
		3: "third",
		4: "quarter",
		5: "fifth",
		6: "sixth",
		7: "seventh",
		8: "eighth",
		9: "ninth",
		10: "tenth",
	};
	const name = names[bottom];
	return name === undefined ? `${top}/${ordinal(bottom)}${plural}` : `${small[top] ?? top}-${name}${plural}`;
}
