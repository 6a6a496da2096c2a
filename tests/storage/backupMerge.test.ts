// What a merge makes of rows that are on both sides: the table of rules in renderer/storage/backup/merge.ts, row by row.

import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { newCardState } from "../../renderer/engine/review/schedule.ts";
import { contentHash } from "../../renderer/engine/text/hash.ts";
import { contentOf, copyOf, done, jobsOf, plant } from "./backupSupport.ts";
import { article, context, day, document, freshPrefix, key, met, noon, openTestLibrary, valueIn } from "./support.ts";

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What is here after a copy of `there` was merged into it, with what the dry run said of the table. */
async function merged(here: Rows, there: Rows) {
	const [from, to] = [freshPrefix(), freshPrefix()];
	await plant(from, there);
	await plant(to, here);
	const file = await copyOf(from);
	const plan = done(await jobsOf(to).examine(file));
	const before = await contentOf(to);
	done(await jobsOf(to).restore(file, "merge"));
	const after = await contentOf(to);
	const again = done(await jobsOf(to).examine(file));
	return { before, after, plan: (table: string) => plan.tables.get(table), again };
}

const text = "Tôi đi chợ.";
function articleRow(id: string, change: Readonly<Record<string, unknown>> = {}, body = text) {
	return {
		id,
		title: "Đi chợ",
		renamed: 0,
		byline: null,
		source: null,
		date: null,
		addedAt: noon,
		openedAt: null,
		words: 3,
		tags: [],
		archived: 0,
		deletedAt: null,
		progress: null,
		contentHash: contentHash(body),
		sample: null,
		translated: false,
		recording: null,
		...change,
	};
}
const textRow = (id: string, change: Readonly<Record<string, unknown>> = {}, body = text) => ({
	id,
	document: document(body),
	translation: [],
	original: body,
	...change,
});
const english = [{ span: { start: 0, end: 11 }, english: "I go to the market." }];
const card = { ...newCardState(noon), reps: 3, state: 2, lastReview: noon };

function word(change: Readonly<Record<string, unknown>> = {}) {
	return {
		key: key("chợ"),
		headword: "chợ",
		plain: "cho",
		status: "learning",
		gloss: "market",
		sense: 0,
		note: "",
		lists: [],
		contexts: [],
		addedAt: noon,
		changedAt: noon,
		card,
		tags: [],
		band: null,
		suspended: 0,
		buriedUntil: null,
		leech: 0,
		dueAt: card.due,
		...change,
	};
}

