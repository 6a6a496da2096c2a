// Shapes of short lines that tell what they are without a word list of any one paper: names of authors, dates,
// sources, credits. Pure.

import { isSyllable } from "../text/syllable.ts";

const capitalised = /^\p{Lu}[\p{L}\p{M}'’-]*$/u;
const initial = /^(?:\p{Lu}\.)+\p{Lu}?\.?$/u;
/** Places that stand alone on a line as often as an author does. */
const places: ReadonlySet<string> = new Set(
	(
		"hà nội / việt nam / sài gòn / đà nẵng / hải phòng / cần thơ / huế / thừa thiên huế / an giang / bà rịa vũng tàu / " +
		"vũng tàu / bắc giang / bắc kạn / bạc liêu / bắc ninh / bến tre / bình định / bình dương / bình phước / bình thuận / " +
		"cà mau / cao bằng / đắk lắk / đắk nông / điện biên / đồng nai / đồng tháp / gia lai / hà giang / hà nam / hà tĩnh / " +
		"hải dương / hậu giang / hòa bình / hưng yên / khánh hòa / kiên giang / kon tum / lai châu / lâm đồng / lạng sơn / " +
		"lào cai / long an / nam định / nghệ an / ninh bình / ninh thuận / phú thọ / phú yên / quảng bình / quảng nam / " +
		"quảng ngãi / quảng ninh / quảng trị / sóc trăng / sơn la / tây ninh / thái bình / thái nguyên / thanh hóa / " +
		"tiền giang / trà vinh / tuyên quang / vĩnh long / vĩnh phúc / yên bái / nha trang / đà lạt / quy nhơn / vinh / tây bắc / " +
		"đông bắc / tây nguyên / hồ chí minh"
	).split(" / "),
);
/** `Đ.TRANG`, `T.Tu`, `L.T.`: the initials that papers sign short reports with. */
const signed = /^(?:(?:\p{Lu}\p{Ll}?|NG|TH|PH|KH|TR|NH|CH)\.)+(?:\p{Lu}[\p{L}\p{M}]*)?\.?$/u;
const notInNames: ReadonlySet<string> = new Set(
	"các những một và của là trong khi sau trước theo tại ngày năm tháng tin bài ảnh chương phần mục lời hết".split(" "),
);

/** What opens the name of a paper, an office or a firm instead of a person's. */
const bodies: ReadonlySet<string> = new Set(
	"báo đài tạp tòa toà bộ sở ban viện trường công ủy hội đảng nhà tổng tập".split(" "),
);

function isBody(text: string): boolean {
	return bodies.has(text.split(" ", 1)[0]?.toLowerCase() ?? "");
}

/** Two to five capitalised words or initials, as a person's name is written; at least one is a Vietnamese syllable. */
export function isPersonName(text: string): boolean {
	const words = text.split(" ");
	if (words.length < 2 || words.length > 5 || text.length > 40) return false;
	if (places.has(text.toLowerCase()) || isBody(text)) return false;
	if (!words.every((word) => (capitalised.test(word) || initial.test(word)) && !notInNames.has(word.toLowerCase())))
		return false;
	return words.some((word) => isSyllable(word));
}

const surnames: ReadonlySet<string> = new Set(
	(
		"nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn lâm mai tô cao hà lương " +
		"tạ tống thái triệu châu quách vương trương đào hứa phùng lưu kiều chu tráng giàng vàng lò quàng đàm nông"
	).split(" "),
);

/** Whether a text begins with one of the common surnames. */
export function hasSurname(text: string): boolean {
	const folded = text.toLowerCase();
	if (places.has(folded) || places.has(folded.split(" ").slice(0, 2).join(" "))) return false;
	return surnames.has(text.split(" ", 1)[0]?.toLowerCase() ?? "");
}

const roles = "bài và ảnh|tin và ảnh|bài, ảnh|tin, ảnh|bài|tin|ảnh|tác giả|thực hiện|phóng viên|biên dịch|tổng hợp|pv";
const role = new RegExp(`^(?:${roles})\\s*:?\\s+`, "iu");
/** `Bài, ảnh:`, `Ghi chép:`: with its colon a role proves that what follows is a name, of whatever people. */
const namedRole =
	/^(?:(?:tin|bài|ảnh|video|clip|đồ họa|nội dung|thiết kế|thực hiện|biên tập|ghi|ghi chép|tổng hợp|lược dịch|biên dịch|tác giả|phóng viên|pv|ctv)(?:\s*(?:,|và|&|-|\/)\s*)?){1,4}\s*:\s*/iu;
const doing =
	/\s+(?:\((?:thực hiện|ghi|tổng hợp|dịch|biên dịch|lược dịch|t\/h|th|lược thuật|sưu tầm)\)|thực hiện|tổng hợp|lược dịch|biên dịch|t\/h)\.?$/iu;
const degree = /^(?:(?:PGS|GS|TS|ThS|Th\.S|BS|ThS\.BS|BSCKI{1,2}|CKI{1,2}|KS|KTS|LS|NSƯT|NSND)[.,]?\s*)+(?=\p{Lu})/u;
const collective = /^(?:PV|P\.V\.?|Nhóm PV|Nhóm phóng viên|Ban biên tập|Tổng hợp|Sưu tầm)$/u;

/** What a byline says, and a source that it names in brackets. */
export interface Byline {
	readonly author: string;
	readonly source: string | null;
}

/** Reads a line that is nothing but its author or authors; `null` for any other line. */
export function bylineOf(text: string): Byline | null {
	if (text.length > 90 || /^(?:ảnh|hình|video|clip|đồ họa|infographic)\s*:/iu.test(text)) return null;
	const bracket = /^(.+?)\s*\((?:theo|nguồn:?)\s+([^()]+)\)\.?$/iu.exec(text);
	const named = (bracket?.[1] ?? text).replace(/\s*\.$/, "");
	const proven = namedRole.test(named);
	const author = named.replace(namedRole, "").replace(role, "").replace(doing, "").trim();
	const authors = author.split(/\s*(?:,|;| - | – | & | và )\s*/u);
	if (authors.length > 4 || author === "") return null;
	const single = authors.length === 1 && author !== named && capitalised.test(author);
	const names = authors.every(
		(name) =>
			isPersonName(name.replace(degree, "")) ||
			collective.test(name) ||
			signed.test(name) ||
			((proven || (authors.some((other) => isPersonName(other)) && !isBody(name) && !places.has(name.toLowerCase()))) &&
				name.split(" ").length >= (proven ? 1 : 2) &&
				name.split(" ").length <= 5 &&
				name.split(" ").every((word) => capitalised.test(word))),
	);
	if (!single && !names) return null;
	return { author, source: bracket?.[2]?.trim() ?? null };
}

const dateWords: ReadonlySet<string> = new Set(
	(
		"thứ hai ba tư năm sáu bảy tám chín chủ nhật cn t2 t3 t4 t5 t6 t7 ngày tháng lúc giờ phút cập nhật đăng xuất bản " +
		"am pm sa ch gmt utc sáng chiều tối trưa h một mười giêng chạp"
	).split(" "),
);
const numericDate = /\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}/;
const spelledMonth = "\\d{1,2}|một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?|chạp";
const spelledDate = new RegExp(`\\d{1,2}\\s+tháng\\s+(?:${spelledMonth})(?:,?\\s+(?:năm\\s+)?\\d{4})?`, "iu");

