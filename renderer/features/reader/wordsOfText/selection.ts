// Which words are chosen for an action on many, from where a choice with Shift goes on, and what a key does in their list. Pure.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";

export interface Selection {
	readonly keys: ReadonlySet<HeadwordKey>;
	/** The word that was last chosen by itself: ranges begin there. */
	readonly anchor: HeadwordKey | null;
}

export const nothingChosen: Selection = { keys: new Set(), anchor: null };

/** Adds or takes out one word, and makes it the anchor. */
export function toggled({ keys }: Selection, key: HeadwordKey): Selection {
	const changed = new Set(keys);
	if (!changed.delete(key)) changed.add(key);
	return { keys: changed, anchor: key };
}

/** Adds all words from the anchor to `key` in the order of `rows`; without an anchor among them, `key` alone. */
export function extendedTo(selection: Selection, rows: readonly HeadwordKey[], key: HeadwordKey): Selection {
	const to = rows.indexOf(key);
	const from = selection.anchor === null ? -1 : rows.indexOf(selection.anchor);
	if (to < 0) return selection;
	if (from < 0) return { keys: new Set([...selection.keys, key]), anchor: key };
	const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
	return { keys: new Set([...selection.keys, ...range]), anchor: selection.anchor };
}

export function allOf(rows: readonly HeadwordKey[]): Selection {
	return { keys: new Set(rows), anchor: rows[0] ?? null };
}

/** Forgets what is not shown any more: nothing unseen is ever changed. */
export function within(selection: Selection, rows: readonly HeadwordKey[]): Selection {
	if (selection.keys.size === 0) return selection;
	const keys = new Set(rows.filter((key) => selection.keys.has(key)));
	if (keys.size === selection.keys.size) return selection;
	return { keys, anchor: selection.anchor !== null && keys.has(selection.anchor) ? selection.anchor : null };
}

/** What is read of a `KeyboardEvent`. */
export interface ListPress {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

export type ListCommand =
	| { readonly kind: "move"; readonly to: number; readonly extend: boolean }
	| { readonly kind: "toggle" | "all" | "sentence" }
	| { readonly kind: "mark"; readonly status: "learning" | "known" | "ignored" };

/**
 * `null` where the key belongs to the browser or to the control that has the focus.
 * @param at row that has the focus, of `rows`
 * @param page rows that fit on the screen
 * @param onRow whether the row itself has the focus, not a control inside it
 */
export function listCommand(
	press: ListPress,
	{
		at,
		rows,
		page,
		onRow,
	}: { readonly at: number; readonly rows: number; readonly page: number; readonly onRow: boolean },
): ListCommand | null {
	if (press.altKey) return null;
	const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
	if (press.ctrlKey || press.metaKey) return key === "a" ? { kind: "all" } : null;
	const steps: Readonly<Record<string, number>> = {
		ArrowDown: 1,
		ArrowUp: -1,
		PageDown: Math.max(page - 1, 1),
		PageUp: -Math.max(page - 1, 1),
		Home: -rows,
		End: rows,
	};
	const step = steps[key];
	if (step !== undefined)
		return { kind: "move", to: Math.min(Math.max(at + step, 0), rows - 1), extend: press.shiftKey };
	switch (key) {
		case "k":
			return { kind: "mark", status: "known" };
		case "l":
		case "s":
			return { kind: "mark", status: "learning" };
		case "x":
			return { kind: "mark", status: "ignored" };
		case " ":
			return onRow ? { kind: "toggle" } : null;
		case "Enter":
			return onRow ? { kind: "sentence" } : null;
		default:
			return null;
	}
}
