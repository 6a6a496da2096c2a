// Puts one of the texts that ship with the app into the library, with its English, once.

import { failure, type Result, success } from "../engine/text/result.ts";
import type { BundledSample } from "../samples/bundledSamples.ts";
import type { StorageError } from "../storage/contract/stored.ts";
import type { ArticleId } from "../storage/records/ids.ts";
import { WorkerFailure } from "../worker/client.ts";
import type { Analysis } from "../worker/protocol.ts";
import { storeArticle } from "./articleAnalysis.ts";
import { type ErrorTranslation, storageErrorText } from "./errorTexts.ts";
import type { Services } from "./services.tsx";

export type SampleFailure =
	| { readonly kind: "storage"; readonly error: StorageError }
	/** The language engine broke on it. */
	| { readonly kind: "engine"; readonly title: string; readonly message: string };

export function sampleFailureText(found: SampleFailure, t: ErrorTranslation): string {
	return found.kind === "storage"
		? storageErrorText(found.error, t)
		: t("article.engine", { name: found.title, message: found.message });
}

/** The article made from `sample`: the one that is there already, else a new one. `tags` are given to a new one only. */
export async function addSample(
	services: Services,
	sample: BundledSample,
	tags: readonly string[],
): Promise<Result<ArticleId, SampleFailure>> {
	const articles = await services.library.articles.list();
	if (!articles.ok) return failure({ kind: "storage", error: articles.error });
	const there = articles.value.find((article) => article.sample === sample.id);
	if (there !== undefined) return success(there.id);
	const analysis = await analyse(services, sample);
	if (!analysis.ok) return analysis;
	const { document, title, translation, id } = sample;
	const { words } = analysis.value.profile;
	const article = { fallbackTitle: title, document, original: document.text, translation, words, sample: id, tags };
	const stored = await storeArticle(services, article, analysis.value);
	return stored.ok ? success(stored.value.id) : failure({ kind: "storage", error: stored.error });
}

async function analyse({ language }: Services, sample: BundledSample): Promise<Result<Analysis, SampleFailure>> {
	const documentId = `sample:${sample.id}`;
	try {
		await language.open({ documentId, document: sample.document });
		return success(await language.analyse({ documentId }));
	} catch (error) {
		if (!(error instanceof WorkerFailure)) throw error;
		console.error(error);
		return failure({ kind: "engine", title: sample.title, message: error.message });
	}
}
