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
