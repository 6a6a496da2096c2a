// What a person corrected, as the reader shows it: joins, splits and glosses of their own, here and everywhere.

import { describe, expect, test } from "vitest";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import { type Corrections, noCorrections, withoutPlaces } from "../../../renderer/engine/reading/corrections.ts";
import { type Language, openLanguage } from "../../../renderer/engine/reading/language.ts";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { compileText, modelBytes, taggerBytes } from "../support/lexicon.ts";

const opened = openLanguage(
	compileText(
		"học\n  v learn\nsinh\n  v give birth\nhọc sinh\n  n student\nđi\n  v go\nđường\n  n road\n  n sugar | cue: near cà phê\ntìm\n  v seek\n",
		"Hà Nội\n  place Hanoi\n",
	),
	modelBytes(),
	taggerBytes(),
);
if (!opened.ok) throw new Error(opened.error.reason);
const language = opened.value;

const text = "Học sinh tìm đường. Học sinh đi đường Hà Nội.";
const document: CleanDocument = {
	title: null,
	byline: null,
	date: null,
	source: null,
	text,
	blocks: [{ kind: "paragraph", span: span(0, text.length) }],
	removed: [],
	repairs: [],
	hints: null,
	parts: [],
	timings: [],
};

interface Given {
	readonly choices?: Partial<Corrections["choices"]>;
	readonly glosses?: Partial<Corrections["glosses"]>;
}
const corrected = ({ choices, glosses }: Given): Language =>
	language.corrected({
		choices: { ...noCorrections.choices, ...choices },
		glosses: { ...noCorrections.glosses, ...glosses },
	});

/** `word/gloss` for every word. */
function shown(over: Language): readonly string[] {
	const analysis = analysisOf(over);
	const rows = Array.from({ length: analysis.rows.length / 2 }, (_, row) => row);
	return over
		.read(document, analysis.sentences, analysis.rows, rows)
		.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens))
		.filter(({ token }) => token.kind !== "gap")
		.map(({ token, gloss }) => `${text.slice(token.span.start, token.span.end)}/${gloss?.text ?? ""}`);
}

