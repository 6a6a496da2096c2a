// What of a word the table is sorted, filtered and searched by: a part of its record, small enough to hold for all words.

import type { FrequencyBand } from "../engine/lexicon/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { ArticleId, ListId, Timestamp } from "./records/ids.ts";
import type { VocabularyRecord, WordStatus } from "./records/words.ts";

export interface WordFacts {
	readonly key: HeadwordKey;
	readonly headword: string;
	readonly plain: string;
	readonly gloss: string;
	readonly note: string;
	readonly status: WordStatus;
	readonly lists: readonly ListId[];
	readonly tags: readonly string[];
	/** Where it was met, each once. */
	readonly articles: readonly ArticleId[];
	readonly band: FrequencyBand | null;
	readonly suspended: 0 | 1;
	readonly leech: 0 | 1;
	readonly addedAt: Timestamp;
	/** `null` for words that are in no queue. */
	readonly dueAt: Timestamp | null;
	/** Of the card, also where the word is no longer learned; `null` without a card. */
	readonly stability: number | null;
	readonly lapses: number;
}

/** Texts come as one line: a line feed that somebody has typed is a space for search and order. */
export function factsOf(record: VocabularyRecord): WordFacts {
	return {
		key: record.key,
		headword: oneLine(record.headword),
		plain: oneLine(record.plain),
		gloss: oneLine(record.gloss),
		note: oneLine(record.note),
		status: record.status,
		lists: record.lists,
		tags: record.tags,
		articles: [...new Set(record.contexts.map(({ articleId }) => articleId))],
		band: record.band,
		suspended: record.suspended,
		leech: record.leech,
		addedAt: record.addedAt,
		dueAt: record.dueAt ?? null,
		stability: record.card?.stability ?? null,
		lapses: record.card?.lapses ?? 0,
	};
}

function oneLine(text: string): string {
	return text.includes("\n") ? text.replaceAll("\n", " ") : text;
}
