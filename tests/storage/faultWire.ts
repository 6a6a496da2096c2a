// What a page says to fake-indexeddb and hears of it goes through here: counted, and at the page's end cut off. Whatever belongs to
// no page passes as it is.

import "fake-indexeddb/auto";

export interface RunningPage {
	readonly endAt: number;
	readonly connections: Set<IDBDatabase>;
	readonly transactions: Set<IDBTransaction>;
	/** Requests to open or delete a database that were not answered yet. */
	readonly openings: Set<IDBRequest>;
	readonly channels: Set<BroadcastChannel>;
	readonly end: () => void;
	counting: boolean;
	steps: number;
	gone: boolean;
}

type Method = (this: object, ...given: unknown[]) => unknown;
type Source = IDBObjectStore | IDBIndex;

/** The page whose code runs; one at a time. */
let running: RunningPage | null = null;

export function letRun(page: RunningPage | null): void {
	running = page;
}

const pageOfConnection = new WeakMap<IDBDatabase, RunningPage>();
const pageOfOpening = new WeakMap<IDBRequest, RunningPage>();
/** Asked by a page. fake-indexeddb does not tell it of requests to an index. */
const transactionOfRequest = new WeakMap<object, IDBTransaction>();
const unanswered = new WeakMap<IDBTransaction, number>();

const NativeChannel = globalThis.BroadcastChannel;

/** Past the wire: of nobody's page. */
export const plainOpen = IDBFactory.prototype.open;

/** Counts a step of a page; gives back whether the page is still there. */
function stepOf(page: RunningPage): boolean {
	if (page.gone) return false;
	if (!page.counting) return true;
	page.steps += 1;
	if (page.steps < page.endAt) return true;
	endPage(page);
	return false;
}

/** Aborts what runs, as a browser does; from now on nothing is answered. */
export function endPage(page: RunningPage): void {
	page.gone = true;
	for (const channel of page.channels) channel.close();
	for (const transaction of page.transactions) {
		silence(transaction);
		abort(transaction);
	}
	for (const connection of page.connections) silence(connection);
	page.end();
}

/** A transaction that has begun to commit is past its end: it commits. */
function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch (error) {
		if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
	}
}

const handlers = [
	"onsuccess",
	"onerror",
	"onabort",
	"oncomplete",
	"onblocked",
	"onupgradeneeded",
	"onversionchange",
	"onclose",
] as const;

function silence(target: object): void {
	for (const name of handlers) if (Reflect.get(target, name) != null) Reflect.set(target, name, null);
}

function transactionOf(source: Source): IDBTransaction {
	return "objectStore" in source ? source.objectStore.transaction : source.transaction;
}

function replace(prototype: object, names: readonly string[], made: (original: Method, name: string) => Method): void {
	for (const name of names) {
		const original: unknown = Reflect.get(prototype, name);
		if (typeof original !== "function") throw new Error(`no method ${name}`);
		Reflect.set(prototype, name, made(original as Method, name));
	}
}

/** Requests to a source of rows: counted, and never answered where the page is gone. */
function asking(original: Method, sourceOf: (asked: object) => Source): Method {
	return function (...given) {
		const transaction = transactionOf(sourceOf(this));
		const page = pageOfConnection.get(transaction.db);
		if (page === undefined) return original.apply(this, given);
		if (!stepOf(page)) return new IDBRequest();
		const request = original.apply(this, given);
		unanswered.set(transaction, (unanswered.get(transaction) ?? 0) + 1);
		if (request instanceof IDBRequest) transactionOfRequest.set(request, transaction);
		return request;
	};
}

const itself = (asked: object) => asked as Source;
const reads = ["get", "getKey", "getAll", "getAllKeys", "count", "openCursor", "openKeyCursor"];
replace(IDBObjectStore.prototype, [...reads, "add", "put", "delete", "clear"], (original) => asking(original, itself));
replace(IDBIndex.prototype, reads, (original) => asking(original, itself));
replace(IDBCursor.prototype, ["continue", "advance", "continuePrimaryKey", "update", "delete"], (original) =>
	asking(original, (cursor) => (cursor as IDBCursor).source),
);

/** What changes tables: done at once, so it is only counted. */
const changing = (original: Method, connectionOf: (asked: object) => IDBDatabase): Method =>
	function (...given) {
		const page = pageOfConnection.get(connectionOf(this));
		if (page !== undefined && !stepOf(page)) throw new Error("the page has ended");
		return original.apply(this, given);
	};
