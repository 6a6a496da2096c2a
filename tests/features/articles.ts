// Article records for tests of pure functions.

import type { ArticleRecord } from "../../renderer/storage/records/articles.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import { noon } from "../storage/support.ts";

export function articleRecord(id: string, change: Partial<ArticleRecord> = {}): ArticleRecord {
	return {
		id: id as ArticleId,
		title: id,
		renamed: 0,
		byline: null,
		source: null,
		date: null,
		addedAt: noon,
		openedAt: null,
		words: 100,
		tags: [],
		archived: 0,
		deletedAt: null,
		progress: null,
		contentHash: id,
		sample: null,
		translated: false,
		recording: null,
		...change,
	};
}
