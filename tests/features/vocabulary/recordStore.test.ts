// @vitest-environment jsdom

import { expect, test, vi } from "vitest";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { success } from "../../../renderer/engine/text/result.ts";
import { inParts, partSize } from "../../../renderer/features/vocabulary/inParts.ts";
import { membershipOf } from "../../../renderer/features/vocabulary/membership.ts";
import { createRecordStore } from "../../../renderer/features/vocabulary/recordStore.ts";
import type { ListId } from "../../../renderer/storage/records/ids.ts";
import type { ListRecord } from "../../../renderer/storage/records/lists.ts";
import type { VocabularyRecord } from "../../../renderer/storage/records/words.ts";
import { saved } from "./support.tsx";

const keys = (...names: readonly string[]) => names.map((name) => saved(name, "").key);

/** A storage of a few words whose answers come when they are let out. */
function slowWords(names: readonly string[]) {
	const words = new Map(names.map((name) => [saved(name, "").key, saved(name, "first")]));
	const asked: string[][] = [];
	const waiting: (() => void)[] = [];
	const listeners: ((changed: readonly HeadwordKey[] | null) => void)[] = [];
	return {
		words,
		asked,
		tell: (changed: readonly HeadwordKey[] | null) => {
			for (const listener of listeners) listener(changed);
		},
		answer: async () => {
			waiting.shift()?.();
			await vi.waitFor(() => undefined);
			await new Promise((resolve) => setTimeout(resolve));
		},
		getMany: async (wanted: readonly HeadwordKey[]) => {
			asked.push(wanted.map((key) => key.replace("word:", "")));
			await new Promise<void>((resolve) => waiting.push(resolve));
			return success(wanted.flatMap((key) => words.get(key) ?? []));
		},
		subscribe: (listener: (changed: readonly HeadwordKey[] | null) => void) => {
			listeners.push(listener);
			return () => undefined;
		},
	};
}

test("only what is in view is read, and while one reading runs only the newest wish is kept", async () => {
	const storage = slowWords(["a", "b", "c", "d"]);
	const store = createRecordStore(storage);
	const heard = vi.fn();
	store.subscribe(heard);
	store.show(keys("a"));
	store.show(keys("a", "b"));
	store.show(keys("c", "d"));
	expect(storage.asked).toEqual([["a"]]);
	await storage.answer();
	expect(store.get(keys("a")[0] as HeadwordKey)?.headword).toBe("a");
	expect(storage.asked).toEqual([["a"], ["c", "d"]]);
	await storage.answer();
	expect(heard).toHaveBeenCalledTimes(2);
	expect(storage.asked).toHaveLength(2);
});

test("what changed is read again where it is in view, and shown as it was until then", async () => {
	const storage = slowWords(["a", "b"]);
	const store = createRecordStore(storage);
	store.follow();
	store.show(keys("a", "b"));
	await storage.answer();
	const [a, b] = keys("a", "b") as [HeadwordKey, HeadwordKey];
	storage.words.set(a, saved("a", "second"));
	storage.tell([a]);
	expect(store.get(a)?.gloss).toBe("first");
	await storage.answer();
	expect(store.get(a)?.gloss).toBe("second");
	expect(storage.asked).toEqual([["a", "b"], ["a"]]);
	storage.words.delete(b);
	storage.tell(null);
	await storage.answer();
	expect(store.get(b)?.gloss, "its row is about to go").toBe("first");
});

test("a word that is not there is not asked for again and again", async () => {
	const storage = slowWords([]);
	const store = createRecordStore(storage);
	store.show(keys("a"));
	await storage.answer();
	store.show(keys("a"));
	expect(storage.asked).toHaveLength(1);
});

test("many words are changed part by part, with the share done", async () => {
	const many = Array.from({ length: partSize * 2 + 1 }, (_, index) => index);
	const shares: number[] = [];
	const done = await inParts(many, async (part) => success(part), {
		signal: new AbortController().signal,
		onShare: (share) => shares.push(share),
	});
	expect(done).toEqual({ before: many, error: null });
	expect(shares.map((share) => share.toFixed(2))).toEqual(["0.00", "0.50", "1.00"]);
});

test("what is cancelled or fails tells what was done until then", async () => {
	const many = Array.from({ length: partSize * 3 }, (_, index) => index);
	const controller = new AbortController();
	const cancelled = await inParts(many, async (part) => success(part), {
		signal: controller.signal,
		onShare: () => controller.abort(),
	});
	expect(cancelled).toEqual({ before: many.slice(0, partSize), error: null });
	let parts = 0;
	const failed = await inParts(
		many,
		async (part) => {
			parts += 1;
			return parts === 2 ? { ok: false, error: { kind: "full" } } : success(part);
		},
		{ signal: new AbortController().signal, onShare: () => undefined },
	);
	expect(failed).toEqual({ before: many.slice(0, partSize), error: { kind: "full" } });
});

const river = "list-1" as ListId;
const listOf = (id: ListId): ListRecord => ({
	id,
	name: id,
	addedAt: 0,
	order: 0,
	parent: null,
	colour: null,
	rule: null,
	review: null,
});

test.each([
	["a few words, by their records", 3],
	["very many words, by the words of each list and tag", 1000],
])("of %s it is told to which lists and tags all belong", async (_how, count) => {
	const words = Array.from({ length: count }, (_, index) =>
		saved(`từ ${index}`, "", { lists: index === 0 ? [river, "x" as ListId] : [river], tags: ["Biển", `t${index}`] }),
	);
	const found = (test: (word: VocabularyRecord) => boolean) => success(words.filter(test).map(({ key }) => key));
	const storage = {
		getMany: async (wanted: readonly HeadwordKey[]) => success(words.filter(({ key }) => wanted.includes(key))),
		words: async ({ list, rule }: { list: ListId | null; rule: { tags: readonly string[] } | null }) =>
			found((word) => (list === null ? word.tags.some((tag) => rule?.tags.includes(tag)) : word.lists.includes(list))),
	};
	const membership = await membershipOf(
		storage,
		words.map(({ key }) => key),
		{ lists: [listOf(river), listOf("x" as ListId)], tags: ["Biển", "t1"] },
		0,
	);
	expect([...membership.lists]).toEqual([river]);
	expect([...membership.tags]).toEqual(["biển"]);
});
