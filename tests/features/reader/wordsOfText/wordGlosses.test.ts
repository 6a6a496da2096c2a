// Glosses are read for what is in view, the newest wish first, and for what is acted upon, each sentence once.

import { expect, test, vi } from "vitest";
import { headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import { createWordGlosses } from "../../../../renderer/features/reader/wordsOfText/wordGlosses.ts";
import type { TextWord, WordGlosses } from "../../../../renderer/worker/protocol.ts";

function word(index: number, sentences: readonly number[] = [index]): TextWord {
	const key = headwordKey("word", `t${index}`);
	return {
		key,
		headword: `t${index}`,
		count: sentences.length,
		band: 0,
		gloss: null,
		first: span(index, index + 1),
		sentences,
	};
}
const words = (count: number) => Array.from({ length: count }, (_, index) => word(index, [index, index + 1]));
const answer = async (keys: readonly TextWord["key"][]): Promise<readonly WordGlosses[]> =>
	keys.map((key) => ({ key, glosses: [{ text: `gloss of ${key}`, sense: 1, count: 2 }] }));
const unexpected = (reason: unknown) => {
	throw reason;
};

test("what is in view is read by and by, and words without a gloss are known to have none", async () => {
	const store = createWordGlosses(async (keys) => (await answer(keys)).slice(1), unexpected);
	const all = words(30);
	store.show(all);
	expect(store.get(all[5]?.key ?? ("" as never))).toBeUndefined();
	await vi.waitFor(() => expect(all.every(({ key }) => store.get(key) !== undefined)).toBe(true));
	expect(store.get(all[0]?.key ?? ("" as never))).toBeNull();
	expect(store.get(all[7]?.key ?? ("" as never))).toEqual({ text: "gloss of word:t7", sense: 1 });
});

test("while one call is under way only the newest wish is kept", async () => {
	const asked: string[][] = [];
	let free: () => void = () => undefined;
	const store = createWordGlosses(async (keys) => {
		asked.push(keys.map((key) => key));
		await new Promise<void>((resolve) => {
			free = resolve;
		});
		return answer(keys);
	}, unexpected);
	store.show([word(1)]);
	store.show([word(2)]);
	store.show([word(3)]);
	free();
	await vi.waitFor(() => expect(asked).toHaveLength(2));
	free();
	await vi.waitFor(() => expect(store.get(word(3).key)).toBeTruthy());
	expect(asked).toEqual([["word:t1"], ["word:t3"]]);
});

test("of many words only the first sentence of each is looked at, of few all that are kept", async () => {
	const among: number[] = [];
	const store = createWordGlosses((keys, sentences) => {
		among.push(...sentences);
		return answer(keys);
	}, unexpected);
	await store.load(words(400));
	expect(among.sort((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, index) => index));
	among.length = 0;
	await store.load([...words(400), word(500, [500, 600])]);
	expect(among).toEqual([500, 600]);
});

test("a load that is cancelled stops, and what was read stays known", async () => {
	const controller = new AbortController();
	const reason = new DOMException("enough", "AbortError");
	let calls = 0;
	const store = createWordGlosses(async (keys, _among, { signal }) => {
		calls += 1;
		if (calls === 2) controller.abort(reason);
		signal?.throwIfAborted();
		return answer(keys);
	}, unexpected);
	const all = words(100);
	await expect(store.load(all, { signal: controller.signal })).rejects.toBe(reason);
	expect(calls).toBe(2);
	expect(store.get(all[0]?.key ?? ("" as never))).toBeTruthy();
	expect(store.get(all[99]?.key ?? ("" as never))).toBeUndefined();
});
