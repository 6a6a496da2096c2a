// Connects the screen to storage: the keys of the words in view, and what stands at the side with its counts. Records are read
// by the table, for the rows in sight only.

import { useCallback, useMemo } from "react";
import { endOfReviewDay, reviewDayOf } from "../../engine/review/reviewDay.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import type { VocabularyCounts } from "../../storage/contract/words.ts";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { ListRecord, SmartRule } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { useServices, useSettingValues } from "../services.tsx";
import { type Loaded, useStored, valueOr } from "../stored.ts";
import { useNow } from "../useNow.ts";
import { calmly } from "./calmly.ts";
import { natural, type WordSort } from "./sorting.ts";
import { queryOf, type View } from "./views.ts";

/** The clock of the screen: whole days matter here, minutes do not. */
const minute = 60_000;

const noKeys: readonly HeadwordKey[] = [];

export interface Side {
	/** `due` counts everything due on this review day. */
	readonly counts: VocabularyCounts;
	readonly addedThisWeek: number;
	readonly lists: readonly ListRecord[];
	/** Each tag with the number of its words. */
	readonly tags: ReadonlyMap<string, number>;
}

export interface Vocabulary {
	readonly words: Loaded<readonly HeadwordKey[]>;
	readonly side: Loaded<Side>;
	/** Words of the view's list (or of all) that are due on this review day. */
	readonly toReview: number;
	/** Articles that are in the library; `null` until that is known. */
	readonly articles: readonly ArticleRecord[] | null;
	readonly now: number;
	/** The last moment of this review day. */
	readonly today: number;
	readonly retry: () => void;
}

export function useVocabulary(view: View, filter: SmartRule, search: string, sort: WordSort): Vocabulary {
	const { library } = useServices();
	const { dayStartsAt } = useSettingValues();
	const now = useNow(minute);
	const today = endOfReviewDay(reviewDayOf(now, dayStartsAt), dayStartsAt) - 1;

	const subscribe = useMemo(
		() =>
			calmly((listener) => {
				const unsubscribes = [library.vocabulary.subscribe(listener), library.lists.subscribe(listener)];
				return () => {
					for (const unsubscribe of unsubscribes) unsubscribe();
				};
			}),
		[library],
	);

	const loadWords = useCallback(
		() => library.vocabulary.words(queryOf(view, filter, search, sort, today)),
		[library, view, filter, search, sort, today],
	);
	const loadSide = useCallback(async () => {
		const [counts, lists, tags, added] = await Promise.all([
			library.vocabulary.counts(today),
			library.lists.all(),
			library.vocabulary.tags(),
			library.vocabulary.words(queryOf({ kind: "added" }, anyWord, "", natural("added"), today)),
		]);
		if (!counts.ok) return counts;
		if (!lists.ok) return lists;
		if (!tags.ok) return tags;
		if (!added.ok) return added;
		const value = {
			counts: counts.value,
			lists: lists.value,
			tags: tags.value,
			addedThisWeek: added.value.length,
		};
		return { ok: true as const, value };
	}, [library, today]);
	const list = view.kind === "list" ? view.list : null;
	/** Of all words the counts tell it. */
	const loadDue = useCallback(async () => {
		if (list === null) return success(noKeys);
		return library.vocabulary.words({ ...queryOf({ kind: "due" }, anyWord, "", natural("due"), today), list });
	}, [library, today, list]);

	const [words, retryWords] = useStored(loadWords, subscribe);
	const [side, retrySide] = useStored(loadSide, subscribe);
	const [due] = useStored(loadDue, subscribe);
	const [articles] = useStored(library.articles.list, library.articles.subscribe);
	return {
		words,
		side,
		toReview: list === null ? (side.kind === "ready" ? side.value.counts.due : 0) : valueOr(due, noKeys).length,
		articles: useMemo(() => (articles.kind === "ready" ? articles.value : null), [articles]),
		now,
		today,
		retry: () => {
			retryWords();
			retrySide();
		},
	};
}
