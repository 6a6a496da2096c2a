// A capital letter with a full stop: the initial of a name that goes on (`J. K. Rowling`, `M. Thanh`), a district
// (`Q. Tân Bình`), a person without a name (`Hồ Văn C.`) or a mark (`vitamin C.`). Judged by its neighbours. Pure.

import { isSurname } from "../segment/nameShape.ts";
import { isSyllable } from "../text/syllable.ts";
import { opensSentence } from "./abbreviations.ts";
import { isCapitalised, type NextWord, type Token, tokenBefore, wordAfter, wordsOf } from "./sentenceScan.ts";

/** What a letter marks. */
const beforeLetter = wordsOf(
	"vitamin nhóm lớp hạng loại khu khối bảng đội điểm gan cúm virus vi-rút án hoạch độ type serie tổ dãy toa " +
		"cổng tầng chữ vần âm nốt mục mẫu phần đề cột size cỡ cấp bậc diện hàng ô câu máu đài",
);
/** Places and bodies that print leaves without a name: `xã Y.`, `công ty X.` */
const unnamed = wordsOf(
	"xã huyện tỉnh làng thôn quận phường phố nước ty trường viện đoàn hãng quán tiệm xóm đảo vùng bang thị",
);
/** The last syllable of what stands before a person's name. */
const persons = wordsOf(
	"ông bà anh chị em cô chú bác cậu dì thầy cháu cụ bé tên sĩ viên cáo can nhân tượng con vợ chồng bạn mẹ bố cha",
);
const districts = wordsOf("Q P H X F Đ K");

/** Given names; a name also goes on with a surname, a number of the South (`Ba`, `Tám`) or two capitals. */
const givenNames = wordsOf(
	"an anh ánh ân âu ba bách bảo băng bảy bình bích bốn cẩm cát cầm chánh châu chi chiến chinh chính chung " +
		"chương công cúc cường danh di diễm diệp diệu du duẩn dung duy duyên dũng dương đạo đạt đăng điệp định " +
		"đình đông đức được gấm giáp giàu hai hà hạ hạnh hải hảo hân hằng hậu hiên hiến hiền hiếu hiệp hiển hiệu " +
		"hoa hoà hòa hoài hoàn hoàng hoạt hội hồng hợp huấn huế huệ hùng huy huyền huỳnh hưng hương hường hữu khải " +
		"khang khanh khánh khiêm khoa khoát khôi khuê khương kiên kiệt kiều kim kỳ lam lan lành lâm lân lê lệ liên " +
		"liễu linh loan long lộc lợi luân luận lực lương lượng lưu ly lý mai mạnh mận mến minh mơ mùi mười mỹ nam " +
		"năm nga ngà ngân nghi nghĩa nghiệp ngoan ngọc nguyên nguyệt nhã nhài nhàn nhân nhật nhi nhiên nhung như " +
		"nhựt ninh nương oanh phát phi phong phú phúc phụng phước phương phượng quang quân quế quốc quy quý quyên " +
		"quyền quyết quỳnh sang sáng sáu sâm sen sinh soạn sơn sửu sương tài tám tạo tâm tân tấn thái thanh thành " +
		"thạch thảo thắm thắng thăng thêm thi thiên thiện thiệu thịnh thoa thơ thơm thu thuận thuần thục thuý thuỳ " +
		"thuỷ thúy thùy thủy thư thương thường tiên tiến tín tình tính toàn toán toản trà trang trâm trân trí " +
		"trinh triết triều trọng trung truyền trúc trường tuân tuấn tuệ tùng tuyên tuyến tuyền tuyết tú tư tường " +
		"út uyên vân văn vi việt vinh vĩnh vịnh vũ vui vương vượng vy xuân xuyến xuyên yên yến ý",
);
/** Common words whose first syllable is a name as well. */
const openingPairs: ReadonlySet<string> = new Set(
	(
		"công an / công ty / công nhân / công tố / công trình / công việc / thành phố / thành viên / toàn bộ / " +
		"toàn thể / bảo vệ / bảo hiểm / quốc hội / quốc lộ / thanh niên / thanh tra / phương án / phương tiện / " +
		"tài xế / tài sản / tài liệu / trung tâm / trung bình / cao tốc / hải quan / quân đội / quyết định / " +
		"đại diện / chính quyền / chính phủ / nhân viên / nhân dân / nhân chứng / sinh viên / tình hình / tính đến / " +
		"trường hợp / hội đồng / hồ sơ / thi thể / đạo diễn / thường ngày / năm ngoái / năm nay / tư vấn / " +
		"hai người / ba người / lực lượng / hiệu trưởng"
	).split(" / "),
);

/** Whether the stop after the initial `token` ends the sentence that began at `start`. */
export function closesAfterInitial(token: Token, next: NextWord, text: string, start: number): boolean {
	if (next.digit || isInitial(next, text)) return false;
	const before = wordsBefore(token, text, start);
	const previous = before[0] ?? "";
	if (beforeLetter.has(previous.toLowerCase())) return true;
	const after = wordAfter(text, next);
	const word = next.word.toLowerCase();
	const district = districts.has(token.text) && !persons.has(previous);
	if (opensSentence(word)) return !(district && isCapitalised(after) && !persons.has(word));
	if (!isSyllable(next.word)) return false;
	if (unnamed.has(previous)) return !district || !isCapitalised(after);
	const named = readsAsName(next.word, after);
	if (isWithheld(before)) return !named || before.length > 1;
	if (named) return persons.has(previous) && isSurname(word) && isCapitalised(after);
	return previous !== "" && previous === previous.toLowerCase() && !district;
}

/**
 * Whether a capitalised word reads as (part of) a name, given the word after it: foreign, a given name or surname, or
 * before another capital; not `Công ty`.
 */
export function readsAsName(word: string, after: string): boolean {
	const small = word.toLowerCase();
	if (openingPairs.has(`${small} ${after}`)) return false;
	return isCapitalised(after) || givenNames.has(small) || isSurname(small) || !isSyllable(word);
}

/** `J.` in `J. K. Rowling`; a bare `Y` or `Ở` is a word. */
function isInitial(next: NextWord, text: string): boolean {
	return /^(?:\p{Lu}|\p{Lu}[hgr])$/u.test(next.word) && text[next.start + next.word.length] === ".";
}

/** Up to three words before the initial, the nearest first; capitals only after the first. */
function wordsBefore(token: Token, text: string, start: number): readonly string[] {
	const words: string[] = [];
	for (let at = token.start; words.length < 3; ) {
		const word = tokenBefore(text, start, at);
		if (word.text === "" || /[.,;:!?)”"]$/.test(word.text) || (words.length > 0 && !isCapitalised(word.text))) break;
		words.push(word.text);
		at = word.start;
		if (!isCapitalised(word.text)) break;
	}
	return words;
}

/** Whether the words before an initial open a Vietnamese name, which it then closes: `Hồ Văn C.`, `Lò Thị P.` */
function isWithheld(before: readonly string[]): boolean {
	const capitals = before.filter(isCapitalised);
	const family = capitals.at(-1)?.toLowerCase() ?? "";
	return isSurname(family) || (capitals.length > 1 && /^(?:Văn|Thị)$/.test(capitals[0] ?? ""));
}
