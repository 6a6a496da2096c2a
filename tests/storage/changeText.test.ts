// An article whose text is edited: everything that stands at places of it moves along, in one transaction, and nothing is lost
// for good.

import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../renderer/engine/document/fingerprint.ts";
import { contentHash } from "../../renderer/engine/text/hash.ts";
import { anchorOf } from "../../renderer/engine/text/reanchor.ts";
import { type Span, span } from "../../renderer/engine/text/span.ts";
import type { ChangedText } from "../../renderer/storage/contract/articles.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import type { WordContext } from "../../renderer/storage/records/words.ts";
import {
	article,
	context,
	counter,
	databaseNamed,
	document,
	errorIn,
	key,
	met,
	noon,
	openTestLibrary,
	quotaError,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const text = "Tôi đi chợ sớm. Trời hôm nay rất đẹp. Chúng tôi mua cá.";
const edited = "Sáng nay tôi đi chợ sớm. Trời hôm nay đẹp. Chúng tôi mua cá tươi.";

const startsOf = (whole: string) => [0, ...[...whole.matchAll(/\. /g)].map(({ index }) => index + 2)];
const placeIn = (whole: string, quote: string): Span => {
	const start = whole.indexOf(quote);
	return span(start, start + quote.length);
};

function change(to: string, from = text, given: Partial<ChangedText> = {}): ChangedText {
	return {
		document: document(to),
		fingerprint: fingerprintOf(given.document ?? document(to)),
		translation: null,
		words: to.split(" ").length,
		sentences: { before: startsOf(from), after: startsOf(to) },
		...given,
	};
}

/** As the reader saves a word. */
function contextAt(articleId: ArticleId, quote: string): WordContext {
	const place = placeIn(text, quote);
	const start = Math.max(0, ...startsOf(text).filter((at) => at <= place.start));
	const sentence = text.slice(start).split(". ")[0] ?? "";
	return { ...context(articleId, place.start, quote), sentence, offset: place.start - start };
}

async function filled() {
	const opened = await openTestLibrary();
	const { library } = opened;
	const translation = [
		{ span: placeIn(text, "Tôi đi chợ sớm."), english: "I go to the market early." },
		{ span: placeIn(text, "Trời hôm nay rất đẹp."), english: "The weather is lovely." },
	];
	const { id } = valueIn(await library.articles.add(article(text, { translation }), noon));
	await library.articles.saveProgress(id, { sentence: 1, sentences: 3, share: 0.6, at: noon });
	for (const quote of ["chợ", "rất", "cá"]) {
		await library.vocabulary.setStatus(met(quote, quote, { context: contextAt(id, quote) }), "learning", noon);
	}
	const place = (quote: string) => ({ articleId: id, ...anchorOf(text, placeIn(text, quote)) });
	valueIn(await library.choices.setHere(place("hôm nay"), [4], noon));
	valueIn(await library.choices.setHere(place("rất đẹp"), [], noon));
	valueIn(await library.ownGlosses.setPlace(place("mua"), { key: key("mua"), gloss: "get", sense: null }, noon));
	return { ...opened, id };
}

async function placesOf(library: Library, id: ArticleId, whole: string) {
	const slice = (place: Span) => whole.slice(place.start, place.end);
	const words = valueIn(
		await library.vocabulary.find({ list: null, status: null, dueBefore: null, addedSince: null, search: "" }),
	);
	return {
		words: Object.fromEntries(
			words.map((word) => [word.headword, word.contexts.map(({ span: place }) => slice(place))]),
		),
		choices: valueIn(await library.choices.of(id)).flatMap((row) => (row.scope === "here" ? [slice(row.span)] : [])),
		glosses: valueIn(await library.ownGlosses.of(id)).flatMap((row) =>
			row.scope === "place" ? [slice(row.span)] : [],
		),
	};
}

describe("an edited text", () => {
	test("takes the places of words, choices, glosses, English and reading along", async () => {
		const { library, id } = await filled();
		const done = valueIn(await library.articles.changeText(id, change(edited)));
		expect(done).toMatchObject({ kept: 4, lost: 2, before: { id, document: { text } } });
		expect(await placesOf(library, id, edited)).toEqual({
			words: { chợ: ["chợ"], rất: [""], cá: ["cá"] },
			choices: ["hôm nay", ""],
			glosses: ["mua"],
		});
		const stored = valueIn(await library.articles.text(id));
		expect(stored.document.text).toBe(edited);
		expect(stored.original).toBe(`Trang chủ\n${text}`);
		expect(stored.translation.map(({ span: place }) => edited.slice(place.start, place.end))).toEqual([
			expect.stringContaining("đi chợ sớm."),
			"Trời hôm nay đẹp.",
		]);
		expect(valueIn(await library.articles.get(id))).toMatchObject({
			title: "Không tên",
			contentHash: contentHash(edited),
			words: 15,
			translated: true,
			progress: { sentence: 1, sentences: 3, share: 0.6, at: noon },
		});
	});

	test("keeps what has lost its words near where it stood, with all that was known of it", async () => {
		const { library, id } = await filled();
		const before = valueIn(await library.choices.of(id)).find((row) => row.scope === "here" && row.quote === "rất đẹp");
		valueIn(await library.articles.changeText(id, change(edited)));
		const lost = valueIn(await library.choices.of(id)).find(({ id: name }) => name === before?.id);
		expect(lost).toEqual({ ...before, span: expect.anything() });
		const { span: place } = lost as { span: Span };
		expect(place.start).toBe(place.end);
		expect(edited.slice(0, place.start)).toMatch(/Trời hôm nay $/);
		const word = valueIn(await library.vocabulary.get(key("rất")));
		expect(word?.contexts[0]).toMatchObject({ quote: "rất", sentence: "Trời hôm nay rất đẹp" });
	});

	test("given its old form again has everything where it was", async () => {
		const { library, id, prefix } = await filled();
		const tables = ["articles", "texts", "vocabulary", "choices", "ownGlosses"] as const;
		const before = await Promise.all(tables.map((table) => rawAll(`${prefix}library`, table)));
		const other = { ...document(edited, "Tên mới"), byline: null, source: "Báo khác", date: "1/9" };
		const done = valueIn(
			await library.articles.changeText(id, change(edited, text, { document: other, original: "?" })),
		);
		const { document: oldDocument, translation, original } = done.before;
		const back = change(text, edited, { document: oldDocument, translation, original, title: done.title });
		expect(valueIn(await library.articles.changeText(id, back))).toMatchObject({ kept: 6, lost: 0 });
		expect(await Promise.all(tables.map((table) => rawAll(`${prefix}library`, table)))).toEqual(before);
	});

	test("moves the place of reading with its sentence", async () => {
		const { library, id } = await filled();
		const longer = `Một câu mới. Hai câu mới. ${text}`;
		valueIn(await library.articles.changeText(id, change(longer)));
		expect(valueIn(await library.articles.get(id)).progress).toMatchObject({ sentence: 3, sentences: 5 });
		valueIn(await library.articles.changeText(id, change("Hết.", longer)));
		expect(valueIn(await library.articles.get(id)).progress).toMatchObject({ sentence: 0, sentences: 1, share: 0.6 });
	});

	test("leaves other articles' places alone", async () => {
		const { library, id } = await filled();
		const other = valueIn(await library.articles.add(article(`${text} Hết.`), noon)).id;
		await library.vocabulary.setStatus(met("chợ", "", { context: contextAt(other, "chợ") }), "learning", noon);
		const place = { articleId: other, ...anchorOf(text, placeIn(text, "chợ")) };
		valueIn(await library.choices.setHere(place, [], noon));
		valueIn(await library.articles.changeText(id, change(edited)));
		const word = valueIn(await library.vocabulary.get(key("chợ")));
		expect(word?.contexts.find(({ articleId }) => articleId === other)?.span).toEqual(placeIn(text, "chợ"));
		expect(valueIn(await library.choices.of(other))).toMatchObject([{ span: placeIn(text, "chợ") }]);
	});

	test("finds the words of an article among thousands", async () => {
		const { library, id, prefix } = await filled();
		const word = valueIn(await library.vocabulary.get(key("chợ")));
		const many = Array.from({ length: 5200 }, (_, index) => ({ ...word, key: `word:a${index}`, contexts: [] }));
		await rawPut(`${prefix}library`, { vocabulary: [...many, { key: "word:b", broken: true }] });
		valueIn(await library.articles.changeText(id, change(edited)));
		const found = valueIn(await library.vocabulary.get(key("chợ")));
		expect(found?.contexts[0]?.span).toEqual(placeIn(edited, "chợ"));
	});

	test("tells everybody who listens", async () => {
		const { library, id } = await filled();
		const heard = [counter(), counter(), counter(), counter()] as const;
		library.articles.subscribe(heard[0].listener);
		library.vocabulary.subscribe(heard[1].listener);
		library.choices.subscribe(heard[2].listener);
		library.ownGlosses.subscribe(heard[3].listener);
		valueIn(await library.articles.changeText(id, change(edited)));
		expect(heard.map(({ calls }) => calls())).toEqual([1, 1, 1, 1]);
	});
});

describe("the record of an edited article", () => {
	const withTitle = (title: string | null) => change(edited, text, { document: document(edited, title) });

	test("has the byline, source, date and fingerprint of the new text", async () => {
		const { library, id } = await filled();
		const long = Array.from({ length: 60 }, (_, index) => `chữ${index}`).join(" ");
		const other = { ...document(long), byline: "Minh Đức", source: null, date: "1/9" };
		valueIn(await library.articles.changeText(id, change(long, text, { document: other })));
		const record = valueIn(await library.articles.get(id));
		expect(record).toMatchObject({ byline: "Minh Đức", source: null, date: "1/9" });
		const numbers = fingerprintOf(other);
		expect(numbers.length).toBeGreaterThan(50);
		expect(valueIn(await library.articles.findAlike(numbers, "another"))).toMatchObject({
			article: { id },
			similarity: 1,
		});
		valueIn(await library.articles.changeText(id, change(text, long)));
		expect(valueIn(await library.articles.findAlike(numbers, "another"))).toBeNull();
	});

	test("has the title that the text was given, and keeps its own where the text loses its", async () => {
		const { library, id } = await filled();
		expect(valueIn(await library.articles.changeText(id, withTitle("Đi chợ"))).title).toBe("Không tên");
		expect(valueIn(await library.articles.get(id)).title).toBe("Đi chợ");
		valueIn(await library.articles.changeText(id, withTitle(null)));
		expect(valueIn(await library.articles.get(id)).title).toBe("Đi chợ");
		valueIn(await library.articles.changeText(id, withTitle("Chợ sớm")));
		expect(valueIn(await library.articles.get(id)).title).toBe("Chợ sớm");
	});

	test("keeps the title by which the person has named it", async () => {
		const { library, id } = await filled();
		valueIn(await library.articles.rename(id, "Bài số một"));
		valueIn(await library.articles.changeText(id, withTitle("Đi chợ")));
		expect(valueIn(await library.articles.get(id)).title).toBe("Bài số một");
	});

	test("keeps the title that an older version let the person give, and takes it for the text's own where it is", async () => {
		const { library, id, prefix } = await filled();
		valueIn(await library.articles.changeText(id, withTitle("Đi chợ")));
		const record = valueIn(await library.articles.get(id));
		await rawPut(`${prefix}library`, { articles: [{ ...record, title: "Bài số một", renamed: 0 }] });
		valueIn(await library.articles.changeText(id, withTitle("Chợ sớm")));
		expect(valueIn(await library.articles.get(id)).title).toBe("Bài số một");
	});

	test("has another original text where the text is replaced, all else as in an edit", async () => {
		const { library, id } = await filled();
		const done = valueIn(await library.articles.changeText(id, change(edited, text, { original: "Bản khác" })));
		expect(done).toMatchObject({ kept: 4, lost: 2, before: { original: `Trang chủ\n${text}` } });
		expect(valueIn(await library.articles.text(id)).original).toBe("Bản khác");
	});
});

describe("an edit that fails", () => {
	test("on a full disk changes nothing at all", async () => {
		const { library, id, prefix } = await filled();
		const tables = ["articles", "texts", "vocabulary", "states", "choices", "ownGlosses"] as const;
		const before = await Promise.all(tables.map((table) => rawAll(`${prefix}library`, table)));
		const fail = () => {
			throw quotaError();
		};
		// The last table that is written.
		databaseNamed(`${prefix}library`).table("articles").hook("updating", fail);
		expect(errorIn(await library.articles.changeText(id, change(edited)))).toEqual({ kind: "full" });
		databaseNamed(`${prefix}library`).table("articles").hook("updating").unsubscribe(fail);
		expect(await Promise.all(tables.map((table) => rawAll(`${prefix}library`, table)))).toEqual(before);
		expect((await library.articles.changeText(id, change(edited))).ok).toBe(true);
	});

	test("says why: nothing there, in the bin, or damaged", async () => {
		const { library, id, prefix } = await filled();
		const missing = { kind: "missing" };
		expect(errorIn(await library.articles.changeText("nobody" as ArticleId, change(edited)))).toEqual(missing);
		await library.articles.remove([id], noon);
		expect(errorIn(await library.articles.changeText(id, change(edited)))).toEqual(missing);
		await library.articles.restore([id]);
		await rawPut(`${prefix}library`, { texts: [{ id, document: null }] });
		expect(errorIn(await library.articles.changeText(id, change(edited)))).toEqual({
			kind: "corrupt",
			what: "article",
		});
		expect(await rawAll(`${prefix}library`, "texts")).toEqual([{ id, document: null }]);
	});
});
