// The title of the article whose words are reviewed; `null` for none, and while it is not known.

import { useCallback } from "react";
import { success } from "../../engine/text/result.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { useServices } from "../services.tsx";
import { useStored, valueOr } from "../stored.ts";

export function useArticleTitle(article: ArticleId | null): string | null {
	const { library } = useServices();
	const load = useCallback(async () => {
		if (article === null) return success(null);
		const found = await library.articles.get(article);
		return found.ok ? success(found.value.title) : found;
	}, [library, article]);
	const subscribe = useCallback((listener: () => void) => library.articles.subscribe(listener), [library]);
	return valueOr(useStored(load, subscribe)[0], null);
}
