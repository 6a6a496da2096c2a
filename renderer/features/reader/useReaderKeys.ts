// Hears the keys of the reader wherever the focus is on its screen, but leaves to fields, buttons and menus what is
// theirs.

import { useEffect } from "react";
import type { ReaderCommand } from "./commands.ts";
import { commandOf } from "./keyMap.ts";
import { useKeyMap } from "./keys/useKeyMap.ts";
import { useLatest } from "./useLatest.ts";

/** @param run carries out a command; `false` where there was nothing to do, and the key is left to the browser */
export function useReaderKeys(run: (command: ReaderCommand) => boolean): void {
	const newest = useLatest(run);
	const keys = useKeyMap();
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			if (event.defaultPrevented) return;
			const command = commandOf(event, keys);
			if (command === null || !isOurs(command, event)) return;
			if (newest(command)) event.preventDefault();
		};
		window.addEventListener("keydown", hear);
		return () => window.removeEventListener("keydown", hear);
	}, [newest, keys]);
}

const repeatable: ReadonlySet<ReaderCommand> = new Set([
	"nextWord",
	"previousWord",
	"lineDown",
	"lineUp",
	"nextSentence",
	"previousSentence",
	"nextUnknown",
	"pageDown",
	"pageUp",
	"playBack",
	"slower",
	"faster",
	"findNext",
	"findPrevious",
]);

/** Heard also while the person writes, by keys that write nothing. */
const heardInFields: ReadonlySet<ReaderCommand> = new Set([
	"close",
	"find",
	"findNext",
	"findPrevious",
	"takeAway",
	"print",
]);

function isOurs(command: ReaderCommand, { target, repeat, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
	if (repeat && !repeatable.has(command)) return false;
	if (!(target instanceof Element)) return true;
	// Wherever it is pressed: the browser itself would print the few rows that are in the page.
	if (command === "print" && (ctrlKey || metaKey)) return true;
	if (target.closest("[role='menu'], [role='dialog']:not([data-card]), dialog, [role='listbox']") !== null)
		return false;
	// A slider takes the keys that move it.
	if (target.matches("input[type='range']")) return !/^(?:Arrow|Home|End|Page)/.test(key);
	if (target.closest("input, textarea, select, [contenteditable]") !== null)
		return heardInFields.has(command) && (key.length > 1 || ctrlKey || metaKey);
	// Enter and the space bar press the button or follow the link that has the focus; a word is no button of its own.
	const presses = command === "openCard" || key === " ";
	return !presses || target.closest("button, a, summary") === null;
}
