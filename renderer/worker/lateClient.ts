// A client whose worker is started by the first call, or by `start`: the library is drawn before the dictionary is read.

import type { LanguageClient } from "./client.ts";
import { type CallOptions, type LanguageCall, languageCalls } from "./protocol.ts";

export interface StartedClient {
	readonly client: LanguageClient;
	/** Rejects where the files of the engine cannot be had: every call does then. */
	readonly loaded: Promise<unknown>;
}

export interface LateClient extends LanguageClient {
	readonly start: () => void;
}

/** Calls wait for what is loaded; their order stays. */
export function lateLanguageClient(open: () => StartedClient): LateClient {
	let started: StartedClient | null = null;
	let ready = false;

	const begin = (): StartedClient => {
		if (started !== null) return started;
		started = open();
		started.loaded.then(
			() => {
				ready = true;
			},
			() => undefined,
		);
		return started;
	};
	const call = async (name: LanguageCall, request: never, options?: CallOptions): Promise<unknown> => {
		const { client, loaded } = begin();
		if (!ready) await loaded;
		options?.signal?.throwIfAborted();
		return client[name](request, options);
	};
	const calls = languageCalls.map((name) => [
		name,
		(request: never, options?: CallOptions) => call(name, request, options),
	]);
	return { ...Object.fromEntries(calls), start: () => void begin(), end: () => started?.client.end() } as LateClient;
}
