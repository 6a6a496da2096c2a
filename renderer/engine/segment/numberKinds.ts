// What a token of figures is by its shape and its neighbours: date, time, percent, ordinal; and Roman numerals. Pure.
// Neighbours are folded words (`foldWord`), `""` where a mark or nothing stands.

import type { NumberSubkind } from "./types.ts";

/** A calendar date as figures write it; absent parts are `null`. Always valid: 31/4 is none. */
export interface DateFigure {
	readonly day: number | null;
	readonly month: number;
	readonly year: number | null;
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(","));

/** Words that a date follows. */
const beforeDate = list(
	"ngày,sáng,trưa,chiều,tối,đêm,khuya,hôm,mùng,mồng,từ,đến,tới,hết,trước,sau,vào,kể từ,tính đến,dịp,nhân dịp,lễ,quốc khánh," +
		"đại lễ,sinh ngày,rạng sáng,chiều tối,thứ hai,thứ ba,thứ tư,thứ năm,thứ sáu,thứ bảy,chủ nhật,tháng,cuối ngày,ngày lễ," +
		"đầu tháng,cuối tháng,giữa tháng,vụ,sáng sớm,tết,trong ngày,cùng ngày,đến ngày,từ ngày,giai đoạn",
);
/** Words after which two figures with a stroke or a hyphen are something else: scores, shares, addresses, documents. */
const beforeOther = list(
	"số,tỷ lệ,tỷ số,tỷ số là,thắng,thua,hòa,thắng lợi,điểm,xếp,nhà,hẻm,ngõ,ngách,kiệt,đường,quốc lộ,tờ,lô,thửa,huyết áp," +
		"nghị định,nghị quyết,quyết định,thông tư,chỉ thị,luật,công văn,văn bản,chiếm,khoảng,gần,hơn,quá,bằng,mất,dẫn,dẫn trước," +
		"gỡ,chung cuộc,trận,đầu tiên,dãy,phòng,căn,xe,biển số,phiên bản,tỷ lệ là,đạt,đội hình,sơ đồ",
);
/** Words that only a date stands before. */
const afterDate = list("vừa qua,tới,năm,năm nay,năm ngoái,hàng năm,hằng năm,âm lịch,dương lịch,tới đây");
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day; every year may be a leap year here. */
export function isDay(day: number, month: number): boolean {
	return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** The date that figures spell by their shape alone; `null` where they cannot be one. A two-digit year is of 1951 to 2050. */
export function dateFigure(text: string): DateFigure | null {
	const [, first = "", , second = "", third] = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text) ?? [];
	if (first !== "" && (third !== undefined || !text.includes("."))) {
		const date = { day: Number(first), month: Number(second), year: third === undefined ? null : fullYear(third) };
		return isDay(date.day, date.month) ? date : null;
	}
	const [, month = "", year = ""] = /^(\d{1,2})[/-]((?:1[5-9]|20)\d{2})$/.exec(text) ?? [];
	if (month !== "") return isDay(1, Number(month)) ? { day: null, month: Number(month), year: Number(year) } : null;
	const [, isoYear = "", isoMonth = "", isoDay = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	if (isoYear === "" || !isDay(Number(isoDay), Number(isoMonth))) return null;
	return { day: Number(isoDay), month: Number(isoMonth), year: Number(isoYear) };
}

function fullYear(text: string): number {
	const year = Number(text);
	if (text.length === 4) return year;
	return year > 50 ? 1900 + year : 2000 + year;
}

/**
 * Whether a token of figures is a date where it stands. A full date is one; `22/12` is one unless its neighbours say
 * otherwise, `2/3` may be two thirds and `2-1` a score: they need a word that dates follow.
 */
export function isDate(text: string, before: string, after: string): boolean {
	const date = dateFigure(text);
	if (date === null || beforeOther.has(before)) return false;
	if (beforeDate.has(before) || afterDate.has(after)) return true;
	if (date.year !== null) return !/^\d{1,2}\D\d{1,2}\D\d{2}$/.test(text);
	if (text.includes("-") || /^24\/0?7$/.test(text)) return false;
	const day = date.day ?? 0;
	return day > date.month || (day > 5 && day < date.month && date.month !== 10);
}

/** Whether figures are a time of day: `7h30`, `19g`, `07:30`, `20:05:13`. */
export function isClock(text: string): boolean {
	const [, hour = "", minute = ""] =
		/^(\d{1,2})(?:[hg](\d{1,2})?(?:p|ph|')?|:(\d{2})(?::\d{2})?)$/i.exec(text)?.map((part) => part ?? "") ?? [];
	// `5G` is a network.
	return hour !== "" && !text.endsWith("G") && Number(hour) <= 24 && Number(minute === "" ? 0 : minute) < 60;
}

/** Nouns that an ordinal in figures after `thứ` counts, so that `thứ 3` is no Tuesday. */
const counted = list(
	"lần,người,con,đứa,thế hệ,hạng,vị trí,vòng,tập,trận,bàn,cuộc,chiếc,ca,tuần,chương,đợt,phiên,kỳ,quốc gia,nước,năm,tháng," +
		"bàn thắng,vụ,mùa,điều,cái,bên,nhóm,loại,cấp,ngôi,giải,thành viên,bước,phút,trường hợp,nạn nhân,tổng thống,đại hội,dự án",
);
/** Nouns that a Roman numeral follows. */
const beforeRoman = list(
	"khóa,thứ,thế kỷ,đại hội,quý,kỳ,thế chiến,chiến tranh thế giới,chương,hạng,đảng,quốc hội,loại,cấp,đợt,giai đoạn,phần,lần",
);
const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Value of a Roman numeral in capitals; `null` where it is none. */
export function romanValue(text: string): number | null {
	if (text === "" || !/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return null;
	let value = 0;
	for (let at = 0; at < text.length; at++) {
		const here = roman[text.charAt(at)] ?? 0;
		value += here < (roman[text.charAt(at + 1)] ?? 0) ? -here : here;
	}
	return value;
}

/** Whether a Roman numeral may follow this word. */
export function announcesRoman(before: string): boolean {
	return beforeRoman.has(before);
}

/** Whether `thứ` and this number are an ordinal and no weekday; `head` is the word before `thứ`. */
export function isOrdinal(value: number, head: string): boolean {
	return value === 1 || value > 7 || counted.has(head);
}

/** `before` and `head` are the two words before the token, `after` is the word or the mark after it. */
export function numberSubkind(surface: string, head: string, before: string, after: string): NumberSubkind | null {
	const text = surface.replaceAll("–", "-");
	if (after === "%" || after === "phần trăm") return "percent";
	if (isDate(text, before, after)) return "date";
	if (isClock(text)) return "time";
	if (before === "thứ" && /^\d{1,3}$/.test(text) && isOrdinal(Number(text), head)) return "ordinal";
	return before === "thế kỷ" && /^\d{1,2}$/.test(text) ? "ordinal" : null;
}
