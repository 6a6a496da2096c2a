// Speaks sentences of an article one after the other, and tells which word is being said. Pausing ends the voice and remembers
// the word: pauses of the voices themselves are not to be relied on. Knows nothing of the screen.

import { type Span, span } from "../../../engine/text/span.ts";
import type { Speech } from "./speech.ts";
import { stretchesOf, wordAround } from "./stretches.ts";

export type SpeakerState =
	| { readonly kind: "silent" }
	| {
			readonly kind: "speaking" | "paused";
			/** -1 for a word by itself. */
			readonly sentence: number;
			readonly place: Span;
			/** What is being said of it; `null` until the voice tells. */
			readonly word: Span | null;
	  }
	/** The voice failed. */
	| { readonly kind: "failed" };

export interface Speaker {
	readonly get: () => SpeakerState;
	readonly subscribe: (listener: () => void) => () => void;
	/** Sentences `first` to `end` (exclusive). */
	readonly speak: (first: number, end: number) => void;
	/** A word or phrase by itself. */
	readonly speakWord: (place: Span) => void;
	readonly toggle: () => void;
	/** To the sentence before or after; back, to the beginning of this one where it is well under way. */
	readonly step: (direction: 1 | -1) => void;
	/** Goes on from the word that is being said, with another voice or speed. */
	readonly renew: () => void;
	readonly stop: () => void;
}

interface SpeakerOptions {
	readonly speech: Speech;
	readonly text: string;
	readonly sentences: { readonly count: number; readonly span: (index: number) => Span };
	/** Read for each stretch. */
	readonly manner: () => { readonly voice: string; readonly rate: number };
}

/** Characters of a sentence after which a step back leads to its beginning. */
const wellUnderWay = 24;

export function createSpeaker({ speech, text, sentences, manner }: SpeakerOptions): Speaker {
	let state: SpeakerState = { kind: "silent" };
	/** The sentence after the last one that was asked for. */
	let end = 0;
	let hush = () => {};
	const listeners = new Set<() => void>();
	const become = (next: SpeakerState) => {
		state = next;
		for (const listener of [...listeners]) listener();
	};

	/** Says what is left of a place from an offset on, then `goOn`. */
	const say = (sentence: number, place: Span, from: number, goOn: () => void) => {
		hush();
		const stretches = stretchesOf(text, span(Math.min(from, place.end), place.end));
		become({ kind: "speaking", sentence, place, word: null });
		const sayStretch = (index: number) => {
			const stretch = stretches[index];
			if (stretch === undefined) return goOn();
			hush = speech.say({
				...manner(),
				text: text.slice(stretch.start, stretch.end).replaceAll("\n", " "),
				onWord: (at) => {
					const word = wordAround(text, stretch.start + at, stretch);
					if (word !== null) become({ kind: "speaking", sentence, place, word });
				},
				onEnd: () => sayStretch(index + 1),
				onFailure: () => become({ kind: "failed" }),
			});
		};
		sayStretch(0);
	};
	const stop = () => {
		hush();
		if (state.kind !== "silent") become({ kind: "silent" });
	};
	const saySentence = (index: number, from?: number) => {
		if (index >= end || index >= sentences.count) return stop();
		const place = sentences.span(index);
		say(index, place, from ?? place.start, () => saySentence(index + 1));
	};
	const sayFrom = (from: number) => {
		if (state.kind !== "speaking" && state.kind !== "paused") return;
		const { sentence, place } = state;
		if (sentence === -1) say(-1, place, place.start, stop);
		else saySentence(sentence, from);
	};
	const resume = () => {
		if (state.kind === "speaking" || state.kind === "paused") sayFrom(state.word?.start ?? state.place.start);
	};

	return {
		get: () => state,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		speak: (first, last) => {
			end = last;
			saySentence(first);
		},
		speakWord: (place) => say(-1, place, place.start, stop),
		toggle: () => {
			if (state.kind === "paused") resume();
			else if (state.kind === "speaking") {
				hush();
				become({ ...state, kind: "paused" });
			}
		},
		step: (direction) => {
			if ((state.kind !== "speaking" && state.kind !== "paused") || state.sentence === -1) return;
			const { sentence, place, word } = state;
			const begun = direction === -1 && word !== null && word.start - place.start > wellUnderWay;
			const next = begun ? sentence : Math.max(sentence + direction, 0);
			if (next >= sentences.count) return;
			end = Math.max(end, next + 1);
			saySentence(next);
		},
		renew: () => {
			if (state.kind === "speaking") resume();
		},
		stop,
	};
}
