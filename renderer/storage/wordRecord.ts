// What happens to one word's record when a person marks, meets, edits or looks for it. Pure; the repositories store the outcome.

import type { CardState } from "../engine/review/types.ts";
import { foldWord, unaccented } from "../engine/text/headwordKey.ts";
import { sameSpan } from "../engine/text/span.ts";
import type { NewCard, VocabularyFilter, WordMet } from "./contract.ts";
import type { Timestamp, VocabularyRecord, WordContext, WordStatus } from "./records.ts";

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
		contexts: met.context === null ? [] : [met.context],
		addedAt: at,
		changedAt: at,
		card: null,
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
	const changed = { ...record, status, changedAt: at };
	return status === "learning" ? withCard(changed, record.card ?? newCard(at)) : withoutDue(changed);
}

/** Sets the card, and the due index with it where the word is being learned. */
export function withCard(record: VocabularyRecord, card: CardState): VocabularyRecord {
	return record.status === "learning" ? { ...record, card, dueAt: card.due } : withoutDue({ ...record, card });
}

function withoutDue({ dueAt: _, ...record }: VocabularyRecord): VocabularyRecord {
	return record;
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

/** One and the same card: nothing was graded in between. */
export function sameCard(a: CardState, b: CardState): boolean {
	return (
		a.due === b.due &&
		a.stability === b.stability &&
		a.difficulty === b.difficulty &&
		a.scheduledDays === b.scheduledDays &&
		a.learningSteps === b.learningSteps &&
		a.reps === b.reps &&
		a.lapses === b.lapses &&
		a.state === b.state &&
		a.lastReview === b.lastReview
	);
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

/**
 * Typed without marks, letters are compared without marks (`thuy` finds thuỷ and thủy); typed with marks, they must be those
 * (`thủy` finds thuỷ, not thúy). Both begin at a syllable; English begins at a word of the gloss or the note.
 */
function searcher(search: string): (record: VocabularyRecord) => boolean {
	const typed = search.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
	if (typed === "") return () => true;
	const plain = unaccented(typed);
	const marked = plain !== typed;
	const folded = foldWord(typed);
	// As typed too: the beginning of a syllable (`hoà` of `hoàng`) folds as a syllable of its own.
	const hasMarked = (headword: string) =>
		startsInside(foldWord(headword), folded) || startsInside(headword.toLowerCase(), typed);
	return (record) =>
		(marked ? hasMarked(record.headword) : startsInside(record.plain, plain)) ||
		startsInside(record.gloss.toLowerCase(), typed) ||
		startsInside(record.note.toLowerCase(), typed);
}

/** `part` stands in `text` at the beginning of one of its words. */
function startsInside(text: string, part: string): boolean {
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
		if (at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))) return true;
	}
	return false;
}
