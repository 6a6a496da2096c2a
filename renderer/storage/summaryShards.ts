// What the words' table needs of all words, packed into rows of typed arrays and joined texts: shards, and behind them a note
// for each transaction that has changed words since. Read when the vocabulary is opened, not at the start.

import type { FrequencyBand } from "../engine/lexicon/types.ts";
import { partsOfKey } from "../engine/text/headwordKey.ts";
import { isSummaryShardRecord } from "./checks/packed.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import { packSets, unpackSets } from "./packedSets.ts";
import type { WordPacking, WordWritten } from "./packing.ts";
import { manyOfShard } from "./portions.ts";
import type { ArticleId, ListId, Timestamp } from "./records/ids.ts";
import type { SummaryShardRecord } from "./records/packed.ts";
import type { WordStatus } from "./records/words.ts";
import { changeShards, readShards, type Sharding, shardedPacking, shardOfKey, writeShards } from "./shardedPacking.ts";
import { wordStatuses } from "./stateShards.ts";
import { factsOf, type WordFacts } from "./wordFacts.ts";

/**
 * Rows of 100,000 words are then so large (200 kB) that Chromium keeps each in a file of its own: 50 ms for all, measured; rows
 * below 64 kB lie in its database and take 400 ms and more.
 */
export const summaryShards = 64;

const suspendedBit = 4;
const leechBit = 8;
const cardBit = 16;

/** @param gone words that are no more: in notes only */
export function packSummaries(
	id: number,
	words: readonly WordFacts[],
	gone: readonly string[] = [],
): SummaryShardRecord {
	const joined = (text: (word: WordFacts) => string) => words.map(text).join("\n");
	const column = (value: (word: WordFacts) => number) => Float64Array.from(words, value);
	return {
		id,
		count: words.length,
		gone: gone.join("\n"),
		keys: joined(({ key }) => key),
		headwords: joined(({ key, headword }) => (partsOfKey(key).word === headword ? "" : headword)),
		plains: joined(({ plain }) => plain),
		glosses: joined(({ gloss }) => gloss),
		notes: joined(({ note }) => note),
		flags: Uint8Array.from(words, flagsOf),
		bands: Uint8Array.from(words, ({ band }) => band ?? 0),
		addedAt: column(({ addedAt }) => addedAt),
		dueAt: column(({ dueAt }) => dueAt ?? Number.NaN),
		stability: column(({ stability }) => stability ?? 0),
		lapses: Uint32Array.from(words, ({ lapses }) => lapses),
		lists: packSets(words.map(({ lists }) => lists)),
		tags: packSets(words.map(({ tags }) => tags)),
		articles: packSets(words.map(({ articles }) => articles)),
	};
}

function flagsOf({ status, suspended, leech, stability }: WordFacts): number {
	return (
		wordStatuses.indexOf(status) +
		(suspended === 1 ? suspendedBit : 0) +
		(leech === 1 ? leechBit : 0) +
		(stability === null ? 0 : cardBit)
	);
}

/** The words of a row, in its order: they look into the row as they are asked. */
export function unpackSummaries(row: SummaryShardRecord): readonly WordFacts[] {
	const texts = new Columns(row);
	return linesOf(row.keys, row.count).map((key, index) => new PackedWord(texts, index, key as WordFacts["key"]));
}

function linesOf(text: string, count: number): readonly string[] {
	return count === 0 ? [] : text.split("\n");
}

/** Split when first asked for: a table that is shown has no need of notes, and a search none of articles. */
class Columns {
	readonly row: SummaryShardRecord;
	readonly #split = new Map<TextColumn, readonly string[]>();
	readonly #sets = new Map<SetColumn, readonly (readonly string[])[]>();

	constructor(row: SummaryShardRecord) {
		this.row = row;
	}

	text(column: TextColumn, index: number): string {
		let lines = this.#split.get(column);
		if (lines === undefined) {
			lines = linesOf(this.row[column], this.row.count);
			this.#split.set(column, lines);
		}
		return lines[index] as string;
	}

