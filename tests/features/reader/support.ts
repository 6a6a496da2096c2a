// A small article for the reader's tests: sentences, rows and readings of a text over the fake language.

import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import type { GlossedToken } from "../../../renderer/engine/gloss/types.ts";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { span, textOf } from "../../../renderer/engine/text/span.ts";
import { storeArticle } from "../../../renderer/features/articleAnalysis.ts";
import type { GlossRoom } from "../../../renderer/features/reader/glossText.ts";
import { createReadings, type Readings } from "../../../renderer/features/reader/readings.ts";
import { type Sentences, sentencesOf } from "../../../renderer/features/reader/sentences.ts";
import type { Services } from "../../../renderer/features/services.tsx";
import type { ArticleRecord } from "../../../renderer/storage/records/articles.ts";
import type { LanguageClient } from "../../../renderer/worker/client.ts";
import type { WordDescription } from "../../../renderer/worker/protocol.ts";
import { valueIn } from "../../storage/support.ts";
import { analysisOf, documentOf, fakeLanguage, tokensOf } from "../fakes.ts";

export interface SmallArticle {
	readonly document: CleanDocument;
	readonly sentences: Sentences;
	readonly bounds: Int32Array;
	readonly readings: Readings;
	/** Rows of each call of `read`. */
	readonly asked: readonly (readonly number[])[];
}

/** Paragraphs parted by empty lines, as `documentOf` takes them. */
export async function smallArticle(text: string): Promise<SmallArticle> {
	const document = documentOf(text);
	const language = fakeLanguage();
	await language.open({ documentId: "a", document });
	const analysis = analysisOf(document);
	const asked: (readonly number[])[] = [];
	const read: LanguageClient["read"] = (request, options) => {
		asked.push(request.rows);
		return language.read(request, options);
	};
	const readings = createReadings({ read }, "a", analysis, (error) => {
		throw error;
	});
	return { document, sentences: sentencesOf(document, analysis.sentences), bounds: analysis.rows, readings, asked };
}

/** Keeps an article of this text in the library. */
export async function storeText(services: Services, text: string): Promise<ArticleRecord> {
	const document = documentOf(text);
	const analysis = analysisOf(document);
	const article = { fallbackTitle: "Bài", document, original: text, translation: [], sample: null, tags: [] };
	return valueIn(await storeArticle(services, { ...article, words: analysis.profile.words }, analysis));
}

/**
 * What the fake worker says of a place: a gloss where the fake dictionary has one, the lengths up to three syllables.
 */
export function fakeDescribe(document: () => CleanDocument): LanguageClient["describe"] {
	return async ({ sentence, sentenceSpan, span: place }) => {
		const { text } = document();
		const quote = textOf(text, place);
		const own = tokensOf(text, place.start, place.end);
		const gloss = own.length === 1 ? (own[0]?.gloss ?? null) : null;
		const entry: WordDescription["entry"] =
			gloss === null
				? null
				: {
						kind: "word",
						headword: quote.toLowerCase(),
						han: null,
						classifier: null,
						see: null,
						band: null,
						classes: [],
						senses: [
							{
								pos: "n",
								glosses: [gloss.text],
								definition: null,
								label: null,
								example: null,
								classifier: null,
								cues: [],
							},
						],
					};
		const readings: WordDescription["readings"][number][] = [];
		const run = /^\p{L}+(?: \p{L}+){0,2}/u.exec(text.slice(place.start, sentenceSpan.end))?.[0] ?? quote;
		for (const match of run.matchAll(/\p{L}+/gu)) {
			const end = place.start + match.index + match[0].length;
			readings.push({ span: span(place.start, end), quote: text.slice(place.start, end), known: true });
		}
		return {
			kind: "word",
			key: headwordKey("word", quote),
			headword: quote.toLowerCase(),
			span: place,
			quote,
			sentence: { index: sentence, span: sentenceSpan, text: textOf(text, sentenceSpan) },
			entry,
			gloss,
			unit: null,
			pattern: null,
			readings,
			alternatives: readings.map((reading) => ({ ...reading, gloss: null, difference: 0 })),
			morphemes: [],
		};
	};
}

/**
 * Tokens written as `mèo/cat ngủ . [gap]`: a word may have a gloss after a slash; joined syllables are written with
 * `_`.
 */
export function tokensFrom(written: string): { readonly text: string; readonly tokens: readonly GlossedToken[] } {
	const tokens: GlossedToken[] = [];
	let text = "";
	for (const part of written.split("|")) {
		const [shown = "", gloss] = part.split("/");
		const quote = shown.replaceAll("_", " ");
		const place = span(text.length, text.length + quote.length);
		text += quote;
		if (!/[\p{L}\p{N}]/u.test(quote)) {
			tokens.push({ token: { kind: "gap", span: place, key: null, subkind: null }, gloss: null });
		} else if (/^\d/.test(quote)) {
			tokens.push({ token: { kind: "number", span: place, key: null, subkind: null }, gloss: glossOf(gloss) });
		} else {
			tokens.push({
				token: { kind: "word", span: place, key: headwordKey("word", quote), subkind: null },
				gloss: glossOf(gloss),
			});
		}
	}
	return { text, tokens };
}

function glossOf(text: string | undefined): GlossedToken["gloss"] {
	return text === undefined ? null : { text, from: "dictionary", sense: 0, cue: null };
}

/** @param longest characters that fit a line */
export const roomOf = (longest: number): GlossRoom => ({ longest, glossCharacter: 0.62 });
