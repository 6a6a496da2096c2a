// Who hears of a change: listeners in this window at once, other windows by BroadcastChannel. Says what changed, not how:
// the database is the truth, and a window that hears of a change reads it there.

export type ChangedTable =
	| "articles"
	| "vocabulary"
	| "lists"
	| "settings"
	| "choices"
	| "ownGlosses"
	| "readingDays"
	| "bookmarks";

export interface Change {
	readonly table: ChangedTable;
	/** `null` for many. */
	readonly keys: readonly string[] | null;
}

export type ChangeListener = (change: Change, from: "here" | "elsewhere") => void;

export interface Signals {
	/** Call once after a transaction has ended well. */
	publish(change: Change): void;
	subscribe(table: ChangedTable, listener: ChangeListener): () => void;
	close(): void;
}

/** Beyond this many keys a listener does better to read everything again. */
const fewKeys = 200;

/**
 * @param channelName windows that share a library share it; without BroadcastChannel a window hears only itself
 * @param opened the channel of this name, where it is open already
 */
export function createSignals(channelName: string, opened: BroadcastChannel | null = null): Signals {
	const channel = opened ?? (typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName));
	let closed = false;
	const listeners = new Map<ChangedTable, Set<ChangeListener>>();

	const tell = (change: Change, from: "here" | "elsewhere") => {
		for (const listener of [...(listeners.get(change.table) ?? [])]) listener(change, from);
	};
	if (channel !== null) {
		channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (isChange(data)) tell(data, "elsewhere");
		};
	}

	return {
		publish: ({ table, keys }) => {
			const change = { table, keys: keys === null || keys.length > fewKeys ? null : keys };
			// A write that was on its way when the library was closed has nobody left to tell.
			if (!closed) channel?.postMessage(change);
			tell(change, "here");
		},
		subscribe: (table, listener) => {
			const subscribed = listeners.get(table) ?? new Set();
			// Wrapped: the same function subscribed twice is two subscriptions, each with its own end.
			const own: ChangeListener = (change, from) => listener(change, from);
			listeners.set(table, subscribed.add(own));
			return () => void subscribed.delete(own);
		},
		close: () => {
			closed = true;
			listeners.clear();
			channel?.close();
		},
	};
}

const tables: ReadonlySet<unknown> = new Set<ChangedTable>([
	"articles",
	"vocabulary",
	"lists",
	"settings",
	"choices",
	"ownGlosses",
	"readingDays",
	"bookmarks",
]);

/** The other window may run another version of the app. */
function isChange(value: unknown): value is Change {
	if (typeof value !== "object" || value === null) return false;
	const { table, keys } = value as { table?: unknown; keys?: unknown };
	return tables.has(table) && (keys === null || (Array.isArray(keys) && keys.every((key) => typeof key === "string")));
}
