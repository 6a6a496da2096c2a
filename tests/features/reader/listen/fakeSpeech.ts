// Voices that say nothing: a test tells when a word begins and when an utterance ends.

import type { Speech, Utterance } from "../../../../renderer/features/reader/listen/speech.ts";

export interface FakeSpeech extends Speech {
	/** All that was ever said, ended or not. */
	readonly said: readonly Utterance[];
	/** What is being said; @throws Error where nothing is. */
	readonly now: () => Utterance;
	readonly isSilent: () => boolean;
}

export function fakeSpeech(): FakeSpeech {
	const said: Utterance[] = [];
	let current: Utterance | null = null;
	const ended = (utterance: Utterance, tell: () => void) => {
		if (current === utterance) current = null;
		tell();
	};
	return {
		said,
		now: () => {
			if (current === null) throw new Error("nothing is being said");
			return current;
		},
		isSilent: () => current === null,
		voices: () => [{ id: "linh", name: "Linh", local: true }],
		subscribe: () => () => undefined,
		say: (utterance) => {
			const own: Utterance = {
				...utterance,
				onEnd: () => ended(own, utterance.onEnd),
				onFailure: () => ended(own, utterance.onFailure),
			};
			said.push(own);
			current = own;
			return () => {
				if (current === own) current = null;
			};
		},
	};
}
