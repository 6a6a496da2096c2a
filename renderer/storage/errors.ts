// What can go wrong in IndexedDB, as StorageError. Errors of our own code are none of these: they are thrown on.

import Dexie from "dexie";
import type { StorageError } from "./contract/stored.ts";

/** Thrown inside a transaction to end it with an expected failure: nothing of it is written. */
export class Refusal extends Error {
	override readonly name = "Refusal";
	readonly reason: StorageError;

	constructor(reason: StorageError) {
		super(reason.kind);
		this.reason = reason;
	}
}

/** The failure that `error` stands for; `null` where it is no failure of the database but a defect. */
export function storageErrorOf(error: unknown): StorageError | null {
	if (error instanceof Refusal) return error.reason;
	const chain = causesOf(error);
	if (chain.some(isQuotaError)) return { kind: "full" };
	const known = chain.find((cause) => cause instanceof Dexie.DexieError || cause instanceof DOMException);
	return known === undefined ? null : { kind: "unavailable", message: `${known.name}: ${known.message}` };
}

/** An error, what it wraps and what it sums up: a full disk hides inside an AbortError or a BulkError. */
function causesOf(error: unknown, depth = 0): readonly Error[] {
	if (!isError(error) || depth > 4) return [];
	const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown };
	const parts = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 20) : [])];
	return [error, ...parts.flatMap((part) => causesOf(part, depth + 1))];
}

function isError(value: unknown): value is Error {
	return value instanceof Error || value instanceof DOMException;
}

function isQuotaError(error: Error): boolean {
	return error.name === "QuotaExceededError";
}
