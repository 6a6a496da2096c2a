// How much of the open text the person knows: counted once, then followed word by word as states change; counted anew when a
// correction has changed the words of the text.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { analysisFor } from "../../articleAnalysis.ts";
import { type KnownFigures, knownCounter } from "../../knownShare.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";

export function useKnownFigures(text: OpenText): KnownFigures {
	const { states } = useServices().library;
	const profile = useProfile(text);
	const counter = useMemo(() => knownCounter(profile, states.get), [profile, states]);
	const subscribe = useCallback(
		(listener: () => void) => {
			// What has changed between counting and listening.
			if (counter.changed(null)) listener();
			return states.subscribe((keys) => {
				if (counter.changed(keys)) listener();
			});
		},
		[counter, states],
	);
	return useSyncExternalStore(subscribe, counter.figures);
}

/** The words of the text as they are read now: a correction joins and splits some. */
function useProfile(text: OpenText): OpenText["profile"] {
	const { library, language, dictionary } = useServices();
	const [profile, setProfile] = useState(text.profile);
	/** The corrections that `profile` was counted with. */
	const counted = useRef(text.corrections);
	useEffect(() => {
		if (counted.current === text.corrections) return;
		const leaving = new AbortController();
		const count = async () => {
			const services = { library, language, dictionary };
			const { signal } = leaving;
			const analysis = await analysisFor(services, text.record, text.corrections, Promise.resolve(), { signal });
			if (signal.aborted) return;
			counted.current = text.corrections;
			setProfile(analysis.profile);
		};
		// The figures stay as they were where the worker has let the text go.
		count().catch(() => undefined);
		return () => leaving.abort(new DOMException("the text changed", "AbortError"));
	}, [text, library, language, dictionary]);
	return profile;
}
