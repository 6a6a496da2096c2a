// How somebody wants to review: how much a day, how surely, in which order and by which questions. Pure.

import type { Brand } from "../text/brand.ts";
import { contentHash } from "../text/hash.ts";

/** How a word is asked. One card a word: the mode is only the way to it, and is kept with each answer. */
export type ReviewMode = "recognition" | "production" | "cloze" | "typing" | "listening";

/** Their places in it are stored: new ones come behind. */
export const reviewModes: readonly ReviewMode[] = ["recognition", "production", "cloze", "typing", "listening"];

/** In which order reviews are asked; new words come as they were added, or with `frequency` the most frequent first. */
export type ReviewOrder = "due" | "random" | "added" | "frequency" | "hardest";

export const reviewOrders: readonly ReviewOrder[] = ["due", "random", "added", "frequency", "hardest"];

/** When new words are asked: among the reviews, before or after them. */
export type NewFirst = "mixed" | "first" | "last";

export const newFirsts: readonly NewFirst[] = ["mixed", "first", "last"];

export interface ReviewPlanSettings {
	/** Words a day that were never asked before; 0 for none. */
	readonly newPerDay: number;
	/** Answers a day to words that are past their learning steps; 0 for none. */
	readonly reviewsPerDay: number;
	/** Share of words that shall be known when they are asked: `planRanges.retention`. */
	readonly retention: number;
	readonly order: ReviewOrder;
	readonly newFirst: NewFirst;
	/** Minutes after which a new word is asked again, one after the other; may be empty. */
	readonly learningSteps: readonly number[];
	/** The same for a word that was forgotten. */
	readonly relearningSteps: readonly number[];
	/** Days after which every word comes back at the latest. */
	readonly maximumInterval: number;
	/** A word that was forgotten this many times is a leech. */
	readonly leechAfter: number;
	/** Whether a leech is asked no more until it is let go. */
	readonly suspendLeeches: boolean;
	/** Not empty, none twice. With several, the mode grows with the card. */
	readonly modes: readonly ReviewMode[];
	/** FSRS-6 parameters fitted to the person, 21 numbers; `null` for `defaultWeights`. */
	readonly weights: readonly number[] | null;
}

/** How far the numbers of a plan go, both ends included. */
export const planRanges = {
	newPerDay: { from: 0, to: 9999, step: 1 },
	reviewsPerDay: { from: 0, to: 9999, step: 1 },
	retention: { from: 0.7, to: 0.97, step: 0.01 },
	/** Minutes of one step: up to a week. */
	step: { from: 1, to: 10_080, step: 1 },
	maximumInterval: { from: 1, to: 36_500, step: 1 },
	leechAfter: { from: 1, to: 99, step: 1 },
} as const;

export const defaultReviewPlan: ReviewPlanSettings = {
	newPerDay: 20,
	reviewsPerDay: 200,
	retention: 0.9,
	order: "due",
	newFirst: "mixed",
	learningSteps: [1, 10],
	relearningSteps: [10],
	maximumInterval: 36_500,
	leechAfter: 8,
	suspendLeeches: false,
	modes: ["recognition"],
	weights: null,
};

/** What determines a schedule. */
export type SchedulePlan = Pick<
	ReviewPlanSettings,
	"retention" | "learningSteps" | "relearningSteps" | "maximumInterval" | "weights"
>;

/** Equal for plans that schedule alike; `default` for `defaultPlan`, by which reviews of older versions were scheduled. */
export type PlanId = Brand<string, "PlanId">;

export const defaultPlanId = "default" as PlanId;

/** Of answers that were given in another program and scheduled there: no replay computes them, they are taken as they were written. */
export const foreignPlanId = "elsewhere" as PlanId;

/** By which answers are scheduled where nothing else is said. */
export const defaultPlan: SchedulePlan = schedulePlanOf(defaultReviewPlan);

/**
 * FSRS-6 parameters for everyone, as ts-fsrs 5.4.2 has them. Written out, since old answers are replayed with them: where another
 * version of ts-fsrs has others, these stay, and the new ones become another plan.
 */
