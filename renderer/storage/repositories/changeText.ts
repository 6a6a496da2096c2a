// An edited text in place of an article's: with it, in one transaction, moves everything that stands at places of the old one.

import type { CleanDocument } from "../../engine/document/types.ts";
import { firstWords } from "../../engine/text/firstWords.ts";
import { contentHash } from "../../engine/text/hash.ts";
import { type Anchor, contextLength, isLost, type TextMove, textMove } from "../../engine/text/reanchor.ts";
import { span } from "../../engine/text/span.ts";
import { isArticleRecord, isArticleTextRecord } from "../checks/articles.ts";
import { isBookmarkRecord } from "../checks/bookmarks.ts";
import { isChoiceRecord, isOwnGlossRecord } from "../checks/corrections.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { ArticleRepository, ChangedText } from "../contract/articles.ts";
import type { AlignedTranslation, ArticleRecord, ReadingProgress } from "../records/articles.ts";
import type { ArticleId } from "../records/ids.ts";
import type { VocabularyRecord, WordContext } from "../records/words.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";
import type { WordWriter } from "../wordWriter.ts";
import { putFingerprint } from "./likeness.ts";

/** Words read at once: places are in no index, and a cursor over all words would take seconds. */
const wordsARead = 5000;

export function textChanger(store: Store, writer: WordWriter, signals: Signals): ArticleRepository["changeText"] {
	const { tables } = store;
	const isSoundWord = store.sound("vocabulary", isVocabularyRecord);
	const isSoundChoice = store.sound("choices", isChoiceRecord);
	const isSoundBookmark = store.sound("bookmarks", isBookmarkRecord);
	const isSoundGloss = store.sound("ownGlosses", isOwnGlossRecord);

	/** Words that were met in an article. */
	async function wordsMetIn(id: ArticleId): Promise<readonly VocabularyRecord[]> {
		const found: VocabularyRecord[] = [];
		for (let last: string | null = null; ; ) {
			const table = tables.vocabulary;
			const query = last === null ? table.orderBy(":id") : table.where(":id").above(last);
			const rows = await query.limit(wordsARead).toArray();
			const sound = rows.filter(isSoundWord);
			for (const word of sound) if (word.contexts.some(({ articleId }) => articleId === id)) found.push(word);
			if (rows.length < wordsARead) return found;
			const end = rows.at(-1) as { readonly key: string };
			last = end.key;
		}
	}

	return async (id, change) => {
		const changed = await writer.write(
			["articles", "texts", "fingerprints", "choices", "ownGlosses", "bookmarks"],
			async (words) => {
				const [article, before] = [await tables.articles.get(id), await tables.texts.get(id)];
				if (article === undefined || before === undefined) refuse({ kind: "missing" });
				if (!isArticleRecord(article) || !isArticleTextRecord(before)) refuse({ kind: "corrupt", what: "article" });
				if (article.deletedAt !== null) refuse({ kind: "missing" });
				const { document } = change;
				const move = textMove(before.document.text, document.text);
				const tally = { kept: 0, lost: 0 };
				const moved = <Place extends Anchor>(place: Place): Place => {
					const now = { ...place, span: move.span(place) };
					tally[isLost(now) ? "lost" : "kept"] += 1;
					return now;
				};

				const met = await wordsMetIn(id);
				if (met.length > 0) {
					const contextMoved = (context: WordContext) =>
						context.articleId === id ? { ...context, span: moved(anchorOfContext(context)).span } : context;
					await words.put(met.map((word) => ({ ...word, contexts: word.contexts.map(contextMoved) })));
				}
				const choices = (await tables.choices.where("articleId").equals(id).toArray()).filter(isSoundChoice);
				await tables.choices.bulkPut(choices.map((row) => (row.scope === "here" ? moved(row) : row)));
				const glosses = (await tables.ownGlosses.where("articleId").equals(id).toArray()).filter(isSoundGloss);
				await tables.ownGlosses.bulkPut(glosses.map((row) => (row.scope === "place" ? moved(row) : row)));
				const bookmarks = (await tables.bookmarks.where("articleId").equals(id).toArray()).filter(isSoundBookmark);
				await tables.bookmarks.bulkPut(
					bookmarks.map((row) => {
						const at = change.sentences.after[sentenceMoved(row.at, change.sentences, move)] ?? 0;
						return { ...row, at, words: firstWords(document.text, at) };
					}),
				);

				const translation = change.translation ?? translationMoved(before.translation, move);
				const original = change.original ?? before.original;
				await tables.texts.put({ ...before, document, translation, original });
				await putFingerprint(store, id, change.fingerprint);
				const { progress, title } = article;
				await tables.articles.put({
					...article,
					title: change.title ?? titleAfter(article, before.document, document),
					byline: document.byline,
					source: document.source,
					date: document.date,
					words: change.words,
					contentHash: contentHash(document.text),
					translated: translation.length > 0,
					progress: progress === null ? null : progressMoved(progress, change.sentences, move),
				});
				return { before, title, ...tally };
			},
		);
		if (!changed.ok) return changed;
		signals.publish({ table: "articles", keys: [id] });
		signals.publish({ table: "choices", keys: null });
		signals.publish({ table: "ownGlosses", keys: null });
		signals.publish({ table: "bookmarks", keys: null });
		return changed;
	};
}

/** Before version 3 nobody wrote down who had named an article: a title that is not the document's was given by the person. */
function titleAfter({ title, renamed }: ArticleRecord, before: CleanDocument, after: CleanDocument): string {
	const isTheirs = renamed === 1 || (before.title !== null && before.title !== title);
	return isTheirs ? title : (after.title ?? title);
}

/** The place where a word was met, with what its sentence has around it. */
function anchorOfContext({ span: place, quote, sentence, offset }: WordContext): Anchor {
	return {
		span: place,
		quote,
		before: sentence.slice(Math.max(0, offset - contextLength), offset),
		after: sentence.slice(offset + quote.length, offset + quote.length + contextLength),
	};
}

/** English stays beside its sentence as long as anything of it is there. */
function translationMoved(translation: readonly AlignedTranslation[], move: TextMove): readonly AlignedTranslation[] {
	return translation
		.map(({ span: place, english }) => ({ span: span(move.offset(place.start), move.offset(place.end)), english }))
		.filter(({ span: place }) => place.end > place.start);
}

/** The sentence that the one at the top has become; the share read stays, as it never falls. */
function progressMoved(
	progress: ReadingProgress,
	sentences: ChangedText["sentences"],
	move: TextMove,
): ReadingProgress {
	const { before, after } = sentences;
	const left = Math.min(progress.sentence, Math.max(0, before.length - 1));
	const sentence = sentenceMoved(before[left] ?? 0, { after }, move);
	return { ...progress, sentence, sentences: after.length };
}

/** The sentence of the new text in which a place of the old one lies now. */
function sentenceMoved(at: number, { after }: Pick<ChangedText["sentences"], "after">, move: TextMove): number {
	const place = move.offset(at);
	let sentence = 0;
	while (sentence + 1 < after.length && (after[sentence + 1] ?? 0) <= place) sentence += 1;
	return sentence;
}
