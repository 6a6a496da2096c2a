// A word of the library as files carry it, and back. Lists go by their names: in another library they have other numbers.

import { unreachable } from "../../engine/text/result.ts";
import { span } from "../../engine/text/span.ts";
import { type CarriedAnswer, type CarriedContext, type CarriedWord, intervalOf } from "../../formats/decks/types.ts";
import type { BroughtWord } from "../../storage/exchange.ts";
import type { ArticleId, ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { ReviewEventRecord } from "../../storage/records/reviews.ts";
import type { VocabularyRecord, WordContext } from "../../storage/records/words.ts";
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
		reviews: [],
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

/** What a log of answers keeps of an event; nothing of cards that were put there. */
export function carriedAnswer(event: ReviewEventRecord): readonly CarriedAnswer[] {
	switch (event.kind) {
		case "set":
			return [];
		case "undone":
			return [{ kind: "undone", undone: event.undone }];
		case "graded": {
			const { id, key, at, grade, took, before, after } = event;
			const { difficulty } = after;
			const [interval, last] = [intervalOf(after), before.state === 0 ? 0 : intervalOf(before)];
			return [{ kind: "answer", id, key, at, grade, took, state: before.state, interval, last, difficulty }];
		}
		default:
			return unreachable(event);
	}
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
		past: word.reviews,
		eventsFollow: word.eventsFollow,
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
