// A page is ended at every step of what it writes. What was told as done is there afterwards, what was under way is there whole
// or not at all, what is packed out of records says what they say, and the next start needs nobody's help.
// With FAULT_TABLE=1 the table of steps and losses is printed.

import "fake-indexeddb/auto";
import { afterAll, describe, expect, test, vi } from "vitest";
import { defaultReviewPlan } from "../../renderer/engine/review/plan.ts";
import type { BroughtWord } from "../../renderer/storage/exchange.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import { copyOf, done, jobsOf } from "./backupSupport.ts";
import { takeDisk } from "./faultDisk.ts";
import { namesFrom, startLibrary, usedLibrary } from "./faultLibrary.ts";
import { type FaultRow, type Operation, tryEveryStep } from "./faultTable.ts";
import { answerTo, article, brought, context, day, freshPrefix, key, met, minute, noon, valueIn } from "./support.ts";
import { makeVersionFour } from "./versionFour.ts";
import { makeVersionOne, withLater } from "./versionOne.ts";
import { makeVersionSix } from "./versionSix.ts";
import { makeVersionThree } from "./versionThree.ts";
import { makeVersionTwo } from "./versionTwo.ts";

// So that a file of a few words is packed on the way, as very large ones are.
vi.mock("../../renderer/storage/portions.ts", async (original) => ({ ...(await original()), packEvery: 2 }));

const table: FaultRow[] = [];

afterAll(() => {
	if (process.env.FAULT_TABLE !== "1") return;
	const lines = table.map(
		({ operation, steps, tried, losses }) =>
			`${operation.padEnd(44)} ${String(steps).padStart(5)} ${String(tried).padStart(5)} ${losses.length || "none"}`,
	);
	console.log([`${"operation".padEnd(44)} steps tried losses`, ...lines].join("\n"));
});

async function losesNothing(operation: Operation): Promise<void> {
	const row = await tryEveryStep(operation);
	table.push(row);
	expect(row.losses).toEqual([]);
	expect(row.tried).toBeGreaterThan(9);
}

const given = (headword: string, change: Partial<BroughtWord> = {}) =>
	brought(headword, { gloss: `a ${headword}`, ...change });

