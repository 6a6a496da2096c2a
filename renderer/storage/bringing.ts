// Words of a file into the library, and back out of it, within one transaction. What comes from elsewhere is asked for while what
// came before is written, and very many words are packed now and then: neither they nor the file are ever held as a whole.

import Dexie from "dexie";
import { sameCard } from "../engine/review/card.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { listsOfFile } from "./broughtLists.ts";
import { newBrought, withBrought } from "./broughtWord.ts";
import { isListRecord, isPlanRecord } from "./checks/lists.ts";
import { isReviewEventRecord } from "./checks/reviews.ts";
import { isVocabularyRecord } from "./checks/words.ts";
import type { NewCard } from "./contract/reviews.ts";
import type { BringWatch, Brought, BroughtFile, BroughtLists, BroughtWord, DuplicateRule } from "./exchange.ts";
import { answersElsewhere, takenBack, writeAnswers } from "./foreignAnswers.ts";
import { nested } from "./listTree.ts";
import { addRows, putRows, rowsAt } from "./manyRows.ts";
import { backPortion, packEvery } from "./portions.ts";
import type { Timestamp } from "./records/ids.ts";
import type { GradedEvent, SetEvent, UndoneEvent } from "./records/reviews.ts";
import type { VocabularyRecord } from "./records/words.ts";
import { unmakeDays } from "./reviewDays.ts";
import { readStates } from "./stateShards.ts";
import type { Store } from "./store.ts";
import { waitWithin } from "./waitWithin.ts";
import type { WordsInTransaction } from "./wordWriter.ts";

/** Brings words in and takes them back: all of it within the write transaction of `words`. */
export interface Bringing {
	bring(words: WordsInTransaction, given: readonly BroughtWord[], rule: DuplicateRule, at: Timestamp): Promise<Brought>;
	/** All words of a file, its lists and events. @throws Ended */
	bringFile(words: WordsInTransaction, file: BroughtFile, watch: BringWatch): Promise<BroughtLists>;
	takeBack(words: WordsInTransaction, brought: Brought): Promise<{ readonly restored: number; readonly left: number }>;
	/** What is there of each; damaged ones are told and must stay as they are. */
	found(keys: readonly HeadwordKey[]): Promise<readonly (VocabularyRecord | "damaged" | null)[]>;
}

/** The person has ended it: thrown through the transaction, so that nothing of it stays. */
export class Ended extends Error {}

type Growing<Of> = {
	-readonly [Name in keyof Of]: Of[Name] extends readonly (infer Item)[] ? Item[] : Of[Name];
};

