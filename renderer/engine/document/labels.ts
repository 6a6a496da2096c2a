// The furniture of Vietnamese pages: whether a line is a label, a call to follow, a menu, a foot, by tables and by form.
// Pure. A label alone removes nothing: clutter.ts asks what stands around it.

import { bearsSign, buttonLabel } from "./buttons.ts";
import { type Label, wholeLabel } from "./labelPhrases.ts";
import { foldLine } from "./lines.ts";

const domain = /\b[\p{L}\p{N}-]+\.(?:vn|com|net|org|info)\b/iu;
const platform =
	/(?:google news|google tin tức|facebook|fanpage|zalo|youtube|tiktok|telegram|instagram|twitter|viber|lotus)/;
/** Beginnings of lines at the foot of a page. */
const footStarts = [
	"© |® |copyright|(?:toàn bộ )?bản quyền (?:thuộc|của|©|\\d)",
	"(?:số )?giấy phép (?:số|hoạt động|xuất bản|báo chí|thiết lập|mxh|ttđt)|số giấy phép",
	"tổng biên tập\\b|phó tổng biên tập\\b|cơ quan chủ quản|tòa soạn |tòa soạn:",
	"đường dây nóng|hotline |ghi rõ nguồn |chịu trách nhiệm (?:nội dung|xuất bản|quản lý)",
	"(?:phát triển|thiết kế|vận hành|được tạo|cung cấp) bởi |powered by |blog tại |tự hào chạy trên |múi giờ gmt",
	"trang này được sửa đổi lần cuối|văn bản được phát hành theo",
];
const footStart = new RegExp(`^(?:${footStarts.join("|")})`, "u");
/** Beginnings that stand at the foot of pages and in notices alike. */
const weakFootStart =
	/^(?:địa chỉ|điện thoại|đt|tel|fax|email|website|hotline|ban biên tập|trụ sở)\s*:|^(?:báo|tạp chí) điện tử |^thuộc (?:bộ|sở|hội|tỉnh) |^cơ quan của /u;
const listingStart =
	/^(?:giá (?:vàng|xăng dầu|cà phê|tiêu|heo hơi|usd)(?: hôm nay| trong nước)?|tỷ giá|tỉ giá|kết quả xổ số|xổ số|dự báo thời tiết|thời tiết|tử vi|lịch (?:thi đấu|phát sóng|âm|vạn niên|chiếu phim)|bảng xếp hạng|horoscope)(?: |$)/u;
/** `Một số bài cùng tác giả`, `Các tin đã đưa`: what lists of other articles are called. */
const listOfOthers =
	/^(?:các |những |một số |xem thêm (?:các )?)?(?:tin|bài|bài viết|bài đăng|bài báo|tin bài|tin tức|video|chủ đề|truyện|thông tin) (?:liên quan|cùng (?:chuyên mục|chuyên đề|mục|loại|tác giả|thể loại|chủ đề)|khác|nổi bật|mới nhất|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|tương tự|nên đọc|đáng chú ý|đáng quan tâm|đã đăng|đã đưa|cũ hơn|mới hơn|gần đây)(?: (?:khác|nhất|của chuyên mục|trong mục))?$/u;
/** Of other things than reports, where `nên đọc` or `mới nhất` may head a part of an article. */
const listOfWorks =
	/^(?:các |những |một số )?(?:thông cáo|bài hát|ca khúc|bài thơ|món|món ngon|công thức|sách|phim|tài liệu|câu hỏi|sản phẩm) (?:liên quan|khác|tương tự|cùng (?:loại|tác giả|thể loại|chủ đề|chuyên mục|bộ|ca sĩ))$/u;
const newsletter =
	/^(?:đăng ký (?:nhận|theo dõi)|nhập (?:địa chỉ )?email|nhận (?:bản tin|tin mới|thông báo)|theo dõi qua email)(?: |$)/u;
