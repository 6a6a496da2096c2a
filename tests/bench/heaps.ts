// What the heaps of a page hold, its window and its workers, after a collection of garbage: script, DOM and buffers, as
// the DevTools protocol tells them. Runs in Node.

import type { CDPSession, Page } from "@playwright/test";

export interface HeldBytes {
	readonly window: number;
	/** All workers together. */
	readonly workers: number;
}

interface HeapUsage {
	readonly usedSize: number;
	/** DOM and what else the browser keeps in a heap of its own. */
	readonly embedderHeapUsedSize?: number;
	/** `ArrayBuffer`s. */
	readonly backingStorageSize?: number;
}

/** @throws Error where the page has no worker: then it is not the app. */
export async function heldBytes(page: Page): Promise<HeldBytes> {
	const session = await page.context().newCDPSession(page);
	try {
		const workers = await attachWorkers(session);
		if (workers.length === 0) throw new Error("no worker to be weighed");
		await session.send("HeapProfiler.collectGarbage");
		const window = sizeOf(await session.send("Runtime.getHeapUsage"));
		let held = 0;
		for (const send of workers) {
			await send("HeapProfiler.collectGarbage");
			held += sizeOf((await send("Runtime.getHeapUsage")) as HeapUsage);
		}
		return { window, workers: held };
	} finally {
		await session.detach();
	}
}

function sizeOf({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage): number {
	return usedSize + embedderHeapUsedSize + backingStorageSize;
}

type Send = (method: string) => Promise<unknown>;

/** Playwright knows no sessions of workers: messages to them are wrapped in those of the page. */
async function attachWorkers(session: CDPSession): Promise<readonly Send[]> {
	const waiting = new Map<
		number,
		{ readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }
	>();
	const sends: Send[] = [];
	let lastId = 0;
	session.on("Target.receivedMessageFromTarget", ({ message }) => {
		const { id, result, error } = JSON.parse(message) as {
			readonly id?: number;
			readonly result?: unknown;
			readonly error?: { readonly message: string };
		};
		if (id === undefined) return;
		const call = waiting.get(id);
		waiting.delete(id);
		if (error === undefined) call?.resolve(result);
		else call?.reject(new Error(error.message));
	});
	session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
		if (targetInfo.type !== "worker") return;
		sends.push((method) => {
			lastId += 1;
			const id = lastId;
			return new Promise((resolve, reject) => {
				waiting.set(id, { resolve, reject });
				const message = JSON.stringify({ id, method });
				session.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
			});
		});
	});
	// Answers when the workers that are there have been attached.
	await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
	return sends;
}
