// A person edits, joins and parts blocks, and corrects what stands beside them: what is marked and still fits stays in place.

import { describe, expect, test } from "vitest";
import { changeBlock, changeKind, mergeBlocks, splitBlock } from "../../../renderer/engine/document/edits/blocks.ts";
import { changeField, changeTitle, undoRepair } from "../../../renderer/engine/document/edits/fields.ts";
import { setAside } from "../../../renderer/engine/document/edits/putBack.ts";
import { article, book, edited, expectWhole, film, linesOf, written } from "./editsSupport.ts";

describe("changing the text of a block", () => {
	const change = (index: number, text: string, lines: readonly string[] = article) =>
		linesOf(edited(changeBlock(written(...lines), index, text)));

	test("normalises what was typed", () => {
		expect(change(3, " Phà  nghỉ\u200b hẳn ".normalize("NFD"))[8]).toBe("paragraph: Phà nghỉ hẳn");
	});

	test("keeps joins and repairs whose words are as they were, in their new places", () => {
		expect(change(1, "Mới sáng nay, cầu Rạch Chanh đã thông xe rồi.")[4]).toBe(
			"lead: Mới sáng nay, cầu_Rạch Chanh {đãthông>đã thông} xe rồi.",
		);
		expect(change(1, "Sáng nay cầu Bến Chanh đã thông tuyến.")[4]).toBe(
			"lead: Sáng nay cầu Bến Chanh {đãthông>đã thông} tuyến.",
		);
		expect(change(1, "Sáng nay cầu Rạch Chanh vừa thông xe.")[4]).toBe("lead: Sáng nay cầu_Rạch Chanh vừa thông xe.");
		expect(change(2, "Người dân hai bờ rất vui.")).toEqual(article);
	});

	test("makes blocks of the lines that were typed, each with its marks", () => {
		expect(change(1, "Sáng nay\ncầu Rạch Chanh\n\n đã thông xe.").slice(4, 7)).toEqual([
			"lead: Sáng nay",
			"lead: cầu_Rạch Chanh",
			"lead: {đãthông>đã thông} xe.",
		]);
	});

	test("keeps a title in one line, and the title of the document with it", () => {
		const document = edited(changeBlock(written(...article), 0, "Cầu mới\nđã thông xe"));
		expect(document.title).toBe("Cầu mới đã thông xe");
		expectWhole(document);
	});

	test("keeps lines and stanzas of verse", () => {
		const lines = ["verse: Trăm năm / Trong cõi", "paragraph: Hết."];
		expect(change(0, "Trăm năm \n trong  cõi\n\n\nChữ tài", lines)).toEqual([
			"verse: Trăm năm / trong cõi",
			"verse: Chữ tài",
			"paragraph: Hết.",
		]);
		expect(linesOf(edited(changeBlock(written(...lines), 0, "Trăm năm\nTrong cõi", "quote")))).toEqual([
			"quote: Trăm năm",
			"quote: Trong cõi",
			"paragraph: Hết.",
		]);
	});

	test("sets the block aside when nothing is typed", () => {
		expect(change(2, " \n")).toEqual(article.toSpliced(5, 1, "-byReader: Người dân hai bờ rất vui."));
	});

	test("keeps the times of what is still said", () => {
		expect(change(0, "Chào chú Tư! Anh đi đâu mà sớm quá?", film)[0]).toBe(
			"paragraph: <0-1000|Chào chú Tư!> <1000-3000|Anh đi đâu mà sớm quá?>",
		);
		expect(change(0, "Anh đi đâu mà sớm vậy?", film)[0]).toBe("paragraph: <1000-3000|Anh đi đâu mà sớm vậy?>");
		expect(change(0, "Chào anh Ba.\nAnh đi đâu\nmà sớm vậy?", film).slice(0, 3)).toEqual([
			"paragraph: <0-1000|Chào anh Ba.>",
			"paragraph: <1000-1870|Anh đi đâu>",
			"paragraph: <2043-3000|mà sớm vậy?>",
		]);
	});

	test("calls the part that begins there as its heading reads, if it was called so", () => {
		const text = ["subheading: #1 Bến Thượng#Bến Thượng", "subheading: #2 Chương 1#Đêm", "paragraph: Sông rộng."];
		expect(change(0, "Bến Hạ", text)).toEqual(["subheading: #1 Bến Hạ#Bến Hạ", ...text.slice(1)]);
		expect(change(1, "Ngày", text)[1]).toBe("subheading: #2 Chương 1#Ngày");
	});

	test("keeps the part that begins there", () => {
		expect(change(2, "Chương một\nBến sông", book).slice(2, 4)).toEqual([
			"subheading: #2 Chương 1. Bến sông#Chương một",
			"subheading: Bến sông",
		]);
	});
});

