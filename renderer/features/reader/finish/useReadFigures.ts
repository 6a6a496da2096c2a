// What was read of the open article, today and in all, and today of all articles; renewed whenever some of it is stored.

import { useCallback } from "react";
import { success } from "../../../engine/text/result.ts";
import type { ArticleId } from "../../../storage/records/ids.ts";
import { dayName, type ReadSum, sumOf } from "../../readingDays.ts";
import { useServices } from "../../services.tsx";
import { useStored } from "../../stored.ts";

export interface ReadFigures {
	/** Of all articles. */
	readonly today: ReadSum;
	/** Of this one, on all days. */
	readonly article: ReadSum;
}

/** `null` until they are known, and where they cannot be read. */
export function useReadFigures(articleId: ArticleId): ReadFigures | null {
	const { library, now } = useServices();
	const { reading } = library;
	const load = useCallback(async () => {
		const [today, article] = await Promise.all([reading.since(dayName(now())), reading.of(articleId)]);
		if (!today.ok) return today;
		if (!article.ok) return article;
		return success({ today: sumOf(today.value), article: sumOf(article.value) });
	}, [reading, now, articleId]);
	const [figures] = useStored<ReadFigures>(load, reading.subscribe);
	return figures.kind === "ready" ? figures.value : null;
}
