// All words of the open text for their list, and their glosses as they are needed; anew when a correction changes the text.

import { useEffect, useMemo, useState } from "react";
import type { TextWord } from "../../../worker/protocol.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";
import { glossesAmong, wordsBetween } from "./openWords.ts";
import { createWordGlosses, type WordGlossStore } from "./wordGlosses.ts";

export interface TextWords {
	/** In the order of the text; `null` until they are known. */
	readonly words: readonly TextWord[] | null;
	/** Share of the text that has been looked through. */
	readonly share: number;
	readonly glosses: WordGlossStore;
}

/** @param onFailure hears of a worker that broke */
export function useTextWords(text: OpenText, onFailure: (reason: unknown) => void): TextWords {
	const { language } = useServices();
	const [words, setWords] = useState<readonly TextWord[] | null>(null);
	const [share, setShare] = useState(0);
	const glosses = useMemo(
		() => createWordGlosses((keys, among, options) => glossesAmong(language, text, keys, among, options), onFailure),
		[language, text, onFailure],
	);
	useEffect(() => () => glosses.close(), [glosses]);
	useEffect(() => {
		const leaving = new AbortController();
		const { signal } = leaving;
		wordsBetween(language, text, { first: 0, end: text.sentences.count }, { signal, onProgress: setShare }).then(
			setWords,
			(reason: unknown) => {
				if (!signal.aborted) onFailure(reason);
			},
		);
		return () => leaving.abort(new DOMException("the words were left", "AbortError"));
	}, [language, text, onFailure]);
	return { words, share, glosses };
}
