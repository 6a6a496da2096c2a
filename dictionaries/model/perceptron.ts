// Averaged structured perceptron (Collins 2002) over joined gaps: first-order Viterbi, hashed features, averaged over steps and seeds.

import {
	chainFeatures,
	gapFeatures,
	lexicalFeatures,
	mostFeatures,
	padding,
} from "../../renderer/engine/segment/gapFeatures.ts";
import { weightCount } from "../../renderer/engine/segment/model.ts";
import type { Run } from "../../renderer/engine/segment/runs.ts";

/** A sentence with all its features written out: gaps in order, each with those of its own and those of a chain. */
export interface Example {
	readonly count: number;
	readonly joinable: Uint8Array;
	readonly gold: Uint8Array;
	readonly features: readonly Int32Array[];
	readonly chains: readonly Int32Array[];
}

const none = new Int32Array(0);

export function exampleOf(run: Run, gold: Uint8Array): Example {
	const buffer = new Int32Array(mostFeatures);
	const features: Int32Array[] = [];
	const chains: Int32Array[] = [];
	for (let atom = 0; atom < run.count; atom++) {
		if (atom === 0 || run.joinable[atom] === 0) {
			features.push(none);
			chains.push(none);
			continue;
		}
		features.push(buffer.slice(0, gapFeatures(run, atom + padding, buffer)));
		chains.push(buffer.slice(0, chainFeatures(run, atom + padding, buffer)));
	}
	return { count: run.count, joinable: run.joinable.slice(0, run.count), gold, features, chains };
}

export interface TrainingOptions {
	readonly epochs: number;
	readonly seeds: readonly number[];
	/** Features seen no more often than this are left out. */
	readonly rare: number;
	/** Share of gaps that are trained without the features that name two and more syllables. */
	readonly withoutLexical: number;
	readonly report: (line: string) => void;
}

/** Weights averaged over all steps of every seed. */
export function train(examples: readonly Example[], options: TrainingOptions): Float64Array {
	const frequent = frequentFeatures(examples, options.rare);
	const trimmed = examples.map((example) => trim(example, frequent));
	const sum = new Float64Array(weightCount);
	for (const seed of options.seeds) {
		const averaged = trainOnce(trimmed, seed, options);
		averaged.forEach((weight, index) => {
			sum[index] = (sum[index] ?? 0) + weight / options.seeds.length;
		});
	}
	return sum;
}

function frequentFeatures(examples: readonly Example[], rare: number): Uint8Array {
	const counts = new Uint16Array(weightCount);
	for (const { features, chains } of examples) {
		for (const list of [...features, ...chains]) {
			for (const feature of list) counts[feature] = Math.min(65_000, (counts[feature] ?? 0) + 1);
		}
	}
	return Uint8Array.from(counts, (count) => (count > rare ? 1 : 0));
}

interface Trimmed extends Example {
	/** Features of each gap without those that name two and more syllables. */
	readonly plain: readonly Int32Array[];
}

function trim(example: Example, frequent: Uint8Array): Trimmed {
	const keep = (list: Int32Array) => list.filter((feature) => frequent[feature] === 1);
	return {
		...example,
		features: example.features.map(keep),
		plain: example.features.map((list) => keep(list.slice(lexicalFeatures))),
		chains: example.chains.map(keep),
	};
}

function trainOnce(
	examples: readonly Trimmed[],
	seed: number,
	{ epochs, withoutLexical, report }: TrainingOptions,
): Float64Array {
	const random = randomFrom(seed);
	const weights = new Float32Array(weightCount);
	const totals = new Float64Array(weightCount);
	const updatedAt = new Int32Array(weightCount);
	let step = 0;
	const update = (list: Int32Array, amount: number) => {
		for (const feature of list) {
			totals[feature] = (totals[feature] ?? 0) + (weights[feature] ?? 0) * (step - (updatedAt[feature] ?? 0));
			updatedAt[feature] = step;
			weights[feature] = (weights[feature] ?? 0) + amount;
		}
	};
	const order = examples.map((_, index) => index);
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, random);
		let errors = 0;
		for (const index of order) {
			const example = examples[index];
			if (example === undefined) continue;
			step += 1;
			const features = example.features.map((list, gap) =>
				random() < withoutLexical ? (example.plain[gap] ?? list) : list,
			);
			const found = decode({ ...example, features }, weights);
			for (let atom = 1; atom < example.count; atom++) {
				if (example.joinable[atom] === 0) continue;
				const [wanted = 0, got = 0] = [example.gold[atom], found[atom]];
				if (wanted !== got) {
					errors += 1;
					update(features[atom] ?? none, wanted - got);
				}
				const [wantedChain, gotChain] = [wanted & (example.gold[atom - 1] ?? 0), got & (found[atom - 1] ?? 0)];
				if (wantedChain !== gotChain) update(example.chains[atom] ?? none, wantedChain - gotChain);
			}
		}
		report(`seed ${seed}, epoch ${epoch + 1}: ${errors} wrong gaps`);
	}
	return totals.map((total, index) => (total + (weights[index] ?? 0) * (step - (updatedAt[index] ?? 0))) / step);
}

/** Best joins of an example under any weights: the same search as the engine's, over features written out. */
export function decode(example: Example, weights: ArrayLike<number>): Uint8Array {
	const { count, joinable, features, chains } = example;
	const apartFromJoined = new Uint8Array(count);
	const joinedFromJoined = new Uint8Array(count);
	let apart = 0;
	let joined = Number.NEGATIVE_INFINITY;
	for (let atom = 1; atom < count; atom++) {
		apartFromJoined[atom] = joined > apart ? 1 : 0;
		if (joinable[atom] === 0) {
			apart = Math.max(apart, joined);
			joined = Number.NEGATIVE_INFINITY;
			continue;
		}
		const score = sum(features[atom] ?? none, weights);
		const chained = joined + score + sum(chains[atom] ?? none, weights);
		const alone = apart + score;
		apart = Math.max(apart, joined);
		joinedFromJoined[atom] = chained > alone ? 1 : 0;
		joined = Math.max(alone, chained);
	}
	const joins = new Uint8Array(count);
	let state = joined > apart ? 1 : 0;
	for (let atom = count - 1; atom > 0; atom--) {
		joins[atom] = state;
		state = (state === 1 ? joinedFromJoined[atom] : apartFromJoined[atom]) ?? 0;
	}
	return joins;
}

function sum(list: Int32Array, weights: ArrayLike<number>): number {
	let total = 0;
	for (const feature of list) total += weights[feature] ?? 0;
	return total;
}

/** F1 of words, in percent; runs between closed gaps are words too. */
export function wordF1(examples: readonly Example[], weights: ArrayLike<number>): number {
	let [right, gold, found] = [0, 0, 0];
	for (const example of examples) {
		const goldWords = wordsOf(example.gold);
		const foundWords = wordsOf(decode(example, weights));
		gold += goldWords.size;
		found += foundWords.size;
		for (const word of foundWords) if (goldWords.has(word)) right += 1;
	}
	return (200 * right) / (gold + found);
}

function wordsOf(joins: Uint8Array): ReadonlySet<number> {
	const words = new Set<number>();
	let first = 0;
	for (let atom = 1; atom <= joins.length; atom++) {
		if (atom < joins.length && joins[atom] === 1) continue;
		words.add(first * 4096 + atom);
		first = atom;
	}
	return words;
}

/** Linear congruential generator (Numerical Recipes): the same numbers from the same seed everywhere. */
function randomFrom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return (state >>> 0) / 2 ** 32;
	};
}

function shuffle(order: number[], random: () => number): void {
	for (let last = order.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
	}
}
