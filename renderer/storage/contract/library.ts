// Everything that the features may ask of storage. Implemented over Dexie in repositories/, opened by db.ts. Listeners hear of
// changes made in any window.

import type { Result } from "../../engine/text/result.ts";
import type { ExchangeRepository } from "../exchange.ts";
import type { RecordingRepository } from "../recordings.ts";
import type { Settings } from "../settings.ts";
import type { AnalysisCache, ArticleRepository } from "./articles.ts";
import type { BookmarkRepository } from "./bookmarks.ts";
import type { ChoiceRepository, OwnGlossRepository } from "./corrections.ts";
import type { ListRepository } from "./lists.ts";
import type { ReadingRepository, StatisticsRepository } from "./reading.ts";
import type { ReviewRepository } from "./reviews.ts";
import type { StorageError, Stored, Unsubscribe } from "./stored.ts";
import type { BulkMarkRepository, PhraseRepository, VocabularyRepository, WordStates } from "./words.ts";

export interface SettingsStore {
	/** Defaults until `ready`. */
	get(): Settings;
	readonly ready: Promise<Result<null, StorageError>>;
	change(change: Partial<Settings>): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}

/** Everything that is stored, opened. */
export interface Library {
	readonly articles: ArticleRepository;
	readonly recordings: RecordingRepository;
	readonly analyses: AnalysisCache;
	readonly vocabulary: VocabularyRepository;
	readonly phrases: PhraseRepository;
	readonly lists: ListRepository;
	readonly reviews: ReviewRepository;
	readonly bulkMarks: BulkMarkRepository;
	readonly exchange: ExchangeRepository;
	readonly reading: ReadingRepository;
	readonly statistics: StatisticsRepository;
	readonly choices: ChoiceRepository;
	readonly ownGlosses: OwnGlossRepository;
	readonly bookmarks: BookmarkRepository;
	readonly states: WordStates;
	readonly settings: SettingsStore;
	close(): void;
}
