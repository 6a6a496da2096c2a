// What a key does while reviewing. Pure: the event is an argument, the effect is the caller's.

import type { Grade } from "../../engine/review/types.ts";

export type ReviewCommand =
	| { readonly kind: "reveal" | "undo" | "edit" | "bury" | "suspend" | "replay" | "write" }
	| { readonly kind: "grade"; readonly grade: Grade };

/** What is read of a `KeyboardEvent`. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly repeat: boolean;
}

const grades: Readonly<Record<string, Grade>> = { "1": 1, "2": 2, "3": 3, "4": 4 };

const letters: Readonly<Record<string, Exclude<ReviewCommand["kind"], "grade">>> = {
	u: "undo",
	z: "undo",
	e: "edit",
	b: "bury",
	s: "suspend",
	r: "replay",
	t: "write",
};

/**
 * `null` where the key belongs to someone else. On a `control` (a link, a button) Space and Enter are its own; while the
 * person is `writing`, or in a dialog, every key is. A key held down does its work once.
 */
export function reviewCommand(press: KeyPress, focus: "page" | "control" | "writing"): ReviewCommand | null {
	if (focus === "writing" || press.repeat || press.altKey) return null;
	const letter = press.key.toLowerCase();
	if (press.ctrlKey || press.metaKey) return letter === "z" ? { kind: "undo" } : null;
	const grade = Object.hasOwn(grades, press.key) ? grades[press.key] : undefined;
	if (grade !== undefined) return { kind: "grade", grade };
	if (letter === " " || letter === "enter") return focus === "page" ? { kind: "reveal" } : null;
	const kind = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
	return kind === undefined ? null : { kind };
}
