// The text being edited, as state: steps are taken on its newest form, and the caret goes where a step leads it.

import { useCallback, useRef, useState } from "react";
import type { CleanDocument } from "../../../engine/document/types.ts";
import { type Caret, type Step, type Writing, writingOf } from "./writing.ts";

export interface WritingState {
	readonly writing: Writing;
	/** The newest form, also between a step and its drawing. */
	readonly newest: () => Writing;
	readonly put: (writing: Writing) => void;
	/** Takes a step; tells where it was refused. */
	readonly take: (step: (writing: Writing) => Step) => Step;
	/** Where the caret is to go once it has been drawn; taken once. */
	readonly caret: { current: Caret | null };
}

/** @param onRefused told when nothing would be left of the text */
export function useWriting(document: CleanDocument, onRefused: () => void): WritingState {
	const [writing, setWriting] = useState(() => writingOf(document));
	const newest = useRef(writing);
	const caret = useRef<Caret | null>(null);
	const put = useCallback((next: Writing) => {
		newest.current = next;
		setWriting(next);
	}, []);
	const take = (step: (writing: Writing) => Step): Step => {
		const taken = step(newest.current);
		if (taken.caret !== null) caret.current = taken.caret;
		put(taken.writing);
		if (taken.refused) onRefused();
		return taken;
	};
	return { writing, newest: () => newest.current, put, take, caret };
}
