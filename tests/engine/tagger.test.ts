// The class of each word: the trained tagger over the shipped dictionary, its file, and the sense that it helps to choose.

import { beforeAll, describe, expect, test } from "vitest";
import { contextOf } from "../../renderer/engine/gloss/context.ts";
import { createGlosser } from "../../renderer/engine/gloss/glosser.ts";
import { chooseSense } from "../../renderer/engine/gloss/sense.ts";
import { type Language, openLanguage } from "../../renderer/engine/reading/language.ts";
import { createSegmenter } from "../../renderer/engine/segment/segmenter.ts";
import { rowCount } from "../../renderer/engine/tag/features.ts";
import { decodeTagger, encodeTagger, type TaggerModel } from "../../renderer/engine/tag/model.ts";
import { chainProbabilities, createTagger, likeliest } from "../../renderer/engine/tag/tagger.ts";
import { type Tag, tagCount } from "../../renderer/engine/tag/tags.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { fc } from "../property.ts";
import { compileText, lexiconOf, listed, modelBytes, taggerBytes, trainedModel } from "./support/lexicon.ts";
import { shippedLanguage } from "./support/shipped.ts";

function trained(): TaggerModel {
	const model = decodeTagger(taggerBytes());
	if (typeof model === "string") throw new Error(model);
	return model;
}

const tagger = createTagger(trained());

describe("over the shipped dictionary", () => {
	let language: Language;
	beforeAll(async () => {
		language = await shippedLanguage();
	});

	function tagsOf(text: string): readonly (readonly [string, Tag])[] {
		const words = contextOf(text, language.segment(text, span(0, text.length), null), language.lexicon);
		const probabilities = tagger.tag(words);
		return words.map(({ surface }, index) => [surface, likeliest(probabilities, index).tag]);
	}

	test.each<readonly [string, readonly (readonly [string, Tag])[]]>([
		[
			"Cô giáo mua ba quyển sách mới.",
			[
				["mua", "verb"],
				["ba", "numeral"],
				["sách", "noun"],
				["mới", "adjective"],
			],
		],
		[
			"Chúng tôi đang ăn cơm ở nhà bà ngoại.",
			[
				["Chúng tôi", "pronoun"],
				["đang", "adverb"],
				["ăn", "verb"],
			],
		],
		[
			"Con đường này rất đẹp và vắng.",
			[
				["đường", "noun"],
				["đẹp", "adjective"],
				["và", "coordinator"],
			],
		],
		[
			"Hà Nội là thủ đô của Việt Nam.",
			[
				["Hà Nội", "name"],
				["là", "copula"],
				["của", "preposition"],
			],
		],
		[
			"Nếu trời mưa thì các em phải ở nhà.",
			[
				["Nếu", "subordinator"],
				["các", "determiner"],
				["phải", "modal"],
			],
		],
		[
			"Chiếc xe ấy cũ quá, phải không?",
			[
				["Chiếc", "classifier"],
				["xe", "noun"],
				[",", "punctuation"],
			],
		],
	])("the words of “%s” have their classes", (text, expected) => {
		const found = tagsOf(text);
		for (const [word, tag] of expected) expect(found.find(([surface]) => surface === word)).toEqual([word, tag]);
	});

	test("a word has another class in another place", () => {
		const classIn = (text: string, word: string) => tagsOf(text).find(([surface]) => surface === word)?.[1];
		expect(classIn("Họ nói về giá.", "về")).toBe("preposition");
		expect(classIn("Bà ấy đã về nhà.", "về")).toBe("verb");
		expect(classIn("Mẹ mua sách cho em.", "cho")).toBe("preposition");
		expect(classIn("Chị cho em quyển sách này.", "cho")).toBe("verb");
	});
});

describe("probabilities", () => {
	const word = (surface: string, kind: "word" | "gap" = "word") => ({
		token: { kind },
		surface,
		folded: surface.toLowerCase(),
		entry: null,
		capital: /^\p{Lu}/u.test(surface),
	});

	test("an empty sentence has none", () => {
		expect(tagger.tag([])).toHaveLength(0);
	});

	test("those of a word sum to 1, whatever its characters, and nothing is left of the sentence before", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 40 }), (surfaces) => {
				const words = surfaces.map((surface) => word(surface));
				const found = tagger.tag(words);
				expect(found).toHaveLength(words.length * tagCount);
				words.forEach((_, index) => {
					const row = found.slice(index * tagCount, (index + 1) * tagCount);
					expect(row.every((share) => share >= 0)).toBe(true);
					expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
				});
				tagger.tag([word("hoa"), word("."), word("nở")]);
				expect(tagger.tag(words)).toEqual(found);
			}),
			{ numRuns: 60 },
		);
	});

	test("a long sentence does not run out of numbers", () => {
		const found = tagger.tag(Array.from({ length: 20_000 }, (_, index) => word(index % 9 === 8 ? "," : "đi")));
		expect(found.every((share) => Number.isFinite(share))).toBe(true);
	});

	test("they are those of all sequences of tags, counted one by one", () => {
		const count = 3;
		const emission = Float64Array.from({ length: count * tagCount }, (_, index) => 0.1 + ((index * 7919) % 101) / 50);
		const follows = Float64Array.from(
			{ length: (tagCount + 1) * tagCount },
			(_, index) => 0.2 + ((index * 31) % 17) / 9,
		);
		const sums = new Float64Array(count * tagCount);
		let total = 0;
		for (let a = 0; a < tagCount; a++) {
			for (let b = 0; b < tagCount; b++) {
				for (let c = 0; c < tagCount; c++) {
					const factors = [
						follows[tagCount * tagCount + a],
						emission[a],
						follows[a * tagCount + b],
						emission[tagCount + b],
						follows[b * tagCount + c],
						emission[2 * tagCount + c],
					];
					const product = factors.reduce<number>((so, factor) => so * (factor ?? Number.NaN), 1);
					total += product;
					[a, tagCount + b, 2 * tagCount + c].forEach((place) => {
						sums[place] = (sums[place] ?? 0) + product;
					});
				}
			}
		}
		const found = chainProbabilities(emission, follows, count);
		for (const [index, share] of found.entries()) expect(share).toBeCloseTo((sums[index] ?? 0) / total, 9);
	});
});

