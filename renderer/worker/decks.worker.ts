// The worker of decks: reads and writes files of words away from the window, which goes on answering meanwhile. SQLite is fetched
// when a package of Anki first needs it.

import wasmAddress from "sql.js/dist/sql-wasm-browser.wasm?url";
import type { Sqlite } from "../formats/decks/anki/sqlite.ts";
import { createDecksHandlers } from "./decksHandlers.ts";
import type { DecksReply, DecksRequest } from "./decksProtocol.ts";

/** What a worker has of its own; the types here are those of a window. */
const scope = self as unknown as Pick<MessagePort, "postMessage" | "onmessage">;
const cancelled = new Set<number>();

const handlers = createDecksHandlers(async (): Promise<Sqlite> => {
	const [{ default: start }, wasm] = await Promise.all([import("sql.js"), fetch(wasmAddress)]);
	if (!wasm.ok) throw new Error(`SQLite answers ${wasm.status}`);
	const { Database } = await start({ wasmBinary: await wasm.arrayBuffer() });
	return { open: (bytes) => new Database(bytes) as unknown as ReturnType<Sqlite["open"]> };
});

scope.onmessage = ({ data }: MessageEvent<DecksRequest>) => void answer(data);

async function answer(data: DecksRequest): Promise<void> {
	if (data.call === "cancel") {
		cancelled.add(data.id);
		return;
	}
	const { id, call, request } = data;
	let told = 0;
	const watch = {
		onProgress: (share: number) => {
			// A hundred messages are enough for a line on the screen.
			if (share < told + 0.01) return;
			told = share;
			post({ id, kind: "progress", share });
		},
		isCancelled: async () => {
			await mailbox();
			return cancelled.has(id);
		},
	};
	try {
		const handle = handlers[call] as (request: unknown, watch: unknown) => Promise<unknown>;
		post({ id, kind: "done", reply: (await handle(request, watch)) as never });
	} catch (error) {
		console.error(error);
		post({ id, kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
	} finally {
		cancelled.delete(id);
	}
}

/** Lets waiting messages in. */
function mailbox(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}

function post(reply: DecksReply): void {
	scope.postMessage(reply);
}
