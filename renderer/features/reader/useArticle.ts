// Opens the article of the screen: from its id to a text whose first screen can be drawn with its glosses.

import { useEffect, useState } from "react";
import type { Span } from "../../engine/text/span.ts";
import type { StorageError } from "../../storage/contract.ts";
import type { ArticleId } from "../../storage/records.ts";
import { openArticle } from "../articleAnalysis.ts";
import { useServices } from "../services.tsx";
import { followCorrections } from "./followCorrections.ts";
import { type OpenText, openText } from "./openText.ts";
import type { Anchor } from "./textGeometry.ts";

export type ArticleState =
	/** `share` of the analysis that is done, 0 to 1; `null` while it is not known to take long. */
	| { readonly kind: "opening"; readonly share: number | null }
	| { readonly kind: "open"; readonly text: OpenText; readonly start: Anchor }
	| { readonly kind: "failed"; readonly error: StorageError }
	/** The language worker broke: a defect, for the error boundary. */
	| { readonly kind: "broken"; readonly reason: unknown };

/**
 * Height of the first line of a place that is gone back to, and share of the window above a word that was asked for.
 */
const topLine = 28;
const aboveWord = 0.3;
/** Sentences read before the first screen is drawn: more than a screen holds. */
const firstSentences = 16;

/** @param at the word to show; `null` for the place where the article was left */
export function useArticle(id: ArticleId, at: Span | null): ArticleState {
	const services = useServices();
	const [state, setState] = useState<ArticleState>({ kind: "opening", share: null });

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new place in an open article does not open it again
	useEffect(() => {
		const leaving = new AbortController();
		let text: OpenText | null = null;
		let unfollow: (() => void) | null = null;
		const broken = (reason: unknown) => {
			if (!leaving.signal.aborted) setState({ kind: "broken", reason });
		};
		const open = async () => {
			const opened = await openArticle(services, id, {
				signal: leaving.signal,
				onProgress: (share) => setState({ kind: "opening", share }),
			});
			if (leaving.signal.aborted) return;
			if (!opened.ok) return setState({ kind: "failed", error: opened.error });
			text = openText(opened.value, services.language, broken);
			const start = startOf(text, at);
			const sentence = text.sentences.at(start.at);
			await text.readings.load(Math.max(sentence - 2, 0), Math.min(sentence + firstSentences, text.sentences.count));
			if (leaving.signal.aborted) return;
			setState({ kind: "open", text, start });
			const show = (corrected: OpenText) => setState({ kind: "open", text: corrected, start });
			unfollow = followCorrections(services, text, show, broken);
			void services.library.articles.markOpened(id, services.now());
		};
		open().catch(broken);
		return () => {
			leaving.abort(new DOMException("the screen was left", "AbortError"));
			unfollow?.();
			text?.readings.close();
		};
	}, [services, id]);

	return state;
}

/** Where an article is opened: at the word asked for, else at the sentence where it was left. */
export function startOf({ sentences, record }: Pick<OpenText, "sentences" | "record">, at: Span | null): Anchor {
	if (sentences.count === 0) return { at: 0, y: topLine, focused: false };
	if (at !== null) return { at: at.start, y: Math.round(window.innerHeight * aboveWord), focused: false };
	const { progress } = record;
	const left = progress === null ? 0 : Math.min(Math.max(progress.sentence, 0), sentences.count - 1);
	return { at: left === 0 ? 0 : sentences.span(left).start, y: topLine, focused: false };
}
