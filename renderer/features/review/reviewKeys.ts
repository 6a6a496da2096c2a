// What a key does while reviewing. Pure: the event is an argument, the effect is the caller's.

import type { Grade } from "../../engine/review/types.ts";

export type ReviewCommand =
	| { readonly kind: "reveal" }
	| { readonly kind: "grade"; readonly grade: Grade }
	| { readonly kind: "undo" }
	| { readonly kind: "edit" };

/** What is read of a `KeyboardEvent`. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly repeat: boolean;
}

const grades: Readonly<Record<string, Grade>> = { "1": 1, "2": 2, "3": 3, "4": 4 };

/**
 * `null` where the key belongs to someone else. On a `control` (a link, a button) Space and Enter are its own; while the
 * person is `writing`, or in a dialog, every key is. A key held down grades once.
 */
export function reviewCommand(press: KeyPress, focus: "page" | "control" | "writing"): ReviewCommand | null {
	if (focus === "writing" || press.repeat || press.altKey) return null;
	const letter = press.key.toLowerCase();
	if (press.ctrlKey || press.metaKey) return letter === "z" ? { kind: "undo" } : null;
	const grade = grades[press.key];
	if (grade !== undefined) return { kind: "grade", grade };
	switch (letter) {
		case " ":
		case "enter":
			return focus === "page" ? { kind: "reveal" } : null;
		case "z":
			return { kind: "undo" };
		case "e":
			return { kind: "edit" };
		default:
			return null;
	}
}
