// A person's own glosses: of one place of an article, or of a word wherever it stands.

import { sameSpan } from "../../engine/text/span.ts";
import { isOwnGlossRecord } from "../checks/corrections.ts";
import type { OwnGlossRepository } from "../contract/corrections.ts";
import type { OwnGlossRecord } from "../records/corrections.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";
import { placedRows } from "./placed.ts";

export function createOwnGlossRepository(store: Store, signals: Signals, newId: () => string): OwnGlossRepository {
	const rows = placedRows<OwnGlossRecord>(store, signals, "ownGlosses", {
		table: store.tables.ownGlosses,
		check: isOwnGlossRecord,
		general: "word",
	});

	return {
		of: rows.of,
		setWord: (key, gloss, at) =>
			rows.change(async () => {
				const there = await rows.get(key);
				return {
					written: { id: key, scope: "word", key, gloss: tidy(gloss), addedAt: at },
					before: there === null ? [] : [there],
				};
			}),
		setPlace: ({ articleId, span, quote, before, after }, { key, gloss, sense }, at) =>
			rows.change(async () => ({
				written: {
					id: newId(),
					scope: "place",
					articleId,
					span,
					quote,
					before,
					after,
					key,
					gloss: tidy(gloss),
					sense,
					addedAt: at,
				},
				before: (await rows.ofArticle(articleId)).filter((row) => row.scope === "place" && sameSpan(row.span, span)),
			})),
		remove: rows.remove,
		undo: rows.undo,
		subscribe: rows.subscribe,
	};
}

/** @throws RangeError for a gloss of white space: who wants none removes it. */
function tidy(gloss: string): string {
	const tidied = gloss.normalize("NFC").replace(/\s+/g, " ").trim();
	if (tidied === "") throw new RangeError("an own gloss without a word");
	return tidied;
}
