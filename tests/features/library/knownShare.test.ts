import { describe, expect, test } from "vitest";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { knownCounter, knownFigures, knownShares, newWords, shareOf } from "../../../renderer/features/knownShare.ts";
import type { WordStatus } from "../../../renderer/storage/records/words.ts";
import { fc } from "../../property.ts";

const counts = {
	keys: ["word:mèo", "word:ngủ", "word:trời", "word:à"] as HeadwordKey[],
	counts: Uint32Array.of(6, 3, 1, 90),
};

function states(of: Readonly<Record<string, WordStatus>>) {
	return (key: HeadwordKey) => of[key] ?? "new";
}

test("counts running words, and different ones beside them", () => {
	expect(knownShares(counts, states({ "word:mèo": "known" }))).toEqual({ running: 0.06, different: 0.25 });
});

test("leaves ignored words out of the whole", () => {
	expect(knownShares(counts, states({ "word:mèo": "known", "word:à": "ignored" }))?.running).toBe(0.6);
});

test("a word that is being learned is not known yet", () => {
	expect(knownShares(counts, states({ "word:mèo": "learning" }))).toEqual({ running: 0, different: 0 });
});

test("a text without words has no share", () => {
	expect(knownShares({ keys: [], counts: new Uint32Array() }, states({}))).toBeNull();
	expect(
		knownShares({ keys: counts.keys.slice(0, 1), counts: Uint32Array.of(2) }, states({ "word:mèo": "ignored" })),
	).toBeNull();
});

test("new words are those that were never marked, each once", () => {
	expect(newWords(counts, states({ "word:mèo": "known", "word:à": "ignored" }))).toBe(2);
});

describe("a counter", () => {
	test("tells running and different words by their state", () => {
		const counter = knownCounter(counts, states({ "word:mèo": "known", "word:ngủ": "learning", "word:à": "ignored" }));
		expect(counter.figures()).toEqual({
			running: { new: 1, learning: 3, known: 6, ignored: 90 },
			different: { new: 1, learning: 1, known: 1, ignored: 1 },
		});
		expect(shareOf(counter.figures().different)).toBeCloseTo(1 / 3);
	});

	test("gives the same figures until one of its words has changed", () => {
		const now = new Map<string, WordStatus>();
		const counter = knownCounter(counts, (key) => now.get(key) ?? "new");
		const before = counter.figures();
		now.set("word:chó", "known");
		expect(counter.changed(["word:chó" as HeadwordKey, "word:mèo" as HeadwordKey])).toBe(false);
		expect(counter.figures()).toBe(before);
		now.set("word:mèo", "known");
		expect(counter.changed(["word:mèo" as HeadwordKey])).toBe(true);
		expect(counter.figures()).not.toBe(before);
	});

	test("that follows changes word by word says what counting anew says", () => {
		const keys = Array.from({ length: 12 }, (_, index) => `word:${index}` as HeadwordKey);
		const status = fc.constantFrom<WordStatus | "new">("new", "learning", "known", "ignored");
		const step = fc.record({ changes: fc.array(fc.tuple(fc.nat(15), status), { maxLength: 6 }), all: fc.boolean() });
		fc.assert(
			fc.property(
				fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
				fc.array(step, { maxLength: 12 }),
				(each, steps) => {
					const words = { keys, counts: Uint32Array.from(each) };
					const now = new Map<string, WordStatus | "new">();
					const statusOf = (key: HeadwordKey) => now.get(key) ?? "new";
					const counter = knownCounter(words, statusOf);
					for (const { changes, all } of steps) {
						// Some of them are no words of the text.
						const changed = changes.map(([index]) => `word:${index}` as HeadwordKey);
						changes.forEach(([index, to]) => void now.set(`word:${index}`, to));
						counter.changed(all ? null : changed);
						expect(counter.figures()).toEqual(knownFigures(words, statusOf));
					}
				},
			),
		);
	});
});
