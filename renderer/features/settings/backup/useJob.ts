// One piece of long work at a time: how far it is, how to end it, and what went wrong. It ends with the screen.

import { useEffect, useRef, useState } from "react";
import type { Watch } from "../../../storage/backup/contract.ts";

export interface Job {
	/** `null` while nothing runs. */
	readonly share: number | null;
	/** What went wrong the last time; empty where it was ended on purpose. */
	readonly problem: string | null;
	/** Ends what runs and begins anew. `work` gives back what went wrong, `null` for nothing. */
	readonly run: (work: (watch: Watch) => Promise<string | null>) => void;
	readonly cancel: () => void;
}

export function useJob(): Job {
	const [share, setShare] = useState<number | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const running = useRef<AbortController | null>(null);
	useEffect(() => () => running.current?.abort(), []);

	const run = async (work: (watch: Watch) => Promise<string | null>) => {
		running.current?.abort();
		const own = new AbortController();
		running.current = own;
		setShare(0);
		setProblem(null);
		const onProgress = (done: number) => {
			if (running.current === own) setShare(done);
		};
		const failed = await work({ signal: own.signal, onProgress });
		if (running.current !== own) return;
		running.current = null;
		setShare(null);
		setProblem(failed);
	};

	return { share, problem, run: (work) => void run(work), cancel: () => running.current?.abort() };
}
