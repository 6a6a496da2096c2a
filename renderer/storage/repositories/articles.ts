// The articles of the library: a light record that lists, and the text beside it that is read when it is opened.

import { contentHash } from "../../engine/text/hash.ts";
import { failure, success } from "../../engine/text/result.ts";
import { isArticleRecord, isArticleTextRecord } from "../checks/articles.ts";
import type { ArticleRepository, NewArticle } from "../contract/articles.ts";
import type { Stored } from "../contract/stored.ts";
import type { ArticleRecord, ReadingProgress } from "../records/articles.ts";
import type { ArticleId, Timestamp } from "../records/ids.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";
import type { WordWriter } from "../wordWriter.ts";
import type { AnalysisStore } from "./analyses.ts";
import { textChanger } from "./changeText.ts";
import { createLikeness, putFingerprint } from "./likeness.ts";

export function createArticleRepository(
	store: Store,
	writer: WordWriter,
	analyses: AnalysisStore,
	signals: Signals,
	newId: () => string,
): ArticleRepository {
	const { tables } = store;
	const isSound = store.sound("articles", isArticleRecord);
	const likeness = createLikeness(store, signals);
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

	async function withHash(hash: string): Stored<ArticleRecord | null> {
		const rows = await store.read(["articles"], () => tables.articles.where("contentHash").equals(hash).toArray());
		return rows.ok ? success(rows.value.filter(isSound).find(isKept) ?? null) : rows;
	}

	return {
		add: async (article, at) => {
			const id = newId() as ArticleId;
			const record = recordOf(id, article, at);
			const { document, translation, original, fingerprint } = article;
			const added = await store.write(["articles", "texts", "fingerprints"], async () => {
				await tables.articles.add(record);
				await tables.texts.add({ id, document, translation, original });
				await putFingerprint(store, id, fingerprint);
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

		findSame: ({ text }) => withHash(contentHash(text)),

		findAlike: async (fingerprint, hash) => {
			const same = await withHash(hash);
			if (!same.ok) return same;
			if (same.value !== null) return success({ article: same.value, how: "same", similarity: 1 });
			if (fingerprint.length === 0) return success(null);
			const alike = await likeness.mostLike(fingerprint);
			if (!alike.ok) return alike;
			return success(alike.value === null ? null : { ...alike.value, how: "alike" });
		},

		setFingerprint: async (id, fingerprint) => {
			const written = await store.write(["articles", "fingerprints"], async () => {
				const [article, before] = [await tables.articles.get(id), await tables.fingerprints.get(id)];
				if (article === undefined || before !== undefined || fingerprint.length === 0) return false;
				await putFingerprint(store, id, fingerprint);
				return true;
			});
			if (written.ok && written.value) signals.publish({ table: "articles", keys: [id] });
			return written.ok ? success(null) : written;
		},

		rename: (id, title) => changeAll([id], (article) => ({ ...article, title, renamed: 1 })),
		setTags: (id, tags) => changeAll([id], (article) => ({ ...article, tags: [...new Set(tags)] })),
		setArchived: (ids, archived) => changeAll(ids, (article) => ({ ...article, archived: archived ? 1 : 0 })),
		changeText: textChanger(store, writer, signals),
		markOpened: (id, at) => changeAll([id], (article) => ({ ...article, openedAt: at })),
		saveProgress: (id, progress) =>
			changeAll([id], (article) => ({ ...article, progress: further(article, progress) })),
		remove: (ids, at) => changeAll(ids, (article) => ({ ...article, deletedAt: at })),
		restore: (ids) => changeAll(ids, (article) => ({ ...article, deletedAt: null })),

		purge: async (before) => {
			const owned = ["articles", "texts", "recordings", "fingerprints", "choices", "ownGlosses", "bookmarks"] as const;
			const purged = await store.write(owned, async () => {
				const ids = await tables.articles.where("deletedAt").below(before).primaryKeys();
				await tables.choices.where("articleId").anyOf(ids).delete();
				await tables.ownGlosses.where("articleId").anyOf(ids).delete();
				await tables.bookmarks.where("articleId").anyOf(ids).delete();
				await tables.articles.bulkDelete(ids);
				await tables.texts.bulkDelete(ids);
				await tables.recordings.bulkDelete(ids);
				await tables.fingerprints.bulkDelete(ids);
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
		renamed: 0,
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
		recording: null,
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
