// The articles that are likely to be opened next, read a little before that: while the library rests, and while the pointer rests
// on a link or presses it. A few of them, dropped as soon as anything in the library could make one another text.

import { type Span, sameSpan } from "../../engine/text/span.ts";
import type { Stored } from "../../storage/contract/stored.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
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

/** Articles held, and characters of their texts together; the likeliest stays however long it is. */
const heldArticles = 4;
const heldCharacters = 400_000;

/** An article that was read ahead. Another reading of it is another object. */
export interface ReadAhead {
	readonly id: ArticleId;
	readonly at: Span | null;
}

interface Kept extends Ahead, ReadAhead {
	readonly library: OpeningServices["library"];
	/** Follows the library no longer. */
	readonly forget: () => void;
}

/** The likeliest last. */
let kept: readonly Kept[] = [];

/** Those of them that are there, the likeliest first, and who wants to hear of it when they are others. */
let there: readonly ReadAhead[] = [];
const followers = new Set<() => void>();

/** Calls back when there are others to draw. The returned function ends it. */
export function followAhead(follower: () => void): () => void {
	followers.add(follower);
	return () => void followers.delete(follower);
}

/** What was read ahead and could be drawn, the likeliest first; the same list until it is another one. */
export function readAhead(): readonly ReadAhead[] {
	return there;
}

function keep(now: readonly Kept[]): void {
	kept = now;
	const ready = now.filter((own) => own.ready() !== null).toReversed();
	if (ready.length === there.length && ready.every((own, index) => own === there[index])) return;
	there = ready;
	for (const follower of [...followers]) follower();
}

/**
 * Begins to read the article that somebody is about to open, unless it is read already; what else is still under way ends.
 * @param at as `useArticle` takes it
 */
export function openAhead(services: OpeningServices, id: ArticleId, at: Span | null): void {
	const before = find(services, id, at);
	for (const own of kept) if (own !== before && own.ready() === null) drop(own);
	const own = before ?? begin(services, id, at);
	keep([...kept.filter((other) => other !== own), own]);
	letGo();
}

/** Reads the articles one after the other, the likeliest first, each at the place where it was left. Never rejects. */
export async function openLikely(
	services: OpeningServices,
	ids: readonly ArticleId[],
	signal: AbortSignal,
): Promise<void> {
	for (const id of ids) {
		while (kept.some(({ ready }) => ready() === null)) await Promise.allSettled(kept.map(({ found }) => found));
		if (signal.aborted) return;
		if (find(services, id, null) === null) keep([begin(services, id, null), ...kept]);
		letGo();
	}
}

function begin(services: OpeningServices, id: ArticleId, at: Span | null): Kept {
	const { library } = services;
	for (const own of kept) if (own.library !== library) drop(own);
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
	const ends = [library.articles, library.choices, library.ownGlosses].map((rows) => rows.subscribe(dropAll));
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
	// What cannot be read now is read again when it is opened, and fails there.
	const fails = () => drop(own);
	found.then((opened) => {
		if (!opened.ok) return fails();
		ready = opened.value;
		keep(kept);
		letGo();
	}, fails);
	return own;
}

/** What was read ahead of this opening and is there already; `null` for nothing. It stays where it is. */
export function aheadOf(services: OpeningServices, id: ArticleId, at: Span | null): FirstScreen | null {
	return find(services, id, at)?.ready() ?? null;
}

/** What was read ahead of this opening, `null` for nothing: it belongs to the caller from now on. */
export function takeAhead(services: OpeningServices, id: ArticleId, at: Span | null): Ahead | null {
	const taken = find(services, id, at);
	if (taken === null) return null;
	taken.forget();
	keep(kept.filter((own) => own !== taken));
	return taken;
}

function find({ library }: OpeningServices, id: ArticleId, at: Span | null): Kept | null {
	return kept.find((own) => own.library === library && isFor(own, id, at)) ?? null;
}

/** Whether it is what an opening of this article, at this place, begins with. */
export function isFor(own: Pick<ReadAhead, "id" | "at">, id: ArticleId, at: Span | null): boolean {
	return own.id === id && (own.at === null || at === null ? own.at === at : sameSpan(own.at, at));
}

/** Drops the least likely until there are few enough. */
function letGo(): void {
	for (const own of kept) {
		const lengths = kept.map(({ ready }) => ready()?.text.document.text.length ?? 0);
		const characters = lengths.slice(0, -1).reduce((sum, length) => sum + length, 0);
		if (kept.length <= heldArticles && characters <= heldCharacters) return;
		drop(own);
	}
}

function dropAll(): void {
	for (const own of kept) drop(own);
}

function drop(dropped: Kept): void {
	if (!kept.includes(dropped)) return;
	keep(kept.filter((own) => own !== dropped));
	dropped.forget();
	dropped.end(new DOMException("the article is not opened now", "AbortError"));
}
