// One piece of long work at a time: how far it is, and how to end it. It ends with what shows it.

import { useCallback, useEffect, useRef, useState } from "react";
import type { Watch } from "./watch.ts";

export interface Job {
	/** `null` while nothing runs. */
	readonly share: number | null;
	/** Ends what runs and begins anew. Nothing is told of work that was replaced. */
	readonly run: (work: (watch: Watch) => Promise<void>, onFailed: (error: unknown) => void) => void;
	readonly cancel: () => void;
}

export function useJob(): Job {
	const [share, setShare] = useState<number | null>(null);
	const running = useRef<AbortController | null>(null);
	useEffect(() => () => running.current?.abort(), []);

	const run = useCallback((work: (watch: Watch) => Promise<void>, onFailed: (error: unknown) => void) => {
		running.current?.abort();
		const own = new AbortController();
		running.current = own;
		setShare(0);
		const onProgress = (done: number) => {
			if (running.current === own) setShare(done);
		};
		work({ signal: own.signal, onProgress })
			.catch((error: unknown) => {
				if (running.current === own) onFailed(error);
			})
			.finally(() => {
				if (running.current !== own) return;
				running.current = null;
				setShare(null);
			});
	}, []);

	return { share, run, cancel: useCallback(() => running.current?.abort(), []) };
}
