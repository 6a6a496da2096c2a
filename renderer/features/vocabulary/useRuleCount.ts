// How many words a rule finds, while it is being made.

import { useCallback, useDeferredValue } from "react";
import type { ListId, Timestamp } from "../../storage/records/ids.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import { useServices } from "../services.tsx";
import { useStored } from "../stored.ts";
import { natural } from "./sorting.ts";

/** `null` until it is known. @param list narrows to its words; `null` for all */
export function useRuleCount(rule: SmartRule, list: ListId | null, at: Timestamp): number | null {
	const { vocabulary } = useServices().library;
	const asked = useDeferredValue(rule);
	const load = useCallback(
		() => vocabulary.words({ list, rule: asked, search: "", sort: natural("added"), at }),
		[vocabulary, list, asked, at],
	);
	const subscribe = useCallback((listener: () => void) => vocabulary.subscribe(listener), [vocabulary]);
	const [found] = useStored(load, subscribe);
	return found.kind === "ready" ? found.value.length : null;
}
