// Runs work in steps on the window's thread: a few milliseconds of them, then whatever waits (a key that was pressed, a
// frame to be drawn), then more.

import type { Steps } from "./foldedText.ts";

/** Milliseconds in one go. */
const slice = 8;

/** The reply of the last step; `null` where `signal` ended it before. A defect in the work rejects. */
export async function runSteps<Reply>(steps: Steps<Reply>, signal: AbortSignal): Promise<Reply | null> {
	let until = performance.now() + slice;
	for (;;) {
		if (signal.aborted) return null;
		const step = steps.next();
		if (step.done) return step.value;
		if (performance.now() < until) continue;
		await nextTask();
		until = performance.now() + slice;
	}
}

function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
