// Lines that say who, when and from where: `Đăng bởi Nhím Xù vào 27 tháng 9, 2018`, `MINH ANH | 08/03/2023 09:00`,
// `Báo Sáng 3 giờ trước`. Values without their labels; a line counts only where all of it is explained. Pure.

import { wholeLabel } from "./labelPhrases.ts";
import { countWords, foldLine } from "./lines.ts";
import { type Byline, bylineOf, isDateLine, namesDay, sourceOf } from "./shapes.ts";

/** What a line says of its article; at least one is there. */
export interface Fields {
	readonly byline: string | null;
	readonly date: string | null;
	readonly source: string | null;
}

const longestFieldLine = 160;
const dateLabel =
	/^(?:(?:đã )?đăng (?:lúc|ngày|tải)|ngày (?:đăng|xuất bản|cập nhật)|cập nhật(?: lúc| ngày)?|thời gian(?: đăng)?|xuất bản(?: lúc| ngày)?|posted(?: on)?|published(?: on)?|date)\s*:?\s+/iu;
const authorLabel =
	/^(?:(?:được )?(?:đăng|viết|gửi|tạo) bởi|bởi|người (?:đăng|gửi|viết)|tác giả|(?:sáng tác|nhạc sĩ)(?=\s*:)|by|(?:bút ký|truyện ngắn|ký|tùy bút|ghi chép|tản văn|thơ|phóng sự)(?: của)|author)\s*:?\s+/iu;
const relativeDate = /\b\d{1,2} (?:phút|giờ|ngày|tuần|tháng|năm) trước|\bhôm qua(?: lúc \d{1,2}:\d{2})?|\bvừa xong\b/iu;
/** As Facebook has it: `12 giờ · 🌐`, `5 tháng 3 lúc 20:15`. */
const postDate =
	/^\d{1,2} (?:phút|giờ|ngày|tuần)\s*[·•]|^\d{1,2} tháng \d{1,2}(?:,? (?:năm )?\d{4})? lúc \d{1,2}:\d{2}/iu;
