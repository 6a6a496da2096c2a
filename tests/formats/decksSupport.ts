// Words, files and SQLite for the tests of decks.

import initSqlJs from "sql.js";
import type { CardState } from "../../renderer/engine/review/types.ts";
import type { Sqlite } from "../../renderer/formats/decks/anki/sqlite.ts";
import { closeDeck, type DeckReading, openDeck, outlineDeck, readDeck } from "../../renderer/formats/decks/readDeck.ts";
import type { TableChoice } from "../../renderer/formats/decks/table/readTable.ts";
import { bareWord, type CarriedWord } from "../../renderer/formats/decks/types.ts";
import { createDeckWriter, type DeckForm } from "../../renderer/formats/decks/writeDeck.ts";

export const noon = new Date(2026, 2, 10, 12).getTime();
export const day = 86_400_000;

let started: Promise<Sqlite> | null = null;

export function openSqlite(): Promise<Sqlite> {
	started ??= initSqlJs().then(({ Database }) => ({
		open: (bytes) => new Database(bytes) as unknown as ReturnType<Sqlite["open"]>,
	}));
	return started;
}

export function wordOf(headword: string, change: Partial<CarriedWord> = {}): CarriedWord {
	return {
		...bareWord,
		key: `word:${headword}`,
		headword,
		status: "learning",
		addedAt: noon,
		changedAt: noon,
		...change,
	};
}

export function reviewCard(change: Partial<CardState> = {}): CardState {
	return {
		due: noon + 12 * day + 1234,
		stability: 12.34567891,
		difficulty: 5.4321987,
		scheduledDays: 12,
		learningSteps: 0,
		reps: 7,
		lapses: 1,
		state: 2,
		lastReview: noon + 1234,
		...change,
	};
}

export async function written(words: readonly CarriedWord[], form: DeckForm): Promise<Blob> {
	const writer = await createDeckWriter(form, openSqlite);
	writer.add(words);
	return writer.finish();
}

const quiet = { onProgress: () => undefined, isCancelled: async () => false };

/** Outline and words as the file itself says it. @throws Error with the reason */
export async function read(
	file: Blob,
	choice: TableChoice = {},
	change: (reading: DeckReading) => DeckReading = (same) => same,
) {
	const deck = await openDeck(file, openSqlite);
	if (!deck.ok) throw new Error(JSON.stringify(deck.error));
	try {
		const outline = await outlineDeck(deck.value, choice);
		if (!outline.ok) throw new Error(JSON.stringify(outline.error));
		const found = await readDeck(deck.value, change(readingOf(outline.value)), quiet);
		if (!found.ok) throw new Error(JSON.stringify(found.error));
		return { outline: outline.value, ...found.value };
	} finally {
		closeDeck(deck.value);
	}
}

export async function refusal(file: Blob, choice: TableChoice = {}): Promise<unknown> {
	const deck = await openDeck(file, openSqlite);
	if (!deck.ok) return deck.error;
	try {
		const outline = await outlineDeck(deck.value, choice);
		if (!outline.ok) return outline.error;
		const found = await readDeck(deck.value, readingOf(outline.value), quiet);
		return found.ok ? null : found.error;
	} finally {
		closeDeck(deck.value);
	}
}

function readingOf(outline: Extract<Awaited<ReturnType<typeof outlineDeck>>, { ok: true }>["value"]): DeckReading {
	switch (outline.form) {
		case "table":
			return { form: "table", table: outline, roles: outline.roles };
		case "anki":
			return {
				form: "anki",
				roles: outline.noteTypes.map(({ id, roles }) => [id, roles] as const),
				decksAsLists: true,
				scheduling: true,
				at: noon,
			};
		case "json":
			return { form: "json" };
	}
}

export function textFile(text: string): Blob {
	return new Blob([text]);
}
