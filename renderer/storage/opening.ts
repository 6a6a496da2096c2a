// Opening, upgrading or deleting a database while other windows may hold it: waits a little for them, then says so.

import type Dexie from "dexie";
import { failure, type Result, success } from "../engine/text/result.ts";
import type { StorageError } from "./contract/stored.ts";
import { storageErrorOf } from "./errors.ts";

/**
 * Starts `work` on `database`. Other windows are asked to let go and mostly do so within milliseconds; where one still holds the
 * database after `blockedAfter` milliseconds the answer is `blocked`, and the database is closed as soon as it comes free.
 */
export async function settleUnlessBlocked(
	database: Dexie,
	work: () => PromiseLike<unknown>,
	blockedAfter: number,
): Promise<Result<null, StorageError>> {
	let timer: ReturnType<typeof setTimeout> | null = null;
	let whenBlocked: () => boolean = () => false;
	const blocked = new Promise<"blocked">((resolve) => {
		whenBlocked = () => {
			timer = setTimeout(() => resolve("blocked"), blockedAfter);
			// Dexie would write its own line to the console.
			return false;
		};
		database.on("blocked", whenBlocked);
	});
	const settled = Promise.resolve(work()).then(() => "settled" as const);
	try {
		if ((await Promise.race([settled, blocked])) === "settled") return success(null);
		// Too late for an answer, not for tidiness: a failure now was already told as `blocked`.
		const close = () => database.close();
		void settled.then(close, close);
		return failure({ kind: "blocked" });
	} catch (error) {
		const expected = storageErrorOf(error);
		if (expected === null) throw error;
		return failure(expected);
	} finally {
		if (timer !== null) clearTimeout(timer);
		database.on("blocked").unsubscribe(whenBlocked);
	}
}
