// The pages that lie over the word in hand on its card, and the way back through them: by button, Alt with the left arrow,
// or the key for it. The focus goes to the card with a page, and back to what opened it.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLatest } from "../useLatest.ts";
import { type CardPage, samePage } from "./pages.ts";
import type { MetWord } from "./wordTarget.ts";

/** What keys ask of the pages; nothing where none lies over the word. */
export interface NestedCard {
	/** What the keys for states and saving mean; `null` for what is no word, or is not known yet. */
	readonly target: MetWord | null;
	readonly back: () => void;
}

export interface CardPages {
	/** The last one is seen. */
	readonly pages: readonly CardPage[];
	readonly open: (page: CardPage) => void;
	readonly back: () => void;
	/** By which the page at a place of the row tells what it can be saved as. The same function each time. */
	readonly targetAt: (index: number) => (target: MetWord | null) => void;
}

interface Left {
	readonly focus: HTMLElement | null;
	readonly scrolled: number;
}

const none: readonly CardPage[] = [];

/**
 * @param root names the word in hand: with another one all pages are gone
 * @param nested is kept to what lies over the word
 */
export function useCardPages(
	root: string,
	card: () => HTMLElement | null,
	nested: RefObject<NestedCard | null>,
): CardPages {
	const [state, setState] = useState<{ readonly root: string; readonly pages: readonly CardPage[] }>({
		root,
		pages: none,
	});
	const pages = state.root === root ? state.pages : none;
	/** What was left with each page, to go back to. */
	const left = useRef<Left[]>([]);
	const targets = useRef<(MetWord | null)[]>([]);
	const shown = useRef(0);

	const open = useLatest((page: CardPage) => {
		const top = pages.at(-1);
		if (top !== undefined && samePage(top, page)) return;
		const focused = document.activeElement;
		left.current = [
			...left.current.slice(0, pages.length),
			{ focus: focused instanceof HTMLElement ? focused : null, scrolled: card()?.scrollTop ?? 0 },
		];
		targets.current = targets.current.slice(0, pages.length);
		setState({ root, pages: [...pages, page] });
	});
	const back = useLatest(() => setState({ root, pages: pages.slice(0, -1) }));

	useLayoutEffect(() => {
		const depth = pages.length;
		const before = shown.current;
		shown.current = depth;
		const element = card();
		if (element === null || depth === before) return;
		if (depth > before) {
			element.scrollTop = 0;
			element.focus({ preventScroll: true });
			return;
		}
		const place = left.current[depth];
		// Another word is in hand: it stands at its beginning.
		if (place === undefined || state.root !== root) return;
		element.scrollTop = place.scrolled;
		if (place.focus?.isConnected === true) place.focus.focus({ preventScroll: true });
	}, [pages, card, state.root, root]);

	useEffect(() => {
		if (pages.length === 0) return;
		nested.current = {
			get target() {
				return targets.current[pages.length - 1] ?? null;
			},
			back,
		};
		const hear = (event: KeyboardEvent) => {
			if (event.key !== "ArrowLeft" || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			// The browser would leave the article.
			event.preventDefault();
			event.stopPropagation();
			back();
		};
		window.addEventListener("keydown", hear, { capture: true });
		return () => {
			nested.current = null;
			window.removeEventListener("keydown", hear, { capture: true });
		};
	}, [pages, back, nested]);

	const tellers = useRef<((target: MetWord | null) => void)[]>([]);
	const targetAt = useCallback((index: number) => {
		const tell = (target: MetWord | null) => {
			targets.current[index] = target;
		};
		tellers.current[index] ??= tell;
		return tellers.current[index];
	}, []);
	return { pages, open, back, targetAt };
}
