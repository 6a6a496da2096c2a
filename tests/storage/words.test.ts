// Words by query out of the packed summaries: the same as a plain filter over the records, whatever was done to them.

import { describe, expect, test } from "vitest";
import { newCardState } from "../../renderer/engine/review/schedule.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { WordOrder, WordQuery } from "../../renderer/storage/contract/words.ts";
import { memberTest } from "../../renderer/storage/listTree.ts";
import type { ArticleId, ListId } from "../../renderer/storage/records/ids.ts";
import type { SmartRule } from "../../renderer/storage/records/lists.ts";
import type { VocabularyRecord, WordStatus } from "../../renderer/storage/records/words.ts";
import { shardOfKey } from "../../renderer/storage/shardedPacking.ts";
import { anyWord, ruleTest } from "../../renderer/storage/smartRule.ts";
import { PackedSummaries, summaryShards } from "../../renderer/storage/summaryShards.ts";
import { factsOf } from "../../renderer/storage/wordFacts.ts";
import { newWord } from "../../renderer/storage/wordRecord.ts";
import { searcher } from "../../renderer/storage/wordSearch.ts";
import { fc } from "../property.ts";
import {
	context,
	databaseNamed,
	day,
	errorIn,
	eventually,
	key,
	met,
	noon,
	openTestLibrary,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const dayStartsAt = 4;
const everything: WordQuery = {
	list: null,
	rule: null,
	search: "",
	sort: { by: "headword", descending: false },
	at: noon,
};
const headwords = ["chợ", "Chợ Lớn", "đi", "đi bộ", "kĩ sư", "hoà bình", "hòa", "nga", "ăn", "an", "ấn", "quả-cam"];
const keysOf = async (library: Library, query: Partial<WordQuery> = {}) =>
	valueIn(await library.vocabulary.words({ ...everything, ...query }));
const wordsOf = async (library: Library, query: Partial<WordQuery> = {}) =>
	valueIn(await library.vocabulary.getMany(await keysOf(library, query))).map(({ headword }) => headword);

const lists = ["l1", "l2"] as readonly string[] as readonly ListId[];
const articles = ["bai-1", "bai-2"] as readonly string[] as readonly ArticleId[];
const word = fc.record({
	headword: fc.constantFrom(...headwords),
	status: fc.constantFrom<WordStatus>("learning", "known", "ignored"),
	gloss: fc.constantFrom("", "market", "to go, to walk", "Russia", "two\nlines"),
	note: fc.constantFrom("", "from the market", "hai\ndòng"),
	lists: fc.subarray([...lists]),
	tags: fc.subarray(["khó", "Ẩm thực"]),
	contexts: fc.subarray([...articles]).map((ids) => ids.map((id, index) => context(id, index * 9))),
	addedAt: fc.integer({ min: -9, max: 1 }).map((days) => noon + days * day),
	dueIn: fc.integer({ min: -3, max: 4 }),
	band: fc.constantFrom(null, 1, 3, 6),
	suspended: fc.constantFrom<0 | 1>(0, 1),
	leech: fc.constantFrom<0 | 1>(0, 1),
	stability: fc.constantFrom(0.5, 7, 30.25),
	hasCard: fc.boolean(),
});
type Drawn = typeof word extends fc.Arbitrary<infer Value> ? Value : never;

function recordOf({ dueIn, stability, hasCard, ...drawn }: Drawn): VocabularyRecord {
	const due = noon + dueIn * day;
	const reviewed = {
		difficulty: 5,
		scheduledDays: 3,
		learningSteps: 0,
		reps: 3,
		lapses: 2,
		lastReview: noon - 9 * day,
	};
	const queued = hasCard && drawn.status === "learning" && drawn.suspended === 0;
	return {
		...drawn,
		key: key(drawn.headword),
		plain: drawn.headword.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").toLowerCase(),
		sense: null,
		changedAt: noon,
		buriedUntil: null,
		card: hasCard ? { due, stability, state: 2, ...reviewed } : null,
		...(queued ? { dueAt: due } : {}),
	};
}

const words = fc.uniqueArray(word, { selector: ({ headword }) => key(headword), maxLength: headwords.length });
const rule: fc.Arbitrary<SmartRule> = fc.record({
	statuses: fc.subarray<WordStatus>(["learning", "known"]),
	articles: fc.subarray([...articles], { maxLength: 1 }),
	bands: fc.subarray([0, 1, 3], { maxLength: 2 }),
	tags: fc.subarray(["KHÓ", "ẩm thực"], { maxLength: 1 }),
	addedWithinDays: fc.constantFrom(null, null, 1, 3),
	dueWithinDays: fc.constantFrom(null, null, 0, 1, 3),
	leech: fc.constantFrom(null, null, true, false),
	suspended: fc.constantFrom(null, null, true, false),
	search: fc.constantFrom("", "", "cho", "chợ", "market", "ky"),
});
const query = fc.record({
	list: fc.constantFrom(null, ...lists),
	rule: fc.option(rule),
	search: fc.constantFrom("", "", "hoa", "hoà", "di", "go", "kỹ", "dòng"),
	sort: fc.record({
		by: fc.constantFrom<WordOrder>("added", "headword", "gloss", "status", "due", "stability", "band"),
		descending: fc.boolean(),
	}),
	at: fc.constant(noon),
});

const order: Readonly<Record<WordOrder, (word: VocabularyRecord) => string | number | null>> = {
	added: ({ addedAt }) => addedAt,
	headword: ({ headword }) => headword,
	gloss: ({ gloss }) => (gloss === "" ? null : gloss.replaceAll("\n", " ")),
	status: ({ status }) => ["learning", "known", "ignored"].indexOf(status),
	due: ({ dueAt }) => dueAt ?? null,
	stability: ({ card }) => card?.stability ?? null,
	band: ({ band }) => band,
};
const { compare } = new Intl.Collator("vi");

/** The plain way. */
function found(all: readonly VocabularyRecord[], { list, rule: wanted, search, sort }: WordQuery) {
	const isFound = searcher(search);
	const isWanted = wanted === null ? () => true : ruleTest(wanted, noon, dayStartsAt);
	const value = order[sort.by];
	return all
		.filter((record) => list === null || record.lists.includes(list))
		.filter((record) => isWanted(factsOf(record)) && isFound(factsOf(record)))
		.toSorted((a, b) => {
			const [one, other] = [value(a), value(b)];
			if (one === null || other === null) {
				return Number(one === null) - Number(other === null) || compare(a.headword, b.headword);
			}
			const by = typeof one === "string" ? compare(one, String(other)) : one - Number(other);
			return (sort.descending ? -by : by) || compare(a.headword, b.headword);
		})
		.map((record) => record.key);
}

describe("words by query", () => {
	test("are those of a plain filter, in its order, before and after changes, and in a library opened again", async () => {
		await fc.assert(
			fc.asyncProperty(words, words, fc.subarray(headwords), query, async (first, second, gone, asked) => {
				const { library, prefix } = await openTestLibrary();
				await rawPut(`${prefix}library`, {
					lists: lists.map((id) => ({
						...{ id, name: id, addedAt: noon, order: 1, parent: null, colour: null, rule: null, review: null },
					})),
				});
				const now = new Map(first.map(recordOf).map((record) => [record.key, record]));
				valueIn(await library.vocabulary.put([...now.values()]));
				expect(await keysOf(library, asked)).toEqual(found([...now.values()], asked));
				for (const record of second.map(recordOf)) now.set(record.key, record);
				valueIn(await library.vocabulary.put(second.map(recordOf)));
				valueIn(await library.vocabulary.remove(gone.map(key)));
				for (const headword of gone) now.delete(key(headword));
				expect(await keysOf(library, asked)).toEqual(found([...now.values()], asked));
				library.close();
				const { library: again } = await openTestLibrary(prefix);
				expect(await keysOf(again, asked)).toEqual(found([...now.values()], asked));
			}),
			{ numRuns: 40 },
		);
	});

	test("come in the order of the Vietnamese alphabet", async () => {
		const { library } = await openTestLibrary();
		for (const headword of ["ơn", "đi", "bà", "dì", "ba", "ăn", "ân", "an"]) {
			valueIn(await library.vocabulary.setStatus(met(headword, ""), "known", noon));
		}
		expect(await wordsOf(library)).toEqual(["an", "ăn", "ân", "ba", "bà", "dì", "đi", "ơn"]);
	});

	test("of one gloss stay in the alphabet's order, whichever way glosses go", async () => {
		const { library } = await openTestLibrary();
		for (const [headword, gloss] of [
			["đi", "go"],
			["chợ", "go"],
			["nhà", "house"],
		] as const) {
			valueIn(await library.vocabulary.setStatus(met(headword, gloss), "known", noon));
		}
		expect(await wordsOf(library, { sort: { by: "gloss", descending: false } })).toEqual(["chợ", "đi", "nhà"]);
		expect(await wordsOf(library, { sort: { by: "gloss", descending: true } })).toEqual(["nhà", "chợ", "đi"]);
	});

	test("of a list that is not there are missing", async () => {
		const { library } = await openTestLibrary();
		const asked = { ...everything, list: "gone" as ListId };
		expect(errorIn(await library.vocabulary.words(asked))).toEqual({ kind: "missing" });
	});

	test("leave a damaged word out", async () => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon));
		await rawPut(`${prefix}library`, { vocabulary: [{ key: "word:hỏng", headword: 7, status: "known" }] });
		expect(await wordsOf(library)).toEqual(["đẹp"]);
	});

	test("hear what another window does, also to many at once", async () => {
		const { library, prefix } = await openTestLibrary();
		const { library: other } = await openTestLibrary(prefix);
		expect(await wordsOf(library)).toEqual([]);
		valueIn(await other.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon));
		await eventually(async () => (await wordsOf(library)).join() === "đẹp");
		const many = Array.from({ length: 230 }, (_, index) => met(`từ ${index}`, "many"));
		valueIn(await other.bulkMarks.mark(many, { status: "known", list: null, only: ["new"] }, noon));
		await eventually(async () => (await wordsOf(library)).length === 231);
		valueIn(await other.vocabulary.remove([key("đẹp")]));
		await eventually(async () => !(await wordsOf(library)).includes("đẹp"));
	});
});

