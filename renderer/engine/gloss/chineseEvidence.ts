// What tells that a name is Chinese: a Chinese place or body that qualifies it in its own noun phrase (`Bộ trưởng Công an
// Trung Quốc Vương Tiểu Hồng`), an apposition behind it, a surname that no Vietnamese has. Doubtful evidence is none.

import { personTitles } from "../segment/nameShape.ts";
import { chinesePlaces } from "./chinesePlaces.ts";
import { belongsTo, type TaggedWord } from "./context.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(",").map((word) => word.trim()));

/** Places whose people are never read in pinyin: Vietnamese, and others whose names have Sino-Vietnamese readings. */
const otherPlaces = list(
	"việt nam,vn,hà nội,tp hcm,tp.hcm,tphcm,tp. hcm,thành phố hồ chí minh,sài gòn,đà nẵng,hải phòng,cần thơ,huế,ttxvn,vff," +
		"hàn quốc,triều tiên,seoul,bình nhưỡng,nam hàn,bắc hàn,nhật bản,nhật,singapore,malaysia,mỹ,canada,úc,pháp",
);
const korean = list("hàn quốc,triều tiên,seoul,bình nhưỡng,nam hàn,bắc hàn,hàn");

/** Before a place these words say where something is, or with whom, not whose it is. */
const locative = list(
	"tại,ở,với,sang,thăm,về,đến,tới,từ,qua,giữa,và,cùng,vào,rời,khỏi,gặp,thắng,thua,hạ,chống,đấu,như,cho,trên,trong," +
		"nghiên cứu,nhà nghiên cứu,học,tiếng,đánh bại,dự,quanh,gần,theo,trước,sau,nhập,bên,ra,do,để,đối với,so với",
);
const offices = list(
	"chủ tịch,phó chủ tịch,tổng thống,thủ tướng,phó thủ tướng,ngoại trưởng,bộ trưởng,thứ trưởng,người phát ngôn,phát ngôn viên," +
		"đại sứ,tổng bí thư,bí thư,đặc phái viên,tỉnh trưởng,thị trưởng,tư lệnh,tổng lãnh sự,trưởng đoàn,lãnh đạo,đặc khu trưởng," +
		"tham mưu trưởng,đại tá,thiếu tướng,trung tướng,đại tướng,thượng tướng,phó tổng thống",
);
const plurals = list("các,những,hai,ba,bốn,cặp,đôi,cặp đôi,bộ đôi,nhóm,bộ ba,nhiều,giữa");
const mostTitles = 3;
const mostOfficeWords = 6;

/**
 * Surnames that Chinese have and no Vietnamese has. Uông, Lục, Bành and others look Chinese, but Vietnam has them too
 * (Uông Chu Lưu), so they need other evidence.
 */
const onlyChinese = list("tập,mao,nhiếp,lật,diêu,nghê,hác,hoắc,trâu,giả");
const onlyChineseDouble = list("âu dương,gia cát,tư mã,thượng quan,mộ dung,lệnh hồ,hạ hầu");
/** Surnames that hardly any Vietnamese has: enough together with a given name that no Vietnamese has. */
const seldomVietnamese = list(
	"vương,mã,uông,tưởng,tiêu,tiết,ngụy,bành,đổng,tần,thẩm,phó,ôn,nhậm,viên,diêm,tề,vệ,khâu,quách,tào,hùng,lôi,lỗ,đới,giang,trình",
);
const chineseGiven = list("tiểu,hiểu,cận,trạch,dĩnh,oánh,lỗi,kiện,khắc,nhuận,diệc,hách,hinh");

/** The word or surname that makes a name Chinese, as the card tells it (`near Trung Quốc`, `surname Tập`). */
export type ChineseEvidence = string;

/** What tells that the name at `index` is Chinese; `null` where nothing does, or where something speaks against it. */
export function chineseEvidence(sentence: readonly TaggedWord[], index: number): ChineseEvidence | null {
	const qualifier = qualifierOf(sentence, index);
	if (qualifier !== null) return qualifier.kind === "chinese" ? near(sentence[qualifier.index]) : null;
	const apposed = apposition(sentence, index) ?? enumerated(sentence, index);
	if (apposed !== null) return apposed;
	return surnameEvidence(sentence, index);
}

function near(word: TaggedWord | undefined): ChineseEvidence {
	return `near ${word?.surface ?? ""}`;
}

type Place = "chinese" | "other" | null;

function placeOf(word: TaggedWord | undefined): Place {
	if (word === undefined || word.token.kind === "gap" || word.token.kind === "number") return null;
	const { folded, capital } = word;
	if (!capital) return null;
	if (chinesePlaces.has(folded) || folded.endsWith(" trung quốc") || folded.endsWith(" trung hoa")) return "chinese";
	return otherPlaces.has(folded) || folded.endsWith(" việt nam") ? "other" : null;
}

function isTitle(word: TaggedWord | undefined): boolean {
	return word?.token.kind === "word" && (personTitles.has(word.folded) || offices.has(word.folded));
}

interface Qualifier {
	readonly kind: "chinese" | "other";
	readonly index: number;
}

