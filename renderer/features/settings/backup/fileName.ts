// How a copy is called.

import { dayName } from "../../readingDays.ts";

/** `Hai-Dong-2026-03-10.haidong` */
export function fileName(at: number): string {
	return `Hai-Dong-${dayName(at)}.haidong`;
}
