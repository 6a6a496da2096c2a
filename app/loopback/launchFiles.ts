// The files that the command line, or a second start, gave and that no page has taken yet. Runs in Node.

import { articleLimitBytes, type FileReply } from "../host/contract.ts";
import { readArticleFile } from "../host/files.ts";

/** A page gets this much at a time, so that a hundred books do not fill the memory at once. */
const portionBytes = 2 * articleLimitBytes;

export interface LaunchFiles {
	/** Absolute paths. Pages are told after `announceAfterMs`, unless one has taken the files by then. */
	offer(paths: readonly string[], announceAfterMs: number): void;
	/** Reads what waits, each file once; what goes beyond a portion waits on and is announced. */
	take(): Promise<readonly FileReply[]>;
	waiting(): boolean;
	/** Forgets all timers. */
	end(): void;
}

export function createLaunchFiles(announce: () => void, read: typeof readArticleFile = readArticleFile): LaunchFiles {
	const queue: string[] = [];
	const timers = new Set<NodeJS.Timeout>();
	let last: Promise<unknown> = Promise.resolve();

	function announceLater(delayMs: number): void {
		const timer = setTimeout(() => {
			timers.delete(timer);
			if (queue.length > 0) announce();
		}, delayMs);
		timers.add(timer);
	}

	async function takePortion(): Promise<readonly FileReply[]> {
		const replies: FileReply[] = [];
		let total = 0;
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			const reply = await read(path);
			replies.push(reply);
			if (reply.ok) total += reply.value.bytes.length;
			if (total >= portionBytes) break;
		}
		if (queue.length > 0) announceLater(0);
		return replies;
	}

	return {
		offer(paths, announceAfterMs) {
			if (paths.length === 0) return;
			queue.push(...paths);
			announceLater(announceAfterMs);
		},
		take() {
			// One call after another: a page that asks twice as it starts gets its files together.
			const portion = last.then(takePortion);
			last = portion.catch(() => undefined);
			return portion;
		},
		waiting: () => queue.length > 0,
		end() {
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
		},
	};
}
