// A person puts back and sets aside: nothing is lost, and what is marked stays in place.

import { describe, expect, test } from "vitest";
import { changeBlock } from "../../../renderer/engine/document/edits/blocks.ts";
import { putBack, putBackAll, setAside } from "../../../renderer/engine/document/edits/putBack.ts";
import { documentOf, sequenceOf } from "../../../renderer/engine/document/edits/sequence.ts";
import { article, book, edited, expectWhole, film, linesOf, readBack, written } from "./editsSupport.ts";

test.each([
	["an article", article],
	["a book", book],
	["a film", film],
])("%s taken apart and laid out again is as it was", (_name, lines) => {
	const document = written(...lines);
	expectWhole(document);
	expect(readBack(document)).toEqual(lines);
	expect(documentOf(document, sequenceOf(document).entries)).toEqual(document);
});

describe("putting back", () => {
	test("makes a line a paragraph where it stood", () => {
		const lines = linesOf(putBack(written(...article), 3));
		expect(lines).toEqual(article.toSpliced(6, 1, "paragraph: Bến phà cũ đóng cửa"));
	});

	test("takes the kind that is asked for", () => {
		expect(linesOf(putBack(written(...article), 3, "subheading"))).toContain("subheading: Bến phà cũ đóng cửa");
	});

	test("takes several at once, in the order in which they stood", () => {
		const lines = linesOf(putBackAll(written(...article), [4, 5, 3]));
		expect(lines.slice(6)).toEqual([
			"paragraph: Bến phà cũ đóng cửa",
			"paragraph: Còn mười bốn nhân_viên thì sao",
			"paragraph: Phà chạy thêm hai_tuần.",
			"paragraph: Bản quyền thuộc báo",
		]);
	});

	test("has a line from above the title follow it, one by one in any order as at once", () => {
		const at = [
			"title: Cầu mới thông xe",
			"paragraph: Trang chủ",
			"paragraph: Thời sự",
			"-shareLine: Chia sẻ",
			...article.slice(4),
		];
		const document = written(...article);
		expect(linesOf(putBackAll(document, [0, 1]))).toEqual(at);
		expect(linesOf(putBack(putBack(document, 0), 0))).toEqual(at);
		expect(linesOf(putBack(putBack(document, 1), 0))).toEqual(at);
	});

	test("makes a line the title and the old title a subheading", () => {
		const lines = linesOf(putBack(written(...article), 3, "title"));
		expect(lines.slice(2, 5)).toEqual(["title: Bến phà cũ đóng cửa", "subheading: Cầu mới thông xe", article[3]]);
	});

	test("brings verse back in its lines, and leaves what shows nothing", () => {
		const document = written("paragraph: Thơ rằng", "-byReader: Trăm năm / Trong cõi", "-menu:  ");
		expect(linesOf(putBackAll(document, [0, 1]))).toEqual([
			"paragraph: Thơ rằng",
			"verse: Trăm năm / Trong cõi",
			"-menu:  ",
		]);
		expect(linesOf(putBack(document, 0, "quote"))[1]).toBe("quote: Trăm năm Trong cõi");
	});

	test("normalises what was kept as it came", () => {
		const document = written("paragraph: Một", `-menu: ${"Tiếng  Việt\u200b ".normalize("NFD")}`);
		expect(linesOf(putBack(document, 0))).toEqual(["paragraph: Một", "paragraph: Tiếng Việt"]);
	});

	test("refuses a line that is not there", () => {
		expect(() => putBack(written(...article), 6)).toThrow(RangeError);
	});
});

describe("setting aside", () => {
	test("keeps the text at its place, as the reader's choice", () => {
		expect(linesOf(edited(setAside(written(...article), 2)))).toEqual(
			article.toSpliced(5, 1, "-byReader: Người dân hai bờ rất vui."),
		);
	});

	test("then putting back gives the same text, the title too", () => {
		for (const lines of [article, book, film]) {
			const document = written(...lines);
			for (const index of document.blocks.keys()) {
				const without = edited(setAside(document, index));
				expectWhole(without);
				const back = without.removed.findIndex(({ reason }) => reason === "byReader");
				const again = putBack(without, back);
				expect(again.text).toBe(document.text);
				expect(again.title).toBe(document.title);
				expect(again.removed).toEqual(document.removed);
				expectWhole(again);
			}
		}
	});

	test("leaves a text without a title where the title goes", () => {
		const document = edited(setAside(written(...article), 0));
		expect(document.title).toBeNull();
		expect(linesOf(document)[2]).toBe("-byReader: Cầu mới thông xe");
	});

	test.each([
		["the only block", ["paragraph: Một."], 0],
		["the only block with words", ["paragraph: ***", "paragraph: Một."], 1],
	])("refuses %s", (_which, lines, index) => {
		expect(setAside(written(...lines), index)).toEqual({ ok: false, error: { kind: "nothingLeft" } });
		expect(changeBlock(written(...lines), index, " \n ")).toEqual({ ok: false, error: { kind: "nothingLeft" } });
		expect(changeBlock(written(...lines), index, "–")).toEqual({ ok: false, error: { kind: "nothingLeft" } });
	});

	test("has a part begin with the next block, and its heading open it again", () => {
		const document = edited(setAside(written(...book), 2));
		expect(linesOf(document)[3]).toBe("paragraph: #2 Chương 1. Bến sông#Sông rộng.");
		expect(linesOf(putBack(document, 0))).toEqual(book);
		const both = edited(setAside(edited(setAside(written(...book), 1)), 1));
		expect(linesOf(both)[3]).toBe("paragraph: #1 Phần I##2 Chương 1. Bến sông#Sông rộng.");
		expect(linesOf(putBackAll(both, [0, 1]))).toEqual(book);
		expect(linesOf(putBack(both, 1)).slice(2, 4)).toEqual([
			"subheading: #1 Phần I##2 Chương 1. Bến sông#Chương 1",
			"paragraph: Sông rộng.",
		]);
	});

	test("lets a part go that has no block left", () => {
		let document = written(...book);
		for (const index of [5, 4]) document = edited(setAside(document, index));
		expect(document.parts.map(({ title }) => title)).toEqual(["Phần I", "Chương 1. Bến sông", "Phần II"]);
		expectWhole(document);
	});
});
