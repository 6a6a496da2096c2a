// Which gaps of a run are joined: the best sequence under the model's weights (first-order Viterbi over two states a gap).

import { chainGroups, gapGroups } from "./featureGroups.ts";
import { chainSingles, gapSingles, mostFeatures, padding } from "./gapFeatures.ts";
import type { Run } from "./runs.ts";
import { SumMemo } from "./sumMemo.ts";

/** In the units of the weights: how much a joining `_` of the source counts for and against. */
const hintWeight = 400;

/** Worse than any score of a run; scores stay small integers. */
const never = -(1 << 28);

/** Finds the joined gaps; keeps its working arrays, so that a run of any length costs no allocation after the first. */
export class BoundaryDecoder {
	private readonly features = new Int32Array(mostFeatures);
	private apartFromJoined = new Uint8Array(256);
	private joinedFromJoined = new Uint8Array(256);
	private readonly shapes: SumMemo;
	private readonly bonds: SumMemo;
	private readonly lexicon: SumMemo;
	private readonly binding: SumMemo;
	private readonly around: SumMemo;
	private readonly nature: SumMemo;
	private readonly chainBonds: SumMemo;
	private readonly chainShapes: SumMemo;

	constructor(private readonly weights: Int16Array) {
		this.shapes = new SumMemo(gapGroups.shapes, weights, 12);
		this.bonds = new SumMemo(gapGroups.bonds, weights, 15);
		this.lexicon = new SumMemo(gapGroups.lexicon, weights, 14);
		this.binding = new SumMemo(gapGroups.binding, weights, 15);
		this.around = new SumMemo(gapGroups.around, weights, 13);
		this.nature = new SumMemo(gapGroups.nature, weights, 14);
		this.chainBonds = new SumMemo(chainGroups.bonds, weights, 15);
		this.chainShapes = new SumMemo(chainGroups.shapes, weights, 11);
	}

	/**
	 * Writes 1 to `joins[n]` where atom n belongs to the word of atom n - 1; gives back the score of that reading, in the
	 * units of the weights. `hints[n]` is 1 where the source had joined them; `null` where the source says nothing.
	 * `forced[n]` is 1 where the gap before atom n must be joined, -1 where it must not, 0 where the model decides.
	 */
	decode(run: Run, hints: Uint8Array | null, forced: Int8Array | null, joins: Uint8Array): number {
		const { count, joinable } = run;
		if (this.apartFromJoined.length < count) {
			this.apartFromJoined = new Uint8Array(count * 2);
			this.joinedFromJoined = new Uint8Array(count * 2);
		}
		const { apartFromJoined, joinedFromJoined } = this;
		let apart = 0;
		let joined = never;
		for (let atom = 1; atom < count; atom++) {
			apartFromJoined[atom] = joined > apart ? 1 : 0;
			const force = forced === null ? 0 : (forced[atom] as number);
			if (joinable[atom] === 0 || force < 0) {
				joinedFromJoined[atom] = 0;
				apart = Math.max(apart, joined);
				joined = never;
				continue;
			}
			let score = this.gapScore(run, atom + padding);
			if (hints !== null) score += hints[atom] === 1 ? hintWeight : -hintWeight;
			const alone = apart + score;
			const chained = joined === never ? never : joined + score + this.chainScore(run, atom + padding);
			apart = force > 0 ? never : Math.max(apart, joined);
			joinedFromJoined[atom] = chained > alone ? 1 : 0;
			joined = Math.max(alone, chained);
		}
		const best = Math.max(apart, joined);
		let state = joined > apart ? 1 : 0;
		for (let atom = count - 1; atom > 0; atom--) {
			joins[atom] = state;
			state = (state === 1 ? joinedFromJoined[atom] : apartFromJoined[atom]) ?? 0;
		}
		if (count > 0) joins[0] = 0;
		return best;
	}

	private gapScore(run: Run, i: number): number {
		return (
			this.sum(gapSingles(run, i, this.features)) +
			this.shapes.of(gapGroups.shapes.keyOf(run, i)) +
			this.bonds.of(gapGroups.bonds.keyOf(run, i)) +
			this.lexicon.of(gapGroups.lexicon.keyOf(run, i)) +
			this.binding.of(gapGroups.binding.keyOf(run, i)) +
			this.around.of(gapGroups.around.keyOf(run, i)) +
			this.nature.of(gapGroups.nature.keyOf(run, i))
		);
	}

	private chainScore(run: Run, i: number): number {
		return (
			this.sum(chainSingles(run, i, this.features)) +
			this.chainBonds.of(chainGroups.bonds.keyOf(run, i)) +
			this.chainShapes.of(chainGroups.shapes.keyOf(run, i))
		);
	}

	private sum(count: number): number {
		const { features, weights } = this;
		let total = 0;
		for (let index = 0; index < count; index++) total += weights[features[index] as number] as number;
		return total;
	}
}