describe("changing the kind of a block", () => {
	const change = (lines: readonly string[], index: number, kind: "title" | "quote" | "verse") =>
		linesOf(changeKind(written(...lines), index, kind));

	test("leaves its text and all that is marked", () => {
		expect(change(article, 1, "quote")[4]).toBe(article[4]?.replace("lead", "quote"));
		expect(change(["verse: Trăm_năm / Trong cõi"], 0, "quote")).toEqual(["quote: Trăm_năm Trong cõi"]);
	});

	test("brings the title to the top", () => {
		const document = changeKind(written(...article), 2, "title");
		expect(document.title).toBe("Người dân hai bờ rất vui.");
		expect(linesOf(document).slice(0, 5)).toEqual([
			...article.slice(0, 2),
			"title: Người_dân hai bờ rất vui.",
			"subheading: Cầu mới thông xe",
			article[3],
		]);
		expect(change(book, 2, "title").slice(0, 4)).toEqual([
			"title: Chương 1",
			"subheading: Truyện làng",
			book[1],
			"paragraph: #2 Chương 1. Bến sông#Sông rộng.",
		]);
		expect(change(film, 1, "title")[0]).toBe("title: Đi chợ.");
	});
});

describe("merging and parting blocks", () => {
	test("puts two blocks into one, with the marks of both", () => {
		expect(linesOf(mergeBlocks(written(...article), 2)).slice(5)).toEqual([
			"paragraph: Người_dân hai bờ rất vui. Phà chạy thêm hai_tuần.",
			...article.slice(6, 8),
			article[9],
		]);
		expect(() => mergeBlocks(written(...article), 3)).toThrow(RangeError);
	});

	test("joins verse by lines", () => {
		expect(linesOf(mergeBlocks(written("verse: Một / Hai", "verse: Ba"), 0))).toEqual(["verse: Một / Hai / Ba"]);
		expect(linesOf(mergeBlocks(written("quote: Ba", "verse: Một / Hai"), 0))).toEqual(["quote: Ba Một Hai"]);
	});

	test("parts a block, and merged again it is as before", () => {
		const document = written(...article);
		const apart = splitBlock(document, 1, "Sáng nay cầu Rạch Chanh".length);
		expect(linesOf(apart).slice(4, 6)).toEqual(["lead: Sáng nay cầu_Rạch Chanh", "lead: {đãthông>đã thông} xe."]);
		expect(mergeBlocks(apart, 1)).toEqual(document);
	});

	test("parts a title from the lead that ran into it", () => {
		const document = splitBlock(written("title: Cầu mới Sáng nay cầu thông xe.", "paragraph: Một."), 0, 8);
		expect(document.title).toBe("Cầu mới");
		expect(linesOf(document)).toEqual(["title: Cầu mới", "lead: Sáng nay cầu thông xe.", "paragraph: Một."]);
		expect(linesOf(splitBlock(written(...article), 0, 3)).slice(2, 4)).toEqual([
			"title: Cầu",
			"paragraph: mới thông xe",
		]);
	});

	test.each([
		["at the beginning", 0],
		["at the end", 99],
		["before the space at the end", 7],
	])("changes nothing %s", (_where, offset) => {
		const document = written("paragraph: Một hai");
		expect(splitBlock(document, 0, offset)).toBe(document);
	});

	test("never parts a character", () => {
		expect(linesOf(splitBlock(written("paragraph: Một 😀 hai"), 0, 5))).toEqual([
			"paragraph: Một",
			"paragraph: 😀 hai",
		]);
	});
});

describe("title, fields and repairs", () => {
	test("a title is changed, given, and set aside", () => {
		const document = written(...article);
		expect(edited(changeTitle(document, " Cầu  mới ")).title).toBe("Cầu mới");
		const without = edited(changeTitle(document, null));
		expect(without).toEqual(edited(setAside(document, 0)));
		expect(edited(changeTitle(without, "  "))).toBe(without);
		const given = edited(changeTitle(without, "Tên mới"));
		expect(linesOf(given).slice(0, 4)).toEqual(
			[...article.slice(0, 2), "-byReader: Cầu mới thông xe", article[3]].toSpliced(4, 0),
		);
		expect(given.title).toBe("Tên mới");
	});

	test("byline, date and source are one line or nothing", () => {
		const document = written(...article);
		expect(changeField(document, "byline", " Minh  Đức\n").byline).toBe("Minh Đức");
		expect(changeField(document, "date", "1/9").date).toBe("1/9");
		expect(changeField(document, "byline", " ").byline).toBeNull();
		expect(changeField(document, "source", null)).toEqual(document);
	});

	test("a repair taken back reads as it stood, all else in place", () => {
		const document = written(
			"paragraph: Ông {Bidenđã>Biden đã} nói {rất hay>rấthay} về_việc này.",
			"verse: Một_hai / {Bađêm>Ba đêm}",
		);
		expect(linesOf(edited(undoRepair(document, 0)))).toEqual([
			"paragraph: Ông Bidenđã nói {rất hay>rấthay} về_việc này.",
			"verse: Một_hai / {Bađêm>Ba đêm}",
		]);
		expect(linesOf(edited(undoRepair(document, 2)))[1]).toBe("verse: Một_hai / Bađêm");
		expect(() => undoRepair(document, 3)).toThrow(RangeError);
	});
});
