// The stop watch inside the page: starts at an input event's own time stamp, stops when a condition holds in the DOM and
// again when that has been painted. `installRecorder` runs in the page, before its own scripts.

/** Milliseconds since the input event. */
export interface Timing {
	/** To the first change of the DOM, whatever it was. */
	readonly first: number;
	/** To the change after which the condition held. */
	readonly dom: number;
	readonly painted: number;
}

export interface Recorder {
	/**
	 * Waits for the next event of this type, then for `done`, which is asked after every change of the DOM.
	 * @throws Error where `done` holds already: nothing would be measured.
	 */
	watch(eventType: string, done: () => boolean): void;
	/** Of the newest `watch`; rejects after 40 seconds. */
	timing(): Promise<Timing>;
	/** Resolves with the page's clock when what is in the DOM now has been painted. */
	painted(): Promise<number>;
	/** The longest time that the window's thread did nothing else, from `watchThread` until the result is called. */
	watchThread(): () => number;
}

declare global {
	interface Window {
		readonly recorder: Recorder;
	}
}

/** Serialised by Playwright: may use nothing from outside itself. */
export function installRecorder(): void {
	const patience = 40_000;
	let newest: Promise<Timing> = Promise.reject(new Error("nothing is watched"));
	newest.catch(() => {});

	/** Two frames and a task: the first frame has then been drawn, whatever part of a frame the change fell into. */
	function painted(): Promise<number> {
		return new Promise((resolve) => {
			requestAnimationFrame(() => {
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => {
						port1.close();
						resolve(performance.now());
					};
					port2.postMessage(null);
				});
			});
		});
	}

	function watch(eventType: string, done: () => boolean): void {
		if (done()) throw new Error("what is waited for is there already");
		newest = new Promise((resolve, reject) => {
			const late = setTimeout(() => end(() => reject(new Error(`waited in vain after ${eventType}`))), patience);
			let began: number | null = null;
			let first: number | null = null;
			const begin = (event: Event) => {
				began = event.timeStamp;
			};
			const look = () => {
				if (began === null) return;
				const start = began;
				const since = performance.now() - start;
				first ??= since;
				if (!done()) return;
				const timing = { first, dom: performance.now() - start };
				end(() => void painted().then((at) => resolve({ ...timing, painted: at - start })));
			};
			const observer = new MutationObserver(look);
			const end = (tell: () => void) => {
				clearTimeout(late);
				observer.disconnect();
				window.removeEventListener(eventType, begin, { capture: true });
				tell();
			};
			window.addEventListener(eventType, begin, { capture: true, once: true });
			observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
		});
		// Whoever asks for the timing hears of it.
		newest.catch(() => {});
	}

	/** Tasks of 50 ms and more as the browser reports them; where there are none, the longest gap between two timers. */
	function watchThread(): () => number {
		const tasks: number[] = [];
		const note = (entries: PerformanceEntryList) => tasks.push(...entries.map(({ duration }) => duration));
		const observer = new PerformanceObserver((list) => void note(list.getEntries()));
		observer.observe({ type: "longtask" });
		let last = performance.now();
		let gap = 0;
		const tick = () => {
			const now = performance.now();
			gap = Math.max(gap, now - last);
			last = now;
		};
		const timer = setInterval(tick, 4);
		return () => {
			tick();
			clearInterval(timer);
			note(observer.takeRecords());
			observer.disconnect();
			return tasks.length > 0 ? Math.max(...tasks) : gap;
		};
	}

	Object.assign(window, { recorder: { watch, timing: () => newest, painted, watchThread } satisfies Recorder });
}
