// Waiting, within a transaction, for something that is no work of the database, such as an answer of a worker. A transaction that
// is asked nothing ends by itself, so until then it is asked something small, over and over.

import Dexie, { type Table } from "dexie";

/** @param table of the transaction; @param begin is called at once, outside of the transaction */
export async function waitWithin<Value>(table: Table, begin: () => Promise<Value>): Promise<Value> {
	const outcome: { value?: Value; error?: unknown; is: "waiting" | "there" | "failed" } = { is: "waiting" };
	Dexie.ignoreTransaction(() => {
		begin().then(
			(value) => Object.assign(outcome, { value, is: "there" }),
			(error: unknown) => Object.assign(outcome, { error, is: "failed" }),
		);
	});
	while (outcome.is === "waiting") await table.limit(1).primaryKeys();
	if (outcome.is === "failed") throw outcome.error;
	return outcome.value as Value;
}
