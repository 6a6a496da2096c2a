// What a start needs of the library first, asked for by plain IndexedDB from the first line of the app's code on: the disk answers
// while Dexie and all the rest are still being made. What was read is given away once, and only while nothing else may have
// changed it: another window says so on the channel, which is open before anything is read; this one tells `forget`.

import { dayAfter, reviewDayOf } from "../engine/review/reviewDay.ts";

export type Rows = readonly unknown[];

/** The day's queue and what its limits are told by. */
export interface FirstDay {
	readonly queue: Rows;
	readonly lists: Rows;
	/** Rows of `reviewDays`: the one that says that all are made, how many there are with it, and those of the last days. */
	readonly mark: unknown;
	readonly count: number;
	readonly days: Rows;
}

/** What was found on the disk; `untold` where it could not be opened this way. */
export type FoundLibrary =
	| { readonly kind: "found" /** As IndexedDB counts it. */; readonly version: number }
	| { readonly kind: "none" }
	| { readonly kind: "untold" };

export interface FirstReading {
	readonly found: Promise<FoundLibrary>;
	/** The one on which windows tell each other of changes; `null` where there is no such thing. Whoever takes it closes it. */
	readonly channel: BroadcastChannel | null;
	/** Each answers once; `null` where it was not read, or may be so no longer. */
	readonly settings: () => Promise<Rows | null>;
	readonly states: () => Promise<Rows | null>;
	readonly day: () => Promise<FirstDay | null>;
	/** What was read is so no longer, or is about to be. */
	readonly forget: () => void;
}

export interface ReadingWish {
	/** Before the names of database and channel. */
	readonly prefix?: string;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** Whether the day's queue will be asked for at once: it is the greater part. */
	readonly day: boolean;
}

/** Nothing is created: where there is no library, there is none afterwards. */
export function beginReading({ prefix = "", at, day }: ReadingWish): FirstReading {
	const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`${prefix}hai-dong`);
	let fresh = true;
	if (channel !== null) {
		channel.onmessage = () => {
			fresh = false;
		};
	}
	const opening = openAsItIs(`${prefix}library`);
	const asked = opening.then((opened) => (typeof opened === "string" ? null : ask(opened, at, day)));
	const once = <Value>(answer: (all: Asked) => Promise<Value | null> | null) => {
		let left = true;
		return async (): Promise<Value | null> => {
			if (!left || !fresh) return null;
			left = false;
			const all = await asked;
			const value = all === null ? null : await answer(all);
			return fresh ? value : null;
		};
	};
	return {
		found: opening.then((opened): FoundLibrary => {
			return typeof opened === "string" ? { kind: opened } : { kind: "found", version: opened.version };
		}),
		channel,
		settings: once(({ settings }) => settings),
		states: once(({ states }) => states),
		day: once((all) => all.day),
		forget: () => {
			fresh = false;
		},
	};
}

function openAsItIs(name: string): Promise<IDBDatabase | "none" | "untold"> {
	return new Promise((resolve) => {
		if (typeof indexedDB === "undefined") return resolve("untold");
		let isNew = false;
		const request = indexedDB.open(name);
		request.onupgradeneeded = () => {
			isNew = true;
			// What is not finished is never there.
			request.transaction?.abort();
		};
		request.onsuccess = () => {
			const database = request.result;
			// Nobody has to wait for a reading.
			database.onversionchange = () => database.close();
			resolve(database);
		};
		request.onerror = (event) => {
			event.preventDefault();
			resolve(isNew ? "none" : "untold");
		};
	});
}

interface Asked {
	readonly settings: Promise<Rows | null>;
	readonly states: Promise<Rows | null>;
	readonly day: Promise<FirstDay | null> | null;
}

/** One transaction for all of it; the database is closed behind it. `null` where the library is of a version without these tables. */
function ask(database: IDBDatabase, at: number, day: boolean): Asked | null {
	const dayTables = day ? ["queue", "lists", "reviewDays"] : [];
	const names = ["settings", "states", ...dayTables];
	try {
		if (!names.every((name) => database.objectStoreNames.contains(name))) return null;
		const transaction = database.transaction(names, "readonly");
		const table = (name: string) => transaction.objectStore(name);
		const settings = answerOf<Rows>(table("settings").getAll());
		const states = answerOf<Rows>(table("states").getAll());
		return { settings, states, day: day ? askDay(table, at) : null };
	} catch {
		// Closed meanwhile: another window is upgrading it, and whoever opens it next will be told.
		return null;
	} finally {
		database.close();
	}
}

/** The row of `reviewDays` that says that all are made. */
export const madeMark = "0000-00-00";

async function askDay(table: (name: string) => IDBObjectStore, at: number): Promise<FirstDay | null> {
	const days = table("reviewDays");
	// Of whatever hour a day begins: today, and perhaps more.
	const since = IDBKeyRange.lowerBound(dayAfter(reviewDayOf(at, 0), -1));
	// The greatest last: the others would wait behind it.
	const [lists, mark, count, lastDays, queue] = await Promise.all([
		answerOf<Rows>(table("lists").getAll()),
		answerOf<unknown>(days.get(madeMark)),
		answerOf<number>(days.count()),
		answerOf<Rows>(days.getAll(since)),
		askQueue(table("queue")),
	]);
	if (lists === null || count === null || lastDays === null) return null;
	return { queue, lists, mark, count, days: lastDays };
}

/**
 * Rows that the words of the queue are spread over; the one behind them is their mark. Of 100,000 learning words each is a file of
 * 500 kB to Chromium.
 */
export const queueShards = 16;

/**
 * Each row by itself: Chromium opens the files of one answer one after the other, those of many side by side, which is twice as
 * quick. A row that cannot be read is missed by whoever looks at them.
 */
async function askQueue(table: IDBObjectStore): Promise<Rows> {
	const rows = await Promise.all(Array.from({ length: queueShards + 1 }, (_, id) => answerOf<unknown>(table.get(id))));
	return rows.filter((row) => row !== undefined && row !== null);
}

/** `null` where it fails: whoever needs it asks again in another way, and hears of the failure then. */
function answerOf<Value>(request: IDBRequest): Promise<Value | null> {
	return new Promise((resolve) => {
		request.onsuccess = () => resolve(request.result as Value);
		request.onerror = (event) => {
			event.preventDefault();
			resolve(null);
		};
	});
}