/** The place that qualifies the name in its noun phrase: `Thủ tướng Trung Quốc Lý Cường`, `Đại sứ Trung Quốc tại Việt Nam …`. */
function qualifierOf(sentence: readonly TaggedWord[], index: number): Qualifier | null {
	let at = index - 1;
	let titles = 0;
	while (titles < mostTitles && isTitle(sentence[at])) {
		at -= 1;
		titles += 1;
	}
	const comma = titles > 0 && sentence[at]?.token.kind === "gap" && sentence[at]?.surface === ",";
	if (comma) at -= 1;
	let moved = comma;
	let place = placeOf(sentence[at]);
	if (place !== null && locative.has(sentence[at - 1]?.folded ?? "")) {
		// `Đại sứ Trung Quốc tại Việt Nam`: where he is; whose he is stands before it.
		if (place === "other" && titles > 0) return null;
		at -= 2;
		moved = true;
		place = placeOf(sentence[at]);
	}
	if (place === null) return null;
	if (place === "other") return { kind: "other", index: at };
	const before = sentence[at - 1];
	if (locative.has(before?.folded ?? "") || linked(sentence, at)) return null;
	if ((moved || titles > 0) && !hasOffice(sentence, at)) return null;
	return { kind: "chinese", index: at };
}

/** `Việt Nam - Trung Quốc`: two places as one. */
function linked(sentence: readonly TaggedWord[], index: number): boolean {
	const mark = sentence[index - 1];
	return mark?.token.kind === "gap" && /[-–/,]/.test(mark.surface) && placeOf(sentence[index - 2]) !== null;
}

/** Whether an office stands before the place, with nothing but its own words between: `Bộ trưởng Công an Trung Quốc`. */
function hasOffice(sentence: readonly TaggedWord[], index: number): boolean {
	for (let at = index - 1; at >= 0 && index - at <= mostOfficeWords; at--) {
		const word = sentence[at];
		if (word === undefined || word.token.kind === "gap" || placeOf(word) === "other") return false;
		if (isTitle(word)) return true;
		if (locative.has(word.folded)) return false;
	}
	return false;
}

/** `Trần Long (Trung Quốc)`, `Vương Nghị, Ngoại trưởng Trung Quốc`. */
function apposition(sentence: readonly TaggedWord[], index: number): ChineseEvidence | null {
	const mark = sentence[index + 1];
	if (mark?.token.kind !== "gap") return null;
	if (mark.surface === "(") {
		const closed = sentence[index + 3]?.surface;
		return placeOf(sentence[index + 2]) === "chinese" && (closed === ")" || closed === ",")
			? near(sentence[index + 2])
			: null;
	}
	if (mark.surface !== "," || !offices.has(sentence[index + 2]?.folded ?? "")) return null;
	for (let at = index + 3; at <= index + 2 + mostOfficeWords; at++) {
		const word = sentence[at];
		if (word === undefined || word.token.kind === "gap" || locative.has(word.folded)) return null;
		const place = placeOf(word);
		if (place !== null) return place === "chinese" ? near(word) : null;
		if (word.folded !== "của" && !word.capital && belongsTo(word, "<v>")) return null;
	}
	return null;
}

/** `hai tay vợt Trung Quốc Mã Long và Phàn Chấn Đông`: the further names of several that are announced. */
function enumerated(sentence: readonly TaggedWord[], index: number): ChineseEvidence | null {
	let at = index;
	while (/^(?:và|,|cùng|-|–)$/.test(sentence[at - 1]?.folded ?? "") && sentence[at - 2]?.token.kind === "name") at -= 2;
	if (at === index) return null;
	const qualifier = qualifierOf(sentence, at);
	if (qualifier?.kind !== "chinese") return null;
	const before = sentence.slice(Math.max(0, qualifier.index - 4), qualifier.index);
	return before.some(({ folded }) => plurals.has(folded)) ? near(sentence[qualifier.index]) : null;
}

function surnameEvidence(sentence: readonly TaggedWord[], index: number): ChineseEvidence | null {
	const word = sentence[index];
	if (word === undefined || sentence.some(({ folded }) => korean.has(folded))) return null;
	const syllables = word.folded.split(" ");
	const [surname = "", ...given] = syllables;
	const written = word.surface.split(/\s+/);
	if (onlyChineseDouble.has(syllables.slice(0, 2).join(" ")) && syllables.length > 2)
		return `surname ${written.slice(0, 2).join(" ")}`;
	if (onlyChinese.has(surname)) {
		const enough = given.length === 0 ? isOfficial(sentence, index) : given.length > (isFirst(sentence, index) ? 1 : 0);
		return enough ? `surname ${written[0]}` : null;
	}
	const shaped = seldomVietnamese.has(surname) && given.length === 2 && given.some((part) => chineseGiven.has(part));
	return shaped ? `surname ${written[0]}` : null;
}

/** A surname alone: `Chủ tịch Tập`, or `ông Tập` in a sentence about China; `chú Tập` is anybody. */
function isOfficial(sentence: readonly TaggedWord[], index: number): boolean {
	const title = sentence[index - 1]?.folded ?? "";
	if (offices.has(title)) return true;
	return (title === "ông" || title === "bà") && sentence.some((word) => placeOf(word) === "chinese");
}

function isFirst(sentence: readonly TaggedWord[], index: number): boolean {
	const before = sentence[index - 1];
	return before === undefined || before.token.kind === "gap";
}
