// Given names that are words, too: told from the word by the words around them, and by the rest of the text.

import { expect, test } from "vitest";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { lexiconOf, listed, listedNames, trainedModel } from "../support/lexicon.ts";

const segmenter = createSegmenter(
	lexiconOf(
		listed(
			..."anh|chị|anh hùng|hùng|hoa|lan|mai|thu|đức|thư|của|mẹ|tôi|nói|cười|nở|vườn|thích|gặp|ở|đến|hôm qua|bệnh viện|nhi|khoa|giỏi|sông|hương|là|học sinh|tên|thằng|mua|đã|bác sĩ|khám|máy|máy atm|tây|ông|đồ|ăn|ăn ý|ý|phường|nhận|việc|rồi|sáng|nay|dân tộc|trong|và|thắng|hạnh|áo|bỉ|này|đẹp|đi học|vô địch|với|tuyên chiến|đăng|ảnh|ai|biết|cưới|giám đốc|sở|y tế|người phát ngôn|bộ|bị|cáo|bị cáo|khi|thứ|hai|thứ hai".split(
				"|",
			),
		),
		listedNames("Ý", "ATM", "Đức", "Mỹ", "Nhật Bản", "Bác Hồ", "P.", "Pháp", "Áo", "Bỉ", "Hàn Quốc", "Nga", "AI"),
	),
	trainedModel(),
);

/** Tokens of one sentence of a text, names with a star. */
function tokensOf(text: string, sentence = text): readonly string[] {
	const start = text.indexOf(sentence);
	return segmenter
		.segment(text, span(start, start + sentence.length), null, true)
		.filter(({ kind }) => kind !== "gap")
		.map(({ kind, span: place }) => text.slice(place.start, place.end) + (kind === "name" ? "*" : ""));
}

