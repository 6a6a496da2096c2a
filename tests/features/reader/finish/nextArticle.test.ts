import { expect, test } from "vitest";
import { nextArticle } from "../../../../renderer/features/reader/finish/nextArticle.ts";
import type { ArticleRecord, ReadingProgress } from "../../../../renderer/storage/records/articles.ts";
import type { ArticleId } from "../../../../renderer/storage/records/ids.ts";
import { articleRecord } from "../../articles.ts";

const read = (share: number, at: number): ReadingProgress => ({ sentence: 1, sentences: 9, share, at });
const current = { id: "now" as ArticleId, addedAt: 50 };
const next = (...articles: readonly ArticleRecord[]) => nextArticle(articles, current)?.id ?? null;

test("goes on with what was begun and read last", () => {
	const begun = articleRecord("begun", { progress: read(0.4, 10) });
	const later = articleRecord("later", { progress: read(0.2, 20) });
	const finished = articleRecord("finished", { progress: read(1, 30) });
	expect(next(articleRecord("new"), begun, later, finished)).toBe("later");
});

test("else takes the new one that was added next, else the newest", () => {
	const [older, old, newer, newest] = [10, 40, 60, 90].map((addedAt) => articleRecord(`a${addedAt}`, { addedAt }));
	if (!older || !old || !newer || !newest) throw new Error("four articles");
	expect(next(newest, older, newer, old)).toBe("a60");
	expect(next(older, old)).toBe("a40");
});

test("never gives the same article, an archived one, or one that is finished", () => {
	const same = articleRecord("now", { addedAt: 50, progress: read(0.5, 9) });
	const finished = articleRecord("finished", { progress: read(1, 30) });
	expect(next(same, articleRecord("archived", { archived: 1, progress: read(0.5, 9) }), finished)).toBeNull();
});
