// Words, names, numbers: what belongs together stays together, and nothing is ever lost.

import { describe, expect, test } from "vitest";
import { readHints } from "../../../renderer/engine/segment/hints.ts";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";
import { lexiconOf, listed, listedNames, trainedModel } from "../support/lexicon.ts";

const segmenter = createSegmenter(
	lexiconOf(
		listed(
			..."là|thủ đô|hợp tác|hai|nước|đã|nói|anh|đi|học sinh|học|sinh học|ma túy|chống|phó thủ tướng|dự|hội nghị|hoà thuận|đường|mưa|theo|người|ông|bà|cho biết|bộ trưởng|công an|gặp|tại|và|ngày|của|mỹ|việt|cả|nhà|ăn|nhà ăn|ăn sáng|mỗi|tháng|tháng hai|chuyến|bố|vợ|vợ con|con|rể".split(
				"|",
			),
		),
		listedNames("Hà Nội", "Việt Nam", "Nauru", "Trung Quốc", "Mỹ", "Bộ Ngoại giao", "TP.HCM", "sông Hậu", "Biển Đông"),
	),
	trainedModel(),
);

function tokensOf(line: string) {
	const { text, joins } = readHints(line);
	return segmenter
		.segment(text, span(0, text.length), joins, true)
		.map(({ kind, subkind, span: place }) => ({ kind, subkind, text: text.slice(place.start, place.end) }))
		.filter(({ text: surface }) => surface.trim() !== "");
}

const wordsOf = (line: string) => tokensOf(line).map(({ text }) => text);
const kindOf = (line: string, word: string) => tokensOf(line).find(({ text }) => text === word);

test.each([
	["joins the syllables of one headword", "Hà Nội là thủ đô", ["Hà Nội", "là", "thủ đô"]],
	["keeps an unlisted name whole", "Netflix là", ["Netflix", "là"]],
	["never joins across punctuation", "thủ, đô", ["thủ", ",", "đô"]],
	["never joins across a line break", "thủ\nđô", ["thủ", "đô"]],
	["separates punctuation that is attached", "chào, anh!", ["chào", ",", "anh", "!"]],
	["keeps a run of dots together", "đi...", ["đi", "..."]],
	["finds a word in the other spelling", "hòa thuận", ["hòa thuận"]],
	["finds a listed name with small words in it", "tại sông Hậu", ["tại", "sông Hậu"]],
	["keeps a person's name whole", "ông Uông Văn Bân cho biết", ["ông", "Uông Văn Bân", "cho biết"]],
	["parts a country from the person after it", "Trung Quốc Vương Tiểu Hồng", ["Trung Quốc", "Vương Tiểu Hồng"]],
	[
		"parts a country from the foreign person after it, behind a title",
		"phó thủ tướng Nauru Baron Waqa nói",
		["phó thủ tướng", "Nauru", "Baron Waqa", "nói"],
	],
	["keeps a foreign name whole", "bà Ursula von der Leyen nói", ["bà", "Ursula von der Leyen", "nói"]],
	["parts two names with a hyphen between", "Mỹ-Trung", ["Mỹ", "-", "Trung"]],
	["keeps a loan with a hyphen", "mô-đen", ["mô-đen"]],
	["keeps a Highland name with its apostrophe", "H'Nga nói", ["H'Nga", "nói"]],
	["parts a name from the word that lost its space", "Bidenđã nói", ["Biden", "đã", "nói"]],
	["parts a syllable from the capital that lost its space", "nướcÔng nói", ["nước", "Ông", "nói"]],
	["parts a full stop that lost its space", "nước.Ông nói", ["nước", ".", "Ông", "nói"]],
	["keeps a foreign name with a đ inside", "Anđelko nói", ["Anđelko", "nói"]],
	["parts a word whose first syllable is the one before's", "cả nhà ăn sáng", ["cả", "nhà", "ăn sáng"]],
	["parts a month that counts something else", "mỗi tháng hai chuyến", ["mỗi", "tháng", "hai", "chuyến"]],
	["parts a word whose last syllable is the next one's", "hai bố vợ con rể", ["hai", "bố", "vợ", "con", "rể"]],
	["keeps the same word elsewhere", "tại nhà ăn và tháng hai", ["tại", "nhà ăn", "và", "tháng hai"]],
	["keeps a brand with capitals inside", "YouTube, VnExpress", ["YouTube", ",", "VnExpress"]],
])("%s", (_rule, text, words) => expect(wordsOf(text)).toEqual(words));

test.each([
	["1.700", ["1.700"]],
	["2,5", ["2,5"]],
	["22/12", ["22/12"]],
	["4-12-2024", ["4-12-2024"]],
	["07:30", ["07:30"]],
	["7h30", ["7h30"]],
	["98%", ["98", "%"]],
	["5km", ["5", "km"]],
	["50P-5117", ["50P-5117"]],
	["Covid-19", ["Covid-19"]],
	["TP.HCM", ["TP.HCM"]],
	["TP.HCM.", ["TP.HCM", "."]],
	["NĐ-CP", ["NĐ-CP"]],
	["EU-Nga", ["EU", "-", "Nga"]],
	["5G", ["5G"]],
	["UBND", ["UBND"]],
	["N.V.P. nói", ["N.V.P.", "nói"]],
	["GS.TS. Lê Mai nói", ["GS.TS.", "Lê Mai", "nói"]],
	["https://baodaoxanh.vn/tin-1?a=b.", ["https://baodaoxanh.vn/tin-1?a=b", "."]],
	["ban@baodaoxanh.vn", ["ban@baodaoxanh.vn"]],
	["GD&ĐT", ["GD&ĐT"]],
])("marks inside %s stay inside", (text, words) => expect(wordsOf(text)).toEqual(words));

