// What happens to one word's record when a person marks, meets, edits or looks for it. Pure; the repositories store the outcome.

import type { CardState } from "../engine/review/types.ts";
import { unaccented } from "../engine/text/headwordKey.ts";
import { sameSpan } from "../engine/text/span.ts";
import type { NewCard } from "./contract/reviews.ts";
import type { VocabularyFilter, WordMet } from "./contract/words.ts";
import type { Timestamp } from "./records/ids.ts";
import type { VocabularyRecord, WordContext, WordStatus } from "./records/words.ts";
import { searcher } from "./wordSearch.ts";

/** Places kept of one word, the newest. */
export const keptContexts = 20;

/** Marks a word that has no record yet. */
export function newWord(met: WordMet, status: WordStatus, at: Timestamp, newCard: NewCard): VocabularyRecord {
	const unmarked: VocabularyRecord = {
		key: met.key,
		headword: met.headword,
		plain: unaccented(met.headword),
		status,
		gloss: met.gloss,
		sense: met.sense,
		note: "",
		lists: [],
		tags: [],
		contexts: met.context === null ? [] : [met.context],
		addedAt: at,
		changedAt: at,
		card: null,
		band: met.band ?? null,
		suspended: 0,
		buriedUntil: null,
		leech: 0,
	};
	return withStatus(unmarked, status, at, newCard);
}

/**
 * Marks a word that is there already. Gloss and sense stay, as they may be the person's own, unless there were none;
 * the place where it was met comes first among those kept.
 */
export function meetAgain(
	record: VocabularyRecord,
	met: WordMet,
	status: WordStatus,
	at: Timestamp,
	newCard: NewCard,
): VocabularyRecord {
	const known = {
		...record,
		gloss: record.gloss === "" ? met.gloss : record.gloss,
		sense: record.sense ?? met.sense,
		band: met.band ?? record.band,
		contexts: withContext(record.contexts, met.context),
	};
	return withStatus(known, status, at, newCard);
}

/** A word being learned has a card and is due by it; the card stays through every other status, so that nothing is lost. */
export function withStatus(
	record: VocabularyRecord,
	status: WordStatus,
	at: Timestamp,
	newCard: NewCard,
): VocabularyRecord {
	const card = status === "learning" ? (record.card ?? newCard(at)) : record.card;
	return withDue({ ...record, status, changedAt: at, card });
}

/** Sets the card, and with it when the word is due. */
export function withCard(record: VocabularyRecord, card: CardState): VocabularyRecord {
	return withDue({ ...record, card });
}

/** Brings `dueAt` in line with all that it depends on. */
export function withDue({ dueAt: _, ...record }: VocabularyRecord): VocabularyRecord {
	const { status, suspended, card, buriedUntil } = record;
	if (status !== "learning" || suspended === 1 || card === null) return record;
	return { ...record, dueAt: Math.max(card.due, buriedUntil ?? 0) };
}

/** Newest first, no place twice, at most `keptContexts`. */
export function withContext(contexts: readonly WordContext[], met: WordContext | null): readonly WordContext[] {
	if (met === null) return contexts;
	const others = contexts.filter((kept) => kept.articleId !== met.articleId || !sameSpan(kept.span, met.span));
	return [met, ...others].slice(0, keptContexts);
}

/** Member of the list or not; a list never stands twice. */
export function withList(
	record: VocabularyRecord,
	list: VocabularyRecord["lists"][number],
	member: boolean,
): VocabularyRecord {
	const others = record.lists.filter((other) => other !== list);
	return { ...record, lists: member ? [...others, list] : others };
}

/** By what tags are told apart: capitals are not. */
export function foldTag(tag: string): string {
	return tag.toLowerCase();
}

/** NFC, white space inside as one space and around it gone, no empty ones; of those alike the first. */
export function cleanTags(tags: readonly string[]): readonly string[] {
	const cleaned = new Map<string, string>();
	for (const tag of tags) {
		const clean = tag.normalize("NFC").replace(/\s+/gu, " ").trim();
		if (clean !== "" && !cleaned.has(foldTag(clean))) cleaned.set(foldTag(clean), clean);
	}
	return [...cleaned.values()];
}

/** With the tag or without it; as it was written first, where it is there in other capitals. */
export function withTag(record: VocabularyRecord, tag: string, member: boolean): VocabularyRecord {
	if (member) return { ...record, tags: cleanTags([...record.tags, tag]) };
	const gone = new Set(cleanTags([tag]).map(foldTag));
	return { ...record, tags: record.tags.filter((other) => !gone.has(foldTag(other))) };
}

/** Tests records against a filter. */
export function matcher(filter: VocabularyFilter): (record: VocabularyRecord) => boolean {
	const found = searcher(filter.search);
	return (record) =>
		(filter.list === null || record.lists.includes(filter.list)) &&
		(filter.status === null || record.status === filter.status) &&
		(filter.dueBefore === null || (record.dueAt !== undefined && record.dueAt < filter.dueBefore)) &&
		(filter.addedSince === null || record.addedAt >= filter.addedSince) &&
		found(record);
}
