// Connects a sitting to the screen: starts it, ends it, and wakes the words whose learning step is over.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useServices } from "../services.tsx";
import type { Sitting } from "./asked.ts";
import { createReviewer } from "./reviewer.ts";
import type { Reviewer, ReviewerState } from "./reviewerTypes.ts";
import { reviewPlace, windowStorage } from "./reviewPlace.ts";

/** How often a word whose learning step is over is looked for, in milliseconds. */
const watch = 3000;

/** @param hasVoice whether words can be asked by ear */
export function useReviewer(
	sitting: Sitting,
	hasVoice: boolean,
): {
	readonly reviewer: Reviewer;
	readonly state: ReviewerState;
	/** A new sitting over what is due now. */
	readonly restart: () => void;
} {
	const { library, schedule, now } = useServices();
	const voice = useRef(hasVoice);
	voice.current = hasVoice;
	const reviewer = useMemo(
		() =>
			createReviewer({
				library,
				schedule,
				now,
				newId: () => crypto.randomUUID(),
				hasVoice: () => voice.current,
				place: reviewPlace(windowStorage()),
			}),
		[library, schedule, now],
	);
	const [run, setRun] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `run` is the way to start once more.
	useEffect(() => reviewer.start(sitting), [reviewer, sitting, run]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when voices come or go.
	useEffect(() => reviewer.askAnew(), [reviewer, hasVoice]);
	useEffect(() => {
		const timer = window.setInterval(reviewer.wake, watch);
		return () => window.clearInterval(timer);
	}, [reviewer]);
	const state = useSyncExternalStore(reviewer.subscribe, reviewer.state);
	return { reviewer, state, restart: useCallback(() => setRun((count) => count + 1), []) };
}
