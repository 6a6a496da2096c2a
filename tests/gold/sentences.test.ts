// Sentences: hand-made hard cases, the ends marked by ⏎. The floor must hold.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { splitText } from "../../renderer/engine/document/sentences.ts";

/** F1 of sentence ends in percent. */
const floor = 96;

test("sentences end where they should", () => {
	const lines = readFileSync(new URL("sentences.txt", import.meta.url), "utf8")
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
	console.log(`gold sentences: ${lines.length} cases, F1 ${score.toFixed(2)}\n${wrong.join("\n")}`);
	expect(lines.length).toBeGreaterThanOrEqual(300);
	expect(score).toBeGreaterThanOrEqual(floor);
});
