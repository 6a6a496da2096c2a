// Connects a sitting to the screen: starts it, ends it, and wakes the words whose learning step is over.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ListId } from "../../storage/records.ts";
import { useServices } from "../services.tsx";
import { createReviewer, type Reviewer, type ReviewerState } from "./reviewer.ts";

/** How often a word whose learning step is over is looked for, in milliseconds. */
const watch = 3000;

export function useReviewer(list: ListId | null): {
	readonly reviewer: Reviewer;
	readonly state: ReviewerState;
	/** A new sitting over what is due now. */
	readonly restart: () => void;
} {
	const { library, schedule, now } = useServices();
	const reviewer = useMemo(
		() => createReviewer({ library, schedule, now, newId: () => crypto.randomUUID() }),
		[library, schedule, now],
	);
	const [run, setRun] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `run` is the way to start once more.
	useEffect(() => reviewer.start(list), [reviewer, list, run]);
	useEffect(() => {
		const timer = window.setInterval(reviewer.wake, watch);
		return () => window.clearInterval(timer);
	}, [reviewer]);
	const state = useSyncExternalStore(reviewer.subscribe, reviewer.state);
	return { reviewer, state, restart: useCallback(() => setRun((count) => count + 1), []) };
}
