// What a key does with the words of a text beyond walking and choosing them. Pure: the event is an argument, the effect is the
// caller's.

import type { KeyPress } from "../../../ui/table/tableKeys.ts";

export type LineCommand =
	| { readonly kind: "sentence" }
	| { readonly kind: "mark"; readonly status: "learning" | "known" | "ignored" };

/**
 * `null` where the key means nothing here.
 * @param onRow whether the row itself has the focus, not a control inside it
 */
export function lineCommand({ key, ctrlKey, metaKey, altKey }: KeyPress, onRow: boolean): LineCommand | null {
	if (ctrlKey || metaKey || altKey) return null;
	switch (key.length === 1 ? key.toLowerCase() : key) {
		case "k":
			return { kind: "mark", status: "known" };
		case "l":
		case "s":
			return { kind: "mark", status: "learning" };
		case "x":
			return { kind: "mark", status: "ignored" };
		case "Enter":
			return onRow ? { kind: "sentence" } : null;
		default:
			return null;
	}
}
