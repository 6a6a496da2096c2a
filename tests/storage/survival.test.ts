// A whole library of version 1, with saved words and the places where they were met, opened by this version with another model
// and another dictionary, its article edited: every word and every place is still there.

import { describe, expect, test } from "vitest";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import { type Language, openLanguage } from "../../renderer/engine/reading/language.ts";
import { headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { anchorOf } from "../../renderer/engine/text/reanchor.ts";
import { span } from "../../renderer/engine/text/span.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import { compileText, listed, modelBytes, taggerBytes } from "../engine/support/lexicon.ts";
import { freshPrefix, noon, openTestLibrary, valueIn } from "./support.ts";
import { makeVersionOne } from "./versionOne.ts";

const id = "a1" as ArticleId;
const sentences = [
	"Sáng nay chị Lan đi chợ từ rất sớm.",
	"Học sinh trường làng đã nghỉ học mấy hôm vì nước lũ.",
	"Bộ trưởng cho biết đường về Hà Nội vẫn chưa thông.",
	"Chị Lan đi chợ về thì trời đổ mưa.",
	"Các em học sinh ngồi học bài bên bếp lửa.",
];
const text = sentences.join(" ");
/** The third sentence rewritten, one put in at the beginning, words changed around others; the last one gone. */
const edited = [
	"Tin từ vùng lũ.",
	"Sáng nay chị Lan ra chợ từ rất sớm.",
	"Học sinh trường làng phải nghỉ học cả tuần vì nước lũ dâng.",
	"Bộ trưởng nói rằng đường về Hà Nội vẫn chưa thông.",
	"Chị Lan đi chợ về thì trời đổ mưa to.",
].join(" ");
const gone: ReadonlySet<string> = new Set(["cho biết", "bếp lửa", "ngồi"]);

const words = [
	"chợ",
	"rất",
	"học sinh",
	"trường làng",
	"nước lũ",
	"nghỉ học",
	"bộ trưởng",
	"cho biết",
	"đường",
	"Hà Nội",
	"mưa",
	"bếp lửa",
	"ngồi",
];

/** A saved word of version 1 with every place where it stands in the text. */
function saved(word: string) {
	const contexts = [...text.toLowerCase().matchAll(new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, "gu"))].map(
		({ index }) => {
			let start = 0;
			const sentence = sentences.find((one) => {
				if (index < start + one.length) return true;
				start += one.length + 1;
				return false;
			});
			if (sentence === undefined) throw new Error(word);
			return {
				articleId: id,
				articleTitle: "Tin lũ",
				span: { start: index, end: index + word.length },
				quote: text.slice(index, index + word.length),
				sentence,
				offset: index - start,
				english: null,
			};
		},
	);
	const kind = /^\p{Lu}/u.test(word) ? "name" : "word";
	return {
		key: headwordKey(kind, word),
		headword: word,
		plain: word,
		status: "known",
		gloss: `gloss of ${word}`,
		sense: null,
		note: `note on ${word}`,
		lists: [],
		contexts,
		addedAt: noon,
		changedAt: noon,
		card: null,
	};
}

function documentOf(whole: string): CleanDocument {
	const block = { kind: "paragraph", span: span(0, whole.length) } as const;
	return {
		title: null,
		byline: null,
		date: null,
		source: null,
		text: whole,
		blocks: [block],
		removed: [],
		repairs: [],
		hints: null,
		parts: [],
		timings: [],
	};
}

const record = {
	id,
	title: "Tin lũ",
	byline: null,
	source: null,
	date: null,
	addedAt: noon,
	openedAt: noon,
	words: 50,
	tags: [],
	archived: 0,
	deletedAt: null,
	progress: { sentence: 3, sentences: 5, share: 0.7, at: noon },
	contentHash: "1f0a7d6fd1b4a4b9",
	sample: null,
	translated: false,
};

async function migrated(): Promise<Library> {
	const prefix = freshPrefix();
	await makeVersionOne(prefix, {
		articles: [record],
		texts: [{ id, document: documentOf(text), translation: [], original: text }],
		vocabulary: words.map(saved),
	});
	const { library, damaged } = await openTestLibrary(prefix);
	await library.states.ready;
	expect(damaged).toEqual([]);
	return library;
}

const everything = { list: null, status: null, dueBefore: null, addedSince: null, search: "" } as const;
const allWords = async (library: Library): Promise<readonly VocabularyRecord[]> =>
	valueIn(await library.vocabulary.find(everything));

