// All sentences of the interface in English, by feature: the keys of every language.

import { englishFirst } from "./englishFirst.ts";
import { englishScreens } from "./englishScreens.ts";

export const english = { ...englishFirst, ...englishScreens } as const;
