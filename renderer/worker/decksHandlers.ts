// The calls of decksProtocol.ts as they are answered. Runs in the worker of decks, and in tests.

import { failure, type Result, success } from "../engine/text/result.ts";
import type { DeckWatch, OpenSqlite } from "../formats/decks/readDeck.ts";
import { closeDeck, type OpenedDeck, openDeck, outlineDeck, readDeck } from "../formats/decks/readDeck.ts";
import { createWordSession, type WordSession } from "../formats/decks/session.ts";
import type { DeckError } from "../formats/decks/types.ts";
import { createDeckWriter, type DeckWriter } from "../formats/decks/writeDeck.ts";
import type { DecksCall, DecksCalls } from "./decksProtocol.ts";

export type DecksHandlers = {
	readonly [Name in DecksCall]: (
		request: DecksCalls[Name]["request"],
		watch: DeckWatch,
	) => Promise<DecksCalls[Name]["reply"]>;
};

/** @param openSqlite is asked at most once */
export function createDecksHandlers(openSqlite: OpenSqlite): DecksHandlers {
	let sqlite: ReturnType<OpenSqlite> | null = null;
	const opened: OpenSqlite = () => {
		sqlite ??= openSqlite();
		return sqlite;
	};
	/** What was looked into last, until its words are read. */
	let looked: { readonly file: Blob; readonly deck: OpenedDeck } | null = null;
	let session: WordSession | null = null;
	let sessionId = 0;
	let writer: DeckWriter | null = null;

	const forget = () => {
		if (looked !== null) closeDeck(looked.deck);
		looked = null;
	};
	/** What was looked into is not opened twice; whoever takes it closes it. */
	const take = async (file: Blob): Promise<Result<OpenedDeck, DeckError>> => {
		if (looked === null || !isSameFile(looked.file, file)) return openDeck(file, opened);
		const { deck } = looked;
		looked = null;
		return success(deck);
	};
	const held = (id: number): WordSession => {
		if (session === null || id !== sessionId) throw new Error(`the words of file ${id} are gone`);
		return session;
	};
	const writing = (): DeckWriter => {
		if (writer === null) throw new Error("no file is being written");
		return writer;
	};

	return {
		outline: async ({ file, choice }) => {
			const deck = await take(file);
			if (!deck.ok) return deck;
			forget();
			looked = { file, deck: deck.value };
			const outline = await outlineDeck(deck.value, choice);
			if (!outline.ok) forget();
			return outline;
		},
		read: async ({ file, reading }, watch) => {
			session = null;
			const deck = await take(file);
			if (!deck.ok) return deck;
			const read = await readDeck(deck.value, reading, watch).finally(() => closeDeck(deck.value));
			if (!read.ok) return failure(read.error);
			const { words, left, beside } = read.value;
			const { events = [], lists = [], plans = [], review = null } = beside ?? {};
			session = createWordSession(words, events);
			sessionId += 1;
			const rest = beside === null ? null : { lists, plans, review };
			return success({ session: sessionId, rows: words.length, left, beside: rest, events: events.length });
		},
		unsettled: async ({ session: id, from, count }) => held(id).unsettled(from, count),
		settle: async ({ session: id, from, keys, bands }) => {
			held(id).settle(from, keys, bands);
			return null;
		},
		merged: async ({ session: id }) => held(id).merged(),
		keys: async ({ session: id, from, count }) => held(id).keys(from, count),
		words: async ({ session: id, from, count }) => held(id).words(from, count),
		picked: async ({ session: id, places }) => held(id).picked(places),
		events: async ({ session: id, from, count }) => held(id).events(from, count),
		release: async ({ session: id }) => {
			if (id === sessionId) session = null;
			forget();
			return null;
		},
		begin: async ({ form, words }) => {
			writer?.cancel();
			writer = await createDeckWriter(form, opened, words);
			return null;
		},
		add: async ({ words }) => {
			writing().add(words);
			return null;
		},
		addEvents: async ({ events }) => {
			writing().addEvents(events);
			return null;
		},
		finish: async () => {
			const file = await writing().finish();
			writer = null;
			return file;
		},
		abandon: async () => {
			writer?.cancel();
			writer = null;
			return null;
		},
	};
}

/** A file comes as another object each time; one without a name is never known again. */
function isSameFile(one: Blob, other: Blob): boolean {
	if (!(one instanceof File && other instanceof File)) return false;
	return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
