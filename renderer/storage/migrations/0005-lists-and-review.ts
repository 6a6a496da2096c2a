// Version 5: words have tags, a frequency band, and can rest; lists nest, have colours, rules and settings of their own; events
// say what they are, and are never deleted; `plans` tells how they were scheduled. `summaries`, `queue` and `reviewDays` are
// packed out of words and events, and are made when they are first read. `dailyCounts` tells how many words of each state there
// were when a day began.

import type { Migration } from "./types.ts";

export const listsAndReview: Migration = {
	version: 5,
	stores: { plans: "id", summaries: "id", queue: "id", reviewDays: "day", dailyCounts: "day" },
	upgrade: {
		vocabulary: (record) => ({ tags: [], band: null, suspended: 0, buriedUntil: null, leech: 0, ...record }),
		lists: (record) => ({ parent: null, colour: null, rule: null, review: null, ...record }),
		events: (record) => ({
			kind: "graded",
			mode: "recognition",
			plan: "default",
			seed: record.key,
			elapsed: null,
			...record,
		}),
	},
};
