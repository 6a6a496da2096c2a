// The phrases among the saved words: few, and looked for in every text, so read by the range of their keys alone.

import { type HeadwordKey, isPhraseKey } from "../../engine/text/headwordKey.ts";
import { success } from "../../engine/text/result.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { PhraseRepository } from "../contract/words.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";

export function createPhraseRepository(store: Store, signals: Signals): PhraseRepository {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);
	return {
		all: async () => {
			const rows = await store.read(["vocabulary"], () =>
				tables.vocabulary.where(":id").startsWith("phrase:").toArray(),
			);
			if (!rows.ok) return rows;
			return success(rows.value.filter(isSound).map(({ key, headword, gloss }) => ({ key, headword, gloss })));
		},
		subscribe: (listener) =>
			signals.subscribe("vocabulary", ({ keys }) => {
				if (keys === null || (keys as readonly HeadwordKey[]).some(isPhraseKey)) listener();
			}),
	};
}
