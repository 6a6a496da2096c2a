import { expect, test } from "vitest";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { anchorOf } from "../../../renderer/engine/text/reanchor.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { choiceAt, ownGlossesAt } from "../../../renderer/features/reader/corrected.ts";
import type { ChoiceRecord, OwnGlossRecord } from "../../../renderer/storage/records/corrections.ts";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";

const text = "Thư pháp hiện đại, thư pháp hiện đại. Hoà thuận, hòa thuận.";
const whole = span(0, text.length);
const place = (quote: string, nth = 0) => {
	let start = text.indexOf(quote);
	for (let at = 0; at < nth; at += 1) start = text.indexOf(quote, start + 1);
	return span(start, start + quote.length);
};
const articleId = "a" as ArticleId;
const here = (quote: string, cuts: readonly number[]): ChoiceRecord => ({
	id: `here ${quote}`,
	scope: "here",
	articleId,
	...anchorOf(text, place(quote)),
	cuts,
	addedAt: 1,
});
const everywhere = (headword: string, cuts: readonly number[]): ChoiceRecord => ({
	id: headword,
	scope: "everywhere",
	headword,
	cuts,
	addedAt: 1,
});
const idAt = (choices: readonly ChoiceRecord[], quote: string, nth = 0) =>
	choiceAt(choices, text, whole, place(quote, nth))?.id ?? null;

test("a word that was joined here is told of here, and nowhere else", () => {
	const choices = [here("pháp hiện đại", [])];
	expect(idAt(choices, "pháp hiện đại")).toBe("here pháp hiện đại");
	expect(idAt(choices, "pháp hiện đại", 1)).toBeNull();
	expect(idAt(choices, "hiện đại")).toBeNull();
});

test("each word of a split is told of", () => {
	const choices = [here("hiện đại", [5])];
	expect(idAt(choices, "hiện")).toBe("here hiện đại");
	expect(idAt(choices, "đại")).toBe("here hiện đại");
	expect(idAt(choices, "hiện đại")).toBeNull();
});

test("a choice for everywhere is told of at all its places, whatever the spelling of the tone", () => {
	expect(idAt([everywhere("hòa thuận", [])], "Hoà thuận")).toBe("hòa thuận");
	expect(idAt([everywhere("hòa thuận", [])], "hòa thuận")).toBe("hòa thuận");
	const split = [everywhere("thư pháp hiện đại", [2])];
	expect(idAt(split, "hiện đại", 1)).toBe("thư pháp hiện đại");
	expect(idAt(split, "Thư pháp")).toBe("thư pháp hiện đại");
	expect(idAt(split, "pháp")).toBeNull();
});

test("a choice made here comes before one for everywhere; a lost one says nothing", () => {
	const choices = [everywhere("hiện đại", [1]), here("hiện đại", [5])];
	expect(idAt(choices, "hiện")).toBe("here hiện đại");
	expect(idAt(choices, "hiện", 1)).toBe("hiện đại");
	const lost = { ...here("hiện đại", [5]), span: span(9, 9) };
	expect(choiceAt([lost], text, whole, place("hiện"))).toBeNull();
	const moved = { ...here("hiện đại", [5]), span: span(8, 16) };
	expect(choiceAt([moved], text, whole, span(8, 12))).toBeNull();
});

test("own glosses are found by word and by place", () => {
	const key = headwordKey("word", "hiện đại");
	const word: OwnGlossRecord = { id: key, scope: "word", key, gloss: "of today", addedAt: 1 };
	const only: OwnGlossRecord = {
		id: "1",
		scope: "place",
		articleId,
		...anchorOf(text, place("hiện đại")),
		key,
		gloss: "contemporary",
		sense: null,
		addedAt: 1,
	};
	expect(ownGlossesAt([word, only], key, place("hiện đại"))).toEqual({ word, place: only });
	expect(ownGlossesAt([word, only], key, place("hiện đại", 1))).toEqual({ word, place: null });
	expect(ownGlossesAt([word], headwordKey("word", "hiện"), place("hiện"))).toEqual({ word: null, place: null });
});
