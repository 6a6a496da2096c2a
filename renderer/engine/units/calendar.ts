// Parts of dates: days, months of both calendars, years, days of the week, as words or figures write them. Pure.

import { dateFigure, isDay, romanValue } from "../segment/numberKinds.ts";
import { readSmall } from "./numerals.ts";
import { closesBefore, type Piece, textAt } from "./pieces.ts";

export const monthNames = "January February March April May June July August September October November December".split(
	" ",
);

export interface Counted {
	readonly value: number;
	readonly end: number;
}

export interface MonthRead extends Counted {
	/** `tháng Giêng` and `tháng Chạp` belong to the lunar year. */
	readonly lunar: boolean;
}

const weekdays: ReadonlyMap<string, string> = new Map(
	[
		["hai", "2", "Monday"],
		["ba", "3", "Tuesday"],
		["tư", "4", "Wednesday"],
		["năm", "5", "Thursday"],
		["sáu", "6", "Friday"],
		["bảy", "7", "Saturday"],
		["bẩy", "7", "Saturday"],
	].flatMap(([word = "", figure = "", name = ""]) => [[word, name] as const, [figure, name] as const]),
);

/** A plain whole number in figures of at most `digits` digits, or in words; it may end inside a token (`mùng [Hai Tết]`). */
export function countAt(pieces: readonly Piece[], at: number, digits: number): Counted | null {
	const piece = pieces[at];
	if (piece?.kind === "figure")
		return /^\d+$/.test(piece.text) && piece.text.length <= digits ? { value: Number(piece.text), end: at + 1 } : null;
	const small = readSmall(pieces, at);
	return small !== null && String(small.value).length <= digits ? small : null;
}

/** A day of the month. */
export function dayAt(pieces: readonly Piece[], at: number): Counted | null {
	const day = countAt(pieces, at, 2);
	return day === null || !isDay(day.value, 1) ? null : day;
}

/** What stands after `tháng`. */
export function monthAt(pieces: readonly Piece[], at: number): MonthRead | null {
	const word = textAt(pieces, at);
	const alone = closesBefore(pieces, at + 1);
	if (word === "giêng" && alone) return { value: 1, end: at + 1, lunar: true };
	if (word === "chạp" && alone) return { value: 12, end: at + 1, lunar: true };
	if (word === "tư" && alone) return { value: 4, end: at + 1, lunar: false };
	const month = countAt(pieces, at, 2);
	return month === null || month.value < 1 || month.value > 12 ? null : { ...month, lunar: false };
}

/** A year in figures, from 100 to 2199. */
export function yearAt(pieces: readonly Piece[], at: number): Counted | null {
	const piece = pieces[at];
	if (piece?.kind !== "figure" || !/^(?:[1-9]\d{2}|1\d{3}|2[01]\d{2})$/.test(piece.text)) return null;
	return { value: Number(piece.text), end: at + 1 };
}

/** `năm 2024` at a piece. */
export function yearOfAt(pieces: readonly Piece[], at: number): Counted | null {
	return textAt(pieces, at) === "năm" ? yearAt(pieces, at + 1) : null;
}

/** A count in Roman or other figures. */
export function romanOrCount(pieces: readonly Piece[], at: number): Counted | null {
	const piece = pieces[at];
	if (piece === undefined) return null;
	const value = piece.kind === "mark" || !piece.opens || !piece.closes ? null : romanValue(piece.surface);
	return value === null ? countAt(pieces, at, 2) : { value, end: at + 1 };
}

/** `thứ Hai`, `thứ 3`, `chủ nhật`: English name and end. */
export function weekdayAt(
	pieces: readonly Piece[],
	at: number,
): { readonly name: string; readonly end: number } | null {
	const [first, second] = [textAt(pieces, at), textAt(pieces, at + 1)];
	if (!pieces[at]?.opens || !closesBefore(pieces, at + 2)) return null;
	if ((first === "chủ" || first === "chúa") && second === "nhật") return { name: "Sunday", end: at + 2 };
	const name = first === "thứ" ? weekdays.get(second) : undefined;
	return name === undefined ? null : { name, end: at + 2 };
}

/** `22 December 2024`, `December 2024`, `22 December`. */
export function printDate(day: number | null, month: number, year: number | null): string {
	return `${day === null ? "" : `${day} `}${monthNames[month - 1]}${year === null ? "" : ` ${year}`}`;
}

/** English of a date in one token of figures; `null` where it is none by its shape. Days of a range are parted by `–`. */
export function printDateFigure(text: string): string | null {
	const [, from = "", to = "", month = "", year] = /^(\d{1,2})-(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text) ?? [];
	if (from !== "") {
		const fits = isDay(Number(to), Number(month)) && Number(from) < Number(to) && Number(from) > 0;
		return fits
			? `${Number(from)}–${printDate(Number(to), Number(month), year === undefined ? null : Number(year))}`
			: null;
	}
	const [, first, last, ...more] = /^(\d{1,2}\/\d{1,2})-(\d{1,2}\/\d{1,2}(?:\/\d{4})?)$/.exec(text) ?? [];
	if (first !== undefined && last !== undefined && more.length === 0) {
		const [a, b] = [printDateFigure(first), printDateFigure(last)];
		return a === null || b === null ? null : `${a}–${b}`;
	}
	const date = dateFigure(text);
	return date === null ? null : printDate(date.day, date.month, date.year);
}
