// The way from a stored article to one that can be read: its record, its text, and its analysis, kept in the cache or
// made anew.

import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { success } from "../engine/text/result.ts";
import type { NewArticle, Stored } from "../storage/contract.ts";
import type { AnalysisRecord, ArticleId, ArticleRecord, ArticleTextRecord } from "../storage/records.ts";
import type { Analysis, CallOptions, DictionaryStatus } from "../worker/protocol.ts";
import type { Services } from "./services.tsx";

/** An article that the language worker holds open under its id: `read` and `describe` may follow at once. */
export interface OpenArticle {
	readonly record: ArticleRecord;
	readonly text: ArticleTextRecord;
	readonly analysis: Analysis;
}

/** What an analysis depends on: another engine, dictionary or text makes another one. */
export function analysisVersion({ engineVersion, hash }: DictionaryStatus, contentHash: string): string {
	return `${engineVersion}:${hash}:${contentHash}`;
}

/**
 * Reads an article and its analysis; computes and keeps the analysis where the cache has none of this version.
 * Rejects with the signal's reason when cancelled, and with `WorkerFailure` where the language worker broke.
 */
export async function openArticle(
	{ language, library, dictionary }: Pick<Services, "language" | "library" | "dictionary">,
	id: ArticleId,
	options: CallOptions = {},
): Stored<OpenArticle> {
	const [record, text] = await Promise.all([library.articles.get(id), library.articles.text(id)]);
	if (!record.ok) return record;
	if (!text.ok) return text;
	options.signal?.throwIfAborted();
	const opened = language.open({ documentId: id, document: text.value.document }, options);
	const version = analysisVersion(dictionary, record.value.contentHash);
	const [cached] = await Promise.all([library.analyses.get(id, version), opened]);
	if (cached.ok && cached.value !== null) {
		return success({ record: record.value, text: text.value, analysis: analysisOf(cached.value) });
	}
	const analysis = await language.analyse({ documentId: id }, options);
	// A cache that cannot be written costs time at the next opening, nothing else.
	void library.analyses.put(recordOf(id, version, analysis));
	return success({ record: record.value, text: text.value, analysis });
}

/** Adds an article and keeps the analysis that was made while it was imported. */
export async function storeArticle(
	{ library, dictionary, now }: Pick<Services, "library" | "dictionary" | "now">,
	article: NewArticle,
	analysis: Analysis,
): Stored<ArticleRecord> {
	const added = await library.articles.add(article, now());
	if (added.ok) {
		const { id, contentHash } = added.value;
		await library.analyses.put(recordOf(id, analysisVersion(dictionary, contentHash), analysis));
	}
	return added;
}

function recordOf(articleId: ArticleId, version: string, { sentences, rows, profile }: Analysis): AnalysisRecord {
	return {
		articleId,
		version,
		sentences,
		rows,
		keys: profile.keys.join("\n"),
		counts: profile.counts,
		words: profile.words,
	};
}

function analysisOf({ sentences, rows, keys, counts, words }: AnalysisRecord): Analysis {
	return { sentences, rows, profile: { keys: keys === "" ? [] : (keys.split("\n") as HeadwordKey[]), counts, words } };
}
