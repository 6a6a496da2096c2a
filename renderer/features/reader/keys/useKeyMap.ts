// The keys of the reader as the person has set them.

import { useMemo } from "react";
import { useSettingValues } from "../../services.tsx";
import type { ReaderCommand } from "../commands.ts";
import { capsOf, type KeyMap, keyMapOf } from "../keyMap.ts";

export function useKeyMap(): KeyMap {
	const { readerKeys, letterKeys } = useSettingValues();
	return useMemo(() => keyMapOf({ changed: readerKeys, letters: letterKeys }), [readerKeys, letterKeys]);
}

/** The function gives the caps to print for a command; empty for one without a key. */
export function useCaps(): (command: ReaderCommand) => readonly string[] {
	const keys = useKeyMap();
	return (command) => capsOf(command, keys);
}