test.each([
	["Hoa nở trong vườn", ["Hoa", "nở", "trong", "vườn"]],
	["Hoa cười", ["Hoa*", "cười"]],
	["Hoa đã nói", ["Hoa*", "đã", "nói"]],
	["Hoa là học sinh", ["Hoa*", "là", "học sinh"]],
	["Lan giỏi", ["Lan*", "giỏi"]],
	["Thư của mẹ tôi đến hôm qua", ["Thư", "của", "mẹ", "tôi", "đến", "hôm qua"]],
	["Mai nói", ["Mai", "nói"]],
	["Hùng thích hoa", ["Hùng*", "thích", "hoa"]],
	["Tôi gặp Thu và Mai", ["Tôi", "gặp", "Thu*", "và", "Mai*"]],
	["Đức nói", ["Đức*", "nói"]],
	["Tôi tên là Thu", ["Tôi", "tên", "là", "Thu*"]],
	["Tôi ở sông Hương", ["Tôi", "ở", "sông", "Hương"]],
	["bệnh viện Nhi", ["bệnh viện", "Nhi"]],
	["Đức đã thắng Pháp", ["Đức*", "đã", "thắng", "Pháp*"]],
	["Đức - Pháp 0-2", ["Đức*", "Pháp*", "0-2"]],
	["Đức gặp Hàn Quốc", ["Đức*", "gặp", "Hàn Quốc*"]],
	["Ý tuyên chiến với Áo", ["Ý*", "tuyên chiến", "với", "Áo*"]],
	["Áo, Đức và Bỉ", ["Áo*", "Đức*", "và", "Bỉ*"]],
	["Bỉ vô địch", ["Bỉ*", "vô địch"]],
	["Ý của mẹ tôi", ["Ý", "của", "mẹ", "tôi"]],
	["Áo này đẹp", ["Áo", "này", "đẹp"]],
	["Áo mua ở Đức", ["Áo", "mua", "ở", "Đức*"]],
	["Đức và Mai cưới", ["Đức*", "và", "Mai*", "cưới"]],
	["Đăng ảnh", ["Đăng", "ảnh"]],
	["AI đến", ["AI*", "đến"]],
	["Ai đến", ["Ai", "đến"]],
	["Tôi biết: Ai đến", ["Tôi", "biết", "Ai", "đến"]],
	["Tôi gặp giám đốc Sở Y tế", ["Tôi", "gặp", "giám đốc", "Sở", "Y tế"]],
	["người phát ngôn Bộ nói", ["người phát ngôn", "Bộ", "nói"]],
	["Hoa bị Cáo đuổi", ["Hoa", "bị", "Cáo", "đuổi"]],
	["gặp ông vào thứ Hai", ["gặp", "ông", "vào", "thứ Hai"]],
	["Khi Cóc nói", ["Khi", "Cóc*", "nói"]],
	["Như Quỳnh nói", ["Như Quỳnh*", "nói"]],
	["ông Sở nói", ["ông", "Sở*", "nói"]],
	["(VNB) - Sáng nay tôi đến", ["VNB", "Sáng", "nay", "tôi", "đến"]],
])("in “%s” the names are starred: %j", (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

test.each([
	["Tôi gặp Thư ở vườn. Thư đến rồi.", "Thư đến rồi", ["Thư*", "đến", "rồi"]],
	["Tôi mua thư. Thư đến rồi.", "Thư đến rồi", ["Thư", "đến", "rồi"]],
	["Anh Đức mua hoa. Hôm qua Đức đến.", "Hôm qua Đức đến", ["Hôm qua", "Đức*", "đến"]],
])("in “%s” another sentence tells what “%s” has", (text, sentence, tokens) =>
	expect(tokensOf(text, sentence)).toEqual(tokens),
);

test("a country that people are called by is a person after a word of kinship, but not after a rude one", () => {
	const subkind = (text: string) => segmenter.segment(text, span(0, text.length), null).at(-1)?.subkind;
	expect(subkind("tôi gặp chị Mỹ")).toBe("person");
	expect(subkind("tôi ở Mỹ")).toBe("place");
	expect(subkind("tôi gặp thằng Mỹ")).toBe("place");
});

test("a country at the start of a sentence is a person where only people do what follows, or with another person", () => {
	const subkind = (text: string) => segmenter.segment(text, span(0, text.length), null)[0]?.subkind;
	expect(subkind("Nga đi học")).toBe("person");
	expect(subkind("Đức và Mai cưới")).toBe("person");
	expect(subkind("Đức và Bỉ gặp Áo")).toBe("place");
});

test.each([
	["anh Hùng nói", ["anh", "Hùng*", "nói"]],
	["bà Phạm Hòa Bình nói", ["bà", "Phạm Hòa Bình*", "nói"]],
	["Anh Hùng nói", ["Anh", "Hùng*", "nói"]],
	["Anh hùng dân tộc", ["Anh hùng", "dân tộc"]],
	["tôi gặp anh hùng", ["tôi", "gặp", "anh hùng"]],
	["tôi thích đồ ăn Ý", ["tôi", "thích", "đồ", "ăn", "Ý*"]],
	["tôi ở máy ATM", ["tôi", "ở", "máy ATM"]],
	["tôi gặp ông Tây", ["tôi", "gặp", "ông", "Tây"]],
	["chị và anh ăn ý", ["chị", "và", "anh", "ăn ý"]],
])("a capital parts a man from a hero: “%s”", (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

test("one letter after a person's title is a person, not the ward it stands for elsewhere", () => {
	const subkind = (text: string) =>
		segmenter.segment(text, span(0, text.length), null).find(({ kind }) => kind === "name")?.subkind;
	expect(subkind("bác sĩ P. khám")).toBe("person");
	expect(subkind("tôi ở P. 7")).toBe("place");
});

test("the first capital of a listed name is enough where no word is spelled so", () => {
	expect(tokensOf("tôi ở Nhật bản")).toEqual(["tôi", "ở", "Nhật bản*"]);
});