function analysisOf(over: Language) {
	const steps = over.analyse(document);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

const key = (name: string) => name as HeadwordKey;
const placeOf = (quote: string, from = 0) => {
	const start = text.indexOf(quote, from);
	return span(start, start + quote.length);
};

const plain = ["Học sinh/student", "tìm/seek", "đường/road", "Học sinh/student", "đi/go", "đường/road", "Hà Nội/Hanoi"];

test("without corrections everything is as the dictionary and the model have it", () => {
	expect(shown(language)).toEqual(plain);
	expect(shown(language.corrected(noCorrections))).toEqual(plain);
});

describe("choices", () => {
	test("change the words of the rows, their glosses and the counts", () => {
		const over = corrected({ choices: { everywhere: [{ headword: "học sinh", cuts: [1] }] } });
		expect(shown(over).slice(0, 4)).toEqual(["Học/learn", "sinh/give birth", "tìm/seek", "đường/road"]);
		const { keys } = analysisOf(over).profile;
		expect(keys).toContain("word:sinh");
		expect(keys).not.toContain("word:học sinh");
		expect(analysisOf(over).profile.words).toBe(analysisOf(language).profile.words + 2);
	});

	test("make a word that no dictionary has, with a gloss of its parts", () => {
		const over = corrected({ choices: { places: [{ span: placeOf("tìm đường"), cuts: [] }] } });
		expect(shown(over)[1]).toBe("tìm đường/seek + road");
	});

	test("of one text do not reach another, and of another time do not add up", () => {
		const once = corrected({ choices: { everywhere: [{ headword: "học sinh", cuts: [1] }] } });
		expect(shown(once.corrected(noCorrections))).toEqual(plain);
		expect(shown(language)).toEqual(plain);
	});

	test("hold in texts outside every article where they hold everywhere", () => {
		const over = corrected({
			choices: { everywhere: [{ headword: "đi đường", cuts: [] }] },
			glosses: { words: [{ key: key("word:đi đường"), gloss: "be on the way" }] },
		});
		expect(over.glossText("Tôi đi đường.").map(({ gloss }) => gloss?.text)).toContain("be on the way");
	});
});

describe("own glosses", () => {
	test("of a word hold for every token of its key", () => {
		const over = corrected({ glosses: { words: [{ key: key("word:đường"), gloss: "lane" }] } });
		expect(shown(over).filter((word) => word.startsWith("đường"))).toEqual(["đường/lane", "đường/lane"]);
	});

	test("of a place win there over that of the word", () => {
		const place = { span: placeOf("đường"), key: key("word:đường"), gloss: "sugar", sense: 1 };
		const over = corrected({ glosses: { words: [{ key: key("word:đường"), gloss: "lane" }], places: [place] } });
		expect(shown(over).filter((word) => word.startsWith("đường"))).toEqual(["đường/sugar", "đường/lane"]);
	});

	test("are told apart from the dictionary's, with the sense that was chosen", () => {
		const place = { span: placeOf("đường"), key: key("word:đường"), gloss: "sugar", sense: 1 };
		const sentence = { index: 0, span: placeOf("Học sinh tìm đường.") };
		const described = corrected({ glosses: { places: [place] } }).describe(document, sentence, place.span);
		expect(described.gloss).toEqual({ text: "sugar", from: "user", sense: 1, cue: null });
		const word = corrected({ glosses: { words: [{ key: place.key, gloss: "lane" }] } });
		expect(word.describe(document, sentence, place.span).gloss).toEqual({
			text: "lane",
			from: "user",
			sense: null,
			cue: null,
		});
	});

	test("find their sense again in a dictionary that counts its senses otherwise", () => {
		const other = openLanguage(compileText("đường\n  n sugar\n  n road\n"), modelBytes(), taggerBytes());
		if (!other.ok) throw new Error(other.error.reason);
		const place = { span: placeOf("đường"), key: key("word:đường"), gloss: "sugar", sense: 1 };
		const over = other.value.corrected({ ...noCorrections, glosses: { words: [], places: [place] } });
		const described = over.describe(document, { index: 0, span: placeOf("Học sinh tìm đường.") }, place.span);
		expect(described.gloss).toMatchObject({ text: "sugar", from: "user", sense: 0 });
	});

	test("wait where the place is read otherwise for the time being", () => {
		const place = { span: placeOf("sinh tìm"), key: key("word:sinh tìm"), gloss: "nonsense", sense: null };
		expect(shown(corrected({ glosses: { places: [place] } }))).toEqual(plain);
		const joined = corrected({ glosses: { places: [place] }, choices: { places: [{ span: place.span, cuts: [] }] } });
		expect(shown(joined)[1]).toBe("sinh tìm/nonsense");
	});

	test("of a name and of a number are shown too", () => {
		const over = corrected({ glosses: { words: [{ key: key("name:hà nội"), gloss: "the capital" }] } });
		expect(shown(over).at(-1)).toBe("Hà Nội/the capital");
	});
});

describe("the card", () => {
	test("offers all readings best first with what they mean, whatever was chosen", () => {
		const sentence = { index: 0, span: placeOf("Học sinh tìm đường.") };
		const over = corrected({ choices: { everywhere: [{ headword: "học sinh", cuts: [1] }] } });
		for (const one of [language, over]) {
			const { alternatives } = one.describe(document, sentence, placeOf("sinh"));
			expect(alternatives[0]).toEqual({
				span: placeOf("Học sinh"),
				quote: "Học sinh",
				known: true,
				gloss: "student",
				difference: 0,
			});
			expect(alternatives.map(({ quote }) => quote)).toEqual(expect.arrayContaining(["sinh", "sinh tìm"]));
		}
	});
});

test("outside articles the places of one fall away", () => {
	const given: Corrections = {
		choices: { places: [{ span: span(0, 8), cuts: [3] }], everywhere: [{ headword: "a b", cuts: [] }] },
		glosses: {
			words: [{ key: key("word:a"), gloss: "x" }],
			places: [{ span: span(0, 3), key: key("word:a"), gloss: "y", sense: null }],
		},
	};
	expect(withoutPlaces(given)).toEqual({
		choices: { places: [], everywhere: given.choices.everywhere },
		glosses: { words: given.glosses.words, places: [] },
	});
});
