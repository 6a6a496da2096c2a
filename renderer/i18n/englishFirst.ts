// What the library says in English: fetched before anything is drawn.

import common from "./locales/en/common.json";
import errors from "./locales/en/errors.json";
import imports from "./locales/en/import.json";
import library from "./locales/en/library.json";
import menu from "./locales/en/menu.json";
import tour from "./locales/en/tour.json";

export const englishFirst = {
	common,
	errors,
	import: imports,
	library,
	menu,
	tour,
} as const;
