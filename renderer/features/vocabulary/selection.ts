// Which words are chosen for an action on many, and from where a choice with Shift goes on. Pure.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";

export interface Selection {
	readonly keys: ReadonlySet<HeadwordKey>;
	/** The word that was last chosen by itself: ranges begin there. */
	readonly anchor: HeadwordKey | null;
}

export const nothingSelected: Selection = { keys: new Set(), anchor: null };

/** Adds or takes out one word, and makes it the anchor. */
export function toggled({ keys }: Selection, key: HeadwordKey): Selection {
	const changed = new Set(keys);
	if (!changed.delete(key)) changed.add(key);
	return { keys: changed, anchor: key };
}

/** Adds all words from the anchor to `key` in the order of `rows`; without an anchor among them, `key` alone. */
export function extendedTo(selection: Selection, rows: readonly HeadwordKey[], key: HeadwordKey): Selection {
	const to = rows.indexOf(key);
	const from = selection.anchor === null ? to : rows.indexOf(selection.anchor);
	if (to < 0) return selection;
	if (from < 0) return { keys: new Set([...selection.keys, key]), anchor: key };
	const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
	return { keys: new Set([...selection.keys, ...range]), anchor: rows[from] ?? key };
}

export function allSelected(rows: readonly HeadwordKey[]): Selection {
	return { keys: new Set(rows), anchor: rows[0] ?? null };
}

/** Forgets what is no longer shown: nothing unseen is ever changed. */
export function within(selection: Selection, rows: readonly HeadwordKey[]): Selection {
	if (selection.keys.size === 0) return selection;
	const shown = new Set(rows);
	const keys = new Set([...selection.keys].filter((key) => shown.has(key)));
	const anchor = selection.anchor !== null && shown.has(selection.anchor) ? selection.anchor : null;
	return keys.size === selection.keys.size && anchor === selection.anchor ? selection : { keys, anchor };
}

/** What the box in the table's head shows. */
export function coverage(selection: Selection, rows: readonly HeadwordKey[]): boolean | "mixed" {
	if (selection.keys.size === 0) return false;
	return selection.keys.size === rows.length ? true : "mixed";
}
