import { expect, test } from "vitest";
import { type Span, span, textOf } from "../../../renderer/engine/text/span.ts";
import {
	nextReading,
	proposalOf,
	readingChoices,
	syllablesOf,
	wordsOfProposal,
} from "../../../renderer/features/reader/otherReadings.ts";
import { tokensFrom } from "./support.ts";

const { text, tokens } = tokensFrom("học_sinh| |vùng_cao| |viết| |thư_pháp| |hiện_đại|.");
const place = (quote: string) => span(text.indexOf(quote), text.indexOf(quote) + quote.length);

test.each([
	["words that are joined", "viết thư pháp", "viết thư pháp"],
	["a part that is cut out at the front", "hiện", "hiện | đại"],
	["a part that is cut out at the end", "đại", "hiện | đại"],
	["a stretch across two words", "sinh vùng", "học | sinh vùng | cao"],
	["a stretch from inside one word to the end of the next", "sinh vùng cao", "học | sinh vùng cao"],
])("%s is kept by a choice over whole words", (_what, quote, words) => {
	const proposal = proposalOf(tokens, place(quote));
	expect(proposal === null ? null : wordsOfProposal(text, proposal).join(" | ")).toBe(words);
});

test("a place that is a word already needs no choice", () => {
	expect(proposalOf(tokens, place("hiện đại"))).toBeNull();
});

test("syllables are what stands between white space", () => {
	expect(syllablesOf(text, place("thư pháp")).map((one) => textOf(text, one))).toEqual(["thư", "pháp"]);
	expect(syllablesOf(text, place("viết")).map((one) => textOf(text, one))).toEqual(["viết"]);
});

const alternative = (quote: string, difference: number, known = true) => ({
	span: place(quote),
	quote,
	known,
	gloss: `${quote}?`,
	difference,
});
const alternatives = [
	alternative("hiện đại", 0),
	alternative("đại", 700),
	alternative("hiện", 800),
	alternative("pháp hiện đại", 2200, false),
	alternative("thư pháp hiện đại", 2500, false),
];

test("the walk goes through all readings, by length, the likelier ones nearer to the word", () => {
	const from = place("hiện đại");
	const walk = (longer: boolean) => {
		const quotes: string[] = [];
		for (let now: Span | null = from; now !== null; now = nextReading(alternatives, from, now, longer))
			quotes.push(textOf(text, now));
		return quotes.slice(1);
	};
	expect(walk(false)).toEqual(["đại", "hiện"]);
	expect(walk(true)).toEqual(["pháp hiện đại", "thư pháp hiện đại"]);
});

test("from a stretch that is none of the readings the walk goes on to the next longer or shorter one", () => {
	const from = place("hiện đại");
	const strange = place("hiện đại.");
	expect(nextReading(alternatives, from, strange, true)).toEqual(place("pháp hiện đại"));
	expect(nextReading(alternatives, from, strange, false)).toEqual(from);
	expect(nextReading([], from, from, true)).toBeNull();
});

test("the card shows likely readings at once and the present one always, with the gloss it has here", () => {
	const now = { span: place("thư pháp hiện đại"), quote: "thư pháp hiện đại", gloss: "modern calligraphy" };
	const { shown, others } = readingChoices(alternatives, now);
	expect(shown.map(({ quote, current }) => [quote, current])).toEqual([
		["hiện đại", false],
		["đại", false],
		["hiện", false],
		["thư pháp hiện đại", true],
	]);
	expect(shown.at(-1)?.gloss).toBe("modern calligraphy");
	expect(others.map(({ quote }) => quote)).toEqual(["pháp hiện đại"]);
});

test("a reading of the person’s own that the engine does not name stands among them", () => {
	const now = { span: place("đại."), quote: "đại.", gloss: null };
	expect(readingChoices(alternatives, now).shown.at(-1)).toMatchObject({ quote: "đại.", current: true });
	expect(readingChoices([], now).shown).toHaveLength(1);
});
