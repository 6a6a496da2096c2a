// The worker of backups: does the jobs away from the window, which goes on reading and answering meanwhile.

import type { Watch } from "./contract.ts";
import { createBackupJobs } from "./jobs.ts";
import { packIn } from "./packingWorker.ts";
import type { BackupReply, BackupRequest } from "./protocol.ts";

/** What a worker has of its own; the types here are those of a window. */
const scope = self as unknown as Pick<MessagePort, "postMessage" | "onmessage">;
const jobs = createBackupJobs({
	startPacking: () => packIn(new Worker(new URL("./packing.worker.ts", import.meta.url), { type: "module" })),
});
/** Milliseconds from one word about the progress to the next. */
const betweenProgressMs = 250;
const running = new Map<number, AbortController>();

scope.onmessage = ({ data }: MessageEvent<BackupRequest>) => void answer(data);

async function answer(request: BackupRequest): Promise<void> {
	if (request.kind === "cancel") {
		running.get(request.id)?.abort();
		return;
	}
	const { id } = request;
	const ending = new AbortController();
	running.set(id, ending);
	let told = performance.now();
	const watch: Watch = {
		signal: ending.signal,
		onProgress: (share) => {
			// Often enough for a line on the screen, which costs the window more than the message does.
			const now = performance.now();
			if (now < told + betweenProgressMs && share < 1) return;
			told = now;
			post({ kind: "progress", id, share });
		},
	};
	try {
		post({ kind: "done", id, result: await work(request, watch) });
	} catch (error) {
		console.error(error);
		post({ kind: "failed", id, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
	} finally {
		running.delete(id);
	}
}

function work(request: Exclude<BackupRequest, { readonly kind: "cancel" }>, watch: Watch) {
	switch (request.kind) {
		case "write":
			return jobs.write(request.wanted, watch);
		case "examine":
			return jobs.examine(request.file, watch);
		case "restore":
			return jobs.restore(request.file, request.mode, watch);
		case "identify":
			return jobs.identify(request.begin);
	}
}

function post(reply: BackupReply): void {
	scope.postMessage(reply);
}
