import { expect, test } from "vitest";
import {
	columnWidth,
	glossRoom,
	type RowContent,
	readingSize,
	rowHeight,
	type TypeMeasures,
} from "../../../renderer/features/reader/rowHeights.ts";
import { type Row, rowPlan } from "../../../renderer/features/reader/rows.ts";
import { ordinalOf } from "../../../renderer/features/reader/sentences.ts";
import { smallArticle } from "./support.ts";

const text = "Mèo và tôi\n\nMèo ngủ. Trời mưa. Tôi đọc.\n\nTrời sáng. Mèo dậy.";

test("paragraph rows follow the analysis, and know where their block begins and ends", async () => {
	const { document, sentences, bounds } = await smallArticle(text);
	const plan = rowPlan(document, sentences, bounds, "paragraphs");
	expect(plan.count).toBe(3);
	expect([0, 1, 2].map(plan.row)).toMatchObject([
		{ first: 0, end: 1, kind: "title", opens: true, closes: true },
		{ first: 1, end: 4, kind: "paragraph", opens: true, closes: true },
		{ first: 4, end: 6, kind: "paragraph", opens: true, closes: true },
	]);
});

test("a block of several rows opens with the first and closes with the last", async () => {
	const { document, sentences } = await smallArticle(text);
	const plan = rowPlan(document, sentences, Int32Array.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 6), "paragraphs");
	expect([1, 2, 3].map((index) => [plan.row(index).opens, plan.row(index).closes])).toEqual([
		[true, false],
		[false, false],
		[false, true],
	]);
});

test("an item of a list goes on after another item, not after a paragraph", async () => {
	const { document, sentences, bounds } = await smallArticle(text);
	const [title, paragraph, last] = document.blocks;
	if (title === undefined || paragraph === undefined || last === undefined)
		throw new Error("three blocks were expected");
	const blocks = [title, { ...paragraph, kind: "list" }, { ...last, kind: "list" }] as const;
	const plan = rowPlan({ blocks }, sentences, bounds, "paragraphs");
	expect([0, 1, 2].map((index) => plan.row(index).goesOn)).toEqual([false, false, true]);
});

test("by sentences, each sentence has a row of its own", async () => {
	const { document, sentences, bounds } = await smallArticle(text);
	const plan = rowPlan(document, sentences, bounds, "sentences");
	expect(plan.count).toBe(6);
	expect(plan.row(2)).toMatchObject({ first: 2, end: 3, opens: false, closes: false });
	expect(plan.characters(1)).toBe("Mèo ngủ.".length);
});

test("every sentence is found in the row that holds it", async () => {
	const { document, sentences, bounds } = await smallArticle(text);
	const plan = rowPlan(document, sentences, bounds, "paragraphs");
	expect([0, 1, 2, 3, 4, 5].map(plan.rowOf)).toEqual([0, 1, 1, 1, 2, 2]);
});

test("every place belongs to the sentence it lies in, and a gap to the one before it", async () => {
	const { document, sentences } = await smallArticle(text);
	expect(sentences.at(0)).toBe(0);
	expect(sentences.at(document.text.indexOf("Trời mưa"))).toBe(2);
	expect(sentences.at(document.text.indexOf("Trời mưa") - 1)).toBe(1);
	expect(sentences.at(10_000)).toBe(5);
});

test("the sentences of the title are not counted for a person", async () => {
	const { sentences } = await smallArticle(text);
	expect(ordinalOf(sentences, 0)).toEqual({ ordinal: 1, of: 5 });
	expect(ordinalOf(sentences, 1)).toEqual({ ordinal: 1, of: 5 });
	expect(ordinalOf(sentences, 5)).toEqual({ ordinal: 5, of: 5 });
});

const measures: TypeMeasures = {
	width: 656,
	size: 22,
	titleSize: 36,
	glossSize: 1,
	spacing: 1,
	letterSpacing: 0,
	wordSpacing: 0,
	glosses: "all",
};
const paragraph: Row = {
	index: 1,
	first: 1,
	end: 4,
	block: 1,
	kind: "paragraph",
	opens: true,
	closes: true,
	goesOn: false,
};

const content = (characters: number, change: Partial<RowContent> = {}): RowContent => ({
	characters,
	english: 0,
	bySentence: false,
	...change,
});

