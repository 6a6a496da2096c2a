// Where the person is, kept in the address so that reload, back and links work: `#/read/ID?at=120-128`.

import { useSyncExternalStore } from "react";
import { type Span, span } from "../engine/text/span.ts";
import type { ArticleId, ListId } from "../storage/records/ids.ts";

export type Route =
	| { readonly screen: "library" }
	| { readonly screen: "import" }
	| { readonly screen: "reader"; readonly article: ArticleId; readonly at: Span | null }
	| DictionaryRoute
	| { readonly screen: "vocabulary"; readonly list: ListId | null }
	/** With `article` the words that were met in it, whatever list they are in. */
	| { readonly screen: "review"; readonly list: ListId | null; readonly article?: ArticleId | null }
	| { readonly screen: "statistics" }
	/** What a person knows already is marked as known: by a test, a list, a deck. */
	| { readonly screen: "seeding" }
	| { readonly screen: "settings" };

export interface DictionaryRoute {
	readonly screen: "dictionary";
	/** As it stands in the field; empty where nothing does. */
	readonly query: string;
	/** A text too long for an address stands in the field: it is kept in memory, and gone after a reload. */
	readonly held: boolean;
	/** The opened entry, `word:hợp tác`; `null` where none is. */
	readonly entry: string | null;
}

/** The address of a route, with its `#`. */
export function hrefOf(route: Route): string {
	switch (route.screen) {
		case "reader": {
			const place = route.at === null ? "" : `?at=${route.at.start}-${route.at.end}`;
			return `#/read/${encodeURIComponent(route.article)}${place}`;
		}
		case "dictionary": {
			const parameters = new URLSearchParams();
			if (route.query !== "") parameters.set("q", route.query);
			if (route.held) parameters.set("text", "held");
			if (route.entry !== null) parameters.set("entry", route.entry);
			const written = parameters.toString();
			return `#/dictionary${written === "" ? "" : `?${written}`}`;
		}
		case "review":
			if (route.article != null) return `#/review?article=${encodeURIComponent(route.article)}`;
			return `#/review${route.list === null ? "" : `?list=${encodeURIComponent(route.list)}`}`;
		case "vocabulary":
			return `#/vocabulary${route.list === null ? "" : `?list=${encodeURIComponent(route.list)}`}`;
		default:
			return `#/${route.screen}`;
	}
}

/** The route of an address; the library for whatever cannot be understood. */
export function routeOf(hash: string): Route {
	const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
	const [screen, argument] = path.split("/", 2);
	const parameters = new URLSearchParams(query);
	const list = parameters.get("list") as ListId | null;
	switch (screen) {
		case "read":
			return argument
				? { screen: "reader", article: decode(argument) as ArticleId, at: placeOf(parameters.get("at")) }
				: { screen: "library" };
		case "dictionary":
			return {
				screen: "dictionary",
				query: parameters.get("q") ?? "",
				held: parameters.has("text"),
				entry: parameters.get("entry"),
			};
		case "vocabulary":
			return { screen: "vocabulary", list };
		case "review":
			return { screen: "review", list, article: parameters.get("article") as ArticleId | null };
		case "statistics":
		case "seeding":
		case "settings":
			return { screen };
		case "import":
			return { screen: "import" };
		default:
			return { screen: "library" };
	}
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return text;
		throw error;
	}
}

function placeOf(text: string | null): Span | null {
	const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? "");
	if (match === null) return null;
	const [start, end] = [Number(match[1]), Number(match[2])];
	return end >= start ? span(start, end) : null;
}

export function navigate(route: Route): void {
	window.location.hash = hrefOf(route);
}

/** The same place without a new step in the history. */
export function replaceRoute(route: Route): void {
	window.history.replaceState(null, "", hrefOf(route));
}

const listeners = new Set<() => void>();
let mayGo: ((hash: string) => boolean) | null = null;

/**
 * Asks before another address is gone to, however it was asked for: on `false` the address is taken back, and what is on the
 * screen stays. One at a time; the returned function ends it.
 */
export function guardRoute(ask: (hash: string) => boolean): () => void {
	listen();
	mayGo = ask;
	return () => {
		if (mayGo === ask) mayGo = null;
	};
}

function hear({ oldURL }: HashChangeEvent): void {
	if (mayGo?.(window.location.hash) === false) window.history.pushState(null, "", oldURL);
	else tell();
}

/** Comes while the click is still at work, a frame sooner than `hashchange`; who may say no is asked there. */
function hearAtOnce({ navigationType }: NavigationCurrentEntryChangeEvent): void {
	const isStep = navigationType === "push" || navigationType === "traverse";
	if (isStep && mayGo === null) tell();
}

function tell(): void {
	for (const listener of [...listeners]) listener();
}

let listening = false;

/** From the first time on that anybody wants to know. */
function listen(): void {
	if (listening) return;
	listening = true;
	// What tests run in has no such thing.
	(window.navigation as Navigation | undefined)?.addEventListener("currententrychange", hearAtOnce);
	window.addEventListener("hashchange", hear);
}

function subscribe(listener: () => void): () => void {
	listen();
	listeners.add(listener);
	return () => void listeners.delete(listener);
}

export function useRoute(): Route {
	return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}
