// Asks the language worker for words of the open text: all of a stretch, or what stands under some of them. Runs in the window.

import { type LanguageClient, WorkerFailure } from "../../../worker/client.ts";
import type { CallOptions, TextWord, WordGlosses } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import type { Sentences } from "../sentences.ts";

type Language = Pick<LanguageClient, "open" | "words" | "glossesOf">;
type Text = Pick<OpenText, "record" | "document" | "corrections" | "sentences">;

/** Words of the sentences `first` to `end` (exclusive), in the order of the text. */
export function wordsBetween(
	language: Language,
	text: Text,
	{ first, end }: { readonly first: number; readonly end: number },
	options: CallOptions = {},
): Promise<readonly TextWord[]> {
	const sentences = triplesOf(text.sentences);
	const request = { documentId: text.record.id, sentences, first, end };
	return again(language, text, options, () => language.words(request, options));
}

/** What stands under words in the sentences `among`. */
export function glossesAmong(
	language: Language,
	text: Text,
	keys: readonly TextWord["key"][],
	among: readonly number[],
	options: CallOptions = {},
): Promise<readonly WordGlosses[]> {
	const request = { documentId: text.record.id, sentences: triplesOf(text.sentences), keys, among };
	return again(language, text, options, () => language.glossesOf(request, options));
}

/** The worker keeps the newest few documents: one that it let go is opened once more. */
async function again<Reply>(
	language: Language,
	{ record, document, corrections }: Text,
	{ signal }: CallOptions,
	call: () => Promise<Reply>,
): Promise<Reply> {
	try {
		return await call();
	} catch (error) {
		if (!(error instanceof WorkerFailure) || signal?.aborted === true) throw error;
		await language.open({ documentId: record.id, document, corrections });
		return call();
	}
}

const packed = new WeakMap<Sentences, Int32Array>();

/** Triples `start, end, block`, as the worker takes them. */
function triplesOf(sentences: Sentences): Int32Array {
	const known = packed.get(sentences);
	if (known !== undefined) return known;
	const triples = new Int32Array(sentences.count * 3);
	for (let index = 0; index < sentences.count; index += 1) {
		const { start, end } = sentences.span(index);
		triples.set([start, end, sentences.block(index)], index * 3);
	}
	packed.set(sentences, triples);
	return triples;
}
