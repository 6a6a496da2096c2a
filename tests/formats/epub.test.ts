// E-books: made by other programs, with navigation of both kinds, and hostile ones.

import { describe, expect, test } from "vitest";
import { archive, article, blocksOf, fixture, partsOf, prose, refusal } from "./support.ts";

const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

interface Page {
	readonly file: string;
	readonly body: string;
	readonly linear?: boolean;
}

interface BookPieces {
	readonly navigation?: string;
	readonly ncx?: string;
	readonly metadata?: string;
	readonly guide?: string;
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const about = "<dc:title>Bến phà cũ</dc:title><dc:creator>Lê Hoài Mộc</dc:creator>";

function page(body: string): string {
	return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
}

function book(pages: readonly Page[], { navigation, ncx, metadata = about, guide = "", files = {} }: BookPieces = {}) {
	const items = pages.map(({ file }, at) => `<item id="p${at}" href="${file}" media-type="application/xhtml+xml"/>`);
	const refs = pages.map(({ linear }, at) => `<itemref idref="p${at}"${linear === false ? ' linear="no"' : ""}/>`);
	const nav = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
	const old = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
	const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
<manifest>${items.join("")}${navigation === undefined ? "" : nav}${ncx === undefined ? "" : old}</manifest>
<spine${ncx === undefined ? "" : ' toc="ncx"'}>${refs.join("")}</spine>${guide}</package>`;
	return archive({
		mimetype: "application/epub+zip",
		"META-INF/container.xml": container,
		"OPS/book.opf": opf,
		...Object.fromEntries(pages.map(({ file, body }) => [`OPS/${decodeURIComponent(file)}`, page(body)])),
		...(navigation === undefined ? {} : { "OPS/nav.xhtml": page(`<nav epub:type="toc">${navigation}</nav>`) }),
		...(ncx === undefined ? {} : { "OPS/toc.ncx": `<ncx><navMap>${ncx}</navMap></ncx>` }),
		...files,
	});
}

function point(title: string, src: string, inner = ""): string {
	return `<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>${inner}</navPoint>`;
}

const madeParts = [
	"1 Phần một: Nước lên -> Phần một: Nước lên",
	"2 Chương 1. Chiếc xuồng cũ -> Chương 1. Chiếc xuồng cũ",
	"2 Chương 2. Những người ở lại -> Chương 2. Những người ở lại",
	"1 Phần hai: Nước xuống -> Phần hai: Nước xuống",
	"2 Chương 3. Bùn non -> Chương 3. Bùn non",
	"2 Chương 4. Thư gửi ra phố -> Chương 4. Thư gửi ra phố",
];

describe("a book made by another program", () => {
	test.each(["pandoc-epub3.epub", "pandoc-epub2.epub"])(
		"%s: title, authors, parts, no page that is no text",
		async (name) => {
			const { document, format, warnings } = await article(fixture(name), { name });
			expect(format).toBe("epub");
			expect(document.title).toBe("Mùa nước ở cồn Lau");
			expect(document.byline).toBe("Trần Bích Khuê, Lê Hoài Mộc");
			expect(partsOf(document)).toEqual(madeParts);
			expect(warnings).toEqual([]);
			const blocks = blocksOf(document);
			expect(blocks.slice(0, 4)).toEqual([
				"title: Mùa nước ở cồn Lau",
				"subheading: Phần một: Nước lên",
				"subheading: Chương 1. Chiếc xuồng cũ",
				expect.stringMatching(/^paragraph: Năm ấy nước về sớm .* lan vào sân\.\[1\] Ông không nói gì/),
			]);
			expect(blocks).toContain("quote: Nước lên thì người cũng phải học cách đi chậm lại.");
			expect(blocks).toContain("list: đèn dầu và bao diêm");
			expect(blocks).toContain("paragraph: Trên | 7.200");
			expect(blocks).toContain("list: Cồn Lau là tên do người kể chuyện đặt ra.");
			expect(blocks).toContain("paragraph: – Nước ngọt rồi – ông bảo. – Mai bây đi gọi thằng Út về.");
		},
	);

	test("LibreOffice's has the parts that its navigation has, and marks of notes that stand apart", async () => {
		const { document } = await article(fixture("libreoffice.epub"));
		expect(partsOf(document)).toEqual([madeParts[0], madeParts[3]]);
		expect(document.text).toContain("vào sân.[1] Ông không");
		expect(blocksOf(document)).toContain("paragraph: [1] Cồn Lau là tên do người kể chuyện đặt ra.");
	});
});

describe("the navigation of a book", () => {
	const pages = [
		{ file: "mot.xhtml", body: `<p class="t">Phần I</p><p class="t">Chuyến phà đầu</p><p>${prose}</p>` },
		{ file: "hai.xhtml", body: `<p>${prose}</p><p id="giua">Bến bên kia</p><p>${prose}</p>` },
		{ file: "ba%20b%E1%BB%91n.xhtml", body: `<h1>Chương cuối</h1><p>${prose}</p>` },
	];
	const parts = [
		"1 Phần I -> Phần I",
		"2 Chuyến phà đầu -> Chuyến phà đầu",
		"2 Bến bên kia -> Bến bên kia",
		"1 Chương cuối -> Chương cuối",
	];

	test("of EPUB 3: nested, two on one page apart, an anchor in the middle of a page, a path with codes", async () => {
		const navigation = `<ol><li><a href="mot.xhtml">Phần I</a><ol><li><a href="mot.xhtml">Chuyến phà đầu</a></li>
			<li><a href="./hai.xhtml#giua">Bến bên kia</a></li></ol></li><li><a href="ba%20b%E1%BB%91n.xhtml">Chương cuối</a></li></ol>`;
		const { document } = await article(book(pages, { navigation }));
		expect(partsOf(document)).toEqual(parts);
		expect(blocksOf(document)).toContain("subheading: Bến bên kia");
	});

	test("of EPUB 2 gives the same", async () => {
		const inner = point("Chuyến phà đầu", "mot.xhtml") + point("Bến bên kia", "hai.xhtml#giua");
		const ncx = point("Phần I", "mot.xhtml", inner) + point("Chương cuối", "ba%20b%E1%BB%91n.xhtml");
		expect(partsOf((await article(book(pages, { ncx }))).document)).toEqual(parts);
	});

	test("where there is none, headings make the parts", async () => {
		const bodies = ["<h2>Một</h2>", "<h3>Hai</h3>"].map((heading, at) => ({
			file: `${at}.xhtml`,
			body: `${heading}<p>${prose}</p>`,
		}));
		expect(partsOf((await article(book(bodies))).document)).toEqual(["1 Một -> Một", "2 Hai -> Hai"]);
	});

	test("names a part whose page is only a picture, and no cover", async () => {
		const navigation = `<ol><li><a href="bia.xhtml">Bìa</a></li><li><a href="hinh.xhtml">Phần vẽ tay</a></li>
			<li><a href="mot.xhtml">Phần I</a></li></ol>`;
		const pictures = ["bia.xhtml", "hinh.xhtml"].map((file) => ({ file, body: '<img src="x.png" alt="một bức vẽ"/>' }));
		const { document } = await article(book([...pictures, ...pages.slice(0, 1)], { navigation }));
		expect(partsOf(document)).toEqual(["1 Phần vẽ tay -> Phần vẽ tay", "1 Phần I -> Phần I"]);
		expect(document.text).not.toContain("bức vẽ");
	});
});

describe("pages that are no text", () => {
	const chapters = ["Con đò", "Bãi bồi", "Mùa gió"].map((title, at) => ({
		file: `c${at}.xhtml`,
		body: `<h1>${title}</h1><p>${prose}</p>`,
	}));
	const ncx = chapters.map(({ file }, at) => point(["Con đò", "Bãi bồi", "Mùa gió"][at] ?? "", file)).join("");

	test("a page that only lists chapters is set aside as a menu, an imprint as a footer", async () => {
		const contents = {
			file: "ml.xhtml",
			body: "<p>Mục lục</p><p>Con đò .... 5</p><p>Bãi bồi .... 9</p><p>Mùa gió .... 12</p>",
		};
		const imprint = {
			file: "in.xhtml",
			body: "<p>NHÀ XUẤT BẢN LÁ TRE</p><p>Chịu trách nhiệm xuất bản: Trần Bích Khuê</p><p>In 500 cuốn, khổ 13 x 20,5 cm</p>",
		};
		const { document } = await article(book([contents, ...chapters, imprint], { ncx }));
		expect(document.removed.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
			"menu: Mục lục",
			"menu: Con đò .... 5",
			"menu: Bãi bồi .... 9",
			"menu: Mùa gió .... 12",
			"footer: NHÀ XUẤT BẢN LÁ TRE",
			"footer: Chịu trách nhiệm xuất bản: Trần Bích Khuê",
			"footer: In 500 cuốn, khổ 13 x 20,5 cm",
		]);
		expect(document.parts).toHaveLength(3);
	});

	test("a chapter that tells of a publisher stays, and what looks like a news page's clutter too", async () => {
		const body = `<h1>Ở nhà in</h1><p>${prose}</p><p>Đọc thêm</p><p>Nhà xuất bản gọi ông lên, nói về bản quyền. ${prose.repeat(5)}</p>`;
		const { document } = await article(book([{ file: "a.xhtml", body }, ...chapters], { ncx }));
		expect(document.removed).toEqual([]);
		expect(document.text).toContain("Đọc thêm");
	});

	test("pages outside of the reading order come last, page numbers inside of the text go", async () => {
		const pages = [
			{ file: "gc.xhtml", body: "<p>Ghi chú ở cuối sách.</p>", linear: false },
			{ file: "a.xhtml", body: `<p>${prose} <span epub:type="pagebreak" id="t9">9</span></p>` },
		];
		const { document } = await article(book(pages));
		expect(blocksOf(document).at(-1)).toBe("paragraph: Ghi chú ở cuối sách.");
	});
});

test("authors are those whose role is to write; a main title is preferred", async () => {
	const metadata = `<dc:title id="s">Tập hai</dc:title><dc:title id="m">Bến phà cũ</dc:title>
		<meta refines="#m" property="title-type">main</meta><dc:creator opf:role="ill">Người Vẽ Tranh</dc:creator>
		<dc:creator id="a">Lê Hoài Mộc</dc:creator><meta refines="#a" property="role">aut</meta>`;
	const { document } = await article(book([{ file: "a.xhtml", body: `<p>${prose}</p>` }], { metadata }));
	expect([document.title, document.byline]).toEqual(["Bến phà cũ", "Lê Hoài Mộc"]);
});

test("a chapter that is missing is told of, the rest is read; a book of missing chapters is damaged", async () => {
	const whole = [
		{ file: "a.xhtml", body: `<p>${prose}</p>` },
		{ file: "b.xhtml", body: "<p>Hai.</p>" },
	];
	const { unzipSync, zipSync } = await import("fflate");
	const { "OPS/b.xhtml": _, ...files } = unzipSync(book(whole));
	expect((await article(zipSync(files))).warnings).toContainEqual({ kind: "partsUnread", unread: 1, all: 2 });
	const { "OPS/a.xhtml": __, ...none } = files;
	expect(await refusal(zipSync(none), { name: "x" })).toEqual({ kind: "damaged", name: "x", format: "epub" });
});

describe("copy protection", () => {
	const pages = [{ file: "a.xhtml", body: `<p>${prose}</p>` }];
	const encryption = (algorithm: string, uri: string) => ({
		"META-INF/encryption.xml": `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
			<enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData>
			</enc:EncryptedData></encryption>`,
	});

	test("locks a book whose chapters are encrypted", async () => {
		const files = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml");
		expect(await refusal(book(pages, { files }), { name: "k.epub" })).toEqual({
			kind: "locked",
			name: "k.epub",
			format: "epub",
		});
	});

	test("of fonts alone locks nothing", async () => {
		const files = encryption("http://www.idpf.org/2008/embedding", "OPS/a.xhtml");
		expect((await article(book(pages, { files }))).document.title).toBe("Bến phà cũ");
	});
});

describe("a hostile book", () => {
	test("nothing of scripts, handlers, styles, addresses and pictures comes out", async () => {
		const body = `<script>alert("mã độc")</script><style>p { color: red }</style><p onclick="alert(1)" style="x">${prose}
			<a href="javascript:alert(2)">một liên kết</a><img src="http://theo.doi/anh.png" onerror="alert(3)" alt="ảnh"/></p>
			<iframe src="http://theo.doi/"/><script/><p>Đoạn sau.</p><svg><text>hình</text></svg><title/><p>Đoạn cuối.</p>`;
		const { document, original } = await article(book([{ file: "a.xhtml", body }]));
		const text = JSON.stringify([document, original]);
		for (const left of ["alert", "color", "onclick", "javascript", "theo.doi", "onerror", "<p", "hình"])
			expect(text).not.toContain(left);
		expect(document.text).toMatch(/một liên kết/);
		expect(blocksOf(document).slice(-2)).toEqual(["paragraph: Đoạn sau.", "paragraph: Đoạn cuối."]);
	});

	test("entities of a document type neither grow nor reach outside, in no file of the package", async () => {
		const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
		const type = `<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs}]>`;
		const files = {
			"OPS/a.xhtml": `<?xml version="1.0"?>${type}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${prose} &l9; &f;</p></body></html>`,
			"META-INF/container.xml": container.replace("<container", `${type}<container`),
		};
		const metadata = "<dc:title>Bến &l9;&f; phà</dc:title>";
		const { document } = await article(book([{ file: "a.xhtml", body: "" }], { files, metadata }));
		expect(document.text.length).toBeLessThan(prose.length + 100);
		expect(document.text).not.toMatch(/haha|root:/);
	});

	test("paths that lead out of the archive lead nowhere", async () => {
		const pages = [
			{ file: "../../../etc/passwd", body: "<p>ngoài</p>" },
			{ file: "a.xhtml", body: `<p>${prose}</p>` },
		];
		const { document } = await article(book(pages, { ncx: point("Ngoài", "../../../a.xhtml") }));
		expect(document.text).not.toContain("ngoài");
		expect(document.parts).toEqual([]);
	});

	test("a package that is no XML, is empty or is nested without end is damaged", async () => {
		for (const opf of ["không phải XML", "", "<a>".repeat(50_000), "<package><spine/></package>"]) {
			const bytes = archive({
				mimetype: "application/epub+zip",
				"META-INF/container.xml": container,
				"OPS/book.opf": opf,
			});
			expect(await refusal(bytes, { name: "x" })).toEqual({ kind: "damaged", name: "x", format: "epub" });
		}
	});

	test("a chapter that unpacks beyond the limit ends the reading", async () => {
		const files = { "OPS/a.xhtml": new Uint8Array(60_000_000) };
		const error = await refusal(book([{ file: "a.xhtml", body: "" }], { files }));
		expect(error.kind).toBe("archiveTooLarge");
	});
});

test("chapters in an old encoding are read by what their XML declares", async () => {
	const text = `<?xml version="1.0" encoding="windows-1252"?><html><body><p>Chuy\xean ch\xe0 ${"la l\xe0 l\xe1 ".repeat(30)}</p></body></html>`;
	const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const { document } = await article(book([{ file: "a.xhtml", body: "" }], { files: { "OPS/a.xhtml": bytes } }));
	expect(document.text).toContain("Chuyên chà la là lá");
});
