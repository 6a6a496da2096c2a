// Dates: `ngày 22 tháng 12 năm 2024`, `22/12`, `tháng 3/2025`, `quý I/2024`, `thế kỷ 21`, `những năm 1990`. Pure.

import { isDate, isDay } from "../segment/numberKinds.ts";
import {
	type Counted,
	dayAt,
	monthAt,
	monthNames,
	printDate,
	printDateFigure,
	romanOrCount,
	weekdayAt,
	yearAt,
	yearOfAt,
} from "./calendar.ts";
import { readLunar } from "./lunar.ts";
import { ordinal, spelledOrdinal } from "./ordinal.ts";
import { closesBefore, type Piece, textAt, wordBefore, wordFrom } from "./pieces.ts";
import type { Match, Share } from "./types.ts";

/** The date that begins at a piece; `null` where there is none. */
export function readDate(pieces: readonly Piece[], at: number): Match | null {
	if (!pieces[at]?.opens) return null;
	const found =
		readWeekday(pieces, at) ??
		readLunar(pieces, at) ??
		readDay(pieces, at) ??
		readMonth(pieces, at) ??
		readQuarter(pieces, at) ??
		readCentury(pieces, at) ??
		readDecade(pieces, at) ??
		readYear(pieces, at);
	return found !== null && closesBefore(pieces, found.end) ? found : null;
}

function date(end: number, gloss: string, shares: readonly Share[]): Match {
	return { kind: "date", end, gloss, shares };
}

/** `thứ Hai ngày 3/2`, `Chủ nhật, ngày 22 tháng 12`; a day of the week in figures alone where it is no ordinal. */
function readWeekday(pieces: readonly Piece[], at: number): Match | null {
	const weekday = weekdayAt(pieces, at);
	if (weekday === null) return null;
	const last = pieces[weekday.end - 1];
	const shares: readonly Share[] =
		last?.kind === "figure"
			? [
					[pieces[at]?.token ?? 0, "[weekday]"],
					[last.token, weekday.name],
				]
			: [];
	const core = textAt(pieces, weekday.end) === "," ? weekday.end + 1 : weekday.end;
	const rest = textAt(pieces, core) === "ngày" ? readDay(pieces, core) : figureDate(pieces, core, core === weekday.end);
	if (rest !== null) return date(rest.end, `${weekday.name}, ${rest.gloss}`, [...shares, ...rest.shares]);
	const before = wordBefore(pieces, at);
	const isSure = weekdays.has(before) || weekWords.has(wordFrom(pieces, weekday.end));
	return last?.kind === "figure" && isSure ? date(weekday.end, weekday.name, shares) : null;
}

const weekdays: ReadonlySet<string> = new Set("sáng,trưa,chiều,tối,đêm,hôm,vào,rạng sáng,cả ngày,mỗi".split(","));
const weekWords: ReadonlySet<string> = new Set(
	"tuần,tuần tới,tuần này,tuần sau,tuần trước,hàng tuần,hằng tuần".split(","),
);

/** `ngày 22 tháng 12 năm 2024`, `22/12`, `ngày 5`, `ngày 5 đến 7/3`. */
function readDay(pieces: readonly Piece[], at: number): Match | null {
	const marked = textAt(pieces, at) === "ngày";
	const first = marked ? at + 1 : at;
	const figure = figureDate(pieces, first, marked);
	if (figure !== null) return figure;
	const day = dayAt(pieces, first);
	if (day === null) return null;
	const spaced = marked ? spacedDate(pieces, day) : null;
	if (spaced !== null) return spaced;
	const ofMonth = monthOf(pieces, day, marked || datesBefore.has(wordBefore(pieces, at)));
	if (ofMonth !== null) return ofMonth;
	if (!marked) return null;
	const span = daySpan(pieces, day);
	if (span !== null) return span;
	return isDayAlone(pieces, at, day) ? date(day.end, `the ${ordinal(day.value)}`, []) : null;
}

const datesBefore: ReadonlySet<string> = new Set(
	"sáng,trưa,chiều,tối,đêm,hôm,từ,đến,tới,dịp,trước,sau,vào,rạng sáng,và".split(","),
);

/** A date in one token of figures; `sure` where a word before it says that it is one. */
function figureDate(pieces: readonly Piece[], at: number, sure: boolean): Match | null {
	const piece = pieces[at];
	if (piece?.kind !== "figure") return null;
	const english = printDateFigure(piece.text);
	if (english === null) return null;
	const isSpan = english.includes("–");
	const before = wordBefore(pieces, at);
	const after = wordFrom(pieces, at + 1);
	if (!sure && !isSpan && !isDate(piece.text, joinedBefore(pieces, at, before), after)) return null;
	const year = /\d{4}$/.test(piece.text) ? null : yearOfAt(pieces, at + 1);
	const gloss = year === null ? english : `${english} ${year.value}`;
	return date(year?.end ?? at + 1, gloss, [[piece.token, english]]);
}

