// When a server that serves its own app window may end: the person has closed the window. Pure but for timers.
//
// The browser's process alone does not tell: on macOS it stays after the last window, and where a browser with the same
// profile runs already it ends at once. The open pages alone do not tell either: a page is away while it reloads.

export interface WindowWatchOptions {
	readonly platform: NodeJS.Platform;
	/** How long a page may be away before it counts as closed. */
	readonly graceMs: number;
	/** How long the first page may take to come after the browser's process has ended without an error. */
	readonly arrivalMs: number;
	/** How many pages are open. */
	readonly pages: () => number;
	/** The window was closed. */
	readonly onClosed: () => void;
	/** The browser ended without ever showing the app. */
	readonly onNeverShown: (status: number | null) => void;
}

export interface WindowWatch {
	/** To be called whenever a page comes or goes. */
	pagesChanged(): void;
	/** To be called when the browser's process has ended; null where it could not be started or was killed. */
	browserEnded(status: number | null): void;
	/** No more calls. */
	end(): void;
}

export function watchWindow(options: WindowWatchOptions): WindowWatch {
	const { platform, graceMs, arrivalMs, pages, onClosed, onNeverShown } = options;
	let timer: NodeJS.Timeout | null = null;
	let shown = false;
	let ended = false;

	function wait(milliseconds: number, then: () => void): void {
		if (timer !== null) clearTimeout(timer);
		timer = setTimeout(then, milliseconds);
	}

	function consider(): void {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		if (pages() > 0) {
			shown = true;
			return;
		}
		// While its process runs the window is open, whatever the page does.
		if (shown && (ended || platform === "darwin")) wait(graceMs, onClosed);
	}

	return {
		pagesChanged: consider,
		browserEnded(status) {
			ended = true;
			consider();
			if (shown) return;
			if (status === 0) wait(arrivalMs, onClosed);
			else wait(graceMs, () => onNeverShown(status));
		},
		end() {
			if (timer !== null) clearTimeout(timer);
			timer = null;
		},
	};
}
