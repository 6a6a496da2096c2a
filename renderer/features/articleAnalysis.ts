// The way from a stored article to one that can be read: its record, its text, and its analysis, kept in the cache or
// made anew.

import { contentHash } from "../engine/text/hash.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { success } from "../engine/text/result.ts";
import type { ChangedText, NewArticle, TextChange } from "../storage/contract/articles.ts";
import type { Stored } from "../storage/contract/stored.ts";
import type { AnalysisRecord, ArticleRecord, ArticleTextRecord } from "../storage/records/articles.ts";
import type { ArticleId } from "../storage/records/ids.ts";
import type { Analysis, CallOptions, Corrections, DictionaryStatus } from "../worker/protocol.ts";
import { choicesHash, correctionsOf, readCorrectionRows } from "./corrections.ts";
import type { Services } from "./services.tsx";

/** An article that the language worker holds open under its id: `read` and `describe` may follow at once. */
export interface OpenArticle {
	readonly record: ArticleRecord;
	readonly text: ArticleTextRecord;
	readonly analysis: Analysis;
	/** All that hold in it: the worker has them. */
	readonly corrections: Corrections;
}

/**
 * What an analysis depends on: another engine, dictionary, text or choice of words makes another one.
 * @param choices `choicesHash` of the corrections of the article; empty for none
 */
export function analysisVersion({ engineVersion, hash }: DictionaryStatus, contentHash: string, choices = ""): string {
	const version = `${engineVersion}:${hash}:${contentHash}`;
	return choices === "" ? version : `${version}:${choices}`;
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
	// All at once: whether the analysis that is kept is the one that holds is known when the others are there.
	const [record, text, rows, kept] = await Promise.all([
		library.articles.get(id),
		library.articles.text(id),
		readCorrectionRows(library, id),
		library.analyses.get(id, null),
	]);
	if (!record.ok) return record;
	if (!text.ok) return text;
	if (!rows.ok) return rows;
	options.signal?.throwIfAborted();
	const { document } = text.value;
	const corrections = correctionsOf(rows.value, document.text);
	const opened = language.open({ documentId: id, document, corrections }, options);
	const version = versionOf(dictionary, record.value, corrections);
	if (kept.ok && kept.value?.version === version) {
		// Calls reach the worker in their order: what follows need not wait, and fails too where this fails.
		opened.catch(() => undefined);
		return success({ record: record.value, text: text.value, analysis: analysisOf(kept.value), corrections });
	}
	const analysis = await computed({ language, library }, id, version, opened, options);
	return success({ record: record.value, text: text.value, analysis, corrections });
}

function versionOf(
	dictionary: DictionaryStatus,
	{ contentHash }: Pick<ArticleRecord, "contentHash">,
	{ choices }: Corrections,
): string {
	return analysisVersion(dictionary, contentHash, choicesHash(choices));
}

/**
 * The analysis of an article under these corrections, from the cache where it has that one.
 * @param opened resolves when the worker holds the article open with them
 */
export async function analysisFor(
	{ language, library, dictionary }: Pick<Services, "language" | "library" | "dictionary">,
	record: Pick<ArticleRecord, "id" | "contentHash">,
	corrections: Corrections,
	opened: Promise<unknown>,
	options: CallOptions = {},
): Promise<Analysis> {
	const version = versionOf(dictionary, record, corrections);
	const [cached] = await Promise.all([library.analyses.get(record.id, version), opened]);
	if (cached.ok && cached.value !== null) return analysisOf(cached.value);
	return computed({ language, library }, record.id, version, opened, options);
}

/** Analyses what the worker holds open and keeps the outcome. */
async function computed(
	{ language, library }: Pick<Services, "language" | "library">,
	id: ArticleId,
	version: string,
	opened: Promise<unknown>,
	options: CallOptions,
): Promise<Analysis> {
	await opened;
	const analysis = await language.analyse({ documentId: id }, options);
	// A cache that cannot be written costs time at the next opening, nothing else.
	void library.analyses.put(recordOf(id, version, analysis));
	// An article of an older version has none: from now on it is found when nearly the same text comes.
	void library.articles.setFingerprint(id, analysis.fingerprint);
	return analysis;
}

/** The cached analysis of an article as its choices stand now; `null` where there is none. */
export async function cachedAnalysis(
	{ library, dictionary }: Pick<Services, "library" | "dictionary">,
	{ id, contentHash }: Pick<ArticleRecord, "id" | "contentHash">,
): Stored<AnalysisRecord | null> {
	const chosen = await library.choices.of(id);
	if (!chosen.ok) return chosen;
	const { choices } = correctionsOf({ choices: chosen.value, glosses: [] }, null);
	return library.analyses.get(id, analysisVersion(dictionary, contentHash, choicesHash(choices)));
}

/**
 * Puts an edited text in place of an article's: places of words, choices, own glosses and of reading move along. Whoever shows
 * the article opens it again. Give `before` of the outcome to undo it.
 */
export async function editArticle(
	services: Pick<Services, "language" | "library" | "dictionary">,
	id: ArticleId,
	edited: Pick<ChangedText, "document" | "translation" | "original" | "title">,
	options: CallOptions = {},
): Stored<TextChange> {
	const { language, library } = services;
	const old = await openArticle(services, id, options);
	if (!old.ok) return old;
	const documentId = `edited:${id}`;
	await language.open({ documentId, document: edited.document }, options);
	const analysis = await language.analyse({ documentId }, options);
	const starts = ({ sentences }: Analysis) => sentences.filter((_, index) => index % 3 === 0);
	const changed = await library.articles.changeText(id, {
		...edited,
		words: analysis.profile.words,
		fingerprint: analysis.fingerprint,
		sentences: { before: starts(old.value.analysis), after: starts(analysis) },
	});
	// Kept for the next opening: that of a text without choices.
	const version = analysisVersion(services.dictionary, contentHash(edited.document.text));
	if (changed.ok) await library.analyses.put(recordOf(id, version, analysis));
	return changed;
}

/** Adds an article and keeps the analysis that was made while it was imported. */
export async function storeArticle(
	{ library, dictionary, now }: Pick<Services, "library" | "dictionary" | "now">,
	article: Omit<NewArticle, "fingerprint">,
	analysis: Analysis,
): Stored<ArticleRecord> {
	const added = await library.articles.add({ ...article, fingerprint: analysis.fingerprint }, now());
	if (added.ok) {
		const { id, contentHash } = added.value;
		await library.analyses.put(recordOf(id, analysisVersion(dictionary, contentHash), analysis));
	}
	return added;
}

function recordOf(
	articleId: ArticleId,
	version: string,
	{ sentences, rows, profile, fingerprint }: Analysis,
): AnalysisRecord {
	return {
		articleId,
		version,
		sentences,
		rows,
		keys: profile.keys.join("\n"),
		counts: profile.counts,
		words: profile.words,
		fingerprint,
	};
}

function analysisOf({ sentences, rows, keys, counts, words, fingerprint }: AnalysisRecord): Analysis {
	const profile = { keys: keys === "" ? [] : (keys.split("\n") as HeadwordKey[]), counts, words };
	return { sentences, rows, profile, fingerprint };
}
