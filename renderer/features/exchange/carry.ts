// A word of the library as files carry it, and back. Lists go by their names: in another library they have other numbers.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { span } from "../../engine/text/span.ts";
import type { CarriedContext, CarriedReview, CarriedWord } from "../../formats/decks/types.ts";
import type { BroughtWord } from "../../storage/exchange.ts";
import type {
	ArticleId,
	ListId,
	ListRecord,
	ReviewEventRecord,
	VocabularyRecord,
	WordContext,
} from "../../storage/records.ts";
import type { SettledWord } from "../../worker/decksProtocol.ts";

/** Stands for an article where a sentence comes from none of the library: no article has this name. */
const outside = "outside" as ArticleId;

/** Names from the outermost in, of lists that words are put into. */
export function listPaths(lists: readonly ListRecord[]): ReadonlyMap<ListId, readonly string[]> {
	const byId = new Map(lists.map((list) => [list.id, list]));
	return new Map(
		lists
			.filter(({ rule }) => rule === null)
			.map((list) => {
				const parent = list.parent === null ? undefined : byId.get(list.parent);
				return [list.id, parent === undefined ? [list.name] : [parent.name, list.name]];
			}),
	);
}

export function carriedOf(
	record: VocabularyRecord,
	paths: ReadonlyMap<ListId, readonly string[]>,
	han: string,
	reviews: readonly CarriedReview[],
): CarriedWord {
	return {
		key: record.key,
		headword: record.headword,
		gloss: record.gloss,
		note: record.note,
		han,
		sense: record.sense,
		band: record.band,
		contexts: record.contexts.map(carriedContext),
		tags: record.tags,
		lists: record.lists.flatMap((id) => {
			const path = paths.get(id);
			return path === undefined ? [] : [path];
		}),
		status: record.status,
		card: record.card,
		suspended: record.suspended === 1,
		leech: record.leech === 1,
		buriedUntil: record.buriedUntil,
		addedAt: record.addedAt,
		changedAt: record.changedAt,
		reviews,
	};
}

function carriedContext({
	sentence,
	quote,
	offset,
	english,
	articleTitle,
	articleId,
	span: place,
}: WordContext): CarriedContext {
	const from = articleId === outside ? null : { articleId, start: place.start, end: place.end };
	return { sentence, quote, offset, english, articleTitle, place: from };
}

/** Answers that were not taken back, by word, oldest first. */
export function reviewsByKey(events: readonly ReviewEventRecord[]): ReadonlyMap<HeadwordKey, readonly CarriedReview[]> {
	const undone = new Set(events.flatMap((event) => (event.kind === "undone" ? [event.undone] : [])));
	const reviews = new Map<HeadwordKey, CarriedReview[]>();
	for (const event of events) {
		if (event.kind !== "graded" || undone.has(event.id)) continue;
		const { at, grade, took, before, after } = event;
		const others = reviews.get(event.key);
		if (others === undefined) reviews.set(event.key, [{ at, grade, took, before, after }]);
		else others.push({ at, grade, took, before, after });
	}
	for (const each of reviews.values()) each.sort((a, b) => a.at - b.at);
	return reviews;
}

/** By which lists of a file are known while they are brought in. */
export function pathKey(path: readonly string[]): string {
	return path.join("\n").toLowerCase();
}

/** @param lists numbers of lists by `pathKey`; a list that is missing there is left out */
export function broughtOf(word: SettledWord, lists: ReadonlyMap<string, ListId>): BroughtWord {
	return {
		key: word.key,
		headword: word.headword,
		gloss: word.gloss,
		note: word.note,
		sense: word.sense,
		band: word.band,
		contexts: word.contexts.map(broughtContext),
		tags: word.tags,
		lists: word.lists.flatMap((path) => lists.get(pathKey(path)) ?? []),
		status: word.status,
		card: word.card,
		suspended: word.suspended,
		leech: word.leech,
		buriedUntil: word.buriedUntil,
		addedAt: word.addedAt,
		past: word.reviews.map(({ at, before, after }) => ({ at, before, after })),
	};
}

/** A sentence from elsewhere stands in no article: its place is empty, as that of a word that was lost. */
function broughtContext({ sentence, quote, offset, english, articleTitle, place }: CarriedContext): WordContext {
	return {
		articleId: (place?.articleId ?? outside) as ArticleId,
		articleTitle,
		span: span(place?.start ?? 0, place?.end ?? 0),
		quote,
		sentence,
		offset,
		english,
	};
}
