// What becomes of a row that is here and in a copy: the rules of a merge, one a table. Pure. Nothing that is here is lost by
// them; where both sides have something that cannot stand together, this side stays.
//
// | table | the same key on both sides |
// |---|---|
// | articles | same text: tags joined, the further reading kept, opened and named as here; another text: as here |
// | texts | same text: English taken over where there is none here; another text: as here |
// | fingerprints, recordings, lists, events, plans, settings | as here |
// | vocabulary | the one changed last, with the contexts, lists and tags of both and the card that was answered last |
// | choices, ownGlosses | the one made last; a place that is taken by another one here: as here |
// | bookmarks | as here, with the note of the copy where there is none here |
// | readingDays | the longer of both |
// | dailyCounts | the day on which there were more words, as a whole: to add both up would count words twice that both have |
// | knownUntil | same text: the further one; another text: as here |
// | any other | as here |

import type { CardState } from "../../engine/review/types.ts";
import { sameSpan } from "../../engine/text/span.ts";
import { isArticleRecord, isArticleTextRecord } from "../checks/articles.ts";
import { isBookmarkRecord } from "../checks/bookmarks.ts";
import { isChoiceRecord, isOwnGlossRecord } from "../checks/corrections.ts";
import { isDailyCountRecord, isKnownUntilRecord, isReadingDayRecord } from "../checks/days.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { StoredRecord } from "../migrations/types.ts";
import type { DailyCountRecord } from "../records/days.ts";
import type { VocabularyRecord, WordContext } from "../records/words.ts";
import { cleanTags, keptContexts, withDue } from "../wordRecord.ts";

/** Both sides are of the same key; gives back `here` itself where it stays as it is. */
export type MergeRule = (here: StoredRecord, there: StoredRecord) => StoredRecord;

const rules: Readonly<Record<string, MergeRule>> = {
	articles: (here, there) => {
		if (!isArticleRecord(here) || !isArticleRecord(there) || here.contentHash !== there.contentHash) return here;
		const progress =
			here.progress === null || (there.progress !== null && there.progress.share > here.progress.share)
				? there.progress
				: here.progress;
		const opened = Math.max(here.openedAt ?? -Infinity, there.openedAt ?? -Infinity);
		return {
			...here,
			title: here.renamed === 0 && there.renamed === 1 ? there.title : here.title,
			renamed: here.renamed === 1 || there.renamed === 1 ? 1 : 0,
			tags: joined(here.tags, there.tags),
			addedAt: Math.min(here.addedAt, there.addedAt),
			openedAt: Number.isFinite(opened) ? opened : null,
			progress,
			translated: here.translated || there.translated,
			recording: here.recording ?? there.recording,
		};
	},
	texts: (here, there) => {
		if (!isArticleTextRecord(there)) return here;
		if (!isArticleTextRecord(here) || here.document.text !== there.document.text) return here;
		return here.translation.length > 0 ? here : { ...here, translation: there.translation };
	},
	vocabulary: (here, there) =>
		isVocabularyRecord(here) && isVocabularyRecord(there) ? { ...joinWords(here, there) } : here,
	choices: (here, there) =>
		isChoiceRecord(here) && isChoiceRecord(there) && there.addedAt > here.addedAt ? { ...there } : here,
	ownGlosses: (here, there) =>
		isOwnGlossRecord(here) && isOwnGlossRecord(there) && there.addedAt > here.addedAt ? { ...there } : here,
	bookmarks: (here, there) =>
		isBookmarkRecord(here) && isBookmarkRecord(there) && here.note === "" && there.note !== ""
			? { ...here, note: there.note }
			: here,
	readingDays: (here, there) =>
		isReadingDayRecord(here) && isReadingDayRecord(there)
			? {
					...here,
					milliseconds: Math.max(here.milliseconds, there.milliseconds),
					words: Math.max(here.words, there.words),
				}
			: here,
	dailyCounts: (here, there) =>
		isDailyCountRecord(here) && isDailyCountRecord(there) && countedWords(there) > countedWords(here)
			? { ...there }
			: here,
	knownUntil: (here, there) =>
		isKnownUntilRecord(here) && isKnownUntilRecord(there) && here.contentHash === there.contentHash
			? { ...here, at: Math.max(here.at, there.at) }
			: here,
};

/** In every state. */
export function countedWords({ learning, known, ignored }: DailyCountRecord): number {
	return learning + known + ignored;
}

/** By the table's rule; as it is here where there is none. */
export function mergeRow(table: string, here: StoredRecord, there: StoredRecord): StoredRecord {
	return (Object.hasOwn(rules, table) ? rules[table]?.(here, there) : undefined) ?? here;
}

/** A word that is known on both sides. */
export function joinWords(here: VocabularyRecord, there: VocabularyRecord): VocabularyRecord {
	const [newer, older] = there.changedAt > here.changedAt ? [there, here] : [here, there];
	return withDue({
		...older,
		...newer,
		note: newer.note === "" ? older.note : newer.note,
		lists: joined(newer.lists, older.lists),
		tags: cleanTags([...newer.tags, ...older.tags]),
		band: newer.band ?? older.band,
		card: laterCard(newer.card, older.card),
		contexts: joinContexts(newer.contexts, older.contexts),
		addedAt: Math.min(here.addedAt, there.addedAt),
	});
}

/** The card that was answered last; of two that never were, the first. */
function laterCard(a: CardState | null, b: CardState | null): CardState | null {
	if (a === null || b === null) return a ?? b;
	return (b.lastReview ?? -Infinity) > (a.lastReview ?? -Infinity) ? b : a;
}

function joinContexts(first: readonly WordContext[], second: readonly WordContext[]): readonly WordContext[] {
	const known = (context: WordContext) =>
		first.some(({ articleId, span }) => articleId === context.articleId && sameSpan(span, context.span));
	return [...first, ...second.filter((context) => !known(context))].slice(0, keptContexts);
}

function joined<Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] {
	return [...new Set([...first, ...second])];
}
