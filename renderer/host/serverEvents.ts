// The loopback server's events: it tells the page that files wait. Runs in the window.

/** Whoever holds this lock listens. */
const lockName = "hai-dong-server-events";

/**
 * Calls back when files wait; gives back the way to stop. Of several windows one listens at a time, and another takes
 * over when it closes: a browser keeps at most six connections to one server, and each listener holds one for good.
 */
export function listenForFiles(listener: () => void): () => void {
	const ending = new AbortController();
	void whileLeading(ending.signal, () => {
		const source = new EventSource("./host/events");
		source.addEventListener("files", listener);
		return () => source.close();
	});
	return () => ending.abort();
}

async function whileLeading(ending: AbortSignal, begin: () => () => void): Promise<void> {
	try {
		await navigator.locks.request(lockName, { signal: ending }, () => {
			const stop = begin();
			return new Promise<void>((resolve) => {
				ending.addEventListener("abort", () => {
					stop();
					resolve();
				});
			});
		});
	} catch (error) {
		// Stopped before it was this window's turn.
		if (!ending.aborted) throw error;
	}
}
