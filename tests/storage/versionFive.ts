// Version 5 of the library as it is released, made without any code of the app: version 4 with tags, bands and rest of words,
// lists of two levels, colours and rules, events of three kinds, and the plans by which answers were scheduled.

import { day, noon, rawOpen, rawPut } from "./support.ts";
import { makeVersionFour, versionFour } from "./versionFour.ts";
import { versionOneRows } from "./versionOne.ts";

const byId = { keyPath: "id", indexes: {} } as const;

/** Key path of each table; of each index, whether it has many entries a record. */
export const versionFive = {
	...versionFour,
	plans: byId,
	summaries: byId,
	queue: byId,
	reviewDays: { keyPath: "day", indexes: {} },
	dailyCounts: { keyPath: "day", indexes: {} },
} as const;

const fresh = { tags: [], band: null, suspended: 0, buriedUntil: null, leech: 0 } as const;

/** The words of version 1 as version 5 has them. */
export const versionFiveWords = versionOneRows.vocabulary.map((word) => ({ ...word, ...fresh }));

const card = versionOneRows.vocabulary[0].card;
const relearned = { ...card, due: noon + 600_000, lapses: 8, state: 3, reps: 9, lastReview: noon };

/** What version 5 adds to the rows of version 4. */
export const versionFiveRows = {
	vocabulary: [
		{
			key: "word:phở",
			headword: "phở",
			plain: "pho",
			status: "learning",
			gloss: "noodle soup",
			sense: 0,
			note: "",
			lists: ["l5"],
			contexts: [],
			addedAt: noon - 30 * day,
			changedAt: noon,
			card,
			tags: ["ẩm thực"],
			band: 3,
			suspended: 0,
			buriedUntil: noon + day,
			leech: 1,
			dueAt: noon + day,
		},
	],
	lists: [
		{
			id: "l5",
			name: "Món ăn",
			addedAt: noon,
			order: 1,
			parent: "l1",
			colour: "green",
			rule: null,
			review: { newPerDay: 5, modes: ["cloze", "typing"] },
		},
		{
			id: "l6",
			name: "Khó nhớ",
			addedAt: noon,
			order: 2,
			parent: null,
			colour: null,
			rule: {
				statuses: ["learning"],
				articles: [],
				bands: [3],
				tags: ["Ẩm thực"],
				addedWithinDays: null,
				dueWithinDays: null,
				leech: true,
				suspended: null,
				search: "",
			},
			review: null,
		},
	],
	events: [
		{ kind: "set", id: "e5", key: "word:phở", at: noon - 2 * day, before: null, after: card, why: "imported" },
		{
			kind: "graded",
			id: "e6",
			key: "word:phở",
			at: noon,
			grade: 1,
			before: card,
			after: relearned,
			took: 4200,
			mode: "typing",
			plan: "1f0a7d6fd1b4a4b9",
			seed: "word:phở 8",
			elapsed: 2,
		},
		{ kind: "undone", id: "e7", key: "word:phở", at: noon + 1000, undone: "e6" },
	],
	plans: [
		{
			id: "1f0a7d6fd1b4a4b9",
			retention: 0.85,
			learningSteps: [1, 10],
			relearningSteps: [10],
			maximumInterval: 365,
			weights: null,
		},
	],
} as const;

/** The packed tables are empty: they are made out of the others when they are first read. */
export async function makeVersionFive(prefix: string): Promise<void> {
	await makeVersionFour(prefix);
	const name = `${prefix}library`;
	const database = await rawOpen(name, 50, (created) => {
		for (const table of ["plans", "summaries", "queue"]) created.createObjectStore(table, { keyPath: "id" });
		for (const table of ["reviewDays", "dailyCounts"]) created.createObjectStore(table, { keyPath: "day" });
	});
	database.close();
	const [list] = versionOneRows.lists;
	const [event] = versionOneRows.events;
	const told = { kind: "graded", mode: "recognition", plan: "default", seed: event.key, elapsed: null };
	await rawPut(name, {
		vocabulary: [...versionFiveWords, ...versionFiveRows.vocabulary],
		lists: [{ ...list, parent: null, colour: null, rule: null, review: null }, ...versionFiveRows.lists],
		events: [{ ...event, ...told }, ...versionFiveRows.events],
		plans: versionFiveRows.plans,
	});
}
