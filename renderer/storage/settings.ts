// What a person can set, with its defaults and its check: a damaged stored value falls back to the default.

import * as v from "valibot";

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

const within = ({ from, to }: SettingRange) => v.pipe(v.number(), v.minValue(from), v.maxValue(to));

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
	librarySort: v.fallback(v.picklist(["added", "opened", "title", "known", "length"]), "added"),
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
