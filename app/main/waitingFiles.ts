// The files that the command line, the file manager, the menu or a second start gave and that the page has not taken.
// Runs in Electron's main process.

import { articleLimitBytes, type FileReply } from "../host/contract.ts";
import { readArticleFile } from "../host/files.ts";

/** The page gets this much at a time, so that a hundred books do not fill the memory at once. */
const portionBytes = 2 * articleLimitBytes;

export interface WaitingFiles {
	/** Absolute paths; the page is told, unless there are none. */
	offer(paths: readonly string[]): void;
	/** Reads what waits, each file once; what goes beyond a portion waits on and is announced again. */
	take(): Promise<readonly FileReply[]>;
	/** The same for files that were chosen just now: they come before those that wait. */
	takeFirst(paths: readonly string[]): Promise<readonly FileReply[]>;
}

/** `announce` tells the page that files wait; a page that is not there yet asks by itself when it comes. */
export function createWaitingFiles(announce: () => void, read: typeof readArticleFile = readArticleFile): WaitingFiles {
	const queue: string[] = [];
	let last: Promise<unknown> = Promise.resolve();

	async function takePortion(from: string[]): Promise<readonly FileReply[]> {
		const replies: FileReply[] = [];
		let total = 0;
		while (total < portionBytes) {
			const path = from.shift();
			if (path === undefined) break;
			const reply = await read(path);
			replies.push(reply);
			if (reply.ok) total += reply.value.bytes.length;
		}
		return replies;
	}

	return {
		offer(paths) {
			if (paths.length === 0) return;
			queue.push(...paths);
			announce();
		},
		take() {
			// One call after another: a page that asks twice as it starts gets its files together.
			const portion = last.then(async () => {
				const replies = await takePortion(queue);
				if (queue.length > 0) announce();
				return replies;
			});
			last = portion.catch(() => undefined);
			return portion;
		},
		async takeFirst(paths) {
			const chosen = [...paths];
			const replies = await takePortion(chosen);
			if (chosen.length > 0) {
				queue.unshift(...chosen);
				announce();
			}
			return replies;
		},
	};
}
