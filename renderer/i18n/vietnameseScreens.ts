// What the other screens say in Vietnamese: fetched with the first of them.

import dictionary from "./locales/vi/dictionary.json";
import exchange from "./locales/vi/exchange.json";
import reader from "./locales/vi/reader.json";
import review from "./locales/vi/review.json";
import seeding from "./locales/vi/seeding.json";
import settings from "./locales/vi/settings.json";
import statistics from "./locales/vi/statistics.json";
import vocabulary from "./locales/vi/vocabulary.json";

export const vietnameseScreens = {
	dictionary,
	exchange,
	reader,
	review,
	seeding,
	settings,
	statistics,
	vocabulary,
} as const;
