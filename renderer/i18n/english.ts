// All sentences of the interface in English, by feature: the keys of every language.

import common from "./locales/en/common.json";
import dictionary from "./locales/en/dictionary.json";
import errors from "./locales/en/errors.json";
import exchange from "./locales/en/exchange.json";
import imports from "./locales/en/import.json";
import library from "./locales/en/library.json";
import menu from "./locales/en/menu.json";
import reader from "./locales/en/reader.json";
import review from "./locales/en/review.json";
import seeding from "./locales/en/seeding.json";
import settings from "./locales/en/settings.json";
import statistics from "./locales/en/statistics.json";
import tour from "./locales/en/tour.json";
import vocabulary from "./locales/en/vocabulary.json";

export const english = {
	common,
	dictionary,
	errors,
	exchange,
	import: imports,
	library,
	menu,
	reader,
	review,
	seeding,
	settings,
	statistics,
	tour,
	vocabulary,
} as const;
