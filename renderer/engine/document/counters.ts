// Numbers and letters that count items, headings and parts of a law: their full stop opens, it does not end. Pure.

import { isSpaceAt, longestToken, type NextWord, type Token, tokenBefore, wordsOf } from "./sentenceScan.ts";

/** What is numbered in headings: `Điều 5.`, `Bước 2.`, `Tầng 1.` */
const numbered = wordsOf(
	"điều khoản chương mục phần câu hình bảng bước tập quyển bài điểm tiết số kỳ kì hồi cảnh màn tầng nhóm vòng ca " +
		"buổi tuần đợt đề mẫu dạng cách mẹo món ảnh biểu chặng trạm đoạn khổ hiệp ván trang cột ô",
);
const numberedPairs: ReadonlySet<string> = new Set(
	(
		"phụ lục / ví dụ / thí dụ / bài tập / bài học / bài toán / câu hỏi / giai đoạn / phương án / nguyên tắc / " +
		"quy tắc / qui tắc / tình huống / tiêu chí / biểu đồ / sơ đồ / bản đồ / nhiệm vụ / mục tiêu / nội dung / " +
		"trường hợp / lý do / lí do / bí quyết / định lý / định lí / bổ đề / hệ quả / chủ đề / chuyên đề / " +
		"thử thách / hoạt động / kịch bản / đáp án"
	).split(" / "),
);

const longestSign = 16;
const sign = /^(?:\d{1,3}(?:\.\d{1,2})*\p{Ll}?|[a-zđ]|[A-D]|[IVX]{1,5}(?:\.\d{1,2})*|[ivx]{2,4})$/u;
const opensLine = /^[-–—•*+"'“‘([\s]*$/;
/** How far back the item before is looked for. */
const longestItem = 200;

/** Whether the token before a full stop counts an item or heads a part: `1.`, `a.`, `IV.`, `Điều 5.`, `…: 1. Đất` */
export function isCounter(token: Token, next: NextWord, text: string, start: number): boolean {
	if (token.text.length > longestSign || !sign.test(token.text)) return false;
	const before = text.slice(Math.max(start, token.start - longestToken), token.start).trimEnd();
	const near = token.start - start < longestToken;
	if (near && opensLine.test(before)) return !(next.afterDash && /[-–—]/.test(before));
	if (/[;:]$/.test(before) || (/,$/.test(before) && /^\d$/.test(token.text))) return true;
	if (headsPart(token, next, text, start)) return true;
	return followsItem(token, text, start);
}

/** `Điều 5.`, `Ví dụ 2.`, `Phần A.` at the start of the sentence. */
function headsPart(token: Token, next: NextWord, text: string, start: number): boolean {
	if (!/\d|[IVXA-D]/.test(token.text) || next.digit) return false;
	const last = tokenBefore(text, start, token.start);
	if (last.start - start >= longestToken) return false;
	const name = last.text.toLowerCase();
	if (opensLine.test(text.slice(start, last.start))) return numbered.has(name);
	const first = tokenBefore(text, start, last.start);
	return opensLine.test(text.slice(start, first.start)) && numberedPairs.has(`${first.text.toLowerCase()} ${name}`);
}

/** `1. Rửa rau 2. Thái thịt`: the number after the one that opened, with no mark between. */
function followsItem(token: Token, text: string, start: number): boolean {
	if (!/^\d{1,2}$/.test(token.text)) return false;
	const previous = `${Number(token.text) - 1}.`;
	const before = text.slice(Math.max(start, token.start - longestItem), token.start);
	const at = before.lastIndexOf(`${previous} `);
	return at >= 0 && (at === 0 || isSpaceAt(before, at - 1));
}

const item = /(?:[a-zđ]|[ivx]{2,4})[.)/]\s/uy;

/** Whether the next word is the small letter or numeral of a new item (`… b. Sai.`), not of `v. v.` */
export function opensItem(next: NextWord, text: string): boolean {
	item.lastIndex = next.start;
	return item.test(text) && !/^v\. ?v/.test(text.slice(next.start, next.start + 5));
}

const timePassed =
	/\d{1,3} (?:giây|phút|giờ|tiếng|ngày|đêm|tuần|tháng|năm|thế kỷ) (?:sau|trước|nữa|trôi|qua)(?!\p{L})/uy;

/** Whether a span of time opens a sentence at `offset`: `10 phút sau`, `5 năm trước`. */
export function opensWithTime(text: string, offset: number): boolean {
	timePassed.lastIndex = offset;
	return timePassed.test(text);
}
