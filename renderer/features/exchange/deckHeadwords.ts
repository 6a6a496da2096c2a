// The headwords of a file of words, for whoever wants no more of it. Read as the file itself seems to say.

import { failure, type Result, success } from "../../engine/text/result.ts";
import type { DeckError } from "../../formats/decks/types.ts";
import type { DecksClient } from "../../worker/decksProtocol.ts";
import { firstReading, hasWord } from "./mapping.ts";
import { partOf, type Watch } from "./watch.ts";

const portion = 5_000;

/**
 * In the order of the file; a word may come twice. Errors: all of `DeckError`, and `noWord` where no column holds Vietnamese words.
 * @param at now, milliseconds since 1970
 */
export async function deckHeadwords(
	decks: Pick<DecksClient, "outline" | "read" | "unsettled" | "release">,
	file: Blob,
	at: number,
	watch: Watch,
): Promise<Result<readonly string[], DeckError | { readonly kind: "noWord" }>> {
	const outline = await decks.outline({ file, choice: {} });
	if (!outline.ok) return outline;
	const reading = firstReading(outline.value, at);
	if (!hasWord(reading)) {
		await decks.release({ session: null });
		return failure({ kind: "noWord" });
	}
	const { signal, onProgress } = partOf(watch, 0, 0.9);
	const read = await decks.read({ file, reading }, { signal, onProgress });
	if (!read.ok) return read;
	const { session, rows } = read.value;
	const headwords: string[] = [];
	for (let from = 0; from < rows && !watch.signal.aborted; from += portion) {
		const some = await decks.unsettled({ session, from, count: portion });
		for (const headword of some.headwords) headwords.push(headword);
	}
	await decks.release({ session });
	return watch.signal.aborted ? failure({ kind: "cancelled" }) : success(headwords);
}
