// Hears the keys of the reader wherever the focus is on its screen, but leaves to fields, buttons and menus what is
// theirs.

import { useEffect } from "react";
import { commandOf, type ReaderCommand } from "./keyMap.ts";
import { useLatest } from "./useLatest.ts";

/** @param run carries out a command; `false` where there was nothing to do, and the key is left to the browser */
export function useReaderKeys(run: (command: ReaderCommand) => boolean): void {
	const newest = useLatest(run);
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			if (event.defaultPrevented) return;
			const command = commandOf(event);
			if (command === null || !isOurs(command, event)) return;
			if (newest(command)) event.preventDefault();
		};
		window.addEventListener("keydown", hear);
		return () => window.removeEventListener("keydown", hear);
	}, [newest]);
}

const repeatable: ReadonlySet<ReaderCommand> = new Set([
	"nextWord",
	"previousWord",
	"lineDown",
	"lineUp",
	"nextSentence",
	"previousSentence",
	"nextUnknown",
]);

function isOurs(command: ReaderCommand, { target, repeat }: KeyboardEvent): boolean {
	if (repeat && !repeatable.has(command)) return false;
	if (!(target instanceof Element)) return true;
	if (target.closest("[role='menu'], [role='dialog']:not([data-card]), dialog, [role='listbox']") !== null)
		return false;
	if (target.closest("input, textarea, select, [contenteditable]") !== null) return command === "close";
	// Enter presses the button or follows the link that has the focus; a word is no button of its own.
	return command !== "openCard" || target.closest("button, a, summary") === null;
}
