// Which article to go on with. Pure.

import type { ArticleRecord } from "../../storage/records.ts";
import { lastRead, progressOf } from "../articleProgress.ts";

/** The article that was read last and is not finished; archived ones have been laid aside on purpose. */
export function articleToGoOn(articles: readonly ArticleRecord[]): ArticleRecord | null {
	let latest: ArticleRecord | null = null;
	for (const article of articles) {
		if (article.archived === 1 || progressOf(article).kind !== "reading") continue;
		if (latest === null || lastRead(article) > lastRead(latest)) latest = article;
	}
	return latest;
}
