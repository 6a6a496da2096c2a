// The articles of the library: a light record that lists, and the text beside it that is read when it is opened.

import { contentHash } from "../../engine/text/hash.ts";
import { failure, success } from "../../engine/text/result.ts";
import { isArticleRecord, isArticleTextRecord } from "../checks.ts";
import type { ArticleRepository, NewArticle, Stored } from "../contract.ts";
import type { ArticleId, ArticleRecord, ReadingProgress, Timestamp } from "../records.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";
import type { WordWriter } from "../wordWriter.ts";
import type { AnalysisStore } from "./analyses.ts";
import { textChanger } from "./changeText.ts";

export function createArticleRepository(
	store: Store,
	writer: WordWriter,
	analyses: AnalysisStore,
	signals: Signals,
	newId: () => string,
): ArticleRepository {
	const { tables } = store;
	const isSound = store.sound("articles", isArticleRecord);
	const isSoundText = store.sound("texts", isArticleTextRecord);

	/** Changes those of `ids` that are there; refuses where none is, and a damaged one where it is the only one. */
	async function changeAll(ids: readonly ArticleId[], change: (article: ArticleRecord) => ArticleRecord): Stored<null> {
		const changed = await store.write(["articles"], async () => {
			const rows = (await tables.articles.bulkGet([...ids])).filter((row) => row !== undefined);
			const found = rows.filter(isSound);
			if (found.length === 0 && ids.length > 0) {
				refuse(rows.length > 0 ? { kind: "corrupt", what: "article" } : { kind: "missing" });
			}
			await tables.articles.bulkPut(found.map(change));
			return null;
		});
		if (changed.ok && ids.length > 0) signals.publish({ table: "articles", keys: ids });
		return changed;
	}

	return {
		add: async (article, at) => {
			const id = newId() as ArticleId;
			const record = recordOf(id, article, at);
			const { document, translation, original } = article;
			const added = await store.write(["articles", "texts"], async () => {
				await tables.articles.add(record);
				await tables.texts.add({ id, document, translation, original });
				return record;
			});
			if (added.ok) signals.publish({ table: "articles", keys: [id] });
			return added;
		},

		list: async () => {
			const rows = await store.read(["articles"], () => tables.articles.toArray());
			return rows.ok ? success(rows.value.filter(isSound).filter(isKept)) : rows;
		},

		get: async (id) => {
			const row = await store.read(["articles"], () => tables.articles.get(id));
			if (!row.ok) return row;
			if (row.value === undefined) return failure({ kind: "missing" });
			if (!isSound(row.value)) return failure({ kind: "corrupt", what: "article" });
			return isKept(row.value) ? success(row.value) : failure({ kind: "missing" });
		},

		text: async (id) => {
			const row = await store.read(["texts"], () => tables.texts.get(id));
			if (!row.ok) return row;
			if (row.value === undefined) return failure({ kind: "missing" });
			return isSoundText(row.value) ? success(row.value) : failure({ kind: "corrupt", what: "article" });
		},

		findSame: async ({ text }) => {
			const hash = contentHash(text);
			const rows = await store.read(["articles"], () => tables.articles.where("contentHash").equals(hash).toArray());
			return rows.ok ? success(rows.value.filter(isSound).find(isKept) ?? null) : rows;
		},

		rename: (id, title) => changeAll([id], (article) => ({ ...article, title })),
		setTags: (id, tags) => changeAll([id], (article) => ({ ...article, tags: [...new Set(tags)] })),
		setArchived: (ids, archived) => changeAll(ids, (article) => ({ ...article, archived: archived ? 1 : 0 })),
		changeText: textChanger(store, writer, signals),
		markOpened: (id, at) => changeAll([id], (article) => ({ ...article, openedAt: at })),
		saveProgress: (id, progress) =>
			changeAll([id], (article) => ({ ...article, progress: further(article, progress) })),
		remove: (ids, at) => changeAll(ids, (article) => ({ ...article, deletedAt: at })),
		restore: (ids) => changeAll(ids, (article) => ({ ...article, deletedAt: null })),

		purge: async (before) => {
			const purged = await store.write(["articles", "texts", "choices", "ownGlosses"], async () => {
				const ids = await tables.articles.where("deletedAt").below(before).primaryKeys();
				await tables.choices.where("articleId").anyOf(ids).delete();
				await tables.ownGlosses.where("articleId").anyOf(ids).delete();
				await tables.articles.bulkDelete(ids);
				await tables.texts.bulkDelete(ids);
				return ids;
			});
			if (!purged.ok) return purged;
			if (purged.value.length > 0) {
				// Whether this works or not changes nothing for the person: the cache is dropped as a whole one day.
				await analyses.forget(purged.value);
				signals.publish({ table: "articles", keys: purged.value });
			}
			return success(purged.value.length);
		},

		subscribe: (listener) => signals.subscribe("articles", () => listener()),
	};
}

function recordOf(id: ArticleId, article: NewArticle, at: Timestamp): ArticleRecord {
	const { document, fallbackTitle, translation, words, sample, tags } = article;
	return {
		id,
		title: document.title ?? fallbackTitle,
		byline: document.byline,
		source: document.source,
		date: document.date,
		addedAt: at,
		openedAt: null,
		words,
		tags: [...new Set(tags)],
		archived: 0,
		deletedAt: null,
		progress: null,
		contentHash: contentHash(document.text),
		sample,
		translated: translation.length > 0,
	};
}

/** Not in the bin. */
function isKept(article: ArticleRecord): boolean {
	return article.deletedAt === null;
}

/** The new place, with a share that never falls by scrolling back. */
function further({ progress: before }: ArticleRecord, progress: ReadingProgress): ReadingProgress {
	return { ...progress, share: Math.max(progress.share, before?.share ?? 0) };
}
