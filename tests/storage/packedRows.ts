// Whether the packed rows of a library (states, summaries, queue, reviewDays) say what its words and events say.

import { isDeepStrictEqual } from "node:util";
import { reviewDayOf } from "../../renderer/engine/review/reviewDay.ts";
import {
	isQueueShardRecord,
	isReviewDayRecord,
	isStateShardRecord,
	isSummaryShardRecord,
} from "../../renderer/storage/checks/packed.ts";
import { isGradedEvent, isReviewEventRecord } from "../../renderer/storage/checks/reviews.ts";
import { isVocabularyRecord } from "../../renderer/storage/checks/words.ts";
import { answersIn, isDaysMark, packDay } from "../../renderer/storage/packedDay.ts";
import type { QueueEntry } from "../../renderer/storage/queueRow.ts";
import { queueEntryOf, queueShards, unpackQueue } from "../../renderer/storage/queueShards.ts";
import type { VocabularyRecord } from "../../renderer/storage/records/words.ts";
import { packedStates } from "../../renderer/storage/stateShards.ts";
import { PackedSummaries, summaryShards } from "../../renderer/storage/summaryShards.ts";
import { factsOf, type WordFacts } from "../../renderer/storage/wordFacts.ts";
import type { Rows } from "./faultDisk.ts";

/** Whose rows are not what they are packed out of. `notMade`: the next reader makes them. */
export interface PackedFindings {
	readonly wrong: readonly string[];
	readonly notMade: readonly string[];
}

type Finding = "right" | "wrong" | "notMade";

/** @param rows of all tables, with the review day beginning at four o'clock */
export function comparePacked(rows: Rows): PackedFindings {
	const words = (rows.vocabulary ?? []).filter(isVocabularyRecord);
	const found: Readonly<Record<string, Finding>> = {
		states: findStates(rows.states ?? [], rows.vocabulary ?? []),
		summaries: findSummaries(rows.summaries ?? [], words),
		queue: findQueue(rows.queue ?? [], words),
		reviewDays: findDays(rows.reviewDays ?? [], rows.events ?? []),
	};
	const named = (finding: Finding) => Object.keys(found).filter((name) => found[name] === finding);
	return { wrong: named("wrong"), notMade: named("notMade") };
}

function findStates(rows: readonly unknown[], words: readonly unknown[]): Finding {
	if (rows.length === 0) return words.length === 0 ? "right" : "notMade";
	if (!rows.every(isStateShardRecord)) return "wrong";
	const states = packedStates(rows);
	const saved = words as readonly VocabularyRecord[];
	const held = rows.reduce((sum, { hashes }) => sum + hashes.length, 0);
	return held === saved.length && saved.every(({ key, status }) => states.get(key) === status) ? "right" : "wrong";
}

function findSummaries(rows: readonly unknown[], words: readonly VocabularyRecord[]): Finding {
	if (!rows.every(isSummaryShardRecord)) return "wrong";
	if (!rows.some(({ id }) => id === summaryShards)) return "notMade";
	return same(byKey(new PackedSummaries(rows).all().map(readFacts)), byKey(words.map(factsOf)));
}

/** A packed word answers by getters: here each is asked. */
function readFacts(word: WordFacts): WordFacts {
	const { key, headword, plain, gloss, note, status, lists, tags, articles } = word;
	const { band, suspended, leech, addedAt, dueAt, stability, lapses } = word;
	const texts = { key, headword, plain, gloss, note, status, lists, tags, articles };
	return { ...texts, band, suspended, leech, addedAt, dueAt, stability, lapses };
}

function findQueue(rows: readonly unknown[], words: readonly VocabularyRecord[]): Finding {
	if (!rows.every(isQueueShardRecord)) return "wrong";
	if (!rows.some(({ id }) => id === queueShards)) return "notMade";
	const wanted = words.map(queueEntryOf).filter((entry) => entry !== null);
	const rounded = wanted.map((entry) => ({ ...entry, difficulty: Math.fround(entry.difficulty) }));
	return same(byKey(rows.flatMap(unpackQueue).map(readEntry)), byKey(rounded));
}

/** So does an entry of the queue. */
function readEntry({ key, due, days, state, addedAt, band, difficulty, lists }: QueueEntry): QueueEntry {
	return { key, due, days, state, addedAt, band, difficulty, lists };
}

function findDays(rows: readonly unknown[], events: readonly unknown[]): Finding {
	if (!rows.every(isReviewDayRecord)) return "wrong";
	const mark = rows.find(isDaysMark);
	if (mark === undefined) return "notMade";
	const told = events.filter(isReviewEventRecord);
	const answers = answersIn(told.filter(isGradedEvent), told);
	const days = [...new Set(answers.map(({ at }) => reviewDayOf(at, 4)))].sort();
	const wanted = days.map((name) =>
		packDay(
			name,
			answers.filter(({ at }) => reviewDayOf(at, 4) === name),
		),
	);
	return same(
		rows.filter((row) => row !== mark),
		wanted,
	);
}

function byKey<Entry extends { readonly key: string }>(entries: readonly Entry[]): readonly Entry[] {
	return [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function same(a: unknown, b: unknown): Finding {
	return isDeepStrictEqual(a, b) ? "right" : "wrong";
}
