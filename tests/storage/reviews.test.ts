import { describe, expect, test } from "vitest";
import { defaultPlanId, defaultReviewPlan, planIdOf } from "../../renderer/engine/review/plan.ts";
import type { CardState } from "../../renderer/engine/review/types.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import {
	answerTo,
	databaseNamed,
	day,
	errorIn,
	failNextCreation,
	key,
	met,
	minute,
	noon,
	openTestLibrary,
	quotaError,
	rawPut,
	valueIn,
} from "./support.ts";

async function learning(library: Library, headword: string, at = noon): Promise<VocabularyRecord> {
	return valueIn(await library.vocabulary.setStatus(met(headword, headword), "learning", at));
}

function cardOf(word: VocabularyRecord | null): CardState {
	if (word === null || word.card === null) throw new Error("no card");
	return word.card;
}

describe("the queue", () => {
	test("holds the learning words that are due, the most overdue first, as many as asked for", async () => {
		const { library } = await openTestLibrary();
		await learning(library, "ba", noon - minute);
		await learning(library, "một", noon - 3 * minute);
		await learning(library, "hai", noon - 2 * minute);
		await learning(library, "mai", noon + minute);
		await library.vocabulary.setStatus(met("biết", "know"), "known", noon - day);
		const due = async (limit: number) =>
			valueIn(await library.reviews.due(null, noon, limit)).map(({ headword }) => headword);
		expect(await due(10)).toEqual(["một", "hai", "ba"]);
		expect(await due(2)).toEqual(["một", "hai"]);
		expect(await due(Number.POSITIVE_INFINITY)).toHaveLength(3);
		expect(await due(0)).toEqual([]);
	});

	test("of a list reaches past words of other lists", async () => {
		const { library } = await openTestLibrary();
		const { id } = valueIn(await library.lists.add("Chợ", noon));
		for (let index = 0; index < 30; index++) await learning(library, `từ ${index}`, noon - day + index);
		await learning(library, "đẹp", noon);
		await library.vocabulary.changeList([key("đẹp"), key("từ 7")], id, true, noon);
		const due = valueIn(await library.reviews.due(id, noon, 2));
		expect(due.map(({ headword }) => headword)).toEqual(["từ 7", "đẹp"]);
	});
});

describe("an answer", () => {
	test("changes the card and is kept as an event", async () => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		const event = answerTo(word, 3, noon + minute);
		const graded = valueIn(await library.reviews.record(event));
		expect(graded.card).toEqual(event.after);
		expect(graded.dueAt).toBe(event.after.due);
		expect(graded.changedAt).toBe(noon + minute);
		expect(valueIn(await library.vocabulary.get(word.key))).toEqual(graded);
		expect(valueIn(await library.reviews.events(0))).toEqual([event]);
		expect(valueIn(await library.reviews.due(null, noon + 2 * minute, 10))).toEqual([]);
	});

	test("leaves the state to the person however easy the word has become", async () => {
		const { library } = await openTestLibrary();
		let word = await learning(library, "đẹp");
		for (let round = 0; round < 8; round++) {
			word = valueIn(await library.reviews.record(answerTo(word, 4, cardOf(word).due)));
		}
		expect(word.status).toBe("learning");
		expect(library.states.get(word.key)).toBe("learning");
	});

	test.each([
		["the disk is full", quotaError, { kind: "full" }],
		["the event is there already", () => new DOMException("twice", "ConstraintError"), { kind: "unavailable" }],
	])("changes nothing at all where %s", async (_why, failure, expected) => {
		const { library, prefix } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		failNextCreation(databaseNamed(`${prefix}library`), "events", failure);
		expect(errorIn(await library.reviews.record(answerTo(word, 3, noon)))).toMatchObject(expected);
		expect(valueIn(await library.vocabulary.get(word.key))).toEqual(word);
		expect(valueIn(await library.reviews.events(0))).toEqual([]);
		expect((await library.reviews.record(answerTo(word, 3, noon))).ok).toBe(true);
	});

	test("to a card that another window has graded meanwhile is refused", async () => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		const graded = valueIn(await library.reviews.record(answerTo(word, 3, noon, "first")));
		expect(errorIn(await library.reviews.record(answerTo(word, 1, noon, "second")))).toEqual({ kind: "missing" });
		expect(valueIn(await library.vocabulary.get(word.key))).toEqual(graded);
		expect(valueIn(await library.reviews.events(0))).toHaveLength(1);
	});

	test.each(["known", "ignored", "new"] as const)("to a word that has become %s is refused", async (status) => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		if (status === "new") await library.vocabulary.remove([word.key]);
		else await library.vocabulary.change([word.key], { status }, noon);
		expect(errorIn(await library.reviews.record(answerTo(word, 3, noon)))).toEqual({ kind: "missing" });
		expect(valueIn(await library.reviews.events(0))).toEqual([]);
	});
});

describe("an answer that makes a leech", () => {
	test("marks the word, and the undo takes the marks away too", async () => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		const marked = valueIn(await library.reviews.record(answerTo(word, 1, noon, "e1"), { leech: 1, suspended: 1 }));
		expect(marked).toMatchObject({ leech: 1, suspended: 1 });
		expect(marked.dueAt).toBeUndefined();
		const undone = valueIn(await library.reviews.undo("e1", noon + minute));
		expect(undone).toEqual({ ...word, changedAt: noon + minute });
	});

	test("leaves alone what was a leech before", async () => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		await library.vocabulary.change([word.key], { leech: 1 }, noon);
		valueIn(await library.reviews.record(answerTo(word, 1, noon, "e1")));
		expect(valueIn(await library.reviews.undo("e1", noon)).leech).toBe(1);
	});
});

