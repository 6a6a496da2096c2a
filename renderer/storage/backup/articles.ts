// How the articles of a copy meet those of the library: by their names (ids) and by their texts. An article that was brought
// into both shells has another id in each; what belongs to it in the copy then belongs to the one that is here.

import type { Table } from "dexie";
import { isArticleRecord } from "../checks/articles.ts";
import type { StoredRecord } from "../migrations/types.ts";
import type { Incoming } from "./incoming.ts";

export interface ArticleMeeting {
	/** From an id of the copy to the id of the same text here. */
	readonly moves: ReadonlyMap<string, string>;
	/** Ids that mean another text here: what stands at places of that text stays out. */
	readonly differing: ReadonlySet<string>;
}

/** Two of the same text in the copy may both move to the one that is here. */
export async function meetArticles(incoming: Incoming, articles: Table<unknown, string>): Promise<ArticleMeeting> {
	const moves = new Map<string, string>();
	const differing = new Set<string>();
	for (const slice of incoming.rows("articles")) {
		const there = (slice as readonly unknown[]).filter(isArticleRecord);
		const here = await articles.bulkGet(there.map(({ id }) => id));
		const others = there.filter(({ contentHash }, index) => {
			const row = here[index];
			return !isArticleRecord(row) || row.contentHash !== contentHash;
		});
		const alike = await articles
			.where("contentHash")
			.anyOf(others.map(({ contentHash }) => contentHash))
			.toArray();
		const idOf = new Map<string, string>();
		for (const row of alike) {
			if (isArticleRecord(row) && row.deletedAt === null) idOf.set(row.contentHash, row.id);
		}
		const taken = new Set(there.filter((_, index) => here[index] !== undefined).map(({ id }) => id));
		for (const { id, contentHash } of others) {
			const same = idOf.get(contentHash);
			if (same !== undefined) moves.set(id, same);
			else if (taken.has(id)) differing.add(id);
		}
	}
	return { moves, differing };
}

/** The row as it belongs here; `null` where it belongs to a text that is another one here. Reading days are facts and stay. */
export function movedRow(table: string, row: StoredRecord, { moves, differing }: ArticleMeeting): StoredRecord | null {
	if (moves.size === 0 && differing.size === 0) return row;
	const path = table === "articles" || table === "texts" ? "id" : "articleId";
	const article = row[path];
	const to = typeof article === "string" ? moves.get(article) : undefined;
	if (typeof article === "string" && differing.has(article) && table !== "articles" && table !== "readingDays") {
		return null;
	}
	if (table === "vocabulary") return withMovedContexts(row, moves);
	if (to === undefined) return row;
	const moved = { ...row, [path]: to };
	return table === "readingDays" ? { ...moved, id: `${String(row.day)} ${to}` } : moved;
}

function withMovedContexts(row: StoredRecord, moves: ReadonlyMap<string, string>): StoredRecord {
	const { contexts } = row;
	if (moves.size === 0 || !Array.isArray(contexts)) return row;
	let changed = false;
	const moved = contexts.map((context: unknown) => {
		if (typeof context !== "object" || context === null || !("articleId" in context)) return context;
		const to = typeof context.articleId === "string" ? moves.get(context.articleId) : undefined;
		if (to === undefined) return context;
		changed = true;
		return { ...context, articleId: to };
	});
	return changed ? { ...row, contexts: moved } : row;
}
