// What the library says in Vietnamese: fetched before anything is drawn.

import common from "./locales/vi/common.json";
import errors from "./locales/vi/errors.json";
import imports from "./locales/vi/import.json";
import library from "./locales/vi/library.json";
import menu from "./locales/vi/menu.json";
import tour from "./locales/vi/tour.json";

export const vietnameseFirst = {
	common,
	errors,
	import: imports,
	library,
	menu,
	tour,
} as const;
