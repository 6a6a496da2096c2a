// The jobs of backups, done by their worker, which is started when it is first needed. Runs in the window.

import { failure, type Result } from "../../engine/text/result.ts";
import type { BackedUp, BackupError, BackupJobs, Watch } from "./contract.ts";
import type { BackupReply, BackupRequest } from "./protocol.ts";

export type WorkerPort = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/** A request as its caller knows it: without a number. */
type Asked<Request> = Request extends unknown ? Omit<Request, "id"> : never;

interface Waiting {
	readonly resolve: (result: Result<never, BackupError>) => void;
	readonly onProgress: ((share: number) => void) | undefined;
}

export function createBackupClient(start: () => WorkerPort): BackupJobs {
	const waiting = new Map<number, Waiting>();
	let port: WorkerPort | null = null;
	let last = 0;

	const end = (id: number, result: Result<unknown, BackupError>) => {
		// Of the kind that was asked for: the worker answers each request with its own.
		waiting.get(id)?.resolve(result as Result<never, BackupError>);
		waiting.delete(id);
	};
	const hear = ({ data }: MessageEvent<BackupReply>) => {
		switch (data.kind) {
			case "progress":
				waiting.get(data.id)?.onProgress?.(data.share);
				break;
			case "done":
				end(data.id, data.result);
				break;
			case "failed":
				end(data.id, failure({ kind: "unavailable", message: data.message }));
				break;
		}
	};
	/** It could not be loaded, or has ended: what waits fails, and the next job starts another one. */
	const fail = () => {
		port?.terminate();
		port = null;
		for (const id of [...waiting.keys()]) end(id, failure({ kind: "unavailable", message: "the worker ended" }));
	};
	const worker = () => {
		if (port === null) {
			port = start();
			port.addEventListener("message", hear as EventListener);
			port.addEventListener("error", fail);
			port.addEventListener("messageerror", fail);
		}
		return port;
	};

	function ask<Value>(request: Asked<BackupRequest>, { signal, onProgress }: Watch = {}): BackedUp<Value> {
		if (signal?.aborted) return Promise.resolve(failure({ kind: "cancelled" }));
		last += 1;
		const id = last;
		return new Promise((resolve) => {
			waiting.set(id, { resolve, onProgress });
			signal?.addEventListener("abort", () => worker().postMessage({ kind: "cancel", id }), { once: true });
			worker().postMessage({ ...request, id });
		});
	}

	return {
		write: (wanted, watch) => ask({ kind: "write", wanted }, watch),
		examine: (file, watch) => ask({ kind: "examine", file }, watch),
		restore: (file, mode, watch) => ask({ kind: "restore", file, mode }, watch),
		identify: (begin) => ask({ kind: "identify", begin }),
	};
}
