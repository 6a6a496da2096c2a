// What a person corrects: stored, told to the worker, undone; and an open text that follows.

import { describe, expect, test, vi } from "vitest";
import { headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { analysisVersion, cachedAnalysis, editArticle, openArticle } from "../../renderer/features/articleAnalysis.ts";
import {
	choicesHash,
	exportOwnGlosses,
	followEverywhere,
	joinEverywhere,
	joinHere,
	readCorrections,
	removeChoice,
	removeOwnGloss,
	setOwnGloss,
	splitEverywhere,
	splitHere,
} from "../../renderer/features/corrections.ts";
import type { LanguageClient } from "../../renderer/worker/client.ts";
import { databaseNamed, failNextCreation, openTestLibrary, quotaError, valueIn } from "../storage/support.ts";
import { none, place, stored, text } from "./correctedArticle.ts";
import { analysisOf, documentOf, fakeLanguage, fakeServices } from "./fakes.ts";

describe("joining and splitting", () => {
	test("here is stored, told, and undone in both", async () => {
		const { services, told, article } = await stored();
		const undo = valueIn(await joinHere(services, article, place("mưa to")));
		const expected = { places: [{ span: place("mưa to"), cuts: [] }], everywhere: [] };
		expect(told).toEqual([{ documentId: article.id, corrections: { ...none, choices: expected } }]);
		expect(valueIn(await readCorrections(services.library, article)).choices).toEqual(expected);
		valueIn(await undo());
		expect(told.at(-1)).toEqual({ documentId: article.id, corrections: none });
		expect(valueIn(await services.library.choices.of(article.id))).toEqual([]);
	});

	test.each([
		["in the gap", [3]],
		["at the next letter", [4]],
		["both, and at the edges too", [0, 3, 4, 7]],
	])("takes a cut %s for the same", async (_where, cuts) => {
		const { services, told, article } = await stored();
		valueIn(await splitHere(services, article, place("Mèo con"), cuts));
		expect(told.at(-1)?.corrections.choices.places).toEqual([{ span: place("Mèo con"), cuts: [4] }]);
	});

	test("leaves white space at the edges out", async () => {
		const { services, told, article } = await stored();
		const wide = span(place("mưa to").start - 1, place("mưa to").end);
		valueIn(await splitHere(services, article, wide, [4]));
		expect(told.at(-1)?.corrections.choices.places).toEqual([{ span: place("mưa to"), cuts: [4] }]);
	});

	test("everywhere counts in syllables, takes back what was said of the place, and is undone as a whole", async () => {
		const { services, told, article } = await stored();
		valueIn(await joinHere(services, article, place("Mèo con")));
		const undo = valueIn(await splitEverywhere(services, article, place("Mèo con ngủ"), [8]));
		expect(told.at(-1)?.corrections.choices).toEqual({
			places: [],
			everywhere: [{ headword: "Mèo con ngủ", cuts: [2] }],
		});
		valueIn(await undo());
		expect(told.at(-1)?.corrections.choices).toEqual({
			places: [{ span: place("Mèo con"), cuts: [] }],
			everywhere: [],
		});
	});

	test("everywhere can be taken back later", async () => {
		const { services, told, article } = await stored();
		valueIn(await joinEverywhere(services, article, place("mèo con")));
		const undo = valueIn(await removeChoice(services, article, "mèo con"));
		expect(told.at(-1)?.corrections).toEqual(none);
		valueIn(await undo());
		expect(told.at(-1)?.corrections.choices.everywhere).toEqual([{ headword: "mèo con", cuts: [] }]);
		expect(await removeChoice(services, article, "nothing")).toEqual({ ok: false, error: { kind: "missing" } });
	});

	test("that cannot be stored is said, and the worker hears nothing", async () => {
		const { library, prefix } = await openTestLibrary();
		const correct = vi.fn(async () => null);
		const services = await fakeServices({ library, language: fakeLanguage({ correct }) });
		const article = { id: "a" as never, document: documentOf(text) };
		failNextCreation(databaseNamed(`${prefix}library`), "choices", quotaError);
		expect(await joinHere(services, article, place("mưa to"))).toEqual({ ok: false, error: { kind: "full" } });
		expect(correct).not.toHaveBeenCalled();
	});
});

describe("own glosses", () => {
	const key = headwordKey("word", "mèo");

	test("of a word hold everywhere, of a place there; both are undone", async () => {
		const { services, told, article } = await stored();
		const undoWord = valueIn(await setOwnGloss(services, { scope: "word", key }, "kitty"));
		expect(told.at(-1)).toEqual({
			documentId: null,
			corrections: { ...none, glosses: { words: [{ key, gloss: "kitty" }], places: [] } },
		});
		const target = { scope: "place", article, span: place("Mèo"), key, sense: 1 } as const;
		const undoPlace = valueIn(await setOwnGloss(services, target, "tom"));
		expect(told.at(-1)?.corrections.glosses.places).toEqual([{ span: place("Mèo"), key, gloss: "tom", sense: 1 }]);
		valueIn(await undoPlace());
		valueIn(await undoWord());
		expect(valueIn(await readCorrections(services.library, article))).toEqual(none);
	});

	test("are removed, also by an empty one; where none was given nothing can be removed", async () => {
		const { services, article } = await stored();
		const target = { scope: "place", article, span: place("Mèo"), key, sense: null } as const;
		valueIn(await setOwnGloss(services, target, "tom"));
		const undo = valueIn(await removeOwnGloss(services, target));
		expect(valueIn(await readCorrections(services.library, article))).toEqual(none);
		valueIn(await undo());
		valueIn(await setOwnGloss(services, target, "  "));
		expect(valueIn(await readCorrections(services.library, article))).toEqual(none);
		const missing = { ok: false, error: { kind: "missing" } };
		expect(await removeOwnGloss(services, target)).toEqual(missing);
		expect(await removeOwnGloss(services, { scope: "word", key })).toEqual(missing);
	});

	test("of words are handed over for export, those of places are not", async () => {
		const glossPatch = vi.fn<LanguageClient["glossPatch"]>(async () => "patch");
		const { services, article } = await stored({ glossPatch });
		valueIn(await setOwnGloss(services, { scope: "word", key }, "kitty"));
		valueIn(await setOwnGloss(services, { scope: "place", article, span: place("Mèo"), key, sense: null }, "tom"));
		expect(valueIn(await exportOwnGlosses(services))).toBe("patch");
		expect(glossPatch).toHaveBeenCalledExactlyOnceWith({ glosses: [{ key, gloss: "kitty" }] });
	});
});

describe("an article opened again", () => {
	test("is given to the worker with what was corrected in it", async () => {
		const open = vi.fn(fakeLanguage().open);
		const { services, article } = await stored({ open });
		valueIn(await joinHere(services, article, place("mưa to")));
		valueIn(await setOwnGloss(services, { scope: "word", key: headwordKey("word", "mèo") }, "kitty"));
		// The fake worker forgets nothing: only what it is given counts.
		await openArticle(
			{ ...services, language: fakeLanguage({ open, analyse: async () => analysisOf(article.document) }) },
			article.id,
		);
		expect(open.mock.lastCall?.[0].corrections).toEqual({
			choices: { places: [{ span: place("mưa to"), cuts: [] }], everywhere: [] },
			glosses: { words: [{ key: "word:mèo", gloss: "kitty" }], places: [] },
		});
	});

	test("is counted anew after a choice, not after a gloss, and found in the cache the next time", async () => {
		const language = fakeLanguage();
		const analyse = vi.spyOn(language, "analyse");
		const { services, article, record } = await stored(language);
		const tools = { ...services, language };
		valueIn(await setOwnGloss(tools, { scope: "word", key: headwordKey("word", "mèo") }, "kitty"));
		valueIn(await openArticle(tools, article.id));
		expect(analyse).not.toHaveBeenCalled();
		expect(valueIn(await cachedAnalysis(tools, record))).not.toBeNull();
		const undo = valueIn(await joinHere(tools, article, place("mưa to")));
		expect(valueIn(await cachedAnalysis(tools, record))).toBeNull();
		const { corrections } = valueIn(await openArticle(tools, article.id));
		expect(analyse).toHaveBeenCalledTimes(1);
		await vi.waitFor(async () => expect(valueIn(await cachedAnalysis(tools, record))).not.toBeNull());
		valueIn(await openArticle(tools, article.id));
		expect(analyse).toHaveBeenCalledTimes(1);
		const version = analysisVersion(tools.dictionary, record.contentHash, choicesHash(corrections.choices));
		expect(version).not.toBe(analysisVersion(tools.dictionary, record.contentHash));
		valueIn(await undo());
		valueIn(await openArticle(tools, article.id));
		expect(analyse).toHaveBeenCalledTimes(2);
	});

	test("with an edited text has its corrections at their words", async () => {
		const language = fakeLanguage();
		const { services, article } = await stored(language);
		const tools = { ...services, language };
		valueIn(await joinHere(tools, article, place("mưa to")));
		const document = documentOf(`Hôm nay. ${text}`);
		const change = valueIn(await editArticle(tools, article.id, { document, translation: null }));
		expect(change).toMatchObject({ kept: 1, lost: 0, before: { document: article.document } });
		const { corrections, record } = valueIn(await openArticle(tools, article.id));
		const [found] = corrections.choices.places;
		expect(document.text.slice(found?.span.start, found?.span.end)).toBe("mưa to");
		expect(record.words).toBe(analysisOf(document).profile.words);
	});
});

describe("the hash of choices", () => {
	const [a, b] = [
		{ span: span(0, 3), cuts: [] },
		{ span: span(8, 12), cuts: [2] },
	];
	test("is empty for none, the same in any order, and another for any other choice", () => {
		expect(choicesHash({ places: [], everywhere: [] })).toBe("");
		expect(choicesHash({ places: [a, b], everywhere: [] })).toBe(choicesHash({ places: [b, a], everywhere: [] }));
		const hashes = [
			choicesHash({ places: [a], everywhere: [] }),
			choicesHash({ places: [b], everywhere: [] }),
			choicesHash({ places: [{ ...b, cuts: [] }], everywhere: [] }),
			choicesHash({ places: [], everywhere: [{ headword: "a b", cuts: [] }] }),
			choicesHash({ places: [], everywhere: [{ headword: "a b", cuts: [1] }] }),
			choicesHash({ places: [], everywhere: [{ headword: "a c", cuts: [] }] }),
		];
		expect(new Set(hashes).size).toBe(hashes.length);
	});
});

test("what holds everywhere is told at once, and again whenever any window changes it", async () => {
	const { services, told } = await stored();
	const onFailure = vi.fn();
	const end = followEverywhere(services, onFailure);
	await vi.waitFor(() => expect(told).toEqual([{ documentId: null, corrections: none }]));
	valueIn(await services.library.choices.setEverywhere("mèo con", [], null, 0));
	await vi.waitFor(() => expect(told.at(-1)?.corrections.choices.everywhere).toHaveLength(1));
	end();
	const calls = told.length;
	valueIn(await services.library.choices.setEverywhere("trời mưa", [], null, 0));
	expect(told).toHaveLength(calls);
	expect(onFailure).not.toHaveBeenCalled();
});
