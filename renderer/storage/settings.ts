// What a person can set, with its defaults and its check: a damaged stored value falls back to the default.

import * as v from "valibot";
import { defaultReviewPlan, planRanges, reviewModes, reviewOrders } from "../engine/review/plan.ts";

export interface SettingRange {
	readonly from: number;
	readonly to: number;
	readonly step: number;
}

/** What is set by a number, and how far it goes; whoever offers it offers no more. */
export const settingRanges = {
	/** Size of the Vietnamese line, CSS pixels. */
	textSize: { from: 16, to: 36, step: 1 },
	/** Size of the English line, as a multiple of its usual share of the Vietnamese one. */
	glossSize: { from: 0.8, to: 1.3, step: 0.05 },
	/** Baseline to baseline, as a multiple of the design's pitch. */
	lineSpacing: { from: 0.85, to: 1.5, step: 0.05 },
	/** Added between letters and between words of the Vietnamese line, in em. */
	letterSpacing: { from: 0, to: 0.06, step: 0.01 },
	wordSpacing: { from: 0, to: 0.3, step: 0.05 },
} as const satisfies Readonly<Record<string, SettingRange>>;

export type RangedSetting = keyof typeof settingRanges;

/** Of what is heard. */
export const soundRanges = {
	/** Of voices and recordings, as a multiple of their own speed. */
	rate: { from: 0.5, to: 1.5, step: 0.1 },
	volume: { from: 0, to: 1, step: 0.05 },
} as const satisfies Readonly<Record<string, SettingRange>>;

/** How a text is taken away, in the order in which it is offered. */
export const takeAwayChoices = {
	kind: ["print", "html", "text", "epub"],
	glosses: ["shown", "all", "unknown", "none"],
	/** Where the English line stands in a plain text. */
	lines: ["two", "one"],
	paper: ["a4", "a5", "letter"],
} as const;
/** Size of the Vietnamese line on paper, points. */
export const pointRange = { from: 8, to: 18, step: 1 } as const satisfies SettingRange;

const within = ({ from, to }: SettingRange) => v.pipe(v.number(), v.minValue(from), v.maxValue(to));

const whole = (range: SettingRange) => v.pipe(within(range), v.integer());
const steps = v.pipe(v.array(within(planRanges.step)), v.maxLength(20), v.readonly());

/** How somebody reviews where a list says nothing else; a field that is damaged falls back alone. */
const reviewSchema = v.object({
	newPerDay: v.fallback(whole(planRanges.newPerDay), defaultReviewPlan.newPerDay),
	reviewsPerDay: v.fallback(whole(planRanges.reviewsPerDay), defaultReviewPlan.reviewsPerDay),
	retention: v.fallback(within(planRanges.retention), defaultReviewPlan.retention),
	order: v.fallback(v.picklist(reviewOrders), defaultReviewPlan.order),
	newFirst: v.fallback(v.picklist(["mixed", "first", "last"]), defaultReviewPlan.newFirst),
	learningSteps: v.fallback(steps, defaultReviewPlan.learningSteps),
	relearningSteps: v.fallback(steps, defaultReviewPlan.relearningSteps),
	maximumInterval: v.fallback(whole(planRanges.maximumInterval), defaultReviewPlan.maximumInterval),
	leechAfter: v.fallback(whole(planRanges.leechAfter), defaultReviewPlan.leechAfter),
	suspendLeeches: v.fallback(v.boolean(), defaultReviewPlan.suspendLeeches),
	modes: v.fallback(v.pipe(v.array(v.picklist(reviewModes)), v.minLength(1), v.readonly()), defaultReviewPlan.modes),
	weights: v.fallback(v.nullable(v.pipe(v.array(v.number()), v.readonly())), defaultReviewPlan.weights),
});

