// Classes of meaning: kept as text, carried by the compiled dictionary, named by cues.

import { describe, expect, test } from "vitest";
import { parseClasses, printClasses, withClasses } from "../../dictionaries/build/classes.ts";
import { parseDictionary } from "../../dictionaries/build/parse.ts";
import { contextOf } from "../../renderer/engine/gloss/context.ts";
import { chooseSense } from "../../renderer/engine/gloss/sense.ts";
import { encodeLexicon } from "../../renderer/engine/lexicon/format.ts";
import { openLexicon } from "../../renderer/engine/lexicon/lookup.ts";
import type { Token } from "../../renderer/engine/segment/types.ts";
import { foldWord, headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { span } from "../../renderer/engine/text/span.ts";

const entries = [
	...parseDictionary(
		"pha\n  n phase\n  v brew | cue: before <drink>\nmời\n  v invite\n  v offer | cue: before <person> & near <drink>\ntrà\n  n tea\nbác\n  n uncle\n",
		"words",
		"word",
	).entries,
	...parseDictionary("Lan\n  person Lan\n", "names", "name").entries,
];
const { lines } = parseClasses("bác\tperson\ntrà\tdrink plant\n");
const opened = openLexicon(
	encodeLexicon(
		withClasses(entries, lines).map(({ entry }) => ({ folded: foldWord(entry.headword), entry })),
		(text) => new TextEncoder().encode(text),
	),
);
if (!opened.ok) throw new Error(opened.error.reason);
const lexicon = opened.value;

/** The gloss of the first word of a text whose tokens are divided by blanks. */
function glossOfFirst(text: string): string {
	let at = 0;
	const tokens = text.split(" ").map((word): Token => {
		const place = span(at, at + word.length);
		at += word.length + 1;
		const kind = word === "Lan" ? "name" : "word";
		return { kind, span: place, key: headwordKey(kind, word), subkind: null };
	});
	const context = contextOf(text, tokens, lexicon);
	const entry = context[0]?.entry;
	if (entry == null) throw new Error("the first word has no entry");
	return entry.senses[chooseSense(entry, context, 0).index]?.glosses[0] ?? "";
}

describe("classes.txt", () => {
	test("is read as it is printed, in the order of its headwords", () => {
		expect(printClasses(lines)).toBe("bác\tperson\ntrà\tdrink plant\n");
	});

	test.each(["trà", "trà\t", "trà\tbeverage", "trà\tdrink drink", "trà\tdrink\tplant"])("%j is a problem", (line) => {
		expect(parseClasses(line).problems).toHaveLength(1);
	});
});

test("the compiled dictionary carries the classes of a word", () => {
	expect(lexicon.find(headwordKey("word", "trà"))?.classes).toEqual(["drink", "plant"]);
	expect(lexicon.find(headwordKey("word", "pha"))?.classes).toEqual([]);
});

test.each([
	["pha trà", "brew"],
	["pha bác", "phase"],
	["mời bác trà", "offer"],
	["mời Lan trà", "offer"],
	["mời bác", "invite"],
])("a cue names a whole class of neighbours: %s", (text, gloss) => {
	expect(glossOfFirst(text)).toBe(gloss);
});
