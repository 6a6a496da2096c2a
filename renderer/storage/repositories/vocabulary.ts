// The words that a person has marked or saved: reading, marking, editing, finding, counting.

import { failure, success } from "../../engine/text/result.ts";
import { isListRecord } from "../checks/lists.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { NewCard } from "../contract/reviews.ts";
import type { Stored } from "../contract/stored.ts";
import type { VocabularyFilter, VocabularyRepository, WordChange } from "../contract/words.ts";
import { countsOf, memberTest, nested } from "../listTree.ts";
import { dueCount, readQueue } from "../queueShards.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { ListRecord } from "../records/lists.ts";
import type { VocabularyRecord } from "../records/words.ts";
import type { Signals } from "../signals.ts";
import { allOf, ruleTest } from "../smartRule.ts";
import { refuse, type Store } from "../store.ts";
import type { WordFacts } from "../wordFacts.ts";
import { familyOf, tagCounts } from "../wordFamily.ts";
import { newestFirst, sorted } from "../wordOrder.ts";
import { cleanTags, matcher, meetAgain, newWord, withDue, withList, withStatus, withTag } from "../wordRecord.ts";
import { searcher } from "../wordSearch.ts";
import type { WordWriter } from "../wordWriter.ts";
import type { Summaries } from "./summaries.ts";
import type { LoadedWordStates } from "./wordStates.ts";

export function createVocabularyRepository(
	store: Store,
	writer: WordWriter,
	states: LoadedWordStates,
	summaries: Summaries,
	signals: Signals,
	newCard: NewCard,
	dayStartsAt: () => number,
): VocabularyRepository {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);
	const isSoundList = store.sound("lists", isListRecord);

	const readLists = async (): Stored<readonly ListRecord[]> => {
		const rows = await store.read(["lists"], () => tables.lists.toArray());
		return rows.ok ? success(nested(rows.value.filter(isSoundList))) : rows;
	};

	/** Changes those of `keys` that are there; refuses where none of them is. */
	const changeAll = (
		keys: readonly VocabularyRecord["key"][],
		change: (record: VocabularyRecord) => VocabularyRecord,
		needs: ListId | null = null,
	) =>
		writer.write(["lists"], async (words) => {
			if (needs !== null) {
				const list = await tables.lists.get(needs);
				if (!isSoundList(list)) refuse({ kind: "missing" });
				if (list.rule !== null) refuse({ kind: "notAllowed" });
			}
			const before = await words.getMany(keys);
			if (before.length === 0 && keys.length > 0) refuse({ kind: "missing" });
			await words.put(before.map(change));
			return before;
		});

	/** The rows that may match, by the narrowest index. */
	const candidates = ({ list, dueBefore, addedSince, status }: VocabularyFilter) => {
		if (list !== null) return tables.vocabulary.where("lists").equals(list);
		if (dueBefore !== null) return tables.vocabulary.where("dueAt").below(dueBefore);
		if (addedSince !== null) return tables.vocabulary.where("addedAt").aboveOrEqual(addedSince);
		if (status !== null) return tables.vocabulary.where("status").equals(status);
		return tables.vocabulary.toCollection();
	};

	return {
		get: async (key) => {
			const row = await store.read(["vocabulary"], () => tables.vocabulary.get(key));
			if (!row.ok) return row;
			if (row.value === undefined) return success(null);
			return isSound(row.value) ? success(row.value) : failure({ kind: "corrupt", what: "word" });
		},

		setStatus: (met, status, at) =>
			writer.write([], async (words) => {
				const record = await words.get(met.key);
				const marked =
					record === null ? newWord(met, status, at, newCard) : meetAgain(record, met, status, at, newCard);
				await words.put([marked]);
				return marked;
			}),

		remove: (keys) =>
			writer.write([], async (words) => {
				const removed = await words.getMany(keys);
				await words.delete(removed.map(({ key }) => key));
				return removed;
			}),

		put: (records) =>
			writer.write([], async (words) => {
				await words.put(records);
				return null;
			}),

		change: (keys, change, at) => changeAll(keys, (record) => changed(record, change, at, newCard)),

		changeTags: async (keys, tag, member, at) => {
			if (cleanTags([tag]).length === 0) return failure({ kind: "notAllowed" });
			return changeAll(keys, (record) => ({ ...withTag(record, tag, member), changedAt: at }));
		},

		changeList: (keys, list, member, at) =>
			changeAll(keys, (record) => ({ ...withList(record, list, member), changedAt: at }), member ? list : null),

		words: async ({ list, rule, search, sort, at }) => {
			// What is shown first need not wait for the order of the alphabet.
			const asShown = sort.by === "added" && sort.descending;
			const words = asShown ? await summaries.all() : await summaries.ordered();
			if (!words.ok) return words;
			const tests: ((word: WordFacts) => boolean)[] = [];
			if (list !== null) {
				const lists = await readLists();
				if (!lists.ok) return lists;
				const isMember = memberTest(lists.value, list, at, dayStartsAt());
				if (isMember === null) return failure({ kind: "missing" });
				tests.push(isMember);
			}
			if (rule !== null) tests.push(ruleTest(rule, at, dayStartsAt()));
			if (search.trim() !== "") tests.push(searcher(search));
			const found = tests.length === 0 ? words.value : words.value.filter(allOf(tests));
			return success((asShown ? newestFirst(found) : sorted(found, sort)).map(({ key }) => key));
		},

		getMany: async (keys) => {
			const rows = await store.read(["vocabulary"], () => tables.vocabulary.bulkGet([...keys]));
			return rows.ok ? success(rows.value.filter((row) => row !== undefined).filter(isSound)) : rows;
		},

		family: async (key) => {
			const words = await summaries.all();
			return words.ok ? success(familyOf(key, words.value)) : words;
		},

		tags: async () => {
			const words = await summaries.all();
			return words.ok ? success(tagCounts(words.value)) : words;
		},

		find: async (filter) => {
			const rows = await store.read(["vocabulary"], () => candidates(filter).toArray());
			if (!rows.ok) return rows;
			return success(rows.value.filter(isSound).filter(matcher(filter)).sort(newestAtFirst));
		},

		totals: async (at) => {
			const ready = await states.ready;
			if (!ready.ok) return ready;
			const due = await store.read(["vocabulary", "queue"], async () => {
				const rows = await readQueue(tables);
				// Of 100,000 words the index takes half a second, in which nothing else is read.
				return rows === null ? tables.vocabulary.where("dueAt").belowOrEqual(at).count() : dueCount(rows, at);
			});
			if (!due.ok) return due;
			const learning = states.count("learning");
			return success({ all: learning + states.count("known") + states.count("ignored"), learning, due: due.value });
		},

		counts: async (at) => {
			const words = await summaries.all();
			if (!words.ok) return words;
			const lists = await readLists();
			return lists.ok ? success(countsOf(words.value, lists.value, at, dayStartsAt())) : lists;
		},

		subscribe: (listener) =>
			signals.subscribe("vocabulary", ({ keys }) => listener(keys as readonly VocabularyRecord["key"][] | null)),
	};
}

function changed(record: VocabularyRecord, change: WordChange, at: Timestamp, newCard: NewCard): VocabularyRecord {
	const tags = change.tags === undefined ? {} : { tags: cleanTags(change.tags) };
	const edited = { ...record, ...change, ...tags, changedAt: at };
	return change.status === undefined ? withDue(edited) : withStatus(edited, change.status, at, newCard);
}

function newestAtFirst(a: VocabularyRecord, b: VocabularyRecord): number {
	return b.addedAt - a.addedAt || (a.key < b.key ? -1 : 1);
}
