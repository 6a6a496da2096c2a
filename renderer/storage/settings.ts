// What a person can set, with its defaults and its check: a damaged stored value falls back to the default.

import * as v from "valibot";

export const settingsSchema = v.object({
	language: v.fallback(v.picklist(["system", "en", "vi"]), "system"),
	theme: v.fallback(v.picklist(["system", "light", "sepia", "dark"]), "system"),
	font: v.fallback(v.picklist(["serif", "sans", "system"]), "serif"),
	/** Size of the Vietnamese line, CSS pixels. */
	textSize: v.fallback(v.pipe(v.number(), v.minValue(16), v.maxValue(36)), 22),
	/** Baseline to baseline, as a multiple of the design's pitch. */
	lineSpacing: v.fallback(v.pipe(v.number(), v.minValue(0.85), v.maxValue(1.5)), 1),
	glossMode: v.fallback(v.picklist(["all", "unknown", "hidden"]), "all"),
	view: v.fallback(v.picklist(["paragraphs", "sentences"]), "paragraphs"),
	translations: v.fallback(v.boolean(), false),
	/** Whose speech the dictionary spells out. */
	pronunciation: v.fallback(v.picklist(["north", "south"]), "north"),
	librarySort: v.fallback(v.picklist(["added", "opened", "title", "known", "length"]), "added"),
	tourSeen: v.fallback(v.boolean(), false),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {
	language: null,
	theme: null,
	font: null,
	textSize: null,
	lineSpacing: null,
	glossMode: null,
	view: null,
	translations: null,
	pronunciation: null,
	librarySort: null,
	tourSeen: null,
});
