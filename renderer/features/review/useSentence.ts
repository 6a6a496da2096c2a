// What the language worker says of the word on the screen: its sentence glossed, its entry. Asked with the question at the
// latest, so that the answer does not wait for it.

import { useEffect, useMemo, useState } from "react";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { WorkerFailure } from "../../worker/client.ts";
import { useServices } from "../services.tsx";
import { type Prepared, prepareWord, preparingWith } from "./prepared.ts";

export type GlossedSentence =
	| { readonly kind: "waiting" }
	| { readonly kind: "ready"; readonly tokens: readonly GlossedToken[] }
	/** The worker broke: the sentence is shown without glosses, and that is said. */
	| { readonly kind: "failed" };

/** `null` for words without a sentence. */
export function useGlossedSentence(text: string | null): GlossedSentence {
	const { language } = useServices();
	const reply = usePrepared(
		useMemo(() => (text === null ? null : preparingWith(language).sentence(text)), [language, text]),
	);
	if (reply.kind === "ready") return { kind: "ready", tokens: reply.value };
	return reply;
}

/** `null` until it is there, where there is none, and where the worker broke: the card does without. */
export function useEntry(key: HeadwordKey): Entry | null {
	const { language } = useServices();
	const reply = usePrepared(useMemo(() => preparingWith(language).entry(key), [language, key]));
	return reply.kind === "ready" ? reply.value : null;
}

/** Asks for what the card of the next word will show, while the one on the screen is looked at. */
export function usePreparedWord(next: VocabularyRecord | null): void {
	const { language } = useServices();
	useEffect(() => {
		if (next !== null) prepareWord(preparingWith(language), next);
	}, [language, next]);
}

type Reply<Value> = { readonly kind: "waiting" | "failed" } | { readonly kind: "ready"; readonly value: Value };

/** What is there already is drawn at once. @param prepared must be stable: another one is another question */
function usePrepared<Value>(prepared: Prepared<Value> | null): Reply<Value> {
	const [heard, setHeard] = useState<{ readonly of: Prepared<Value>; readonly reply: Reply<Value> } | null>(null);
	useEffect(() => {
		if (prepared === null || "value" in prepared) return;
		let ended = false;
		prepared.reply.then(
			(value) => {
				if (!ended) setHeard({ of: prepared, reply: { kind: "ready", value } });
			},
			(reason: unknown) => {
				if (ended) return;
				if (!(reason instanceof WorkerFailure)) throw reason;
				setHeard({ of: prepared, reply: { kind: "failed" } });
			},
		);
		return () => {
			ended = true;
		};
	}, [prepared]);
	if (prepared !== null && "value" in prepared) return { kind: "ready", value: prepared.value as Value };
	return heard !== null && heard.of === prepared ? heard.reply : { kind: "waiting" };
}
