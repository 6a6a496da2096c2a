import { describe, expect, test } from "vitest";
import { defaultReviewPlan, type ReviewPlanSettings } from "../../renderer/engine/review/plan.ts";
import { reviewDayOf, startOfReviewDay } from "../../renderer/engine/review/reviewDay.ts";
import { grade } from "../../renderer/engine/review/schedule.ts";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { isQueueShardRecord } from "../../renderer/storage/checks/packed.ts";
import { isGradedEvent } from "../../renderer/storage/checks/reviews.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import { queueShards } from "../../renderer/storage/queueShards.ts";
import type { ListId } from "../../renderer/storage/records/ids.ts";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import { shardOfKey } from "../../renderer/storage/shardedPacking.ts";
import { anyWord } from "../../renderer/storage/smartRule.ts";
import {
	answerTo,
	databaseNamed,
	day,
	errorIn,
	freshPrefix,
	key,
	met,
	minute,
	noon,
	openTestLibrary,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const plan = (change: Partial<ReviewPlanSettings> = {}): ReviewPlanSettings => ({ ...defaultReviewPlan, ...change });

async function learning(library: Library, headword: string, at = noon): Promise<VocabularyRecord> {
	return valueIn(await library.vocabulary.setStatus(met(headword, headword), "learning", at));
}

/** A word whose interval of days ends `overdue` milliseconds before noon. */
async function inReview(library: Library, headword: string, overdue = 0): Promise<VocabularyRecord> {
	const word = await learning(library, headword, noon - 100 * day);
	if (word.card === null) throw new Error("no card");
	const easy = grade(word.card, 4, noon - overdue);
	const at = noon - overdue - easy.scheduledDays * day;
	const card = grade(word.card, 4, at);
	const known = { ...word, card, dueAt: card.due };
	valueIn(await library.vocabulary.put([known]));
	return known;
}

async function today(
	library: Library,
	{ list = null, at = noon, ...change }: Partial<ReviewPlanSettings> & { list?: ListId | null; at?: number } = {},
) {
	const { due, counts } = valueIn(await library.reviews.today(list, at, plan(change), 4));
	return { due: due.map((one) => one.replace("word:", "")), counts };
}

const keys = (...headwords: readonly string[]): readonly HeadwordKey[] => headwords.map(key);

describe("today", () => {
	test("are the words that are due before the day ends, and no others", async () => {
		const { library } = await openTestLibrary();
		const lateTonight = startOfReviewDay(reviewDayOf(noon, 4), 4) + day - 1;
		await inReview(library, "hôm qua", day);
		await learning(library, "tối nay", lateTonight);
		await learning(library, "sáng mai", lateTonight + 1);
		await library.vocabulary.setStatus(met("biết", "know"), "known", noon - day);
		expect(await today(library)).toEqual({
			due: ["hôm qua", "tối nay"],
			counts: { new: 1, learning: 0, review: 1, heldBack: 0 },
		});
	});

	test("change with every change of a word", async () => {
		const { library } = await openTestLibrary();
		for (const headword of ["một", "hai", "ba", "bốn"]) await inReview(library, headword, headword.length);
		expect((await today(library)).due).toHaveLength(4);
		await library.vocabulary.change(keys("một"), { status: "known" }, noon);
		await library.reviews.suspend(keys("hai"), true, noon);
		await library.vocabulary.remove(keys("ba"));
		expect((await today(library)).due).toEqual(["bốn"]);
		await library.reviews.suspend(keys("hai"), false, noon);
		expect((await today(library)).due).toEqual(["bốn", "hai"]);
	});

	test("keep to the limits, what was done today counted with them", async () => {
		const { library } = await openTestLibrary();
		for (let index = 0; index < 5; index++) {
			await learning(library, `mới ${index}`, noon - 1000 + index);
			await inReview(library, `ôn ${index}`, 5000 - index);
		}
		const limits = { newPerDay: 2, reviewsPerDay: 3, newFirst: "last" } as const;
		expect(await today(library, limits)).toEqual({
			due: ["ôn 0", "ôn 1", "ôn 2", "mới 0", "mới 1"],
			counts: { new: 2, learning: 0, review: 3, heldBack: 5 },
		});
		const [fresh, known] = valueIn(await library.vocabulary.getMany(keys("mới 0", "ôn 0")));
		valueIn(await library.reviews.record(answerTo(fresh ?? null, 4, noon, "e1")));
		valueIn(await library.reviews.record(answerTo(known ?? null, 3, noon + 1, "e2")));
		expect((await today(library, limits)).due).toEqual(["ôn 1", "ôn 2", "mới 1"]);
		valueIn(await library.reviews.undo("e1", noon + 2));
		expect((await today(library, limits)).due).toEqual(["ôn 1", "ôn 2", "mới 0", "mới 1"]);
		expect((await today(library, { ...limits, at: noon + day })).due).toHaveLength(5);
	});

	test("of a list keep to its own limit, or where it has none to that over all lists; others keep what it leaves", async () => {
		const { library } = await openTestLibrary();
		const market = valueIn(await library.lists.add("Chợ", noon)).id;
		const fish = valueIn(await library.lists.add("Cá", noon, market)).id;
		for (let index = 0; index < 6; index++) await learning(library, `mới ${index}`, noon - 1000 + index);
		await library.vocabulary.changeList(keys("mới 0", "mới 1", "mới 2"), market, true, noon);
		await library.vocabulary.changeList(keys("mới 3"), fish, true, noon);
		expect((await today(library, { list: market })).due).toEqual(["mới 0", "mới 1", "mới 2", "mới 3"]);
		expect((await today(library, { list: fish })).due).toEqual(["mới 3"]);
		expect((await today(library, { list: market, newPerDay: 1 })).due).toEqual(["mới 0"]);
		valueIn(await library.lists.change(market, { review: { newPerDay: 2 } }));
		expect((await today(library)).due).toEqual(["mới 0", "mới 1", "mới 4", "mới 5"]);
		const first = valueIn(await library.vocabulary.get(key("mới 0")));
		valueIn(await library.reviews.record(answerTo(first, 4, noon)));
		expect((await today(library)).due).toEqual(["mới 1", "mới 4", "mới 5"]);
		await library.settings.change({ review: plan({ newPerDay: 1 }) });
		expect((await today(library, { list: fish })).due).toEqual(["mới 3"]);
		valueIn(await library.lists.change(market, { review: null }));
		expect(await today(library, { list: fish })).toMatchObject({ due: [], counts: { heldBack: 1 } });
	});

	test("of a smart list are the words that it finds", async () => {
		const { library } = await openTestLibrary();
		for (const headword of ["một", "hai", "ba"]) await inReview(library, headword, headword.length);
		await library.vocabulary.changeTags(keys("hai", "ba"), "số", true, noon);
		const smart = valueIn(await library.lists.addSmart("Số", { ...anyWord, tags: ["số"], dueWithinDays: 1 }, noon)).id;
		expect((await today(library, { list: smart })).due).toEqual(["hai", "ba"]);
		const word = valueIn(await library.vocabulary.get(key("hai")));
		valueIn(await library.reviews.record(answerTo(word, 3, noon)));
		expect((await today(library, { list: smart, reviewsPerDay: 1 })).due).toEqual([]);
		expect((await today(library, { list: smart, reviewsPerDay: 2 })).due).toEqual(["ba"]);
	});

	test("of a list that is gone are missing", async () => {
		const { library } = await openTestLibrary();
		expect(errorIn(await library.reviews.today("gone" as ListId, noon, plan(), 4))).toEqual({ kind: "missing" });
	});

	test("are the same to a window that is opened anew, at the same word", async () => {
		const { library, prefix } = await openTestLibrary();
		for (let index = 0; index < 9; index++) {
			if (index % 3 === 0) await learning(library, `mới ${index}`, noon - 1000 + index);
			else await inReview(library, `ôn ${index}`, 5000 - index);
		}
		const wish = { order: "random" } as const;
		for (let round = 0; round < 5; round++) {
			const here = await today(library, { ...wish, at: noon + round });
			const { library: anew } = await openTestLibrary(prefix);
			expect(await today(anew, { ...wish, at: noon + round })).toEqual(here);
			const word = valueIn(await library.vocabulary.get(key(here.due[0] ?? "")));
			valueIn(await library.reviews.record(answerTo(word, 4, noon + round, `e${round}`)));
			expect((await today(library, { ...wish, at: noon + round })).due).toEqual(here.due.slice(1));
		}
	});
});

describe("the packed queue", () => {
	test.each([
		["is not there yet", async (name: string) => databaseNamed(name).table("queue").clear()],
		[
			"has lost a row",
			async (name: string) =>
				databaseNamed(name)
					.table("queue")
					.delete(shardOfKey(key("ôn 3"), queueShards)),
		],
		["was not made to its end", async (name: string) => databaseNamed(name).table("queue").delete(queueShards)],
		["has a damaged row", (name: string) => rawPut(name, { queue: [{ id: 7, keys: "một", dueAt: "soon" }] })],
	])("is made again where it %s", async (_what, damage) => {
		const { library, prefix } = await openTestLibrary();
		for (let index = 0; index < 40; index++) await inReview(library, `ôn ${index}`, 5000 - index);
		const before = await today(library);
		expect(before.due).toHaveLength(40);
		await damage(`${prefix}library`);
		expect(await today(library)).toEqual(before);
		const rows = (await rawAll(`${prefix}library`, "queue")) as readonly { readonly id: number }[];
		expect(rows.some(({ id }) => id === queueShards)).toBe(true);
		expect(rows.every(isQueueShardRecord)).toBe(true);
	});

	test("is made for a library in which words were saved before there was one", async () => {
		const { library, prefix } = await openTestLibrary();
		await inReview(library, "cũ", 10);
		await databaseNamed(`${prefix}library`).table("queue").clear();
		await inReview(library, "mới", 5);
		expect((await today(library)).due).toEqual(["cũ", "mới"]);
	});
});

describe("words put aside", () => {
	test("until tomorrow come back tomorrow, and the undo brings them back at once", async () => {
		const { library } = await openTestLibrary();
		await inReview(library, "một", 5);
		const tomorrow = startOfReviewDay("2026-03-11", 4);
		const before = valueIn(await library.reviews.bury(keys("một"), tomorrow, noon));
		expect((await today(library)).due).toEqual([]);
		expect((await today(library, { at: noon + day })).due).toEqual(["một"]);
		valueIn(await library.vocabulary.put(before));
		expect((await today(library)).due).toEqual(["một"]);
		expect(errorIn(await library.reviews.bury(keys("đi"), tomorrow, noon))).toEqual({ kind: "missing" });
	});

	test("for good stay away until they are let go", async () => {
		const { library } = await openTestLibrary();
		await inReview(library, "một", 5);
		const before = valueIn(await library.reviews.suspend(keys("một"), true, noon));
		expect(before).toMatchObject([{ suspended: 0 }]);
		expect((await today(library, { at: noon + 900 * day })).due).toEqual([]);
		await library.reviews.suspend(keys("một"), false, noon);
		expect((await today(library)).due).toEqual(["một"]);
	});

	test("to begin anew are new, and tell it by an event", async () => {
		const { library } = await openTestLibrary();
		const word = await inReview(library, "một", 5);
		const before = valueIn(await library.reviews.reset(keys("một"), noon));
		expect(before).toEqual([word]);
		expect((await today(library)).counts).toEqual({ new: 1, learning: 0, review: 0, heldBack: 0 });
		expect(valueIn(await library.reviews.eventsOf(word.key)).at(-1)).toMatchObject({ kind: "set", why: "reset" });
		valueIn(await library.vocabulary.put(before));
		expect((await today(library)).counts.review).toBe(1);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});
});

test("words to review ahead are those of the days to come, of the list", async () => {
	const { library } = await openTestLibrary();
	await inReview(library, "nay", 0);
	await inReview(library, "kia", -2 * day);
	await inReview(library, "mai", -day);
	await inReview(library, "sau", -9 * day);
	const { id } = valueIn(await library.lists.add("Chợ", noon));
	await library.vocabulary.changeList(keys("nay", "kia"), id, true, noon);
	expect(valueIn(await library.reviews.ahead(null, noon, 3))).toEqual(keys("mai", "kia"));
	expect(valueIn(await library.reviews.ahead(id, noon, 3))).toEqual(keys("kia"));
});

describe("review days", () => {
	async function answered(prefix = freshPrefix()) {
		const { library } = await openTestLibrary(prefix);
		const morning = startOfReviewDay("2026-03-10", 4);
		const [one, two] = [await learning(library, "một", morning - 9 * day), await inReview(library, "hai", day)];
		valueIn(await library.reviews.record({ ...answerTo(one, 3, morning - minute, "e1"), mode: "typing" }));
		valueIn(await library.reviews.record({ ...answerTo(two, 1, morning + minute, "e2"), elapsed: 9 }));
		const again = valueIn(await library.vocabulary.get(one.key));
		valueIn(await library.reviews.record(answerTo(again, 4, morning, "e3")));
		return { library, prefix, morning, two };
	}
	const told = async (library: Library, since = "") =>
		valueIn(await library.reviews.days(since)).map(({ day: name, keys: answers, grades }) => ({
			name,
			answers: answers.split("\n").map((one) => one.replace("word:", "")),
			grades: [...grades],
		}));

	test("hold their answers in the order of their times, without those that were taken back", async () => {
		const { library, morning, two } = await answered();
		const before = [
			{ name: "2026-03-09", answers: ["một"], grades: [3] },
			{ name: "2026-03-10", answers: ["một", "hai"], grades: [4, 1] },
		];
		expect(await told(library)).toEqual(before);
		expect(await told(library, "2026-03-10")).toEqual(before.slice(1));
		const last = valueIn(await library.vocabulary.get(two.key));
		valueIn(await library.reviews.record(answerTo(last, 3, morning + 2 * minute, "e4")));
		expect((await told(library)).at(-1)?.answers).toEqual(["một", "hai", "hai"]);
		valueIn(await library.reviews.undo("e4", noon));
		valueIn(await library.reviews.undo("e2", noon));
		expect((await told(library)).at(-1)?.answers).toEqual(["một"]);
		valueIn(await library.reviews.undo("e3", noon));
		expect(await told(library)).toEqual(before.slice(0, 1));
	});

	test("tell what was asked, how, and how well it was known", async () => {
		const { library, two } = await answered();
		const [first, second] = valueIn(await library.reviews.days("2026-03-09"));
		expect([...(first?.modes ?? [])]).toEqual([3]);
		expect([...(second?.states ?? [])]).toEqual([1, 2]);
		expect([...(second?.elapsed ?? [])]).toEqual([0, 9]);
		expect([...(second?.took ?? [])]).toEqual([1200, 1200]);
		expect(second?.stability[1]).toBeCloseTo(two.card?.stability ?? 0, 4);
	});

	test("are the same made answer by answer as made again from the events", async () => {
		const { library, prefix } = await answered();
		const made = valueIn(await library.reviews.days(""));
		valueIn(await library.reviews.undo("e3", noon));
		const word = valueIn(await library.vocabulary.get(key("một")));
		valueIn(await library.reviews.record({ ...answerTo(word, 2, noon - 40 * day, "back"), at: noon - 40 * day }));
		const kept = valueIn(await library.reviews.days(""));
		expect(kept).not.toEqual(made);
		await rawPut(`${prefix}library`, { reviewDays: [{ day: "2026-03-10", at: "broken" }] });
		expect(valueIn(await library.reviews.days(""))).toEqual(kept);
		await databaseNamed(`${prefix}library`).table("reviewDays").delete("2026-03-10");
		expect(valueIn(await library.reviews.days(""))).toEqual(kept);
		await databaseNamed(`${prefix}library`).table("reviewDays").clear();
		expect(valueIn(await library.reviews.days(""))).toEqual(kept);
	});

	test("that are being made out of very many events hold back no answer, and hold those that are given meanwhile", async () => {
		const { library, prefix, morning } = await answered();
		const [old] = (await rawAll(`${prefix}library`, "events")).filter(isGradedEvent);
		const before = Array.from({ length: 6000 }, (_, index) => ({ ...old, id: `b${index}`, at: noon - index * minute }));
		await rawPut(`${prefix}library`, { events: before });
		await databaseNamed(`${prefix}library`).table("reviewDays").clear();
		const days = library.reviews.days("");
		let made = false;
		const done = days.then(() => {
			made = true;
		});
		const word = valueIn(await library.vocabulary.get(key("một")));
		valueIn(await library.reviews.record(answerTo(word, 3, morning + minute, "a-meanwhile")));
		expect(made).toBe(false);
		const again = valueIn(await library.vocabulary.get(key("hai")));
		valueIn(await library.reviews.record(answerTo(again, 3, morning + 2 * minute, "z-meanwhile")));
		valueIn(await library.reviews.undo("z-meanwhile", morning + 3 * minute));
		await done;
		const kept = valueIn(await library.reviews.days(""));
		expect(kept.reduce((sum, { at }) => sum + at.length, 0)).toBe(before.length + 4);
		await databaseNamed(`${prefix}library`).table("reviewDays").clear();
		expect(valueIn(await library.reviews.days(""))).toEqual(kept);
	});

	test("begin at the hour that the person has chosen", async () => {
		const { library, prefix } = await answered();
		await library.settings.change({ dayStartsAt: 3 });
		await databaseNamed(`${prefix}library`).table("reviewDays").clear();
		expect((await told(library)).map(({ name }) => name)).toEqual(["2026-03-10"]);
	});

	test("are none where nothing was answered", async () => {
		const { library } = await openTestLibrary();
		expect(valueIn(await library.reviews.days(""))).toEqual([]);
	});
});