describe("an article", () => {
	test("of the same text keeps its name, and takes tags, further reading and English", async () => {
		const progress = (share: number) => ({ sentence: 1, sentences: 2, share, at: noon });
		const { after } = await merged(
			{
				articles: [articleRow("a", { tags: ["dễ"], progress: progress(0.2), openedAt: noon, archived: 1 })],
				texts: [textRow("a")],
			},
			{
				articles: [
					articleRow("a", {
						title: "Tên khác",
						tags: ["chợ", "dễ"],
						progress: progress(0.9),
						openedAt: noon - day,
						addedAt: noon - day,
						translated: true,
					}),
				],
				texts: [textRow("a", { translation: english })],
			},
		);
		const joined = { tags: ["dễ", "chợ"], progress: progress(0.9), addedAt: noon - day, translated: true };
		expect(after.articles).toEqual([articleRow("a", { ...joined, openedAt: noon, archived: 1 })]);
		expect(after.texts).toEqual([textRow("a", { translation: english })]);
	});

	test("takes over a name that was given there, but not in place of one given here", async () => {
		const named = (title: string) => ({ articles: [articleRow("a", { title, renamed: 1 })] });
		const { after } = await merged({ articles: [articleRow("a")] }, named("Tên mới"));
		expect(after.articles).toMatchObject([{ title: "Tên mới", renamed: 1 }]);
		expect((await merged(named("Ở đây"), named("Ở kia"))).after.articles).toMatchObject([{ title: "Ở đây" }]);
	});

	test("of another text under the same name stays as it is, with all that stands at its places", async () => {
		const other = "Trời mưa to.";
		const choice = { id: "c", scope: "here", articleId: "a", before: "", after: "", cuts: [], addedAt: noon };
		const { before, after, plan } = await merged(
			{ articles: [articleRow("a")], texts: [textRow("a")] },
			{
				articles: [articleRow("a", {}, other)],
				texts: [textRow("a", {}, other)],
				choices: [{ ...choice, span: { start: 0, end: 8 }, quote: "Trời mưa" }],
				knownUntil: [{ articleId: "a", at: 5, contentHash: contentHash(other) }],
				readingDays: [{ id: "2026-03-10 a", day: "2026-03-10", articleId: "a", milliseconds: 5, words: 2 }],
			},
		);
		expect(after).toEqual({ ...before, readingDays: expect.anything() });
		expect(after.readingDays).toHaveLength(1);
		expect(plan("articles")?.merge).toEqual({ added: 0, joined: 0, same: 0, kept: 1 });
		expect(plan("choices")?.merge.kept).toBe(1);
	});

	test("that was brought in on both sides is one, and what belongs to it goes along", async () => {
		const { after } = await merged(
			{ articles: [articleRow("here")], texts: [textRow("here")] },
			{
				articles: [articleRow("there", { tags: ["chợ"], recording: { name: "a.mp3", size: 5 } })],
				texts: [textRow("there", { translation: english })],
				recordings: [
					{ articleId: "there", name: "a.mp3", size: 5, mediaType: "", sound: new Blob(["tieng"]), addedAt: noon },
				],
				fingerprints: [{ articleId: "there", numbers: Uint32Array.of(1, 5) }],
				knownUntil: [{ articleId: "there", at: 3, contentHash: contentHash(text) }],
				readingDays: [{ id: "2026-03-10 there", day: "2026-03-10", articleId: "there", milliseconds: 5, words: 2 }],
				ownGlosses: [
					{
						id: "g",
						scope: "place",
						articleId: "there",
						span: { start: 7, end: 10 },
						quote: "chợ",
						before: "",
						after: "",
						key: key("chợ"),
						gloss: "bazaar",
						sense: null,
						addedAt: noon,
					},
				],
				vocabulary: [word({ contexts: [context("there", 7, "chợ")] })],
			},
		);
		expect(after.articles).toMatchObject([{ id: "here", tags: ["chợ"], recording: { name: "a.mp3", size: 5 } }]);
		expect(after.texts).toMatchObject([{ id: "here", translation: english }]);
		expect(after.recordings).toMatchObject([{ articleId: "here" }]);
		expect(after.fingerprints).toMatchObject([{ articleId: "here" }]);
		expect(after.knownUntil).toMatchObject([{ articleId: "here" }]);
		expect(after.readingDays).toMatchObject([{ id: "2026-03-10 here", articleId: "here" }]);
		expect(after.ownGlosses).toMatchObject([{ id: "g", articleId: "here" }]);
		expect(after.vocabulary).toMatchObject([{ contexts: [{ articleId: "here" }] }]);
	});

	test("that lies in the bin here stays there", async () => {
		const { after } = await merged(
			{ articles: [articleRow("a", { deletedAt: noon })] },
			{ articles: [articleRow("a", { tags: ["chợ"] })] },
		);
		expect(after.articles).toMatchObject([{ deletedAt: noon, tags: ["chợ"] }]);
	});

	test("keeps its own recording", async () => {
		const with_ = (name: string) => ({
			articles: [articleRow("a", { recording: { name, size: 4 } })],
			recordings: [
				{ articleId: "a", name, size: 4, mediaType: "", sound: new Blob([name.slice(0, 4)]), addedAt: noon },
			],
		});
		const { after } = await merged(with_("here.mp3"), with_("there.mp3"));
		expect(after.recordings).toMatchObject([{ name: "here.mp3", sound: { text: "here" } }]);
		expect(after.articles).toMatchObject([{ recording: { name: "here.mp3" } }]);
	});
});

