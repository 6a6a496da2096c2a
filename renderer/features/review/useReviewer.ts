// Connects a sitting to the screen: begins with the one that was left, starts it, ends it, and wakes the words whose learning step
// is over.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { reviewDayOf } from "../../engine/review/reviewDay.ts";
import { useServices } from "../services.tsx";
import type { Asked, Sitting } from "./asked.ts";
import { createReviewer } from "./reviewer.ts";
import type { Reviewer, ReviewerState } from "./reviewerTypes.ts";
import { reviewPlace, windowStorage } from "./reviewPlace.ts";

/** How often a word whose learning step is over is looked for, in milliseconds. */
const watch = 3000;

interface Review {
	readonly reviewer: Reviewer;
	readonly state: ReviewerState;
	readonly sitting: Sitting;
	/** Another sitting over the same words; of the same kind it begins anew. */
	readonly begin: (kind: Pick<Sitting, "ahead" | "more">) => void;
}

/**
 * @param asked stable: another object is another sitting
 * @param hasVoice whether words can be asked by ear
 */
export function useReviewer(asked: Asked, hasVoice: boolean): Review {
	const { library, schedule, now } = useServices();
	const voice = useRef(hasVoice);
	voice.current = hasVoice;
	const place = useMemo(
		() => reviewPlace(windowStorage(), () => reviewDayOf(now(), library.settings.get().dayStartsAt)),
		[library, now],
	);
	const reviewer = useMemo(
		() =>
			createReviewer({
				library,
				schedule,
				now,
				newId: () => crypto.randomUUID(),
				hasVoice: () => voice.current,
				place,
			}),
		[library, schedule, now, place],
	);
	const left = useMemo(() => place.sitting(asked), [place, asked]);
	const [begun, setBegun] = useState(left);
	const sitting = begun.asked === asked ? begun : left;
	useEffect(() => reviewer.start(sitting), [reviewer, sitting]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when voices come or go.
	useEffect(() => reviewer.askAnew(), [reviewer, hasVoice]);
	useEffect(() => {
		const timer = window.setInterval(reviewer.wake, watch);
		return () => window.clearInterval(timer);
	}, [reviewer]);
	const state = useSyncExternalStore(reviewer.subscribe, reviewer.state);
	const begin = useCallback<Review["begin"]>(({ ahead, more }) => setBegun({ asked, ahead, more }), [asked]);
	return { reviewer, state, sitting, begin };
}
