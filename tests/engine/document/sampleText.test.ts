import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseSample, type Sample } from "../../../renderer/engine/document/sampleText.ts";
import { textOf } from "../../../renderer/engine/text/span.ts";

const small = `title: Con mèo
title.en: The cat
byline: Thu Hà
kind: tale
level: 2

[lead]
vi: Con mèo ngủ.
en: The cat sleeps.

[paragraph]
vi: Trời mưa.
en: It rains.
vi: Mèo dậy!
en: The cat gets up!

[verse]
vi: Mưa rơi,
en: Rain falls,
vi: mèo ơi.
en: oh cat.
`;

function parsed(text: string): Sample {
	const result = parseSample(text);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

describe("a sample file", () => {
	test("gives title, English title, byline, kind and level", () => {
		const sample = parsed(small);
		expect(sample).toMatchObject({ title: "Con mèo", englishTitle: "The cat", kind: "tale", level: 2 });
		expect(sample.document).toMatchObject({ title: "Con mèo", byline: "Thu Hà" });
	});

	test("has no byline where the head names none", () => {
		expect(parsed(small.replace("byline: Thu Hà\n", "")).document.byline).toBeNull();
	});

	test("lays blocks out with one blank line between, the title first, verse in lines", () => {
		const { document } = parsed(small);
		expect(document.text).toBe("Con mèo\n\nCon mèo ngủ.\n\nTrời mưa. Mèo dậy!\n\nMưa rơi,\nmèo ơi.");
		expect(document.blocks.map((block) => [block.kind, textOf(document.text, block.span)])).toEqual([
			["title", "Con mèo"],
			["lead", "Con mèo ngủ."],
			["paragraph", "Trời mưa. Mèo dậy!"],
			["verse", "Mưa rơi,\nmèo ơi."],
		]);
	});

	test("aligns each sentence with its English by place", () => {
		const { document, translation } = parsed(small);
		expect(translation.map(({ span, english }) => [textOf(document.text, span), english])).toEqual([
			["Con mèo", "The cat"],
			["Con mèo ngủ.", "The cat sleeps."],
			["Trời mưa.", "It rains."],
			["Mèo dậy!", "The cat gets up!"],
			["Mưa rơi,", "Rain falls,"],
			["mèo ơi.", "oh cat."],
		]);
	});

	test("may come decomposed, with a byte order mark and Windows line ends", () => {
		expect(parsed(`\ufeff${small.normalize("NFD").replaceAll("\n", "\r\n")}`)).toEqual(parsed(small));
	});
});

describe("a broken sample file is refused", () => {
	test.each([
		["without a title", small.replace("title: Con mèo\n", ""), { kind: "head", key: "title" }],
		["without an English title", small.replace("title.en: The cat\n", ""), { kind: "head", key: "title.en" }],
		["with an unknown kind", small.replace("kind: tale", "kind: song"), { kind: "head", key: "kind" }],
		["with a level out of range", small.replace("level: 2", "level: 9"), { kind: "head", key: "level" }],
		[
			"with a head line that is no pair",
			small.replace("byline: Thu Hà", "Thu Hà"),
			{ kind: "line", line: 3, text: "Thu Hà" },
		],
		["with an unknown block", small.replace("[lead]", "[aside]"), { kind: "line", line: 7, text: "[aside]" }],
		[
			"with a sentence before any block",
			small.replace("[lead]\n", ""),
			{ kind: "line", line: 7, text: "vi: Con mèo ngủ." },
		],
		[
			"with a sentence that has no English",
			small.replace("en: It rains.\n", ""),
			{ kind: "line", line: 13, text: "vi: Mèo dậy!" },
		],
		[
			"with English that has no sentence",
			small.replace("vi: Trời mưa.\n", ""),
			{ kind: "line", line: 12, text: "en: It rains." },
		],
		["that ends in the middle of a pair", small.replace("en: oh cat.\n", ""), { kind: "line", line: 21, text: "" }],
		["without any text", small.slice(0, small.indexOf("[lead]")), { kind: "noText" }],
	])("%s", (_rule, text, error) => expect(parseSample(text)).toEqual({ ok: false, error }));
});

describe("the samples that ship with the app", () => {
	const folder = new URL("../../../renderer/samples/", import.meta.url);
	const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
	const samples = files.map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

	test("are eight, of rising level", () => {
		expect(samples.map(([, text]) => parsed(text).level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});

	test.each(samples)("%s covers its text with aligned sentences", (_name, text) => {
		const { document, translation } = parsed(text);
		let end = 0;
		for (const { span } of translation) {
			expect(document.text.slice(end, span.start)).toMatch(/^(?:| |\n|\n\n)$/);
			end = span.end;
		}
		expect(end).toBe(document.text.length);
	});
});
