// What a screen reads from storage: loaded at once, again whenever storage says that it changed, the newest reply only.

import { useCallback, useEffect, useState } from "react";
import type { StorageError, Stored, Unsubscribe } from "../storage/contract/stored.ts";

export type Loaded<Value> =
	| { readonly kind: "loading" }
	| { readonly kind: "failed"; readonly error: StorageError }
	| { readonly kind: "ready"; readonly value: Value };

/**
 * Runs `load` now and after each call of the listener; many calls during one run make one more run.
 * What was loaded stays until the next reply is there, so that a list does not flash while it is searched.
 * Both functions must be stable: a new `load` is another question. The second part of the result asks again.
 */
export function useStored<Value>(
	load: () => Stored<Value>,
	subscribe: (listener: () => void) => Unsubscribe,
): readonly [Loaded<Value>, () => void] {
	const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: "loading" });
	const [asked, setAsked] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the way to ask once more.
	useEffect(() => {
		let ended = false;
		let running = false;
		let again = false;
		const run = async () => {
			if (running) {
				again = true;
				return;
			}
			running = true;
			do {
				again = false;
				const reply = await load();
				if (ended) return;
				setLoaded(reply.ok ? { kind: "ready", value: reply.value } : { kind: "failed", error: reply.error });
			} while (again);
			running = false;
		};
		void run();
		const unsubscribe = subscribe(() => void run());
		return () => {
			ended = true;
			unsubscribe();
		};
	}, [load, subscribe, asked]);
	return [loaded, useCallback(() => setAsked((count) => count + 1), [])];
}

/** The value while there is one, else `fallback`. */
export function valueOr<Value>(loaded: Loaded<Value>, fallback: Value): Value {
	return loaded.kind === "ready" ? loaded.value : fallback;
}