	set(column: SetColumn, index: number): readonly string[] {
		let sets = this.#sets.get(column);
		if (sets === undefined) {
			sets = unpackSets(this.row[column]);
			this.#sets.set(column, sets);
		}
		return sets[index] as readonly string[];
	}
}

type TextColumn = "headwords" | "plains" | "glosses" | "notes";
type SetColumn = "lists" | "tags" | "articles";

/** All columns are as long as there are words: isSummaryShardRecord has seen to it. */
class PackedWord implements WordFacts {
	readonly key: WordFacts["key"];
	readonly #columns: Columns;
	readonly #index: number;

	constructor(columns: Columns, index: number, key: WordFacts["key"]) {
		this.key = key;
		this.#columns = columns;
		this.#index = index;
	}

	get headword(): string {
		return this.#columns.text("headwords", this.#index) || partsOfKey(this.key).word;
	}
	get plain(): string {
		return this.#columns.text("plains", this.#index);
	}
	get gloss(): string {
		return this.#columns.text("glosses", this.#index);
	}
	get note(): string {
		return this.#columns.row.notes.length < this.#columns.row.count ? "" : this.#columns.text("notes", this.#index);
	}
	get status(): WordStatus {
		return wordStatuses[this.#flags & 3] ?? "learning";
	}
	get lists(): readonly ListId[] {
		return this.#columns.set("lists", this.#index) as readonly ListId[];
	}
	get tags(): readonly string[] {
		return this.#columns.set("tags", this.#index);
	}
	get articles(): readonly ArticleId[] {
		return this.#columns.set("articles", this.#index) as readonly ArticleId[];
	}
	get band(): FrequencyBand | null {
		const band = this.#columns.row.bands[this.#index] as FrequencyBand | 0;
		return band === 0 ? null : band;
	}
	get suspended(): 0 | 1 {
		return (this.#flags & suspendedBit) === 0 ? 0 : 1;
	}
	get leech(): 0 | 1 {
		return (this.#flags & leechBit) === 0 ? 0 : 1;
	}
	get addedAt(): Timestamp {
		return this.#columns.row.addedAt[this.#index] as number;
	}
	get dueAt(): Timestamp | null {
		const dueAt = this.#columns.row.dueAt[this.#index] as number;
		return Number.isNaN(dueAt) ? null : dueAt;
	}
	get stability(): number | null {
		return (this.#flags & cardBit) === 0 ? null : (this.#columns.row.stability[this.#index] as number);
	}
	get lapses(): number {
		return this.#columns.row.lapses[this.#index] as number;
	}
	get #flags(): number {
		return this.#columns.row.flags[this.#index] as number;
	}
}

const summarySharding: Sharding<SummaryShardRecord, WordFacts> = {
	table: "summaries",
	rows: (tables) => tables.summaries,
	shards: summaryShards,
	entryOf: factsOf,
	packRow: packSummaries,
	unpackRow: unpackSummaries,
	isRow: isSummaryShardRecord,
};

/** All words out of the packed rows; `null` where these are not made, or one is damaged or missing. Read transaction. */
export async function readSummaries(tables: LibraryTables): Promise<PackedSummaries | null> {
	const rows = await readShards(tables, summarySharding);
	return rows === null ? null : new PackedSummaries(rows);
}

/** Words by shard: one is found among some thousand, and no map of all has to be made first. */
export class PackedSummaries {
	readonly #shards: WordFacts[][] = Array.from({ length: summaryShards }, () => []);
	/** Rows that a reader has to go through besides the shards. */
	readonly notes: number;

	constructor(rows: readonly SummaryShardRecord[]) {
		const notes = rows.filter(({ id }) => id > summaryShards).sort((a, b) => a.id - b.id);
		this.notes = notes.length;
		for (const row of rows) if (row.id < summaryShards) this.#shards[row.id] = [...unpackSummaries(row)];
		const noted = new Map<string, WordFacts | null>();
		for (const row of notes) {
			for (const word of unpackSummaries(row)) noted.set(word.key, word);
			for (const key of row.gone === "" ? [] : row.gone.split("\n")) noted.set(key, null);
		}
		this.change([...noted]);
	}

	get(key: string): WordFacts | undefined {
		return this.#shardOf(key).find((word) => word.key === key);
	}

	put(word: WordFacts): void {
		const shard = this.#shardOf(word.key);
		const place = shard.findIndex(({ key }) => key === word.key);
		if (place === -1) shard.push(word);
		else shard[place] = word;
	}

	delete(key: string): void {
		const shard = this.#shardOf(key);
		const place = shard.findIndex((word) => word.key === key);
		if (place !== -1) shard.splice(place, 1);
	}

	/** Many at once: each shard is gone through once, not once a word. @param changes every word once; `null`: it is no more */
	change(changes: readonly (readonly [key: string, word: WordFacts | null])[]): void {
		const byShard = new Map<WordFacts[], Map<string, WordFacts | null>>();
		for (const [key, word] of changes) {
			const shard = this.#shardOf(key);
			const own = byShard.get(shard) ?? new Map<string, WordFacts | null>();
			byShard.set(shard, own.set(key, word));
		}
		for (const [shard, own] of byShard) {
			let kept = 0;
			for (const word of shard) {
				const after = own.get(word.key);
				own.delete(word.key);
				if (after !== null) shard[kept++] = after ?? word;
			}
			shard.length = kept;
			// What is left was not there before.
			for (const word of own.values()) if (word !== null) shard.push(word);
		}
	}

	/** In no order. */
	all(): readonly WordFacts[] {
		return this.#shards.flat();
	}

	#shardOf(key: string): WordFacts[] {
		return this.#shards[shardOfKey(key, summaryShards)] as WordFacts[];
	}
}

/** Packs all words into rows, and notes changes of words behind them; very many of a few shards go into these themselves. */
export const summaryPacking: WordPacking = { ...shardedPacking(summarySharding), change: takeChanges };

async function takeChanges(tables: LibraryTables, changes: readonly WordWritten[]): Promise<void> {
	const touched = new Set(changes.map(([key]) => shardOfKey(key, summaryShards)));
	if (changes.length < touched.size * manyOfShard) return noteChanges(tables, changes);
	// What an earlier note says would be read as newer.
	await foldSummaries(tables);
	return changeShards(tables, changes, summarySharding);
}

/** One small row, and the mark, whatever has changed: a shard is as large as a picture, and to write it anew would make each save slower. */
async function noteChanges(tables: LibraryTables, changes: readonly WordWritten[]): Promise<void> {
	const behind = tables.summaries.where(":id").aboveOrEqual(summaryShards);
	const [[last], mark] = await Promise.all([
		behind.reverse().limit(1).primaryKeys(),
		tables.summaries.get(summaryShards),
	]);
	// Not made yet, or damaged: whoever reads them packs all anew.
	if (last === undefined) return;
	const words = changes.flatMap(([, word]) => (word === null ? [] : [factsOf(word)]));
	const gone = changes.flatMap(([key, word]) => (word === null ? [key] : []));
	if (!isSummaryShardRecord(mark) || mark.made === undefined) return;
	const note = packSummaries(last + 1, words, gone);
	await tables.summaries.bulkPut([note, { ...mark, made: Uint32Array.from([...mark.made, note.id]) }]);
}

/** Takes what was noted into the shards. Write transaction. */
export async function foldSummaries(tables: LibraryTables): Promise<void> {
	if ((await tables.summaries.where(":id").above(summaryShards).limit(1).primaryKeys()).length === 0) return;
	const words = await readSummaries(tables);
	if (words === null) return;
	const shards = Array.from({ length: summaryShards }, (): WordFacts[] => []);
	for (const word of words.all()) shards[shardOfKey(word.key, summaryShards)]?.push(word);
	await writeShards(tables, summarySharding, shards);
}
