// The last step of an import: a prepared article into the library, as one more article or in place of one that is there.

import { failure, type Result } from "../../../engine/text/result.ts";
import type { TextChange } from "../../../storage/contract/articles.ts";
import type { StorageError } from "../../../storage/contract/stored.ts";
import type { ArticleRecord } from "../../../storage/records/articles.ts";
import { editArticle, storeArticle } from "../../articleAnalysis.ts";
import type { Services } from "../../services.tsx";
import type { PreparedArticle } from "./importItem.ts";

type Prepared = Pick<PreparedArticle, "document" | "original" | "analysis" | "fallbackTitle">;

/** One more article. Its analysis must be that of its document. */
export function addPrepared(article: Prepared, services: Services): Promise<Result<ArticleRecord, StorageError>> {
	const { document, original, analysis, fallbackTitle } = article;
	const { words } = analysis.profile;
	return storeArticle(
		services,
		{ fallbackTitle, document, original, translation: [], words, sample: null, tags: [] },
		analysis,
	);
}

/** What was put in place of an article's text. */
export interface Replacement {
	/** As it is now. */
	readonly article: ArticleRecord;
	readonly change: TextChange;
}

/** The new text in place of the one that an article has: saved words, choices, glosses and the place of reading move along. */
export async function replaceArticle(
	{ id }: ArticleRecord,
	{ document, original }: Prepared,
	services: Services,
): Promise<Result<Replacement, StorageError>> {
	const changed = await editArticle(services, id, { document, original, translation: null });
	if (!changed.ok) return changed;
	const article = await services.library.articles.get(id);
	if (!article.ok) return failure(article.error);
	return { ok: true, value: { article: article.value, change: changed.value } };
}

/** The article has its old text again, and all that stands at places of it too. */
export function undoReplacement(
	{ article, change }: Replacement,
	services: Services,
): Promise<Result<TextChange, StorageError>> {
	const { document, original, translation } = change.before;
	return editArticle(services, article.id, { document, original, translation, title: change.title });
}