function languageWith(...headwords: readonly string[]): Language {
	const opened = openLanguage(
		compileText(listed(...headwords), "Hà Nội\n  place Hanoi\n"),
		modelBytes(),
		taggerBytes(),
	);
	if (!opened.ok) throw new Error(opened.error.reason);
	return opened.value;
}

/** Words of a text as the reader has them, under the choices that are stored. */
async function read(library: Library, language: Language): Promise<readonly string[]> {
	const { document } = valueIn(await library.articles.text(id));
	const rows = valueIn(await library.choices.of(id));
	const over = language.corrected({
		choices: {
			places: rows.flatMap((row) => (row.scope === "here" ? [{ span: row.span, cuts: row.cuts }] : [])),
			everywhere: rows.flatMap((row) =>
				row.scope === "everywhere" ? [{ headword: row.headword, cuts: row.cuts }] : [],
			),
		},
		glosses: { words: [], places: [] },
	});
	return over
		.glossSentence(document.text, span(0, document.text.length), null)
		.filter(({ token }) => token.kind !== "gap")
		.map(({ token }) => document.text.slice(token.span.start, token.span.end));
}

const oldDictionary = languageWith("học sinh", "học", "sinh", "chợ", "đi", "bộ trưởng", "cho biết", "đường", "nước lũ");
const newDictionary = languageWith("đi chợ", "sinh trường", "học", "lũ", "trường", "nghỉ học");

function change(to: string) {
	const starts = (whole: string) => [0, ...[...whole.matchAll(/\. /g)].map(({ index }) => index + 2)];
	return {
		document: documentOf(to),
		translation: null,
		words: 40,
		fingerprint: [],
		sentences: { before: starts(text), after: starts(to) },
	};
}

describe("a library of version 1 with a new dictionary and an edited text", () => {
	test("has every word with its state, gloss, note and key", async () => {
		const library = await migrated();
		valueIn(await library.articles.changeText(id, change(edited)));
		const found = await allWords(library);
		expect(found.map(({ headword }) => headword).sort()).toEqual([...words].sort());
		for (const word of found) {
			expect(word).toMatchObject({
				status: "known",
				gloss: `gloss of ${word.headword}`,
				note: `note on ${word.headword}`,
			});
			expect(library.states.get(word.key)).toBe("known");
		}
		for (const dictionary of [oldDictionary, newDictionary]) await read(library, dictionary);
		expect(await allWords(library)).toEqual(found);
	});

	test("has every place: with its words where they still are, else with its sentence, about where they were", async () => {
		const library = await migrated();
		const before = new Map((await allWords(library)).map((word) => [word.key, word.contexts]));
		expect([...before.values()].flat().length).toBeGreaterThan(words.length);
		valueIn(await library.articles.changeText(id, change(edited)));
		for (const word of await allWords(library)) {
			expect(word.contexts).toHaveLength(before.get(word.key)?.length ?? -1);
			word.contexts.forEach((context, index) => {
				const old = before.get(word.key)?.[index];
				expect(context).toEqual({ ...old, span: context.span });
				const now = edited.slice(context.span.start, context.span.end);
				const lost = gone.has(word.headword) || context.sentence === sentences[4];
				expect([word.headword, now]).toEqual([word.headword, lost ? "" : context.quote]);
				expect(context.span.end).toBeLessThanOrEqual(edited.length);
			});
		}
	});

	test("gives lost places back when the text is as before", async () => {
		const library = await migrated();
		const before = await allWords(library);
		valueIn(await library.articles.changeText(id, change(edited)));
		const starts = change(edited).sentences;
		const back = { ...change(text), sentences: { before: starts.after, after: starts.before } };
		expect(valueIn(await library.articles.changeText(id, back)).lost).toBe(0);
		expect(await allWords(library)).toEqual(before);
		expect(valueIn(await library.articles.get(id)).progress).toMatchObject({ sentence: 3, sentences: 5 });
	});

	test("reads the chosen words as they were chosen", async () => {
		const library = await migrated();
		const place = (quote: string) => {
			const start = text.indexOf(quote);
			return { articleId: id, ...anchorOf(text, span(start, start + quote.length)) };
		};
		valueIn(await library.choices.setHere(place("Học sinh trường làng"), [9], noon));
		valueIn(await library.choices.setEverywhere("nước lũ", [1], null, noon));
		valueIn(await library.choices.setEverywhere("đi chợ về", [], null, noon));
		valueIn(await library.articles.changeText(id, change(edited)));
		for (const dictionary of [oldDictionary, newDictionary]) {
			const found = await read(library, dictionary);
			expect(found).toEqual(expect.arrayContaining(["Học sinh", "trường làng", "nước", "lũ", "đi chợ về"]));
		}
	});
});
