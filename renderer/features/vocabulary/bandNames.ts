// How common a word is, in words. Pure.

import type { TFunction } from "i18next";

/** Words that each band ends with, the rarest excepted. */
const endOfBand = [1000, 2000, 5000, 10_000, 20_000] as const;

/** Bands that can be chosen, the commonest first; 0 is for words of none. */
export const bandsOffered = [1, 2, 3, 4, 5, 6, 0] as const;

/** @param band a `FrequencyBand`, or 0 for words of none */
export function bandName(band: number, t: TFunction<"vocabulary">): string {
	if (band === 0) return t("band.none");
	const words = endOfBand[band - 1];
	return words === undefined ? t("band.rare") : t("band.among", { words });
}
