// The words of one test, drawn anew for each.

import { useEffect, useState } from "react";
import { WorkerFailure } from "../../worker/client.ts";
import type { WordSample } from "../../worker/protocol.ts";
import { useServices } from "../services.tsx";
import { most, mostInvented } from "./course.ts";

const bands = 6;

/** `null` until they are there; the second part draws others. */
export function useSample(): readonly [WordSample | "failed" | null, () => void] {
	const { language, now } = useServices();
	const [sample, setSample] = useState<WordSample | "failed" | null>(null);
	const [round, setRound] = useState(0);
	useEffect(() => {
		const controller = new AbortController();
		const { signal } = controller;
		const wanted = { counts: new Array<number>(bands).fill(most), invented: mostInvented, seed: now() + round };
		setSample(null);
		language.sampleWords(wanted, { signal }).then(setSample, (error: unknown) => {
			if (signal.aborted) return;
			if (!(error instanceof WorkerFailure)) throw error;
			setSample("failed");
		});
		return () => controller.abort(new DOMException("the test was left", "AbortError"));
	}, [language, now, round]);
	return [sample, () => setRound((count) => count + 1)];
}
