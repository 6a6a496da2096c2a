// The window's side of the language worker: calls as promises, with progress and cancellation. Runs in the window.

import {
	type CallOptions,
	type LanguageCall,
	type LanguageCalls,
	languageCalls,
	type WorkerReply,
	type WorkerRequest,
} from "./protocol.ts";

/** Thrown where the worker itself broke: a defect, not an expected failure. */
export class WorkerFailure extends Error {
	override readonly name = "WorkerFailure";
}

/** One typed function a call: `client.lookup({ key }, { signal, onProgress })`. */
export type LanguageClient = {
	readonly [Name in LanguageCall]: (
		request: LanguageCalls[Name]["request"],
		options?: CallOptions,
	) => Promise<LanguageCalls[Name]["reply"]>;
} & { readonly end: () => void };

/** What the client needs of a `Worker`. */
export interface WorkerPort {
	postMessage(message: WorkerRequest, transfer: Transferable[]): void;
	addEventListener(type: "message", listener: (event: MessageEvent<WorkerReply>) => void): void;
	addEventListener(type: "error" | "messageerror", listener: (event: Event) => void): void;
	terminate(): void;
}

interface Waiting {
	readonly resolve: (reply: never) => void;
	readonly reject: (reason: unknown) => void;
	readonly onProgress: ((share: number) => void) | undefined;
}

/** Calls answer in any order. A cancelled call rejects with the signal's reason, and the worker stops working on it. */
export function createLanguageClient(port: WorkerPort): LanguageClient {
	const waiting = new Map<number, Waiting>();
	let lastId = 0;

	port.addEventListener("message", ({ data }) => {
		const call = waiting.get(data.id);
		if (call === undefined) return;
		switch (data.kind) {
			case "progress":
				call.onProgress?.(data.share);
				return;
			case "done":
				call.resolve(data.reply as never);
				break;
			case "failed":
				call.reject(new WorkerFailure(data.message));
				break;
			case "cancelled":
				call.reject(new DOMException("cancelled", "AbortError"));
				break;
		}
		waiting.delete(data.id);
	});

	const fail = (event: Event) => {
		const reason = new WorkerFailure("message" in event ? String(event.message) : "the language worker ended");
		for (const call of waiting.values()) call.reject(reason);
		waiting.clear();
	};
	port.addEventListener("error", fail);
	port.addEventListener("messageerror", fail);

	function call<Name extends LanguageCall>(
		name: Name,
		request: LanguageCalls[Name]["request"],
		options: CallOptions = {},
	) {
		const { signal, onProgress } = options;
		return new Promise<LanguageCalls[Name]["reply"]>((resolve, reject) => {
			if (signal?.aborted) {
				reject(signal.reason);
				return;
			}
			lastId += 1;
			const id = lastId;
			waiting.set(id, { resolve: resolve as (reply: never) => void, reject, onProgress });
			signal?.addEventListener(
				"abort",
				() => {
					if (!waiting.delete(id)) return;
					port.postMessage({ id, call: "cancel" }, []);
					reject(signal.reason);
				},
				{ once: true },
			);
			port.postMessage({ id, call: name, request } as WorkerRequest, handedOver(request));
		});
	}

	const calls = languageCalls.map((name) => [
		name,
		(request: LanguageCalls[typeof name]["request"], options?: CallOptions) => call(name, request, options),
	]);
	return { ...Object.fromEntries(calls), end: () => port.terminate() } as LanguageClient;
}

/** What the worker takes over of a request, so that nothing large is copied. */
function handedOver(request: LanguageCalls[LanguageCall]["request"]): Transferable[] {
	if ("dictionary" in request) return [request.dictionary, request.model, request.tagger];
	if (!("source" in request) || !("bytes" in request.source)) return [];
	const { bytes } = request.source;
	// Others may look into a buffer that is larger.
	return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [];
}
