// How likely each tag is for each word of a sentence: a linear-chain conditional random field (Lafferty 2001), by forward
// and backward sums over the tags before and after. Pure; about 3 microseconds a word.

import { mostFeatures, padding, TagInputs, type TagWord, tagFeatures } from "./features.ts";
import { startTag, type TaggerModel, weightScale } from "./model.ts";
import { type Tag, tagCount, tags } from "./tags.ts";

/** Probabilities of all tags (in the order of `tags`) for word 0, then word 1, …; empty for no words. */
export type TagProbabilities = Float64Array;

export interface Tagger {
	tag(words: readonly TagWord[]): TagProbabilities;
}

export function createTagger(model: TaggerModel): Tagger {
	const { weights } = model;
	const follows = Float64Array.from(model.transitions, (weight) => Math.exp(weight / weightScale));
	const inputs = new TagInputs();
	const features = new Int32Array(mostFeatures);
	const scores = new Float64Array(tagCount);

	/** `exp` of the score of every tag of every word, the best of a word being 1. */
	function emissions(count: number): Float64Array {
		const found = new Float64Array(count * tagCount);
		for (let index = 0; index < count; index++) {
			const length = tagFeatures(inputs, index + padding, features);
			scores.fill(0);
			for (let feature = 0; feature < length; feature++) {
				const row = (features[feature] as number) * tagCount;
				for (let tag = 0; tag < tagCount; tag++) {
					scores[tag] = (scores[tag] as number) + (weights[row + tag] as number);
				}
			}
			let best = Number.NEGATIVE_INFINITY;
			for (let tag = 0; tag < tagCount; tag++) best = Math.max(best, scores[tag] as number);
			for (let tag = 0; tag < tagCount; tag++) {
				found[index * tagCount + tag] = Math.exp(((scores[tag] as number) - best) / weightScale);
			}
		}
		return found;
	}

	return {
		tag(words) {
			if (words.length === 0) return new Float64Array(0);
			inputs.fill(words);
			return chainProbabilities(emissions(words.length), follows, words.length);
		},
	};
}

/**
 * Probabilities of the tags of each of `count` words, from what each word says of them (`emission`) and how well tags
 * follow each other (`follows`: rows of the tag before, `startTag` last); both are positive factors.
 */
export function chainProbabilities(emission: Float64Array, follows: Float64Array, count: number): Float64Array {
	const forward = new Float64Array(count * tagCount);
	for (let index = 0; index < count; index++) {
		const here = index * tagCount;
		let total = 0;
		for (let tag = 0; tag < tagCount; tag++) {
			let reached = 0;
			if (index === 0) reached = follows[startTag * tagCount + tag] as number;
			else {
				for (let before = 0; before < tagCount; before++) {
					reached += (forward[here - tagCount + before] as number) * (follows[before * tagCount + tag] as number);
				}
			}
			const value = reached * (emission[here + tag] as number);
			forward[here + tag] = value;
			total += value;
		}
		for (let tag = 0; tag < tagCount; tag++) forward[here + tag] = (forward[here + tag] as number) / total;
	}
	let backward = new Float64Array(tagCount).fill(1);
	for (let index = count - 1; index >= 0; index--) {
		const here = index * tagCount;
		let total = 0;
		for (let tag = 0; tag < tagCount; tag++) {
			const value = (forward[here + tag] as number) * (backward[tag] as number);
			forward[here + tag] = value;
			total += value;
		}
		for (let tag = 0; tag < tagCount; tag++) forward[here + tag] = (forward[here + tag] as number) / total;
		const earlier = new Float64Array(tagCount);
		let sum = 0;
		for (let before = 0; before < tagCount; before++) {
			let value = 0;
			for (let tag = 0; tag < tagCount; tag++) {
				value +=
					(follows[before * tagCount + tag] as number) * (emission[here + tag] as number) * (backward[tag] as number);
			}
			earlier[before] = value;
			sum += value;
		}
		for (let tag = 0; tag < tagCount; tag++) earlier[tag] = (earlier[tag] as number) / sum;
		backward = earlier;
	}
	return forward;
}

/** The most likely tag of the word at `index`. */
export function likeliest(
	probabilities: TagProbabilities,
	index: number,
): { readonly tag: Tag; readonly share: number } {
	let best = 0;
	const here = index * tagCount;
	for (let tag = 1; tag < tagCount; tag++) {
		if ((probabilities[here + tag] ?? 0) > (probabilities[here + best] ?? 0)) best = tag;
	}
	return { tag: tags[best] ?? "other", share: probabilities[here + best] ?? 0 };
}
