// Sentences: hand-made hard cases, the ends marked by ⏎. The floors must hold.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { splitText } from "../../renderer/engine/document/sentences.ts";

/** Floors: F1 of whole sentences in percent. */
test.each([
	{ file: "sentences.txt", cases: 300, floor: 99.5 },
	{ file: "sentences-more.txt", cases: 350, floor: 99.5 },
])("sentences of $file end where they should", ({ file, cases, floor }) => {
	const lines = readFileSync(new URL(file, import.meta.url), "utf8")
		.trimEnd()
		.split("\n");
	let [right, gold, found] = [0, 0, 0];
	const wrong: string[] = [];
	for (const line of lines) {
		const wanted = line.split(" ⏎ ");
		const text = wanted.join(" ");
		const got = splitText(text).map(({ start, end }) => text.slice(start, end));
		gold += wanted.length;
		found += got.length;
		right += got.filter((sentence) => wanted.includes(sentence)).length;
		if (got.join(" ⏎ ") !== line) wrong.push(got.join(" ⏎ "));
	}
	const score = (200 * right) / (gold + found);
	console.log(`${file}: ${lines.length} cases, F1 ${score.toFixed(2)}\n${wrong.join("\n")}`);
	expect(lines.length).toBeGreaterThanOrEqual(cases);
	expect(score).toBeGreaterThanOrEqual(floor);
});
