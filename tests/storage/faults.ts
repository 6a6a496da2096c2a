// A page over fake-indexeddb that can be ended at any step of its work with the database, as a browser ends one: what runs is
// aborted, what is asked afterwards is never answered, nothing that was in memory is of use to the next page.

import { endPage, letRun, plainOpen, type RunningPage } from "./faultWire.ts";

/** What the work of a page may tell. */
export interface Page {
	/** From here on steps count; before, the page only gets ready. */
	readonly count: () => void;
	/** What was done so far has been answered as done: it must outlive everything. */
	readonly acknowledge: () => Promise<void>;
}

export interface PageRun {
	/** Requests that reached the database, moments at which it had answered all of them, and ends of transactions. */
	readonly steps: number;
	readonly acknowledged: number;
	/** Ended before its work was done. */
	readonly ended: boolean;
}

export interface PageOptions {
	/** The page ends before this step takes effect, from 1; by default never. */
	readonly endAt?: number;
	/** Called with each acknowledgement. */
	readonly onAcknowledged?: () => Promise<void>;
}

/** Runs `work` as a page of its own and, when it is over or was ended, waits until nothing of it is left in the database. */
export async function runPage(
	work: (page: Page) => Promise<void>,
	{ endAt = Number.POSITIVE_INFINITY, onAcknowledged }: PageOptions = {},
): Promise<PageRun> {
	let acknowledged = 0;
	let tellEnd = () => {};
	const end = new Promise<void>((resolve) => {
		tellEnd = resolve;
	});
	const page: RunningPage = {
		endAt,
		connections: new Set(),
		transactions: new Set(),
		openings: new Set(),
		channels: new Set(),
		end: () => tellEnd(),
		counting: false,
		steps: 0,
		gone: false,
	};
	letRun(page);
	const done = work({
		count: () => {
			page.counting = true;
		},
		acknowledge: async () => {
			if (page.gone) return;
			acknowledged += 1;
			await onAcknowledged?.();
		},
	}).catch((error: unknown) => {
		// Code that still runs in a page that is gone sees what no page would see.
		if (!page.gone) throw error;
	});
	try {
		await Promise.race([done, end]);
	} finally {
		const ended = page.gone;
		if (!ended) endPage(page);
		await leave(page);
		letRun(null);
	}
	return { steps: page.steps, acknowledged, ended: page.steps >= endAt };
}

/** A connection of nobody's page: to make and to look at databases. Close it. */
export function openPlainly(
	name: string,
	version?: number,
	upgrade?: (made: IDBDatabase) => void,
): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request: IDBOpenDBRequest =
			version === undefined ? plainOpen.call(indexedDB, name) : plainOpen.call(indexedDB, name, version);
		request.onupgradeneeded = () => upgrade?.(request.result);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** Until what the page's code still asks for has come to nothing, and its connections are closed. */
async function leave(page: RunningPage): Promise<void> {
	let quiet = 0;
	for (let turn = 0; quiet < 3; turn += 1) {
		if (turn > 10_000) throw new Error("the database does not come to rest");
		await new Promise((resolve) => setImmediate(resolve));
		const busy = page.openings.size > 0 || page.transactions.size > 0;
		quiet = busy ? 0 : quiet + 1;
	}
	for (const connection of page.connections) connection.close();
	await new Promise((resolve) => setImmediate(resolve));
}
