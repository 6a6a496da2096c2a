// Words: our own gold sentences in the treebank's conventions, by kind of text. The floors must hold.

import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Language } from "../../renderer/engine/reading/language.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { shippedLanguage } from "../engine/support/shipped.ts";

/** F1 of words in percent; raise one with every gain. */
const floors = { news: 94.5, fiction: 95.5, speech: 95.5, headlines: 94 } as const;

let language: Language;
beforeAll(async () => {
	language = await shippedLanguage();
});

/** Words as stretches over the characters that are no blanks, so that only bounds count. */
function wordsOf(line: string): ReadonlySet<string> {
	const words = new Set<string>();
	let at = 0;
	for (const word of line.split(" ")) {
		const length = word.replaceAll("_", "").length;
		words.add(`${at}-${at + length}`);
		at += length;
	}
	return words;
}

function segmented(text: string): string {
	return language
		.segment(text, span(0, text.length), null)
		.map((token) => text.slice(token.span.start, token.span.end).trim().replace(/\s+/g, "_"))
		.filter((word) => word !== "")
		.join(" ");
}

function f1(lines: readonly string[]): number {
	let [right, gold, found] = [0, 0, 0];
	for (const line of lines) {
		const goldWords = wordsOf(line);
		const foundWords = wordsOf(segmented(line.replaceAll("_", " ")));
		gold += goldWords.size;
		found += foundWords.size;
		for (const word of foundWords) if (goldWords.has(word)) right += 1;
	}
	return (200 * right) / (gold + found);
}

test.each(Object.entries(floors))("%s keeps its floor of %d", (name, floor) => {
	const lines = readFileSync(new URL(`segmentation/${name}.txt`, import.meta.url), "utf8")
		.trimEnd()
		.split("\n");
	const score = f1(lines);
	console.log(`gold words, ${name}: ${lines.length} sentences, F1 ${score.toFixed(2)}`);
	expect(lines.length).toBeGreaterThanOrEqual(40);
	expect(score).toBeGreaterThanOrEqual(floor);
});