describe("the packed summaries", () => {
	const packed = (prefix: string) => rawAll(`${prefix}library`, "summaries");

	test("hold after many changes at once what they hold after one at a time", () => {
		const change = fc.record({ word: fc.nat(30), gloss: fc.option(fc.string(), { freq: 4 }) });
		const changes = fc.uniqueArray(change, { selector: ({ word }) => word });
		fc.assert(
			fc.property(changes, changes, (first, then) => {
				const [atOnce, oneByOne] = [new PackedSummaries([]), new PackedSummaries([])];
				for (const all of [first, then]) {
					const facts = all.map(({ word, gloss }) => {
						const record = newWord(met(`từ ${word}`, gloss ?? ""), "known", noon, newCardState);
						return [record.key, gloss === null ? null : factsOf(record)] as const;
					});
					atOnce.change(facts);
					for (const [name, word] of facts) {
						if (word === null) oneByOne.delete(name);
						else oneByOne.put(word);
					}
				}
				const told = (words: PackedSummaries) => new Map(words.all().map((word) => [word.key, word]));
				expect(told(atOnce)).toEqual(told(oneByOne));
				expect(atOnce.all()).toHaveLength(oneByOne.all().length);
			}),
		);
	});

	test("are made when they are first asked for, then kept up by a note for each change", async () => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon));
		expect(await packed(prefix)).toEqual([]);
		expect(await wordsOf(library)).toEqual(["đẹp"]);
		const made = (await packed(prefix)).length;
		valueIn(await library.vocabulary.setStatus(met("xấu", "ugly"), "known", noon));
		valueIn(await library.vocabulary.remove([key("đẹp")]));
		expect(await packed(prefix)).toHaveLength(made + 2);
		library.close();
		const { library: again } = await openTestLibrary(prefix);
		expect(await wordsOf(again)).toEqual(["xấu"]);
	});

	test.each([
		["a row is damaged", { id: 3, count: 1, keys: "word:giả" }],
		["a column is too short", { id: 64, count: 0, gone: "", keys: "x" }],
	])("are made anew where %s", async (_why, row) => {
		const { library, prefix } = await openTestLibrary();
		for (const headword of headwords.slice(0, 5)) {
			valueIn(await library.vocabulary.setStatus(met(headword, ""), "known", noon));
		}
		const before = await wordsOf(library);
		library.close();
		await rawPut(`${prefix}library`, { summaries: [row] });
		const { library: again } = await openTestLibrary(prefix);
		expect(await wordsOf(again)).toEqual(before);
		expect(await packed(prefix)).not.toContainEqual(row);
	});

	test.each([
		["a shard", shardOfKey(key("đẹp"), summaryShards)],
		["a note between others", summaryShards + 2],
		["the newest note", summaryShards + 5],
	])("are made anew where %s is lost", async (_what, id) => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("đẹp", ""), "known", noon));
		await wordsOf(library);
		for (const headword of headwords.slice(0, 5)) {
			valueIn(await library.vocabulary.setStatus(met(headword, ""), "known", noon));
		}
		const before = await wordsOf(library);
		await databaseNamed(`${prefix}library`).table("summaries").delete(id);
		library.close();
		const { library: again } = await openTestLibrary(prefix);
		expect(await wordsOf(again)).toEqual(before);
		const rows = (await packed(prefix)) as readonly { readonly id: number }[];
		expect(rows.at(-1)).toMatchObject({ id: summaryShards, made: expect.any(Uint32Array) });
	});

	test("are not changed where the word cannot be written", async () => {
		const { library, prefix } = await openTestLibrary();
		await wordsOf(library);
		const before = await packed(prefix);
		const fail = () => {
			throw new DOMException("the disk is full", "QuotaExceededError");
		};
		const { hook } = databaseNamed(`${prefix}library`).table("states");
		hook("creating", fail);
		expect(errorIn(await library.vocabulary.setStatus(met("đẹp", ""), "known", noon))).toEqual({ kind: "full" });
		hook("creating").unsubscribe(fail);
		expect(await packed(prefix)).toEqual(before);
		expect(await wordsOf(library)).toEqual([]);
	});

	test("take notes into the shards when there are many", async () => {
		const { library, prefix } = await openTestLibrary();
		await wordsOf(library);
		valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon));
		library.close();
		const [mark, note] = (await packed(prefix)).slice(-2) as readonly { readonly id: number }[];
		const notes = Array.from({ length: 1000 }, (_, index) => ({ ...note, id: (note?.id ?? 0) + index }));
		const marked = { ...mark, made: Uint32Array.from(notes, ({ id }) => id) };
		await rawPut(`${prefix}library`, { summaries: [...notes, marked] });
		const { library: again } = await openTestLibrary(prefix);
		expect(await wordsOf(again)).toEqual(["đẹp"]);
		await eventually(async () => (await packed(prefix)).length === 1001);
		valueIn(await again.vocabulary.setStatus(met("xấu", "ugly"), "known", noon));
		again.close();
		const { library: last } = await openTestLibrary(prefix);
		expect(await wordsOf(last)).toEqual(["đẹp", "xấu"]);
		await eventually(async () => (await packed(prefix)).length < 5);
		expect(await wordsOf(last, { search: "ug" })).toEqual(["xấu"]);
	});
});

