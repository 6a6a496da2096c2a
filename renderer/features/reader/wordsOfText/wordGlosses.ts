// The usual gloss of each word in the open text: read when a word comes into view or is needed, and kept. Of words that stand
// in many sentences a few tell, spread evenly over the text. Knows nothing of the screen.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { CallOptions, TextWord, WordGlosses } from "../../../worker/protocol.ts";

/** The most frequent gloss of a word among the places that were looked at. */
export interface UsualGloss {
	readonly text: string;
	/** Index of the sense in the entry; `null` where it comes from elsewhere. */
	readonly sense: number | null;
}

export interface WordGlossStore {
	/** `undefined` until it has been read, `null` where nothing stands under the word. */
	readonly get: (key: HeadwordKey) => UsualGloss | null | undefined;
	/** What is in view: while words are being read, only the newest wish is kept. */
	readonly show: (words: readonly TextWord[]) => void;
	/** Resolves when all can be had from `get`. Of many words only the first sentence is looked at. */
	readonly load: (words: readonly TextWord[], options?: CallOptions) => Promise<void>;
	/** Grows with what is read. */
	readonly version: () => number;
	readonly subscribe: (listener: () => void) => () => void;
	readonly close: () => void;
}

/** Words asked for in one call. */
const together = 24;
/** Beyond so many words, one sentence each must do. */
const fewWords = 200;

type Ask = (
	keys: readonly HeadwordKey[],
	among: readonly number[],
	options: CallOptions,
) => Promise<readonly WordGlosses[]>;

/** @param onFailure hears of a worker that broke while it read for `show` */
export function createWordGlosses(ask: Ask, onFailure: (reason: unknown) => void): WordGlossStore {
	const known = new Map<HeadwordKey, UsualGloss | null>();
	const listeners = new Set<() => void>();
	const closing = new AbortController();
	let version = 0;
	let wish: readonly TextWord[] | null = null;
	let showing = false;

	const read = async (words: readonly TextWord[], sentencesEach: number, signal: AbortSignal): Promise<void> => {
		const among = new Set(words.flatMap(({ sentences }) => sentences.slice(0, sentencesEach)));
		const found = await ask(
			words.map(({ key }) => key),
			[...among],
			{ signal },
		);
		for (const { key } of words) known.set(key, null);
		for (const { key, glosses } of found) {
			const [usual] = glosses;
			if (usual !== undefined) known.set(key, { text: usual.text, sense: usual.sense });
		}
		version += 1;
		for (const listener of [...listeners]) listener();
	};
	const missing = (words: readonly TextWord[]) => words.filter(({ key }) => !known.has(key));

	const show = async (): Promise<void> => {
		if (showing) return;
		showing = true;
		try {
			while (wish !== null) {
				const next = missing(wish).slice(0, together);
				if (next.length === 0) wish = null;
				else await read(next, Number.POSITIVE_INFINITY, closing.signal);
			}
		} catch (error) {
			if (!closing.signal.aborted) onFailure(error);
		} finally {
			showing = false;
		}
	};

	return {
		get: (key) => known.get(key),
		show: (words) => {
			wish = words;
			void show();
		},
		load: async (words, { signal, onProgress } = {}) => {
			const wanted = missing(words);
			const each = wanted.length > fewWords ? 1 : Number.POSITIVE_INFINITY;
			// Those of one sentence are asked for together: it is read once.
			const ordered = [...wanted].sort((a, b) => a.first.start - b.first.start);
			const either = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
			for (let from = 0; from < ordered.length; from += together) {
				onProgress?.(from / ordered.length);
				await read(ordered.slice(from, from + together), each, either);
			}
		},
		version: () => version,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		close: () => closing.abort(new DOMException("the words were left", "AbortError")),
	};
}
