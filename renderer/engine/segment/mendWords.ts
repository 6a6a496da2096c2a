// Everyday words that a model joins where their syllables belong to the words beside them: `cả nhà ăn` (the family eats) is no
// canteen, `con nuôi má` (I look after you) no adopted child.

import type { Run } from "./runs.ts";
import type { SyllableTable } from "./syllableTable.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words of two syllables, and the syllables behind which, or before which, they are two words. */
const parted: ReadonlyMap<string, { readonly after?: ReadonlySet<string>; readonly before?: ReadonlySet<string> }> =
	new Map([
		["nhà ăn", { after: list("cả") }],
		["tháng hai", { after: list("mỗi một") }],
		["tháng ba", { after: list("mỗi một") }],
		["thế mà", { after: list("như") }],
		["bếp từ", { after: list("khói") }],
		["vợ con", { after: list("bố mẹ cha ba má anh em chị") }],
		["nhìn chung", { after: list("tầm") }],
		[
			"trong cùng",
			{ before: list("một thời lúc ngày năm tháng tuần đêm buổi nhóm đội lớp trường khu hệ loại kỳ đợt khối") },
		],
		["đến nơi", { before: list("an có khác ở nào làm xa trú sơ tập này đó công") }],
		["trăm năm", { after: list("một hai ba bốn năm sáu bảy tám chín mấy vài") }],
		["cầm quân", { before: list("trắng đen") }],
		["vào sổ", { after: list("tên") }],
		["mở đường", { before: list("bay sắt thủy dây ống") }],
		[
			"con cái",
			{ before: list("áo quần mũ váy nón khăn bánh kẹo xe nhà bàn ghế tủ cặp bút ô chăn gối nồi kính máy này đó") },
		],
		["con nuôi", { before: list("má mẹ ba bố cha bà ông em anh chị gà vịt lợn heo bò cá được") }],
		["tay cầm", { before: list("một bó cái chiếc cây con dao súng gậy ô điếu ly cốc tờ quyển cuốn đèn cờ roi hoa") }],
	]);

/** Changes `joined` in place (1: atom n belongs to the word of atom n - 1). What is cut stays apart, whatever headword it spells. */
export function mendWords(run: Run, joined: Uint8Array, table: SyllableTable): void {
	const syllable = (at: number) => table.folded(run.numbers[at] ?? 0);
	const isBeside = (at: number) => at > 0 && at < run.count && run.joinable[at] === 1;
	for (let last = 1; last < run.count; last++) {
		if (!isBeside(last) || run.isCapital(last)) continue;
		const rule = parted.get(`${syllable(last - 1)} ${syllable(last)}`);
		if (rule === undefined) continue;
		const isParted =
			(isBeside(last - 1) && rule.after?.has(syllable(last - 2))) ||
			(isBeside(last + 1) && rule.before?.has(syllable(last + 1)));
		if (!isParted) continue;
		joined[last] = 0;
		run.joinable[last] = 0;
	}
}
