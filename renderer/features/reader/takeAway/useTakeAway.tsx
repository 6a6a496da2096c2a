// The way out of the reader: opens the choice of what to take away, or prints at once.

import { type ReactNode, useEffect, useState } from "react";
import { deferred } from "../../../deferred.tsx";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";
import { printingFrame } from "./printingFrame.ts";

const TakeAwayDialog = deferred(async () => (await import("./TakeAwayDialog.tsx")).TakeAwayDialog);
const PrintAtOnce = deferred(async () => (await import("./PrintAtOnce.tsx")).PrintAtOnce);

/** `save` chooses first, `print` prints as it was chosen last. */
export type TakeAwayWish = "save" | "print";

export interface TakingAway {
	readonly open: (wish: TakeAwayWish) => void;
	readonly panel: ReactNode;
}

/** @param onFailure hears of a worker that broke while it made the file */
export function useTakeAway(text: OpenText, onFailure: (reason: unknown) => void): TakingAway {
	const [wish, setWish] = useState<TakeAwayWish | null>(null);
	// Who asks to print while choosing is done with choosing.
	const open = useLatest((wanted: TakeAwayWish) => setWish((now) => (wanted === "print" ? wanted : (now ?? wanted))));
	// Not every browser tells when its dialog of printing was closed: what it left goes with the text at the latest.
	useEffect(() => () => document.querySelector(printingFrame)?.remove(), []);
	const given = { text, onClose: () => setWish(null), onFailure };
	const panel = wish === null ? null : wish === "print" ? <PrintAtOnce {...given} /> : <TakeAwayDialog {...given} />;
	return { open, panel };
}
