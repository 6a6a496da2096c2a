// How well pages are cleaned: our gold pages, written by others than who writes the rules. The floors must hold.
// GOLD_TABLE=1 prints the table, GOLD_FAULTS=1 every fault.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../renderer/engine/document/clean.ts";
import { forms } from "./articleForms.ts";
import {
	faultsOf,
	type GoldPage,
	goldPages,
	isHeldOut,
	type PageScore,
	scoreDocument,
	scorePage,
	totalsHead,
	totalsLine,
	totalsOf,
} from "./articleScore.ts";

/** Percent; raise one with every gain. `kinds` and `reasons` are of what both sides have. */
const floors = { f1: 98, meanF1: 98, title: 96, byline: 95, date: 96, source: 98, kinds: 88, reasons: 80 } as const;

/** Percent of F1 of the pages that the rules were made with, and of those that came later, p01 to p24. */
const partFloors = { first: 99, later: 94 } as const;

/** Percent of F1 over the pages in other clothes, whose shapes no rule was written for. */
const formFloors: Readonly<Record<string, number>> = {
	"HTML, names taken out": 96,
	"HTML, copied as text": 87,
	"HTML, copied without blank lines": 85,
	"text without blank lines": 88,
	"text with a blank line after each line": 87,
	"text, each line an element": 86,
};

function print(name: string, scores: readonly PageScore[]): void {
	if (process.env.GOLD_TABLE !== undefined) console.log(totalsLine(name, totalsOf(scores)));
	if (process.env.GOLD_FAULTS === undefined) return;
	for (const score of scores) {
		const faults = faultsOf(score);
		if (faults.length > 0) console.log(`${score.page.name}\n${faults.join("\n")}`);
	}
}

function isFirst({ page }: PageScore): boolean {
	return !page.name.startsWith("p");
}

describe("the gold pages", () => {
	const scores = goldPages().map(scorePage);
	const totals = totalsOf(scores);

	test("are all there", () => {
		expect(scores.length).toBeGreaterThanOrEqual(90);
		if (process.env.GOLD_TABLE !== undefined) console.log(totalsHead);
		print("all", scores);
		const held = scores.filter(({ page }) => isHeldOut(page));
		print("held out", held);
		print("first", scores.filter(isFirst));
		print(
			"later",
			scores.filter((score) => !isFirst(score)),
		);
		for (const extension of ["txt", "html", "md"])
			print(
				extension,
				scores.filter(({ page }) => page.extension === extension),
			);
	});

	test("lose no block of more than 20 words", () => {
		expect(scores.flatMap(({ lost }) => lost)).toEqual([]);
	});

	test("give their blocks", () => {
		expect(totals.f1).toBeGreaterThanOrEqual(floors.f1);
		expect(totals.meanF1).toBeGreaterThanOrEqual(floors.meanF1);
	});

	test("give those of the first pages and of the later ones", () => {
		expect(totalsOf(scores.filter(isFirst)).f1).toBeGreaterThanOrEqual(partFloors.first);
		expect(totalsOf(scores.filter((score) => !isFirst(score))).f1).toBeGreaterThanOrEqual(partFloors.later);
	});

	test.each(["title", "byline", "date", "source"] as const)("give their %s", (field) => {
		expect(totals.fields[field]).toBeGreaterThanOrEqual(floors[field]);
	});

	test("give each block its kind and each line of clutter its reason", () => {
		expect(totals.kinds).toBeGreaterThanOrEqual(floors.kinds);
		expect(totals.reasons).toBeGreaterThanOrEqual(floors.reasons);
	});
});

describe("the gold pages in other clothes", () => {
	const pages = goldPages();

	function scoresIn(dress: (page: GoldPage, raw: string) => { file: string; text: string } | null): PageScore[] {
		return pages.flatMap((page) => {
			const raw = readFileSync(new URL(`articles/${page.name}.${page.extension}`, import.meta.url), "utf8");
			const dressed = dress(page, raw);
			if (dressed === null) return [];
			const bytes = new TextEncoder().encode(dressed.text);
			const cleaned = cleanArticle({ name: dressed.file, mediaType: "", bytes });
			if (!cleaned.ok) throw new Error(`${page.name}: ${cleaned.error.kind}`);
			return [scoreDocument(page, cleaned.value.document)];
		});
	}

	test.each(forms)("$name: the floor holds, and nothing of length is lost", ({ name, dress }) => {
		const scores = scoresIn(dress);
		print(name, scores);
		expect(scores.flatMap(({ lost }) => lost)).toEqual([]);
		expect(totalsOf(scores).f1).toBeGreaterThanOrEqual(formFloors[name] ?? 100);
	});
});
