// Connects the screen to storage: the words of the view, and what stands at the side with its counts.

import { useCallback } from "react";
import type { VocabularyCounts } from "../../storage/contract.ts";
import type { ArticleId, ListRecord, VocabularyRecord } from "../../storage/records.ts";
import { endOfDay } from "../../ui/days.ts";
import { useServices } from "../services.tsx";
import { type Loaded, useStored } from "../stored.ts";
import { useNow } from "../useNow.ts";
import { filterOf, type View } from "./views.ts";

/** The clock of the screen: whole days matter here, minutes do not. */
const minute = 60_000;

export interface Side {
	/** `due` counts everything due before the end of today. */
	readonly counts: VocabularyCounts;
	readonly addedThisWeek: number;
	readonly lists: readonly ListRecord[];
}

export interface Vocabulary {
	readonly words: Loaded<readonly VocabularyRecord[]>;
	readonly side: Loaded<Side>;
	/** Learning words of the view's list (or of all) that are due before the end of today. */
	readonly toReview: number;
	/** Articles that are still in the library; `null` until that is known. */
	readonly articles: ReadonlySet<ArticleId> | null;
	readonly now: number;
	readonly retry: () => void;
}

export function useVocabulary(view: View, search: string): Vocabulary {
	const { library } = useServices();
	const now = useNow(minute);
	const today = endOfDay(now) - 1;

	const subscribeWords = useCallback((listener: () => void) => library.vocabulary.subscribe(listener), [library]);
	const subscribeAll = useCallback(
		(listener: () => void) => {
			const unsubscribes = [library.vocabulary.subscribe(listener), library.lists.subscribe(listener)];
			return () => {
				for (const unsubscribe of unsubscribes) unsubscribe();
			};
		},
		[library],
	);
	const subscribeArticles = useCallback((listener: () => void) => library.articles.subscribe(listener), [library]);

	const loadWords = useCallback(
		() => library.vocabulary.find(filterOf(view, search, today)),
		[library, view, search, today],
	);
	const loadSide = useCallback(async () => {
		const [counts, lists, added] = await Promise.all([
			library.vocabulary.counts(today),
			library.lists.all(),
			library.vocabulary.find(filterOf({ kind: "added" }, "", today)),
		]);
		if (!counts.ok) return counts;
		if (!lists.ok) return lists;
		if (!added.ok) return added;
		return {
			ok: true as const,
			value: { counts: counts.value, lists: lists.value, addedThisWeek: added.value.length },
		};
	}, [library, today]);
	const list = view.kind === "list" ? view.list : null;
	const loadDue = useCallback(
		() => library.vocabulary.find({ ...filterOf({ kind: "due" }, "", today), list }),
		[library, today, list],
	);
	const loadArticles = useCallback(() => library.articles.list(), [library]);

	const [words, retryWords] = useStored(loadWords, subscribeWords);
	const [side, retrySide] = useStored(loadSide, subscribeAll);
	const [due] = useStored(loadDue, subscribeWords);
	const [articles] = useStored(loadArticles, subscribeArticles);
	return {
		words,
		side,
		toReview: due.kind === "ready" ? due.value.length : 0,
		articles: articles.kind === "ready" ? new Set(articles.value.map((article) => article.id)) : null,
		now,
		retry: () => {
			retryWords();
			retrySide();
		},
	};
}
