// The summaries of all words in memory: read when they are first asked for, then kept in step with every window's changes.

import { failure, success } from "../../engine/text/result.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { StorageError, Stored } from "../contract/stored.ts";
import { repack, type WordWritten } from "../packing.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";
import { foldSummaries, type PackedSummaries, readSummaries, summaryPacking } from "../summaryShards.ts";
import { factsOf, type WordFacts } from "../wordFacts.ts";
import { byHeadword, compareHeadwords } from "../wordOrder.ts";
import type { WordWriter } from "../wordWriter.ts";

export interface Summaries {
	/** All sound words, in no order. */
	all(): Stored<readonly WordFacts[]>;
	/** All sound words in the order of their headwords. A snapshot: take it anew for each question. */
	ordered(): Stored<readonly WordFacts[]>;
}

/** Beyond this many changes it is quicker to order all anew. */
const fewChanges = 50;
/** Notes that a reader goes through in less time than it takes to write all shards. */
const mostNotes = 1000;

export function createSummaries(store: Store, writer: WordWriter, signals: Signals): Summaries {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);
	let loaded: PackedSummaries | null = null;
	let order: WordFacts[] | null = null;
	let loading: Stored<PackedSummaries> | null = null;
	/** What was written while they were being read: in the order in which it was. */
	let meanwhile: WordWritten[] = [];
	/** Grows when all may have changed: what is being read then is of no use. */
	let age = 0;

	const forget = () => {
		age += 1;
		loaded = null;
		order = null;
	};

	const applyTo = (words: PackedSummaries, changes: readonly WordWritten[]) => {
		if (changes.length > fewChanges || order === null) {
			order = null;
			const last = new Map(changes);
			words.change([...last].map(([key, word]) => [key, word === null ? null : factsOf(word)]));
			return;
		}
		for (const [key, word] of changes) {
			const before = words.get(key);
			const after = word === null ? null : factsOf(word);
			if (after === null) words.delete(key);
			else words.put(after);
			const place = before === undefined ? -1 : order.indexOf(before);
			if (place !== -1) order.splice(place, 1);
			if (after !== null) order.splice(placeIn(order, after), 0, after);
		}
	};

	const heard = (changes: readonly WordWritten[]) => {
		if (loading !== null) for (const change of changes) meanwhile.push(change);
		if (loaded !== null) applyTo(loaded, changes);
	};
	writer.onWritten((changes) => (changes === null ? forget() : heard(changes)));

	const readAgain = async (keys: readonly string[]): Promise<StorageError | null> => {
		const rows = await store.read(["vocabulary"], () => tables.vocabulary.bulkGet([...keys]));
		if (!rows.ok) {
			// What they are now is not known: whoever asks next reads all, and hears of the failure.
			forget();
			return rows.error;
		}
		heard(keys.map((key, index) => writtenAs(key, rows.value[index])));
		return null;
	};
	const writtenAs = (key: string, row: unknown): WordWritten => [
		key as WordWritten[0],
		row !== undefined && isSound(row) ? row : null,
	];

	signals.subscribe("vocabulary", ({ keys }, from) => {
		if (from === "here" || (loaded === null && loading === null)) return;
		if (keys === null) forget();
		else void readAgain(keys);
	});

	const read = async (): Stored<PackedSummaries> => {
		for (;;) {
			const begun = age;
			meanwhile = [];
			let words = await store.read(["summaries"], () => readSummaries(tables));
			if (words.ok && words.value === null) {
				const made = await store.write(["summaries", "vocabulary"], () => repack(tables, [summaryPacking]));
				if (!made.ok) return made;
				words = await store.read(["summaries"], () => readSummaries(tables));
			}
			if (!words.ok) return words;
			if (begun !== age) continue;
			if (words.value === null) return failure({ kind: "unavailable", message: "the summaries are not kept" });
			order = null;
			loaded = words.value;
			applyTo(loaded, meanwhile);
			// Not waited for: what was noted stays noted where it fails.
			if (loaded.notes > mostNotes) void store.write(["summaries"], () => foldSummaries(tables));
			return success(loaded);
		}
	};

	const packed = async (): Stored<PackedSummaries> => {
		if (loaded !== null) return success(loaded);
		loading ??= read().finally(() => {
			loading = null;
			meanwhile = [];
		});
		return loading;
	};

	return {
		all: async () => {
			const words = await packed();
			return words.ok ? success(words.value.all()) : words;
		},
		ordered: async () => {
			const words = await packed();
			if (!words.ok) return words;
			order ??= [...byHeadword(words.value.all())];
			return success(order);
		},
	};
}

/** Where a word that is not in it belongs. */
function placeIn(order: readonly WordFacts[], word: WordFacts): number {
	let [low, high] = [0, order.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compareHeadwords(order[middle] as WordFacts, word) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
