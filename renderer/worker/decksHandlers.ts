// The calls of decksProtocol.ts as they are answered. Runs in the worker of decks, and in tests.

import { failure, success } from "../engine/text/result.ts";
import type { DeckWatch, OpenSqlite } from "../formats/decks/readDeck.ts";
import { outlineDeck, readDeck } from "../formats/decks/readDeck.ts";
import { createWordSession, type WordSession } from "../formats/decks/session.ts";
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
	let session: WordSession | null = null;
	let sessionId = 0;
	let writer: DeckWriter | null = null;

	const held = (id: number): WordSession => {
		if (session === null || id !== sessionId) throw new Error(`the words of file ${id} are gone`);
		return session;
	};
	const writing = (): DeckWriter => {
		if (writer === null) throw new Error("no file is being written");
		return writer;
	};

	return {
		outline: ({ file, choice }) => outlineDeck(file, choice, opened),
		read: async ({ file, reading }, watch) => {
			session = null;
			const read = await readDeck(file, reading, opened, watch);
			if (!read.ok) return failure(read.error);
			const { words, left, beside } = read.value;
			session = createWordSession(words);
			sessionId += 1;
			const rest =
				beside === null
					? null
					: { lists: beside.lists, plans: beside.plans, review: beside.review, events: beside.events };
			return success({ session: sessionId, rows: words.length, left, beside: rest });
		},
		unsettled: async ({ session: id, from, count }) => held(id).unsettled(from, count),
		settle: async ({ session: id, from, keys, bands }) => {
			held(id).settle(from, keys, bands);
			return null;
		},
		merged: async ({ session: id }) => held(id).merged(),
		words: async ({ session: id, from, count }) => held(id).words(from, count),
		release: async ({ session: id }) => {
			if (id === sessionId) session = null;
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
