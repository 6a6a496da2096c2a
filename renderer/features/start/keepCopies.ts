// Makes the copy of the day while nobody is busy in the window: writing a copy holds up other writing, for seconds where the
// library is large. One window of several does it. Also asks the browser, once there is something to lose, to keep it.

import { type CopyWorld, keepDaily } from "../copies.ts";

/** Without input for so long, or out of sight, nobody is busy. */
const quietMs = 20_000;
/** So often it is looked whether a copy is due. */
const everyMs = 10 * 60_000;
/** The first look: the start comes first. */
const firstMs = 15_000;
/** Held by the window that makes copies. */
const lockName = "hai-dong-copies";

export type CopyWindow = Pick<Window, "addEventListener" | "removeEventListener" | "setTimeout" | "clearTimeout"> & {
	readonly document: Pick<Document, "visibilityState">;
	readonly navigator: { readonly locks: LockManager; readonly storage?: StorageManager };
};

/** Gives back the way to stop. */
export function keepCopies(world: CopyWorld, page: CopyWindow): () => void {
	let lastInput = world.now();
	let timer = 0;
	let ended = false;
	const input = () => {
		lastInput = world.now();
	};
	const inputs = ["pointerdown", "keydown", "wheel"] as const;
	for (const name of inputs) page.addEventListener(name, input, { passive: true, capture: true });

	const isQuiet = () => page.document.visibilityState === "hidden" || world.now() - lastInput >= quietMs;
	const look = async () => {
		let next = quietMs / 4;
		if (isQuiet()) {
			next = everyMs;
			await page.navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
				if (lock === null) return;
				const kept = await keepDaily(world);
				// The settings tell; at the next look it is tried again.
				if (!kept.ok) console.warn("no copy could be kept", kept.error);
				else if (kept.value !== "empty") await askToPersist(page.navigator.storage);
			});
		}
		if (!ended) timer = page.setTimeout(() => void look(), next);
	};
	timer = page.setTimeout(() => void look(), firstMs);

	return () => {
		ended = true;
		page.clearTimeout(timer);
		for (const name of inputs) page.removeEventListener(name, input, { capture: true });
	};
}

/** The browser decides by itself, or asks the person. */
async function askToPersist(storage: StorageManager | undefined): Promise<void> {
	if (storage?.persist === undefined || (await storage.persisted())) return;
	await storage.persist();
}
