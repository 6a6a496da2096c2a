// Days and months of the lunar year: `mùng Hai`, `rằm tháng Bảy`, `30 Tết`, `23 tháng Chạp`, `tháng Giêng`. Pure.
// `mùng` is also said of the months of the sun (`mùng 8 tháng 3`): only Tết, `âm lịch` or a lunar month settle it.

import { isDay } from "../segment/numberKinds.ts";
import { countAt, dayAt, type MonthRead, monthAt, printDate, yearOfAt } from "./calendar.ts";
import { ordinal } from "./ordinal.ts";
import { closesBefore, type Piece, textAt } from "./pieces.ts";
import type { Match, Share } from "./types.ts";

/** The lunar date that begins at a piece; `null` where there is none. */
export function readLunar(pieces: readonly Piece[], at: number): Match | null {
	const marked = textAt(pieces, at) === "ngày" ? at + 1 : at;
	return (
		readEarlyDay(pieces, marked) ?? readFullMoon(pieces, marked) ?? readLateDay(pieces, marked) ?? readMonth(pieces, at)
	);
}

function date(end: number, gloss: string, shares: readonly Share[]): Match {
	return { kind: "date", end, gloss, shares };
}

/** What follows a day: `tháng Bảy`, `tháng 3 âm lịch`, `Tết`. */
interface Setting {
	readonly end: number;
	readonly month: MonthRead | null;
	readonly calendar: "lunar" | "solar" | null;
	readonly tet: boolean;
}

function settingAt(pieces: readonly Piece[], at: number): Setting {
	if (textAt(pieces, at) === "tết" && closesBefore(pieces, at + 1))
		return { end: at + 1, month: null, calendar: "lunar", tet: true };
	const month = textAt(pieces, at) === "tháng" ? monthAt(pieces, at + 1) : null;
	const end = month?.end ?? at;
	const named = textAt(pieces, end + 1) === "lịch" && closesBefore(pieces, end + 2) ? textAt(pieces, end) : "";
	if (named === "âm") return { end: end + 2, month, calendar: "lunar", tet: false };
	if (named === "dương") return { end: end + 2, month, calendar: "solar", tet: false };
	return { end, month, calendar: month?.lunar ? "lunar" : null, tet: false };
}

/** `mùng Hai`, `mồng một Tết`, `mùng mười tháng ba`, `mùng 2/9`. */
function readEarlyDay(pieces: readonly Piece[], at: number): Match | null {
	const piece = pieces[at];
	if (piece === undefined || (piece.text !== "mùng" && piece.text !== "mồng") || !piece.opens) return null;
	const [, figureDay = "", figureMonth = ""] = /^(\d{1,2})[/-](\d{1,2})$/.exec(textAt(pieces, at + 1)) ?? [];
	if (figureDay !== "") {
		if (!isDay(Number(figureDay), Number(figureMonth))) return null;
		const setting = settingAt(pieces, at + 2);
		const english = printDate(Number(figureDay), Number(figureMonth), null);
		const lunar = `${ordinal(Number(figureDay))} day of the ${ordinal(Number(figureMonth))} lunar month`;
		const text = setting.calendar === "lunar" ? lunar : english;
		return date(setting.month === null ? setting.end : at + 2, text, [[pieces[at + 1]?.token ?? 0, text]]);
	}
	const day = dayAt(pieces, at + 1) ?? countAt(pieces, at + 1, 2);
	if (day === null || day.value < 1 || day.value > 15) return null;
	const setting = settingAt(pieces, day.end);
	const share = dayShare(pieces, at + 1, day.end, day.value);
	if (setting.tet) return date(setting.end, `${ordinal(day.value)} day of Tet`, share);
	if (setting.month === null) return date(setting.end, `${ordinal(day.value)} day (lunar month)`, share);
	return ofMonth(pieces, day, setting, share);
}

/** `rằm tháng Bảy`, `rằm tháng Giêng`. */
function readFullMoon(pieces: readonly Piece[], at: number): Match | null {
	const piece = pieces[at];
	if (piece?.text !== "rằm" || !piece.opens) return null;
	const setting = settingAt(pieces, at + 1);
	if (setting.month === null) return null;
	return ofMonth(pieces, { value: 15, end: at + 1 }, { ...setting, calendar: "lunar" }, []);
}

/** `23 tháng Chạp`, `10 tháng 3 âm lịch`, `30 Tết`, `hăm ba Tết`. */
function readLateDay(pieces: readonly Piece[], at: number): Match | null {
	const day = dayAt(pieces, at);
	if (day === null) return null;
	const setting = settingAt(pieces, day.end);
	if (setting.calendar !== "lunar") return null;
	const share = dayShare(pieces, at, day.end, day.value);
	if (!setting.tet) return setting.month === null ? null : ofMonth(pieces, day, setting, share);
	if (day.value < 20 || day.value > 30) return null;
	const gloss = day.value === 30 ? "Lunar New Year's Eve" : `${ordinal(day.value)} day of the 12th lunar month`;
	return date(setting.end, gloss, share);
}

function ofMonth(
	pieces: readonly Piece[],
	day: { readonly value: number; readonly end: number },
	{ month, calendar, end }: Setting,
	share: readonly Share[],
): Match | null {
	if (month === null) return null;
	const marker = pieces[day.end];
	const number = pieces[month.end - 1];
	const name = calendar === "solar" ? printDate(null, month.value, null) : lunarMonth(month.value, calendar);
	const shares: Share[] = [...share];
	if (marker !== undefined && number !== undefined) {
		if (marker.token !== number.token) shares.push([marker.token, "[month]"]);
		shares.push([number.token, name]);
	}
	const gloss =
		calendar === "solar" ? printDate(day.value, month.value, null) : `${ordinal(day.value)} day of the ${name}`;
	const year = calendar === "lunar" ? null : yearOfAt(pieces, end);
	// With a year it is a date of the sun's calendar.
	return year === null
		? date(end, gloss, shares)
		: date(year.end, printDate(day.value, month.value, year.value), share);
}

function lunarMonth(month: number, calendar: Setting["calendar"]): string {
	return `${ordinal(month)} ${calendar === "lunar" ? "lunar " : ""}month`;
}

function dayShare(pieces: readonly Piece[], first: number, end: number, day: number): readonly Share[] {
	const piece = pieces[first];
	return piece !== undefined && pieces[end - 1]?.token === piece.token ? [[piece.token, ordinal(day)]] : [];
}

/** `tháng Chạp`, `tháng 3 âm lịch`. */
function readMonth(pieces: readonly Piece[], at: number): Match | null {
	if (textAt(pieces, at) !== "tháng") return null;
	const { month, calendar, end } = settingAt(pieces, at);
	if (month === null || calendar !== "lunar") return null;
	const year = month.value === 1 && end === month.end ? yearOfAt(pieces, end) : null;
	// `tháng Giêng năm 1990` is January.
	const name = year === null ? lunarMonth(month.value, calendar) : "January";
	const [marker, number] = [pieces[at], pieces[month.end - 1]];
	if (marker === undefined || number === undefined) return null;
	const shares: readonly Share[] =
		marker.token === number.token
			? [[marker.token, name]]
			: [
					[marker.token, "[month]"],
					[number.token, name],
				];
	return year === null ? date(end, name, shares) : date(year.end, `${name} ${year.value}`, shares);
}
