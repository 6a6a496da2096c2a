import { expect, test } from "vitest";
import { editRows, fieldsOf } from "../../../../renderer/features/reader/edit/editRows.ts";
import { fieldName } from "../../../../renderer/features/reader/edit/writing.ts";
import { documentOf } from "../../fakes.ts";

const removed = [
	{ reason: "menu", text: "Trang chủ", afterBlock: -1 },
	{ reason: "teaser", text: "Xem thêm", afterBlock: 0 },
	{ reason: "footer", text: "Bản quyền", afterBlock: 0 },
] as const;

test("lines that were set aside stand where they stood, those of one place together", () => {
	const document = documentOf("Buổi sáng\n\nMèo ngủ.", { removed });
	const rows = editRows(document, [0, 1], null);
	expect(rows.map(({ key }) => key)).toEqual(["aside top", "block 0", "about", "aside 0", "block 1"]);
	expect(rows.flatMap((row) => (row.kind === "aside" ? [row.indices] : []))).toEqual([[0], [1, 2]]);
});

test("a text without a title has a field for one on top", () => {
	const rows = editRows(documentOf("Mèo ngủ."), [0], null);
	expect(rows.map(({ kind }) => kind)).toEqual(["title", "about", "block"]);
	expect(rows.flatMap(fieldsOf).map(fieldName)).toEqual(["title", "byline", "date", "source", "block 0"]);
});

test("a new block that is being typed stands after its own", () => {
	const rows = editRows(documentOf("Mèo ngủ.\n\nTrời mưa."), [0, 1], { kind: "new", after: 0 });
	expect(rows.map(({ key }) => key)).toEqual(["title", "about", "block 0", "new 0", "block 1"]);
});