describe("a rule", () => {
	const learned = recordOf({
		...{ headword: "chợ", status: "learning", gloss: "market", note: "", lists: [], tags: ["Ẩm thực"], contexts: [] },
		...{ addedAt: noon, dueIn: 0, band: null, suspended: 0, leech: 0, stability: 7, hasCard: true },
	});
	const local = (date: number, hour: number) => new Date(2026, 2, date, hour).getTime();
	const at = local(10, 12);

	test.each<[string, Partial<SmartRule>, Partial<VocabularyRecord>, boolean]>([
		["finds every word where it says nothing", {}, {}, true],
		["finds words without a band by 0", { bands: [0] }, {}, true],
		["knows bands", { bands: [1, 2] }, { band: 3 }, false],
		["finds tags whatever their capitals", { tags: ["ẩm THỰC"] }, {}, true],
		["finds what is due at this moment", { dueWithinDays: 0 }, { dueAt: at }, true],
		["finds nothing that is due a moment later", { dueWithinDays: 0 }, { dueAt: at + 1 }, false],
		["has today end at four in the morning", { dueWithinDays: 1 }, { dueAt: local(11, 4) - 1 }, true],
		["has tomorrow begin at four in the morning", { dueWithinDays: 1 }, { dueAt: local(11, 4) }, false],
		["has today begin at four in the morning", { addedWithinDays: 1 }, { addedAt: local(10, 4) }, true],
		["has yesterday end at four in the morning", { addedWithinDays: 1 }, { addedAt: local(10, 4) - 1 }, false],
		["counts days back", { addedWithinDays: 2 }, { addedAt: local(9, 4) }, true],
		["tells leeches", { leech: true }, { leech: 0 }, false],
		["tells words that are no leeches", { leech: false }, { leech: 0 }, true],
		["tells words that rest", { suspended: true }, { suspended: 1 }, true],
		["finds where a word was met", { articles: [articles[0] as ArticleId] }, { contexts: [context("bai-1", 3)] }, true],
		["needs all conditions to hold", { statuses: ["learning"], leech: true }, { leech: 0 }, false],
	])("%s", (_what, given, change, expected) => {
		const isFound = ruleTest({ ...anyWord, ...given }, at, dayStartsAt);
		expect(isFound(factsOf({ ...learned, ...change }))).toBe(expected);
	});

	test("of a list narrows with the list's children", () => {
		const list = {
			id: "l1" as ListId,
			name: "",
			addedAt: 0,
			order: 1,
			parent: null,
			colour: null,
			rule: null,
			review: null,
		};
		const child = { ...list, id: "l2" as ListId, parent: list.id };
		const smart = { ...list, id: "l3" as ListId, parent: list.id, rule: { ...anyWord, leech: true } };
		const isMember = memberTest([list, child, smart], list.id, noon, dayStartsAt);
		const facts = (change: Partial<VocabularyRecord>) => factsOf({ ...learned, ...change });
		expect(
			[{ lists: [list.id] }, { lists: [child.id] }, { leech: 1 as const }, {}].map((one) => isMember?.(facts(one))),
		).toEqual([true, true, true, false]);
	});
});

