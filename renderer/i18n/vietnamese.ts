// All sentences of the interface in Vietnamese, by feature, under the keys of the English ones.

import common from "./locales/vi/common.json";
import dictionary from "./locales/vi/dictionary.json";
import errors from "./locales/vi/errors.json";
import exchange from "./locales/vi/exchange.json";
import imports from "./locales/vi/import.json";
import library from "./locales/vi/library.json";
import menu from "./locales/vi/menu.json";
import reader from "./locales/vi/reader.json";
import review from "./locales/vi/review.json";
import seeding from "./locales/vi/seeding.json";
import settings from "./locales/vi/settings.json";
import statistics from "./locales/vi/statistics.json";
import tour from "./locales/vi/tour.json";
import vocabulary from "./locales/vi/vocabulary.json";

export const vietnamese = {
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
