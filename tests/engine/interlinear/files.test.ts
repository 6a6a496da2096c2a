// The files that are taken away: pages that are valid, whole and harmless, books that keep the rules of EPUB and come in again
// as the text they were.

import { readFileSync } from "node:fs";
import { XMLValidator } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import { dark, light } from "../../../renderer/engine/interlinear/paper.ts";
import type { GlossedText, TakenForm } from "../../../renderer/engine/interlinear/types.ts";
import { ZipFile } from "../../../renderer/engine/interlinear/zipFile.ts";
import type { Language } from "../../../renderer/engine/reading/language.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { documentOf } from "../../features/fakes.ts";
import { article, fixture, partsOf } from "../../formats/support.ts";
import { shippedLanguage } from "../support/shipped.ts";
import { bytesOf, type Change, glossedText, made, textOf } from "./support.ts";

let language: Language;
beforeAll(async () => {
	language = await shippedLanguage();
});

const html: TakenForm = { kind: "html" };
const print: TakenForm = { kind: "print", paper: "a5", points: 11 };
const epub: TakenForm = { kind: "epub", id: "urn:uuid:123", modified: Date.UTC(2026, 10, 22, 6, 30) };
const two: TakenForm = { kind: "text", lines: "two" };

async function fileText(path: string): Promise<GlossedText> {
	const { document } = await article(readFileSync(path), { name: path });
	return glossedText(document, language);
}
const news = () => fileText("tests/fixtures/articles/scraped-page.txt");
const book = async () => glossedText((await article(fixture("pandoc-epub3.epub"))).document, language);
function poem(): GlossedText {
	const text =
		"Mưa chiều\n\nTrời mưa bong bóng phập phồng,\nMẹ đi chợ vắng con trông mẹ về.\n\n" +
		"Con đò đã ghé bến quê,\nÁo tơi mẹ ướt, gió về lạnh vai.";
	const blocks = documentOf(text).blocks.map((block, index) =>
		index === 0 ? block : { ...block, kind: "verse" as const },
	);
	return textWith(text, { blocks });
}
const hostile = "</title><script>alert(1)</script> & \"x\" 'y' ]]> <!-- \u0000\u0008 \ud800";

function textWith(text: string, change: Partial<CleanDocument> = {}): GlossedText {
	return glossedText(documentOf(text, change), language);
}

