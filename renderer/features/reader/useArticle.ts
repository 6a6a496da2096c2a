// Opens the article of the screen: from its id to a text whose first screen can be drawn with its glosses.

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Span } from "../../engine/text/span.ts";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { useServices } from "../services.tsx";
import { readFirstScreen } from "./firstScreen.ts";
import { followCorrections } from "./followCorrections.ts";
import { aheadOf, takeAhead } from "./openAhead.ts";
import type { OpenText } from "./openText.ts";
import type { Anchor } from "./textGeometry.ts";

export type ArticleState =
	/** `share` of the analysis that is done, 0 to 1; `null` while it is not known to take long. */
	| { readonly kind: "opening"; readonly share: number | null }
	/** `revision` grows when the text itself is another one. */
	| { readonly kind: "open"; readonly text: OpenText; readonly start: Anchor; readonly revision: number }
	| { readonly kind: "failed"; readonly error: StorageError }
	/** The language worker broke: a defect, for the error boundary. */
	| { readonly kind: "broken"; readonly reason: unknown };

export interface OpenedArticle {
	readonly state: ArticleState;
	/**
	 * Reads the article again after its text was changed: what is open stays until the new text can be drawn. Nothing happens
	 * once the screen was left.
	 * @param start where the new text begins on the screen; `null` for the place of reading as it is stored
	 */
	readonly reopen: (start: Anchor | null) => void;
}

/** @param at the word to show; `null` for the place where the article was left */
export function useArticle(id: ArticleId, at: Span | null): OpenedArticle {
	const services = useServices();
	const [state, setState] = useState<ArticleState>(() => {
		const ahead = aheadOf(services, id, at);
		return ahead === null ? { kind: "opening", share: null } : { kind: "open", ...ahead, revision: 1 };
	});
	const first = useRef(state);
	const reopening = useRef<(start: Anchor | null) => void>(() => undefined);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new place in an open article does not open it again
	useEffect(() => {
		const { library } = services;
		const leaving = new AbortController();
		/** Of the text that is open: ends what it has under way. */
		let close: () => void = () => undefined;
		let shown: OpenText | null = null;
		let revision = 0;
		/** Of the newest opening: an older one that is still under way comes to nothing. */
		let turn = new AbortController();
		/** Where the opening that is under way is to begin: one that takes its turn begins there too. */
		let place: Anchor | null = null;
		const broken = (reason: unknown) => {
			if (!leaving.signal.aborted) setState({ kind: "broken", reason });
		};
		const open = async (wanted: Anchor | null, { signal }: AbortController) => {
			const onProgress = (share: number) => {
				if (shown === null) setState({ kind: "opening", share });
			};
			const ahead = shown === null && wanted === null ? takeAhead(services, id, at) : null;
			const end = () => ahead?.end(signal.reason);
			ahead?.tell({ onProgress, onFailure: broken });
			signal.addEventListener("abort", end);
			const from = wanted ?? (shown === null ? at : null);
			const found = await (ahead?.found ?? readFirstScreen(services, id, from, { signal, onProgress }, broken));
			signal.removeEventListener("abort", end);
			if (signal.aborted) return;
			if (!found.ok) return setState({ kind: "failed", error: found.error });
			const { text, start } = found.value;
			close();
			place = null;
			revision += 1;
			const own = revision;
			const show = (corrected: OpenText) => {
				shown = corrected;
				setState({ kind: "open", text: corrected, start, revision: own });
			};
			shown = text;
			// Drawn in slices: a first screen is too much for one stretch of the window's thread. One that was read ahead is drawn.
			const isDrawn = first.current.kind === "open" && first.current.text === text;
			if (!isDrawn) startTransition(() => show(text));
			const unfollow = followCorrections(services, text, show, broken);
			close = () => {
				unfollow();
				text.readings.close();
			};
		};
		const begin = (wanted: Anchor | null): Promise<void> => {
			turn.abort(new DOMException("the text was opened again", "AbortError"));
			const own = new AbortController();
			turn = own;
			place = wanted;
			return open(wanted, own).catch((reason: unknown) => {
				if (!own.signal.aborted) broken(reason);
			});
		};
		/** An edit in another window is followed. */
		const follow = async () => {
			const own = turn;
			const before = shown?.record.contentHash;
			const found = await library.articles.get(id);
			const isOther = found.ok && found.value.contentHash !== before;
			if (before !== undefined && isOther && own === turn && !leaving.signal.aborted) await begin(place);
		};
		reopening.current = (wanted) => void begin(wanted);
		void begin(null).then(() => {
			if (shown !== null && !leaving.signal.aborted) void library.articles.markOpened(id, services.now());
		});
		const unsubscribe = library.articles.subscribe(() => void follow());
		return () => {
			reopening.current = () => undefined;
			leaving.abort(new DOMException("the screen was left", "AbortError"));
			turn.abort(new DOMException("the screen was left", "AbortError"));
			unsubscribe();
			close();
		};
	}, [services, id]);

	const reopen = useCallback((start: Anchor | null) => reopening.current(start), []);
	return { state, reopen };
}
