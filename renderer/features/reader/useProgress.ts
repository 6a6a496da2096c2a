// Keeps the place in the article: where the person is, saved a moment after it changed and when the screen is left.

import { useCallback, useEffect, useRef } from "react";
import { useServices } from "../services.tsx";
import type { OpenText } from "./openText.ts";
import { shareRead } from "./readingPlace.ts";
import type { SeenPlace } from "./seen.ts";
import { useLatest } from "./useLatest.ts";

/** Milliseconds without another change. */
const quiet = 800;

/**
 * The returned function is told what is seen, as often as it changes.
 * @param topSentence the sentence at the top of the screen, exactly; called when the place is saved
 */
export function useProgress({ record, sentences }: OpenText, topSentence: () => number): (seen: SeenPlace) => void {
	const { library, now } = useServices();
	const share = useRef(record.progress?.share ?? 0);
	const changed = useRef(false);
	const timer = useRef(0);
	const top = useLatest(topSentence);

	const save = useCallback(() => {
		window.clearTimeout(timer.current);
		if (!changed.current) return;
		changed.current = false;
		const progress = { sentence: top(), sentences: sentences.count, share: share.current, at: now() };
		// A place that cannot be kept is no reason to disturb the reading: the next change tries again.
		void library.articles.saveProgress(record.id, progress);
	}, [library, record.id, sentences, now, top]);

	useEffect(() => {
		const hidden = () => {
			if (document.visibilityState === "hidden") save();
		};
		document.addEventListener("visibilitychange", hidden);
		window.addEventListener("pagehide", save);
		return () => {
			document.removeEventListener("visibilitychange", hidden);
			window.removeEventListener("pagehide", save);
			save();
		};
	}, [save]);

	return useCallback(
		({ reading, ended }) => {
			share.current = Math.max(share.current, ended ? 1 : shareRead(sentences, reading));
			changed.current = true;
			window.clearTimeout(timer.current);
			timer.current = window.setTimeout(save, quiet);
		},
		[sentences, save],
	);
}
