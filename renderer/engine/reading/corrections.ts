// What a person corrected: joins and splits, and glosses of their own, as plain data that is stored, posted and hashed, and
// prepared for the engine.

import { type OwnGlosses, type OwnGlossOf, prepareOwnGlosses } from "../gloss/ownGlosses.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import { type PreparedChoices, prepareChoices, type WordChoices } from "../segment/choices.ts";

/** Of one text: what holds in places of it, and what holds everywhere. Plain data. */
export interface Corrections {
	readonly choices: WordChoices;
	readonly glosses: OwnGlosses;
}

export const noCorrections: Corrections = {
	choices: { places: [], everywhere: [] },
	glosses: { words: [], places: [] },
};

/** Made once a text and dictionary; `null` in each part where there is nothing, so that it costs nothing. */
export interface PreparedCorrections {
	readonly choices: PreparedChoices | null;
	readonly ownGloss: OwnGlossOf | null;
}

export function prepareCorrections({ choices, glosses }: Corrections, lexicon: Lexicon): PreparedCorrections {
	return { choices: prepareChoices(choices), ownGloss: prepareOwnGlosses(glosses, lexicon) };
}

/** What holds outside every article: the corrections without those of places. */
export function withoutPlaces({ choices, glosses }: Corrections): Corrections {
	return { choices: { ...choices, places: [] }, glosses: { ...glosses, places: [] } };
}
