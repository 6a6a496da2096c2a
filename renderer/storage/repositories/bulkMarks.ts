// Many words marked at one stroke, and the way back that leaves alone what was done to them since.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { NewCard } from "../contract/reviews.ts";
import type { BulkMarkRepository, WordMark, WordMet } from "../contract/words.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { VocabularyRecord, WordStatus } from "../records/words.ts";
import { refuse, type Store } from "../store.ts";
import { meetAgain, newWord, withList } from "../wordRecord.ts";
import type { WordWriter } from "../wordWriter.ts";

export function createBulkMarkRepository(store: Store, writer: WordWriter, newCard: NewCard): BulkMarkRepository {
	const { tables } = store;
	const isSound = store.sound("vocabulary", isVocabularyRecord);

	/** What is on the disk of each key; damaged ones are in `damaged` and must stay as they are. */
	async function found(keys: readonly HeadwordKey[]) {
		const rows = await tables.vocabulary.bulkGet([...keys]);
		const records = new Map<HeadwordKey, VocabularyRecord>();
		const damaged = new Set<HeadwordKey>();
		rows.forEach((row, index) => {
			const key = keys[index];
			if (key === undefined || row === undefined) return;
			if (isSound(row)) records.set(key, row);
			else damaged.add(key);
		});
		return { records, damaged };
	}

	return {
		mark: (words, { status, list, only }, at) =>
			writer.write(["lists"], async (written) => {
				if (list !== null && (await tables.lists.get(list)) === undefined) refuse({ kind: "missing" });
				const allowed = new Set<WordStatus | "new">(only);
				const { records, damaged } = await found(words.map(({ key }) => key));
				const marks: WordMark[] = [];
				const seen = new Set<HeadwordKey>(damaged);
				for (const met of words) {
					if (seen.has(met.key)) continue;
					seen.add(met.key);
					const before = records.get(met.key) ?? null;
					if (!allowed.has(before?.status ?? "new")) continue;
					if (before !== null && before.status === status && (list === null || before.lists.includes(list))) continue;
					marks.push({ before, after: marked(before, met, { status, list }, at, newCard) });
				}
				await written.put(marks.map(({ after }) => after));
				return marks;
			}),

		takeBack: (marks) =>
			writer.write([], async (written) => {
				const { records } = await found(marks.map(({ after }) => after.key));
				const back: VocabularyRecord[] = [];
				const gone: HeadwordKey[] = [];
				for (const { before, after } of marks) {
					const now = records.get(after.key);
					if (now === undefined || !sameRecord(now, after)) continue;
					if (before === null) gone.push(after.key);
					else back.push(before);
				}
				await written.put(back);
				await written.delete(gone);
				const restored = back.length + gone.length;
				return { restored, left: marks.length - restored };
			}),
	};
}

function marked(
	before: VocabularyRecord | null,
	met: WordMet,
	{ status, list }: { readonly status: WordStatus; readonly list: ListId | null },
	at: Timestamp,
	newCard: NewCard,
): VocabularyRecord {
	const record = before === null ? newWord(met, status, at, newCard) : meetAgain(before, met, status, at, newCard);
	return list === null ? record : withList(record, list, true);
}

/** The whole record as it was written: not graded, edited, put into a list or met since. */
function sameRecord(now: VocabularyRecord, then: VocabularyRecord): boolean {
	return JSON.stringify(now) === JSON.stringify(then);
}
