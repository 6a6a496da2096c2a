// Trains the tagger's conditional random field: AdaGrad over single sentences, weights shrunk as they are used, and the
// features that name a word left out at times, so that the parts of speech of the dictionary count for unseen words.

import {
	lexicalFeatures,
	mostFeatures,
	padding,
	rowCount,
	TagInputs,
	tagFeatures,
} from "../../renderer/engine/tag/features.ts";
import { startTag } from "../../renderer/engine/tag/model.ts";
import { tagCount } from "../../renderer/engine/tag/tags.ts";
import type { TaggedSentence } from "./taggerCorpus.ts";

/** A sentence with its features written out. */
export interface TaggerExample {
	/** Bit n of a word tells that tag n of it would be right. */
	readonly allowed: Uint32Array;
	readonly features: readonly Int32Array[];
}

const inputs = new TagInputs();

export function taggerExample({ words, allowed }: TaggedSentence): TaggerExample {
	inputs.fill(words);
	const buffer = new Int32Array(mostFeatures);
	return { allowed, features: words.map((_, index) => buffer.slice(0, tagFeatures(inputs, index + padding, buffer))) };
}

export interface TaggerOptions {
	readonly seed: number;
	readonly epochs: number;
	/** The weights after each epoch from this one on, counted from 0, are averaged. */
	readonly averagedFrom: number;
	readonly rate: number;
	/** How much nearer to zero each step draws a weight, as a share of the gradient's unit: few weights are left. */
	readonly shrinkage: number;
	/** Features seen no more often than this are left out. */
	readonly rare: number;
	/** Share of words that are trained without the features that name the word. */
	readonly withoutLexical: number;
	readonly report: (line: string) => void;
}

export interface TaggerWeights {
	/** `rowCount` rows of `tagCount`. */
	readonly weights: Float32Array;
	/** `tagCount + 1` rows of `tagCount`. */
	readonly transitions: Float32Array;
}

export function trainTagger(examples: readonly TaggerExample[], options: TaggerOptions): TaggerWeights {
	const { seed, epochs, averagedFrom, withoutLexical, report } = options;
	const random = randomFrom(seed);
	const counts = new Uint32Array(rowCount);
	for (const { features } of examples)
		for (const list of features) for (const row of list) counts[row] = (counts[row] ?? 0) + 1;
	const keep = (list: Int32Array) => list.filter((row) => (counts[row] ?? 0) > options.rare);
	const trimmed = examples.map(({ allowed, features }) => ({
		allowed,
		features: features.map(keep),
		plain: features.map((list) => keep(list.slice(lexicalFeatures))),
	}));
	const rows = new Learner(rowCount * tagCount, options);
	const pairs = new Learner((tagCount + 1) * tagCount, options);
	const sums = [new Float32Array(rows.weights.length), new Float32Array(pairs.weights.length)] as const;
	const order = examples.map((_, index) => index);
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, random);
		let loss = 0;
		for (const index of order) {
			const example = trimmed[index];
			if (example === undefined) continue;
			const features = example.features.map((list, word) =>
				random() < withoutLexical ? (example.plain[word] ?? list) : list,
			);
			loss += learn(features, example.allowed, rows, pairs);
		}
		report(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
		if (epoch < averagedFrom) continue;
		for (const [sum, { weights }] of [
			[sums[0], rows],
			[sums[1], pairs],
		] as const) {
			for (let at = 0; at < sum.length; at++)
				sum[at] = (sum[at] as number) + (weights[at] as number) / (epochs - averagedFrom);
		}
	}
	return { weights: sums[0], transitions: sums[1] };
}

/** Weights under AdaGrad (Duchi 2011). */
class Learner {
	readonly weights: Float32Array;
	readonly #squares: Float32Array;
	readonly #rate: number;
	readonly #shrinkage: number;

	constructor(size: number, { rate, shrinkage }: TaggerOptions) {
		this.weights = new Float32Array(size);
		this.#squares = new Float32Array(size).fill(0.1);
		this.#rate = rate;
		this.#shrinkage = shrinkage;
	}

