// Looks for a word in the other articles of the library, one after the other, the last opened first. Articles whose analysis is
// kept are passed over by it where they have no such word; in the others the language worker looks.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { Span } from "../../../engine/text/span.ts";
import type { StorageError } from "../../../storage/contract/stored.ts";
import type { ArticleRecord } from "../../../storage/records/articles.ts";
import type { ArticleId } from "../../../storage/records/ids.ts";
import type { MarkedSentence } from "../../../ui/markedSentence.ts";
import { cachedAnalysis } from "../../articleAnalysis.ts";
import { correctionsOf, readCorrectionRows } from "../../corrections.ts";
import type { Services } from "../../services.tsx";
import { foundPlaces } from "./placesText.ts";

/** An article that has the word. */
export interface ArticlePlaces {
	readonly id: ArticleId;
	readonly title: string;
	/** All its places there. */
	readonly count: number;
	/** The first few. */
	readonly places: readonly { readonly span: Span; readonly sentence: MarkedSentence }[];
}

export interface SearchTold {
	/** Looked through, of all. */
	readonly done: number;
	readonly of: number;
	/** Articles that have it, so far. */
	readonly found: readonly ArticlePlaces[];
	/** Articles that could not be read. */
	readonly unread: number;
}

/** Places kept of an article: enough to see how it is used there. */
const keptPlaces = 12;

type Tools = Pick<Services, "library" | "language" | "dictionary">;

/**
 * Tells of every article that was looked through. Rejects with the signal's reason when it is cancelled, and with
 * `WorkerFailure` where the worker broke.
 * @param without the open article
 */
export async function searchLibrary(
	tools: Tools,
	key: HeadwordKey,
	without: ArticleId,
	tell: (told: SearchTold) => void,
	signal: AbortSignal,
): Promise<StorageError | null> {
	const listed = await tools.library.articles.list();
	if (!listed.ok) return listed.error;
	const articles = listed.value
		.filter(({ id }) => id !== without)
		.sort((a, b) => (b.openedAt ?? b.addedAt) - (a.openedAt ?? a.addedAt));
	let told: SearchTold = { done: 0, of: articles.length, found: [], unread: 0 };
	tell(told);
	for (const article of articles) {
		signal.throwIfAborted();
		const places = await placesIn(tools, key, article, signal);
		told = {
			...told,
			done: told.done + 1,
			found: places === null || places === "unread" ? told.found : [...told.found, places],
			unread: told.unread + (places === "unread" ? 1 : 0),
		};
		signal.throwIfAborted();
		tell(told);
	}
	return null;
}

/** `null` for an article without the word. */
async function placesIn(
	tools: Tools,
	key: HeadwordKey,
	article: ArticleRecord,
	signal: AbortSignal,
): Promise<ArticlePlaces | "unread" | null> {
	const { library, language } = tools;
	const cached = await cachedAnalysis(tools, article);
	const analysis = cached.ok ? cached.value : null;
	if (analysis !== null && key.startsWith("word:") && !hasLine(analysis.keys, key)) return null;
	const [text, rows] = await Promise.all([library.articles.text(article.id), readCorrectionRows(library, article.id)]);
	if (!text.ok || !rows.ok) return "unread";
	const { document } = text.value;
	const corrections = correctionsOf(rows.value, document.text);
	const packed = await language.places(
		{ source: { kind: "given", document, corrections }, sentences: analysis?.sentences ?? null, key },
		{ signal },
	);
	const found = foundPlaces(document.text, packed);
	if (found.count === 0) return null;
	return {
		id: article.id,
		title: article.title,
		count: found.count,
		places: Array.from({ length: Math.min(found.count, keptPlaces) }, (_, index) => ({
			span: found.span(index),
			sentence: found.sentence(index),
		})),
	};
}

/** Whether one of the lines is exactly this. */
export function hasLine(lines: string, line: string): boolean {
	for (let at = lines.indexOf(line); at !== -1; at = lines.indexOf(line, at + 1)) {
		const end = at + line.length;
		if ((at === 0 || lines[at - 1] === "\n") && (end === lines.length || lines[end] === "\n")) return true;
	}
	return false;
}
