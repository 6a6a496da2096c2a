// The share of known words of every article: from the cached analyses, those that are missing analysed one after another.
// The window is never held up: the language worker does the work, and the counting pauses between articles.

import { useEffect, useRef, useState } from "react";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { WorkerFailure } from "../../worker/client.ts";
import type { CallOptions } from "../../worker/protocol.ts";
import { cachedAnalysis, openArticle } from "../articleAnalysis.ts";
import { type KnownShares, knownShares, type WordCounts } from "../knownShare.ts";
import { type Services, useServices, useWordStates } from "../services.tsx";

/** Milliseconds after which what is known so far is shown, and the window may breathe. */
const breath = 24;

/** Grows article by article; without those that cannot be read or have no words. */
export function useKnownShares(articles: readonly ArticleRecord[]): ReadonlyMap<ArticleId, KnownShares> {
	const services = useServices();
	const { version, get } = useWordStates();
	const [shares, setShares] = useState<ReadonlyMap<ArticleId, KnownShares>>(new Map());
	/** By the hash of the text; `null` for what could not be analysed. */
	const profiles = useRef(new Map<string, WordCounts | null>());
	/** The newest of each: the same object while nothing changes, so that its row is not drawn again. */
	const newest = useRef(new Map<ArticleId, KnownShares>());

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new states behind the same `get`
	useEffect(() => {
		const controller = new AbortController();
		const { signal } = controller;
		const found = new Map<ArticleId, KnownShares>();
		const show = () => setShares((before) => new Map([...before, ...found]));

		const count = async () => {
			let shownAt = performance.now();
			for (const article of articles) {
				let profile = profiles.current.get(article.contentHash);
				if (profile === undefined) {
					profile = await wordCounts(services, article, { signal });
					if (signal.aborted) return;
					profiles.current.set(article.contentHash, profile);
				}
				const share = profile === null ? null : knownShares(profile, get);
				if (share !== null) found.set(article.id, kept(newest.current, article.id, share));
				if (performance.now() - shownAt < breath) continue;
				show();
				await new Promise((resolve) => setTimeout(resolve));
				if (signal.aborted) return;
				shownAt = performance.now();
			}
			show();
		};
		void count();
		return () => controller.abort(new DOMException("the library was left", "AbortError"));
	}, [articles, services, version]);

	return shares;
}

function kept(newest: Map<ArticleId, KnownShares>, id: ArticleId, share: KnownShares): KnownShares {
	const before = newest.get(id);
	if (before?.running === share.running && before.different === share.different) return before;
	newest.set(id, share);
	return share;
}

async function wordCounts(
	services: Services,
	article: ArticleRecord,
	options: CallOptions,
): Promise<WordCounts | null> {
	const cached = await cachedAnalysis(services, article);
	if (cached.ok && cached.value !== null) {
		const { keys, counts } = cached.value;
		return { keys: keys === "" ? [] : (keys.split("\n") as HeadwordKey[]), counts };
	}
	if (options.signal?.aborted) return null;
	try {
		const opened = await openArticle(services, article.id, options);
		return opened.ok ? opened.value.analysis.profile : null;
	} catch (error) {
		if (options.signal?.aborted) return null;
		if (!(error instanceof WorkerFailure)) throw error;
		console.error(error);
		return null;
	}
}
