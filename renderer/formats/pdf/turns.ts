// Gives way to whatever waits while long work goes on: messages in a worker's mailbox, timers. Anywhere.

/** Milliseconds of work between two looks at what waits. */
const slice = 24;

/** `pause` comes back at once, or, when a slice of time is used up, after what waited has had its turn. */
export class Turns {
	private since = performance.now();

	async pause(): Promise<void> {
		if (performance.now() - this.since < slice) return;
		await nextTurn();
		this.since = performance.now();
	}
}

/** What is used of a port; Node's types and the web's agree on no more. */
interface Port {
	onmessage?: ((event: never) => void) | null;
}

/** A message to oneself, for timers may be held back by several milliseconds. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const own = port1 as Port;
		own.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
