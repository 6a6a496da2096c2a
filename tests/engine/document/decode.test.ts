// Bytes to text: what is text, in which encoding, and what is refused.

import { describe, expect, test } from "vitest";
import { articleByteLimit, decodeText } from "../../../renderer/engine/document/decode.ts";
import type { ArticleSource } from "../../../renderer/engine/document/types.ts";
import { fc } from "../../property.ts";

const sentence = "Chiều nay gió từ sông thổi về, mát rượi cả khu phố nhỏ.";

function source(bytes: readonly number[] | Uint8Array): ArticleSource {
	return { name: "bai.txt", mediaType: "text/plain", bytes: Uint8Array.from(bytes) };
}

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
/** One byte a letter: what both Latin-1 and the letters of windows-1252 above 0x9f are. */
const latin1 = (text: string) => [...text].map((character) => character.charCodeAt(0));
const utf16 = (text: string, little: boolean) =>
	[...text].flatMap((character) => {
		const code = character.charCodeAt(0);
		return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
	});

function decoded(bytes: readonly number[], encoding?: string) {
	const result = decodeText(source(bytes), encoding);
	return result.ok ? result.value : result.error.kind;
}

describe("decodeText", () => {
	test.each([
		["UTF-8", utf8(sentence), "utf-8"],
		["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...utf8(sentence)], "utf-8"],
		["UTF-16, little end first, with a mark", [0xff, 0xfe, ...utf16(sentence, true)], "utf-16le"],
		["UTF-16, big end first, with a mark", [0xfe, 0xff, ...utf16(sentence, false)], "utf-16be"],
	])("reads %s without doubt", (_name, bytes, encoding) => {
		expect(decoded(bytes)).toEqual({ text: sentence, encoding, doubtful: false, candidates: [] });
	});

	test.each([
		["little", true, "utf-16le"],
		["big", false, "utf-16be"],
	])("knows UTF-16 without a mark by its zeros, %s end first", (_name, little, encoding) => {
		expect(decoded(utf16(sentence, little))).toEqual({ text: sentence, encoding, doubtful: false, candidates: [] });
	});

	test("reads a Vietnamese one-byte text as windows-1258, composed", () => {
		// "Tiếng Việt rất đẹp": tones are combining characters in that encoding.
		const bytes = [
			0x54, 0x69, 0xea, 0xec, 0x6e, 0x67, 0x20, 0x56, 0x69, 0xea, 0xf2, 0x74, 0x20, 0x72, 0xe2, 0xec, 0x74, 0x20, 0xf0,
			0x65, 0xf2, 0x70,
		];
		expect(decoded(bytes)).toEqual({
			text: "Tiếng Việt rất đẹp",
			encoding: "windows-1258",
			doubtful: false,
			candidates: [],
		});
	});

	test("reads a Western one-byte text as windows-1252, and doubts", () => {
		expect(decoded(latin1("Le café est fermé aujourd'hui"))).toMatchObject({
			text: "Le café est fermé aujourd'hui",
			encoding: "windows-1252",
			doubtful: true,
		});
	});

	test("gives the readings of a doubtful text, the one taken first, with a preview and how well it reads", () => {
		const result = decoded(latin1('\n\nBa câu\n"Con cóc là c§"'));
		if (typeof result === "string") throw new Error(result);
		expect(result.doubtful).toBe(true);
		expect(result.candidates.length).toBeGreaterThan(1);
		expect(result.candidates[0]?.encoding).toBe(result.encoding);
		const previews = result.candidates.map(({ preview }) => preview);
		expect(new Set(previews).size).toBe(previews.length);
		for (const { encoding, preview, share } of result.candidates) {
			expect(preview.startsWith("Ba c")).toBe(true);
			expect(share >= 0 && share <= 1).toBe(true);
			expect(decoded(latin1('\n\nBa câu\n"Con cóc là c§"'), encoding)).toMatchObject({ encoding, doubtful: false });
		}
	});

	test("previews are at most 160 characters, from where the text has more than ASCII", () => {
		const text = `${"plain line\n".repeat(3_000)}Le café est fermé, ${"le thé est servi, ".repeat(100)}`;
		const result = decoded(latin1(text));
		if (typeof result === "string") throw new Error(result);
		expect(result.candidates.map(({ preview }) => preview.length <= 160)).not.toContain(false);
		expect(result.candidates[0]?.preview.startsWith("Le café est fermé, le thé")).toBe(true);
	});

	test("takes UTF-8 that was cut off in the middle of a letter for UTF-8, without that letter", () => {
		const bytes = utf8(`${sentence.repeat(3)}đ`);
		const text = sentence.repeat(3);
		expect(decoded(bytes.slice(0, -1))).toEqual({ text, encoding: "utf-8", doubtful: false, candidates: [] });
	});

	test("takes UTF-8 with a few broken bytes for UTF-8, and says so", () => {
		const bytes = [...utf8(sentence.repeat(3)), 0xff, ...utf8(sentence)];
		expect(decoded(bytes)).toMatchObject({
			text: `${sentence.repeat(3)}\ufffd${sentence}`,
			encoding: "utf-8",
			doubtful: true,
			candidates: [{ encoding: "utf-8" }],
		});
	});

	test("reads in the encoding that the caller asks for", () => {
		expect(decoded([0x63, 0x61, 0x66, 0xe9], "windows-1252")).toEqual({
			text: "café",
			encoding: "windows-1252",
			doubtful: false,
			candidates: [],
		});
	});

	test.each(["TCVN3", "tcvn3", " ABC "])("takes our own names of encodings too: %s", (encoding) => {
		expect(decoded([0x56, 0x69, 0xd6, 0x74], encoding)).toMatchObject({ text: "Việt", encoding: "tcvn3" });
	});

	test("refuses an encoding that does not exist", () => {
		const result = decodeText(source(utf8(sentence)), "no-such-thing");
		expect(result).toEqual({
			ok: false,
			error: { kind: "unknownEncoding", name: "bai.txt", encoding: "no-such-thing" },
		});
	});

	test.each([
		["no bytes", []],
		["spaces and line ends", utf8(" \r\n\t \u00a0\n")],
		["a mark alone", [0xef, 0xbb, 0xbf]],
	])("finds %s empty", (_name, bytes) => {
		expect(decoded(bytes)).toBe("empty");
	});

	test.each([
		["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]],
		["a ZIP archive", [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 0x08, 0, 0x21, 0xe3]],
		["a PDF", utf8("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n")],
		["control characters", [...utf8("abc"), 1, 2, 3, 4, 5, 6, 7, 0x1b]],
		[
			"broken pairs behind a UTF-16 mark",
			[0xff, 0xfe, ...Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 0x41 : 0xd8))],
		],
	])("refuses %s as binary", (_name, bytes) => {
		expect(decoded(bytes)).toBe("binary");
	});

	test("refuses more than fifty million bytes, and takes fifty million", () => {
		const large = new Uint8Array(articleByteLimit + 1).fill(0x61);
		expect(decodeText({ ...source([]), bytes: large })).toEqual({
			ok: false,
			error: { kind: "tooLarge", name: "bai.txt", limitBytes: 50_000_000 },
		});
		expect(decodeText({ ...source([]), bytes: large.subarray(1) }).ok).toBe(true);
	});

	test("gives every Unicode text back that was written as UTF-8", () => {
		const text = fc
			.string({ unit: "grapheme", minLength: 1 })
			.filter((value) => /\S/.test(value) && !/[\p{Cc}\ufeff]/u.test(value));
		fc.assert(
			fc.property(text, (value) => {
				expect(decoded(utf8(value))).toMatchObject({ text: value, encoding: "utf-8" });
			}),
		);
	});
});