const cookies = /(?:dùng|sử dụng) cookie|chính sách cookie/u;
const stub = /^bài viết (?:về|liên quan đến) .* (?:này )?(?:vẫn )?còn sơ khai/u;
const player = /^(?:nghe|phát|video|audio)?(?: (?:đọc )?bài(?: viết| báo)?)?\s*(?:\d{1,2}:\d{2}\s*\/?\s*){1,3}$/iu;
const furniture =
	/^(?:_{3,}|#{3,}|trang \d+(?:\s*\/\s*\d+)?(?: [\d. …]+)?(?:\s*tiếp\s*[>»›]?)?|tham gia: ?[\d/.-]+|bài viết: ?[\d.]+|#\d+|(?:đang|tổng(?: lượt)?|lượt) truy cập: ?[\d.]+|[\w.+-]+@[\w.-]+\.\w+)$/iu;
const hatnote =
	/^(?:bài (?:viết )?này (?:viết|nói) về .*(?:đối với|xem)|đối với (?:các )?(?:định nghĩa|nghĩa|bài viết) khác, xem )/iu;
const pager = /^(?:←|→|«|»|‹|›)?\s*(?:bài|trang|chương) (?:trước|sau|tiếp|kế tiếp)\b.{0,3}:/iu;
const arrow = /^(?:>{2,}|»|►|▶|⏩|☛|👉|➤)\s*(?=\S)/u;
const longestLabelText = 300;
const longestLabel = 14;
const longestFoot = 40;
const longestListing = 22;

/** The label that a line is or opens with, `null` for any other line; `folded` is the line as `foldLine` gives it. */
export function labelOf(text: string, folded = foldLine(text)): Label | null {
	if (text.length > longestLabelText) return null;
	const whole = wholeLabel(folded);
	if (whole !== undefined) return { ...whole, strength: bearsSign(text) ? "strong" : whole.strength, rest: "" };
	if (isFollowCall(text, folded)) return { kind: "share", strength: "strong", rest: "" };
	const button = buttonLabel(text, folded);
	if (button !== null) return button;
	const counted = countedLabel(text, folded);
	if (counted !== null) return counted;
	if (isFoot(text, folded)) return { kind: "footer", strength: "strong", rest: "" };
	if (isBreadcrumb(text)) return { kind: "menu", strength: "strong", rest: "" };
	if (isShareRow(text)) return { kind: "share", strength: "strong", rest: "" };
	const row = rowLabel(text, folded) ?? sectionsLabel(text);
	if (row !== null) return row;
	return labelByStart(text, folded) ?? labelBeforeColon(text);
}

const emailLine = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;

/** `3 bình luận`, `Bình luận (3)`, `12 lượt xem`. */
function countedLabel(text: string, folded: string): Label | null {
	if (folded.length > 60) return null;
	if (
		/^(?:hashtags?\s*:\s*)?(?:#[\p{L}\p{M}\p{N}_]+\s*)+$/iu.test(text) ||
		/^#\p{L}[^.!?]*\s#\p{L}[^.!?]*$/u.test(text)
	)
		return { kind: "topic", strength: "strong", rest: text };
	if (
		/^(?:\d+(?:[.,]\d+)?[kK]?|\d+(?:[.,]\d+)?[kK]? (?:bình luận|lượt chia sẻ|lượt xem)(?:\s*[·•|]\s*\d+(?:[.,]\d+)?[kK]? (?:bình luận|lượt chia sẻ|lượt xem))+)$/u.test(
			text,
		)
	)
		return { kind: "share", strength: "weak", rest: "" };
	const counts =
		/^(?:\d+ (?:lượt xem|lượt thích|lượt chia sẻ|chia sẻ|lượt đọc)|lượt (?:xem|đọc|truy cập)(?: \d+)+)$/.test(folded);
	if (counts || emailLine.test(text)) return { kind: "share", strength: "weak", rest: "" };
	if (
		/^(?:\d+ (?:bình luận|ý kiến|phản hồi|nhận xét)|(?:bình luận|ý kiến|phản hồi|nhận xét|thảo luận)(?: (?:truyện|bài viết|bạn đọc|độc giả))? \d+)$/.test(
			folded,
		)
	)
		return { kind: "comment", strength: /\(\d+\)/.test(text) ? "strong" : "weak", rest: "" };
	return /^\d+ (?:bình luận|phản hồi) (?:về|cho|trong) /.test(folded)
		? { kind: "comment", strength: "strong", rest: "" }
		: null;
}

function labelByStart(text: string, folded: string): Label | null {
	const words = folded.split(" ").length;
	if (furniture.test(text) || hatnote.test(text) || stub.test(folded))
		return { kind: "furniture", strength: "strong", rest: "" };
	if (words <= 8 && (listOfOthers.test(folded) || listOfWorks.test(folded)) && !/[.!?…,]$/.test(text))
		return { kind: "related", strength: "strong", rest: "" };
	if (words <= longestLabel && newsletter.test(folded) && !/[.!?…]$/.test(text))
		return { kind: "advertisement", strength: "strong", rest: "" };
	if (words <= longestFoot && cookies.test(folded)) return { kind: "footer", strength: "strong", rest: "" };
	if (/^\^ (?:[a-z] )*\S/.test(text) && words <= longestFoot) return { kind: "footer", strength: "strong", rest: "" };
	if (player.test(text) && /\d/.test(text)) return { kind: "share", strength: "weak", rest: "" };
	if (/(?:và|,) \d+ người khác$/u.test(folded) && words <= longestLabel)
		return { kind: "share", strength: "strong", rest: "" };
	if (/^(?:trở lại|quay lại|trở về|về trang) \p{Lu}/iu.test(text) && words <= 5 && !/[.!?…,]$/.test(text))
		return { kind: "menu", strength: "weak", rest: "" };
	if (pager.test(text)) return { kind: "menu", strength: "strong", rest: "" };
	if (/^liên hệ quảng cáo/.test(folded) && words <= longestLabel)
		return { kind: "advertisement", strength: "strong", rest: "" };
	const marked = arrow.exec(text);
	if (marked !== null && words >= 3) {
		const rest = text.slice(marked[0].length);
		const reads = /^(?:đọc thêm|xem thêm|đọc tiếp|xem tiếp)\s*:/iu.test(rest);
		return { kind: reads ? "readMore" : "related", strength: "strong", rest };
	}
	if (weakFootStart.test(text.toLowerCase()) && words <= longestFoot)
		return { kind: "footer", strength: "weak", rest: "" };
	if (
		words <= longestListing &&
		!/[.!?…,;]$/.test(text) &&
		(listingStart.test(folded) || / cung hoàng đạo\b/.test(folded))
	)
		return { kind: "listing", strength: "weak", rest: "" };
	return null;
}

/** `Trang chủ › Thế giới › Châu Á`: names of sections on one line, parted by the signs of a path. */
function isBreadcrumb(text: string): boolean {
	if (!/[›»>/|]/.test(text)) return false;
	const parts = text.split(/\s*[›»>/|]\s*/u).filter((part) => part !== "");
	if (parts.length < 2 || parts.length > 20) return false;
	const sections = parts.filter((part) => wholeLabel(foldLine(part))?.kind === "menu").length;
	return sections * 2 >= parts.length && parts.every((part) => part.split(" ").length <= 5);
}

const longestPhrase = 5;
const longestRowText = 160;

/** A row of menu entries that a copy set on one line: nothing but phrases of such tables, and no marks between them. */
function rowLabel(text: string, folded: string): Label | null {
	if (text.length > longestRowText || /[.,;:!?…"“]/.test(text)) return null;
	const words = folded.split(" ");
	let phrases = 0;
	let strong = false;
	for (let at = 0; at < words.length; ) {
		let size = Math.min(longestPhrase, words.length - at);
		while (size > 0 && !rowKinds.has(wholeLabel(words.slice(at, at + size).join(" "))?.kind ?? "")) size -= 1;
		if (size === 0) return null;
		strong ||= wholeLabel(words.slice(at, at + size).join(" "))?.strength === "strong";
		phrases += 1;
		at += size;
	}
	if (phrases < 2 || (phrases < 4 && !strong)) return null;
	return { kind: "menu", strength: strong ? "strong" : "weak", rest: "" };
}

const fewestSections = 5;

/** A row of sections some of which no table knows: most words are of known names, each with its capital. */
function sectionsLabel(text: string): Label | null {
	if (text.length > longestRowText || /[.,;:!?…"“()]|\d/.test(text)) return null;
	const words = text.split(/[\s|&–-]+/u).filter((word) => word !== "");
	let [sections, known, strong] = [0, 0, false];
	for (let at = 0; at < words.length; ) {
		let size = Math.min(longestPhrase, words.length - at);
		const found = () =>
			size > 1
				? wholeLabel(
						words
							.slice(at, at + size)
							.join(" ")
							.toLowerCase(),
					)
				: undefined;
		while (size > 1 && found()?.kind !== "menu") size -= 1;
		if (size > 1 && /^\p{Lu}/u.test(words[at] ?? "")) {
			sections += 1;
			known += size;
			strong ||= found()?.strength === "strong";
		}
		at += size;
	}
	const enough = sections >= fewestSections || (strong && sections >= 3);
	if (!enough || known * 10 < words.length * 6) return null;
	return { kind: "menu", strength: "strong", rest: "" };
}

const rowKinds: ReadonlySet<string> = new Set(["menu", "footer", "share"]);

const shareWords = new RegExp(
	"(?<![\\p{L}\\p{N}])(?:chia sẻ(?: bài viết| lên| qua| với bạn bè)?|in bài(?: viết)?|in trang|lưu(?: bài(?: viết)?| tin)?|bình luận|thích|" +
		"gửi(?: bài| email| cho bạn bè)?|quay lại|sao chép(?: liên kết| link)?|lấy link|báo (?:xấu|lỗi)|trích dẫn|copy link|link|facebook|zalo|twitter|email|pinterest|linkedin|" +
		"telegram|viber|messenger|whatsapp|google(?: news|\\+)?|cỡ chữ|nghe)(?![\\p{L}\\p{N}])",
	"giu",
);

/** `Chia sẻ: Facebook Zalo`, `LDO | Chia sẻ | In bài viết`: two share words at least, and hardly anything else. */
function isShareRow(text: string): boolean {
	if (text.length > 120 || !/^\p{Lu}/u.test(text)) return false;
	let found = 0;
	const rest = text
		.replace(shareWords, () => {
			found += 1;
			return " ";
		})
		.replace(/\b(?:\p{Lu}{2,5}|x? ?\d+)\b/gu, " ")
		.replace(/[^\p{L}\p{N}]+/gu, "");
	return found >= 2 && rest === "" && !/[.!?…]$/.test(text) && !/,/.test(text);
}

/** `Theo dõi … trên`, with the name of a site or a platform, or cut off at its preposition where a logo stood. */
function isFollowCall(text: string, folded: string): boolean {
	if (!/^(?:(?:hãy|mời|mời bạn|mời độc giả|bạn đọc) )?theo dõi /.test(folded)) return false;
	const words = folded.split(" ").length;
	if (words > longestLabel) return false;
	if (/^theo dõi \p{Lu}[\p{L}\d.+]*(?: \p{Lu}[\p{L}\d.+]*)?$/u.test(text.replace(/^T/, "t"))) return true;
	if (folded.endsWith(" trên")) return /theo dõi \p{Lu}/u.test(text.replace(/^T/, "t")) && !/[.,!?;:…]$/.test(text);
	return (domain.test(text) && !/[.!?…]$/.test(text)) || (/ trên /.test(folded) && platform.test(folded));
}

function isFoot(text: string, folded: string): boolean {
	const start = text.toLowerCase().replace(/^[^\p{L}\p{N}©®]+/u, "");
	return footStart.test(start) && folded.split(" ").length <= longestFoot;
}

function labelBeforeColon(text: string): Label | null {
	const colon = text.indexOf(":");
	if (colon < 3 || colon > 40) return null;
	const found = wholeLabel(foldLine(text.slice(0, colon)));
	if (found === undefined || found.kind === "menu" || found.kind === "share") return null;
	return { ...found, strength: "weak", rest: text.slice(colon + 1).trim() };
}