replace(IDBDatabase.prototype, ["createObjectStore", "deleteObjectStore"], (original) =>
	changing(original, (database) => database as IDBDatabase),
);
replace(IDBObjectStore.prototype, ["createIndex", "deleteIndex"], (original) =>
	changing(original, (store) => (store as IDBObjectStore).transaction.db),
);
replace(IDBTransaction.prototype, ["commit"], (original) =>
	changing(original, (transaction) => (transaction as IDBTransaction).db),
);

replace(
	IDBDatabase.prototype,
	["transaction"],
	(original): Method =>
		function (...given) {
			const transaction = original.apply(this, given);
			// Also of a page that is gone: nothing can be done in it, and nobody hears of its end.
			pageOfConnection.get(this as IDBDatabase)?.transactions.add(transaction as IDBTransaction);
			return transaction;
		},
);

replace(
	IDBFactory.prototype,
	["open", "deleteDatabase"],
	(original): Method =>
		function (...given) {
			const page = running;
			if (page !== null && !stepOf(page)) return new IDBOpenDBRequest();
			const request = original.apply(this, given) as IDBOpenDBRequest;
			if (page !== null) {
				pageOfOpening.set(request, page);
				page.openings.add(request);
			}
			return request;
		},
);
replace(
	IDBFactory.prototype,
	["databases"],
	(original): Method =>
		function (...given) {
			return running === null || stepOf(running) ? original.apply(this, given) : new Promise(() => {});
		},
);

/** Answers to a page come through here: counted where they may be the last before a commit, unheard where the page is gone. */
replace(
	IDBRequest.prototype,
	["dispatchEvent"],
	(original): Method =>
		function (...given) {
			const request = this as IDBRequest;
			const [{ type }] = given as [Event];
			const opener = pageOfOpening.get(request);
			if (opener !== undefined)
				return answerOpening(opener, request as IDBOpenDBRequest, type, () => original.apply(this, given));
			const transaction = transactionOfRequest.get(request);
			const page = transaction === undefined ? undefined : pageOfConnection.get(transaction.db);
			if (transaction === undefined || page === undefined) return original.apply(this, given);
			const left = (unanswered.get(transaction) ?? 1) - 1;
			unanswered.set(transaction, left);
			const mayCommit = type === "success" && left === 0 && transaction.mode !== "readonly";
			if (mayCommit ? !stepOf(page) : page.gone) silence(request);
			return original.apply(this, given);
		},
);

function answerOpening(page: RunningPage, request: IDBOpenDBRequest, type: string, answer: () => unknown): unknown {
	if (type === "success" || type === "error") page.openings.delete(request);
	const made: unknown = type === "success" || type === "upgradeneeded" ? request.result : null;
	if (made instanceof IDBDatabase) {
		pageOfConnection.set(made, page);
		page.connections.add(made);
	}
	if (type === "upgradeneeded" && request.transaction !== null) page.transactions.add(request.transaction);
	const there = type === "blocked" ? !page.gone : stepOf(page);
	if (!there) silence(request);
	const answered = answer();
	if (!there && type === "upgradeneeded" && request.transaction !== null) abort(request.transaction);
	return answered;
}

/** The end of a transaction: it is on the disk, and the page may or may not come to hear of it. */
replace(
	IDBTransaction.prototype,
	["dispatchEvent"],
	(original): Method =>
		function (...given) {
			const transaction = this as IDBTransaction;
			const page = pageOfConnection.get(transaction.db);
			if (page === undefined) return original.apply(this, given);
			const [{ type }] = given as [Event];
			if (type === "complete" || type === "abort") page.transactions.delete(transaction);
			const written = type === "complete" && transaction.mode !== "readonly";
			if (written ? !stepOf(page) : page.gone) silence(transaction);
			return original.apply(this, given);
		},
);

replace(
	IDBDatabase.prototype,
	["dispatchEvent"],
	(original): Method =>
		function (...given) {
			if (pageOfConnection.get(this as IDBDatabase)?.gone) silence(this);
			return original.apply(this, given);
		},
);

/** Other windows hear nothing of a page that is gone, and it hears nothing of them. */
globalThis.BroadcastChannel = class extends NativeChannel {
	constructor(name: string) {
		super(name);
		running?.channels.add(this);
	}
};
