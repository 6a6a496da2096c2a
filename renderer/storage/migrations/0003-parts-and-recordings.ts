// Version 3: texts know their parts and the times of their stretches; articles whether their person has named them, and the
// recording that is attached to them (`recordings`); `fingerprints` find nearly the same text, and fill as texts are analysed.

import type { Migration, StoredRecord } from "./types.ts";

export const partsAndRecordings: Migration = {
	version: 3,
	stores: { recordings: "articleId", fingerprints: "articleId" },
	upgrade: {
		texts: (record) => {
			const { document } = record;
			if (typeof document !== "object" || document === null || Array.isArray(document)) return record;
			return { ...record, document: { parts: [], timings: [], ...(document as StoredRecord) } };
		},
		articles: (record) => ({ renamed: 0, recording: null, ...record }),
	},
};
