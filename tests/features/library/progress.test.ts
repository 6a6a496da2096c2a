import { expect, test } from "vitest";
import { progressOf } from "../../../renderer/features/articleProgress.ts";
import { articleToGoOn, likelyNext } from "../../../renderer/features/library/progress.ts";
import { articleRecord } from "../articles.ts";

const read = (share: number, at = 1) => ({ sentence: 3, sentences: 10, share, at });

test.each([
	["never opened", null, { kind: "new" }],
	["opened, nothing read", read(0), { kind: "new" }],
	["in the middle", read(0.63), { kind: "reading", share: 0.63 }],
	["read to the last line", read(1), { kind: "finished" }],
	["read but for a rest that never comes to the top", read(0.996), { kind: "finished" }],
])("an article %s", (_state, progress, expected) => {
	expect(progressOf({ progress })).toEqual(expected);
});

test("goes on with what was read last", () => {
	const articles = [
		articleRecord("before", { progress: read(0.5, 10) }),
		articleRecord("last", { progress: read(0.2, 20) }),
		articleRecord("opened again", { progress: read(0.2, 5), openedAt: 15 }),
	];
	expect(articleToGoOn(articles)?.id).toBe("last");
});

test("does not go on with what is finished, new or archived", () => {
	const articles = [
		articleRecord("finished", { progress: read(1, 30) }),
		articleRecord("new", { openedAt: 40 }),
		articleRecord("archived", { progress: read(0.5, 50), archived: 1 }),
	];
	expect(articleToGoOn(articles)).toBeNull();
});

test("what is read or added last is likely to be opened next, unless it is long or laid aside", () => {
	const articles = [
		articleRecord("read", { progress: read(1, 30), addedAt: 1 }),
		articleRecord("added", { addedAt: 40 }),
		articleRecord("long", { addedAt: 50, words: 90_000 }),
		articleRecord("archived", { addedAt: 60, archived: 1 }),
		articleRecord("gone on with", { progress: read(0.5, 20), addedAt: 1, words: 90_000 }),
		articleRecord("old", { addedAt: 2 }),
		articleRecord("oldest", { addedAt: 1 }),
	];
	expect(likelyNext(articles).map(({ id }) => id)).toEqual(["gone on with", "added", "read", "old"]);
	expect(likelyNext([])).toEqual([]);
});
