import { describe, expect, test } from "vitest";
import type { ReviewPlanSettings } from "../../../renderer/engine/review/plan.ts";
import { defaultReviewPlan } from "../../../renderer/engine/review/plan.ts";
import type { CardState } from "../../../renderer/engine/review/types.ts";
import { askingOf, clozeOf, reasonOf, syllablesIn, typingIn } from "../../../renderer/features/review/asking.ts";
import { stepsOf, stepsText } from "../../../renderer/features/review/plan/steps.ts";
import { planOfList, plansOf } from "../../../renderer/features/review/plans.ts";
import type { ListId } from "../../../renderer/storage/records/ids.ts";
import type { ListRecord } from "../../../renderer/storage/records/lists.ts";
import { context } from "../../storage/support.ts";
import { card, noon, word } from "./support.ts";

const met = { ...context("bai-1", 30, "ngủ"), sentence: "Mèo con ngủ, trời mưa.", offset: 8 };
const plan = (...modes: ReviewPlanSettings["modes"]) => ({ modes });

describe("the way a word is asked", () => {
	const full = word("ngủ", { contexts: [met] });

	test("is the plan's, where the word has what it takes", () => {
		for (const mode of ["recognition", "production", "cloze", "typing", "listening"] as const)
			expect(askingOf(full, plan(mode), true)).toEqual({ mode, unheard: false });
	});

	test("needs a sentence in which the word stands for a gap", () => {
		expect(askingOf(word("ngủ"), plan("cloze"), true).mode).toBe("production");
		expect(askingOf(word("ngủ", { contexts: [{ ...met, offset: 3 }] }), plan("cloze"), true).mode).toBe("production");
		expect(clozeOf(word("ngủ", { contexts: [{ ...met, offset: 3 }, met] }))?.marked.word).toBe("ngủ");
	});

	test("needs a gloss to ask by the meaning", () => {
		const bare = word("ngủ", { gloss: " " });
		for (const mode of ["production", "typing", "cloze"] as const)
			expect(askingOf(bare, plan(mode), true).mode).toBe("recognition");
	});

	test("is another of the chosen ones where no voice speaks, and that is told", () => {
		expect(askingOf(full, plan("listening"), false)).toEqual({ mode: "recognition", unheard: true });
		expect(askingOf(full, plan("listening", "typing"), false).mode).toBe("typing");
	});

	test("stays the same for the same question, and grows with the card", () => {
		const all = plan("recognition", "production", "cloze", "typing", "listening");
		const at = (stability: number) => ({ ...full, card: { ...card(noon), stability } });
		expect(askingOf(at(90), all, true)).toEqual(askingOf(at(90), all, true));
		expect(askingOf({ ...full, card: card(noon, 0) }, all, true).mode).toBe("recognition");
	});
});

test("syllables are counted as they are written", () => {
	expect(["ngủ", "hòa bình", "Ê-đê", "phòng cháy chữa cháy"].map(syllablesIn)).toEqual([1, 2, 2, 4]);
});

test("where the word is shown nothing is typed; where it must be typed, the field waits", () => {
	expect(["recognition", "production", "cloze", "typing", "listening"].map((mode) => typingIn(mode as never))).toEqual([
		"no",
		"may",
		"may",
		"must",
		"may",
	]);
});

describe("settings of lists", () => {
	const list = (id: string, review: ListRecord["review"], parent: string | null = null): ListRecord => ({
		id: id as ListId,
		name: id,
		addedAt: noon,
		order: 0,
		parent: parent as ListId | null,
		colour: null,
		rule: null,
		review,
	});
	const lists = [
		list("plain", null),
		list("news", { retention: 0.85, newPerDay: 5 }),
		list("verbs", { newPerDay: 7 }, "news"),
		list("nouns", null, "news"),
	];
	const own = (id: string) => planOfList(defaultReviewPlan, lists, id as ListId);

	test("come from the list, then from the one above it, then from the general ones", () => {
		expect(own("verbs")).toMatchObject({ newPerDay: 7, retention: 0.85, reviewsPerDay: 200 });
		expect(own("nouns")).toMatchObject({ newPerDay: 5, retention: 0.85 });
		expect(own("plain")).toEqual(defaultReviewPlan);
		expect(planOfList(defaultReviewPlan, lists, "gone" as ListId)).toEqual(defaultReviewPlan);
	});

	test("hold for a word among all words too: the first of its lists that has any decides", () => {
		const { ofWord, general } = plansOf(defaultReviewPlan, lists, null);
		expect(general).toEqual(defaultReviewPlan);
		expect(ofWord({ lists: [] })).toEqual(defaultReviewPlan);
		expect(ofWord({ lists: ["plain", "verbs"] as never }).newPerDay).toBe(7);
		expect(ofWord({ lists: ["verbs", "news"] as never }).newPerDay).toBe(5);
	});

	test("of the list under review decide, but for what its children set", () => {
		const { ofWord, general } = plansOf(defaultReviewPlan, lists, "news" as ListId);
		expect(general.newPerDay).toBe(5);
		expect(ofWord({ lists: ["news", "plain"] as never }).newPerDay).toBe(5);
		expect(ofWord({ lists: ["verbs"] as never }).newPerDay).toBe(7);
	});
});

describe("learning steps", () => {
	test.each([
		["1m 10m 1d", [1, 10, 1440]],
		["1, 10", [1, 10]],
		["90", [90]],
		["1.5h", [90]],
		["2H", [120]],
		["  ", []],
	])("%j is read", (text, steps) => expect(stepsOf(text)).toEqual(steps));

	test.each(["soon", "-1m", "1w", "0m", "8d", "1m10m", "1m ".repeat(21)])("%j is not", (text) =>
		expect(stepsOf(text)).toBeNull(),
	);

	test("are written the shortest way, and read again", () => {
		const steps = [1, 10, 60, 90, 1440, 2880];
		expect(stepsText(steps)).toBe("1m 10m 1h 90m 1d 2d");
		expect(stepsOf(stepsText(steps))).toEqual(steps);
	});
});

test("why a word is asked: it is new, in its steps, due, overdue by review days, or asked ahead", () => {
	const day = 86_400_000;
	const reason = (change: Partial<CardState>) => reasonOf({ card: { ...card(noon), ...change } }, noon, 4);
	expect(reasonOf({ card: null }, noon, 4)).toBeNull();
	expect(reason({ state: 0 })).toEqual({ kind: "new" });
	expect(reason({ state: 1 })).toEqual({ kind: "learning" });
	expect(reason({ state: 3 })).toEqual({ kind: "relearning" });
	const reviewed = { state: 2, scheduledDays: 5 } as const;
	expect(reason({ ...reviewed, due: noon + day / 4 })).toEqual({ kind: "due" });
	expect(reason({ ...reviewed, due: noon - 3 * day })).toEqual({ kind: "overdue", days: 3 });
	expect(reason({ ...reviewed, due: noon + 2 * day })).toEqual({ kind: "ahead" });
});
