// Pages that crash between two writes to the library: the thread that writes is held at the write that is named, then the browser
// ends the page's process. Runs in Node, but for what is evaluated in the page or its workers.

import type { Page, Worker } from "@playwright/test";

const heldAddress = "/held-at-a-write";

/** In a page or a worker of it: counts what it writes to the library in transactions over words, and can be held at a write. */
export function watchWrites(address: string): void {
	const watch = { writes: 0, holdAt: Number.POSITIVE_INFINITY };
	Reflect.set(globalThis, "libraryWrites", watch);
	for (const name of ["add", "put", "delete", "clear"] as const) {
		const write: unknown = Reflect.get(IDBObjectStore.prototype, name);
		if (typeof write !== "function") throw new Error(name);
		const watched = function (this: IDBObjectStore, ...given: readonly unknown[]): unknown {
			const { db, objectStoreNames } = this.transaction;
			if (db.name === "library" && objectStoreNames.contains("vocabulary")) {
				watch.writes += 1;
				if (watch.writes === watch.holdAt) {
					const request = new XMLHttpRequest();
					request.open("GET", address, false);
					request.send();
				}
			}
			return Reflect.apply(write, this, given);
		};
		Reflect.set(IDBObjectStore.prototype, name, watched);
	}
}

/** Before the page is opened. */
export async function watchPage(page: Page): Promise<void> {
	await page.addInitScript(watchWrites, heldAddress);
}

/** Workers that have started: they know of no script for pages. */
export async function watchWorkers(page: Page): Promise<void> {
	for (const worker of page.workers()) await worker.evaluate(watchWrites, heldAddress);
}

/** Those writes of a page while something is done. */
export async function writesDuring(page: Page, work: () => Promise<void>): Promise<number> {
	const count = () =>
		page.evaluate(() => (Reflect.get(globalThis, "libraryWrites") as { readonly writes: number }).writes);
	const before = await count();
	await work();
	return (await count()) - before;
}

/** Crashes the page before the `step`-th write, from 1, of those that `act` brings about in any of `threads`. */
export async function crashAtWrite(
	page: Page,
	threads: readonly (Page | Worker)[],
	step: number,
	act: () => Promise<unknown>,
): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const hold = (from: number) => {
		const watch = Reflect.get(globalThis, "libraryWrites") as { readonly writes: number; holdAt: number };
		watch.holdAt = watch.writes + from;
	};
	for (const thread of threads) await ("route" in thread ? thread.evaluate(hold, step) : thread.evaluate(hold, step));
	let tellHeld = () => {};
	const held = new Promise<void>((resolve, reject) => {
		tellHeld = resolve;
		setTimeout(() => reject(new Error(`there was no write ${step}`)), 20_000);
	});
	// Never answered: the thread waits.
	await page.route(`**${heldAddress}`, () => tellHeld());
	// Neither what is done nor the crash is answered by a page that is gone.
	act().catch(() => {});
	await held;
	const crashed = page.waitForEvent("crash");
	session.send("Page.crash").catch(() => {});
	await crashed;
	await page.close();
}
