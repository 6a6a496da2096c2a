// How far an article is read. Pure.

import type { ArticleRecord } from "../storage/records/articles.ts";

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

/** When somebody was last in it; 0 for never. */
export function lastRead({ progress, openedAt }: Pick<ArticleRecord, "progress" | "openedAt">): number {
	return Math.max(progress?.at ?? 0, openedAt ?? 0);
}
