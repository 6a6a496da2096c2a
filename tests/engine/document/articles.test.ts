// The two shapes of article that the reader was made for, as raw files with what an editor would leave of them.

import { describe, expect, test } from "vitest";
import { splitSentences } from "../../../renderer/engine/document/sentences.ts";
import { expectedArticle, rawArticle } from "./expectedArticle.ts";
import { blocksOf, documentOf, removedOf, textsOf } from "./support.ts";

describe("a page as a scraper left it", () => {
	const raw = rawArticle("scraped-page.txt");
	const expected = expectedArticle("scraped-page.txt");
	const document = documentOf(raw);

	test("has its title, byline and source in fields, and no date", () => {
		const { title, byline, source, date } = document;
		expect({ title, byline, source, date }).toEqual({
			title: expected.title,
			byline: expected.byline,
			source: expected.source,
			date: null,
		});
	});

	test("keeps title, lead, one caption and every paragraph, word for word and in order", () => {
		const [caption = ""] = textsOf(document, "caption");
		expect(caption.startsWith(expected.caption)).toBe(true);
		expect(blocksOf(document)).toEqual([
			`title: ${expected.title}`,
			`lead: ${expected.lead}`,
			`caption: ${caption}`,
			...expected.paragraphs.map((paragraph) => `paragraph: ${paragraph}`),
		]);
	});

	test("sets aside exactly the lines that are no part of the article", () => {
		const lines = raw.split("\n");
		const source = lines.indexOf(`(theo ${expected.source})`) + 1;
		const wanted = expected.removedLines.filter((number) => number !== source).map((number) => lines[number - 1]);
		expect(wanted.length).toBeGreaterThan(30);
		expect(document.removed.map(({ text }) => text).sort()).toEqual([...wanted].sort());
	});

	test("says why each line was set aside", () => {
		const reasons = (text: string) =>
			document.removed.filter((line) => line.text.startsWith(text)).map(({ reason }) => reason);
		expect(reasons("Theo dõi Baodaoxanh.vn trên")).toEqual(["shareLine"]);
		expect(reasons("Cán bộ Trạm cứu hộ rùa biển Hòn Mây")).toEqual(["repeated"]);
		expect(reasons("Tin liên quan")).toEqual(["relatedLabel"]);
		expect(reasons("Gỡ lưới cứu con rùa")).toEqual(["relatedHeadline"]);
		expect(reasons("Rạn san hô Hòn Mây hồi sinh")).toEqual(["relatedHeadline", "relatedHeadline"]);
		expect(reasons("Sau hai năm cấm neo đậu")).toEqual(["teaser"]);
		expect(reasons("Bài viết cùng chủ đề")).toEqual(["topicLabel"]);
		expect(reasons("Bảo tồn biển đảo")).toEqual(["topic"]);
		expect(reasons("Đọc thêm")).toEqual(["readMore"]);
		expect(reasons("Giá tôm hùm xanh")).toEqual(["readMore"]);
		expect(reasons("Phiên bản di động")).toEqual(["footer"]);
	});

	test("puts the lost space back, and says so", () => {
		expect(document.repairs.map(({ before, after }) => [before, after])).toEqual([["Namđã", "Nam đã"]]);
	});

	test("knows after which block a removed line stood", () => {
		const blockBefore = (text: string) => {
			const line = document.removed.find((removed) => removed.text.startsWith(text));
			return document.blocks[line?.afterBlock ?? -1]?.kind;
		};
		expect(blockBefore("Theo dõi")).toBe("lead");
		expect(blockBefore("Cán bộ Trạm")).toBe("lead");
		expect(blockBefore("Tin liên quan")).toBe("paragraph");
	});
});

describe("an article as a segmenter left it", () => {
	const expected = expectedArticle("segmented-article.txt");
	const document = documentOf(rawArticle("segmented-article.txt"));

	test("has its title and author in fields, and neither date nor source", () => {
		const { title, byline, source, date } = document;
		expect({ title, byline, source, date }).toEqual({
			title: expected.title,
			byline: expected.byline,
			source: null,
			date: null,
		});
	});

	test("parts the lead from the title that it was run together with", () => {
		expect(textsOf(document, "lead")).toEqual([expected.lead]);
	});

	test("keeps every sentence word for word, set as in print", () => {
		expect(textsOf(document, "paragraph").join(" ")).toBe(expected.paragraphs.join(" "));
		expect(document.text).not.toContain("_");
	});

	test("cuts the caption out with its credit, between the paragraphs it stood between", () => {
		const texts = blocksOf(document);
		const caption = texts.findIndex((text) => text.startsWith("caption: "));
		expect(texts[caption]).toBe(`caption: ${expected.caption} Ảnh: TTXVN`);
		expect(texts[caption - 1]?.endsWith("mua giấy bản thủ công của các làng nghề.")).toBe(true);
		expect(texts[caption + 1]?.startsWith("paragraph: Viện trưởng nhắc lại rằng")).toBe(true);
	});

	test("has paragraphs of readable length", () => {
		const lengths = textsOf(document, "paragraph").map((text) => text.split(" ").length);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(110);
		expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeGreaterThan(50);
		const sentences = splitSentences(document).filter(({ block }) => document.blocks[block]?.kind === "paragraph");
		expect(sentences.length / lengths.length).toBeLessThanOrEqual(4);
	});

	test("hints at every join of the source but the wrong one", () => {
		const hinted = (phrase: string) => {
			const at = document.text.indexOf(phrase);
			return [...phrase]
				.map((_, index) => at + index)
				.filter((offset) => document.hints?.joins.some((join) => join === offset)).length;
		};
		expect(hinted("phục chế tư liệu")).toBeGreaterThan(0);
		expect(hinted("Hoàng Đức Tiệp ký")).toBe(2);
		expect(document.repairs.map(({ before, after }) => [before, after])).toEqual([
			["Hoàng_Đức_Tiệp_ký", "Hoàng Đức Tiệp ký"],
		]);
	});

	test("sets nothing aside", () => {
		expect(removedOf(document)).toEqual([]);
	});
});