/** Its text without glosses, what stands in brackets round them and the ends of lines before them; blocks parted by line feeds. */
function baseText(markup: string): string {
	const body = /<article>([\s\S]*)<\/article>/.exec(markup)?.[1] ?? markup;
	return body
		.replace(/\n?<(rp|rt)\b[^>]*>[^<]*<\/\1>/g, "")
		.replace(/<p class="(?:byline|english)"[^>]*>[\s\S]*?<\/p>/g, "")
		.replace(/<[^>]+>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&");
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

function problems(page: string): readonly string[] {
	const found: string[] = [];
	parse(page, { onParseError: ({ code }) => found.push(code) });
	return found;
}

describe.each([
	["HTML", html, /<ruby><span>cứu hộ<\/span>.*?<rt lang="en">rescue<\/rt>/],
	["print", print, /<ruby>cứu hộ\n<rt lang="en">rescue<\/rt><\/ruby>/],
])("a page of %s", (_name, form, glossed) => {
	test("is valid, holds the whole text with its glosses, and nothing that runs or loads", async () => {
		const source = await news();
		const page = textOf(made(source, form));
		expect(problems(page)).toEqual([]);
		expect(flat(baseText(page))).toBe(flat(source.document.text));
		expect(page).toMatch(glossed);
		expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/);
		expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|url\(|@import|https?:|javascript:|\son\w+=/i);
		expect(page).toContain("<span>Khánh Vy</span> · <span>Bản tin Biển và Đảo</span>");
	});
	test("keeps a hostile title, byline and text as text", () => {
		const source = textWith(`${hostile}\n\nMèo <b onclick="x">ngủ</b> & trời mưa.`);
		const about = { title: hostile, byline: hostile, date: hostile, source: hostile };
		const texts = { language: "en", contents: hostile, credit: hostile } as const;
		const page = textOf(made(source, form, { about, texts }));
		expect(problems(page)).toEqual([]);
		expect(page).not.toMatch(/<script|<b\b|\p{Cc}(?<![\t\n])/iu);
		expect(page).toContain("&lt;b onclick=&quot;x&quot;&gt;");
		expect(baseText(page)).toContain("</title><script>alert(1)</script> & \"x\" 'y' ]]> <!--");
	});
});

describe("pages", () => {
	test("a printed page has its title over every sheet but the first; no title can end the style sheet", () => {
		const source = textWith("Trời mưa.");
		const about = { title: `Một "tên"\\ </style><b>\n dài`, byline: null, date: null, source: null };
		const page = textOf(made(source, print, { about }));
		expect(problems(page)).toEqual([]);
		const running = /@top-center\{content:("(?:\\.|[^"\\])*");/.exec(page)?.[1] ?? "";
		const read = running
			.slice(1, -1)
			.replace(/\\([\da-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
		expect(read).toBe(`Một "tên"\\ </style><b> dài`);
		expect(running).not.toContain("<");
		expect(page).toContain("@page:first{@top-center{content:none}}");
		const long = { ...about, title: "Một cái tên rất dài ".repeat(8) };
		expect(textOf(made(source, print, { about: long }))).toMatch(
			/@top-center\{content:"(?:Một cái tên rất dài )+[^"]{0,19}…"/,
		);
	});
	test("lists, quotes, verse and headings are elements of their own; English follows its paragraph", () => {
		const text = "Tên bài\n\nMột.\n\nHai.\n\nTrời mưa,\nmèo ngủ.\n\nLời ông.\n\nPhần sau";
		const kinds = ["title", "list", "list", "verse", "quote", "subheading"] as const;
		const plain = documentOf(text);
		const blocks = plain.blocks.map((block, index) => ({ ...block, kind: kinds[index] ?? ("paragraph" as const) }));
		const translation = [
			{ span: span(9, 13), english: "One." },
			{ span: span(21, 30), english: "It rains," },
			{ span: span(31, 38), english: "the cat sleeps." },
		];
		const glosses = { kind: "none" } as const;
		const page = textOf(made(textWith(text, { blocks }), html, { glosses, translation }));
		expect(problems(page)).toEqual([]);
		expect(page).toContain(
			'<h1>Tên bài</h1>\n<ul>\n<li>Một.\n<p class="english" lang="en">One.</p>\n</li>\n<li>Hai.</li>\n</ul>\n' +
				'<p class="verse">Trời mưa,<br/>\nmèo ngủ.</p>\n<p class="english" lang="en">It rains, the cat sleeps.</p>\n' +
				"<blockquote><p>Lời ông.</p></blockquote>\n<h2>Phần sau</h2>\n",
		);
		expect(page).not.toContain("<rt");
	});
	test("a text without a title gets the article's; a preview has some rows and no end", () => {
		const source = textWith("Trời mưa.\n\nMèo ngủ.\n\nTrời sáng.");
		expect(textOf(made(source, html))).toContain("<h1>Không tên</h1>");
		const preview = textOf(made(source, html, { rows: 2 }));
		expect(flat(baseText(preview))).toBe("Không tên Trời mưa. Mèo ngủ.");
		expect(preview).not.toContain("Made with");
		expect(problems(preview)).toEqual([]);
	});
	test("a text of several chapters begins with its contents, each leading to a heading that is there", async () => {
		const source = await book();
		const page = textOf(made(source, html));
		const links = [...page.matchAll(/href="#(b\d+)"/g)].map(([, id]) => id);
		expect(links.length).toBeGreaterThan(1);
		for (const id of links) expect(page).toContain(` id="${id}"`);
		expect(problems(page)).toEqual([]);
	});
	test("a gloss that no telephone holds ends at a word, and is whole in its title", () => {
		const source = textWith("Tôi ngủ.");
		const long = "a very long explanation of what the word may mean in here";
		const told = {
			...source,
			read: (rows: readonly number[]) =>
				source.read(rows).map((row) => ({
					...row,
					sentences: row.sentences.map((sentence) => ({
						...sentence,
						tokens: sentence.tokens.map((one) =>
							one.gloss === null ? one : { ...one, gloss: { ...one.gloss, text: long } },
						),
					})),
				})),
		};
		expect(textOf(made(told, html))).toContain(
			`<rt lang="en" title="${long}">a very long explanation of what the word…</rt>`,
		);
	});
	test("the colours of a page that leaves the app are the app's own", () => {
		const tokens = readFileSync("renderer/ui/tokens.css", "utf8");
		const valuesIn = (start: string) => {
			const rules = tokens.slice(tokens.indexOf(start));
			const value = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(rules)?.[1];
			return {
				paper: value("paper"),
				ink: value("ink"),
				gloss: value("ink-gloss"),
				meta: value("ink-meta"),
				line: value("line-strong"),
				accent: value("accent"),
			};
		};
		expect(light).toEqual(valuesIn(":root {"));
		expect(dark).toEqual(valuesIn(':root[data-theme="dark"] {'));
	});
});

describe("plain text", () => {
	test("has title, byline, each paragraph in two lines of at most 80 columns, and who made it", async () => {
		const text = textOf(made(await news(), two));
		const lines = text.split("\n");
		expect(lines[0]).toMatch(/^Trạm +cứu hộ/);
		expect(lines[1]?.indexOf("rescue")).toBe(lines[0]?.indexOf("cứu hộ"));
		expect(lines).toContain("Khánh Vy · Bản tin Biển và Đảo");
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
		expect(text.endsWith("---\nMade with Hai Dòng.\n")).toBe(true);
	});
	test("in one line, without its brackets, is the text itself", async () => {
		const source = await news();
		const about = { title: "", byline: null, date: null, source: null };
		const text = textOf(made(source, { kind: "text", lines: "one" }, { about, glosses: { kind: "none" } }));
		expect(text).toBe(`${source.document.text.replace(/[ \t]+/g, " ")}\n\n---\nMade with Hai Dòng.\n`);
	});
	test("items of a list have a dash, and English stands under its paragraph", () => {
		const plain = documentOf("Trời mưa.\n\nMèo ngủ.");
		const blocks = plain.blocks.map((block, index) => (index === 1 ? { ...block, kind: "list" as const } : block));
		const change: Change = {
			translation: [{ span: span(11, 18), english: "The cat sleeps." }],
			glosses: { kind: "none" },
		};
		expect(textOf(made(textWith("Trời mưa.\n\nMèo ngủ.", { blocks }), two, change))).toContain(
			"Trời mưa.\n\n- Mèo ngủ.\n  The cat sleeps.\n",
		);
	});
});

/** Files of a book, as text. */
function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
	return new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, new TextDecoder().decode(file)]));
}