describe("a word", () => {
	const one = context("a1", 0);
	const two = context("a2", 9);
	test.each([
		["there", -day, day],
		["here", day, -day],
	])("is as it was changed last (%s), with the contexts and lists of both", async (newer, here, there) => {
		const { after } = await merged(
			{ vocabulary: [word({ changedAt: noon + here, gloss: "here", lists: ["l1"], contexts: [one], note: "ghi" })] },
			{ vocabulary: [word({ changedAt: noon + there, gloss: "there", lists: ["l2"], contexts: [two, one] })] },
		);
		const contexts = newer === "there" ? [two, one] : [one, two];
		const lists = newer === "there" ? ["l2", "l1"] : ["l1", "l2"];
		const changedAt = noon + day;
		expect(after.vocabulary).toEqual([word({ changedAt, gloss: newer, lists, contexts, note: "ghi" })]);
	});

	test("has the card that was answered last, and is due by it, whichever side was changed last", async () => {
		const answered = { ...card, lastReview: noon + day, due: noon + 9 * day, reps: 4 };
		const { after } = await merged(
			{ vocabulary: [word({ changedAt: noon + 2 * day, gloss: "own" })] },
			{ vocabulary: [word({ card: answered, dueAt: answered.due, changedAt: noon + day })] },
		);
		const changed = { gloss: "own", changedAt: noon + 2 * day, card: answered, dueAt: answered.due };
		expect(after.vocabulary).toEqual([word(changed)]);
	});

	test("has the tags of both, each once whatever its capitals, and a band where one side knows it", async () => {
		const { after } = await merged(
			{ vocabulary: [word({ tags: ["Chợ", "dễ"] })] },
			{ vocabulary: [word({ tags: ["khó", "chợ"], band: 2, changedAt: noon + day })] },
		);
		expect(after.vocabulary).toEqual([word({ tags: ["khó", "chợ", "dễ"], band: 2, changedAt: noon + day })]);
	});

	test("rests where it was changed last, and is due by the card that was answered last", async () => {
		const { dueAt: _, ...resting } = word({ suspended: 1, leech: 1, changedAt: noon + day });
		const answered = { ...card, lastReview: noon + day, due: noon + 9 * day, reps: 4 };
		const { after } = await merged(
			{ vocabulary: [resting] },
			{ vocabulary: [word({ card: answered, dueAt: answered.due })] },
		);
		expect(after.vocabulary).toEqual([{ ...resting, card: answered }]);
		const buried = word({ buriedUntil: noon + 20 * day, dueAt: noon + 20 * day, changedAt: noon + day });
		const later = await merged(
			{ vocabulary: [buried] },
			{ vocabulary: [word({ card: answered, dueAt: answered.due })] },
		);
		expect(later.after.vocabulary).toEqual([{ ...buried, card: answered }]);
	});

	test("that is known now is not due, but keeps its card", async () => {
		const { dueAt: _, ...known } = word({ status: "known", changedAt: noon + day });
		const { after } = await merged({ vocabulary: [word()] }, { vocabulary: [{ ...known, card: null }] });
		expect(after.vocabulary).toEqual([known]);
	});

	test("keeps at most as many contexts as the library does", async () => {
		const many = (id: string) => Array.from({ length: 15 }, (_, index) => context(id, index * 10));
		const { after } = await merged(
			{ vocabulary: [word({ contexts: many("a1") })] },
			{ vocabulary: [word({ contexts: many("a2") })] },
		);
		const [only] = after.vocabulary ?? [];
		expect(Reflect.get(only as object, "contexts")).toHaveLength(20);
	});

	test("that is damaged on either side stays as it is here", async () => {
		const broken = { key: key("chợ"), headword: 7 };
		expect((await merged({ vocabulary: [broken] }, { vocabulary: [word()] })).after.vocabulary).toEqual([broken]);
		expect((await merged({ vocabulary: [word()] }, { vocabulary: [broken] })).after.vocabulary).toEqual([word()]);
	});
});