export function createBringing(store: Store, newCard: NewCard, newId: () => string): Bringing {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);
	const isSoundList = store.sound("lists", isListRecord);

	const found: Bringing["found"] = async (keys) => {
		const rows = await rowsAt(tables.vocabulary, keys);
		return rows.map((row) => {
			if (row === undefined) return null;
			return isSound(row) ? row : "damaged";
		});
	};

	const told = (word: BroughtWord, at: Timestamp, before: SetEvent["before"], after: SetEvent["after"]): SetEvent => ({
		kind: "set",
		id: newId(),
		key: word.key,
		at,
		before,
		after,
		why: "imported",
	});

	/** Adds what becomes of the card of a word to the events. @param row the word as it was, `null` where it is new */
	function addEventsOf(
		{ answers, cards }: { readonly answers: GradedEvent[]; readonly cards: SetEvent[] },
		word: BroughtWord,
		row: VocabularyRecord | null,
		record: VocabularyRecord,
		at: Timestamp,
	): void {
		const known = row?.card ?? null;
		if (record.card === null || sameCard(known, record.card)) return;
		const past = answersElsewhere(word.key, word.past, row, at);
		for (const answer of past) answers.push(answer);
		// Events that follow lead to this very card: it does not begin with it.
		const from = row === null && word.eventsFollow ? record.card : (past.at(-1)?.after ?? known);
		cards.push(told(word, at, from, record.card));
	}

	/** @param brought grows by them @param isNew what is wrongly thought to be new is found out */
	async function bringSome(
		inside: WordsInTransaction,
		given: readonly BroughtWord[],
		rule: DuplicateRule,
		brought: Growing<Brought>,
		isNew: (key: HeadwordKey) => boolean,
	): Promise<void> {
		const { at } = brought;
		const events = { answers: [] as GradedEvent[], cards: [] as SetEvent[] };
		const fresh = given.filter(({ key }) => isNew(key));
		const records = fresh.map((word) => newBrought(word, at, newCard));
		const taken = new Set(await inside.add(records));
		const others = given.filter(({ key }) => !isNew(key));
		for (const [index, record] of records.entries()) {
			const word = fresh[index] as BroughtWord;
			if (taken.has(record)) {
				others.push(word);
				continue;
			}
			brought.added.push(word.key);
			addEventsOf(events, word, null, record, at);
		}
		const rows = await found(others.map(({ key }) => key));
		const after: VocabularyRecord[] = [];
		for (const [index, word] of others.entries()) {
			const row = rows[index] ?? null;
			if (row === "damaged") continue;
			const record = row === null ? newBrought(word, at, newCard) : withBrought(row, word, rule, at, newCard);
			if (record === row) continue;
			if (row === null) brought.added.push(word.key);
			else brought.changed.push(row);
			after.push(record);
			addEventsOf(events, word, row, record, at);
		}
		brought.left += others.length - after.length;
		await inside.put(after, true);
		for (const { id, key } of await writeAnswers(tables, events.answers)) brought.answers.push([id, key]);
		await putRows("events", events.cards);
	}

	/** Those of words that are new. Gives back how many were not there yet. */
	async function appendEvents(events: readonly unknown[], added: ReadonlySet<string>): Promise<number> {
		const sound = events.filter(isReviewEventRecord).filter(({ key }) => added.has(key));
		return sound.length - (await addRows("events", sound)).length;
	}

	/** Asks for the next while this one is at work. Within a transaction, which waits for it. */
	function ahead<Value>(next: () => Promise<Value | null>): () => Promise<Value | null> {
		let coming: Promise<Value | null> | null = null;
		const ask = () =>
			Dexie.ignoreTransaction(() => {
				const asked = next();
				// Heard of when its turn comes.
				asked.catch(() => null);
				return asked;
			});
		return async () => {
			const asked = coming ?? ask();
			const value = await waitWithin(tables.vocabulary, () => asked);
			coming = value === null ? null : ask();
			return value;
		};
	}

	async function bringFile(inside: WordsInTransaction, file: BroughtFile, watch: BringWatch): Promise<BroughtLists> {
		const there = nested((await tables.lists.toArray()).filter(isSoundList));
		const { ids, made } = listsOfFile(there, file.paths, file.like.filter(isListRecord), { at: file.at, newId });
		await tables.lists.bulkAdd(made);
		const brought: Growing<Brought> = { at: file.at, added: [], changed: [], left: 0, answers: [] };
		// Damaged, they tell nothing, and each word is looked for.
		const states = await readStates(tables);
		const isNew = (key: HeadwordKey) => states !== null && states.get(key) === null;
		let [done, unpacked] = [0, 0];
		const passed = (rows: number) => {
			if (watch.signal.aborted) throw new Ended();
			done += rows;
			watch.onProgress(Math.min(1, done / Math.max(1, file.rows)));
		};
		const nextWords = ahead(() => file.next(ids));
		for (let words = await nextWords(); words !== null; words = await nextWords()) {
			if (watch.signal.aborted) throw new Ended();
			await bringSome(inside, words, file.duplicates, brought, isNew);
			passed(words.length);
			unpacked += words.length;
			if (unpacked < packEvery) continue;
			await inside.pack();
			unpacked = 0;
		}
		const added = new Set<string>(brought.added);
		let appended = brought.answers.length;
		const nextEvents = ahead(file.nextEvents);
		for (let events = await nextEvents(); events !== null; events = await nextEvents()) {
			if (watch.signal.aborted) throw new Ended();
			appended += await appendEvents(events, added);
			passed(events.length);
		}
		for (const plan of file.plans.filter(isPlanRecord)) {
			if ((await tables.plans.get(plan.id)) === undefined) await tables.plans.put(plan);
		}
		if (appended > 0) await unmakeDays(tables);
		if (watch.signal.aborted) throw new Ended();
		return { ...brought, lists: made.map(({ id }) => id) };
	}

	return {
		found,
		bringFile,
		bring: async (inside, given, rule, at) => {
			const brought: Growing<Brought> = { at, added: [], changed: [], left: 0, answers: [] };
			await bringSome(inside, given, rule, brought, () => false);
			if (brought.answers.length > 0) await unmakeDays(tables);
			return brought;
		},
		takeBack: async (inside, { at, added, changed, answers }) => {
			const taken = new Set<HeadwordKey>();
			/** Portions of words, by key as they lie on the disk. */
			const portions = function* <Item>(items: readonly Item[], keyOf: (item: Item) => HeadwordKey) {
				const sorted = [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
				for (let from = 0; from < sorted.length; from += backPortion) yield sorted.slice(from, from + backPortion);
			};
			for (const some of portions(changed, ({ key }) => key)) {
				const rows = await inside.getMany(some.map(({ key }) => key));
				const untouched = new Set(rows.filter(({ changedAt }) => changedAt === at).map(({ key }) => key));
				await inside.put(some.filter(({ key }) => untouched.has(key)));
				for (const key of untouched) taken.add(key);
			}
			for (const some of portions(added, (key) => key)) {
				const rows = await found(some);
				const gone = some.filter((_, index) => isUntouched(rows[index] ?? null, at));
				await inside.delete(gone);
				for (const key of gone) taken.add(key);
			}
			const undone: UndoneEvent[] = [];
			for (const [id, key] of answers) if (taken.has(key)) undone.push(takenBack(id, key, at));
			await putRows("events", undone);
			if (undone.length > 0) await unmakeDays(tables);
			return { restored: taken.size, left: added.length + changed.length - taken.size };
		},
	};
}

function isUntouched(row: VocabularyRecord | "damaged" | null, at: Timestamp): boolean {
	return row !== null && row !== "damaged" && row.changedAt === at;
}
