// What choices and own glosses have in common: rows that belong to a place of an article or hold everywhere, read together,
// written with what they replace, and undone.

import type { Table } from "dexie";
import { success } from "../../engine/text/result.ts";
import type { Correction } from "../contract/corrections.ts";
import type { Stored, Unsubscribe } from "../contract/stored.ts";
import type { ArticleId } from "../records/ids.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";

interface PlacedRow {
	readonly id: string;
	readonly scope: string;
	readonly addedAt: number;
}

export interface PlacedRows<Row extends PlacedRow> {
	of(articleId: ArticleId | null): Stored<readonly Row[]>;
	/** Within a write: the sound rows of an article's places. */
	readonly ofArticle: (articleId: ArticleId) => Promise<readonly Row[]>;
	/** Within a write: the row of this id, `null` for none. Refuses a damaged one: it must not be overwritten. */
	readonly get: (id: string) => Promise<Row | null>;
	/** One transaction: deletes what `work` says was there before and puts what it says is written. */
	change(work: () => Promise<Correction<Row>>): Stored<Correction<Row>>;
	remove(id: string): Stored<Correction<Row>>;
	undo(done: Correction<Row>): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}

/** @param general the scope of the rows that belong to no place */
export function placedRows<Row extends PlacedRow>(
	store: Store,
	signals: Signals,
	name: "choices" | "ownGlosses",
	rows: {
		readonly table: Table<unknown, string, Row>;
		readonly check: (value: unknown) => value is Row;
		readonly general: string;
	},
): PlacedRows<Row> {
	const { table } = rows;
	const isSound = store.sound(name, rows.check);
	const ofArticle = async (articleId: ArticleId) =>
		(await table.where("articleId").equals(articleId).toArray()).filter(isSound);

	const change: PlacedRows<Row>["change"] = async (work) => {
		const changed = await store.write([name], async () => {
			const done = await work();
			await table.bulkDelete(done.before.map(({ id }) => id));
			if (done.written !== null) await table.put(done.written);
			return done;
		});
		if (changed.ok) publish(changed.value);
		return changed;
	};
	const publish = ({ written, before }: Correction<Row>) => {
		const ids = before.map(({ id }) => id);
		signals.publish({ table: name, keys: written === null ? ids : [...ids, written.id] });
	};
	const get = async (id: string) => {
		const row = await table.get(id);
		if (row === undefined) return null;
		return isSound(row) ? row : refuse({ kind: "corrupt", what: "word" });
	};

	return {
		of: async (articleId) => {
			const read = await store.read([name], async () => {
				const general = await table.where("scope").equals(rows.general).toArray();
				return articleId === null
					? general
					: [...general, ...(await table.where("articleId").equals(articleId).toArray())];
			});
			if (!read.ok) return read;
			return success(read.value.filter(isSound).sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1)));
		},
		ofArticle,
		get,
		change,
		remove: (id) => change(async () => ({ written: null, before: [(await get(id)) ?? refuse({ kind: "missing" })] })),
		undo: async (done) => {
			const undone = await store.write([name], async () => {
				if (done.written !== null) await table.delete(done.written.id);
				await table.bulkPut(done.before);
				return null;
			});
			if (undone.ok) publish(done);
			return undone;
		},
		subscribe: (listener) => signals.subscribe(name, () => listener()),
	};
}
