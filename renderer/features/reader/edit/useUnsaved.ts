// Asks before a text with unsaved edits is left: by a link, a key, the way back of the browser, or the end of the window.

import { useCallback, useEffect, useRef, useState } from "react";
import { guardRoute } from "../../routes.ts";
import { useServices } from "../../services.tsx";
import { useLatest } from "../useLatest.ts";

/** Where the person wanted to go: an address of the app, back to the text, or out of the window. */
export type Leaving =
	| { readonly kind: "address"; readonly hash: string }
	| { readonly kind: "reader" }
	| { readonly kind: "window" };

export interface Unsaved {
	/** What is asked about; `null` while nothing is. */
	readonly leaving: Leaving | null;
	readonly ask: (leaving: Leaving) => void;
	readonly stay: () => void;
	/** Nothing is held back from now on. */
	readonly letGo: () => void;
}

/** @param isChanged asked at the very moment; `false` lets everything go */
export function useUnsaved(isChanged: () => boolean): Unsaved {
	const { host } = useServices();
	const [leaving, setLeaving] = useState<Leaving | null>(null);
	const free = useRef(false);
	const holds = useLatest(() => !free.current && isChanged());

	useEffect(() => {
		// Electron shows no question of its own and keeps the window open: the app asks, and closes it then.
		let asksItself = false;
		void host.describe().then((described) => {
			asksItself = described.ok && described.value.shell === "electron";
		});
		const unguard = guardRoute((hash) => {
			if (!holds()) return true;
			setLeaving({ kind: "address", hash });
			return false;
		});
		const onEnd = (event: BeforeUnloadEvent) => {
			if (!holds()) return;
			event.preventDefault();
			if (asksItself) setLeaving({ kind: "window" });
		};
		window.addEventListener("beforeunload", onEnd);
		return () => {
			unguard();
			window.removeEventListener("beforeunload", onEnd);
		};
	}, [host, holds]);

	const letGo = useCallback(() => {
		free.current = true;
	}, []);
	return { leaving, ask: setLeaving, stay: () => setLeaving(null), letGo };
}
