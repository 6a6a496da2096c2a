// The Vietnamese voices of this machine: there at once, a little later, or not at all.

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Speech, Voice } from "./speech.ts";
import { windowSpeech } from "./systemSpeech.ts";

export type VoicesState =
	/** The system has not told of any yet, and may still do so. */
	| { readonly kind: "waiting" }
	| { readonly kind: "none" }
	| { readonly kind: "some"; readonly speech: Speech; readonly voices: readonly Voice[] };

/** Milliseconds that a system may take to tell of its voices. */
const patience = 1500;
const noVoices: readonly Voice[] = [];
const never = () => () => undefined;

/** Follows voices that come and go, as one does that is installed meanwhile. */
export function useVoices(): VoicesState {
	const [speech] = useState(windowSpeech);
	const voices = useSyncExternalStore(speech?.subscribe ?? never, speech?.voices ?? (() => noVoices));
	const [waited, setWaited] = useState(speech === null);
	useEffect(() => {
		const timer = window.setTimeout(() => setWaited(true), patience);
		return () => window.clearTimeout(timer);
	}, []);
	if (speech !== null && voices.length > 0) return { kind: "some", speech, voices };
	return { kind: waited ? "none" : "waiting" };
}

/** The voice that was chosen, or the first one where that is not there. */
export function voiceOf(voices: readonly Voice[], chosen: string): Voice | undefined {
	return voices.find(({ id }) => id === chosen) ?? voices[0];
}