export const settingsSchema = v.object({
	language: v.fallback(v.picklist(["system", "en", "vi"]), "system"),
	theme: v.fallback(v.picklist(["system", "light", "sepia", "dark"]), "system"),
	/** `system`: as much as the system asks for. */
	contrast: v.fallback(v.picklist(["system", "more"]), "system"),
	font: v.fallback(v.picklist(["serif", "sans", "system"]), "serif"),
	textSize: v.fallback(within(settingRanges.textSize), 22),
	glossSize: v.fallback(within(settingRanges.glossSize), 1),
	lineSpacing: v.fallback(within(settingRanges.lineSpacing), 1),
	letterSpacing: v.fallback(within(settingRanges.letterSpacing), 0),
	wordSpacing: v.fallback(within(settingRanges.wordSpacing), 0),
	/** Of the column that is read. */
	columnWidth: v.fallback(v.picklist(["narrow", "medium", "wide"]), "medium"),
	glossMode: v.fallback(v.picklist(["all", "unknown", "rare", "hidden"]), "all"),
	/** With glosses of rare words: the last band (see `FrequencyBand`) whose words go without one. */
	glossBand: v.fallback(v.picklist([1, 2, 3, 4, 5]), 2),
	/** Whether a screen reader reads the glosses with their words. */
	glossesSpoken: v.fallback(v.boolean(), true),
	/** Whether a word tells more of itself when the pointer rests on it. */
	hoverPreview: v.fallback(v.boolean(), true),
	view: v.fallback(v.picklist(["paragraphs", "sentences"]), "paragraphs"),
	translations: v.fallback(v.boolean(), false),
	/** Whose speech the dictionary spells out. */
	pronunciation: v.fallback(v.picklist(["north", "south"]), "north"),
	/** Keys of the reader that are not the usual ones, by command: see `reader/keys/bindings.ts`. */
	readerKeys: v.fallback(v.record(v.string(), v.string()), {}),
	/** Whether a letter or sign alone, without Ctrl, Alt or Cmd, does something in the reader. */
	letterKeys: v.fallback(v.boolean(), true),
	/** Who reads aloud: a `Voice.id` of this machine; empty for the first one there is. */
	voice: v.fallback(v.string(), ""),
	speechRate: v.fallback(within(soundRanges.rate), 1),
	recordingRate: v.fallback(within(soundRanges.rate), 1),
	volume: v.fallback(within(soundRanges.volume), 1),
	/** Whether the text is scrolled to what is being said. */
	followSpoken: v.fallback(v.boolean(), true),
	/** Where the recording of an article was left, seconds by `ArticleId`; the newest last. */
	recordingPositions: v.fallback(v.record(v.string(), v.pipe(v.number(), v.minValue(0))), {}),
	/** Whether find looks through the glosses too. */
	findInGlosses: v.fallback(v.boolean(), false),
	/** How a text was taken away last; `null` before the first time. */
	takeAway: v.fallback(
		v.nullable(
			v.object({
				kind: v.picklist(takeAwayChoices.kind),
				glosses: v.picklist(takeAwayChoices.glosses),
				/** With the English of each paragraph, where the text has it. */
				translated: v.boolean(),
				lines: v.picklist(takeAwayChoices.lines),
				paper: v.picklist(takeAwayChoices.paper),
				points: within(pointRange),
			}),
		),
		null,
	),
	librarySort: v.fallback(v.picklist(["added", "opened", "title", "known", "length"]), "added"),
	review: v.fallback(reviewSchema, defaultReviewPlan),
	/** Local hour at which a review day begins. */
	dayStartsAt: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)), 4),
	/** How Vietnamese is typed where the system has no way of its own. */
	typing: v.fallback(v.picklist(["off", "telex", "vni"]), "off"),
	tourSeen: v.fallback(v.boolean(), false),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** What nobody has set yet; its fields are those of the schema, each fallen back. */
export const defaultSettings: Settings = v.parse(
	settingsSchema,
	Object.fromEntries(Object.keys(settingsSchema.entries).map((name) => [name, null])),
);

/** How the two lines look: what `reset` puts back. */
export const lookSettings = [
	"theme",
	"contrast",
	"font",
	"textSize",
	"glossSize",
	"lineSpacing",
	"letterSpacing",
	"wordSpacing",
	"columnWidth",
] as const satisfies readonly (keyof Settings)[];

/** The looks that were changed, as a change back to the defaults; empty where none was. */
export function looksToReset(settings: Settings): Partial<Settings> {
	const changed = lookSettings.filter((name) => settings[name] !== defaultSettings[name]);
	return Object.fromEntries(changed.map((name) => [name, defaultSettings[name]]));
}
