// Keeps where a recording is: when it is paused or left, and now and then while it plays.

import { useCallback, useRef, useState } from "react";
import { useServices } from "../../services.tsx";
import { positionOf, withPosition } from "./positions.ts";

/** Milliseconds between two writes while it plays. */
const often = 10_000;

export interface KeptPosition {
	/** Where it was left, seconds. */
	readonly from: number;
	/** @param passing it plays on: not every moment is written */
	readonly keep: (seconds: number, passing: boolean) => void;
}

export function useKeptPosition(article: string): KeptPosition {
	const { library, now } = useServices();
	const { settings } = library;
	const [from] = useState(() => positionOf(settings.get().recordingPositions, article));
	const written = useRef(Number.NEGATIVE_INFINITY);
	const keep = useCallback(
		(seconds: number, passing: boolean) => {
			if (passing && now() - written.current < often) return;
			written.current = now();
			// A place that cannot be kept costs a moment of searching, nothing else.
			void settings.change({ recordingPositions: withPosition(settings.get().recordingPositions, article, seconds) });
		},
		[settings, now, article],
	);
	return { from, keep };
}
