// What is counted over all words: out of their packed summaries, and the counts with which each day began, which later no
// record could tell, as words change and go.

import { success } from "../../engine/text/result.ts";
import { isDailyCountRecord } from "../checks/days.ts";
import type { StatisticsRepository, WordColumns } from "../contract/reading.ts";
import type { DailyCountRecord } from "../records/days.ts";
import type { WordStatus } from "../records/words.ts";
import type { Store } from "../store.ts";
import type { WordFacts } from "../wordFacts.ts";
import type { Summaries } from "./summaries.ts";
import type { LoadedWordStates } from "./wordStates.ts";

/** Columns say a state by its place here, from 1. */
const statuses: readonly WordStatus[] = ["learning", "known", "ignored"];

export function createStatisticsRepository(
	store: Store,
	summaries: Summaries,
	states: Pick<LoadedWordStates, "ready" | "count">,
): StatisticsRepository {
	const { tables } = store;
	const isSoundCount = store.sound("dailyCounts", isDailyCountRecord);

	return {
		words: async () => {
			const words = await summaries.all();
			return words.ok ? success(columnsOf(words.value)) : words;
		},

		keepCounts: async (day) => {
			const ready = await states.ready;
			if (!ready.ok) return ready;
			return store.write(["dailyCounts"], async () => {
				if ((await tables.dailyCounts.get(day)) !== undefined) return null;
				const { count } = states;
				const counts = { learning: count("learning"), known: count("known"), ignored: count("ignored") };
				await tables.dailyCounts.put({ day, ...counts } satisfies DailyCountRecord);
				return null;
			});
		},

		keptCounts: async () => {
			const rows = await store.read(["dailyCounts"], () => tables.dailyCounts.orderBy("day").toArray());
			return rows.ok ? success(rows.value.filter(isSoundCount)) : rows;
		},
	};
}

function columnsOf(words: readonly WordFacts[]): WordColumns {
	return {
		states: Uint8Array.from(words, ({ status }) => statuses.indexOf(status) + 1),
		bands: Uint8Array.from(words, ({ band }) => band ?? 0),
		addedAt: Float64Array.from(words, ({ addedAt }) => addedAt),
		dueAt: Float64Array.from(words, ({ dueAt }) => dueAt ?? Number.NaN),
	};
}
