// What a page draws to be pressed or counted: sizes of letters and portions, stars, numbers of readers, buttons with a
// sign, calls to the reader. Told by their form, for each site words them anew. Pure.

import type { Label } from "./labelPhrases.ts";
import { countWords } from "./lines.ts";

const number = "\\d+(?:[.,]\\d+)*[kKmM]?";
/** `A- A A+`, `1x 2x 3x`: lines of nothing but the faces of buttons. */
const faces = /^(?=.*[+xX-])(?:(?:cỡ chữ|font|tốc độ)\s*:?\s*)?(?:(?:[aA][+-]{0,2}|\d(?:[.,]\d+)?[xX])(?:\s+|$)){2,}$/u;
/** To be pressed, or between two scenes of a story. */
const stars = /^[★☆⭐✩✭\s]{2,}$/u;
/** `4,8 ★ (213 đánh giá)`, `(0/5 lượt đánh giá)`. */
const rating = new RegExp(
	`^\\(?${number}(?:\\s*/\\s*${number})?\\s*[★⭐]?\\s*\\(?(?:${number}\\s+)?(?:lượt\\s+|bài\\s+)?đánh giá\\)?$`,
	"iu",
);
/** `15.882 lượt xem`, `Mã tin: 7740192`: a count or a number of the system and nothing else. */
const count = new RegExp(
	`^${number} (?:lượt (?:xem|đọc|nghe|tải|thích|chia sẻ)|views?)$|` +
		`^(?:mã (?:tin|bài|số bài)|số (?:chữ|từ)|lượt (?:xem|đọc|nghe|tải))\\s*:\\s*${number}$`,
	"iu",
);
/** `+1,150 (+6.69%)`: what a share or an index has won or lost. */
const change = /^[+-]?\d[\d.,]*\s*\([+-]?\d+[.,]\d+\s?%\)$/u;
/** The sign that a button bears before its words; hearts are typed by people, too. */
const signed = /^[☰＋➕⤴↗⚠✎⚑🔗🔖🖨🔔📋]\ufe0f?\s*(?=\p{Lu})/u;
const hearted = /^[♥♡]\ufe0f?\s*(?=\p{Lu})/u;
const goTo =
	/^(?:đi (?:đến|tới)|chuyển (?:đến|tới)|nhảy (?:đến|tới)|xuống) (?:nội dung|công thức|bình luận|phần|mục lục)(?: chính)?$/u;
const selfActing = /^tự động (?:cuộn|phát|cập nhật)(?:(?: sau)? \d+ giây)?$/u;
const advertisement = /^quảng cáo\s*[-–—|:]\s*(?:tiếp tục|đọc tiếp|cuộn|kéo|bấm|tắt|đóng|ẩn|bỏ qua)\s/iu;
/** `Bạn thấy lời sai? Gửi lời đúng`: a question to the reader, and at once what to press. */
const questionAndCall =
	/^(?:bạn(?: đọc)?|quý vị|độc giả)\s[^.?!]{4,60}\?\s*(?:hãy |xin |mời )?(?:chấm|gửi|đánh giá|góp ý|báo|tham gia|đăng ký|để lại)\s(?:[^.?!]|\.(?=\S)){2,90}!?$/iu;
/** What songs, films and chapters have in a table over the text. */
const factOfWork = /^(?:ca sĩ(?: thể hiện| trình bày)?|trình bày|điệu|tone|tông|hợp âm gốc|nhịp|giọng)\s*:\s*\S/iu;

const longestButton = 5;
const longestCall = 22;

/** The label that a line is by the form of a button, a count or a call; `null` for any other line. */
export function buttonLabel(text: string, folded: string): Label | null {
	if (text.length > 140) return null;
	const words = countWords(text);
	if (faces.test(text) || rating.test(text) || count.test(text) || change.test(text) || selfActing.test(folded))
		return furniture("strong");
	if (goTo.test(folded)) return { kind: "menu", strength: "strong", rest: "" };
	if (stars.test(text)) return furniture("weak");
	if (words <= longestButton && !/[.,!?…:]$/.test(text)) {
		if (signed.test(text)) return furniture("strong");
		if (hearted.test(text)) return furniture("weak");
	}
	if (words <= 8 && advertisement.test(text)) return { kind: "advertisement", strength: "strong", rest: "" };
	if (words <= longestCall && questionAndCall.test(text)) return { kind: "advertisement", strength: "weak", rest: "" };
	return words <= 7 && factOfWork.test(text) && !/[.!?…]$/.test(text) ? furniture("weak") : null;
}

/** Whether a line opens with a sign that only buttons have. */
export function bearsSign(text: string): boolean {
	return signed.test(text);
}

function furniture(strength: Label["strength"]): Label {
	return { kind: "furniture", strength, rest: "" };
}
