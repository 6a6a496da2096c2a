import { describe, expect, test } from "vitest";
import type { CleanDocument } from "../../../../renderer/engine/document/types.ts";
import { span, textOf, textOffset } from "../../../../renderer/engine/text/span.ts";
import { fallbackTitle, withTitle } from "../../../../renderer/features/library/import/documentTitle.ts";
import { documentOf } from "../../fakes.ts";

function blocksOf(document: CleanDocument): readonly string[] {
	return document.blocks.map((block) => `${block.kind}: ${textOf(document.text, block.span)}`);
}

describe("a title that a person gives", () => {
	test("becomes the first block of a text without one", () => {
		const given = withTitle(documentOf("Trời mưa.\n\nMèo ngủ."), "  Một  ngày ");
		expect(given.title).toBe("Một ngày");
		expect(given.text).toBe("Một ngày\n\nTrời mưa.\n\nMèo ngủ.");
		expect(blocksOf(given)).toEqual(["title: Một ngày", "paragraph: Trời mưa.", "paragraph: Mèo ngủ."]);
	});

	test("takes the place of the title that the text has", () => {
		const given = withTitle(documentOf("Con mèo của tôi\n\nMèo ngủ."), "Mèo");
		expect(given.title).toBe("Mèo");
		expect(blocksOf(given)).toEqual(["title: Mèo", "paragraph: Mèo ngủ."]);
	});

	test.each([
		["a new block", "Trời mưa.\n\nMèo ngủ.", "Một ngày", 0],
		["a shorter title", "Con mèo của tôi\n\nMèo ngủ.", "Mèo", -1],
	])("moves what points into the text: %s", (_case, text, title, shift) => {
		const start = text.indexOf("ngủ");
		const document = documentOf(text, {
			removed: [
				{ reason: "menu", text: "Trang chủ", afterBlock: -1 },
				{ reason: "footer", text: "Liên hệ", afterBlock: 1 },
			],
			repairs: [{ before: "Mèongủ", after: "ngủ", span: span(start, start + 3) }],
			hints: { joins: [textOffset(start - 1)] },
		});
		const given = withTitle(document, title);
		expect(given.repairs.map((repair) => textOf(given.text, repair.span))).toEqual(["ngủ"]);
		expect(given.hints?.joins.map((join) => given.text.slice(join, join + 4))).toEqual([" ngủ"]);
		expect(given.removed.map(({ afterBlock }) => afterBlock)).toEqual([-1, 2 + shift]);
	});

	test.each([
		["nothing", "  "],
		["the same", "Mèo"],
	])("changes nothing where it is %s", (_case, title) => {
		const document = documentOf("Mèo\n\nMèo ngủ.");
		expect(withTitle(document, title)).toBe(document);
	});
});

test.each([
	["the name of the file", "bai-bao.txt", "Trời mưa.", "bai-bao"],
	["a name with under_scores", "Bến_sông_xưa.html", "Trời mưa.", "Bến sông xưa"],
	["a dot that is no ending", "Chương 3. Về nhà", "Trời mưa.", "Chương 3. Về nhà"],
	["a short text itself", "", "Trời mưa.", "Trời mưa."],
	[
		"the first words of a long one",
		"",
		"Từ năm giờ sáng, bà con xóm nổi đã đứng chật hai bên bờ để chờ tiếng còi quen thuộc.",
		"Từ năm giờ sáng, bà con xóm nổi đã đứng chật hai bên bờ để chờ tiếng…",
	],
])("a text without a title is called by %s", (_rule, name, text, title) => {
	expect(fallbackTitle(name, documentOf(text))).toBe(title);
});
