// Readings of many sentences, for copying: asked of the language worker past the cache of the screen, which holds some
// rows and would let go of those that are seen.

import { type LanguageClient, WorkerFailure } from "../../../worker/client.ts";
import type { SentenceReading } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";

/** Readings of the sentences `first` to `end` (exclusive), in order. */
export type ReadSentences = (first: number, end: number) => Promise<readonly SentenceReading[]>;

type ReadText = Pick<OpenText, "record" | "document" | "corrections" | "sentences" | "readings">;

/** With what is laid over the readings of the screen. @param signal ends the call under way, and refuses later ones */
export function sentenceReader(
	language: Pick<LanguageClient, "open" | "read">,
	{ record, document, corrections, sentences, readings }: ReadText,
	signal: AbortSignal,
): ReadSentences {
	const documentId = record.id;
	return async (first, end) => {
		const triples = new Int32Array((end - first) * 3);
		for (let sentence = first; sentence < end; sentence += 1) {
			const { start, end: last } = sentences.span(sentence);
			triples.set([start, last, sentences.block(sentence)], (sentence - first) * 3);
		}
		const bounds = Int32Array.of(0, end - first);
		const read = async () => {
			const rows = await language.read({ documentId, sentences: triples, bounds, rows: [0] }, { signal });
			return rows.flatMap((row) => row.sentences.map(readings.laid));
		};
		try {
			return await read();
		} catch (error) {
			// The worker keeps the newest few documents: this one may have been let go.
			if (!(error instanceof WorkerFailure)) throw error;
			await language.open({ documentId, document, corrections });
			return read();
		}
	};
}
