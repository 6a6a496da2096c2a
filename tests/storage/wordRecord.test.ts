import { describe, expect, test } from "vitest";
import { sameCard } from "../../renderer/engine/review/card.ts";
import { newCardState } from "../../renderer/engine/review/schedule.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { isVocabularyRecord } from "../../renderer/storage/checks/words.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import { newWord, withCard, withContext, withStatus } from "../../renderer/storage/wordRecord.ts";
import { context, met, noon } from "./support.ts";

const word: VocabularyRecord = newWord(met("đẹp", "beautiful"), "learning", noon, newCardState);

describe("the due index", () => {
	test("is the card's due time while a word is learned, and absent otherwise", () => {
		const later = { ...newCardState(noon + 5), reps: 3 };
		expect(withCard(word, later)).toMatchObject({ card: later, dueAt: noon + 5 });
		const known = withStatus(word, "known", noon, newCardState);
		expect(withCard(known, later)).toMatchObject({ card: later });
		expect(withCard(known, later)).not.toHaveProperty("dueAt");
	});
});

test.each(Object.keys(newCardState(noon)) as (keyof ReturnType<typeof newCardState>)[])(
	"cards that differ in %s are not the same",
	(field) => {
		const card = newCardState(noon);
		expect(sameCard(card, { ...card })).toBe(true);
		expect(sameCard(card, { ...card, [field]: 1 })).toBe(false);
	},
);

test("the same place of another article is another place", () => {
	const here = context("a", 3);
	expect(withContext([here], { ...here, articleId: "b" as ArticleId })).toHaveLength(2);
	expect(withContext([here], { ...here, span: span(3, 7) })).toHaveLength(2);
	expect(withContext([here], { ...here, english: "Lovely." })).toEqual([{ ...here, english: "Lovely." }]);
});

describe("the check of a word on the disk", () => {
	test("passes what is written, and fields that a later version may add", () => {
		expect(isVocabularyRecord(word)).toBe(true);
		expect(isVocabularyRecord({ ...word, colour: "red" })).toBe(true);
		expect(isVocabularyRecord(withStatus(word, "ignored", noon, newCardState))).toBe(true);
	});

	test.each(Object.keys(word).filter((field) => field !== "dueAt"))("fails a word without its %s", (field) => {
		const { [field as keyof VocabularyRecord]: _, ...rest } = word;
		expect(isVocabularyRecord(rest)).toBe(false);
	});

	test.each([
		["nothing", null],
		["a string", "word"],
		["a status of its own", { ...word, status: "new" }],
		["a due time that is none", { ...word, dueAt: "soon" }],
		["a card without a state", { ...word, card: { ...word.card, state: 7 } }],
		["a card due at no time", { ...word, card: { ...word.card, due: Number.NaN } }],
		["a place of the wrong shape", { ...word, contexts: [{ ...word.contexts[0], span: { start: -1, end: 2 } }] }],
	])("fails %s", (_what, value) => {
		expect(isVocabularyRecord(value)).toBe(false);
	});
});