describe("of other rows", () => {
	const event = { id: "e", key: key("chợ"), at: noon, grade: 3, before: card, after: card, took: 5 };
	const reading = (milliseconds: number, words: number) => ({
		id: "2026-03-10 a",
		day: "2026-03-10",
		articleId: "a",
		milliseconds,
		words,
	});
	const gloss = (text: string, addedAt: number) => ({
		id: key("chợ"),
		scope: "word",
		key: key("chợ"),
		gloss: text,
		addedAt,
	});
	const choice = (id: string, start: number, end: number) => ({
		id,
		scope: "here",
		articleId: "a",
		span: { start, end },
		quote: text.slice(start, end),
		before: "",
		after: "",
		cuts: [],
		addedAt: noon,
	});

	const bookmark = (id: string, at: number, note: string) => ({
		id,
		articleId: "a",
		at,
		words: "Trời mưa",
		note,
		addedAt: noon,
	});

	test.each<[string, string, readonly object[], readonly object[], readonly object[]]>([
		[
			"events of both sides are kept",
			"events",
			[event],
			[event, { ...event, id: "f" }],
			[event, { ...event, id: "f" }],
		],
		["an event is never changed", "events", [event], [{ ...event, grade: 1 }], [event]],
		[
			"a list stays as it is here",
			"lists",
			[{ id: "l", name: "Chợ" }],
			[{ id: "l", name: "Khác" }],
			[{ id: "l", name: "Chợ" }],
		],
		["a list that is only there is added", "lists", [], [{ id: "l", name: "Khác" }], [{ id: "l", name: "Khác" }]],
		[
			"settings stay, and those that nobody has set here come",
			"settings",
			[{ name: "theme", value: "dark" }],
			[
				{ name: "textSize", value: 30 },
				{ name: "theme", value: "light" },
			],
			[
				{ name: "textSize", value: 30 },
				{ name: "theme", value: "dark" },
			],
		],
		[
			"the longer reading of a day counts, and is not added up",
			"readingDays",
			[reading(5, 90)],
			[reading(7, 80)],
			[reading(7, 90)],
		],
		[
			"the own gloss that was given last",
			"ownGlosses",
			[gloss("a", noon)],
			[gloss("b", noon + 1)],
			[gloss("b", noon + 1)],
		],
		[
			"not the own gloss that was given before",
			"ownGlosses",
			[gloss("a", noon)],
			[gloss("b", noon - 1)],
			[gloss("a", noon)],
		],
		[
			"a choice at a place that is taken here stays out",
			"choices",
			[choice("c", 4, 10)],
			[choice("d", 7, 10)],
			[choice("c", 4, 10)],
		],
		[
			"a bookmark at a place that has one here stays out, one elsewhere comes",
			"bookmarks",
			[bookmark("c", 4, "")],
			[bookmark("d", 4, "ở kia"), bookmark("e", 5, "")],
			[bookmark("c", 4, ""), bookmark("e", 5, "")],
		],
		[
			"the note of a bookmark that has none here",
			"bookmarks",
			[bookmark("c", 4, ""), bookmark("d", 9, "ở đây")],
			[bookmark("c", 4, "ở kia"), bookmark("d", 9, "ở kia")],
			[bookmark("c", 4, "ở kia"), bookmark("d", 9, "ở đây")],
		],
		[
			"a choice at a free place comes",
			"choices",
			[choice("c", 0, 6)],
			[choice("d", 7, 10)],
			[choice("c", 0, 6), choice("d", 7, 10)],
		],
	])("%s", async (_what, table, here, there, expected) => {
		const { after } = await merged({ [table]: here as never }, { [table]: there as never });
		expect(after[table]).toEqual(expected);
	});

	test("the further place until which words are known, in the same text", async () => {
		const place = (at: number, hash: string) => [{ articleId: "a", at, contentHash: hash }];
		expect((await merged({ knownUntil: place(4, "h") }, { knownUntil: place(9, "h") })).after.knownUntil).toEqual(
			place(9, "h"),
		);
		expect((await merged({ knownUntil: place(4, "h") }, { knownUntil: place(9, "i") })).after.knownUntil).toEqual(
			place(4, "h"),
		);
	});
});

