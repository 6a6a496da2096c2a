// What every call of the language worker over the whole open text needs: its sentences as the worker takes them, and another
// try where the worker has let the text go.

import { type LanguageClient, WorkerFailure } from "../../worker/client.ts";
import type { CallOptions } from "../../worker/protocol.ts";
import type { OpenText } from "./openText.ts";
import type { Sentences } from "./sentences.ts";

/** The worker keeps the newest few documents: one that it let go is opened once more. */
export async function askOpen<Reply>(
	language: Pick<LanguageClient, "open">,
	{ record, document, corrections }: Pick<OpenText, "record" | "document" | "corrections">,
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

/** Triples `start, end, block`, as the worker takes them; the same array for the same sentences. */
export function triplesOf(sentences: Sentences): Int32Array {
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
