// What the screen shows: the choice at the side, the filter and the search, and in which order.

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { ListId } from "../../storage/records/ids.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { navigate } from "../routes.ts";
import { type Fact, firstSort, isFact, type WordSort } from "./sorting.ts";
import type { OwnView, View } from "./views.ts";

export interface Shown {
	readonly view: View;
	/** Another choice begins without a filter and in its own order. */
	readonly choose: (view: View) => void;
	readonly filter: SmartRule;
	readonly setFilter: (filter: SmartRule) => void;
	/** As it stands in the field. */
	readonly search: string;
	/** The same as it is looked for: a moment later, so that typing is never kept waiting. */
	readonly sought: string;
	readonly setSearch: (search: string) => void;
	readonly sort: WordSort;
	readonly setSort: (sort: WordSort) => void;
	/** What the last column shows where there is room for one fact. */
	readonly fact: Fact;
}

/** @param list that the address names; `null` for the person's own choice */
export function useShown(list: ListId | null): Shown {
	const [ownView, setOwnView] = useState<OwnView>({ kind: "all" });
	const view = useMemo<View>(() => (list === null ? ownView : { kind: "list", list }), [list, ownView]);
	const [filter, setFilter] = useState(anyWord);
	const [search, setSearch] = useState("");
	const [ownSort, setSort] = useState<WordSort | null>(null);
	const sort = useMemo(() => ownSort ?? firstSort(view), [ownSort, view]);
	const choose = useCallback(
		(next: View) => {
			setFilter(anyWord);
			setSort(null);
			if (next.kind === "list") navigate({ screen: "vocabulary", list: next.list });
			else {
				setOwnView(next);
				if (list !== null) navigate({ screen: "vocabulary", list: null });
			}
		},
		[list],
	);
	const usual: Fact = view.kind === "added" ? "added" : "due";
	const fact = ownSort !== null && isFact(ownSort.by) ? ownSort.by : usual;
	return { view, choose, filter, setFilter, search, sought: useDeferredValue(search), setSearch, sort, setSort, fact };
}