describe("the file", () => {
	test("comes back as it was written", () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(rowCount * tagCount - 1), fc.integer({ min: -127, max: 127 })), { maxLength: 200 }),
				fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
				(some, stream) => {
					const weights = new Int8Array(rowCount * tagCount);
					for (const [place, weight] of some) weights[place] = weight;
					const transitions = Int8Array.from({ length: (tagCount + 1) * tagCount }, () => stream.next().value ?? 0);
					const model = decodeTagger(encodeTagger({ weights, transitions }));
					expect(typeof model === "string" ? model : model.transitions).toEqual(transitions);
					expect(typeof model === "string" ? [] : some.map(([place]) => model.weights[place])).toEqual(
						some.map(([place]) => weights[place]),
					);
				},
			),
			{ numRuns: 20 },
		);
	});

	test("has the same bytes for the same model", () => {
		expect(new Uint8Array(encodeTagger(trained()))).toEqual(new Uint8Array(taggerBytes()));
	});

	const changed = (place: number, by: number) => {
		const bytes = new Uint8Array(taggerBytes());
		bytes[place] = (bytes[place] ?? 0) ^ by;
		return bytes.buffer;
	};

	test.each([
		["nothing at all", () => new ArrayBuffer(0), "too short"],
		["another file", () => modelBytes(), "not a tagger"],
		["another version", () => changed(4, 0x40), "tagger version 65, expected 1"],
		["another set of tags", () => changed(8, 1), "damaged"],
		["a changed byte", () => changed(5_000, 1), "damaged"],
		["a missing end", () => taggerBytes().slice(0, -1), "damaged"],
	])("%s is refused, and the engine says so", (_what, bytes, reason) => {
		expect(decodeTagger(bytes())).toBe(reason);
		expect(openLanguage(compileText(listed("đi")), modelBytes(), bytes())).toEqual({
			ok: false,
			error: { kind: "damagedTagger", reason },
		});
	});
});

describe("the sense", () => {
	const lexicon = lexiconOf(`bàn
  n table | cue: after giá
  v discuss | cue: after về
giá
  n price
về
  prep about
mới
  a new
  adv just | cue: before <v>
tôi
  pron I
sách
  n book
đọc
  v read
đã
  aux [past]
  v heal
`);
	const segmenter = createSegmenter(lexicon, trainedModel());
	const shown = (text: string, word: string, chosen: typeof tagger | null) =>
		createGlosser(lexicon, chosen)
			.gloss(text, segmenter.segment(text, span(0, text.length), null))
			.find(({ token }) => text.slice(token.span.start, token.span.end) === word)?.gloss?.text;

	test.each([
		["follows a cue that asks for the class of a word without entry", "tôi mới mua sách", "mới", "new", "just"],
		["stays the first where the tagger is of the same mind", "tôi đã đọc sách", "đã", "[past]", "[past]"],
	])("%s", (_what, text, word, alone, tagged) => {
		expect(shown(text, word, null)).toBe(alone);
		expect(shown(text, word, tagger)).toBe(tagged);
	});

	test.each([
		["the first, where the tagger doubts", "sách bàn", 0.1, "table"],
		["of the tagger's class, where it is sure", "sách bàn", 0.02, "discuss"],
		["the one whose cue holds, however sure the tagger is", "giá bàn", 0.001, "table"],
		["the one whose cue holds, however sure the tagger is of the first", "về bàn", 0.999, "discuss"],
	])("is %s", (_what, text, nouns, gloss) => {
		const words = contextOf(text, segmenter.segment(text, span(0, text.length), null), lexicon).map((word) => ({
			...word,
			shares: new Map([["n", nouns] as const, ["v", 1 - nouns] as const]),
		}));
		const entry = words[1]?.entry;
		if (entry === undefined || entry === null) throw new Error("no entry");
		expect(entry.senses[chooseSense(entry, words, 1).index]?.glosses[0]).toBe(gloss);
	});
});
