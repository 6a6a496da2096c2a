// How often the tagger is right, over all words and over those for which our dictionary lists several parts of speech.

import type { TagWord } from "../../renderer/engine/tag/features.ts";
import { likeliest, type Tagger } from "../../renderer/engine/tag/tagger.ts";
import { tags } from "../../renderer/engine/tag/tags.ts";
import { type TaggedSentence, universalOf } from "./taggerCorpus.ts";

/** In percent, two decimals; words are those of the gold, marks among them. */
export interface Accuracy {
	readonly allWords: number;
	readonly severalPartsOfSpeech: number;
}

/** With `own` against our tags, with `universal` against the universal ones that these stand for. */
export function accuracyOf(sentences: readonly TaggedSentence[], tagger: Tagger, set: "own" | "universal"): Accuracy {
	return accuracy(sentences, (sentence) => {
		const probabilities = tagger.tag(sentence.words);
		return sentence.words.map((_, index) => {
			const { tag } = likeliest(probabilities, index);
			if (set === "own") return tag === tags[sentence.gold[index] ?? 0];
			return universalOf[tag] === mark(sentence.universal[index] ?? "");
		});
	});
}

/**
 * For comparison: each word has the universal tag that words with the same first part of speech in our dictionary (or of
 * the same kind, where it has none) mostly have in `training`.
 */
export function firstSenseAccuracy(
	sentences: readonly TaggedSentence[],
	training: readonly TaggedSentence[],
): Accuracy {
	const counts = new Map<string, Map<string, number>>();
	for (const { words, universal } of training) {
		words.forEach((word, index) => {
			const seen = counts.get(firstOf(word)) ?? new Map<string, number>();
			const tag = mark(universal[index] ?? "");
			counts.set(firstOf(word), seen.set(tag, (seen.get(tag) ?? 0) + 1));
		});
	}
	const usual = new Map([...counts].map(([first, seen]) => [first, [...seen].sort((a, b) => b[1] - a[1])[0]?.[0]]));
	return accuracy(sentences, ({ words, universal }) =>
		words.map((word, index) => usual.get(firstOf(word)) === mark(universal[index] ?? "")),
	);
}

function firstOf({ token, entry }: TagWord): string {
	return token.kind === "word" ? (entry?.senses[0].pos ?? "unlisted") : token.kind;
}

/** Symbols are marks to us. */
function mark(universal: string): string {
	return universal === "SYM" ? "PUNCT" : universal;
}

function accuracy(
	sentences: readonly TaggedSentence[],
	judge: (sentence: TaggedSentence) => readonly boolean[],
): Accuracy {
	const all = { words: 0, right: 0 };
	const several = { words: 0, right: 0 };
	for (const sentence of sentences) {
		judge(sentence).forEach((right, index) => {
			const choices = new Set(sentence.words[index]?.entry?.senses.map(({ pos }) => pos)).size;
			for (const group of choices > 1 ? [all, several] : [all]) {
				group.words += 1;
				if (right) group.right += 1;
			}
		});
	}
	return { allWords: percent(all), severalPartsOfSpeech: percent(several) };
}

function percent({ words, right }: { readonly words: number; readonly right: number }): number {
	return Math.round((10_000 * right) / Math.max(1, words)) / 100;
}
