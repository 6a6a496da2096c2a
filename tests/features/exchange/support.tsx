// The dialogs of words out and in over a real library, with the calls of the decks' worker answered in the same thread.

import initSqlJs from "sql.js";
import { vi } from "vitest";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { ExchangeTools } from "../../../renderer/features/exchange/ExchangeTools.tsx";
import type { Sqlite } from "../../../renderer/formats/decks/anki/sqlite.ts";
import { createDecksHandlers } from "../../../renderer/worker/decksHandlers.ts";
import type { DecksCall, DecksClient, DecksWatch } from "../../../renderer/worker/decksProtocol.ts";
import { fakeServices } from "../fakes.ts";
import { renderScreen } from "../render.tsx";

export function decksHere(): DecksClient {
	const handlers = createDecksHandlers(async () => {
		const { Database } = await initSqlJs();
		return { open: (bytes) => new Database(bytes) as unknown as ReturnType<Sqlite["open"]> };
	});
	const calls = Object.keys(handlers) as DecksCall[];
	const answered = calls.map((call) => [
		call,
		(request: never, watch: DecksWatch = {}) =>
			(handlers[call] as (request: never, watch: object) => Promise<unknown>)(request, {
				onProgress: watch.onProgress ?? (() => undefined),
				isCancelled: async () => watch.signal?.aborted === true,
			}),
	]);
	return Object.fromEntries(answered) as DecksClient;
}

/** Files that were handed to the browser, by their names. */
export function takenFiles(): ReadonlyMap<string, Blob> {
	const files = new Map<string, Blob>();
	let last: Blob | null = null;
	URL.createObjectURL = (file) => {
		last = file as Blob;
		return "blob:here";
	};
	URL.revokeObjectURL = () => undefined;
	vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
		if (last !== null) files.set(this.download, last);
	});
	return files;
}

export async function openTools(chosen: readonly HeadwordKey[] = []) {
	const services = await fakeServices();
	const drawn = renderScreen(services, <ExchangeTools chosen={chosen} list={null} decks={decksHere()} />);
	return { ...drawn, library: services.library, services };
}
