// What to read after an article. Pure.

import type { ArticleRecord } from "../../../storage/records/articles.ts";
import { lastRead, progressOf } from "../../articleProgress.ts";

/**
 * The one that was begun and read last; else the first new one that was added after this article, else the newest new one.
 * Archived ones have been laid aside on purpose. `null` where nothing is left.
 */
export function nextArticle(
	articles: readonly ArticleRecord[],
	current: Pick<ArticleRecord, "id" | "addedAt">,
): ArticleRecord | null {
	const others = articles.filter(({ id, archived }) => id !== current.id && archived === 0);
	const begun = others.filter((article) => progressOf(article).kind === "reading");
	if (begun.length > 0) return begun.reduce((latest, one) => (lastRead(one) > lastRead(latest) ? one : latest));
	const fresh = others.filter((article) => progressOf(article).kind === "new").sort((a, b) => a.addedAt - b.addedAt);
	return fresh.find(({ addedAt }) => addedAt > current.addedAt) ?? fresh.at(-1) ?? null;
}
