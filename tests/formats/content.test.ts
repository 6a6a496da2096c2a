// Content decides what a source is: a wrong name does no harm, and what is known but not read is called by its name.

import { describe, expect, test } from "vitest";
import { article, blocksOf, fixture, prose, read, refusal } from "./support.ts";

const bytes = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const padded = (letters: string) => bytes(letters.padEnd(2000, "\x00\x01\x02\xfe"));

describe("under a wrong name", () => {
	test.each(["sach.txt", "sach.pdf", "sach.docx", "", "sach.mp3"])("a book called %j is a book", async (name) => {
		const { format, document } = await article(fixture("pandoc-epub3.epub"), { name, mediaType: "text/plain" });
		expect([format, document.title]).toEqual(["epub", "Mùa nước ở cồn Lau"]);
	});

	test.each([
		["thu.epub", fixture("pandoc.docx"), "docx"],
		["trang.docx", "<!DOCTYPE html><html><body><p>Một hai ba bốn.</p></body></html>", "html"],
		["phim.txt", "1\n00:00:01,000 --> 00:00:02,000\nChào em.\n", "subtitles"],
		["chu.zip", prose, "text"],
		["chu.srt", prose, "text"],
		["chu.pdf", prose, "text"],
		["chu.csv", "Một dòng không có gì khác.", "text"],
	])("%s is read as what it is", async (name, content, format) => {
		expect((await article(content, { name })).format).toBe(format);
	});

	test("Markdown is known by its name alone, unless it is a page", async () => {
		expect((await article("# Bến phà\n\nMột.", { name: "a.md" })).format).toBe("markdown");
		expect((await article("<!DOCTYPE html><p>Một.</p>", { name: "a.md" })).format).toBe("html");
	});
});

describe("a text that looks like something else at first sight is a text", () => {
	test.each([
		["it tells of PDF", `Tệp PDF mở đầu bằng dòng %PDF-1.7 rồi mới đến nội dung. ${prose}`],
		["it opens with PK", `PK là viết tắt. ${prose}`],
		["it opens with ID3", `ID3 là tên một chuẩn. ${prose}`],
		["it opens with BM", `BM hay BMP? ${prose}`],
		["it opens with a bracket", `[Góc nhìn] ${prose}`],
		["it opens with a brace", `{Trích} ${prose}\n${prose}`],
		["it shows the arrow of subtitles", `Từ 00:00:01,000 --> 00:00:02,000 là một giây. ${prose}`],
		["it has a table in it", `${prose}\n\nXóm\tGiá\nTrên\t7.200\nDưới\t6.900\n\n${prose}`],
	])("%s", async (_, text) => {
		const { format, document } = await article(text);
		expect(format).toBe("text");
		expect(document.text).toContain(text.slice(0, 12));
	});
});

describe("what is known and not read", () => {
	test.each([
		["cu.doc", fixture("libreoffice.doc"), ".doc"],
		["bat-ky", fixture("libreoffice.doc"), ".doc"],
		["s.azw3", padded(`${"x".repeat(60)}BOOKMOBI`), ".azw3"],
		["s.epub", padded(`${"x".repeat(60)}BOOKMOBI`), ".mobi"],
		["a.gz", padded("\x1f\x8b\x08"), ".gz"],
		["a.7z", padded("7z\xbc\xaf\x27\x1c"), ".7z"],
		["a.rar", padded("Rar!\x1a\x07\x00"), ".rar"],
		["anh.txt", padded("\xff\xd8\xff\xe0"), ".jpg"],
		["anh.jpeg", padded("\xff\xd8\xff\xe0"), ".jpeg"],
		["anh.png", padded("\x89PNG\r\n\x1a\n"), ".png"],
		["n.mp3", padded("ID3\x04\x00"), ".mp3"],
		["n.mp3", padded("\xff\xfb\x90\x00"), ".mp3"],
		["n.m4a", padded("\x00\x00\x00\x20ftypM4A "), ".m4a"],
		["p.mp4", padded("\x00\x00\x00\x20ftypisom"), ".mp4"],
		["p.webm", padded("\x1aE\xdf\xa3"), ".webm"],
		[
			"t.mht",
			'From: <Saved by Blink>\r\nSubject: Bến phà\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n',
			".mht",
		],
	])("%s says so", async (name, content, extension) => {
		expect(await refusal(content, { name })).toEqual({ kind: "unsupported", name, extension });
	});

	test("an Office document under a password is locked", async () => {
		const container = new Uint8Array(4096);
		container.set(bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
		const entry = (name: string, at: number) =>
			container.set(bytes([...name].map((letter) => `${letter}\x00`).join("")), at);
		entry("Root Entry", 1024);
		entry("EncryptionInfo", 1152);
		entry("EncryptedPackage", 1280);
		expect(await refusal(container, { name: "k.docx" })).toEqual({ kind: "locked", name: "k.docx", format: "docx" });
	});
});

test("nothing, white space, and bytes that are no text", async () => {
	expect(await refusal("", { name: "a" })).toEqual({ kind: "empty", name: "a" });
	expect(await refusal(" \n ", { name: "a" })).toEqual({ kind: "empty", name: "a" });
	expect(
		(
			await refusal(
				Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251),
				{ name: "a" },
			)
		).kind,
	).toBe("binary");
});

test("what is larger than its format may be is refused unread", async () => {
	expect((await refusal(new Uint8Array(50_000_001).fill(0x61))).kind).toBe("tooLarge");
	const zip = new Uint8Array(200_000_001);
	zip.set(bytes("PK\x03\x04"));
	expect((await refusal(zip)).kind).toBe("tooLarge");
});

test("an encoding that is asked for is used", async () => {
	const text = Uint8Array.from("Chuy\xean c\xfb.", (letter) => letter.charCodeAt(0));
	expect(blocksOf((await article(text, { options: { encoding: "windows-1258" } })).document)).toEqual([
		"paragraph: Chuyên cû.",
	]);
	expect(await read(text, { options: { encoding: "x-none" } })).toMatchObject({
		ok: false,
		error: { kind: "unknownEncoding" },
	});
});