const operations: readonly (readonly [string, () => Promise<Omit<Operation, "name">>])[] = [
	[
		"save: a new word, its place, a list, a tag",
		async () => ({
			disk: await usedLibrary(["chợ", "sông"]),
			work: async (prefix, page) => {
				const library = await startLibrary(prefix);
				const [list] = valueIn(await library.lists.all());
				if (list === undefined) throw new Error("no list");
				page.count();
				valueIn(await library.vocabulary.setStatus(met("mưa", "rain"), "learning", noon));
				await page.acknowledge();
				valueIn(await library.vocabulary.setStatus(met("chợ", "market", { context: context("b", 3) }), "known", noon));
				await page.acknowledge();
				valueIn(await library.vocabulary.changeList([key("mưa"), key("chợ")], list.id, true, noon));
				await page.acknowledge();
				valueIn(await library.vocabulary.changeTags([key("mưa")], "trời", true, noon));
				await page.acknowledge();
				valueIn(await library.vocabulary.remove([key("sông")]));
				await page.acknowledge();
			},
		}),
	],
	[
		"grade: a plan, two answers, one taken back",
		async () => ({
			disk: await usedLibrary(["chợ", "sông", "mưa"]),
			work: async (prefix, page) => {
				const library = await startLibrary(prefix);
				const asked = valueIn(await library.vocabulary.get(key("mưa")));
				page.count();
				valueIn(await library.reviews.keepPlan({ ...defaultReviewPlan, retention: 0.8 }));
				await page.acknowledge();
				const once = valueIn(await library.reviews.record(answerTo(asked, 1, noon + day, "first"), { leech: 1 }));
				await page.acknowledge();
				valueIn(await library.reviews.record(answerTo(once, 3, noon + day + minute, "second")));
				await page.acknowledge();
				valueIn(await library.reviews.undo("second", noon + day + 2 * minute));
				await page.acknowledge();
				valueIn(await library.reviews.suspend([key("chợ")], true, noon + day));
				await page.acknowledge();
			},
		}),
	],
	[
		"import: an article, recording, analysis",
		async () => ({
			// With the cache of another version: it is dropped on the way.
			disk: await usedLibrary(["chợ"], 10),
			work: async (prefix, page) => {
				const library = await startLibrary(prefix);
				page.count();
				const { id } = valueIn(await library.articles.add(article("Trời hôm nay rất đẹp."), noon));
				await page.acknowledge();
				const sound = new Blob(["xyz"]);
				expect((await library.recordings.put(id, { name: "b.mp3", mediaType: "", sound }, noon)).ok).toBe(true);
				await page.acknowledge();
				valueIn(await library.analyses.put(analysisOf(id)));
				valueIn(await library.articles.rename(id, "Trời đẹp"));
				await page.acknowledge();
			},
		}),
	],
	[
		"import: a file of words, its lists and answers",
		async () => ({
			disk: await usedLibrary(["chợ", "sông"]),
			work: async (prefix, page) => {
				const library = await startLibrary(prefix);
				const known = valueIn(await library.vocabulary.get(key("chợ")));
				const newest = answerTo(known, 3, noon - 3 * day, "elsewhere");
				const answered = { at: newest.at, grade: 3, took: 5, before: newest.before, after: newest.after } as const;
				const portions = (lists: BroughtWord["lists"]) => [
					[
						given("núi", { lists, card: newest.after, eventsFollow: true }),
						given("chợ", { gloss: "bazaar", tags: ["zoo"] }),
					],
					[given("biển", { lists, card: newest.after, past: [answered] }), given("sông", { note: "n" })],
				];
				let asked = 0;
				page.count();
				const next = async (lists: BroughtWord["lists"]) => {
					asked += 1;
					return portions(lists)[asked - 1] ?? null;
				};
				const events = [[{ ...newest, key: key("núi"), seed: key("núi") }]];
				const rest = { like: [], plans: [], nextEvents: async () => events.pop() ?? null, rows: 5 };
				const done = await library.exchange.bringFile(
					{ duplicates: "update", at: noon + day, paths: [["Bộ thẻ", "Một"]], next, ...rest },
					{ signal: new AbortController().signal, onProgress: () => undefined },
				);
				if (!done.ok) throw new Error(done.error.kind);
				await page.acknowledge();
				valueIn(await library.exchange.takeBack(done.value));
				await page.acknowledge();
				valueIn(await library.exchange.removeLists(done.value.lists));
				await page.acknowledge();
			},
		}),
	],
	...(["merge", "replace"] as const).map(
		(mode) =>
			[
				`restore: ${mode}`,
				async () => {
					const from = freshPrefix();
					const other = await startLibrary(from, { newId: namesFrom("there") });
					for (const word of ["gió", "chợ"]) {
						const asked = valueIn(await other.vocabulary.setStatus(met(word, "x"), "learning", noon + day));
						valueIn(await other.reviews.record({ ...answerTo(asked, 3, noon + day), id: `there ${word}` }));
					}
					valueIn(await other.articles.add(article("Gió thổi."), noon));
					valueIn(await other.settings.change({ theme: "light" }));
					other.close();
					const file = await copyOf(from);
					return {
						disk: await usedLibrary(["chợ", "sông"]),
						work: async (prefix, page) => {
							const library = await startLibrary(prefix);
							page.count();
							done(await jobsOf(prefix).restore(file, mode));
							await page.acknowledge();
							valueIn(await library.vocabulary.setStatus(met("mưa", "rain"), "learning", noon));
							await page.acknowledge();
						},
					};
				},
			] as const satisfies (typeof operations)[number],
	),
	...(
		[
			["migration: from version 1", makeVersionOne, {}],
			["migration: from version 2", makeVersionTwo, {}],
			["migration: from version 3", makeVersionThree, {}],
			["migration: from version 4", makeVersionFour, {}],
			["migration: from version 6 to the next", makeVersionSix, withLater],
		] as const
	).map(
		([name, make, options]) =>
			[
				name,
				async () => {
					const made = freshPrefix();
					await make(made);
					return {
						disk: await takeDisk(made, ["library"]),
						options,
						inventedCards: true,
						work: async (prefix, page) => {
							page.count();
							await startLibrary(prefix, options);
							await page.acknowledge();
						},
					};
				},
			] as const satisfies (typeof operations)[number],
	),
];

function analysisOf(articleId: ArticleId) {
	const none = { sentences: new Int32Array(0), rows: new Int32Array(0), counts: new Uint32Array(0) };
	return { articleId, version: "any", keys: "", words: 5, fingerprint: [], ...none };
}

describe("a page that ends at any step loses nothing of", () => {
	test.each(operations)(
		"%s",
		async (name, make) => {
			await losesNothing({ name, ...(await make()) });
		},
		120_000,
	);
});
