// Spaces lost and spaces too many: mended only where both sides are certain.

import { describe, expect, test } from "vitest";
import { applyEdits, type Edit, plainMarked } from "../../../renderer/engine/document/markedText.ts";
import { knownWordsOf, mend } from "../../../renderer/engine/document/repairs.ts";
import { fc } from "../../property.ts";

function mended(text: string) {
	return mend(plainMarked(text), knownWordsOf([text]));
}

describe("spaces that were lost", () => {
	test.each([
		["between a foreign name and a verb", "Tổng thống Bidenđã nhất trí.", "Tổng thống Biden đã nhất trí."],
		["between a Vietnamese name and a verb", "Trạm trưởng Namđã đồng ý.", "Trạm trưởng Nam đã đồng ý."],
		["after a name with marks", "Bà Mậnnói thế.", "Bà Mận nói thế."],
		[
			"where the name stands elsewhere in the text",
			"Khi Trump đến, Trumpbước ra, ai cũng bước lùi.",
			"Khi Trump đến, Trump bước ra, ai cũng bước lùi.",
		],
		["between two syllables in lower case", "Cả nướcđã biết.", "Cả nước đã biết."],
		["before a capital", "Người nướcĐức đến.", "Người nước Đức đến."],
		["after a full stop", "Về nước.Ông ở lại.", "Về nước. Ông ở lại."],
		["after a year", "Năm 2020.Ông ở lại.", "Năm 2020. Ông ở lại."],
		["after a question mark", "Về nước?Ông ở lại.", "Về nước? Ông ở lại."],
		["after a closing quote", "“Đi thôi!”Ông gọi.", "“Đi thôi!” Ông gọi."],
		["after a comma", "Hà Nội,Huế và Vinh", "Hà Nội, Huế và Vinh"],
		["after a bracket", "Chủ tịch (Mỹ)đã đến.", "Chủ tịch (Mỹ) đã đến."],
		["before a quote", "Bà nói“Tôi đi” rồi đi.", "Bà nói “Tôi đi” rồi đi."],
		[
			"before a straight quote that opens after a stop",
			'Xuống núi."Đi thôi", bà nói.',
			'Xuống núi. "Đi thôi", bà nói.',
		],
		["before a foreign name", "Ra ngồi.Karl cười.", "Ra ngồi. Karl cười."],
		["and are too many in a name of the highlands", "Chị H ' Nga và Y' Bion", "Chị H'Nga và Y'Bion"],
	])("%s", (_place, before, after) => {
		expect(mended(before).text).toBe(after);
	});

	test("a straight quote that closes after a stop stays where it is", () => {
		expect(mended('Bà nói: "Đi thôi."Ông gật đầu.').text).not.toContain('. "Ông');
	});

	test.each([
		["transliterated names", "Niutơn, Aritxtốt, Oasinhtơn và Clintơn"],
		["foreign names with marks", "Perón, Bogotá, Beyoncé, Mbappé, André và José"],
		["names of peoples", "người Xơđăng, Êđê và Mơnông"],
		["brands and abbreviations", "VietnamNet, YouTube, VnExpress, GDĐT và TP.HCM"],
		["routes", "tuyến Cửa Lạch-Hòn Mây"],
		["addresses", "Viết cho Lan.Hương@thư.vn hay xem baomoi.com.vn/Đọc.Báo"],
		["abbreviations before a name", "TS.Nguyễn Văn Đức, ThS.Lê Nga, P.Bến Nghé, Tp.Huế"],
		["numbers", "1.700 đồng, 3,5 km, 22/12, 19h30, 2:1"],
		["words that are one syllable", "nghiêng, khuỷu, quyện, Nguyễn, Thuyết"],
		["loan words", "xà phòng, ôtô, càphê, axít, cácbon"],
		["English", "The U.S. Navy,and others.Some more"],
	])("%s stay as they are", (_what, text) => {
		expect(mended(text).text).toBe(text);
	});
});

describe("spaces too many", () => {
	test.each([
		["before a comma and a stop", "Rau , cá , thịt .", "Rau, cá, thịt."],
		["before a colon, a question mark", "Bà hỏi : đi đâu ?", "Bà hỏi: đi đâu?"],
		["inside brackets", "Phó thủ tướng ( trái ) đến.", "Phó thủ tướng (trái) đến."],
		["inside curly quotes", "Ông nói “ tôi đi ” rồi cười.", "Ông nói “tôi đi” rồi cười."],
	])("%s", (_place, before, after) => {
		expect(mended(before).text).toBe(after);
	});

	test.each([
		["ellipses", "Tôi định ... thôi"],
		["faces", "Vui quá :) và :("],
		["scores", "Tỷ số là 3 : 0"],
		["hyphens", "Việt - Trung"],
		["file endings", "Chạy trên .NET"],
	])("%s keep theirs", (_what, text) => {
		expect(mended(text).text).toBe(text);
	});
});

describe("the record of repairs", () => {
	test("says what stood before and after, with its place in the mended text", () => {
		const { text, repairs } = mended("Ông Bidenđã đi.Ông về , rồi nghỉ.");
		expect(text).toBe("Ông Biden đã đi. Ông về, rồi nghỉ.");
		expect(repairs).toEqual([
			{ before: "Bidenđã", after: "Biden đã", start: 4 },
			{ before: "đi.Ông", after: "đi. Ông", start: 13 },
			{ before: "về ,", after: "về,", start: 21 },
		]);
	});

	test("puts the text back when every repair is undone", () => {
		const piece = fc.constantFrom(
			"Bidenđã",
			"nước.Ông",
			"nước",
			" ",
			" , ",
			"( ",
			" )",
			"Hà Nội",
			".",
			"“ ",
			" ”",
			"Mậnnói",
			"(Mỹ)đã",
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const text = pieces.join("");
				const { text: after, repairs } = mended(text);
				let undone = "";
				let at = 0;
				for (const repair of repairs) {
					expect(after.slice(repair.start, repair.start + repair.after.length)).toBe(repair.after);
					undone += after.slice(at, repair.start) + repair.before;
					at = repair.start + repair.after.length;
				}
				expect(undone + after.slice(at)).toBe(text);
			}),
		);
	});
});

describe("applyEdits", () => {
	test("moves joins and earlier repairs with the text", () => {
		const source = {
			text: "ma túy ,và cả",
			joins: [2],
			repairs: [{ before: "và_cả", after: "và cả", start: 8 }],
			timings: [{ start: 8, end: 13, startsAt: 1000, endsAt: 2000 }],
		};
		const edits: readonly Edit[] = [
			{ start: 6, end: 7, insert: "", contextStart: 3, contextEnd: 8 },
			{ start: 8, end: 8, insert: " ", contextStart: 7, contextEnd: 10 },
		];
		expect(applyEdits(source, edits)).toEqual({
			text: "ma túy, và cả",
			joins: [2],
			repairs: [
				{ before: "túy ,và", after: "túy, và", start: 3 },
				{ before: "và_cả", after: "và cả", start: 8 },
			],
			timings: [{ start: 8, end: 13, startsAt: 1000, endsAt: 2000 }],
		});
	});
});
