// The furniture of Vietnamese news pages: labels, calls to follow, menus and feet, as tables of what such lines say.
// Pure. A label alone removes nothing: clutter.ts asks what stands around it.

import { foldLine } from "./lines.ts";

export type LabelKind = "share" | "related" | "topic" | "readMore" | "footer" | "menu";

export interface Label {
	readonly kind: LabelKind;
	/** A strong one is hardly ever a line of an article; a weak one may be. */
	readonly strength: "strong" | "weak";
	/** What follows the label on its own line, as after `Từ khóa:`; may be empty. */
	readonly rest: string;
}

type Phrases = readonly [kind: LabelKind, strength: Label["strength"], phrases: string];

/** Whole lines, folded; ` / ` parts them. */
const tables: readonly Phrases[] = [
	[
		"share",
		"strong",
		"chia sẻ bài viết / chia sẻ bài viết này / chia sẻ lên facebook / chia sẻ qua facebook / chia sẻ facebook / " +
			"chia sẻ qua email / gửi bài viết / gửi bài viết qua email / sao chép liên kết / copy link / lưu bài viết / " +
			"in bài viết / nghe đọc bài / nghe bài viết / theo dõi chúng tôi / theo dõi chúng tôi trên / theo dõi trên " +
			"google news / bình luận của bạn / gửi bình luận / ý kiến bạn đọc / thích và chia sẻ",
	],
	[
		"share",
		"weak",
		"chia sẻ / bình luận / lưu / lưu tin / in bài / in trang / facebook / twitter / zalo / email / linkedin / " +
			"thích / google news / ý kiến / báo lỗi / quảng cáo / theo dõi / cỡ chữ / nghe audio / tặng sao / gửi",
	],
	[
		"related",
		"strong",
		"tin liên quan / bài liên quan / bài viết liên quan / tin bài liên quan / tin tức liên quan / các bài liên " +
			"quan / tin cùng chuyên mục / bài cùng chuyên mục / cùng chuyên mục / tin cùng mục / tin khác / các tin " +
			"khác / tin nên đọc / nên đọc / video liên quan / có thể bạn quan tâm / có thể bạn thích / bạn có thể quan " +
			"tâm / bài đọc nhiều / tin nổi bật / bài nổi bật",
	],
	["related", "weak", "liên quan / xem thêm / tin mới / tin tức khác"],
	[
		"topic",
		"strong",
		"bài viết cùng chủ đề / bài cùng chủ đề / tin cùng chủ đề / cùng chủ đề / các bài cùng chủ đề / chủ đề liên quan",
	],
	["topic", "weak", "chủ đề / từ khóa / từ khoá / tags / tag / thẻ / sự kiện"],
	[
		"readMore",
		"weak",
		"đọc thêm / đọc tiếp / xem tiếp / xem nhiều / đọc nhiều / xem nhiều nhất / đọc nhiều nhất / tin đọc nhiều / " +
			"tin xem nhiều / mới nhất / tin mới nhất / dành cho bạn / đừng bỏ lỡ / đừng bỏ qua / tiêu điểm / mới cập " +
			"nhật / tin mới cập nhật",
	],
	[
		"footer",
		"strong",
		"phiên bản di động / phiên bản mobile / phiên bản máy tính / phiên bản desktop / về đầu trang / lên đầu " +
			"trang / trở về đầu trang / liên hệ quảng cáo / liên hệ tòa soạn / điều khoản sử dụng / chính sách bảo mật " +
			"/ đặt báo / all rights reserved / rss",
	],
	[
		"menu",
		"strong",
		"trang chủ / đăng nhập / đăng ký / tìm kiếm / menu / trang nhất / đăng nhập đăng ký / bỏ qua nội dung / mục " +
			"lục trang",
	],
	[
		"menu",
		"weak",
		"thời sự / thế giới / kinh tế / kinh doanh / giải trí / thể thao / pháp luật / giáo dục / sức khỏe / đời " +
			"sống / du lịch / khoa học / công nghệ / số hóa / xe / ý kiến / tâm sự / video / podcast / góc nhìn / bất " +
			"động sản / văn hóa / chính trị / xã hội / liên hệ / hotline / mới nhất / tin tức / bạn đọc / nhịp sống / " +
			"quân sự / đối ngoại / multimedia / ảnh / media / thư giãn / biển đảo",
	],
];

const wholeLines = new Map<string, Omit<Label, "rest">>();
for (const [kind, strength, phrases] of tables) {
	for (const phrase of phrases.split(" / ")) if (!wholeLines.has(phrase)) wholeLines.set(phrase, { kind, strength });
}

const domain = /\b[\p{L}\p{N}-]+\.(?:vn|com|net|org|info)\b/iu;
const platform =
	/(?:google news|google tin tức|facebook|fanpage|zalo|youtube|tiktok|telegram|instagram|twitter|viber|lotus)/;
/** Beginnings of lines at the foot of a page. */
const footStarts = [
	"© |® |copyright|bản quyền (?:thuộc|của|©|\\d)",
	"giấy phép (?:số|hoạt động|xuất bản|báo chí|thiết lập)",
	"tổng biên tập\\b|phó tổng biên tập\\b|cơ quan chủ quản|tòa soạn ",
	"đường dây nóng|hotline |ghi rõ nguồn ",
];
const footStart = new RegExp(`^(?:${footStarts.join("|")})`, "u");
const longestLabelText = 300;
const longestLabel = 14;
const longestFoot = 40;

/** The label that a line is or opens with, `null` for any other line; `folded` is the line as `foldLine` gives it. */
export function labelOf(text: string, folded = foldLine(text)): Label | null {
	if (text.length > longestLabelText) return null;
	const whole = wholeLines.get(folded);
	if (whole !== undefined) return { ...whole, rest: "" };
	if (isFollowCall(text, folded)) return { kind: "share", strength: "strong", rest: "" };
	if (/^\d+ (?:bình luận|lượt xem|lượt thích|chia sẻ)$/.test(folded))
		return { kind: "share", strength: "weak", rest: "" };
	if (isFoot(text, folded)) return { kind: "footer", strength: "strong", rest: "" };
	if (isBreadcrumb(text)) return { kind: "menu", strength: "strong", rest: "" };
	return labelBeforeColon(text);
}

/** `Trang chủ › Thế giới › Châu Á`: names of sections on one line, parted by the signs of a path. */
function isBreadcrumb(text: string): boolean {
	if (!/[›»>/|]/.test(text)) return false;
	const parts = text.split(/\s*[›»>/|]\s*/u).filter((part) => part !== "");
	if (parts.length < 2 || parts.length > 20) return false;
	const sections = parts.filter((part) => wholeLines.get(foldLine(part))?.kind === "menu").length;
	return sections * 2 >= parts.length && parts.every((part) => part.split(" ").length <= 5);
}

/** `Theo dõi … trên`, with the name of a site or a platform, or cut off at its preposition where a logo stood. */
function isFollowCall(text: string, folded: string): boolean {
	if (!/^(?:(?:hãy|mời|mời bạn|mời độc giả|bạn đọc) )?theo dõi /.test(folded)) return false;
	const words = folded.split(" ").length;
	if (words > longestLabel) return false;
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
	const found = wholeLines.get(foldLine(text.slice(0, colon)));
	if (found === undefined || found.kind === "menu" || found.kind === "share") return null;
	return { ...found, strength: "weak", rest: text.slice(colon + 1).trim() };
}
