// The window's side of the worker of decks, which is started when it is first needed and ends when it breaks. Runs in the window.

import type { DecksCall, DecksCalls, DecksClient, DecksReply, DecksRequest, DecksWatch } from "./decksProtocol.ts";

/** Thrown where the worker itself broke: a defect, or no memory left. */
export class DecksFailure extends Error {
	override readonly name = "DecksFailure";
}

export type DecksPort = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

interface Waiting {
	readonly resolve: (reply: never) => void;
	readonly reject: (reason: unknown) => void;
	readonly onProgress: ((share: number) => void) | undefined;
}

export function createDecksClient(start: () => DecksPort): DecksClient {
	const waiting = new Map<number, Waiting>();
	let port: DecksPort | null = null;
	let last = 0;

	const hear = ({ data }: MessageEvent<DecksReply>) => {
		const call = waiting.get(data.id);
		if (call === undefined) return;
		if (data.kind === "progress") {
			call.onProgress?.(data.share);
			return;
		}
		waiting.delete(data.id);
		if (data.kind === "done") call.resolve(data.reply as never);
		else call.reject(new DecksFailure(data.message));
	};
	const fail = (event: Event) => {
		port?.terminate();
		port = null;
		const reason = new DecksFailure("message" in event ? String(event.message) : "the worker of decks ended");
		for (const call of waiting.values()) call.reject(reason);
		waiting.clear();
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
	const call =
		<Name extends DecksCall>(name: Name) =>
		(request: DecksCalls[Name]["request"], { signal, onProgress }: DecksWatch = {}) =>
			new Promise<DecksCalls[Name]["reply"]>((resolve, reject) => {
				last += 1;
				const id = last;
				waiting.set(id, { resolve: resolve as (reply: never) => void, reject, onProgress });
				const ending = () => worker().postMessage({ id, call: "cancel" } satisfies DecksRequest);
				signal?.addEventListener("abort", ending, { once: true });
				worker().postMessage({ id, call: name, request } as DecksRequest);
				if (signal?.aborted === true) ending();
			});

	return {
		outline: call("outline"),
		read: call("read"),
		unsettled: call("unsettled"),
		settle: call("settle"),
		merged: call("merged"),
		keys: call("keys"),
		words: call("words"),
		picked: call("picked"),
		events: call("events"),
		release: call("release"),
		begin: call("begin"),
		add: call("add"),
		addEvents: call("addEvents"),
		finish: call("finish"),
		abandon: call("abandon"),
	};
}
