// All glosses of a text for find, each at the words that it stands under.

import { expect, test } from "vitest";
import { span, textOf } from "../../../renderer/engine/text/span.ts";
import { documentOf } from "../../features/fakes.ts";
import { glossedText } from "../interlinear/support.ts";
import { shippedLanguage } from "../support/shipped.ts";

const language = await shippedLanguage();

function linesOf(text: string) {
	const document = documentOf(text);
	const { sentences } = glossedText(document, language);
	const shares: number[] = [];
	const steps = language.glossLines(document, sentences);
	let step = steps.next();
	for (; !step.done; step = steps.next()) shares.push(step.value);
	const { text: lines, places } = step.value;
	const pairs = lines === "" ? [] : lines.split("\n");
	return {
		shares,
		count: places.length / 2,
		glossed: pairs.map((line, index) => {
			const place = span(places[index * 2] ?? 0, places[index * 2 + 1] ?? 0);
			return [textOf(document.text, place), line] as const;
		}),
	};
}

test("each gloss has a line, in the order of the words, and what has none has no line", () => {
	const { glossed, count } = linesOf("Con mèo ngủ, thuyền ra khơi.");
	expect(count).toBe(glossed.length);
	expect(glossed).toContainEqual(["mèo", "cat"]);
	expect(glossed.map(([word]) => word)).not.toContain(",");
	expect(linesOf("").glossed).toEqual([]);
});

test("a quantity has one line for all its words, as it has on the page", () => {
	const { glossed } = linesOf("Dự án trị giá 1,7 nghìn tỷ đồng được khởi công.");
	const money = glossed.filter(([quote]) => quote.includes("1,7"));
	expect(money).toEqual([["1,7 nghìn tỷ đồng", expect.stringMatching(/1\.7 trillion/)]]);
	expect(glossed.map(([quote]) => quote)).not.toContain("tỷ");
});

test("a long text tells how far it is", () => {
	const { shares } = linesOf("Mèo ngủ. ".repeat(100));
	expect(shares.length).toBeGreaterThan(5);
	expect([...shares].sort((a, b) => a - b)).toEqual(shares);
	expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});
