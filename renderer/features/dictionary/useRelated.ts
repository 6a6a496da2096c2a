// The parts and the family of an entry, asked of the search.

import { useCallback } from "react";
import type { SearchHit } from "../../engine/lexicon/search.ts";
import { useServices } from "../services.tsx";
import { type Described, mostRelated, type Related, relatedQueries, relatedTo } from "./related.ts";
import { useReply } from "./useReply.ts";

/** `null` until it is known. */
export function useRelated({ kind, headword, han }: Described): Related | null {
	const { language } = useServices();
	const ask = useCallback(
		async (signal: AbortSignal) => {
			const entry = { kind, headword, han };
			const hits = new Map<string, readonly SearchHit[]>();
			for (const query of relatedQueries(entry)) {
				hits.set(query, await language.search({ query, limit: mostRelated }, { signal }));
			}
			return relatedTo(entry, (query) => hits.get(query) ?? []);
		},
		[kind, headword, han, language],
	);
	const { reply, current } = useReply(ask);
	return current ? reply : null;
}
