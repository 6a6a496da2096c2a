// The worker of decks as the app starts it: when it is first needed, and once.

import { createDecksClient } from "../../worker/decksClient.ts";
import type { DecksClient } from "../../worker/decksProtocol.ts";

let client: DecksClient | null = null;

export function startDecks(): DecksClient {
	client ??= createDecksClient(
		() => new Worker(new URL("../../worker/decks.worker.ts", import.meta.url), { type: "module" }),
	);
	return client;
}
