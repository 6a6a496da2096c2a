import { expect, test } from "vitest";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { knownShare, newWords } from "../../../renderer/features/knownShare.ts";
import type { WordStatus } from "../../../renderer/storage/records.ts";

const counts = {
	keys: ["word:mèo", "word:ngủ", "word:trời", "word:à"] as HeadwordKey[],
	counts: Uint32Array.of(6, 3, 1, 90),
};

function states(of: Readonly<Record<string, WordStatus>>) {
	return (key: HeadwordKey) => of[key] ?? "new";
}

test("counts running words, not different ones", () => {
	expect(knownShare(counts, states({ "word:mèo": "known" }))).toBe(0.06);
});

test("leaves ignored words out of the whole", () => {
	expect(knownShare(counts, states({ "word:mèo": "known", "word:à": "ignored" }))).toBe(0.6);
});

test("a word that is being learned is not known yet", () => {
	expect(knownShare(counts, states({ "word:mèo": "learning" }))).toBe(0);
});

test("a text without words has no share", () => {
	expect(knownShare({ keys: [], counts: new Uint32Array() }, states({}))).toBeNull();
	expect(
		knownShare({ keys: counts.keys.slice(0, 1), counts: Uint32Array.of(2) }, states({ "word:mèo": "ignored" })),
	).toBeNull();
});

test("new words are those that were never marked, each once", () => {
	expect(newWords(counts, states({ "word:mèo": "known", "word:à": "ignored" }))).toBe(2);
});
