// Word documents: made by other programs, and hostile ones.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { archive, article, blocksOf, fixture, partsOf, prose, refusal } from "./support.ts";

describe.each(["pandoc.docx", "libreoffice.docx"])("%s", (name) => {
	test("has title, headings as parts, quotes, lists, rows of tables, and its note at the end", async () => {
		const { document, format, warnings } = await article(fixture(name), { name });
		expect([format, document.title, warnings]).toEqual(["docx", "Mùa nước ở cồn Lau", []]);
		expect(partsOf(document)).toEqual([
			"1 Phần một: Nước lên -> Phần một: Nước lên",
			"2 Chương 1. Chiếc xuồng cũ -> Chương 1. Chiếc xuồng cũ",
			"2 Chương 2. Những người ở lại -> Chương 2. Những người ở lại",
			"1 Phần hai: Nước xuống -> Phần hai: Nước xuống",
			"2 Chương 3. Bùn non -> Chương 3. Bùn non",
			"2 Chương 4. Thư gửi ra phố -> Chương 4. Thư gửi ra phố",
		]);
		const blocks = blocksOf(document);
		expect(blocks).toContain("quote: Nước lên thì người cũng phải học cách đi chậm lại.");
		expect(blocks).toContain("list: gạo đủ ăn nửa tháng");
		expect(blocks).toContain("paragraph: Trên | 7.200");
		expect(document.text).toContain("lan vào sân.[1] Ông không nói gì");
		expect(blocks.at(-1)).toBe("list: [1] Cồn Lau là tên do người kể chuyện đặt ra.");
	});
});

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function paragraph(text: string, style = ""): string {
	const properties = style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
	return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function word(body: string, prologue = "", files: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
	return archive({
		"[Content_Types].xml": types,
		"_rels/.rels": relations,
		"word/document.xml": `<?xml version="1.0"?>${prologue}<w:document ${space}><w:body>${body}</w:body></w:document>`,
		...files,
	});
}

describe("what a document's headings say", () => {
	test("one heading that opens it is its title, and no part", async () => {
		const { document } = await article(word(paragraph("Bến phà cũ mở lại", "Heading1") + paragraph(prose)));
		expect([document.title, document.parts]).toEqual(["Bến phà cũ mở lại", []]);
	});

	test("the first of several chapters is not taken for the title of all", async () => {
		const body = ["Một chuyến phà", "Hai bờ sông", "Ba mùa gió"]
			.map((title) => paragraph(title, "Heading1") + paragraph(prose))
			.join("");
		const { document } = await article(word(body));
		expect(document.title).toBeNull();
		expect(partsOf(document)).toHaveLength(3);
	});

	test("an article without styles is read as one: title, byline, paragraphs", async () => {
		const { document } = await article(
			word(paragraph("Bến phà cũ mở lại") + paragraph("Lê Hoài Mộc") + paragraph(prose)),
		);
		expect([document.title, document.byline]).toEqual(["Bến phà cũ mở lại", "Lê Hoài Mộc"]);
		expect(document.blocks).toHaveLength(2);
	});
});

describe("a hostile document", () => {
	test("with a document type of its own is damaged, whatever file has it", async () => {
		const type = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
		const named = { name: "k.docx" };
		const error = { kind: "damaged", ...named, format: "docx" };
		expect(await refusal(word(paragraph("&b;"), type), named)).toEqual(error);
		expect(
			await refusal(word(paragraph(prose), "", { "word/styles.xml": `${type}<w:styles ${space}/>` }), named),
		).toEqual(error);
	});

	test("markup in its text stays text, and its own style map is not believed", async () => {
		const map = "p => script";
		const body = paragraph("&lt;script&gt;alert(1)&lt;/script&gt; là chữ. ") + paragraph(prose);
		const { document } = await article(word(body, "", { "mammoth/style-map": map }));
		expect(document.text).toContain("<script>alert(1)</script> là chữ.");
		expect(document.text).toContain(prose);
	});

	test("pictures and objects in it are never unpacked", async () => {
		const names = ["word/media/image1.png", "word/embeddings/o.bin"];
		const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(9_000)]));
		const bytes = word(paragraph(prose), "", files);
		const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
		// Who unpacked these would fail: what stands behind the first place of a name is its packed contents.
		for (const name of names)
			bytes.fill(0xff, letters.indexOf(name) + name.length, letters.indexOf(name) + name.length + 12);
		expect((await article(bytes)).document.text).toBe(prose);
	});

	test("a part that unpacks beyond the limit is refused", async () => {
		expect((await refusal(word("", "", { "word/document.xml": new Uint8Array(60_000_000) }))).kind).toBe(
			"archiveTooLarge",
		);
	});

	test("nested without end, cut off inside, or without its main part, it is damaged", async () => {
		const deep = "<w:p>".repeat(100_000);
		expect((await refusal(word(deep))).kind).toBe("damaged");
		const files = unzipSync(fixture("pandoc.docx"));
		const main = strFromU8(files["word/document.xml"] ?? new Uint8Array());
		const cut = { ...files, "word/document.xml": strToU8(main.slice(0, main.length / 2)) };
		expect((await refusal(zipSync(cut))).kind).toBe("damaged");
		const { "word/_rels/document.xml.rels": _, "_rels/.rels": __, ...loose } = files;
		expect((await article(zipSync(loose))).document.title).toBe("Mùa nước ở cồn Lau");
	});

	test("without any text has no text", async () => {
		expect(await refusal(word("<w:p/>"), { name: "t.docx" })).toEqual({ kind: "noText", name: "t.docx" });
	});
});

test.each([
	["xl/workbook.xml", ".xlsx"],
	["ppt/presentation.xml", ".pptx"],
])("%s inside makes it a %s file, which is not read", async (path, extension) => {
	const bytes = archive({ "[Content_Types].xml": types, [path]: "<x/>" });
	expect(await refusal(bytes, { name: "a" })).toEqual({ kind: "unsupported", name: "a", extension });
});
