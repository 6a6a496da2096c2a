// Times of day: `7h30`, `7 giờ 30 phút sáng`, `8 giờ kém 15`, `19g`, `lúc năm rưỡi`. Pure.

import { isClock } from "../segment/numberKinds.ts";
import { countAt } from "./calendar.ts";
import { closesBefore, type Piece, textAt, wordBefore } from "./pieces.ts";
import type { Match, Share } from "./types.ts";

interface Clock {
	readonly hour: number;
	readonly minute: number;
	readonly end: number;
	/** Whether its form alone says that no length of time is meant. */
	readonly sure: boolean;
	readonly shares: readonly Share[];
}

const periods: ReadonlyMap<string, "morning" | "noon" | "afternoon" | "night"> = new Map([
	["sáng", "morning"],
	["trưa", "noon"],
	["chiều", "afternoon"],
	["tối", "afternoon"],
	["đêm", "night"],
	["khuya", "night"],
]);
/** Words that a time of day follows. */
const beforeClock: ReadonlySet<string> = new Set(
	"lúc,hồi,vào,vào lúc,vào hồi,từ,đến,tới,đúng,trước,khoảng,mới,tầm,cỡ,bây giờ là,kể từ,tính đến,mãi,mãi đến,cho đến".split(
		",",
	),
);
/** Words that a length of time follows, whatever its form. */
const beforeLength: ReadonlySet<string> = new Set(
	"trong,sau,mất,suốt,hơn,gần,kéo dài,thêm,mỗi,vòng,qua,trong vòng,sau khi,hàng,ngày,chỉ,cần,cả,được,trải qua".split(
		",",
	),
);

/** The time of day that begins at a piece; `null` where there is none. */
export function readTime(pieces: readonly Piece[], at: number): Match | null {
	if (!pieces[at]?.opens) return null;
	const clock = readFigure(pieces, at) ?? readHours(pieces, at) ?? readHalfPast(pieces, at);
	if (clock === null || clock.minute > 59 || clock.hour > 24 || !closesBefore(pieces, clock.end)) return null;
	const period = periodAt(pieces, clock);
	if (!clock.sure && period === null && !isSet(pieces, at, clock)) return null;
	const gloss = printTime(clock, period?.value ?? null);
	return { kind: "time", end: period?.end ?? clock.end, gloss, shares: clock.shares };
}

/** `7h30`, `07:30`, `19g30`, `19` and `g`. */
function readFigure(pieces: readonly Piece[], at: number): Clock | null {
	const piece = pieces[at];
	if (piece?.kind !== "figure") return null;
	if (isClock(piece.text)) {
		const [hour = "", minute = ""] = piece.text.split(/\D+/);
		const clock = { hour: Number(hour), minute: Number(minute === "" ? 0 : minute) };
		const quoted = textAt(pieces, at + 1) === "'" && minute !== "";
		const dated = piece.text.includes(":") || minute !== "";
		// `8h/ngày`, `trong 8h`: hours.
		const isLength = !dated && (beforeLength.has(wordBefore(pieces, at)) || textAt(pieces, at + 1) === "/");
		const text = `${clock.hour}:${String(clock.minute).padStart(2, "0")}`;
		const shares: readonly Share[] = [[piece.token, text]];
		return isLength ? null : { ...clock, end: quoted ? at + 2 : at + 1, sure: true, shares };
	}
	const glued = textAt(pieces, at + 1);
	if ((glued !== "g" && glued !== "h") || !/^\d{1,2}$/.test(piece.text)) return null;
	return {
		hour: Number(piece.text),
		minute: 0,
		end: at + 2,
		sure: false,
		shares: [[pieces[at + 1]?.token ?? 0, "o'clock"]],
	};
}

