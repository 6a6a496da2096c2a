import { expect, test } from "vitest";
import { guessedHeights, guessedPlace, guessedScreen } from "../../../renderer/features/reader/guessedRows.ts";
import type { TypeMeasures } from "../../../renderer/features/reader/rowHeights.ts";
import { rowPlan } from "../../../renderer/features/reader/rows.ts";
import { smallArticle } from "./support.ts";

const measures: TypeMeasures = {
	width: 600,
	size: 20,
	titleSize: 36,
	glossSize: 1,
	spacing: 1,
	letterSpacing: 0,
	wordSpacing: 0,
	glosses: "all",
};
/** Thirty paragraphs of three sentences. */
const text = Array.from({ length: 30 }, () => "Mèo ngủ. Trời mưa. Tôi đọc.").join("\n\n");

async function setUp() {
	const { document, sentences, bounds } = await smallArticle(text);
	const plan = rowPlan(document, sentences, bounds, "paragraphs");
	const heightOf = guessedHeights({ document, sentences, translation: [] }, plan, measures, false);
	const screen = (at: number, y: number, height: number) =>
		guessedScreen({ sentences }, plan, heightOf, { at, y, focused: false }, height);
	return { sentences, plan, heightOf, screen };
}

test("a place inside a row is guessed as far below its edge as it is into its characters", async () => {
	const { sentences, plan, heightOf } = await setUp();
	const second = sentences.span(plan.row(4).first + 1).start;
	const { row, below } = guessedPlace({ sentences }, plan, heightOf, second);
	expect(row).toBe(4);
	expect(below / heightOf(4)).toBeCloseTo(9 / plan.characters(4));
});

test("a screen has the rows that fill it around the place, and no more than one too many at either end", async () => {
	const { sentences, plan, heightOf, screen } = await setUp();
	const at = sentences.span(plan.row(15).first).start;
	const { first, last } = screen(at, 200, 800);
	const sum = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, index) => heightOf(from + index)).reduce((all, one) => all + one, 0);
	expect(sum(first, 14)).toBeGreaterThanOrEqual(200);
	expect(sum(first + 1, 14)).toBeLessThan(200);
	expect(sum(15, last)).toBeGreaterThanOrEqual(600);
	expect(sum(15, last - 1)).toBeLessThan(800);
});

test("at its ends a text has no rows beyond the first and the last", async () => {
	const { sentences, plan, screen } = await setUp();
	expect(screen(0, 28, 400).first).toBe(0);
	expect(screen(sentences.span(sentences.count - 1).start, 300, 5000)).toEqual({
		first: expect.any(Number),
		last: plan.count - 1,
	});
});