export const defaultWeights: readonly number[] = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** Of all settings those that determine a schedule, and no other field. */
export function schedulePlanOf(plan: SchedulePlan): SchedulePlan {
	const { retention, learningSteps, relearningSteps, maximumInterval, weights } = plan;
	return { retention, learningSteps, relearningSteps, maximumInterval, weights };
}

/** The same for plans that schedule alike, whether they name the default parameters or none. */
export function planIdOf(plan: SchedulePlan): PlanId {
	const text = scheduleText(plan);
	return text === defaultText ? defaultPlanId : (contentHash(text) as PlanId);
}

function scheduleText({ retention, learningSteps, relearningSteps, maximumInterval, weights }: SchedulePlan): string {
	return JSON.stringify([retention, learningSteps, relearningSteps, maximumInterval, weights ?? defaultWeights]);
}

const defaultText = scheduleText(defaultPlan);

/**
 * The plan of a list: what it does not set comes from the list above it, then from the general settings.
 * @param own from the list furthest above to the list itself; `null` where one sets nothing
 */
export function effectivePlan(
	general: ReviewPlanSettings,
	...own: readonly (Partial<ReviewPlanSettings> | null)[]
): ReviewPlanSettings {
	return soundPlan(Object.assign({}, general, ...own.map((settings) => given(settings ?? {}))));
}

/** A field that is there but `undefined` sets nothing. */
function given(own: Partial<ReviewPlanSettings>): Partial<ReviewPlanSettings> {
	return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

/** Whatever was stored or typed, brought within the ranges; what is no number, order or mode at all becomes the default. */
export function soundPlan(plan: Readonly<Partial<Record<keyof ReviewPlanSettings, unknown>>>): ReviewPlanSettings {
	const modes = reviewModes.filter((mode) => Array.isArray(plan.modes) && plan.modes.includes(mode));
	const { newPerDay, reviewsPerDay, retention, maximumInterval, leechAfter } = defaultReviewPlan;
	return {
		newPerDay: whole(plan.newPerDay, planRanges.newPerDay, newPerDay),
		reviewsPerDay: whole(plan.reviewsPerDay, planRanges.reviewsPerDay, reviewsPerDay),
		retention: within(plan.retention, planRanges.retention) ?? retention,
		order: reviewOrders.find((order) => order === plan.order) ?? defaultReviewPlan.order,
		newFirst: newFirsts.find((place) => place === plan.newFirst) ?? defaultReviewPlan.newFirst,
		learningSteps: stepsIn(plan.learningSteps) ?? defaultReviewPlan.learningSteps,
		relearningSteps: stepsIn(plan.relearningSteps) ?? defaultReviewPlan.relearningSteps,
		maximumInterval: whole(plan.maximumInterval, planRanges.maximumInterval, maximumInterval),
		leechAfter: whole(plan.leechAfter, planRanges.leechAfter, leechAfter),
		suspendLeeches: plan.suspendLeeches === true,
		modes: modes.length > 0 ? modes : defaultReviewPlan.modes,
		weights: isWeights(plan.weights) ? plan.weights : null,
	};
}

/** FSRS-6: 21 finite numbers. */
export function isWeights(value: unknown): value is readonly number[] {
	return Array.isArray(value) && value.length === defaultWeights.length && value.every(Number.isFinite);
}

interface Range {
	readonly from: number;
	readonly to: number;
}

function within(value: unknown, { from, to }: Range): number | null {
	return typeof value === "number" && Number.isFinite(value) ? Math.min(Math.max(value, from), to) : null;
}

function whole(value: unknown, range: Range, otherwise: number): number {
	return Math.round(within(value, range) ?? otherwise);
}

/** Whole minutes: ts-fsrs knows no parts of one. */
function stepsIn(value: unknown): readonly number[] | null {
	if (!Array.isArray(value)) return null;
	const minutes = value.map((step) => within(step, planRanges.step)).filter((step) => step !== null);
	return minutes.slice(0, mostSteps).map(Math.round);
}

/** Of each kind. */
export const mostSteps = 20;