/** The word before, or `ngày` where a coordinated date stands there: `ngày 5/3 và 6/3`. */
function joinedBefore(pieces: readonly Piece[], at: number, before: string): string {
	const joint = textAt(pieces, at - 1);
	const other = pieces[at - 2];
	const joins = joint === "và" || joint === "," || joint === "-" || joint === "–" || joint === "(";
	if (!joins || other === undefined) return before;
	if (joint === "(") return weekdayAt(pieces, at - 3) === null ? before : "ngày";
	return other.kind === "figure" && other.text.includes("/") && printDateFigure(other.text) !== null ? "ngày" : before;
}

/** `22 tháng 12 [năm 2024]`; without a mark before it only where no length of time can be meant. */
function monthOf(pieces: readonly Piece[], day: Counted, sure: boolean): Match | null {
	const marker = textAt(pieces, day.end);
	if (marker !== "tháng") return null;
	const month = monthAt(pieces, day.end + 1);
	if (month === null || month.lunar || !isDay(day.value, month.value)) return null;
	const year = yearOfAt(pieces, month.end);
	if (!sure && year === null && pieces[month.end - 1]?.kind !== "figure") return null;
	if (!sure && year === null && /^(?:ngày|tuần|năm)$/.test(textAt(pieces, month.end))) return null;
	const shares = monthShares(pieces, day.end, month.end, month.value);
	return date(year?.end ?? month.end, printDate(day.value, month.value, year?.value ?? null), shares);
}

/** `ngày 31 - 12 - 2024`, `ngày 30 – 4`: the marks stand apart. */
function spacedDate(pieces: readonly Piece[], day: Counted): Match | null {
	const mark = textAt(pieces, day.end);
	const month = pieces[day.end + 1]?.kind === "figure" ? monthAt(pieces, day.end + 1) : null;
	if (!"-–/".includes(mark) || mark === "" || month === null || !isDay(day.value, month.value)) return null;
	const year = textAt(pieces, month.end) === mark ? yearAt(pieces, month.end + 1) : null;
	const share: Share = [pieces[month.end - 1]?.token ?? 0, monthNames[month.value - 1] ?? null];
	return date(year?.end ?? month.end, printDate(day.value, month.value, year?.value ?? null), [share]);
}

/** `ngày 5 đến 7/3`, `ngày 5 và 6/3`. */
function daySpan(pieces: readonly Piece[], day: Counted): Match | null {
	const joint = { đến: " to ", tới: " to ", và: " and ", "-": "–", "–": "–" }[textAt(pieces, day.end)];
	if (joint === undefined) return null;
	const last =
		figureDate(pieces, day.end + 1, true) ??
		((next) => (next === null ? null : monthOf(pieces, next, true)))(dayAt(pieces, day.end + 1));
	if (last === null || Number.parseInt(last.gloss ?? "", 10) <= day.value) return null;
	return date(last.end, `${day.value}${joint}${last.gloss}`, last.shares);
}

/** `ngày 5` is a day of the month, `ngày 3 lần` three times a day. */
function isDayAlone(pieces: readonly Piece[], at: number, day: Counted): boolean {
	if (pieces[at + 1]?.kind !== "figure" || isOneOfAll(pieces, at)) return false;
	const next = pieces[day.end];
	return next === undefined || next.kind !== "syllable" || followers.has(wordFrom(pieces, day.end));
}

/** `mỗi tháng`: what follows counts something else. */
function isOneOfAll(pieces: readonly Piece[], at: number): boolean {
	return /^(?:mỗi|một|hàng|hằng)$/.test(wordBefore(pieces, at));
}

const followers: ReadonlySet<string> = new Set(
	"và,đến,tới,hằng tháng,hàng tháng,này,đã,sẽ,là,vừa qua,mỗi tháng,âm lịch,dương lịch,tại,ở,cho,của,trong,thì,bắt đầu".split(
		",",
	),
);

/** `tháng 12 [năm 2024]`, `tháng 3/2025`, `tháng Tư`. */
function readMonth(pieces: readonly Piece[], at: number): Match | null {
	if (textAt(pieces, at) !== "tháng") return null;
	const joint = pieces[at + 1];
	if (joint?.kind === "figure" && /^\d{1,2}[/-]\d{4}$/.test(joint.text)) {
		const english = printDateFigure(joint.text);
		return english === null
			? null
			: date(at + 2, english, [
					[pieces[at]?.token ?? 0, "[month]"],
					[joint.token, english],
				]);
	}
	const month = monthAt(pieces, at + 1);
	if (month === null || month.lunar) return null;
	const year = /^[-–/]$/.test(textAt(pieces, month.end)) ? yearAt(pieces, month.end + 1) : yearOfAt(pieces, month.end);
	// `tháng ba lần`: three times a month; `tháng 5 triệu`: five million a month; `mỗi tháng hai chuyến`: two trips.
	const counts = counters.has(textAt(pieces, month.end)) || isOneOfAll(pieces, at);
	if (year === null && counts && pieces[month.end]?.kind === "syllable") return null;
	const end = year?.end ?? month.end;
	return date(end, printDate(null, month.value, year?.value ?? null), monthShares(pieces, at, month.end, month.value));
}