describe("tags", () => {
	test("are given and taken away of many, cleaned, with the records before for the way back", async () => {
		const { library } = await openTestLibrary();
		for (const headword of ["chợ", "đi"]) valueIn(await library.vocabulary.setStatus(met(headword, ""), "known", noon));
		const keys = ["chợ", "đi"].map(key);
		valueIn(await library.vocabulary.changeTags(keys.slice(0, 1), "Khó", true, noon));
		const before = valueIn(await library.vocabulary.changeTags(keys, "  khó  nhớ ", true, noon + 1));
		valueIn(await library.vocabulary.changeTags(keys, "khó", true, noon + 1));
		expect(valueIn(await library.vocabulary.tags())).toEqual(
			new Map([
				["Khó", 2],
				["khó nhớ", 2],
			]),
		);
		expect(valueIn(await library.vocabulary.getMany(keys)).map(({ tags }) => tags)).toEqual([
			["Khó", "khó nhớ"],
			["khó nhớ", "khó"],
		]);
		valueIn(await library.vocabulary.changeTags(keys, "KHÓ", false, noon + 2));
		expect(valueIn(await library.vocabulary.tags())).toEqual(new Map([["khó nhớ", 2]]));
		valueIn(await library.vocabulary.put(before));
		expect(valueIn(await library.vocabulary.tags())).toEqual(new Map([["Khó", 1]]));
		expect(errorIn(await library.vocabulary.changeTags(keys, " ", true, noon))).toEqual({ kind: "notAllowed" });
	});

	test("come with a change of many fields, and a word that rests is due no more", async () => {
		const { library } = await openTestLibrary();
		valueIn(await library.vocabulary.setStatus(met("chợ", "market"), "learning", noon));
		const change = { tags: ["b", " B", "a "], suspended: 1 } as const;
		const [before] = valueIn(await library.vocabulary.change([key("chợ")], change, noon));
		expect(before).toMatchObject({ tags: [], dueAt: noon });
		const rested = valueIn(await library.vocabulary.get(key("chợ")));
		expect(rested).toMatchObject({ tags: ["b", "a"], suspended: 1 });
		expect(rested).not.toHaveProperty("dueAt");
		valueIn(await library.vocabulary.change([key("chợ")], { suspended: 0 }, noon));
		expect(valueIn(await library.vocabulary.get(key("chợ")))?.dueAt).toBe(noon);
	});
});

test("a family are the saved words that share a syllable, whatever its spelling, the closest first", async () => {
	const { library } = await openTestLibrary();
	for (const headword of ["kỹ sư", "kĩ thuật", "kí", "sư phạm kỹ thuật", "thuật", "sử"]) {
		valueIn(await library.vocabulary.setStatus(met(headword, `${headword}!`), "known", noon));
	}
	expect(valueIn(await library.vocabulary.family(key("kĩ thuật")))).toEqual([
		{ key: key("sư phạm kỹ thuật"), headword: "sư phạm kỹ thuật", gloss: "sư phạm kỹ thuật!", shared: ["kỹ", "thuật"] },
		{ key: key("kỹ sư"), headword: "kỹ sư", gloss: "kỹ sư!", shared: ["kỹ"] },
		{ key: key("thuật"), headword: "thuật", gloss: "thuật!", shared: ["thuật"] },
	]);
	expect(valueIn(await library.vocabulary.family(key("không lưu")))).toEqual([]);
});
