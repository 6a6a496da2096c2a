// A person's own joins, splits and glosses in the library: kept, replaced, undone, and gone only with their article.

import { describe, expect, test } from "vitest";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { anchorOf } from "../../renderer/engine/text/reanchor.ts";
import { span } from "../../renderer/engine/text/span.ts";
import type { ArticlePlace, Correction } from "../../renderer/storage/contract/corrections.ts";
import type { Stored } from "../../renderer/storage/contract/stored.ts";
import type { ChoiceRecord, OwnGlossRecord } from "../../renderer/storage/records/corrections.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import {
	article,
	counter,
	databaseNamed,
	day,
	errorIn,
	eventually,
	failNextCreation,
	key,
	minute,
	noon,
	openTestLibrary,
	quotaError,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const text = "Học sinh đi chợ. Trời hôm nay rất đẹp, học sinh vui.";
const one = "bài-1" as ArticleId;
const two = "bài-2" as ArticleId;

function place(quote: string, articleId: ArticleId = one): ArticlePlace {
	const start = text.indexOf(quote);
	return { articleId, ...anchorOf(text, span(start, start + quote.length)) };
}

describe("choices of places", () => {
	test("are kept with their words and what stands around them, over a restart", async () => {
		const { library, prefix } = await openTestLibrary();
		const { written, before } = valueIn(await library.choices.setHere(place("Trời hôm"), [5], noon));
		expect(before).toEqual([]);
		expect(written).toMatchObject({
			scope: "here",
			articleId: one,
			span: { start: 17, end: 25 },
			quote: "Trời hôm",
			before: "Học sinh đi chợ. ",
			after: " nay rất đẹp, học sinh v",
			cuts: [5],
			addedAt: noon,
		});
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		expect(valueIn(await next.choices.of(one))).toEqual([written]);
		expect(valueIn(await next.choices.of(two))).toEqual([]);
		expect(valueIn(await next.choices.of(null))).toEqual([]);
	});

	test("replace those that they overlap, of the same article only; undo puts these back", async () => {
		const { library } = await openTestLibrary();
		const first = valueIn(await library.choices.setHere(place("Học sinh"), [4], noon));
		const beside = valueIn(await library.choices.setHere(place("chợ"), [], noon + 1));
		const elsewhere = valueIn(await library.choices.setHere(place("Học sinh", two), [4], noon));
		const second = valueIn(await library.choices.setHere(place("sinh đi"), [], noon + 2));
		expect(second.before).toEqual([first.written]);
		expect(valueIn(await library.choices.of(one))).toEqual([beside.written, second.written]);
		expect(valueIn(await library.choices.of(two))).toEqual([elsewhere.written]);
		valueIn(await library.choices.undo(second));
		expect(valueIn(await library.choices.of(one))).toEqual([first.written, beside.written]);
	});
});

describe("choices for everywhere", () => {
	test("are one for the same syllables, whatever their spelling, and hold in every article", async () => {
		const { library } = await openTestLibrary();
		const first = valueIn(await library.choices.setEverywhere("Hoà thuận", [], null, noon));
		const second = valueIn(await library.choices.setEverywhere("hòa thuận", [1], null, noon + 1));
		expect(second.written).toEqual({
			id: "hòa thuận",
			scope: "everywhere",
			headword: "hòa thuận",
			cuts: [1],
			addedAt: noon + 1,
		});
		for (const id of [one, two, null]) expect(valueIn(await library.choices.of(id))).toEqual([second.written]);
		valueIn(await library.choices.undo(second));
		expect(valueIn(await library.choices.of(null))).toEqual([first.written]);
		valueIn(await library.choices.undo(first));
		expect(valueIn(await library.choices.of(null))).toEqual([]);
	});

	test("made at a place take back what was chosen for that place alone", async () => {
		const { library } = await openTestLibrary();
		const here = valueIn(await library.choices.setHere(place("Học sinh"), [], noon));
		const other = valueIn(await library.choices.setHere(place("chợ"), [], noon));
		const from = { articleId: one, span: place("Học sinh").span };
		const everywhere = valueIn(await library.choices.setEverywhere("Học sinh", [1], from, noon));
		expect(everywhere.before).toEqual([here.written]);
		expect(valueIn(await library.choices.of(one))).toHaveLength(2);
		valueIn(await library.choices.undo(everywhere));
		const rows = valueIn(await library.choices.of(one));
		expect(rows).toHaveLength(2);
		expect(rows).toEqual(expect.arrayContaining([here.written, other.written]));
	});
});

