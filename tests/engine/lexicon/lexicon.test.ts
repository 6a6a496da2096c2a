// The compiled dictionary gives back every entry as it was written, and a damaged file is refused.

import { expect, test } from "vitest";
import { parseDictionary } from "../../../dictionaries/build/parse.ts";
import { printEntry } from "../../../dictionaries/build/print.ts";
import { openLexicon } from "../../../renderer/engine/lexicon/lookup.ts";
import { foldWord, headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { fc } from "../../property.ts";
import { compileText, lexiconOf } from "../support/lexicon.ts";

const words = `chính quyền | han: 政權
  n authorities; government | def: the people and offices that govern a place | cue: before địa phương
  n political power | label: formal | ex: giành chính quyền
hòa
  v blend | clf: cái | cue: not before bình; after <start>, <v>; capital
mỹ
  a beautiful
`;
const names = "Mỹ\n  place United States\nHà Nội | han: 河內\n  place Hanoi\n";

test("an entry is found by any spelling of its headword", () => {
	const lexicon = lexiconOf(words, names);
	for (const spelling of ["chính quyền", "Chính quyền", "CHÍNH QUYỀN", "chính quyền".normalize("NFD")]) {
		expect(lexicon.find(headwordKey("word", spelling))?.senses[0].glosses).toEqual(["authorities", "government"]);
	}
	expect(lexicon.find(headwordKey("word", "hoà"))?.headword).toBe("hòa");
});

test("a name and a word of the same letters are two entries", () => {
	const lexicon = lexiconOf(words, names);
	expect(lexicon.find(headwordKey("name", "Mỹ"))?.senses[0].glosses).toEqual(["United States"]);
	expect(lexicon.find(headwordKey("word", "mỹ"))?.senses[0].glosses).toEqual(["beautiful"]);
});

test("what is not there is null", () => {
	const lexicon = lexiconOf(words);
	for (const missing of ["", "a", "chính", "chính quyền địa phương", "zzz", "ỷ"]) {
		expect(lexicon.find(headwordKey("word", missing))).toBeNull();
	}
	expect(lexiconOf("").find(headwordKey("word", "hòa"))).toBeNull();
});

test("everything that was written comes back through the file", () => {
	const { entries } = parseDictionary(words, "words", "word");
	const lexicon = lexiconOf(words, names);
	for (const { entry } of entries) expect(lexicon.find(headwordKey("word", entry.headword))).toEqual(entry);
	expect(entries.map(({ entry }) => printEntry(entry)).join("")).toBe(words);
});

test("the same text compiles to the same bytes", () => {
	expect(new Uint8Array(compileText(words, names))).toEqual(new Uint8Array(compileText(words, names)));
});

test("a file cut off or of another kind is refused, not misread", () => {
	const bytes = compileText(words, names);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: bytes.byteLength - 1 }), (length) => {
			expect(openLexicon(bytes.slice(0, length)).ok).toBe(false);
		}),
	);
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
			expect(openLexicon(noise.slice().buffer).ok).toBe(false);
		}),
	);
});

test.each([
	["hòa\n", "“hòa” has no sense"],
	["hòa\n  x thing", "unknown part of speech “x”"],
	["hòa\n  n", "no gloss"],
	["hòa\n n thing", "a sense begins with exactly two spaces"],
	["hòa\n  n thing | foo: bar", "unknown field “foo”"],
	["hòa\n  n thing | cue: beside x", "unknown place “beside” in cue"],
	["hòa\n  n thing | cue: before <noun>", "unknown class <noun> in cue"],
	["hòa\n  n thing | label: rude", "unknown label “rude”"],
	["hòa".normalize("NFD").concat("\n  n thing"), "not NFC"],
])("the checker says what is wrong with %j", (text, problem) => {
	expect(parseDictionary(text, "file", "word").problems.map(({ text: found }) => found)).toContain(problem);
});

test("keys of a kind are listed with the capitals of their headwords", () => {
	const found: [string, number][] = [];
	lexiconOf(words, names).forEachKey("name", (folded, capitals) => found.push([folded, capitals]));
	expect(found).toContainEqual(["hà nội", 0b11]);
	expect(found.map(([folded]) => folded)).not.toContain(foldWord("hòa"));
	const listed: string[] = [];
	lexiconOf(words, names).forEachKey("word", (folded) => listed.push(folded));
	expect(listed).toContain(foldWord("hòa"));
	expect(listed).toEqual([...listed].sort());
	lexiconOf(words, names).forEachKey("pattern", () => expect.unreachable());
});
