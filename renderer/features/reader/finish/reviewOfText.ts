// The address under which the words of one article come for review. Pure.

import type { ArticleId } from "../../../storage/records/ids.ts";

export function reviewOfText(article: ArticleId): string {
	return `#/review?article=${encodeURIComponent(article)}`;
}