/** `7 giờ [30 [phút]]`, `7 giờ rưỡi`, `8 giờ kém 15`. */
function readHours(pieces: readonly Piece[], at: number): Clock | null {
	const hour = countAt(pieces, at, 2);
	const marker = hour === null ? undefined : pieces[hour.end];
	if (hour === null || marker?.text !== "giờ" || !marker.closes) return null;
	const end = hour.end + 1;
	const next = textAt(pieces, end);
	const isLength = beforeLength.has(wordBefore(pieces, at));
	const plain = { hour: hour.value, minute: 0, end, shares: [] };
	if (next === "rưỡi") {
		const half: readonly Share[] = [[pieces[end]?.token ?? 0, "thirty"]];
		return isLength ? null : { ...plain, minute: 30, end: end + 1, sure: true, shares: half };
	}
	if (next === "kém") {
		const less = minutesAt(pieces, end + 1);
		if (less === null || less.value === 0) return null;
		const before = hour.value === 1 ? 12 : hour.value - 1;
		return {
			hour: before,
			minute: 60 - less.value,
			end: less.end,
			sure: true,
			shares: [[pieces[end]?.token ?? 0, "minus"]],
		};
	}
	const minutes = minutesAt(pieces, end);
	if (minutes !== null) return isLength ? null : { ...plain, minute: minutes.value, end: minutes.end, sure: true };
	return isLength || next === "đồng" ? null : { ...plain, sure: false, shares: [[marker.token, "o'clock"]] };
}

/** Minutes with or without `phút`; a bare number only where nothing is counted by it. */
function minutesAt(pieces: readonly Piece[], at: number): { readonly value: number; readonly end: number } | null {
	const count = countAt(pieces, at, 2);
	if (count === null || count.value > 59) return null;
	if (textAt(pieces, count.end) === "phút") return { value: count.value, end: count.end + 1 };
	const next = pieces[count.end];
	const bare = next === undefined || next.kind !== "syllable" || periods.has(next.text) || next.text === "ngày";
	return bare && count.value > 4 ? count : null;
}

/** `năm rưỡi` before a part of the day, or after `lúc`. */
function readHalfPast(pieces: readonly Piece[], at: number): Clock | null {
	const hour = countAt(pieces, at, 2);
	const half = hour === null ? undefined : pieces[hour.end];
	if (hour === null || hour.value > 12 || half?.text !== "rưỡi") return null;
	const shares: readonly Share[] = [
		[pieces[at]?.token ?? 0, hourWord(pieces, at, hour.value)],
		[half.token, "thirty"],
	];
	return { hour: hour.value, minute: 30, end: hour.end + 1, sure: false, shares };
}

const hours = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

function hourWord(pieces: readonly Piece[], at: number, hour: number): string | null {
	return pieces[at]?.kind === "figure" ? null : (hours[hour] ?? null);
}

function periodAt(pieces: readonly Piece[], { end, hour }: Clock) {
	const piece = pieces[end];
	const value = piece === undefined ? undefined : periods.get(piece.text);
	if (piece === undefined || value === undefined || !piece.opens || !piece.closes || hour > 24) return null;
	return { value, end: end + 1 };
}

/** Whether the words around make a time of day of `3 giờ`, which may be three hours. */
function isSet(pieces: readonly Piece[], at: number, { end }: Clock): boolean {
	if (beforeLength.has(wordBefore(pieces, at))) return false;
	const next = textAt(pieces, end);
	if (next === "ngày" || next === "hôm" || next === "thứ" || next === "giờ") return next !== "giờ";
	return beforeClock.has(wordBefore(pieces, at)) || at === 0;
}

function printTime({ hour, minute }: Clock, period: "morning" | "noon" | "afternoon" | "night" | null): string {
	const minutes = String(minute).padStart(2, "0");
	if (period === null || hour > 12 || hour === 0) return `${hour}:${minutes}`;
	if (hour === 12 && minute === 0 && (period === "noon" || period === "night"))
		return period === "noon" ? "noon" : "midnight";
	const isEarly =
		period === "morning" ||
		(period === "night" && (hour < 6 || hour === 12)) ||
		(period === "noon" && hour > 9 && hour < 12);
	const mark = isEarly ? "a.m." : "p.m.";
	return minute === 0 ? `${hour} ${mark}` : `${hour}:${minutes} ${mark}`;
}
