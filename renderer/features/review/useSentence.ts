// What the language worker says of the word on the screen: its sentence glossed, its entry. Asked with the question, so
// that the answer does not wait for it.

import { useEffect, useState } from "react";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { WorkerFailure } from "../../worker/client.ts";
import { useServices } from "../services.tsx";

export type GlossedSentence =
	| { readonly kind: "waiting" }
	| { readonly kind: "ready"; readonly tokens: readonly GlossedToken[] }
	/** The worker broke: the sentence is shown without glosses, and that is said. */
	| { readonly kind: "failed" };

/** `null` for words without a sentence. */
export function useGlossedSentence(text: string | null): GlossedSentence {
	const { language } = useServices();
	const [glossed, setGlossed] = useState<{ readonly text: string | null; readonly sentence: GlossedSentence }>();
	useEffect(() => {
		if (text === null) return;
		const control = new AbortController();
		language.glossText({ text }, { signal: control.signal }).then(
			(tokens) => setGlossed({ text, sentence: { kind: "ready", tokens } }),
			(reason: unknown) => {
				if (control.signal.aborted) return;
				if (!(reason instanceof WorkerFailure)) throw reason;
				setGlossed({ text, sentence: { kind: "failed" } });
			},
		);
		return () => control.abort();
	}, [language, text]);
	return glossed !== undefined && glossed.text === text ? glossed.sentence : { kind: "waiting" };
}

/** `null` until it is there, where there is none, and where the worker broke: the card does without. */
export function useEntry(key: HeadwordKey): Entry | null {
	const { language } = useServices();
	const [entry, setEntry] = useState<{ readonly key: HeadwordKey; readonly entry: Entry | null } | null>(null);
	useEffect(() => {
		const control = new AbortController();
		language.lookup({ key }, { signal: control.signal }).then(
			(found) => setEntry({ key, entry: found }),
			(reason: unknown) => {
				if (!control.signal.aborted && !(reason instanceof WorkerFailure)) throw reason;
			},
		);
		return () => control.abort();
	}, [language, key]);
	return entry?.key === key ? entry.entry : null;
}
