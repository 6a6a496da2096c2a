// How long a fetch may take: each of its steps, and the whole. Whatever ends it early (a limit, the person) aborts one
// signal, which remembers why. Runs in Node.

import type { HostError } from "./contract.ts";

export interface Patience {
	/** Aborted when a limit has run out or the person has cancelled. */
	readonly signal: AbortSignal;
	/** Begins a step (or sees that it goes on) that may take this long, instead of the one before. */
	allow(limitMs: number): void;
	/** What ended the fetch; null where nothing has. `host` is the one that was slow. */
	endedBy(host: string): HostError | null;
	/** Forgets all timers. */
	end(): void;
}

export function createPatience(cancelled: AbortSignal, totalMs: number): Patience {
	const ending = new AbortController();
	let ranOutMs: number | null = null;
	const runOut = (limitMs: number) => () => {
		if (ending.signal.aborted) return;
		ranOutMs = limitMs;
		ending.abort();
	};
	const whole = setTimeout(runOut(totalMs), totalMs);
	let over = false;
	let step: NodeJS.Timeout | undefined;
	const cancel = () => ending.abort();
	cancelled.addEventListener("abort", cancel, { once: true });
	if (cancelled.aborted) cancel();

	return {
		signal: ending.signal,
		allow(limitMs) {
			clearTimeout(step);
			if (!over) step = setTimeout(runOut(limitMs), limitMs);
		},
		endedBy(host) {
			if (!ending.signal.aborted) return null;
			return ranOutMs === null ? { kind: "cancelled" } : { kind: "timedOut", host, limitMs: ranOutMs };
		},
		end() {
			over = true;
			clearTimeout(whole);
			clearTimeout(step);
			cancelled.removeEventListener("abort", cancel);
		},
	};
}
