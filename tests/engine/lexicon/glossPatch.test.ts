// Own glosses as entries of the dictionary's text: what comes out can be read by the dictionary's own tools.

import { describe, expect, test } from "vitest";
import { parseDictionary } from "../../../dictionaries/build/parse.ts";
import { glossPatch } from "../../../renderer/engine/lexicon/glossPatch.ts";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { lexiconOf } from "../support/lexicon.ts";

const source = [
	"bàn | clf: cái",
	"  n table; desk | cue: before ghế, học",
	"  v discuss; talk about | def: in a meeting | cue: before về; after họp",
	"báo cáo | han: 報告",
	"  v report",
].join("\n");
const lexicon = lexiconOf(source, "Hà Nội | han: 河內\n  place Hanoi\n");

const patch = (...glosses: readonly (readonly [string, string])[]) =>
	glossPatch(
		glosses.map(([key, gloss]) => ({ key: key as HeadwordKey, gloss })),
		lexicon,
	);

describe("a listed word", () => {
	test("keeps its entry; the own gloss stands in front of the first sense", () => {
		expect(patch(["word:báo cáo", "account"])).toBe("# words\nbáo cáo | han: 報告\n  v account; report\n");
	});

	test("has the sense first that says so already", () => {
		expect(patch(["word:bàn", "talk about"])).toBe(
			[
				"# words",
				"bàn | clf: cái",
				"  v talk about; discuss | def: in a meeting | cue: before về; after họp",
				"  n table; desk | cue: before ghế, học",
				"",
			].join("\n"),
		);
	});

	test("has three glosses in a sense at most", () => {
		expect(patch(["word:bàn", "counter; bench"])).toContain("  n counter; bench; table | cue");
	});
});

test("an unlisted word is a phrase, an unlisted name another name, and both say that they are new", () => {
	expect(patch(["word:chạy án", "fix a trial"], ["name:làng vũ đại", "Vu Dai village"])).toBe(
		[
			"# words",
			"# new: part of speech to be told",
			"chạy án",
			"  phr fix a trial",
			"",
			"# names",
			"# new: part of speech to be told",
			"Làng Vũ Đại",
			"  other Vu Dai village",
			"",
		].join("\n"),
	);
});

test("what the dictionary's tools would stumble over is put right, and nothing comes of nothing", () => {
	expect(patch(["word:bàn", " a | b ;; "])).toContain("  n a / b; table; desk");
	expect(patch(["word:bàn", " ; "])).toBe("");
	expect(patch()).toBe("");
});

test("the dictionary's own parser reads it without a problem, and finds the gloss first", () => {
	const given = [
		["word:bàn", "counter"],
		["word:chạy án", "fix a trial"],
		["word:báo cáo", "report"],
		["name:hà nội", "capital of Vietnam"],
	] as const;
	const [words = "", names = ""] = patch(...given).split("# names\n");
	const parsed = [parseDictionary(words, "words", "word"), parseDictionary(names, "names", "name")];
	expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
	const entries = parsed.flatMap((part) => part.entries).map(({ entry }) => entry);
	expect(entries.map(({ headword, senses }) => [headword, senses[0].glosses[0]])).toEqual([
		["bàn", "counter"],
		["báo cáo", "report"],
		["chạy án", "fix a trial"],
		["Hà Nội", "capital of Vietnam"],
	]);
});
