// Words by how common they are: known, learning, and only met, of those that the dictionary has. Pure.

import { stateCode } from "./wordStates.ts";

/** 1 to 6 as `FrequencyBand`. */
export const bandNumbers = [1, 2, 3, 4, 5, 6] as const;

export interface BandWords {
	readonly band: (typeof bandNumbers)[number];
	/** Words of the band in the dictionary. */
	readonly size: number;
	readonly known: number;
	readonly learning: number;
	/** Stand in an article that was opened, and are neither known, learning nor ignored. */
	readonly met: number;
}

/**
 * @param sizes of the bands 1 to 6
 * @param states `stateCode` of each saved word, `bands` of each (0 where it has none)
 * @param metBands of each word that was met and is not saved, 0 where it has none
 */
export function wordsByBand(
	sizes: ArrayLike<number>,
	states: Uint8Array,
	bands: Uint8Array,
	metBands: Uint8Array,
): readonly BandWords[] {
	const known = new Uint32Array(7);
	const learning = new Uint32Array(7);
	const met = new Uint32Array(7);
	for (let word = 0; word < states.length; word += 1) {
		const band = bands[word] ?? 0;
		if (states[word] === stateCode.known) known[band] = (known[band] ?? 0) + 1;
		if (states[word] === stateCode.learning) learning[band] = (learning[band] ?? 0) + 1;
	}
	for (const band of metBands) met[band] = (met[band] ?? 0) + 1;
	return bandNumbers.map((band) => ({
		band,
		size: sizes[band - 1] ?? 0,
		known: known[band] ?? 0,
		learning: learning[band] ?? 0,
		met: met[band] ?? 0,
	}));
}
