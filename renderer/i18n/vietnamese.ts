// All sentences of the interface in Vietnamese, by feature.

import { vietnameseFirst } from "./vietnameseFirst.ts";
import { vietnameseScreens } from "./vietnameseScreens.ts";

export const vietnamese = { ...vietnameseFirst, ...vietnameseScreens } as const;
