// Remembers what the features of a small key weigh together: a cache of one place a key, the newest one stays.

import type { FeatureGroup } from "./featureGroups.ts";
import { mostFeatures } from "./gapFeatures.ts";

export class SumMemo {
	/** Pairs: key plus one (0 where the place is free), then the sum. */
	private readonly places: Int32Array;
	private readonly shift: number;
	private readonly features = new Int32Array(mostFeatures);

	/** 2 to the power of `bits` places. */
	constructor(
		private readonly group: FeatureGroup,
		private readonly weights: Int16Array,
		bits: number,
	) {
		this.places = new Int32Array(2 << bits);
		this.shift = 32 - bits;
	}

	/** Sum of the weights of the key's features. */
	of(key: number): number {
		const place = (Math.imul(key, 0x9e37_79b1) >>> this.shift) << 1;
		return this.places[place] === key + 1 ? (this.places[place + 1] as number) : this.learn(key, place);
	}

	private learn(key: number, place: number): number {
		const count = this.group.write(key, this.features, 0);
		let sum = 0;
		for (let index = 0; index < count; index++) sum += this.weights[this.features[index] as number] as number;
		this.places[place] = key + 1;
		this.places[place + 1] = sum;
		return sum;
	}
}
