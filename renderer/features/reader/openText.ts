// An article opened for reading: everything that stays the same while it is on the screen.

import type { CleanDocument } from "../../engine/document/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { AlignedTranslation, ArticleRecord } from "../../storage/records/articles.ts";
import { type LanguageClient, WorkerFailure } from "../../worker/client.ts";
import type { CallOptions, Corrections, WordProfile } from "../../worker/protocol.ts";
import type { OpenArticle } from "../articleAnalysis.ts";
import { createDescriber, type Describer } from "./describer.ts";
import { createReadings, type Readings } from "./readings.ts";
import { type RowPlan, rowPlan } from "./rows.ts";
import { type Sentences, sentencesOf } from "./sentences.ts";

export interface OpenText {
	readonly record: ArticleRecord;
	readonly document: CleanDocument;
	readonly translation: readonly AlignedTranslation[];
	readonly sentences: Sentences;
	readonly profile: WordProfile;
	/** What the person corrected in it, as the worker has it. */
	readonly corrections: Corrections;
	/**
	 * Gives the worker other corrections and has the rows read again; until they are, they stay as they were. The text that it
	 * resolves with stands in place of this one: the same text, rows and places, with descriptions to be asked anew.
	 */
	readonly corrected: (corrections: Corrections) => Promise<OpenText>;
	readonly plans: { readonly paragraphs: RowPlan; readonly sentences: RowPlan };
	readonly readings: Readings;
	readonly describer: Describer;
	/** All places of a word, name or phrase in it, as the worker's `places` packs them. */
	readonly placesOf: (key: HeadwordKey, options: CallOptions) => Promise<Int32Array>;
}

type Language = Pick<LanguageClient, "open" | "correct" | "read" | "describe" | "places">;

/** @param onFailure hears of a worker that broke while it read for the screen */
export function openText(
	{ record, text, analysis, corrections: first }: OpenArticle,
	client: Language,
	onFailure: (error: unknown) => void,
): OpenText {
	const { document, translation } = text;
	const held = { document, corrections: first };
	const language = keptOpen(client, record.id, held);
	const sentences = sentencesOf(document, analysis.sentences);
	const readings = createReadings(language, record.id, analysis, onFailure);
	const opened: Omit<OpenText, "corrections" | "describer"> = {
		record,
		document,
		translation,
		sentences,
		profile: analysis.profile,
		plans: {
			paragraphs: rowPlan(document, sentences, analysis.rows, "paragraphs"),
			sentences: rowPlan(document, sentences, analysis.rows, "sentences"),
		},
		readings,
		placesOf: (key, options) =>
			language.places({ source: { kind: "open", documentId: record.id }, sentences: analysis.sentences, key }, options),
		corrected: async (corrections) => {
			held.corrections = corrections;
			await client.correct({ documentId: record.id, corrections });
			readings.renew();
			return withCorrections(corrections);
		},
	};
	const withCorrections = (corrections: Corrections): OpenText => ({
		...opened,
		corrections,
		describer: createDescriber(language, record.id, sentences),
	});
	return withCorrections(first);
}

/** The worker keeps the newest few documents: one that it let go, because others came in, is opened once more. */
function keptOpen(
	language: Language,
	documentId: string,
	held: { readonly document: CleanDocument; readonly corrections: Corrections },
): Pick<Language, "read" | "describe" | "places"> {
	const again = async <Reply>(call: () => Promise<Reply>): Promise<Reply> => {
		try {
			return await call();
		} catch (error) {
			if (!(error instanceof WorkerFailure)) throw error;
			await language.open({ documentId, ...held });
			return call();
		}
	};
	return {
		read: (request, options) => again(() => language.read(request, options)),
		describe: (request, options) => again(() => language.describe(request, options)),
		places: (request, options) => again(() => language.places(request, options)),
	};
}
