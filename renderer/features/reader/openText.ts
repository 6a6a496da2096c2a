// An article opened for reading: everything that stays the same while it is on the screen.

import type { CleanDocument } from "../../engine/document/types.ts";
import type { AlignedTranslation, ArticleRecord } from "../../storage/records.ts";
import { type LanguageClient, WorkerFailure } from "../../worker/client.ts";
import type { WordProfile } from "../../worker/protocol.ts";
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
	readonly plans: { readonly paragraphs: RowPlan; readonly sentences: RowPlan };
	readonly readings: Readings;
	readonly describer: Describer;
}

type Language = Pick<LanguageClient, "open" | "read" | "describe">;

/** @param onFailure hears of a worker that broke while it read for the screen */
export function openText(
	{ record, text, analysis }: OpenArticle,
	client: Language,
	onFailure: (error: unknown) => void,
): OpenText {
	const { document, translation } = text;
	const language = keptOpen(client, record.id, document);
	const sentences = sentencesOf(document, analysis.sentences);
	return {
		record,
		document,
		translation,
		sentences,
		profile: analysis.profile,
		plans: {
			paragraphs: rowPlan(document, sentences, analysis.rows, "paragraphs"),
			sentences: rowPlan(document, sentences, analysis.rows, "sentences"),
		},
		readings: createReadings(language, record.id, analysis, onFailure),
		describer: createDescriber(language, record.id, sentences),
	};
}

/** The worker keeps the newest few documents: one that it let go, because others came in, is opened once more. */
function keptOpen(
	language: Language,
	documentId: string,
	document: CleanDocument,
): Pick<Language, "read" | "describe"> {
	const again = async <Reply>(call: () => Promise<Reply>): Promise<Reply> => {
		try {
			return await call();
		} catch (error) {
			if (!(error instanceof WorkerFailure)) throw error;
			await language.open({ documentId, document });
			return call();
		}
	};
	return {
		read: (request, options) => again(() => language.read(request, options)),
		describe: (request, options) => again(() => language.describe(request, options)),
	};
}
