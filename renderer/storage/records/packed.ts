// Packed rows: columns over many records, by which storage is quick. All are made again from the records where they are damaged
// or lost. Shapes only.

/**
 * In `library`, written with every change of a word: the states of all words in a few small rows, which are looked into as they
 * lie there. A row that cannot be read or is lost makes the next start pack all anew; a migration that changes keys or statuses
 * sets `statuses` to `null`.
 */
export interface StateShardRecord extends MadeRows {
	/** 0 to 63: the key's hash chooses it. 64 says which of these there are. */
	readonly id: number;
	/** `numberHash` of the words' keys, ascending. */
	readonly hashes: Float64Array;
	/** Of the same words: 1 learning, 2 known, 3 ignored. */
	readonly statuses: Uint8Array;
}

/**
 * For each of some words, a set of names (lists, tags, articles): word `n` has those numbered by `members` from `ends[n - 1]`
 * (0 for the first) to before `ends[n]`.
 */
export interface PackedSets {
	/** Joined by line feeds, each once. */
	readonly names: string;
	readonly ends: Uint32Array;
	readonly members: Uint32Array;
}

/** What the row says by which packed rows are known to be made. */
export interface MadeRows {
	/** Numbers of the rows that there are besides it; in no other row. One of them that is not there is lost. */
	readonly made?: Uint32Array;
}

/**
 * In `summaries`: by what the words' table is sorted, filtered and searched, in columns of one value a word; texts are joined
 * by line feeds, one line a word. Which row holds a word, and how it is told that all are made: shardedPacking.ts.
 */
export interface SummaryShardRecord extends MadeRows {
	readonly id: number;
	/** Keys of words that are no more, joined by line feeds: in rows behind the shards, which say what has changed since. */
	readonly gone: string;
	readonly count: number;
	readonly keys: string;
	readonly headwords: string;
	readonly plains: string;
	readonly glosses: string;
	readonly notes: string;
	/** Bits: status (0 learning, 1 known, 2 ignored), 4 suspended, 8 leech, 16 has a card. */
	readonly flags: Uint8Array;
	/** 0 for none. */
	readonly bands: Uint8Array;
	readonly addedAt: Float64Array;
	/** NaN for words that are in no queue. */
	readonly dueAt: Float64Array;
	/** Of the card; 0 for none. */
	readonly stability: Float64Array;
	readonly lapses: Uint32Array;
	readonly lists: PackedSets;
	readonly tags: PackedSets;
	readonly articles: PackedSets;
}

/** In `queue`: the words that have a `dueAt`, in columns of one value a word. */
export interface QueueShardRecord extends MadeRows {
	readonly id: number;
	/**
	 * Two places: new words come before the first, in the order in which they were added; words within steps before the second;
	 * then those in review. These two kinds in the order of `dueAt`. Rows that an older version packed are in no order, and lack it.
	 */
	readonly kinds?: Uint32Array;
	/** One behind the other. */
	readonly keys: string;
	/** Where each of them ends, in UTF-16 units. */
	readonly ends: Uint32Array;
	readonly dueAt: Float64Array;
	/** Days of the interval that ends at `dueAt`, as `DueTimes` of engine/review/reviewDay.ts. */
	readonly days: Uint16Array;
	readonly addedAt: Float64Array;
	/** `card.state`. */
	readonly states: Uint8Array;
	/** 0 for none. */
	readonly bands: Uint8Array;
	/** Of the card: the order `hardest`. */
	readonly difficulty: Float32Array;
	readonly lists: PackedSets;
}

/** In `reviewDays`: the answers of one review day that were not taken back, oldest first, in columns of one value an answer. */
export interface ReviewDayRecord {
	/** The calendar day on which the review day begins, `2026-03-10`. */
	readonly day: string;
	/** Words answered, joined by line feeds. */
	readonly keys: string;
	readonly at: Float64Array;
	readonly grades: Uint8Array;
	/** Places in `reviewModes` (engine/review/plan.ts). */
	readonly modes: Uint8Array;
	/** `state` of the card before the answer. */
	readonly states: Uint8Array;
	/** Milliseconds. */
	readonly took: Uint32Array;
	/** Days since the answer before; 0 for the first. With `stability` it gives the retention that was expected. */
	readonly elapsed: Float32Array;
	/** Of the card before the answer. */
	readonly stability: Float32Array;
}
