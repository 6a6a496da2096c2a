// The vocabulary record of the word whose card is open, and the lists there are; kept true while either changes.

import { useEffect, useState } from "react";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { type Span, sameSpan } from "../../engine/text/span.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { useServices } from "../services.tsx";

export interface WordRecord {
	readonly record: VocabularyRecord | null;
	/** In their order. */
	readonly lists: readonly ListRecord[];
}

/** @returns `null` until they have been read; a word without a key has no record. */
export function useWordRecord(key: HeadwordKey | null): WordRecord | null {
	const { library } = useServices();
	const [read, setRead] = useState<{ readonly key: HeadwordKey; readonly record: VocabularyRecord | null } | null>(
		null,
	);
	const [lists, setLists] = useState<readonly ListRecord[] | null>(null);

	useEffect(() => {
		if (key === null) return;
		let left = false;
		const update = async () => {
			const found = await library.vocabulary.get(key);
			if (!left && found.ok) setRead({ key, record: found.value });
		};
		// Not in the way of the card: what is asked for here is drawn when it has come.
		const later = setTimeout(() => void update(), 0);
		const end = library.vocabulary.subscribe((keys) => {
			if (keys === null || keys.includes(key)) void update();
		});
		return () => {
			left = true;
			clearTimeout(later);
			end();
		};
	}, [library, key]);

	useEffect(() => {
		let left = false;
		const update = async () => {
			const found = await library.lists.all();
			if (!left && found.ok) setLists(found.value);
		};
		const later = setTimeout(() => void update(), 0);
		const end = library.lists.subscribe(() => void update());
		return () => {
			left = true;
			clearTimeout(later);
			end();
		};
	}, [library]);

	if (key === null || read === null || read.key !== key || lists === null) return null;
	return { record: read.record, lists };
}

/** Whether a place is among those kept with a word. */
export function isKeptHere(record: VocabularyRecord | null, articleId: ArticleId, place: Span): boolean {
	return record?.contexts.some((context) => context.articleId === articleId && sameSpan(context.span, place)) ?? false;
}
