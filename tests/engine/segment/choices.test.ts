// A person's own joins and splits win over everything that the engine would say, here and everywhere.

import { describe, expect, test } from "vitest";
import { type EverywhereChoice, type PlaceChoice, prepareChoices } from "../../../renderer/engine/segment/choices.ts";
import { readHints } from "../../../renderer/engine/segment/hints.ts";
import { weightCount } from "../../../renderer/engine/segment/model.ts";
import { createSegmenter, type Segmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";
import { lexiconOf, listed, listedNames, trainedModel } from "../support/lexicon.ts";

const lexicon = lexiconOf(
	listed(
		..."học sinh|học|sinh|sinh học|cho biết|cho|biết|bộ trưởng|bộ|thủ đô|là|ông|minh họa|bình minh|hòa thuận".split(
			"|",
		),
	),
	listedNames("Hà Nội", "Trung Quốc", "Việt Nam"),
);
const model = trainedModel();
const segmenter = createSegmenter(lexicon, model);

interface Given {
	/** Words joined by `_`, parted by `|`: `học_sinh|học`; found where it stands first. */
	readonly here?: readonly string[];
	readonly everywhere?: readonly string[];
}

function choicesOf(text: string, { here = [], everywhere = [] }: Given) {
	const places = here.map((written): PlaceChoice => {
		const quote = written.replace(/[_|]/g, " ");
		const start = text.indexOf(quote);
		if (start < 0) throw new Error(`${quote} is not in ${text}`);
		const cuts = [...written.matchAll(/\|/g)].map(({ index }) => index);
		return { span: span(start, start + quote.length), cuts };
	});
	const general = everywhere.map((written): EverywhereChoice => {
		const cuts = [...written.matchAll(/\|/g)].map(({ index }) => written.slice(0, index).split(/[_|]/).length);
		return { headword: written.replace(/[_|]/g, " "), cuts };
	});
	return { places, everywhere: general };
}

/** Words of a line (with `_` as hints), joined by `_`. */
function words(line: string, given: Given = {}, over: Segmenter = segmenter): string {
	const { text, joins } = readHints(line);
	const choices = prepareChoices(choicesOf(text, given));
	return over
		.segment(text, span(0, text.length), joins, true, choices)
		.map(({ span: place }) => text.slice(place.start, place.end).trim())
		.filter((word) => word !== "")
		.map((word) => word.replaceAll(" ", "_"))
		.join(" ");
}

describe("a choice for one place", () => {
	test.each<[string, string, string[], string]>([
		["parts what the dictionary has as one", "Học sinh là ông", ["Học|sinh"], "Học sinh là ông"],
		["joins what nobody has ever joined", "ông là sinh", ["ông_là"], "ông_là sinh"],
		["wins over a whole headword", "ông cho biết", ["cho|biết"], "ông cho biết"],
		["takes a syllable from the word beside it", "học sinh học", ["học_sinh_học"], "học_sinh_học"],
		["holds at its place alone", "học sinh là học sinh", ["học|sinh"], "học sinh là học_sinh"],
		["wins over a hint that joins", "học_sinh là sinh", ["học|sinh"], "học sinh là sinh"],
		["wins over hints that part", "ông là_sinh", ["ông_là|sinh"], "ông_là sinh"],
		[
			"joins a country to the person after it",
			"Trung Quốc Vương Tiểu Hồng",
			["Trung_Quốc_Vương_Tiểu_Hồng"],
			"Trung_Quốc_Vương_Tiểu_Hồng",
		],
		["parts and joins in one stretch", "bộ trưởng là ông", ["bộ|trưởng_là"], "bộ trưởng_là ông"],
	])("%s", (_rule, line, here, wanted) => {
		expect(words(line)).not.toBe(wanted);
		expect(words(line, { here })).toBe(wanted);
	});

	test("never joins across a mark, a line break, or out of its sentence", () => {
		expect(words("thủ, đô", { here: ["thủ"] })).toBe("thủ , đô");
		const text = "thủ, đô\nlà";
		const choices = prepareChoices({ places: [{ span: span(0, text.length), cuts: [] }], everywhere: [] });
		const tokens = segmenter.segment(text, span(0, text.length), null, true, choices);
		expect(
			tokens.filter(({ kind }) => kind !== "gap").map(({ span: place }) => text.slice(place.start, place.end)),
		).toEqual(["thủ", "đô", "là"]);
		const beyond = prepareChoices({ places: [{ span: span(2, 9), cuts: [] }], everywhere: [] });
		expect(segmenter.segment("ông học sinh", span(0, 7), null, true, beyond)).toHaveLength(3);
	});

	test("whose edges lie inside a word changes nothing", () => {
		const choices = prepareChoices({ places: [{ span: span(1, 6), cuts: [] }], everywhere: [] });
		const text = "học sinh là";
		const tokens = (given: ReturnType<typeof prepareChoices>) =>
			segmenter.segment(text, span(0, 11), null, true, given);
		expect(tokens(choices)).toEqual(tokens(null));
	});
});

describe("a choice for everywhere", () => {
	test.each<[string, string, string[], string]>([
		["holds at every place", "học sinh là học sinh", ["học|sinh"], "học sinh là học sinh"],
		["holds at the start of a sentence", "Học sinh là", ["học|sinh"], "Học sinh là"],
		["was made at the start of a sentence and holds inside", "ông học sinh", ["Học|sinh"], "ông học sinh"],
		["holds in the other spelling", "hoà thuận là", ["hòa|thuận"], "hoà thuận là"],
		["joins with a number in it", "ông số 1 là", ["số_1"], "ông số_1 là"],
		["wins, the longer over the shorter", "học sinh học", ["sinh_học", "học_sinh_học"], "học_sinh_học"],
		["wins, the first of two that overlap", "học sinh học", ["học_sinh", "sinh_học"], "học_sinh học"],
		["joins a name where its capitals are", "ông Sinh Học là", ["Sinh_Học"], "ông Sinh_Học là"],
		["leaves the words of the same letters alone", "sinh học là", ["Sinh|Học"], "sinh_học là"],
		["never cuts a name out behind a family name", "Nguyễn Quang Vinh là", ["Quang_Vinh"], "Nguyễn_Quang_Vinh là"],
		["never cuts a person's name for a word", "Nguyễn Bình Minh là", ["bình|minh"], "Nguyễn_Bình_Minh là"],
		["never takes the end of a name for a word", "ông Bình Minh họa là", ["minh_họa"], words("ông Bình Minh họa là")],
		["holds in a headline of capitals", "HỌC SINH LÀ ÔNG", ["học|sinh"], "HỌC SINH LÀ ÔNG"],
		["never joins across a mark", "học, sinh là", ["học_sinh"], "học , sinh là"],
	])("%s", (_rule, line, everywhere, wanted) => {
		expect(words(line, { everywhere })).toBe(wanted);
	});

	test("gives way to one for the place", () => {
		expect(words("học sinh là học sinh", { everywhere: ["học|sinh"], here: ["học_sinh"] })).toBe(
			"học_sinh là học sinh",
		);
	});

	test("holds for words that the table of syllables forgets in between", () => {
		const choices = prepareChoices({ places: [], everywhere: [{ headword: "xyzzy plugh", cuts: [] }] });
		const text = "ông xyzzy plugh là";
		const joined = () =>
			segmenter
				.segment(text, span(0, text.length), null, true, choices)
				.some(({ span: place }) => text.slice(place.start, place.end) === "xyzzy plugh");
		expect(joined()).toBe(true);
		// More new spellings than the table keeps.
		for (let part = 0; part < 14; part++) {
			const noise = Array.from({ length: 10_000 }, (_, index) => `qz${part}w${index}`).join(" ");
			segmenter.segment(noise, span(0, noise.length), null);
			expect(joined()).toBe(true);
		}
	});
});

describe("what it becomes", () => {
	test("a stretch that no dictionary has is a word with a key of its own", () => {
		const text = "ông là sinh";
		const [token] = segmenter.segment(
			text,
			span(0, text.length),
			null,
			true,
			prepareChoices(choicesOf(text, { here: ["ông_là"] })),
		);
		expect(token).toMatchObject({ kind: "word", key: "word:ông là" });
	});

	test("a stretch of capitals is a name", () => {
		const text = "ở Bờ Xôi Ruộng Mật";
		const tokens = segmenter.segment(
			text,
			span(0, text.length),
			null,
			true,
			prepareChoices(choicesOf(text, { here: ["Bờ_Xôi_Ruộng_Mật"] })),
		);
		expect(tokens.at(-1)).toMatchObject({ kind: "name", key: "name:bờ xôi ruộng mật" });
	});
});

describe("another model or another dictionary", () => {
	const silent = { ...model, weights: new Int16Array(weightCount) };
	const joinsAll = { ...model, weights: new Int16Array(weightCount).fill(50) };
	const empty = lexiconOf(listed("không"));
	const segmenters: readonly (readonly [string, Segmenter])[] = [
		["the trained model", segmenter],
		["a model that says nothing", createSegmenter(lexicon, silent)],
		["a model that joins everything", createSegmenter(lexicon, joinsAll)],
		["a dictionary without these words", createSegmenter(empty, model)],
	];
	test.each(segmenters)("%s gives the same stretches", (_which, over) => {
		const line = "Học sinh là ông cho biết sinh học Hà Nội";
		const here = ["Học|sinh", "ông_cho|biết"];
		const found = words(line, { here, everywhere: ["sinh_học_Hà_Nội"] }, over);
		expect(found).toBe("Học sinh là ông_cho biết sinh_học_Hà_Nội");
	});
});

test("whatever is chosen, tokens cover the text, chosen stretches are kept, and nothing else depends on the choice's order", () => {
	const syllable = fc.constantFrom(..."học sinh Hà Nội ông là , 12 Việt Nam cho biết .".split(" "));
	fc.assert(
		fc.property(
			fc.array(syllable, { minLength: 1, maxLength: 14 }),
			fc.array(fc.tuple(fc.nat(13), fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 3 }),
			(parts, wanted) => {
				const text = parts.join(" ");
				const starts = parts.map((_, index) => parts.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
				const taken = new Set<number>();
				const places: PlaceChoice[] = [];
				for (const [at, length, cut] of wanted) {
					const from = at % parts.length;
					const stretch = parts.slice(from, from + length);
					const indices = stretch.map((_, index) => from + index);
					if (stretch.some((part) => /[,.]/.test(part)) || indices.some((index) => taken.has(index))) continue;
					for (const index of indices) taken.add(index);
					const start = starts[from] ?? 0;
					const first = stretch[0] ?? "";
					places.push({
						span: span(start, start + stretch.join(" ").length),
						cuts: cut && stretch.length > 1 ? [first.length + 1] : [],
					});
				}
				const segment = (given: readonly PlaceChoice[]) =>
					segmenter.segment(text, span(0, text.length), null, true, prepareChoices({ places: given, everywhere: [] }));
				const tokens = segment(places);
				expect(tokens.map(({ span: place }) => text.slice(place.start, place.end)).join("")).toBe(text);
				expect(segment(places.toReversed())).toEqual(tokens);
				const bounds = new Set(tokens.flatMap(({ span: place }) => [place.start as number, place.end as number]));
				for (const { span: place, cuts } of places) {
					expect(bounds.has(place.start) && bounds.has(place.end)).toBe(true);
					const words = tokens.filter(
						(token) => token.kind !== "gap" && token.span.start >= place.start && token.span.end <= place.end,
					);
					expect(words).toHaveLength(cuts.length + 1);
				}
			},
		),
		{ numRuns: 400 },
	);
});

test("nothing chosen is nothing to do", () => {
	expect(prepareChoices({ places: [], everywhere: [] })).toBeNull();
});
