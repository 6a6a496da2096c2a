// What can lie beside the text: the lines that were set aside, the contents, the keys; one of them at a time.

import { type ReactNode, useState } from "react";
import { deferred } from "../../deferred.tsx";
import type { Bookmarks } from "./bookmarks/useBookmarks.ts";
import type { ReaderEditing } from "./edit/useEditing.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import type { OpenText } from "./openText.ts";
import type { Seen } from "./seen.ts";
import { useLatest } from "./useLatest.ts";

const SetAside = deferred(async () => (await import("./SetAside.tsx")).SetAside);
const Contents = deferred(async () => (await import("./contents/Contents.tsx")).Contents);

export type Side = "nothing" | "setAside" | "contents" | "keys";

export interface SideShown {
	readonly side: Side;
	readonly onSetAside: () => void;
	/** Shows the contents, or puts them away. */
	readonly onContents: () => void;
	readonly onKeys: () => void;
	readonly onNothing: () => void;
}

interface SideOptions {
	/** Shown from the beginning. */
	readonly first: Side;
	/** Whether a card lies over what is beside the text. */
	readonly covered: boolean;
	readonly closeCard: () => void;
}

export function useSide({ first, covered, closeCard }: SideOptions): SideShown {
	const [side, setSide] = useState<Side>(first);
	return {
		side,
		onSetAside: useLatest(() => {
			closeCard();
			setSide("setAside");
		}),
		onContents: useLatest(() => {
			closeCard();
			setSide(side === "contents" && !covered ? "nothing" : "contents");
		}),
		onKeys: useLatest(() => setSide("keys")),
		onNothing: useLatest(() => setSide("nothing")),
	};
}

interface SidePanelProps {
	readonly shown: SideShown;
	readonly text: OpenText;
	readonly seen: Seen;
	readonly bookmarks: Bookmarks;
	readonly editing: ReaderEditing;
	readonly inMargin: boolean;
	/** To a place of the contents. */
	readonly onGo: (at: number) => void;
}

export function SidePanel({ shown, text, seen, bookmarks, editing, inMargin, onGo }: SidePanelProps): ReactNode {
	const { side, onNothing } = shown;
	switch (side) {
		case "setAside":
			return (
				<SetAside
					document={text.document}
					inMargin={inMargin}
					focused={editing.panel}
					disabled={editing.busy}
					onPutBack={editing.putBack}
					onUndoRepair={editing.undoRepair}
					onUndo={editing.undo}
					onEdit={() => editing.edit(null)}
					onClose={() => {
						onNothing();
						editing.closePanel();
					}}
				/>
			);
		case "contents":
			return (
				<Contents text={text} seen={seen} bookmarks={bookmarks} inMargin={inMargin} onGo={onGo} onClose={onNothing} />
			);
		default:
			return null;
	}
}

/** Nothing until it is asked for the first time. */
export function KeysPanel({ side, onNothing }: SideShown): ReactNode {
	const open = side === "keys";
	const [asked, setAsked] = useState(open);
	if (open && !asked) setAsked(true);
	return asked ? <KeysDialog open={open} onClose={onNothing} /> : null;
}
