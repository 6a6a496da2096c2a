// The keys of the shown word, the same as in the reader: saving and its states. While somebody writes, letters are letters.

import { useEffect } from "react";
import { isWriting } from "./useSlashKey.ts";
import { type AnyStatus, type SavedWord, useWordSaving } from "./useWordSaving.ts";

const statusKeys: Readonly<Record<string, AnyStatus>> = { l: "learning", k: "known", x: "ignored", "0": "new" };

/** @param word `null` where what is shown cannot be saved */
export function useEntryKeys(word: SavedWord | null): void {
	const saving = useWordSaving();
	useEffect(() => {
		if (word === null) return;
		const listen = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event.target)) return;
			const key = event.key.toLowerCase();
			const status = statusKeys[key];
			if (status !== undefined) void saving.setStatus(word, status, true);
			else if (key === "s") void saving.save(word, true);
			else return;
			event.preventDefault();
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, [word, saving]);
}