const counters: ReadonlySet<string> = new Set("lần,triệu,nghìn,ngàn,trăm,chục,tỷ,buổi,người".split(","));

/** `[month]` under `tháng`, its name under the number; nothing where one token is both: the dictionary has it. */
function monthShares(pieces: readonly Piece[], at: number, end: number, month: number): readonly Share[] {
	const [marker, number] = [pieces[at], pieces[end - 1]];
	if (marker === undefined || number === undefined) return [];
	const name = monthNames[month - 1] ?? null;
	if (marker.token === number.token) return [[marker.token, name]];
	const shares: Share[] = [[marker.token, "[month]"]];
	for (let index = at + 1; index < end - 1; index++) shares.push([pieces[index]?.token ?? 0, null]);
	return [...shares, [number.token, name]];
}

/** `quý I/2024`, `quý 3 năm 2025`, `quý IV`. */
function readQuarter(pieces: readonly Piece[], at: number): Match | null {
	const piece = pieces[at];
	if (piece?.text !== "quý") return null;
	const joint = /^([1-4])\/(\d{4})$/.exec(textAt(pieces, at + 1));
	if (joint !== null) {
		const [, quarter = "", year = ""] = joint;
		const shares: readonly Share[] = [[pieces[at + 1]?.token ?? 0, `${ordinal(Number(quarter))}, ${year}`]];
		return date(at + 2, `${spelledOrdinal(Number(quarter))} quarter of ${year}`, [[piece.token, "quarter"], ...shares]);
	}
	const quarter = romanOrCount(pieces, at + 1);
	if (quarter === null || quarter.value < 1 || quarter.value > 4) return null;
	const year = textAt(pieces, quarter.end) === "/" ? yearAt(pieces, quarter.end + 1) : yearOfAt(pieces, quarter.end);
	const gloss = `${spelledOrdinal(quarter.value)} quarter${year === null ? "" : ` of ${year.value}`}`;
	return date(year?.end ?? quarter.end, gloss, [
		[piece.token, "quarter"],
		[pieces[at + 1]?.token ?? 0, ordinal(quarter.value)],
	]);
}

/** `thế kỷ XIX`, `thế kỷ 21`, `thế kỷ thứ X`. */
function readCentury(pieces: readonly Piece[], at: number): Match | null {
	if (textAt(pieces, at) !== "thế" || textAt(pieces, at + 1) !== "kỷ") return null;
	const first = textAt(pieces, at + 2) === "thứ" ? at + 3 : at + 2;
	const count = romanOrCount(pieces, first);
	if (count === null || count.value < 1 || count.value > 30) return null;
	const era = eraAt(pieces, count.end);
	const share: Share = [pieces[first]?.token ?? 0, ordinal(count.value)];
	return date(era.end, `${ordinal(count.value)} century${era.text}`, [share]);
}

/** `trước Công nguyên`, `TCN` at a piece; the end stays where there is none. */
function eraAt(pieces: readonly Piece[], at: number): { readonly text: string; readonly end: number } {
	if (textAt(pieces, at) === "tcn") return { text: " BC", end: at + 1 };
	const words = [textAt(pieces, at), textAt(pieces, at + 1), textAt(pieces, at + 2)].join(" ");
	if (words === "trước công nguyên") return { text: " BC", end: at + 3 };
	return words === "sau công nguyên" ? { text: " AD", end: at + 3 } : { text: "", end: at };
}

/** `những năm 1990`, `thập niên 90`, `thập kỷ 1980`. */
function readDecade(pieces: readonly Piece[], at: number): Match | null {
	const [first, second] = [textAt(pieces, at), textAt(pieces, at + 1)];
	const named = first === "thập" && (second === "niên" || second === "kỷ");
	if (!named && !((first === "những" || first === "các") && second === "năm")) return null;
	const piece = pieces[at + 2];
	if (piece?.kind !== "figure") return null;
	const isSpan = /^\d{4}-\d{2,4}$/.test(piece.text);
	if (!isSpan && !/^(?:(?:1\d|20)\d0|[2-9]0)$/.test(piece.text)) return null;
	const text = isSpan ? piece.text.replace("-", "–") : `${piece.text}s`;
	return date(at + 3, text, [[piece.token, text]]);
}

/** `năm 2024`, `năm 111 TCN`, `năm 2020-2025`. */
function readYear(pieces: readonly Piece[], at: number): Match | null {
	const piece = pieces[at + 1];
	if (textAt(pieces, at) !== "năm" || piece === undefined) return null;
	if (/^\d{4}-\d{4}$/.test(piece.text)) return date(at + 2, piece.text.replace("-", "–"), []);
	const era = eraAt(pieces, at + 2);
	const isYear = yearAt(pieces, at + 1) !== null || (era.text !== "" && /^\d{1,4}$/.test(piece.text));
	if (!isYear) return null;
	// `mỗi năm 500 tấn`: so many in a year.
	if (era.text === "" && piece.text.length < 4 && pieces[at + 2]?.kind === "syllable") return null;
	return date(era.end, `${piece.text}${era.text}`, []);
}