describe("a merge", () => {
	test("done twice does nothing the second time", async () => {
		const from = await openTestLibrary();
		const { id } = valueIn(await from.library.articles.add(article(text), noon));
		valueIn(await from.library.vocabulary.setStatus(met("chợ", "market", { context: context(id, 7) }), "known", noon));
		const file = await copyOf(from.prefix);
		const to = await openTestLibrary();
		valueIn(await to.library.articles.add(article(text), noon + day));
		valueIn(await to.library.vocabulary.setStatus(met("chợ", "fair"), "learning", noon + day));
		done(await jobsOf(to.prefix).restore(file, "merge"));
		const once = await contentOf(to.prefix);
		const plan = done(await jobsOf(to.prefix).examine(file));
		for (const [table, { merge }] of plan.tables) expect([table, merge.added, merge.joined]).toEqual([table, 0, 0]);
		expect(done(await jobsOf(to.prefix).restore(file, "merge"))).toBe(0);
		expect(await contentOf(to.prefix)).toEqual(once);
	});

	test("never makes a row fewer than were here", async () => {
		const { before, after } = await merged(
			{ vocabulary: [word(), { ...word(), key: key("đi") }], lists: [{ id: "l", name: "x" }] },
			{ vocabulary: [word({ gloss: "other" })], articles: [articleRow("a")] },
		);
		for (const [table, rows] of Object.entries(before))
			expect(after[table]?.length).toBeGreaterThanOrEqual(rows.length);
	});
});

describe("the dry run", () => {
	test("counts for both ways what is added, changed, the same, kept and taken away", async () => {
		const here = {
			vocabulary: [word(), { ...word(), key: key("đi") }, { ...word(), key: key("tôi"), changedAt: noon + day }],
			settings: [{ name: "device.libraryId", value: "0123abcd" }],
		};
		const there = {
			vocabulary: [
				word(),
				{ ...word(), key: key("tôi"), gloss: "I" },
				{ ...word(), key: key("mưa") },
				{ ...word(), key: key("đi"), gloss: "go", changedAt: noon + day },
			],
		};
		const { plan, again } = await merged(here, there);
		expect(plan("vocabulary")).toEqual({
			inFile: 4,
			here: 3,
			merge: { added: 1, joined: 1, same: 1, kept: 1 },
			replace: { added: 1, replaced: 2, same: 1, removed: 0 },
		});
		expect(plan("settings")?.here).toBe(0);
		expect(again.tables.get("vocabulary")?.replace).toEqual({ added: 0, replaced: 1, same: 3, removed: 0 });
		const empty = freshPrefix();
		await plant(empty, {});
		const [from] = [freshPrefix()];
		await plant(from, here);
		const all = done(await jobsOf(from).examine(await copyOf(empty)));
		expect(all.tables.get("vocabulary")?.replace.removed).toBe(3);
	});
});

test("the counts of days are those of the fuller library, never of both in turns or together", async () => {
	const count = (dayOfMonth: number, learning: number, known: number) => ({
		day: `2026-03-${String(dayOfMonth).padStart(2, "0")}`,
		learning,
		known,
		ignored: 0,
	});
	const here = [count(2, 10, 5), count(4, 11, 6), count(8, 20, 9)];
	const there = [count(1, 3, 1), count(2, 9, 7), count(4, 12, 2), count(6, 4, 4), count(9, 40, 2)];
	const { after, plan, again } = await merged({ dailyCounts: here }, { dailyCounts: there });
	expect(after.dailyCounts).toEqual([there[0], there[1], here[1], here[2], there[4]]);
	expect(plan("dailyCounts")?.merge).toEqual({ added: 2, joined: 1, same: 0, kept: 2 });
	// Merged once more, nothing changes.
	expect(again.tables.get("dailyCounts")?.merge).toMatchObject({ added: 0, joined: 0 });
});
