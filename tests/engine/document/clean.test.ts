// The whole way from bytes to a clean document: errors, warnings, and that nothing ever throws or takes too long.

import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../../renderer/engine/document/clean.ts";
import { splitSentences } from "../../../renderer/engine/document/sentences.ts";
import { fc } from "../../property.ts";
import { rawArticle } from "./expectedArticle.ts";
import { cleaned, documentOf, expectSound, sourceOfText } from "./support.ts";

describe("errors", () => {
	test.each([
		["nothing", "", "empty"],
		["white space", " \n\t\r\n\u00a0", "empty"],
		["marks only", "... --- !!!", "noText"],
		["a page of scripts", "<html><script>let a = 1;</script></html>", "noText"],
	])("%s", (_what, text, kind) => {
		const result = cleanArticle(sourceOfText(text));
		expect(result).toEqual({ ok: false, error: { kind, name: "bai.txt" } });
	});

	test("a binary", () => {
		const result = cleanArticle({
			name: "a.txt",
			mediaType: "text/plain",
			bytes: Uint8Array.from([0, 1, 2, 3, 0, 255]),
		});
		expect(result).toEqual({ ok: false, error: { kind: "binary", name: "a.txt" } });
	});

	test("an encoding that does not exist", () => {
		const result = cleanArticle(sourceOfText("Chào"), { encoding: "x-none" });
		expect(result).toEqual({ ok: false, error: { kind: "unknownEncoding", name: "bai.txt", encoding: "x-none" } });
	});
});

describe("warnings", () => {
	test("none for Vietnamese, whatever its shape", () => {
		expect(cleaned("Chiều nay trời mưa to.").warnings).toEqual([]);
		expect(cleaned(rawArticle("scraped-page.txt")).warnings).toEqual([]);
		expect(cleaned(rawArticle("segmented-article.txt")).warnings).toEqual([]);
	});

	test.each([
		["English", "The quick brown fox jumps over the lazy dog while everybody else watches."],
		["unaccented Vietnamese", "Chieu nay troi mua to nen toi o nha doc sach va uong tra nong."],
		["Chinese", "今天天气很好，我们去公园散步。"],
	])("%s is taken, but said to be doubtful", (_language, text) => {
		const { warnings } = cleaned(text);
		expect(warnings).toMatchObject([{ kind: "notVietnamese" }]);
		const [warning] = warnings;
		expect(warning?.kind === "notVietnamese" && warning.share >= 0 && warning.share < 0.35).toBe(true);
	});

	test("an encoding that the bytes do not prove, with the others to choose from", () => {
		const bytes = Uint8Array.from([..."Le caf", "\u00e9", ..." est ferm", "\u00e9"].map((c) => c.charCodeAt(0)));
		const result = cleanArticle({ name: "", mediaType: "text/plain", bytes });
		const warning = result.ok && result.value.warnings.find(({ kind }) => kind === "doubtfulEncoding");
		expect(warning).toMatchObject({
			encoding: "windows-1252",
			candidates: [{ encoding: "windows-1252", preview: "Le café est fermé" }],
		});
		expect(result.ok && result.value.document.text).toBe("Le café est fermé");
	});

	test("no encoding that the bytes do prove", () => {
		const bytes = Uint8Array.from(
			[..."Tieng Vi", "\u00ea", "\u00f2", ..."t r", "\u00e2", "\u00ec", ..."t \u00f0e", "\u00f2", ..."p"].map((c) =>
				c.charCodeAt(0),
			),
		);
		const result = cleanArticle({ name: "", mediaType: "text/plain", bytes });
		expect(result.ok && result.value.warnings).toEqual([]);
		expect(result.ok && result.value.document.text).toBe("Tieng Việt rất đẹp");
	});
});

describe("normalisation", () => {
	test("decomposed text comes out composed", () => {
		expect(documentOf("Ti\u0065\u0302\u0301ng Vi\u0065\u0323\u0302t.".normalize("NFD")).text).toBe("Tiếng Việt.");
	});

	test("the article says the same with Windows line ends and a byte order mark", () => {
		const raw = rawArticle("scraped-page.txt");
		expect(documentOf(`\ufeff${raw.replaceAll("\n", "\r\n")}`)).toEqual(documentOf(raw));
	});
});

describe("any input", () => {
	const mediaType = fc.constantFrom("text/plain", "text/html", "text/markdown", "");

	test("random bytes never throw", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), mediaType, (bytes, type) => {
				const result = cleanArticle({ name: "x", mediaType: type, bytes });
				if (result.ok) expectSound(result.value.document);
			}),
			{ numRuns: 500 },
		);
	});

	test("random strings never throw, and every sentence is found in its block", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), mediaType, (text, type) => {
				const result = cleanArticle(sourceOfText(text, { mediaType: type }));
				if (!result.ok) return;
				const { document } = result.value;
				expectSound(document);
				for (const { block, span } of splitSentences(document)) {
					const place = document.blocks[block]?.span;
					expect(place !== undefined && place.start <= span.start && span.end <= place.end).toBe(true);
				}
			}),
			{ numRuns: 500 },
		);
	});

	test("articles cut up and shuffled never throw, and nothing of them vanishes unaccounted", () => {
		const lines = `${rawArticle("scraped-page.txt")}\n${rawArticle("segmented-article.txt")}`.split(/\n|(?<= \.) /);
		const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
		fc.assert(
			fc.property(fc.shuffledSubarray(lines, { minLength: 1 }), fc.constantFrom("\n", "\n\n", " "), (some, joiner) => {
				const raw = some.join(joiner);
				const result = cleanArticle(sourceOfText(raw));
				if (!result.ok) return;
				const { document } = result.value;
				expectSound(document);
				const fields = [document.byline, document.date].filter((field) => field !== null);
				const kept = [document.text, ...fields, ...document.removed.map(({ text }) => text)].join("\n");
				// A source loses its "theo", a byline its "Bài:": nothing else may be missing.
				expect(letters(raw).length - letters(kept).length).toBeLessThanOrEqual(
					letters(`theo${document.source ?? ""}`).length * 2,
				);
			}),
			{ numRuns: 150 },
		);
	});
});

describe("length", () => {
	const sentence = "Chiều nay gió từ sông thổi về mát rượi cả khu phố nhỏ, ai cũng mở cửa ngồi hóng gió. ";
	const syllables = 200_000;
	const book = sentence.repeat(Math.ceil(syllables / 20));

	test.each([
		["one line", book],
		["paragraphs", book.replace(/(.{400}\.) /g, "$1\n\n")],
		["wrapped lines", book.replace(/(.{60,72}) /g, "$1\n")],
		["a segmented line", book.replaceAll("khu phố", "khu_phố").replaceAll(". ", " . ")],
		["a page", `<html><body>${book.replace(/(.{400}\.) /g, "<p>$1</p>")}</body></html>`],
	])("a book of 200,000 syllables as %s keeps every letter, in sentences of their own", (_form, text) => {
		const result = cleanArticle(sourceOfText(text));
		if (!result.ok) throw new Error(result.error.kind);
		const { document } = result.value;
		const letters = (what: string) => what.replace(/<[^>]*>/g, "").replace(/[\s_]/g, "").length;
		expect(letters(document.text)).toBe(letters(text));
		expect(splitSentences(document).length).toBeGreaterThan(syllables / 20 - 1);
	});
});
