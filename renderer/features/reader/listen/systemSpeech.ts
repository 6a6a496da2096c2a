// The voices of the system, by the Web Speech API of the browser. Vietnamese ones only: any other reads noise.

import type { Speech, Utterance, Voice } from "./speech.ts";

type Synthesis = Pick<
	SpeechSynthesis,
	"getVoices" | "speak" | "cancel" | "resume" | "addEventListener" | "removeEventListener"
>;

const vietnamese = /^vi(?:[-_]|$)/i;

/** @param make an utterance of the same API */
export function systemSpeech(
	synthesis: Synthesis,
	make: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
): Speech {
	let known: readonly Voice[] = [];
	/** Chromium forgets the listeners of an utterance that nobody holds. */
	const held = new Set<SpeechSynthesisUtterance>();
	const found = () => synthesis.getVoices().filter(({ lang }) => vietnamese.test(lang));

	return {
		voices: () => {
			const now = found().map(({ voiceURI, name, localService }) => ({ id: voiceURI, name, local: localService }));
			if (now.length !== known.length || now.some(({ id }, index) => id !== known[index]?.id)) known = now;
			return known;
		},
		subscribe: (listener) => {
			synthesis.addEventListener("voiceschanged", listener);
			return () => synthesis.removeEventListener("voiceschanged", listener);
		},
		say: ({ text, voice, rate, onWord, onEnd, onFailure }: Utterance) => {
			const voices = found();
			const utterance = make(text);
			utterance.voice = voices.find(({ voiceURI }) => voiceURI === voice) ?? voices[0] ?? null;
			utterance.lang = utterance.voice?.lang ?? "vi-VN";
			utterance.rate = rate;
			let ended = false;
			/** Tells only what comes while it is being said, and its end once. */
			const last = (tell: () => void) => () => {
				held.delete(utterance);
				if (ended) return;
				ended = true;
				tell();
			};
			utterance.onboundary = ({ name, charIndex }) => {
				if (!ended && name !== "sentence") onWord(charIndex);
			};
			utterance.onend = last(onEnd);
			utterance.onerror = last(onFailure);
			held.add(utterance);
			synthesis.cancel();
			// A queue that was paused by another page of the same browser stays so.
			synthesis.resume();
			synthesis.speak(utterance);
			return () => {
				if (ended) return;
				ended = true;
				held.delete(utterance);
				synthesis.cancel();
			};
		},
	};
}

let own: Speech | null = null;

/** The one of this window; `null` in a browser without speech. */
export function windowSpeech(): Speech | null {
	if (typeof window.speechSynthesis === "undefined" || typeof SpeechSynthesisUtterance === "undefined") return null;
	own ??= systemSpeech(window.speechSynthesis);
	return own;
}
