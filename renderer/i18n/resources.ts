// All sentences of the interface, by language and feature. English gives the keys; Vietnamese must have the same.

import enCommon from "./locales/en/common.json";
import enDictionary from "./locales/en/dictionary.json";
import enErrors from "./locales/en/errors.json";
import enImport from "./locales/en/import.json";
import enLibrary from "./locales/en/library.json";
import enMenu from "./locales/en/menu.json";
import enReader from "./locales/en/reader.json";
import enReview from "./locales/en/review.json";
import enSettings from "./locales/en/settings.json";
import enTour from "./locales/en/tour.json";
import enVocabulary from "./locales/en/vocabulary.json";
import viCommon from "./locales/vi/common.json";
import viDictionary from "./locales/vi/dictionary.json";
import viErrors from "./locales/vi/errors.json";
import viImport from "./locales/vi/import.json";
import viLibrary from "./locales/vi/library.json";
import viMenu from "./locales/vi/menu.json";
import viReader from "./locales/vi/reader.json";
import viReview from "./locales/vi/review.json";
import viSettings from "./locales/vi/settings.json";
import viTour from "./locales/vi/tour.json";
import viVocabulary from "./locales/vi/vocabulary.json";

export const resources = {
	en: {
		common: enCommon,
		dictionary: enDictionary,
		errors: enErrors,
		import: enImport,
		library: enLibrary,
		menu: enMenu,
		reader: enReader,
		review: enReview,
		settings: enSettings,
		tour: enTour,
		vocabulary: enVocabulary,
	},
	vi: {
		common: viCommon,
		dictionary: viDictionary,
		errors: viErrors,
		import: viImport,
		library: viLibrary,
		menu: viMenu,
		reader: viReader,
		review: viReview,
		settings: viSettings,
		tour: viTour,
		vocabulary: viVocabulary,
	},
} as const;

export const languages = ["en", "vi"] as const;
export type Language = (typeof languages)[number];
