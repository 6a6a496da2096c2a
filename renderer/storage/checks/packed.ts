// Is what lies on the disk a packed row as we wrote it? Also that all columns are of one length: they are read in step.

import type {
	PackedSets,
	QueueShardRecord,
	ReviewDayRecord,
	StateShardRecord,
	SummaryShardRecord,
} from "../records/packed.ts";
import { isCount, isDay, isNamed, isNotFalling, isText } from "./shape.ts";

const isColumn = (name: string, count: number, value: unknown): boolean =>
	isNamed(name)(value) && (value as ArrayLike<number>).length === count;

/** Lines of a text that joins `count` of them; those of no words are one empty line. */
const hasLines = (text: unknown, count: number): boolean => {
	if (typeof text !== "string") return false;
	let lines = 1;
	for (let feed = text.indexOf("\n"); feed !== -1; feed = text.indexOf("\n", feed + 1)) lines += 1;
	return lines === Math.max(1, count) && (count > 0 || text === "");
};

const hasSets = (value: unknown, count: number): boolean => {
	if (typeof value !== "object" || value === null) return false;
	const { names, ends, members } = value as Partial<Record<keyof PackedSets, unknown>>;
	if (typeof names !== "string" || !isColumn("Uint32Array", count, ends) || !isNamed("Uint32Array")(members))
		return false;
	const known = names === "" ? 0 : names.split("\n").length;
	const [last, all] = [(ends as Uint32Array).at(-1) ?? 0, members as Uint32Array];
	return last === all.length && all.every((member) => member < known) && isNotFalling(ends as Uint32Array);
};

type Fields<Kind> = Partial<Record<keyof Kind, unknown>>;

/** Also that there is a status for each word, and that words can be found in it. */
export function isStateShardRecord(value: unknown): value is StateShardRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<StateShardRecord>;
	if (!isCount(row.id) || !isNamed("Float64Array")(row.hashes)) return false;
	const hashes = row.hashes as Float64Array;
	if (!isColumn("Uint8Array", hashes.length, row.statuses)) return false;
	const statuses = row.statuses as Uint8Array;
	for (let index = 0; index < hashes.length; index++) {
		const status = statuses[index] as number;
		if (status < 1 || status > 3 || !((hashes[index] as number) > (hashes[index - 1] ?? -1))) return false;
	}
	return true;
}

/** Also that all columns are of one length. */
export function isSummaryShardRecord(value: unknown): value is SummaryShardRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<SummaryShardRecord>;
	const { count } = row;
	if (!isCount(row.id) || !isCount(count)) return false;
	if (typeof row.gone !== "string") return false;
	const texts = [row.keys, row.headwords, row.plains, row.glosses, row.notes];
	return (
		texts.every((text) => hasLines(text, count)) &&
		isColumn("Uint8Array", count, row.flags) &&
		isColumn("Uint8Array", count, row.bands) &&
		[row.addedAt, row.dueAt, row.stability].every((column) => isColumn("Float64Array", count, column)) &&
		isColumn("Uint32Array", count, row.lapses) &&
		[row.lists, row.tags, row.articles].every((sets) => hasSets(sets, count))
	);
}

/** Also that all columns are of one length. */
export function isQueueShardRecord(value: unknown): value is QueueShardRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<QueueShardRecord>;
	if (!isCount(row.id) || !isNamed("Float64Array")(row.dueAt)) return false;
	const count = (row.dueAt as Float64Array).length;
	return (
		isColumn("Uint32Array", count, row.ends) &&
		isNotFalling(row.ends as Uint32Array) &&
		isText(row.keys) &&
		(row.keys as string).length === ((row.ends as Uint32Array).at(-1) ?? 0) &&
		isColumn("Uint16Array", count, row.days) &&
		isColumn("Float64Array", count, row.addedAt) &&
		isColumn("Uint8Array", count, row.states) &&
		isColumn("Uint8Array", count, row.bands) &&
		isColumn("Float32Array", count, row.difficulty) &&
		hasSets(row.lists, count) &&
		(row.kinds === undefined || hasKinds(row.kinds, count))
	);
}

const hasKinds = (value: unknown, count: number): boolean => {
	if (!isColumn("Uint32Array", 2, value)) return false;
	const [fresh, steps] = value as unknown as readonly [number, number];
	return fresh <= steps && steps <= count;
};

/** Also that all columns are of one length. */
export function isReviewDayRecord(value: unknown): value is ReviewDayRecord {
	if (typeof value !== "object" || value === null) return false;
	const row = value as Fields<ReviewDayRecord>;
	if (!isDay(row.day) || !isNamed("Float64Array")(row.at)) return false;
	const count = (row.at as Float64Array).length;
	return (
		hasLines(row.keys, count) &&
		[row.grades, row.modes, row.states].every((column) => isColumn("Uint8Array", count, column)) &&
		isColumn("Uint32Array", count, row.took) &&
		[row.elapsed, row.stability].every((column) => isColumn("Float32Array", count, column))
	);
}
