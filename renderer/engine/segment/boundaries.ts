// Which gaps of a run are joined: the best sequence under the model's weights (first-order Viterbi over two states a gap).

import { chainFeatures, gapFeatures, mostFeatures, padding } from "./gapFeatures.ts";
import type { Run } from "./runs.ts";

/** In the units of the weights: how much a joining `_` of the source counts for and against. */
const hintWeight = 400;

/** Finds the joined gaps; keeps its working arrays, so that a run of any length costs no allocation after the first. */
export class BoundaryDecoder {
	private readonly features = new Int32Array(mostFeatures);
	private apartFromJoined = new Uint8Array(256);
	private joinedFromJoined = new Uint8Array(256);

	/**
	 * Writes 1 to `joins[n]` where atom n belongs to the word of atom n - 1. `hints[n]` is 1 where the source had joined them;
	 * `null` where the source says nothing.
	 */
	decode(run: Run, weights: Int16Array, hints: Uint8Array | null, joins: Uint8Array): void {
		const { count, joinable } = run;
		if (this.apartFromJoined.length < count) {
			this.apartFromJoined = new Uint8Array(count * 2);
			this.joinedFromJoined = new Uint8Array(count * 2);
		}
		const { apartFromJoined, joinedFromJoined } = this;
		let apart = 0;
		let joined = Number.NEGATIVE_INFINITY;
		for (let atom = 1; atom < count; atom++) {
			apartFromJoined[atom] = joined > apart ? 1 : 0;
			if (joinable[atom] === 0) {
				joinedFromJoined[atom] = 0;
				apart = Math.max(apart, joined);
				joined = Number.NEGATIVE_INFINITY;
				continue;
			}
			let score = this.sum(gapFeatures(run, atom + padding, this.features), weights);
			if (hints !== null) score += hints[atom] === 1 ? hintWeight : -hintWeight;
			const alone = apart + score;
			let chained = Number.NEGATIVE_INFINITY;
			if (joined !== Number.NEGATIVE_INFINITY) {
				chained = joined + score + this.sum(chainFeatures(run, atom + padding, this.features), weights);
			}
			apart = Math.max(apart, joined);
			joinedFromJoined[atom] = chained > alone ? 1 : 0;
			joined = Math.max(alone, chained);
		}
		let state = joined > apart ? 1 : 0;
		for (let atom = count - 1; atom > 0; atom--) {
			joins[atom] = state;
			state = (state === 1 ? joinedFromJoined[atom] : apartFromJoined[atom]) ?? 0;
		}
		if (count > 0) joins[0] = 0;
	}

	private sum(count: number, weights: Int16Array): number {
		const { features } = this;
		let total = 0;
		for (let index = 0; index < count; index++) total += weights[features[index] as number] as number;
		return total;
	}
}
