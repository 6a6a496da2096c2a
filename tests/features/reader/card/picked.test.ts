import { expect, test } from "vitest";
import { phraseLayer } from "../../../../renderer/engine/reading/phraseLayer.ts";
import { headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { span, textOf } from "../../../../renderer/engine/text/span.ts";
import { shownUnits } from "../../../../renderer/engine/units/shown.ts";
import { draggedTo } from "../../../../renderer/features/reader/card/DragHandles.tsx";
import { englishPieces } from "../../../../renderer/features/reader/card/englishWords.ts";
import { hasLine } from "../../../../renderer/features/reader/card/librarySearch.ts";
import { foundPlaces, windowAround } from "../../../../renderer/features/reader/card/placesText.ts";
import { countIn } from "../../../../renderer/features/reader/card/profileCounts.ts";
import {
	isPhrase,
	type Picked,
	phraseOf,
	pickedFrom,
	withWord,
} from "../../../../renderer/features/reader/phrase/picked.ts";
import { unitInHand, unitPlace } from "../../../../renderer/features/reader/shownUnits.ts";
import { syllablesAround } from "../../../../renderer/features/reader/wordLength.ts";
import type { SentenceReading } from "../../../../renderer/worker/protocol.ts";
import { tokensFrom } from "../support.ts";

const { text, tokens } = tokensFrom("Nó/it| |không_những/not_only| |đẹp/beautiful| |mà_còn/but_also| |rẻ/cheap|.");
const placeOf = (quote: string) => span(text.indexOf(quote), text.indexOf(quote) + quote.length);
const reading: SentenceReading = { index: 3, span: span(0, text.length), tokens, units: [], bands: "" };
const quotes = (picked: Picked | null) => picked?.parts.map((part) => textOf(text, part)) ?? null;

test("words are picked one by one, those that touch grow together, and one that is picked again goes", () => {
	let picked = withWord(text, null, 3, placeOf("không những"));
	picked = withWord(text, picked, 3, placeOf("mà còn"));
	expect(quotes(picked)).toEqual(["không những", "mà còn"]);
	picked = withWord(text, picked, 3, placeOf("đẹp"));
	expect(quotes(picked)).toEqual(["không những đẹp mà còn"]);
	picked = withWord(text, picked, 3, placeOf("đẹp"));
	expect(quotes(picked)).toEqual(["không những", "mà còn"]);
	picked = withWord(text, picked, 3, placeOf("mà còn"));
	expect(quotes(withWord(text, picked, 3, placeOf("không những")))).toBeNull();
});

test("a word of another sentence begins anew", () => {
	const picked = withWord(text, pickedFrom(text, 3, [placeOf("đẹp")]), 4, placeOf("rẻ"));
	expect(picked?.sentence).toBe(4);
	expect(quotes(picked)).toEqual(["rẻ"]);
});

test("a phrase needs more than one syllable, and suggests the glosses of its words", () => {
	expect(isPhrase(text, pickedFrom(text, 3, [placeOf("đẹp")]))).toBe(false);
	expect(isPhrase(text, pickedFrom(text, 3, [placeOf("mà còn")]))).toBe(true);
	const picked = pickedFrom(text, 3, [placeOf("không những"), placeOf("mà còn")]);
	expect(phraseOf(text, picked, reading)).toEqual({
		key: "phrase:không những … mà còn",
		headword: "không những … mà còn",
		suggested: "not_only … but_also",
	});
	expect(phraseOf(text, pickedFrom(text, 3, [placeOf("Nó không những")]), reading).headword).toBe("nó không những");
});

test("a saved phrase is laid over the sentences in which it stands, and the others stay the very same", () => {
	const key = phraseOf(text, pickedFrom(text, 3, [placeOf("đẹp mà còn")]), reading).key;
	const lay = phraseLayer(text, [{ key, headword: "đẹp mà còn", gloss: "pretty and" }]);
	const laid = lay?.(reading) ?? reading;
	expect(lay?.(reading)).toBe(laid);
	expect(laid.units).toMatchObject([{ kind: "phrase", span: placeOf("đẹp mà còn"), gloss: "pretty and" }]);
	expect(shownUnits(text, laid.units)).toHaveLength(1);
	const other: SentenceReading = { ...reading, tokens: tokens.slice(0, 2) };
	expect(lay?.(other)).toBe(other);
	expect(phraseLayer(text, [])).toBeNull();

	const unit = laid.units[0];
	if (unit === undefined) throw new Error("no unit");
	const place = unitPlace(3, unit);
	expect(place.word.token.key).toBe(key);
	expect(unitInHand(laid, place.word)).toBe(unit);
	expect(unitInHand(reading, place.word)).toBeNull();
});

test("a term in parts is no unit to show, and a phrase that is one word by now is none", () => {
	const term = { key: phraseOf(text, pickedFrom(text, 3, [placeOf("không những"), placeOf("mà còn")]), reading).key };
	const laid = phraseLayer(text, [{ ...term, headword: "", gloss: "" }])?.(reading);
	expect(laid?.units[0]?.phrase?.parts).toEqual([placeOf("không những"), placeOf("mà còn")]);
	expect(shownUnits(text, laid?.units ?? [])).toEqual([]);
	const word = phraseOf(text, pickedFrom(text, 3, [placeOf("mà còn")]), reading).key;
	expect(phraseLayer(text, [{ key: word, headword: "", gloss: "" }])?.(reading)).toBe(reading);
});

test("the syllables of a word and those around it end at punctuation", () => {
	const sentence = "Hôm nay, trời mưa to quá, mèo ngủ.";
	const at = (quote: string) => span(sentence.indexOf(quote), sentence.indexOf(quote) + quote.length);
	const around = (quote: string) =>
		syllablesAround(sentence, at(quote), span(0, sentence.length)).map((one) => textOf(sentence, one));
	expect(around("mưa")).toEqual(["trời", "mưa", "to", "quá"]);
	expect(around("Hôm nay")).toEqual(["Hôm", "nay"]);
	expect(around("ngủ")).toEqual(["mèo", "ngủ"]);
});

test("a handle moves its own end by whole syllables and never past the other one", () => {
	const syllables = [span(0, 3), span(4, 7), span(8, 11), span(12, 15)];
	const from = span(4, 11);
	const to = (index: number) => syllables[index] ?? span(0, 0);
	expect(draggedTo(from, "end", to(3), syllables)).toEqual(span(4, 15));
	expect(draggedTo(from, "end", to(1), syllables)).toEqual(span(4, 7));
	expect(draggedTo(from, "end", to(0), syllables)).toEqual(span(4, 7));
	expect(draggedTo(from, "start", to(0), syllables)).toEqual(span(0, 11));
	expect(draggedTo(from, "start", to(3), syllables)).toEqual(span(8, 11));
});

test("places are found by offset, and next and previous come round", () => {
	const written = "mèo ngủ. mèo dậy. mèo ăn.";
	const places = foundPlaces(written, Int32Array.of(0, 8, 0, 3, 9, 17, 9, 12, 18, 25, 18, 21));
	expect(places.count).toBe(3);
	expect(places.at(9)).toBe(1);
	expect(places.at(10)).toBe(-1);
	expect([places.next(0, 1), places.next(9, 1), places.next(18, 1)]).toEqual([1, 2, 0]);
	expect([places.next(0, -1), places.next(9, -1), places.next(18, -1)]).toEqual([2, 0, 1]);
	expect(places.sentence(1)).toEqual({ before: "", word: "mèo", after: " dậy." });
	expect(foundPlaces(written, new Int32Array()).next(0, 1)).toBe(-1);
});

test.each([
	[100, 0, 7, { first: 0, end: 7 }],
	[100, 50, 7, { first: 47, end: 54 }],
	[100, 99, 7, { first: 93, end: 100 }],
	[3, 1, 7, { first: 0, end: 3 }],
])("of %i places those around number %i are listed, %i of them", (count, middle, room, expected) => {
	expect(windowAround(count, middle, room)).toEqual(expected);
});

test("a word is counted by the profile of its text; names and phrases are not in it", () => {
	const profile = { keys: [headwordKey("word", "mèo")], counts: Uint32Array.of(4), words: 9 };
	expect(countIn(profile, headwordKey("word", "mèo"))).toBe(4);
	expect(countIn(profile, headwordKey("word", "chó"))).toBe(0);
	expect(countIn(profile, headwordKey("name", "mèo"))).toBeNull();
});

test("a key is one of the lines only where all of the line is that key", () => {
	expect(hasLine("word:mèo\nword:mèo con", "word:mèo con")).toBe(true);
	expect(hasLine("word:mèo con\nword:chó", "word:mèo")).toBe(false);
	expect(hasLine("word:mèo con\nword:mèo", "word:mèo")).toBe(true);
	expect(hasLine("", "word:mèo")).toBe(false);
});

test("English words lead to their Vietnamese, small ones and marks do not; nothing is lost", () => {
	const pieces = englishPieces("a place of worship (in the old town)");
	expect(pieces.map((piece) => piece.text).join("")).toBe("a place of worship (in the old town)");
	expect(pieces.flatMap(({ page }) => (page === null ? [] : [page.written]))).toEqual([
		"place",
		"worship",
		"old",
		"town",
	]);
});
