import { describe, expect, test } from "vitest";
import {
	defaultReviewPlan,
	defaultWeights,
	planIdOf,
	type ReviewPlanSettings,
} from "../../renderer/engine/review/plan.ts";
import { elapsedReviewDays } from "../../renderer/engine/review/reviewDay.ts";
import { grade, seedOf } from "../../renderer/engine/review/schedule.ts";
import type { Grade } from "../../renderer/engine/review/types.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { GradedEvent } from "../../renderer/storage/records/reviews.ts";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import { fc } from "../property.ts";
import { answerTo, day, errorIn, key, met, noon, openTestLibrary, rawPut, valueIn } from "./support.ts";

const plans: readonly ReviewPlanSettings[] = [
	defaultReviewPlan,
	{ ...defaultReviewPlan, retention: 0.8, learningSteps: [3, 30] },
	{ ...defaultReviewPlan, learningSteps: [], relearningSteps: [], maximumInterval: 20 },
	{ ...defaultReviewPlan, weights: defaultWeights.map((weight, index) => (index === 2 ? weight * 2 : weight)) },
];

/** As the review screen makes it. */
function answerBy(plan: ReviewPlanSettings, word: VocabularyRecord, given: Grade, at: number, id: string): GradedEvent {
	const before = word.card;
	if (before === null) throw new Error("no card");
	const seed = seedOf(word.key, before);
	const elapsed = before.lastReview === null ? 0 : elapsedReviewDays(before.lastReview, at, 4);
	const after = grade(before, given, at, { plan, seed, elapsed });
	return { ...answerTo(word, given, at, id), before, after, seed, elapsed, plan: planIdOf(plan) };
}

type Step =
	| { readonly kind: "grade"; readonly grade: Grade; readonly wait: number }
	| { readonly kind: "undo" | "reset" | "restart" | "known" | "bury" | "putBack" }
	| { readonly kind: "plan"; readonly plan: ReviewPlanSettings };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant("grade" as const),
				grade: fc.constantFrom<Grade>(1, 2, 3, 4),
				wait: fc.integer({ min: 1, max: 90 * day }),
			}),
		},
		{ weight: 2, arbitrary: fc.constant<Step>({ kind: "undo" }) },
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant("plan" as const), plan: fc.constantFrom(...plans) }) },
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constantFrom("reset", "restart", "known", "bury", "putBack"),
			}) as fc.Arbitrary<Step>,
		},
	),
	{ minLength: 1, maxLength: 14 },
);

describe("the events of every word", () => {
	test("make its card again exactly, whatever was answered, taken back, reset, removed and put back", async () => {
		let clock = noon;
		const { library } = await openTestLibrary(undefined, { now: () => clock });
		for (const plan of plans) valueIn(await library.reviews.keepPlan(plan));
		let words = 0;
		let ids = 0;
		await fc.assert(
			fc.asyncProperty(steps, async (given) => {
				const own = key(`từ ${words++}`);
				let plan = defaultReviewPlan;
				let [before, undoable]: [VocabularyRecord | null, { id: string; word: VocabularyRecord }[]] = [null, []];
				const start = () => library.vocabulary.setStatus({ ...met("từ", "word"), key: own }, "learning", clock);
				valueIn(await start());
				for (const step of given) {
					clock += 1;
					const word = valueIn(await library.vocabulary.get(own));
					if (word === null || word.card === null) throw new Error("no word");
					switch (step.kind) {
						case "grade": {
							clock += step.wait;
							const id = `answer ${ids++}`;
							before = word;
							valueIn(await library.reviews.record(answerBy(plan, word, step.grade, clock, id)));
							undoable.push({ id, word });
							break;
						}
						case "undo": {
							const last = undoable.pop();
							if (last === undefined) break;
							const undone = valueIn(await library.reviews.undo(last.id, clock));
							expect(undone.card).toEqual(last.word.card);
							break;
						}
						case "plan":
							plan = step.plan;
							break;
						case "reset":
							valueIn(await library.reviews.reset([own], clock));
							undoable = [];
							break;
						case "restart":
							valueIn(await library.vocabulary.remove([own]));
							valueIn(await start());
							undoable = [];
							break;
						case "known":
							valueIn(await library.vocabulary.change([own], { status: "known" }, clock));
							valueIn(await library.vocabulary.change([own], { status: "learning" }, clock));
							break;
						case "bury":
							valueIn(await library.reviews.bury([own], clock + day, clock));
							break;
						case "putBack":
							if (before !== null) valueIn(await library.vocabulary.put([before]));
							undoable = [];
							break;
					}
				}
				expect(valueIn(await library.reviews.rebuild([own]))).toEqual([]);
			}),
			{ numRuns: 60 },
		);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("are only ever added to", async () => {
		const { library } = await openTestLibrary();
		const word = valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon));
		valueIn(await library.reviews.record(answerTo(word, 3, noon + 1, "e1")));
		valueIn(await library.reviews.undo("e1", noon + 2));
		valueIn(await library.vocabulary.remove([word.key]));
		const events = valueIn(await library.reviews.eventsOf(word.key));
		expect(events.map(({ kind }) => kind)).toEqual(["set", "graded", "undone"]);
		expect(events[2]).toMatchObject({ undone: "e1" });
		expect(valueIn(await library.reviews.events(0))).toEqual([]);
	});

	test("tell of a card that is not what they make of it", async () => {
		const { library, prefix } = await openTestLibrary();
		const word = valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon));
		const event = answerBy(defaultReviewPlan, word, 3, noon, "e1");
		const graded = valueIn(await library.reviews.record(event));
		const wrong = { ...event.after, stability: 99 };
		await rawPut(`${prefix}library`, { vocabulary: [{ ...graded, card: wrong }] });
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([
			{ key: word.key, stored: wrong, replayed: event.after },
		]);
		expect(valueIn(await library.reviews.rebuild([key("xấu")]))).toEqual([]);
	});
});

async function card(library: Library): Promise<VocabularyRecord> {
	return valueIn(await library.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon));
}

test("two windows that answer the same card: the first is taken, the second told that it is gone", async () => {
	const { library: here, prefix } = await openTestLibrary();
	const { library: there } = await openTestLibrary(prefix);
	const word = await card(here);
	const replies = await Promise.all([
		here.reviews.record(answerBy(defaultReviewPlan, word, 3, noon, "here")),
		there.reviews.record(answerBy(defaultReviewPlan, word, 1, noon, "there")),
	]);
	const refused = replies.filter(({ ok }) => !ok);
	expect(refused).toHaveLength(1);
	for (const reply of refused) expect(errorIn(reply)).toEqual({ kind: "missing" });
	expect(valueIn(await here.reviews.events(0))).toHaveLength(1);
	expect(valueIn(await there.reviews.rebuild(null))).toEqual([]);
});
