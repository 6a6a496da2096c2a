// What stands in the field, and the same in the address, so that back and reload work: typing replaces the address, but
// what is typed over an opened entry is a new step. A long text stays in memory; it is never stored.

import { useCallback, useEffect, useRef, useState } from "react";
import { type DictionaryRoute, navigate, replaceRoute } from "../routes.ts";

/** Milliseconds without a key before what was typed is looked up. */
const pause = 120;
/** UTF-16 units that an address may carry: a sentence or two. */
const longestInAddress = 300;

let heldText = "";

export type FieldPlace = Pick<DictionaryRoute, "query" | "held">;

export interface Typed {
	/** As it stands in the field. */
	readonly typed: string;
	/** What is looked up: follows `typed` after a pause. */
	readonly settled: string;
	/** Where `settled` stands in the address. */
	readonly place: FieldPlace;
	readonly type: (text: string) => void;
	/** Without the pause. */
	readonly settle: (text: string) => void;
}

export function useTyped(route: DictionaryRoute): Typed {
	const asked = textOf(route);
	const [typed, setTyped] = useState(asked);
	const [settled, setSettled] = useState(asked);
	/** The address as it was last written here, or read. */
	const known = useRef<FieldPlace>({ query: route.query, held: route.held });
	const opened = useRef(route.entry);

	// Back, forward and links within the screen change the address from outside.
	const { query, held } = route;
	useEffect(() => {
		if (query === known.current.query && held === known.current.held) return;
		known.current = { query, held };
		const text = textOf({ query, held });
		setTyped(text);
		setSettled(text);
	}, [query, held]);
	useEffect(() => {
		opened.current = route.entry;
	}, [route.entry]);

	useEffect(() => {
		if (typed === settled) return;
		const timer = window.setTimeout(() => setSettled(typed), pause);
		return () => window.clearTimeout(timer);
	}, [typed, settled]);

	const place = placeOf(settled);
	useEffect(() => {
		const next = placeOf(settled);
		if (next.held) heldText = settled;
		if (next.query === known.current.query && next.held === known.current.held) return;
		known.current = next;
		const step = { screen: "dictionary", ...next, entry: null } as const;
		if (opened.current === null) replaceRoute(step);
		else navigate(step);
	}, [settled]);

	const settle = useCallback((text: string) => {
		setTyped(text);
		setSettled(text);
	}, []);
	return { typed, settled, place, type: setTyped, settle };
}

function placeOf(text: string): FieldPlace {
	if (text.trim() === "") return { query: "", held: false };
	return text.length > longestInAddress ? { query: "", held: true } : { query: text, held: false };
}

function textOf({ query, held }: FieldPlace): string {
	return held ? heldText : query;
}