/** `Tháng 4/2025`, as magazines are dated. */
const monthOfIssue = /^(?:số )?tháng\s+\d{1,2}\s?[/-]\s?\d{4}$/iu;

/** Whether a day stands anywhere in a text. */
export function namesDay(text: string): boolean {
	return numericDate.test(text) || spelledDate.test(text);
}

/** Whether a line is nothing but a date, with or without weekday and time. */
export function isDateLine(text: string): boolean {
	if (monthOfIssue.test(text)) return true;
	if (text.length > 70 || !namesDay(text)) return false;
	const parts = text.toLowerCase().split(/[\s,.:/|+()'’–-]+/);
	return parts.every((part) => part === "" || dateWords.has(part) || /^\d{1,4}(?:h\d{0,2})?$/.test(part));
}

/** `Hà Nội, ngày 12 tháng 3 năm 2024`, as letters and documents open. */
export function isPlaceAndDate(text: string): boolean {
	const comma = text.indexOf(",");
	return comma > 1 && comma <= 30 && /^\p{Lu}/u.test(text) && isDateLine(text.slice(comma + 1));
}

const betweenParts = /\s*[|•·]\s*|\s[-–]\s|,\s/gu;

/** `Thu Hà - 14/03/2026 08:15` taken apart, in either order; `null` where either half is missing. */
export function bylineWithDate(text: string): { readonly byline: Byline; readonly date: string } | null {
	if (text.length > 140) return null;
	for (const found of text.matchAll(betweenParts)) {
		const head = text.slice(0, found.index);
		const tail = text.slice(found.index + found[0].length);
		const first = bylineOf(head);
		if (first !== null && isDateLine(tail)) return { byline: first, date: tail };
		const last = bylineOf(tail);
		if (last !== null && isDateLine(head)) return { byline: last, date: head };
	}
	return null;
}

const bracketedSource = /^[([]\s*(?:theo|nguồn)\s*:?\s+([^()[\]]+?)\s*[)\]]\.?$/iu;
const openSource = /^(?:theo|nguồn)\s*:?\s+(.+?)\.?$/iu;

/**
 * `(theo Tân hoa xã)` gives `Tân hoa xã`; an open `Theo AFP` only where what follows is short and capitalised; else
 * `null`.
 */
export function sourceOf(text: string): string | null {
	if (text.length > 90) return null;
	const bracketed = bracketedSource.exec(text)?.[1];
	if (bracketed !== undefined) return bracketed.split(" ").length <= 10 ? bracketed : null;
	const open = openSource.exec(text)?.[1];
	if (open === undefined || /[.,;:!?](?!\p{L})/u.test(open)) return null;
	const words = open.split(" ");
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
	return words.length <= 5 && /^\p{Lu}/u.test(open) && capitals * 2 > words.length ? open : null;
}

const creditWord =
	"(?:ảnh|nguồn|nguồn ảnh|ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|ảnh chụp màn hình|" +
	"video|clip|đồ họa|minh họa|hình|infographic|photo)";
const bracketCredit = new RegExp(`^[([]\\s*${creditWord}(?:\\s*:[^()\\[\\]]*|\\s+[^()\\[\\]]{0,40})?[)\\]]\\.?$`, "iu");
const creditBeforeColon = new RegExp(`(?:^|\\s)(${creditWord})\\s*$`, "iu");
const loneCredit = /^(?:ảnh minh họa|ảnh minh hoạ|ảnh tư liệu)\.?$/iu;
const longestCaption = 800;
const longestCredit = 100;

/** The credit (`(Nguồn: …)`, `Ảnh: …`) that closes a caption, as it stands; `null` where the line closes with none. */
export function creditOf(text: string): string | null {
	if (text.length > longestCaption) return null;
	if (/[)\]]\.?$/.test(text.slice(-2))) {
		const bracket = text.slice(Math.max(text.lastIndexOf("("), text.lastIndexOf("[")));
		if (bracket.length <= longestCredit && bracketCredit.test(bracket)) return bracket;
	}
	return openCreditOf(text) ?? loneCredit.exec(text)?.[0] ?? null;
}

/** `… Ảnh: Thu Hà`: capitalised itself, and a name after the colon. */
function openCreditOf(text: string): string | null {
	const colon = text.lastIndexOf(":");
	if (colon < 0 || text.length - colon > 62) return null;
	const name = text.slice(colon + 1).trim();
	if (
		!/^(?:\p{Lu}|@|internet|tư liệu)(?:[^.]|(?<=\p{Lu}\p{L}?)\.|(?<=@\S{0,40})\.)*\.?$/u.test(name) ||
		name.split(/\s+/).length > 7
	)
		return null;
	const head = text.slice(Math.max(0, colon - 30), colon);
	const credit = creditBeforeColon.exec(head)?.[1] ?? "";
	return /^\p{Lu}/u.test(credit) ? text.slice(text.lastIndexOf(credit, colon)) : null;
}
