import { expect, test } from "vitest";
import { fitsAll, partsOf, together, toggle, without } from "../../../renderer/features/vocabulary/rules.ts";
import { ariaSort, firstSort, natural, pressed } from "../../../renderer/features/vocabulary/sorting.ts";
import { sameTags, tagsIn } from "../../../renderer/features/vocabulary/tags.ts";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import type { SmartRule } from "../../../renderer/storage/records/lists.ts";
import { anyWord } from "../../../renderer/storage/smartRule.ts";

const full: SmartRule = {
	statuses: ["learning", "known"],
	articles: ["bai-1" as ArticleId],
	bands: [1, 0],
	tags: ["biển"],
	addedWithinDays: 7,
	dueWithinDays: 1,
	leech: false,
	suspended: true,
	search: " tàu ",
};

test("a rule without a condition fits all words", () => {
	expect(fitsAll(anyWord)).toBe(true);
	expect(fitsAll({ ...anyWord, search: "  " })).toBe(true);
	expect(fitsAll({ ...anyWord, leech: false })).toBe(false);
});

test("every condition is a part, and taking all parts out leaves none", () => {
	const parts = partsOf(full);
	expect(parts.map(({ kind }) => kind)).toEqual([
		"status",
		"status",
		"article",
		"band",
		"band",
		"tag",
		"added",
		"due",
		"leech",
		"suspended",
		"search",
	]);
	expect(parts.reduce(without, full)).toEqual(anyWord);
});

test("taking one part out leaves the others", () => {
	expect(without(full, { kind: "status", status: "known" })).toEqual({ ...full, statuses: ["learning"] });
});

test("two rules together are as narrow as the narrower one", () => {
	expect(together(anyWord, full)).toEqual(full);
	expect(together(full, anyWord)).toEqual(full);
	expect(together({ ...anyWord, dueWithinDays: 1 }, { ...anyWord, dueWithinDays: 30 }).dueWithinDays).toBe(1);
	expect(together({ ...anyWord, leech: true }, { ...anyWord, suspended: false })).toEqual({
		...anyWord,
		leech: true,
		suspended: false,
	});
});

test("a choice among many is put in and taken out", () => {
	expect(toggle([1, 2], 3)).toEqual([1, 2, 3]);
	expect(toggle([1, 2], 1)).toEqual([2]);
});

test("a first press sorts from the beginning, the newest first; a second turns it round", () => {
	expect(pressed(natural("added"), "headword")).toEqual({ by: "headword", descending: false });
	expect(pressed(natural("headword"), "headword")).toEqual({ by: "headword", descending: true });
	expect(pressed(natural("headword"), "added")).toEqual({ by: "added", descending: true });
	expect(firstSort({ kind: "due" })).toEqual({ by: "due", descending: false });
	expect(ariaSort(natural("added"), "added")).toBe("descending");
	expect(ariaSort(natural("added"), "due")).toBe("none");
});

test.each([
	["biển, sông nước ,  Biển;đảo", ["biển", "sông nước", "đảo"]],
	[" , ;", []],
	["biển".normalize("NFD"), ["biển"]],
	["nhà  cửa", ["nhà cửa"]],
])("tags are read from “%s”", (text, tags) => {
	expect(tagsIn(text)).toEqual(tags);
});

test("tags in another order are other tags to be written", () => {
	expect(sameTags(["a", "b"], ["a", "b"])).toBe(true);
	expect(sameTags(["a", "b"], ["b", "a"])).toBe(false);
});
