// @vitest-environment jsdom

import { describe, expect, test, vi } from "vitest";
import {
	addPending,
	atWorkIn,
	beginAgain,
	changePending,
	chooseDuplicates,
	clearPending,
	importView,
	nextWaiting,
	pendingImports,
	pendingItem,
	replacePending,
	subscribePending,
} from "../../../../renderer/features/library/import/pendingImport.ts";
import { file, forgetImports } from "./support.tsx";

forgetImports();

const sources = (count: number) => Array.from({ length: count }, (_, index) => file(`${index}.txt`, "Mèo ngủ."));
const frame = () => new Promise((resolve) => setTimeout(resolve, 150));

describe("the pending import", () => {
	test("tells of a new list at once, and of changes of its items at most once a frame", async () => {
		const told = vi.fn();
		const end = subscribePending(told);
		addPending(sources(1000));
		expect(told).toHaveBeenCalledTimes(1);
		expect(importView().tally.get("waiting")).toBe(1000);
		for (const { id } of pendingImports()) changePending(id, { kind: "cancelled" });
		expect(told).toHaveBeenCalledTimes(1);
		expect(importView().tally.get("waiting")).toBe(1000);
		await frame();
		expect(told).toHaveBeenCalledTimes(2);
		expect([...importView().tally]).toEqual([["cancelled", 1000]]);
		end();
	});

	test("leaves what was published as it was", async () => {
		addPending(sources(3));
		const before = importView().items;
		const [first] = before;
		if (first === undefined) throw new Error("nothing is there");
		changePending(first.id, { kind: "working", share: 0.5 });
		expect(before.map(({ state }) => state.kind)).toEqual(["waiting", "waiting", "waiting"]);
		expect(pendingItem(first.id)?.state).toEqual({ kind: "working", share: 0.5 });
		await frame();
		// The others are the same objects: their rows need not be drawn anew.
		expect(importView().items.slice(1)).toEqual(before.slice(1));
		expect(importView().items[1]).toBe(before[1]);
	});

	test("gives what waits in its order, also what begins again", () => {
		addPending(sources(3));
		const [a, b, c] = pendingImports().map(({ id }) => id);
		if (a === undefined || b === undefined || c === undefined) throw new Error("three are expected");
		changePending(a, { kind: "cancelled" });
		expect(nextWaiting()?.id).toBe(b);
		changePending(b, { kind: "cancelled" });
		expect(nextWaiting()?.id).toBe(c);
		changePending(c, { kind: "cancelled" });
		expect(nextWaiting()).toBeUndefined();
		beginAgain([a], { encoding: "vni" });
		expect(nextWaiting()).toMatchObject({ id: a, reading: { encoding: "vni", fields: null } });
	});

	test("puts what an archive holds in its place", () => {
		addPending(sources(3));
		const place = pendingImports()[1]?.id ?? 0;
		const inside = { name: "a.txt", mediaType: "text/plain", bytes: Uint8Array.of(65) };
		replacePending(place, [inside], [{ name: "b.doc", error: { kind: "binary", name: "b.doc" } }]);
		expect(pendingImports().map(({ source }) => source.name)).toEqual(["0.txt", "a.txt", "b.doc", "2.txt"]);
		expect(pendingItem(place)).toBeUndefined();
		expect(atWorkIn(importView().tally)).toBe(3);
	});

	test("forgets its answers about duplicates with its texts", () => {
		addPending(sources(2));
		expect(importView().duplicates).toEqual({ same: "skip", alike: "both" });
		chooseDuplicates({ alike: "replace" });
		expect(importView().duplicates).toEqual({ same: "skip", alike: "replace" });
		clearPending();
		expect(importView()).toMatchObject({ items: [], duplicates: { same: "skip", alike: "both" } });
	});
});
