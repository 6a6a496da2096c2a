// A library of its own for each test, the bricks to fill it with, and a way to its database past the library.

import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect } from "vitest";
import { fingerprintOf } from "../../renderer/engine/document/fingerprint.ts";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import { defaultPlanId } from "../../renderer/engine/review/plan.ts";
import { grade, newCardState } from "../../renderer/engine/review/schedule.ts";
import type { Grade } from "../../renderer/engine/review/types.ts";
import { type HeadwordKey, headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import type { Result } from "../../renderer/engine/text/result.ts";
import { span } from "../../renderer/engine/text/span.ts";
import type { NewArticle } from "../../renderer/storage/contract/articles.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { StorageError } from "../../renderer/storage/contract/stored.ts";
import type { WordMet } from "../../renderer/storage/contract/words.ts";
import { type LibraryOptions, openLibrary } from "../../renderer/storage/db.ts";
import type { BroughtWord } from "../../renderer/storage/exchange.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import type { GradedEvent } from "../../renderer/storage/records/reviews.ts";
import type { VocabularyRecord, WordContext } from "../../renderer/storage/records/words.ts";
import type { DamagedRow } from "../../renderer/storage/store.ts";
import { whenTestEnds } from "../endOfTest.ts";

export const noon = Date.UTC(2026, 2, 10, 12);
export const minute = 60_000;
export const day = 24 * 60 * minute;

export interface TestLibrary {
	readonly library: Library;
	readonly prefix: string;
	readonly damaged: readonly DamagedRow[];
	readonly closings: readonly StorageError[];
}

let prefixes = 0;
let ids = 0;

export function freshPrefix(): string {
	prefixes += 1;
	return `test-${prefixes}-`;
}

/** Tries to open; what opens is closed after the test. */
export async function tryToOpen(prefix: string, options: Partial<LibraryOptions> = {}) {
	const damaged: DamagedRow[] = [];
	const closings: StorageError[] = [];
	const result = await openLibrary({
		prefix,
		now: () => noon,
		newCard: newCardState,
		newId: () => `id-${String(++ids).padStart(4, "0")}`,
		onDamaged: (row) => damaged.push(row),
		onClosed: (reason) => closings.push(reason),
		blockedAfter: 20,
		...options,
	});
	if (result.ok) whenTestEnds(() => result.value.close());
	return { result, damaged, closings };
}

export async function openTestLibrary(
	prefix: string = freshPrefix(),
	options: Partial<LibraryOptions> = {},
): Promise<TestLibrary> {
	const { result, damaged, closings } = await tryToOpen(prefix, options);
	return { library: valueIn(result), prefix, damaged, closings };
}

export function valueIn<Value>(result: Result<Value, StorageError>): Value {
	if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
	return result.value;
}

export function errorIn(result: Result<unknown, StorageError>): StorageError {
	if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result.value)}`);
	return result.error;
}

export function document(text: string, title: string | null = null): CleanDocument {
	return {
		title,
		byline: "Lan Anh",
		date: "10/3/2026",
		source: "Báo Làng",
		text,
		blocks: [{ kind: "paragraph", span: span(0, text.length) }],
		removed: [{ reason: "menu", text: "Trang chủ", afterBlock: -1 }],
		repairs: [],
		hints: null,
		parts: [],
		timings: [],
	};
}

export function article(text: string, change: Partial<NewArticle> = {}): NewArticle {
	return {
		fallbackTitle: "Không tên",
		document: document(text),
		original: `Trang chủ\n${text}`,
		translation: [],
		words: text.split(" ").length,
		fingerprint: fingerprintOf(document(text)),
		sample: null,
		tags: [],
		...change,
	};
}

export const sentence = "Trời hôm nay rất đẹp.";

export function context(articleId: string, start: number, quote = "đẹp"): WordContext {
	return {
		articleId: articleId as ArticleId,
		articleTitle: "Một bài",
		span: span(start, start + quote.length),
		quote,
		sentence,
		offset: 17,
		english: null,
	};
}

export function met(headword: string, gloss: string, change: Partial<WordMet> = {}): WordMet {
	return { key: headwordKey("word", headword), headword, gloss, sense: 0, context: context("bai-1", 17), ...change };
}

export function key(headword: string): HeadwordKey {
	return headwordKey("word", headword);
}

/** An answer to a word that has a card, by the default plan and without spread. */
export function answerTo(word: VocabularyRecord | null, given: Grade, at: number, id?: string): GradedEvent {
	if (word === null || word.card === null) throw new Error("no card");
	const before = word.card;
	return {
		kind: "graded",
		id: id ?? `${word.key}@${at}`,
		key: word.key,
		at,
		grade: given,
		before,
		after: grade(before, given, at),
		took: 1200,
		mode: "recognition",
		plan: defaultPlanId,
		seed: word.key,
		elapsed: null,
	};
}

/** A listener that counts. */
export function counter(): { readonly listener: () => void; readonly calls: () => number } {
	let calls = 0;
	const listener = () => {
		calls += 1;
	};
	return { listener, calls: () => calls };
}

/** Until `seen` holds: what another window says arrives when it arrives. */
export async function eventually(seen: () => boolean | Promise<boolean>): Promise<void> {
	await expect.poll(seen, { timeout: 2000, interval: 2 }).toBe(true);
}

/** A plain connection beside Dexie. Close it. */
export function rawOpen(
	name: string,
	version?: number,
	upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
		request.onupgradeneeded = () => upgrade?.(request.result);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

export async function rawPut(name: string, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
	const database = await rawOpen(name);
	const transaction = database.transaction(Object.keys(rows), "readwrite");
	for (const [table, records] of Object.entries(rows)) {
		for (const record of records) transaction.objectStore(table).put(record);
	}
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
	database.close();
}

export async function rawAll(name: string, table: string): Promise<readonly unknown[]> {
	const database = await rawOpen(name);
	const request = database.transaction(table).objectStore(table).getAll();
	const rows = await new Promise<readonly unknown[]>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	database.close();
	return rows;
}

const made: Dexie[] = [];
Dexie.addons.push((database) => void made.push(database));

/** The Dexie database that the library opened last under this name works with: to make it fail from inside. */
export function databaseNamed(name: string): Dexie {
	const found = made.findLast((database) => database.name === name);
	if (found === undefined) throw new Error(`no database ${name} was made`);
	return found;
}

/** The next row that is created in `table` fails with `error`. */
export function failNextCreation(database: Dexie, table: string, error: () => Error): void {
	const fail = () => {
		database.table(table).hook("creating").unsubscribe(fail);
		throw error();
	};
	database.table(table).hook("creating", fail);
}

export function quotaError(): Error {
	return new DOMException("the disk is full", "QuotaExceededError");
}

/** A word of a file of which only the headword is known. */
export function brought(headword: string, change: Partial<BroughtWord> = {}): BroughtWord {
	return {
		key: key(headword),
		headword,
		gloss: "",
		note: "",
		sense: null,
		band: null,
		contexts: [],
		tags: [],
		lists: [],
		status: null,
		card: null,
		suspended: false,
		leech: false,
		buriedUntil: null,
		addedAt: null,
		past: [],
		eventsFollow: false,
		...change,
	};
}
