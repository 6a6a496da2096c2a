// Which article to go on with, and which others are likely to be opened next. Pure.

import type { ArticleRecord } from "../../storage/records/articles.ts";
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

/** Articles that are read ahead, and the words that one may have beside that to go on with. */
const likely = 4;
const shortWords = 20_000;

/** What is likely to be opened next, the likeliest first: what to go on with, then what was read or added last. */
export function likelyNext(articles: readonly ArticleRecord[]): readonly ArticleRecord[] {
	const first = articleToGoOn(articles);
	const touched = (article: ArticleRecord) => Math.max(lastRead(article), article.addedAt);
	const others = articles
		.filter((article) => article !== first && article.archived === 0 && article.words <= shortWords)
		.toSorted((a, b) => touched(b) - touched(a));
	return [...(first === null ? [] : [first]), ...others].slice(0, likely);
}