describe("kinds", () => {
	test("a capital at the start of a sentence makes no name", () => {
		expect(kindOf("Đường đi", "Đường")?.kind).toBe("word");
		expect(kindOf("Mưa. Người đi", "Người")?.kind).toBe("word");
	});
	test("a headline in capitals makes no names", () => {
		expect(tokensOf("HỌC SINH ĐI HỌC").map(({ kind, text }) => [text, kind])).toEqual([
			["HỌC SINH", "word"],
			["ĐI", "word"],
			["HỌC", "word"],
		]);
	});
	test("a small letter is no country", () => expect(kindOf("nước mỹ", "mỹ")?.kind).toBe("word"));
	test("a listed place knows that it is one", () => expect(kindOf("ở Hà Nội", "Hà Nội")?.subkind).toBe("place"));
	test("a family name makes a person", () =>
		expect(kindOf("gặp Trần Lưu Quang", "Trần Lưu Quang")?.subkind).toBe("person"));
	test("a date and a time are numbers that know it", () => {
		expect(kindOf("ngày 22/12", "22/12")).toMatchObject({ kind: "number", subkind: "date" });
		expect(kindOf("7h30", "7h30")).toMatchObject({ kind: "number", subkind: "time" });
	});
	test.each([
		["tăng 30%", "30", "percent"],
		["tăng 10-15 %", "10-15", "percent"],
		["tăng 5 phần trăm", "5", "percent"],
		["người thứ 3", "3", "ordinal"],
		["đứng thứ 37", "37", "ordinal"],
		["sáng thứ 3", "3", null],
		["thế kỷ 21", "21", "ordinal"],
		["sáng 5-3", "5-3", "date"],
		["đi 5-3 ngày", "5-3", null],
		["thắng 2-1", "2-1", null],
		["thắng 2–1", "2–1", null],
		["sáng 5–3", "5–3", "date"],
		["tăng 10–15 %", "10–15", "percent"],
		["ngày 32/13", "32/13", null],
		["quyết định số 12/2024", "12/2024", null],
		["lúc 45h", "45h", null],
		["có 5 người", "5", null],
	])("in “%s” %s is a number of the sort %s", (text, number, subkind) =>
		expect(kindOf(text, number)).toMatchObject({ kind: "number", subkind }),
	);
	test.each([
		["thế kỷ XIX", "XIX"],
		["khóa XIII", "XIII"],
		["lần thứ III", "III"],
		["quý I", "I"],
	])("in “%s” the Roman numeral is an ordinal", (text, numeral) =>
		expect(kindOf(text, numeral)).toMatchObject({ kind: "number", subkind: "ordinal" }),
	);
	test("letters that look like a Roman numeral are none elsewhere", () => {
		expect(kindOf("theo IC", "IC")?.kind).not.toBe("number");
		expect(kindOf("thế kỷ IIX", "IIX")?.kind).not.toBe("number");
		expect(kindOf("gặp ông V", "V")?.kind).not.toBe("number");
	});
	test("an unlisted short form is an abbreviation, an unlisted spelling foreign", () => {
		expect(kindOf("theo TTXVN", "TTXVN")?.subkind).toBe("abbreviation");
		expect(kindOf("chống fentanyl", "fentanyl")?.subkind).toBe("foreign");
	});
});

describe("hints of a segmented text", () => {
	test("are never shown", () => expect(wordsOf("hợp_tác chống ma_túy")).toEqual(["hợp tác", "chống", "ma túy"]));
	test("join what the dictionary does not list", () =>
		expect(wordsOf("hưởng_ứng hội_nghị")).toEqual(["hưởng ứng", "hội nghị"]));
	test("do not bind: a name lets go of the verb after it", () => {
		expect(wordsOf("Phó_thủ_tướng Trần_Lưu_Quang_dự Hội_nghị")).toEqual([
			"Phó thủ tướng",
			"Trần Lưu Quang",
			"dự",
			"Hội nghị",
		]);
	});
	test("a name half joined is one name", () =>
		expect(wordsOf("gặp Vương Tiểu_Hồng")).toEqual(["gặp", "Vương Tiểu Hồng"]));
	test("with and without the hint a word comes out the same", () =>
		expect(wordsOf("ma túy ma_túy")).toEqual(["ma túy", "ma túy"]));
	test("an address keeps its underscore", () => expect(wordsOf("gửi_ban a_b@c.vn")).toContain("a_b@c.vn"));
});

test("tokens cover any text exactly, in order, without overlap", () => {
	const alphabets = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.string({
			unit: fc.constantFrom(..."aăâ đêôơư.,-_/'’\u0301\u0323\u00ad\u200b😀👩‍👩‍👧TP1:%\n\t\u0000".split("")),
		}),
		fc
			.array(fc.constantFrom("Hà", "Nội", "hợp", "tác", "TP.HCM", "7h30", "…", "“", "”", "H'", "a@b.vn"), {
				maxLength: 30,
			})
			.map((words) => words.join(" ")),
	);
	fc.assert(
		fc.property(alphabets, (text) => {
			const tokens = segmenter.segment(text, span(0, text.length), null);
			let at = 0;
			for (const token of tokens) {
				expect(token.span.start).toBe(at);
				expect(token.span.end).toBeGreaterThan(at);
				at = token.span.end;
			}
			expect(at).toBe(text.length);
		}),
		{ numRuns: 500 },
	);
});

test("one megabyte without a space is cut up in reasonable time", () => {
	const text = "ab1đ.".repeat(200_000);
	const tokens = segmenter.segment(text, span(0, text.length), null);
	expect(tokens.at(-1)?.span.end).toBe(text.length);
});
