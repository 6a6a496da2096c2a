// OpenDocument and RTF: made by other programs, and hostile ones.

import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { archive, article, blocksOf, fixture, partsOf, prose, refusal } from "./support.ts";

const madeParts = [
	"1 Phần một: Nước lên -> Phần một: Nước lên",
	"2 Chương 1. Chiếc xuồng cũ -> Chương 1. Chiếc xuồng cũ",
	"2 Chương 2. Những người ở lại -> Chương 2. Những người ở lại",
	"1 Phần hai: Nước xuống -> Phần hai: Nước xuống",
	"2 Chương 3. Bùn non -> Chương 3. Bùn non",
	"2 Chương 4. Thư gửi ra phố -> Chương 4. Thư gửi ra phố",
];

describe.each(["pandoc.odt", "libreoffice.rtf"])("%s", (name) => {
	test("has its headings as parts, and its note at the end", async () => {
		const { document } = await article(fixture(name), { name });
		expect(partsOf(document)).toEqual(madeParts);
		expect(document.text).toContain("lan vào sân.[1] Ông không nói gì");
		expect(blocksOf(document).at(-1)).toMatch(/: \[1\] Cồn Lau là tên do người kể chuyện đặt ra\.$/);
	});
});

describe("an OpenDocument text", () => {
	const odt = (body: string, before = "") =>
		archive({
			mimetype: "application/vnd.oasis.opendocument.text",
			"content.xml": `<?xml version="1.0"?>${before}<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
		});

	test("has title, quotes, lists and rows of tables", async () => {
		const { document } = await article(fixture("pandoc.odt"));
		expect(document.title).toBe("Mùa nước ở cồn Lau");
		const blocks = blocksOf(document);
		expect(blocks).toContain("quote: Nước lên thì người cũng phải học cách đi chậm lại.");
		expect(blocks).toContain("list: đèn dầu và bao diêm");
		expect(blocks).toContain("paragraph: Dưới | 6.900");
	});

	test("loses comments and deleted text, and resolves no entity of its own", async () => {
		const type = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
		const body = `<text:tracked-changes><text:p>đã xóa</text:p></text:tracked-changes><text:p>${prose}<text:s/>Hết.&a;&f;
			<office:annotation><text:p>ghi chú riêng</text:p></office:annotation></text:p>`;
		const { document } = await article(odt(body, type));
		expect(document.text).toContain(`${prose} Hết.`);
		expect(document.text).not.toMatch(/đã xóa|riêng|haha|root:/);
	});

	test("under a password is locked; without content it is damaged", async () => {
		const files = unzipSync(fixture("pandoc.odt"));
		const manifest = new TextEncoder().encode("<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
		expect((await refusal(zipSync({ ...files, "META-INF/manifest.xml": manifest }))).kind).toBe("locked");
		const { "content.xml": _, ...rest } = files;
		expect((await refusal(zipSync(rest))).kind).toBe("damaged");
	});
});

describe("RTF", () => {
	const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

	test("in the code page of Vietnam, with letters in Unicode and their stand-ins", async () => {
		const text =
			"{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0 Arial;}}\\uc1 Chuy\\'ean \\u273?\\u242\\'3f ngang \\{s\\'f4ng\\}\\~Ho\\'cca.\\par}";
		expect((await article(bytes(text))).document.text).toBe("Chuyên đò ngang {sông} Hòa.");
	});

	test("pictures, objects and fields' commands leave nothing; what is cut off is damaged", async () => {
		const text =
			'{\\rtf1 M\\u7897?t.\\par{\\pict 89504e47}{\\*\\objdata 0105}{\\field{\\*\\fldinst HYPERLINK "http://theo.doi"}{\\fldrslt hai}}\\bin5 }}}}} ba b\\u7889?n.}';
		const { document } = await article(bytes(text));
		expect(document.text).toBe("Một.\n\nhai ba bốn.");
		expect((await refusal(bytes(text.slice(0, -1)), { name: "a.rtf" })).kind).toBe("damaged");
		expect((await refusal(bytes("{\\rtf1 \\par}"))).kind).toBe("noText");
	});
});
