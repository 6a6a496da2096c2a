// Editing as the reading view knows it: the ways into the editing view, and the changes that are made without it.

import { useCallback, useRef, useState } from "react";
import type { OpenText } from "../openText.ts";
import type { PanelPlace } from "../SetAside.tsx";
import type { Anchor } from "../textGeometry.ts";
import { useThrow } from "../useThrow.ts";
import { type TextChanging, useTextChange } from "./useTextChange.ts";

export interface ReaderEditing {
	/** Whether a change is under way. */
	readonly busy: boolean;
	/** Shows the text for editing. @param at the place to begin with; `null` for what is on the screen */
	readonly edit: (at: number | null) => void;
	readonly putBack: (indices: readonly number[], place: PanelPlace) => void;
	readonly undoRepair: (repair: number, place: PanelPlace) => void;
	/** Takes the last change back; `null` where there is none. @param place as above */
	readonly undo: ((place: PanelPlace) => void) | null;
	/** Sets aside the block of a place. */
	readonly setAside: (at: number) => void;
	/** What the panel of removed lines is shown with when the text has come anew; `null` where it is closed. */
	readonly panel: PanelPlace | null;
	readonly closePanel: () => void;
	/** The reader tells by it where the text stands on the screen. */
	readonly here: { current: () => Anchor | null };
}

export interface Editing {
	readonly editing: ReaderEditing;
	readonly changing: TextChanging;
	/** Where the text begins on the screen: where it was left, when it is read again unchanged. */
	readonly start: Anchor;
	/** The block that is edited first; `null` while the text is read. */
	readonly block: number | null;
	/** Back to the text. @param stored whether another one comes */
	readonly end: (stored: boolean) => void;
}

interface Opened {
	readonly text: OpenText;
	/** Where the text begins when it has come. */
	readonly start: Anchor;
	/** Grows when the text has come anew. */
	readonly revision: number;
	readonly reopen: (start: Anchor | null) => void;
}

export function useEditing({ text, start, revision, reopen }: Opened): Editing {
	const onFailure = useThrow();
	const here = useRef<() => Anchor | null>(() => null);
	const left = useRef<{ readonly place: Anchor; readonly revision: number } | null>(null);
	const panel = useRef<{ readonly place: PanelPlace; readonly from: number } | null>(null);
	/** `over` once it is stored: the view stays until the new text is there. */
	const [view, setView] = useState<{ readonly block: number; readonly over: number | null } | null>(null);
	const changing = useTextChange({ text, reopen, here: () => here.current(), onFailure });
	const { sentences } = text;
	const blockAt = (at: number) => sentences.block(sentences.at(at));

	const withPanel = (place: PanelPlace, changed: Promise<boolean>) => {
		panel.current = { place, from: revision };
		void changed.then((stored) => {
			if (!stored) panel.current = null;
		});
	};
	const end = useCallback(
		(stored: boolean) => setView((now) => (stored && now !== null ? { ...now, over: revision } : null)),
		[revision],
	);
	const open = view !== null && (view.over === null || view.over === revision);
	return {
		editing: {
			busy: changing.working !== null,
			edit: (at) => {
				if (sentences.count === 0) return;
				const place = here.current();
				left.current = place === null ? null : { place: { ...place, focused: true }, revision };
				panel.current = null;
				setView({ block: blockAt(at ?? place?.at ?? 0), over: null });
			},
			putBack: (indices, place) => withPanel(place, changing.change({ kind: "putBack", indices })),
			undoRepair: (repair, place) => withPanel(place, changing.change({ kind: "undoRepair", repair })),
			undo:
				changing.undo === null
					? null
					: (place) => {
							panel.current = { place, from: revision };
							changing.undo?.();
						},
			setAside: (at) => void changing.change({ kind: "setAside", block: blockAt(at) }),
			closePanel: () => {
				panel.current = null;
			},
			panel: panel.current !== null && panel.current.from < revision ? panel.current.place : null,
			here,
		},
		changing,
		start: left.current?.revision === revision ? left.current.place : start,
		block: open ? view.block : null,
		end,
	};
}