describe("a book", () => {
	test("begins with its kind, stored and without an extra field", async () => {
		const bytes = bytesOf(made(await news(), epub));
		const header = new DataView(bytes.buffer, bytes.byteOffset);
		expect(header.getUint32(0, true)).toBe(0x04034b50);
		expect(header.getUint16(6, true) & 8).toBe(0);
		expect(header.getUint16(8, true)).toBe(0);
		expect([header.getUint32(18, true), header.getUint32(22, true)]).toEqual([20, 20]);
		expect([header.getUint16(26, true), header.getUint16(28, true)]).toEqual([8, 0]);
		expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
	});

	test.each([
		["of an article", news],
		["of several chapters", book],
		["of a hostile text", async () => textWith(`${hostile}\n\n${hostile}\n\nTrời mưa.`)],
	])(
		"%s keeps the rules: well formed, all files in the manifest, chapters in the spine, links that lead somewhere",
		async (_name, source) => {
			const about = { title: hostile, byline: hostile, date: null, source: hostile };
			const files = filesOf(bytesOf(made(await source(), epub, { about })));
			for (const [path, text] of files)
				if (/\.(?:xhtml|opf|xml)$/.test(path)) expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
			const root = /full-path="([^"]+)"/.exec(files.get("META-INF/container.xml") ?? "")?.[1] ?? "";
			const opf = files.get(root) ?? "";
			const items = [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(
				([, id, href]) => [id, `OEBPS/${href}`] as const,
			);
			const listed = items.map(([, href]) => href);
			expect([...listed, root, "META-INF/container.xml", "mimetype"].sort()).toEqual([...files.keys()].sort());
			const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
			const chapters = items.filter(([, href]) => /xhtml$/.test(href) && !href.includes("nav.")).map(([id]) => id);
			expect(spine).toEqual(chapters);
			expect(new Set(items.map(([id]) => id)).size).toBe(items.length);
			expect(opf).toMatch(/<item [^>]*href="nav.xhtml"[^>]*properties="nav"/);
			for (const needed of [
				/<dc:identifier id="id">urn:uuid:123</,
				/<dc:title>[^<]+</,
				/<dc:language>vi</,
				/<meta property="dcterms:modified">2026-11-22T06:30:00Z</,
			])
				expect(opf.match(needed)).toHaveLength(1);
			const nav = files.get("OEBPS/nav.xhtml") ?? "";
			expect(nav).toContain('<nav epub:type="toc"');
			const links = [...nav.matchAll(/href="(text-[^"#]+)(?:#([^"]+))?"/g)];
			expect(links.length).toBeGreaterThan(0);
			for (const [, path, id] of links) {
				const chapter = files.get(`OEBPS/${path}`);
				expect(chapter).toBeDefined();
				if (id !== undefined) expect(chapter).toContain(` id="${id}"`);
			}
			for (const [path, text] of files)
				if (path.endsWith(".xhtml")) {
					expect(text).not.toMatch(/<script|\ssrc=|\son\w+=/i);
					expect(text).toContain('<link rel="stylesheet" type="text/css" href="style.css"/>');
				}
		},
	);

	test("is cut where a chapter begins, and where one grows too long", () => {
		const chapter = (name: string, paragraphs: number) => [
			name,
			...Array.from({ length: paragraphs }, () =>
				"Sáng nay trời mưa to nên chúng tôi ở nhà đọc sách cả ngày. ".repeat(8).trim(),
			),
		];
		const paragraphs = [...chapter("Chương một", 3), ...chapter("Chương hai", 120), ...chapter("Chương ba", 2)];
		const parts = [
			{ title: "Chương một", level: 1, block: 0 },
			{ title: "Chương hai", level: 1, block: 4 },
			{ title: "Chương ba", level: 1, block: 125 },
		];
		const plain = documentOf(`Sách\n\n${paragraphs.join("\n\n")}`);
		const moved = parts.map((part) => ({ ...part, block: part.block + 1 }));
		const source = textWith(plain.text, { parts: moved });
		const files = filesOf(bytesOf(made(source, epub)));
		const chapters = [...files].filter(([path]) => path.includes("text-"));
		const lengths = chapters.map(([, text]) => text.length);
		expect(chapters.length).toBeGreaterThan(4);
		expect(Math.max(...lengths)).toBeLessThan(260_000);
		expect(chapters[0]?.[1]).toContain('id="b1"');
		expect(chapters[1]?.[1]).toContain('id="b5"');
		expect(chapters.at(-1)?.[1]).toContain('id="b126"');
	});

	test.each([
		["an article", news],
		["a poem", async () => poem()],
		["a book", book],
	])("of %s is imported again as the text it was, glosses left out", async (_name, given) => {
		const source = await given();
		const title = source.document.title ?? "Không tên";
		const again = await article(
			bytesOf(made(source, epub, { about: { title, byline: source.document.byline, date: null, source: null } })),
		);
		expect(again.format).toBe("epub");
		expect(again.document.title).toBe(title);
		expect(again.document.byline).toBe(source.document.byline);
		expect(again.document.text.split("\n\n")).toEqual(source.document.text.split("\n\n"));
		if (source.document.parts.length > 1) expect(partsOf(again.document)).toEqual(partsOf(source.document));
		expect(again.warnings).toEqual([]);
	});
});

test("an archive is read by others: names of any script, packed and stored", () => {
	const zip = new ZipFile(0);
	const files = { a: new Uint8Array(0), "thư mục/tệp.txt": new TextEncoder().encode("chữ ".repeat(5000)) };
	zip.add("a", files.a, false);
	zip.add("thư mục/tệp.txt", files["thư mục/tệp.txt"]);
	expect(unzipSync(new Uint8Array(Buffer.concat(zip.end())))).toEqual(files);
});
