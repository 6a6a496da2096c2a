// The glosses of the open text, read once by the language worker and kept while the text is open: find looks through them.

import type { LanguageClient } from "../../../worker/client.ts";
import type { CallOptions, GlossLines } from "../../../worker/protocol.ts";
import { askOpen, triplesOf } from "../askOpen.ts";
import type { OpenText } from "../openText.ts";

type Text = Pick<OpenText, "record" | "document" | "corrections" | "sentences">;

/** By the open text: it is another one after each correction, as are its glosses. */
const known = new WeakMap<Text, GlossLines>();

/** Rejects with the signal's reason, or with `WorkerFailure`. */
export async function glossLinesOf(
	language: Pick<LanguageClient, "open" | "glossLines">,
	text: Text,
	options: CallOptions,
): Promise<GlossLines> {
	const read = known.get(text);
	if (read !== undefined) return read;
	const request = { documentId: text.record.id, sentences: triplesOf(text.sentences) };
	const lines = await askOpen(language, text, options, () => language.glossLines(request, options));
	known.set(text, lines);
	return lines;
}
