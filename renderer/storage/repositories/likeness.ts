// Which article is like a text: the fingerprints of all of them in memory, read once, then kept in step with the library.
// Of 5,000: 40 ms to read, 3 to compare. Those that lie in the bin are among them, and are passed over when they are found.

import { alikeFrom, similarity } from "../../engine/text/similarity.ts";
import { isArticleRecord, isFingerprintRecord } from "../checks/articles.ts";
import type { Stored } from "../contract/stored.ts";
import type { ArticleRecord } from "../records/articles.ts";
import type { ArticleId } from "../records/ids.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";

export interface Likeness {
	/** The article most like a text, of those that are not in the bin; `null` where none is alike. */
	mostLike(
		fingerprint: readonly number[],
	): Stored<{ readonly article: ArticleRecord; readonly similarity: number } | null>;
}

export function createLikeness(store: Store, signals: Signals): Likeness {
	const { tables } = store;
	const isSound = store.sound("articles", isArticleRecord);
	const isSoundFingerprint = store.sound("fingerprints", isFingerprintRecord);
	/** `null` until they are needed. */
	let known: Map<ArticleId, Uint32Array> | null = null;
	/** Articles that may have changed since they were read. */
	const changed = new Set<ArticleId>();
	signals.subscribe("articles", ({ keys }) => {
		if (keys === null) known = null;
		else for (const key of keys) changed.add(key as ArticleId);
	});

	/** Within a read: what the library has now. Whoever writes meanwhile waits, and is heard of afterwards. */
	async function current(): Promise<ReadonlyMap<ArticleId, Uint32Array>> {
		const reading = [...changed];
		const all = known ?? new Map<ArticleId, Uint32Array>();
		const rows = known === null ? await tables.fingerprints.toArray() : await tables.fingerprints.bulkGet(reading);
		for (const id of reading) {
			all.delete(id);
			changed.delete(id);
		}
		for (const row of rows) if (row !== undefined && isSoundFingerprint(row)) all.set(row.articleId, row.numbers);
		known = all;
		return all;
	}

	return {
		mostLike: (fingerprint) =>
			store.read(["articles", "fingerprints"], async () => {
				const ranked: { readonly id: ArticleId; readonly share: number }[] = [];
				for (const [id, other] of await current()) {
					const share = similarity(fingerprint, other, alikeFrom);
					if (share > 0) ranked.push({ id, share });
				}
				ranked.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
				for (const { id, share } of ranked) {
					const article = await tables.articles.get(id);
					if (article !== undefined && isSound(article) && article.deletedAt === null) {
						return { article, similarity: share };
					}
				}
				return null;
			}),
	};
}

/** Within a write: what finds an article from now on; an empty fingerprint finds nothing and takes no row. */
export async function putFingerprint(store: Store, articleId: ArticleId, numbers: readonly number[]): Promise<void> {
	const { fingerprints } = store.tables;
	if (numbers.length === 0) await fingerprints.delete(articleId);
	else await fingerprints.put({ articleId, numbers: Uint32Array.from(numbers) });
}
