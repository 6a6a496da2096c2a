// Analyses of articles, kept in the cache: one an article, of the version that was computed last.

import { success } from "../../engine/text/result.ts";
import type { CacheDatabase } from "../cacheDatabase.ts";
import { isAnalysisRecord } from "../checks/articles.ts";
import type { AnalysisCache } from "../contract/articles.ts";
import type { Stored } from "../contract/stored.ts";
import type { ArticleId } from "../records/ids.ts";

/** What the rest of storage may do with the cache. */
export interface AnalysisStore extends AnalysisCache {
	/** Drops what was computed for these articles. */
	forget(ids: readonly ArticleId[]): Stored<null>;
}

export function createAnalysisCache(cache: CacheDatabase): AnalysisStore {
	return {
		get: async (articleId, version) => {
			const row = await cache.run((analyses) => analyses.get(articleId));
			if (!row.ok) return row;
			// Another version or a damaged row: computed again, then overwritten.
			const usable = isAnalysisRecord(row.value) && (version === null || row.value.version === version);
			return success(usable ? row.value : null);
		},
		put: async (record) => {
			const written = await cache.run((analyses) => analyses.put(record));
			return written.ok ? success(null) : written;
		},
		forget: async (ids) => {
			const dropped = await cache.run((analyses) => analyses.bulkDelete([...ids]));
			return dropped.ok ? success(null) : dropped;
		},
	};
}
