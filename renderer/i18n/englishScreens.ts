// What the other screens say in English: fetched with the first of them.

import dictionary from "./locales/en/dictionary.json";
import exchange from "./locales/en/exchange.json";
import reader from "./locales/en/reader.json";
import review from "./locales/en/review.json";
import seeding from "./locales/en/seeding.json";
import settings from "./locales/en/settings.json";
import statistics from "./locales/en/statistics.json";
import vocabulary from "./locales/en/vocabulary.json";

export const englishScreens = {
	dictionary,
	exchange,
	reader,
	review,
	seeding,
	settings,
	statistics,
	vocabulary,
} as const;
