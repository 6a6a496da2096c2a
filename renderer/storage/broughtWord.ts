// A word that a file brings, and the one that is there: what becomes of it. Pure; repositories/exchange.ts stores the outcome.

import { sameCard } from "../engine/review/card.ts";
import { unaccented } from "../engine/text/headwordKey.ts";
import type { NewCard } from "./contract/reviews.ts";
import type { BroughtWord, DuplicateRule } from "./exchange.ts";
import type { Timestamp } from "./records/ids.ts";
import type { VocabularyRecord, WordContext } from "./records/words.ts";
import { cleanTags, foldTag, keptContexts, withDue } from "./wordRecord.ts";

export function newBrought(word: BroughtWord, at: Timestamp, newCard: NewCard): VocabularyRecord {
	const status = word.status ?? "learning";
	const addedAt = Math.min(word.addedAt ?? at, at);
	return withDue({
		key: word.key,
		headword: word.headword,
		plain: unaccented(word.headword),
		status,
		gloss: word.gloss,
		sense: word.sense,
		note: word.note,
		lists: [...new Set(word.lists)],
		tags: cleanTags(word.tags),
		contexts: word.contexts.slice(0, keptContexts),
		addedAt,
		changedAt: at,
		card: word.card ?? (status === "learning" ? newCard(addedAt) : null),
		band: word.band,
		suspended: word.suspended ? 1 : 0,
		buriedUntil: word.buriedUntil,
		leech: word.leech ? 1 : 0,
	});
}

/** The file says nothing of the word that the library does not know. */
export function isSame(record: VocabularyRecord, word: BroughtWord): boolean {
	const lists = new Set(record.lists);
	const tags = new Set(record.tags.map(foldTag));
	return (
		(word.gloss === "" || parts(record.gloss, ";").has(fold(word.gloss)) || fold(record.gloss) === fold(word.gloss)) &&
		(word.note === "" || parts(record.note, "\n").has(fold(word.note)) || fold(record.note) === fold(word.note)) &&
		(word.status === null || word.status === record.status) &&
		word.lists.every((list) => lists.has(list)) &&
		cleanTags(word.tags).every((tag) => tags.has(foldTag(tag))) &&
		newContexts(record, word).length === 0 &&
		(word.card === null || sameCard(record.card, word.card)) &&
		(word.card === null || word.suspended === (record.suspended === 1))
	);
}

/** The record after the word came; the record itself where nothing is to be done. */
export function withBrought(
	record: VocabularyRecord,
	word: BroughtWord,
	duplicates: DuplicateRule,
	at: Timestamp,
	newCard: NewCard,
): VocabularyRecord {
	if (duplicates === "skip" || isSame(record, word)) return record;
	const together = {
		...record,
		lists: [...new Set([...record.lists, ...word.lists])],
		tags: cleanTags([...record.tags, ...word.tags]),
		contexts: [...newContexts(record, word), ...record.contexts].slice(0, keptContexts),
		band: record.band ?? word.band,
		changedAt: at,
	};
	if (duplicates === "both") {
		const gloss = joined(record.gloss, word.gloss, "; ");
		return { ...together, gloss, note: joined(record.note, word.note, "\n") };
	}
	const status = word.status ?? record.status;
	// What was answered later tells more.
	const takesCard = word.card !== null && (record.card?.lastReview ?? -1) <= (word.card.lastReview ?? -1);
	const card = takesCard ? word.card : record.card;
	const held = takesCard
		? { suspended: word.suspended ? 1 : 0, leech: word.leech ? 1 : 0, buriedUntil: word.buriedUntil }
		: {};
	return withDue({
		...together,
		...(held as Partial<VocabularyRecord>),
		gloss: word.gloss === "" ? record.gloss : word.gloss,
		sense: word.gloss === "" || word.gloss === record.gloss ? record.sense : word.sense,
		note: word.note === "" ? record.note : word.note,
		status,
		card: card ?? (status === "learning" ? newCard(at) : null),
	});
}

function newContexts(record: VocabularyRecord, word: BroughtWord): readonly WordContext[] {
	const there = new Set(record.contexts.map(({ sentence }) => sentence));
	return word.contexts.filter(({ sentence }) => !there.has(sentence));
}

function fold(text: string): string {
	return text.trim().toLowerCase();
}

function parts(text: string, between: string): ReadonlySet<string> {
	return new Set(text.split(between).map(fold));
}

function joined(first: string, second: string, between: string): string {
	if (second === "" || first === "") return first === "" ? second : first;
	return parts(first, between.trim() === "" ? "\n" : ";").has(fold(second)) ? first : `${first}${between}${second}`;
}
