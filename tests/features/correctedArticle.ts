// A stored article in which something is corrected, and what the worker is told of it.

import { span } from "../../renderer/engine/text/span.ts";
import { storeArticle } from "../../renderer/features/articleAnalysis.ts";
import type { LanguageClient } from "../../renderer/worker/client.ts";
import type { Corrections } from "../../renderer/worker/protocol.ts";
import { valueIn } from "../storage/support.ts";
import { analysisOf, documentOf, fakeLanguage, fakeServices } from "./fakes.ts";

export const text = "Mèo con ngủ. Trời mưa to, mèo con dậy.";

/** `told` grows with every call of `correct`. */
export async function stored(change: Partial<LanguageClient> = {}) {
	const told: { readonly documentId: string | null; readonly corrections: Corrections }[] = [];
	const language = fakeLanguage({
		correct: async (request) => {
			told.push(request);
			return null;
		},
		...change,
	});
	const services = await fakeServices({ language });
	const document = documentOf(text);
	const added = { fallbackTitle: "Mèo", document, original: text, translation: [], words: 8, sample: null, tags: [] };
	const record = valueIn(await storeArticle(services, added, analysisOf(document)));
	return { services, told, article: { id: record.id, document }, record };
}

export const place = (quote: string) => span(text.indexOf(quote), text.indexOf(quote) + quote.length);
export const none = { choices: { places: [], everywhere: [] }, glosses: { words: [], places: [] } };