	/** One step up the gradient. */
	step(index: number, gradient: number): void {
		const weight = at(this.weights, index);
		const square = at(this.#squares, index) + gradient * gradient;
		this.#squares[index] = square;
		const rate = this.#rate / Math.sqrt(square);
		const moved = weight + rate * gradient;
		this.weights[index] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * this.#shrinkage);
	}
}

interface Chain {
	/** Probability of each tag of each word. */
	readonly tags: Float64Array;
	/** Expected number of each pair of tags in a row, `startTag` before the first. */
	readonly pairs: Float64Array;
	/** Logarithm of the sum over all sequences of tags. */
	readonly logarithm: number;
}

/** Forward and backward sums over the sequences whose tags have a positive `emission`. */
function expectations(emission: Float64Array, follows: Float64Array, count: number): Chain {
	const forward = new Float64Array(count * tagCount);
	const totals = new Float64Array(count);
	let logarithm = 0;
	for (let word = 0; word < count; word++) {
		let total = 0;
		for (let tag = 0; tag < tagCount; tag++) {
			const factor = at(emission, word * tagCount + tag);
			if (factor === 0) continue;
			let reached = word === 0 ? at(follows, startTag * tagCount + tag) : 0;
			for (let before = 0; word > 0 && before < tagCount; before++) {
				reached += at(forward, (word - 1) * tagCount + before) * at(follows, before * tagCount + tag);
			}
			forward[word * tagCount + tag] = reached * factor;
			total += reached * factor;
		}
		totals[word] = total;
		logarithm += Math.log(total);
		for (let tag = 0; tag < tagCount; tag++)
			forward[word * tagCount + tag] = at(forward, word * tagCount + tag) / total;
	}
	const tags = new Float64Array(count * tagCount);
	const pairs = new Float64Array((tagCount + 1) * tagCount);
	let backward = new Float64Array(tagCount).fill(1);
	for (let word = count - 1; word >= 0; word--) {
		const earlier = new Float64Array(tagCount);
		for (let tag = 0; tag < tagCount; tag++) {
			tags[word * tagCount + tag] = at(forward, word * tagCount + tag) * at(backward, tag);
			const reach = (at(emission, word * tagCount + tag) * at(backward, tag)) / at(totals, word);
			if (word === 0) pairs[startTag * tagCount + tag] = at(tags, tag);
			for (let from = 0; word > 0 && from < tagCount; from++) {
				const pair = reach * at(follows, from * tagCount + tag);
				earlier[from] = at(earlier, from) + pair;
				pairs[from * tagCount + tag] =
					at(pairs, from * tagCount + tag) + pair * at(forward, (word - 1) * tagCount + from);
			}
		}
		backward = earlier;
	}
	return { tags, pairs, logarithm };
}

function at(values: Float64Array | Float32Array, index: number): number {
	return values[index] as number;
}

/**
 * One sentence: what the tags that are allowed make expected, against what all tags do. Gives back its loss, minus the
 * logarithm of the probability of what is allowed.
 */
function learn(features: readonly Int32Array[], allowed: Uint32Array, rows: Learner, pairs: Learner): number {
	const count = allowed.length;
	const emission = new Float64Array(count * tagCount);
	features.forEach((list, word) => {
		for (let tag = 0; tag < tagCount; tag++) {
			let score = 0;
			for (const row of list) score += at(rows.weights, row * tagCount + tag);
			emission[word * tagCount + tag] = Math.exp(score);
		}
	});
	const follows = Float64Array.from(pairs.weights, Math.exp);
	const free = expectations(emission, follows, count);
	const wanted = expectations(
		emission.map((factor, index) => {
			const tag = index % tagCount;
			return (((allowed[(index - tag) / tagCount] ?? 0) >> tag) & 1) === 1 ? factor : 0;
		}),
		follows,
		count,
	);
	features.forEach((list, word) => {
		for (let tag = 0; tag < tagCount; tag++) {
			const gradient = at(wanted.tags, word * tagCount + tag) - at(free.tags, word * tagCount + tag);
			for (const row of list) rows.step(row * tagCount + tag, gradient);
		}
	});
	wanted.pairs.forEach((expected, index) => {
		const gradient = expected - at(free.pairs, index);
		if (gradient !== 0) pairs.step(index, gradient);
	});
	return free.logarithm - wanted.logarithm;
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
