// What needs the words of the articles: read from the cached analyses one after another, while the other charts are there
// already. Articles that were never analysed are left out: the library analyses them.

import { useEffect, useState } from "react";
import { type BandWords, wordsByBand } from "../../engine/statistics/bands.ts";
import type { DayNumber } from "../../engine/statistics/calendarDays.ts";
import { localDayOf } from "../../engine/statistics/localDays.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { WorkerFailure } from "../../worker/client.ts";
import { cachedAnalysis } from "../articleAnalysis.ts";
import { knownShares } from "../knownShare.ts";
import { useServices, useWordStates } from "../services.tsx";
import type { StatisticsSource } from "./source.ts";

export interface ArticleShare {
	readonly id: ArticleId;
	readonly title: string;
	/** On which it was added. */
	readonly day: DayNumber;
	readonly words: number;
	/** Of its running words, known today. */
	readonly share: number;
}

export interface ArticleFigures {
	/** By the day of adding. */
	readonly shares: readonly ArticleShare[];
	/** Whether all articles were looked at. */
	readonly complete: boolean;
	/** `null` until they are counted. */
	readonly bands: readonly BandWords[] | null;
}

const nothing: ArticleFigures = { shares: [], complete: false, bands: null };

export function useArticleFigures(source: StatisticsSource): ArticleFigures {
	const services = useServices();
	const { get } = useWordStates();
	const [figures, setFigures] = useState(nothing);
	useEffect(() => {
		let ended = false;
		const count = async () => {
			const shares: ArticleShare[] = [];
			const met = new Set<HeadwordKey>();
			for (const article of [...source.articles].sort((a, b) => a.addedAt - b.addedAt)) {
				const cached = await cachedAnalysis(services, article);
				if (ended) return;
				if (!cached.ok || cached.value === null) continue;
				const { keys: joined, counts, words } = cached.value;
				const keys = joined === "" ? [] : (joined.split("\n") as HeadwordKey[]);
				const share = knownShares({ keys, counts }, get);
				if (article.openedAt !== null) for (const key of keys) if (get(key) === "new") met.add(key);
				if (share === null) continue;
				const day = localDayOf(article.addedAt, source.dayStartsAt);
				shares.push({ id: article.id, title: article.title, day, words, share: share.running });
			}
			const { sizes, bands } = await services.language.bandsOfKeys({ keys: [...met] });
			if (ended) return;
			const { words } = source;
			setFigures({ shares, complete: true, bands: wordsByBand(sizes, words.states, words.bands, bands) });
		};
		count().catch((error: unknown) => {
			// A broken worker says so itself; the other charts stand without it.
			if (!(error instanceof WorkerFailure)) throw error;
		});
		return () => {
			ended = true;
		};
	}, [services, source, get]);
	return figures;
}
