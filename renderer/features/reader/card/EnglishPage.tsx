// A page over the word in hand: the Vietnamese words for an English one.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../../engine/lexicon/search.ts";
import { useServices } from "../../services.tsx";
import card from "../card.module.css";
import { useCardLinks } from "./cardLinks.ts";
import { pageOfEntry } from "./pages.ts";
import { WordChips } from "./WordChips.tsx";

const mostHits = 24;

export function EnglishPage({ word }: { readonly word: string }) {
	const { t } = useTranslation("reader");
	const hits = useEnglishHits(word, mostHits);
	const open = useCardLinks();
	if (hits === null) return <p className={card.nothing}>{"\u00a0"}</p>;
	return (
		<>
			<p className={card.kind}>{t("card.english.kind")}</p>
			{hits.length === 0 ? (
				<p className={card.nothing}>{t("card.english.none")}</p>
			) : (
				<WordChips
					label={t("card.english.words")}
					words={hits.map(({ entry, glosses }) => ({
						id: `${entry.kind} ${entry.headword}`,
						key: null,
						word: entry.headword,
						gloss: glosses.join("; "),
						onPress: () => open?.(pageOfEntry(entry)),
					}))}
				/>
			)}
		</>
	);
}

/** `null` until they are known. Only words whose gloss has the English, none that has it in its definition alone. */
export function useEnglishHits(query: string, limit: number): readonly SearchHit[] | null {
	const { language } = useServices();
	const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly SearchHit[] } | null>(null);
	const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
	useEffect(() => {
		const leaving = new AbortController();
		language.search({ query, limit: limit * 2 }, { signal: leaving.signal }).then(
			(hits) => {
				if (!leaving.signal.aborted) setFound({ query, hits: hits.filter(isOfGloss).slice(0, limit) });
			},
			(reason: unknown) => {
				if (!leaving.signal.aborted) setFailure({ reason });
			},
		);
		return () => leaving.abort(new DOMException("another page", "AbortError"));
	}, [language, query, limit]);
	if (failure !== null) throw failure.reason;
	return found?.query === query ? found.hits : null;
}

function isOfGloss({ match }: SearchHit): boolean {
	return match.kind === "english" && match.place !== "definition" && match.extent === "whole";
}
