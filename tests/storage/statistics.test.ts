// What is counted over all words, and the counts with which days began.

import { expect, test } from "vitest";
import { day, met, noon, openTestLibrary, rawAll, rawPut, valueIn } from "./support.ts";

test("all words come in columns, with state, band, and when they were added and come due", async () => {
	const { library } = await openTestLibrary();
	valueIn(await library.vocabulary.setStatus(met("mèo", "cat", { band: 1 }), "known", noon));
	valueIn(await library.vocabulary.setStatus(met("bờ", "shore"), "learning", noon + day));
	valueIn(await library.vocabulary.setStatus(met("à", "ah", { band: 6 }), "ignored", noon));
	const { states, bands, addedAt, dueAt } = valueIn(await library.statistics.words());
	const rows = [...states].map((state, word) => [state, bands[word], addedAt[word], dueAt[word]]);
	expect(rows.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
		[1, 0, noon + day, noon + day],
		[2, 1, noon, Number.NaN],
		[3, 6, noon, Number.NaN],
	]);
});

test("an empty library has empty columns", async () => {
	const { library } = await openTestLibrary();
	expect(valueIn(await library.statistics.words()).states).toHaveLength(0);
});

test("a day keeps the counts with which it began, whatever is done on it", async () => {
	const { library } = await openTestLibrary();
	valueIn(await library.vocabulary.setStatus(met("mèo", "cat"), "known", noon));
	valueIn(await library.statistics.keepCounts("2026-03-10"));
	valueIn(await library.vocabulary.setStatus(met("bờ", "shore"), "learning", noon));
	valueIn(await library.statistics.keepCounts("2026-03-10"));
	valueIn(await library.statistics.keepCounts("2026-03-12"));
	expect(valueIn(await library.statistics.keptCounts())).toEqual([
		{ day: "2026-03-10", learning: 0, known: 1, ignored: 0 },
		{ day: "2026-03-12", learning: 1, known: 1, ignored: 0 },
	]);
});

test("a damaged count is left out and left alone", async () => {
	const { library, prefix, damaged } = await openTestLibrary();
	const broken = { day: "2026-03-09", learning: "many" };
	await rawPut(`${prefix}library`, { dailyCounts: [broken] });
	valueIn(await library.statistics.keepCounts("2026-03-10"));
	expect(valueIn(await library.statistics.keptCounts())).toHaveLength(1);
	expect(damaged).toEqual([{ table: "dailyCounts", key: "2026-03-09" }]);
	expect(await rawAll(`${prefix}library`, "dailyCounts")).toContainEqual(broken);
});
