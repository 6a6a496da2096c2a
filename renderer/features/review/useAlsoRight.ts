// Other words of the dictionary that the English of a question stands for as well: whoever types one of them is right too.

import { useEffect, useState } from "react";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { WorkerFailure } from "../../worker/client.ts";
import { useServices } from "../services.tsx";

const none: readonly string[] = [];
/** Hits of the dictionary that are looked at. */
const most = 60;

/** Empty until they are there, for `null`, and where the worker broke: then only the word itself is right. */
export function useAlsoRight(record: Pick<VocabularyRecord, "gloss" | "headword"> | null): readonly string[] {
	const { language } = useServices();
	const [found, setFound] = useState<{ readonly gloss: string; readonly words: readonly string[] } | null>(null);
	const gloss = record?.gloss ?? "";
	useEffect(() => {
		if (gloss === "") return;
		const control = new AbortController();
		const wanted = plain(gloss);
		language.search({ query: gloss, limit: most }, { signal: control.signal }).then(
			(hits) => {
				const same = hits.filter(({ entry }) =>
					entry.senses.some(({ glosses }) => glosses.some((other) => plain(other) === wanted)),
				);
				setFound({ gloss, words: same.map(({ entry }) => entry.headword) });
			},
			(reason: unknown) => {
				if (!control.signal.aborted && !(reason instanceof WorkerFailure)) throw reason;
			},
		);
		return () => control.abort();
	}, [language, gloss]);
	return found?.gloss === gloss && gloss !== "" ? found.words : none;
}

/** `to sleep`, `Sleep` and `sleep` mean one thing. */
function plain(gloss: string): string {
	return gloss
		.trim()
		.toLowerCase()
		.replace(/^(?:to|a|an|the) /, "");
}
