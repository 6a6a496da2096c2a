// Work that no first screen waits for: what is fetched ahead must not race with what is needed at once.

/** Milliseconds from the start in which a library is usually drawn and answers. */
const startTakes = 500;

/**
 * Calls back once, when the start is over and the window is idle; gives back the way to call it off.
 * @param wait milliseconds from now at the least
 */
export function afterStart(work: () => void, wait = startTakes): () => void {
	let idle = 0;
	const timer = window.setTimeout(() => {
		idle = window.requestIdleCallback(work);
	}, wait);
	return () => {
		window.clearTimeout(timer);
		window.cancelIdleCallback(idle);
	};
}

/** Milliseconds after the last input in which what was asked for is usually there. */
const inputTakes = 400;
const inputs = ["pointerdown", "keydown", "hashchange"] as const;
/** Milliseconds that are waited in all: who never rests needs the parts too. */
const longestWait = 1000;

/**
 * Gives the way to wait until nothing was asked of the window for a moment, for a second in all; it listens from now on.
 */
export function followInput(now: () => number = () => performance.now()): () => Promise<void> {
	let last = Number.NEGATIVE_INFINITY;
	let waited = 0;
	for (const name of inputs) {
		window.addEventListener(
			name,
			() => {
				last = now();
			},
			{ capture: true, passive: true },
		);
	}
	return async () => {
		for (;;) {
			const wait = Math.min(last + inputTakes - now(), longestWait - waited);
			if (wait <= 0) return;
			waited += wait;
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	};
}