describe("own glosses", () => {
	test("of a word are one a key, tidied; the last one stands, undo brings the one before", async () => {
		const { library } = await openTestLibrary();
		const first = valueIn(await library.ownGlosses.setWord(key("đẹp"), "  lovely \n day ", noon));
		expect(first.written).toMatchObject({ id: "word:đẹp", gloss: "lovely day" });
		const second = valueIn(await library.ownGlosses.setWord(key("đẹp"), "pretty", noon + 1));
		expect(valueIn(await library.ownGlosses.of(null))).toEqual([second.written]);
		valueIn(await library.ownGlosses.undo(second));
		expect(valueIn(await library.ownGlosses.of(null))).toEqual([first.written]);
	});

	test("of a place belong to exactly this place", async () => {
		const { library } = await openTestLibrary();
		const given = { key: key("chợ"), gloss: "bazaar", sense: null };
		const first = valueIn(await library.ownGlosses.setPlace(place("chợ"), given, noon));
		const wider = valueIn(await library.ownGlosses.setPlace(place("đi chợ"), { ...given, gloss: "shop" }, noon + 1));
		const again = valueIn(await library.ownGlosses.setPlace(place("chợ"), { ...given, gloss: "fair" }, noon + 2));
		expect(again.before).toEqual([first.written]);
		expect(valueIn(await library.ownGlosses.of(one))).toEqual([wider.written, again.written]);
		expect(valueIn(await library.ownGlosses.of(two))).toEqual([]);
	});

	test("are never empty", async () => {
		const { library } = await openTestLibrary();
		await expect(library.ownGlosses.setWord(key("đẹp"), " \n", noon)).rejects.toThrow(RangeError);
		expect(valueIn(await library.ownGlosses.of(null))).toEqual([]);
	});
});

describe("removing", () => {
	test("gives back what undo needs, and fails where there is nothing", async () => {
		const { library } = await openTestLibrary();
		valueIn(await library.ownGlosses.setWord(key("đẹp"), "pretty", noon));
		const removed = valueIn(await library.ownGlosses.remove("word:đẹp"));
		expect(removed).toMatchObject({ written: null, before: [{ gloss: "pretty" }] });
		expect(valueIn(await library.ownGlosses.of(null))).toEqual([]);
		expect(errorIn(await library.ownGlosses.remove("word:đẹp"))).toEqual({ kind: "missing" });
		expect(errorIn(await library.choices.remove("nothing"))).toEqual({ kind: "missing" });
		valueIn(await library.ownGlosses.undo(removed));
		expect(valueIn(await library.ownGlosses.of(null))).toEqual(removed.before);
	});
});

test("listeners hear of each change in this window and in others", async () => {
	const { library, prefix } = await openTestLibrary();
	const { library: other } = await openTestLibrary(prefix);
	const [choices, glosses, elsewhere] = [counter(), counter(), counter()];
	library.choices.subscribe(choices.listener);
	const leave = library.ownGlosses.subscribe(glosses.listener);
	other.choices.subscribe(elsewhere.listener);
	const set = valueIn(await library.choices.setEverywhere("học sinh", [1], null, noon));
	valueIn(await library.choices.undo(set));
	valueIn(await library.ownGlosses.setWord(key("đẹp"), "pretty", noon));
	leave();
	valueIn(await library.ownGlosses.remove("word:đẹp"));
	expect([choices.calls(), glosses.calls()]).toEqual([2, 1]);
	await eventually(() => elsewhere.calls() === 2);
});

describe("a full disk", () => {
	test.each(["choices", "ownGlosses"] as const)("changes nothing of %s, not even by half", async (table) => {
		const { library, prefix } = await openTestLibrary();
		const set = (at: number): Stored<Correction<ChoiceRecord | OwnGlossRecord>> =>
			table === "choices"
				? library.choices.setHere(place("Học sinh"), [4], at)
				: library.ownGlosses.setPlace(place("chợ"), { key: key("chợ"), gloss: `nghĩa ${at}`, sense: null }, at);
		const first = valueIn(await set(noon));
		const heard = counter();
		library[table].subscribe(heard.listener);
		failNextCreation(databaseNamed(`${prefix}library`), table, quotaError);
		expect(errorIn(await set(noon + 1))).toEqual({ kind: "full" });
		expect(await rawAll(`${prefix}library`, table)).toEqual([first.written]);
		expect(heard.calls()).toBe(0);
		expect((await set(noon + 2)).ok).toBe(true);
	});
});

