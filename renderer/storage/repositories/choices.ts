// A person's own joins and splits: of one place of an article, or wherever the same syllables stand.

import { foldWord } from "../../engine/text/headwordKey.ts";
import { isLost } from "../../engine/text/reanchor.ts";
import type { Span } from "../../engine/text/span.ts";
import { isChoiceRecord } from "../checks/corrections.ts";
import type { ChoiceRepository } from "../contract/corrections.ts";
import type { ChoiceRecord } from "../records/corrections.ts";
import type { ArticleId } from "../records/ids.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";
import { placedRows } from "./placed.ts";

export function createChoiceRepository(store: Store, signals: Signals, newId: () => string): ChoiceRepository {
	const rows = placedRows<ChoiceRecord>(store, signals, "choices", {
		table: store.tables.choices,
		check: isChoiceRecord,
		general: "everywhere",
	});

	/** Choices of places that share a letter with this one. */
	async function overlapping(articleId: ArticleId, place: Span): Promise<readonly ChoiceRecord[]> {
		return (await rows.ofArticle(articleId)).filter(
			(row) => row.scope === "here" && !isLost(row) && row.span.start < place.end && row.span.end > place.start,
		);
	}

	return {
		of: rows.of,
		setHere: ({ articleId, span, quote, before, after }, cuts, at) =>
			rows.change(async () => ({
				written: { id: newId(), scope: "here", articleId, span, quote, before, after, cuts, addedAt: at },
				before: await overlapping(articleId, span),
			})),
		setEverywhere: (headword, cuts, from, at) =>
			rows.change(async () => {
				const id = foldWord(headword);
				const there = await rows.get(id);
				const here = from === null ? [] : await overlapping(from.articleId, from.span);
				return {
					written: { id, scope: "everywhere", headword, cuts, addedAt: at },
					before: there === null ? here : [there, ...here],
				};
			}),
		remove: rows.remove,
		undo: rows.undo,
		subscribe: rows.subscribe,
	};
}
