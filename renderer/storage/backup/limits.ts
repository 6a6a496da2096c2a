// How large a copy may be, for the writer as for the reader: what is written can be read again.

import type { BackupError } from "./contract.ts";

/** Bytes of one table, unpacked. */
export const tableLimitBytes = 4 * 1024 ** 3;
/** Bytes of all tables, packed: while a copy is restored they are in memory. */
export const packedLimitBytes = 1024 ** 3;
/** Bytes of the text of one batch of rows (batches.ts), and of its numbers: it has to fit into a string. */
export const batchLimitBytes = 500 * 1024 ** 2;
/** Characters of one row that is written as a line: half of what a string can hold. */
export const lineLimitLength = 2 ** 28;
/** Bytes of the manifest and of the ZIP's directory. */
export const headLimitBytes = 16 * 1024 * 1024;

/** Thrown inside long work to end it with an expected failure. */
export class BackupRefusal extends Error {
	override readonly name = "BackupRefusal";
	readonly reason: BackupError;

	constructor(reason: BackupError) {
		super(reason.kind);
		this.reason = reason;
	}
}

export function refuseBackup(reason: BackupError): never {
	throw new BackupRefusal(reason);
}

/** Ends the work where somebody wants it ended. */
export function keepGoing(signal: AbortSignal | undefined): void {
	if (signal?.aborted) refuseBackup({ kind: "cancelled" });
}
