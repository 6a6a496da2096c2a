// What becomes of the text that its person has looked at: kept beside what the library has, or in place of it.

import type { Result } from "../../../engine/text/result.ts";
import type { StorageError } from "../../../storage/contract/stored.ts";
import type { ArticleRecord } from "../../../storage/records/articles.ts";
import type { Services } from "../../services.tsx";
import { upToDate } from "./editPrepared.ts";
import type { PreparedArticle } from "./importItem.ts";
import { changePending } from "./pendingImport.ts";
import { addPrepared, type Replacement, replaceArticle } from "./storeImport.ts";

/** Stores it; `null` where that failed, and the text stays to be looked at. */
export async function keepPrepared(id: number, services: Services): Promise<ArticleRecord | null> {
	return stored(id, services, async (article) => {
		const added = await addPrepared(article, services);
		return added.ok ? { ok: true, value: { kept: added.value, outcome: added.value } } : added;
	});
}

/** Puts it in place of the article that it is like. */
export async function replaceWithPrepared(
	id: number,
	there: ArticleRecord,
	services: Services,
): Promise<Replacement | null> {
	return stored(id, services, async (article) => {
		const replaced = await replaceArticle(there, article, services);
		return replaced.ok ? { ok: true, value: { kept: replaced.value.article, outcome: replaced.value } } : replaced;
	});
}

interface Kept<Outcome> {
	readonly kept: ArticleRecord;
	readonly outcome: Outcome;
}

async function stored<Outcome>(
	id: number,
	services: Services,
	store: (article: PreparedArticle) => Promise<Result<Kept<Outcome>, StorageError>>,
): Promise<Outcome | null> {
	const article = await upToDate(id, services);
	if (article === null) return null;
	changePending(id, { kind: "storing", article });
	const reply = await store(article);
	if (reply.ok) {
		changePending(id, { kind: "imported", article: reply.value.kept, like: null, doubtful: null });
		return reply.value.outcome;
	}
	changePending(id, { kind: "prepared", article, failure: { kind: "storage", error: reply.error } });
	return null;
}