test("an answer by a plan that was never kept is a defect: it could not be replayed", async () => {
	const { library } = await openTestLibrary();
	const word = await learning(library, "đẹp");
	const plan = { ...defaultReviewPlan, retention: 0.8 };
	const answer = { ...answerTo(word, 3, noon), plan: planIdOf(plan) };
	await expect(library.reviews.record(answer)).rejects.toThrow("not kept");
	expect(valueIn(await library.vocabulary.get(word.key))).toEqual(word);
	expect(valueIn(await library.reviews.keepPlan(plan))).toBe(answer.plan);
	expect((await library.reviews.record(answer)).ok).toBe(true);
	expect(valueIn(await library.reviews.keepPlan(defaultReviewPlan))).toBe(defaultPlanId);
});

describe("undo of an answer", () => {
	test("puts the card back and keeps both events", async () => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		valueIn(await library.reviews.record(answerTo(word, 1, noon, "e1")));
		const undone = valueIn(await library.reviews.undo("e1", noon));
		expect(undone).toMatchObject({ card: word.card, dueAt: word.dueAt, status: "learning" });
		expect(valueIn(await library.reviews.events(0))).toEqual([]);
		expect(valueIn(await library.reviews.due(null, noon, 5))).toEqual([undone]);
		expect(errorIn(await library.reviews.undo("e1", noon))).toEqual({ kind: "missing" });
	});

	test("goes back answer by answer, never over a later one", async () => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		const once = valueIn(await library.reviews.record(answerTo(word, 3, noon, "e1")));
		valueIn(await library.reviews.record(answerTo(once, 3, noon + day, "e2")));
		expect(errorIn(await library.reviews.undo("e1", noon))).toEqual({ kind: "missing" });
		expect(valueIn(await library.reviews.undo("e2", noon)).card).toEqual(once.card);
		expect(valueIn(await library.reviews.undo("e1", noon)).card).toEqual(word.card);
	});

	test("is refused where the word has been marked since, and keeps what was edited beside the card", async () => {
		const { library } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		valueIn(await library.reviews.record(answerTo(word, 3, noon, "e1")));
		await library.vocabulary.change([word.key], { status: "known" }, noon);
		expect(errorIn(await library.reviews.undo("e1", noon))).toEqual({ kind: "missing" });
		expect(valueIn(await library.reviews.events(0))).toHaveLength(1);
		await library.vocabulary.change([word.key], { status: "learning", note: "mine" }, noon);
		expect(valueIn(await library.reviews.undo("e1", noon))).toMatchObject({ note: "mine", card: word.card });
	});

	test("does nothing by half when it cannot be told", async () => {
		const { library, prefix } = await openTestLibrary();
		const word = await learning(library, "đẹp");
		const graded = valueIn(await library.reviews.record(answerTo(word, 3, noon, "e1")));
		const fail = () => {
			throw new Error("killed");
		};
		databaseNamed(`${prefix}library`).table("events").hook("creating", fail);
		await expect(library.reviews.undo("e1", noon)).rejects.toThrow("killed");
		expect(valueIn(await library.vocabulary.get(word.key))).toEqual(graded);
	});
});

describe("events", () => {
	test("come oldest first, from the moment asked for", async () => {
		const { library } = await openTestLibrary();
		const words = await Promise.all(["một", "hai", "ba"].map((headword) => learning(library, headword)));
		const times = [noon + 2 * day, noon, noon + day];
		for (const [index, word] of words.entries()) {
			valueIn(await library.reviews.record(answerTo(word, 3, times[index] ?? noon)));
		}
		const at = async (since: number) => valueIn(await library.reviews.events(since)).map((event) => event.at);
		expect(await at(0)).toEqual([noon, noon + day, noon + 2 * day]);
		expect(await at(noon + day)).toEqual([noon + day, noon + 2 * day]);
	});

	test("leave a damaged one out", async () => {
		const { library, prefix, damaged } = await openTestLibrary();
		const event = answerTo(await learning(library, "đẹp"), 3, noon);
		valueIn(await library.reviews.record(event));
		await rawPut(`${prefix}library`, { events: [{ ...event, id: "broken", grade: 9 }] });
		expect(valueIn(await library.reviews.events(0))).toEqual([event]);
		expect(errorIn(await library.reviews.undo("broken", noon))).toEqual({ kind: "corrupt", what: "word" });
		expect(damaged).toEqual([{ table: "events", key: "broken" }]);
	});
});

test("the outlook counts by review days, everything overdue with today, whose words are those that today asks", async () => {
	const { library } = await openTestLibrary();
	const local = (dayOfMonth: number, hour: number, minutes = 0) =>
		new Date(2026, 2, dayOfMonth, hour, minutes).getTime();
	const dues = [
		["quá hạn", local(1, 9)],
		["sáng nay", local(10, 6)],
		["tối nay", local(10, 23, 59)],
		["nửa đêm", local(11, 3, 59)],
		["sáng mai", local(11, 4)],
		["ngày kia", local(12, 12)],
		["tuần sau", local(17, 12)],
	] as const;
	for (const [headword, at] of dues) await learning(library, headword, at);
	const noon = local(10, 12);
	const outlook = async (dayStartsAt: number, days: number) =>
		valueIn(await library.reviews.outlook(noon, defaultReviewPlan, dayStartsAt, days));
	expect((await outlook(4, 4)).forecast).toEqual([4, 1, 1, 0]);
	expect((await outlook(4, 0)).forecast).toEqual([]);
	expect((await outlook(0, 4)).forecast).toEqual([3, 2, 1, 0]);
	const { today } = await outlook(4, 4);
	expect(today.due).toHaveLength(4);
	expect(today).toEqual(valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4)));
});
