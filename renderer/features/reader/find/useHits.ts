// What was typed and where it stands in the text: looks for it while the person types on, and keeps one hit as the
// current one.

import { useEffect, useMemo, useState } from "react";
import type { GlossLines } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import { runSteps } from "./runSteps.ts";
import { createTextSearch, type Found, firstFrom, nothingFound } from "./textSearch.ts";

export interface HitsState {
	readonly found: Found;
	/** What these are the hits of; another one than was typed last while that is still looked for. */
	readonly query: string;
	/** Index of the hit that was gone to; -1 without hits. */
	readonly current: number;
	/** Whether the person went to it from another one. */
	readonly chosen: boolean;
}

export interface HitsOptions {
	readonly text: Pick<OpenText, "document" | "translation">;
	readonly query: string;
	/** Whether the English is on the page, and looked through. */
	readonly withEnglish: boolean;
	/** Those of the text; `null` where they are not looked through, or not read yet. */
	readonly glosses: GlossLines | null;
	/** Offset in the text at which the search begins: the first hit from there on is gone to. */
	readonly from: () => number;
	readonly onFailure: (reason: unknown) => void;
}

const nothing: HitsState = { found: nothingFound, query: "", current: -1, chosen: false };

export function useHits({ text, query, withEnglish, glosses, from, onFailure }: HitsOptions) {
	const { document, translation } = text;
	const search = useMemo(() => createTextSearch(document.text, translation), [document, translation]);
	const [state, setState] = useState<HitsState>(nothing);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a search for each query; where it begins is read when it is done
	useEffect(() => {
		const leaving = new AbortController();
		const look = async () => {
			const found = await runSteps(search.find(query, withEnglish, glosses), leaving.signal);
			if (found === null) return;
			const first = found.count === 0 ? -1 : firstFrom(found, from()) % found.count;
			setState({ found, query, current: first, chosen: false });
		};
		look().catch(onFailure);
		return () => leaving.abort();
	}, [search, query, withEnglish, glosses]);

	/** Goes on from the current hit, at the end from the beginning. */
	const step = (direction: 1 | -1) =>
		setState((now) => {
			const { count } = now.found;
			return count === 0 ? now : { ...now, current: (now.current + direction + count) % count, chosen: true };
		});
	return { state, step };
}