describe("damaged rows", () => {
	const soundChoice = {
		id: "c1",
		scope: "here",
		articleId: one,
		...anchorOf(text, span(0, 8)),
		cuts: [4],
		addedAt: noon,
	};
	const soundGloss = { id: "word:đẹp", scope: "word", key: "word:đẹp", gloss: "pretty", addedAt: noon };

	test.each([
		["choices", "a cut beyond its words", { ...soundChoice, id: "broken", cuts: [8] }],
		["choices", "cuts out of order", { ...soundChoice, id: "broken", cuts: [4, 2] }],
		["choices", "a span that its words do not fill", { ...soundChoice, id: "broken", span: span(0, 5) }],
		["choices", "no words", { ...soundChoice, id: "broken", quote: "", span: span(3, 3) }],
		[
			"choices",
			"a cut beyond its syllables",
			{ id: "a b", scope: "everywhere", headword: "a b", cuts: [2], addedAt: noon },
		],
		["choices", "another scope", { ...soundChoice, id: "broken", scope: "there" }],
		["ownGlosses", "an empty gloss", { ...soundGloss, id: "word:x", key: "word:x", gloss: " " }],
		["ownGlosses", "another key than its own", { ...soundGloss, id: "word:x" }],
		["ownGlosses", "a place without a span", { ...soundGloss, id: "g", scope: "place", articleId: one, quote: "x" }],
	] as const)("of %s with %s are left out, told once and left alone", async (table, _what, broken) => {
		const { library, prefix, damaged } = await openTestLibrary();
		await rawPut(`${prefix}library`, { [table]: [broken, table === "choices" ? soundChoice : soundGloss] });
		for (let time = 0; time < 2; time++)
			expect(valueIn<readonly unknown[]>(await library[table].of(one))).toHaveLength(1);
		expect(damaged).toEqual([{ table, key: broken.id }]);
		expect(await rawAll(`${prefix}library`, table)).toContainEqual(broken);
	});

	test("are never overwritten", async () => {
		const { library, prefix } = await openTestLibrary();
		const broken = { id: "học sinh", scope: "everywhere", cuts: "none" };
		await rawPut(`${prefix}library`, { choices: [broken] });
		expect(errorIn(await library.choices.setEverywhere("học sinh", [], null, noon))).toEqual({
			kind: "corrupt",
			what: "word",
		});
		expect(await rawAll(`${prefix}library`, "choices")).toEqual([broken]);
	});
});

test("an article in the bin keeps its choices and glosses; ended for good it takes them along, and no others", async () => {
	const { library, prefix } = await openTestLibrary();
	const gone = valueIn(await library.articles.add(article(text), noon)).id;
	const kept = valueIn(await library.articles.add(article(`${text} Hết.`), noon)).id;
	const given = { key: "word:chợ" as HeadwordKey, gloss: "bazaar", sense: null };
	for (const id of [gone, kept]) {
		valueIn(await library.choices.setHere(place("Học sinh", id), [4], noon));
		valueIn(await library.ownGlosses.setPlace(place("chợ", id), given, noon));
	}
	valueIn(await library.choices.setEverywhere("rất đẹp", [], null, noon));
	valueIn(await library.ownGlosses.setWord(key("đẹp"), "pretty", noon));
	await library.articles.remove([gone], noon + minute);
	expect(await rawAll(`${prefix}library`, "choices")).toHaveLength(3);
	await library.articles.restore([gone]);
	expect(valueIn(await library.choices.of(gone))).toHaveLength(2);
	await library.articles.remove([gone], noon + minute);
	expect(valueIn(await library.articles.purge(noon + day))).toBe(1);
	expect((await rawAll(`${prefix}library`, "choices")).map((row) => (row as { scope: string }).scope).sort()).toEqual([
		"everywhere",
		"here",
	]);
	expect(valueIn(await library.choices.of(kept))).toHaveLength(2);
	expect(valueIn(await library.ownGlosses.of(kept))).toHaveLength(2);
	expect(await rawAll(`${prefix}library`, "ownGlosses")).toHaveLength(2);
});
