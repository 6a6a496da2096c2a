// Recordings attached to articles. The sound lies in a table of its own; the article's record tells that there is one.

import { failure, type Result, success } from "../../engine/text/result.ts";
import { isArticleRecord, isRecordingRecord } from "../checks/articles.ts";
import { type RecordingError, type RecordingRepository, recordingLimit } from "../recordings.ts";
import type { RecordingRecord } from "../records/articles.ts";
import type { ArticleId } from "../records/ids.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";

export function createRecordingRepository(store: Store, signals: Signals): RecordingRepository {
	const { tables } = store;
	const isSound = store.sound("recordings", isRecordingRecord);

	/** One transaction that writes the recording of an article, or none, and what its record tells of it. */
	async function write(id: ArticleId, recording: RecordingRecord | null) {
		const before = await store.write(["articles", "recordings"], async () => {
			const article = await tables.articles.get(id);
			if (article === undefined) refuse({ kind: "missing" });
			if (!isArticleRecord(article)) refuse({ kind: "corrupt", what: "article" });
			if (article.deletedAt !== null) refuse({ kind: "missing" });
			const old = await tables.recordings.get(id);
			if (recording === null) await tables.recordings.delete(id);
			else await tables.recordings.put(recording);
			const told = recording === null ? null : { name: recording.name, size: recording.size };
			await tables.articles.put({ ...article, recording: told });
			return old !== undefined && isSound(old) ? old : null;
		});
		if (before.ok) signals.publish({ table: "articles", keys: [id] });
		return before;
	}

	return {
		get: async (id): Promise<Result<RecordingRecord | null, RecordingError>> => {
			const row = await store.read(["recordings"], () => tables.recordings.get(id));
			if (!row.ok) return row;
			if (row.value === undefined) return success(null);
			return isSound(row.value) ? success(row.value) : failure({ kind: "recordingDamaged" });
		},
		put: async (id, { name, mediaType, sound }, at) => {
			const { size } = sound;
			if (size === 0) return failure({ kind: "recordingEmpty" });
			if (size > recordingLimit) return failure({ kind: "recordingTooLarge", limitBytes: recordingLimit });
			const recording = { articleId: id, name, size, mediaType, sound, addedAt: at };
			const written = await write(id, recording);
			return written.ok ? success(recording) : written;
		},
		remove: (id) => write(id, null),
	};
}