test("a row of one line is one pitch high, and the space before its block", () => {
	expect(rowHeight(paragraph, content(40), measures)).toBeCloseTo(57.2 + 16, 1);
	expect(rowHeight({ ...paragraph, opens: false }, content(40), measures)).toBeCloseTo(57.2, 1);
});

test("a row is higher with more text, larger type, wider spacing, a translation; lower without glosses", () => {
	const height = rowHeight(paragraph, content(300), measures);
	expect(rowHeight(paragraph, content(600), measures)).toBeGreaterThan(height);
	expect(rowHeight(paragraph, content(300), { ...measures, size: 30 })).toBeGreaterThan(height);
	expect(rowHeight(paragraph, content(300), { ...measures, spacing: 1.3 })).toBeGreaterThan(height);
	expect(rowHeight(paragraph, content(300, { english: 120 }), measures)).toBeGreaterThan(height);
	expect(rowHeight(paragraph, content(300), { ...measures, glosses: "hidden" })).toBeLessThan(height);
	expect(rowHeight(paragraph, content(300), { ...measures, letterSpacing: 0.06 })).toBeGreaterThan(height);
	expect(rowHeight(paragraph, content(300), { ...measures, wordSpacing: 0.3 })).toBeGreaterThan(height);
});

test("a line has more room below it under glosses that are larger than usual, beside their words or by themselves", () => {
	const line = (change: Partial<TypeMeasures>) => {
		const all = { ...measures, ...change };
		return rowHeight({ ...paragraph, opens: false }, content(10), all) / all.size;
	};
	expect(line({ glossSize: 1.3 })).toBeGreaterThan(line({}) + 0.2);
	expect(line({ glossSize: 0.8 })).toBeCloseTo(line({}), 5);
	// Under a line of 16 the gloss has its least size, 12.
	expect(line({ size: 16 })).toBeGreaterThan(line({}) + 0.2);
	expect(line({ glossSize: 1.3, glosses: "hidden" })).toBeCloseTo(line({ glosses: "hidden" }), 5);
});

test("by sentences, each has space after it, and its number above it where the column is narrow", () => {
	const inside = { ...paragraph, opens: false };
	const wide = rowHeight(inside, content(40), measures);
	expect(rowHeight(inside, content(40, { bySentence: true }), measures)).toBeGreaterThan(wide);
	const narrow = { ...measures, width: 590, size: 20 };
	const numbered =
		rowHeight(inside, content(30, { bySentence: true }), narrow) - rowHeight(inside, content(30), narrow);
	expect(numbered).toBeGreaterThan(rowHeight(inside, content(40, { bySentence: true }), measures) - wide);
});

test.each([
	[320, "medium", 288],
	[320, "narrow", 288],
	[768, "medium", 640],
	[768, "narrow", 560],
	[1280, "medium", 688],
	[1280, "narrow", 560],
	// All that the margin leaves.
	[1280, "wide", 724],
	[1920, "medium", 736],
	[1920, "wide", 864],
] as const)("in a window of %i pixels a %s column has %i", (window, column, width) =>
	expect(columnWidth(window, column)).toBe(width),
);

test("in a narrow window text is a tenth smaller and long words are broken sooner", () => {
	expect(readingSize(22, 320)).toBe(20);
	expect(readingSize(22, 1280)).toBe(22);
	const longest = (kind: Row["kind"], change: Partial<TypeMeasures> = {}) =>
		glossRoom(kind, { ...measures, ...change }).longest;
	expect(longest("paragraph", { width: 288, size: 36 })).toBeLessThan(longest("paragraph"));
	expect(longest("title")).toBeLessThan(longest("paragraph"));
	expect(longest("quote")).toBeLessThan(longest("paragraph"));
	expect(longest("paragraph", { letterSpacing: 0.06 })).toBeLessThan(longest("paragraph"));
});

test("a gloss has fewer characters where its type is larger against the words", () => {
	const character = (change: Partial<TypeMeasures>) =>
		glossRoom("paragraph", { ...measures, ...change }).glossCharacter;
	expect(character({ glossSize: 1.3 })).toBeGreaterThan(character({}));
	expect(character({ size: 14 })).toBeGreaterThan(character({}));
	expect(glossRoom("title", measures).glossCharacter).toBeLessThan(character({}));
});
