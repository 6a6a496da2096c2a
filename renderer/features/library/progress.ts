// How far an article is read, and which one to go on with. Pure.

import type { ArticleRecord } from "../../storage/records.ts";

export type ArticleProgress =
	| { readonly kind: "new" }
	| { readonly kind: "reading"; readonly share: number }
	| { readonly kind: "finished" };

/** The last line of a text seldom comes to the top: from here on it is read. */
const finishedFrom = 0.995;

export function progressOf({ progress }: Pick<ArticleRecord, "progress">): ArticleProgress {
	if (progress === null || progress.share <= 0) return { kind: "new" };
	return progress.share >= finishedFrom ? { kind: "finished" } : { kind: "reading", share: progress.share };
}

/** The article that was read last and is not finished; archived ones have been laid aside on purpose. */
export function articleToGoOn(articles: readonly ArticleRecord[]): ArticleRecord | null {
	let latest: ArticleRecord | null = null;
	for (const article of articles) {
		if (article.archived === 1 || progressOf(article).kind !== "reading") continue;
		if (latest === null || lastRead(article) > lastRead(latest)) latest = article;
	}
	return latest;
}

function lastRead({ progress, openedAt }: ArticleRecord): number {
	return Math.max(progress?.at ?? 0, openedAt ?? 0);
}
