// The worker that packs what the worker of backups reads, table after table.

import { createPacker, type OwnPacker } from "./packer.ts";
import type { PackingReply, PackingRequest } from "./packingWorker.ts";

/** What a worker has of its own; the types here are those of a window. */
const scope = self as unknown as Pick<MessagePort, "postMessage" | "onmessage">;
const post = (reply: PackingReply) => scope.postMessage(reply);
let packer: OwnPacker | null = null;
/** Ends are told in the order of their tables. */
let told: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }: MessageEvent<PackingRequest>) => {
	try {
		packer ??= createPacker();
		switch (data.kind) {
			case "add":
				packer.add(data.bytes).then(() => post({ kind: "added" }), fail);
				break;
			case "end": {
				const part = packer.end();
				packer = null;
				told = told.then(async () => post({ kind: "ended", part: await part })).catch(fail);
				break;
			}
		}
	} catch (error) {
		fail(error);
	}
};

function fail(error: unknown): void {
	console.error(error);
	post({ kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
}
