// A Vietnamese voice to ask with: there at once, a little later, or not at all. What speaks is given by whoever draws the screen.

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useSettingValues } from "../services.tsx";

/** As much of speech as the review needs. */
export interface Speaking {
	readonly voices: () => readonly { readonly id: string }[];
	readonly subscribe: (listener: () => void) => () => void;
	/** The returned function ends it. */
	readonly say: (utterance: {
		readonly text: string;
		readonly voice: string;
		readonly rate: number;
		readonly onWord: (at: number) => void;
		readonly onEnd: () => void;
		readonly onFailure: () => void;
	}) => () => void;
}

export interface ReviewVoice {
	/** `waiting`: the system has told of no voice yet, and may still do so. */
	readonly kind: "waiting" | "none" | "some";
	readonly say: (text: string) => void;
}

/** Milliseconds that a system may take to tell of its voices. */
const patience = 1500;
const noVoices: readonly { readonly id: string }[] = [];
const never = () => () => undefined;
const nothing = () => {};

/** @param speech `null` in a browser without it; must be stable */
export function useVoice(speech: Speaking | null): ReviewVoice {
	const { voice, speechRate } = useSettingValues();
	const voices = useSyncExternalStore(speech?.subscribe ?? never, speech?.voices ?? (() => noVoices));
	const [waited, setWaited] = useState(false);
	useEffect(() => {
		const timer = window.setTimeout(() => setWaited(true), patience);
		return () => window.clearTimeout(timer);
	}, []);
	const hush = useRef(nothing);
	useEffect(() => () => hush.current(), []);
	const say = useCallback(
		(text: string) => {
			hush.current();
			if (speech === null || speech.voices().length === 0) return;
			const ends = { onWord: nothing, onEnd: nothing, onFailure: nothing };
			hush.current = speech.say({ text, voice, rate: speechRate, ...ends });
		},
		[speech, voice, speechRate],
	);
	if (voices.length > 0) return { kind: "some", say };
	return { kind: waited || speech === null ? "none" : "waiting", say };
}
