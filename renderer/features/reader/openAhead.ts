// The article that is likely to be opened next, read a little before that: while the pointer rests on its link or presses it.
// One at a time; dropped as soon as anything in the library could make it another text.

import { type Span, sameSpan } from "../../engine/text/span.ts";
import type { Stored } from "../../storage/contract.ts";
import type { ArticleId } from "../../storage/records.ts";
import { type FirstScreen, type OpeningServices, readFirstScreen } from "./firstScreen.ts";

/** An opening that has begun. */
export interface Ahead {
	/** Rejects as `readFirstScreen` does. */
	readonly found: Stored<FirstScreen>;
	/** What was found, once it is there; `null` until then, and where the article could not be opened. */
	readonly ready: () => FirstScreen | null;
	/** From now on these hear of it; without them nobody does. */
	readonly tell: (listeners: AheadListeners) => void;
	/** Ends what it has under way, with this reason. */
	readonly end: (reason: DOMException) => void;
}

interface AheadListeners {
	/** Share of an analysis that has to be made, 0 to 1. */
	readonly onProgress: (share: number) => void;
	/** Hears of a worker that broke while it read for the screen. */
	readonly onFailure: (reason: unknown) => void;
}

interface Kept extends Ahead {
	readonly library: OpeningServices["library"];
	readonly id: ArticleId;
	readonly at: Span | null;
	/** Follows the library no longer. */
	readonly forget: () => void;
}

let kept: Kept | null = null;

/** Begins to read the article, unless it is the one that is read already. @param at as `useArticle` takes it */
export function openAhead(services: OpeningServices, id: ArticleId, at: Span | null): void {
	if (kept !== null && isFor(kept, services, id, at)) return;
	drop();
	const { library } = services;
	const ending = new AbortController();
	let listeners: AheadListeners | null = null;
	let ready: FirstScreen | null = null;
	const found = readFirstScreen(
		services,
		id,
		at,
		{ signal: ending.signal, onProgress: (share) => listeners?.onProgress(share) },
		(reason) => listeners?.onFailure(reason),
	);
	const ends = [library.articles, library.choices, library.ownGlosses].map((rows) => rows.subscribe(drop));
	const own: Kept = {
		library,
		id,
		at,
		found,
		ready: () => ready,
		tell: (given) => {
			listeners = given;
		},
		end: (reason) => {
			ending.abort(reason);
			void found.then(
				(opened) => opened.ok && opened.value.text.readings.close(),
				() => undefined,
			);
		},
		forget: () => {
			for (const end of ends) end();
		},
	};
	kept = own;
	// What cannot be read now is read again when it is opened, and fails there.
	const fails = () => {
		if (kept === own) drop();
	};
	found.then((opened) => {
		if (opened.ok) ready = opened.value;
		else fails();
	}, fails);
}

/** What was read ahead of this opening and is there already; `null` for nothing. It stays where it is. */
export function aheadOf(services: OpeningServices, id: ArticleId, at: Span | null): FirstScreen | null {
	return kept !== null && isFor(kept, services, id, at) ? kept.ready() : null;
}

/** What was read ahead of this opening, `null` for nothing: it belongs to the caller from now on. */
export function takeAhead(services: OpeningServices, id: ArticleId, at: Span | null): Ahead | null {
	if (kept === null || !isFor(kept, services, id, at)) return null;
	const taken = kept;
	taken.forget();
	kept = null;
	return taken;
}

function isFor(own: Kept, { library }: OpeningServices, id: ArticleId, at: Span | null): boolean {
	const samePlace = own.at === null || at === null ? own.at === at : sameSpan(own.at, at);
	return own.library === library && own.id === id && samePlace;
}

function drop(): void {
	const dropped = kept;
	kept = null;
	dropped?.forget();
	dropped?.end(new DOMException("the article is not opened now", "AbortError"));
}