const outlet = /^(?:[Bb]áo|[Tt]ạp chí|[Đđ]ài|[Cc]huyên trang|[Tt]hông tấn xã|[Cc]ổng thông tin)\s+\p{Lu}/u;
/** What pages put after author and date: numbers of comments, of views, of the post. */
const tail =
	/^(?:#\d+|(?:trong|tại mục|chuyên mục:?) .{2,60}|\d[\d.]* (?:bình luận|lượt xem|lượt đọc|xem|liên quan|thích|phản hồi|ý kiến)|gốc|xem gốc|gmt ?\+?\d*)$/iu;
const betweenParts =
	/\s*[|•·]\s*|\s+[-–—]\s+|(?<=\d|trước)\s+(?=#|\d[\d.]* (?:bình luận|lượt|liên quan))|\s+(?=gốc$)/iu;

/** The day of a line that has nothing else but its label; `null` for any other line. */
export function dateIn(text: string): string | null {
	if (text.length > 90) return null;
	const value = text
		.replace(/\s+#\d+$/, "")
		.replace(/(?:\s*[·•]\s*(?:công khai|\p{Extended_Pictographic})?\ufe0f?)+$/iu, "")
		.replace(dateLabel, "")
		.trim();
	if (isDateLine(value)) return value;
	if (postDate.test(text) && countWords(text) <= 8) return value;
	const said = relativeDate.exec(value);
	return said !== null && said[0].length === value.length ? value : null;
}

/** `12 giờ · 🌐`: the day of a post of a social network. */
export function isPostDate(text: string): boolean {
	return text.length < 60 && /[·•]/.test(text) && dateIn(text) !== null;
}

/** The author of a line that names nothing else, with a source that it names after a slash or in brackets. */
export function bylineIn(text: string): Byline | null {
	if (text.length > 120) return null;
	const labelled = authorLabel.test(text);
	const value = text.replace(authorLabel, "").trim();
	const found = bylineOf(value) ?? withSource(value);
	if (found !== null) return found;
	const slash = /^(\p{Lu}[^/|]{3,40})\/\s?(\p{Lu}[^/|]{1,40})$/u.exec(value);
	const author = bylineOf(slash?.[1]?.trim() ?? "");
	if (author !== null) return { author: author.author, source: slash?.[2]?.trim() ?? null };
	if (!labelled || countWords(value) > 5 || !/^\p{Lu}/u.test(value) || /[.!?:]$/.test(value)) return null;
	return { author: value, source: null };
}

/** `Minh Hà, Theo Trí thức trẻ`. */
function withSource(text: string): Byline | null {
	const parts = /^(.{2,40}?),? [Tt]heo (\p{Lu}[^,.!?]{1,40})$/u.exec(text);
	const author = parts?.[1] ?? "";
	const named = bylineOf(author)?.author ?? (/^\p{Lu}[\p{L}.]*$/u.test(author) && text.includes(",") ? author : null);
	return named === null || countWords(parts?.[2] ?? "") > 6 ? null : { author: named, source: parts?.[2] ?? null };
}

const bracketedAgency = /^\(\s*((?:\p{Lu}{2,}[\p{L}\d]*)(?:\s?[/-]\s?\p{Lu}[\p{L}\d+]*)*)\s*\)\.?$/u;
const issueNumber = /,? số \d+(?:\/\d+)?$/iu;
const addressAfter = /\s*[:-]?\s*https?:\/\/\S+$/i;

/** The source of a line that names nothing else: `Theo AFP`, `(TTXVN/Vietnam+)`, `Nguồn Sáng: https://…`. */
export function sourceIn(text: string): string | null {
	if (text.length > 200) return null;
	const agency = bracketedAgency.exec(text)?.[1];
	if (agency !== undefined) return agency;
	const named = text.replace(addressAfter, "").trim();
	const plain = sourceOf(named);
	if (plain !== null) return plain.replace(issueNumber, "");
	const labelled =
		/^(?:\(\s*)?(?:nguồn(?: tin)?\s*:|theo (?=\p{Lu}))/iu.test(named) &&
		countWords(named) <= 7 &&
		!/[.,;:!?]$/.test(named);
	if (named === text && !labelled && !outlet.test(text)) return null;
	const value = named
		.replace(/^\((.*)\)$/u, "$1")
		.replace(/^\s*(?:theo|nguồn(?: tin)?)\s*:?\s*/iu, "")
		.replace(issueNumber, "");
	return /^\p{Lu}/u.test(value) && countWords(value) <= 7 && !/[.!?,;:]$/.test(value) ? value : null;
}

/** All that a line says, where it says nothing but this; else `null`. */
export function fieldsIn(text: string): Fields | null {
	if (text.length > longestFieldLine) return null;
	const date = dateIn(text);
	if (date !== null) return { byline: null, date, source: null };
	const dated = namesDay(text) ? aroundDate(text) : null;
	if (dated !== null) return dated;
	const byline = bylineIn(text);
	if (byline !== null) return { byline: byline.author, date: null, source: byline.source };
	const source = sourceIn(text);
	if (source !== null) return { byline: null, date: null, source };
	return aroundDate(text);
}

interface DateSpan {
	readonly start: number;
	readonly end: number;
}

/** An author or a source before or after a day. */
function aroundDate(text: string): Fields | null {
	const span = dateSpan(text);
	if (span === null) return null;
	const before = text
		.slice(0, span.start)
		.replace(/(?:\s+(?:vào|lúc|ngày|on|at))?[\s|,•·–—-]*$/iu, "")
		.trim();
	const after = text
		.slice(span.end)
		.replace(/^[\s|,•·–—-]+/u, "")
		.trim();
	const date = text.slice(span.start, span.end);
	const value = dateIn(date) ?? date;
	const head = before === "" ? nothing : sayer(before);
	const afterIsTail =
		tail.test(after) ||
		wholeLabel(foldLine(after))?.kind === "menu" ||
		(after !== "" && after.split(betweenParts).every((part) => tail.test(part.trim())));
	const foot = after === "" || afterIsTail ? nothing : sayer(after);
	if (head === null || foot === null) {
		const labelled = authorLabel.test(before) && head !== null && countWords(after) <= 12;
		return labelled ? { byline: head.byline, date: value, source: null } : null;
	}
	return { byline: head.byline ?? foot.byline, date: value, source: head.source ?? foot.source };
}

const nothing = { byline: null, source: null } as const;

/** An author, or a paper that says who it is. */
function sayer(text: string): { readonly byline: string | null; readonly source: string | null } | null {
	const byline = bylineIn(text);
	if (byline !== null) return { byline: byline.author, source: byline.source };
	if (dateLabel.test(`${text} `)) return nothing;
	const source = sourceIn(text);
	return source === null ? null : { byline: null, source };
}

/** The longest run of words that is a day, in a line of a few words. */
function dateSpan(text: string): DateSpan | null {
	const relative = relativeDate.exec(text);
	const words = namesDay(text) ? [...text.matchAll(/\S+/g)] : [];
	let best: DateSpan | null = null;
	for (let from = 0; from < words.length; from += 1) {
		for (let to = words.length - 1; to >= from; to -= 1) {
			const start = words[from]?.index ?? 0;
			const end = (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0);
			if (best !== null && end - start <= best.end - best.start) break;
			const run = text.slice(start, end);
			if (/^[\p{L}\d(]/u.test(run) && !/[|,–—-]$/.test(run) && isDateLine(run)) best = { start, end };
		}
	}
	if (best !== null || relative === null) return best;
	return { start: relative.index, end: relative.index + relative[0].length };
}
