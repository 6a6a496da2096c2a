// Opens everything that is stored. Refuses a library made by a newer version without touching it, lets go of the library when
// another window has to upgrade it, and says so.

import { failure, type Result, success } from "../engine/text/result.ts";
import { createCacheDatabase } from "./cacheDatabase.ts";
import type { Library } from "./contract/library.ts";
import type { NewCard } from "./contract/reviews.ts";
import type { StorageError } from "./contract/stored.ts";
import { storageErrorOf } from "./errors.ts";
import { beginReading, type FirstReading } from "./firstReading.ts";
import { dexieVersion, installedVersion, libraryDatabase } from "./libraryDatabase.ts";
import { allMigrations, inOneStep, newestVersion } from "./migrations/all.ts";
import type { Migration } from "./migrations/types.ts";
import { settleUnlessBlocked } from "./opening.ts";
import type { Timestamp } from "./records/ids.ts";
import { createAnalysisCache } from "./repositories/analyses.ts";
import { createArticleRepository } from "./repositories/articles.ts";
import { createBookmarkRepository } from "./repositories/bookmarks.ts";
import { createBulkMarkRepository } from "./repositories/bulkMarks.ts";
import { createChoiceRepository } from "./repositories/choices.ts";
import { createExchangeRepository } from "./repositories/exchange.ts";
import { createListRepository } from "./repositories/lists.ts";
import { createOwnGlossRepository } from "./repositories/ownGlosses.ts";
import { createPhraseRepository } from "./repositories/phrases.ts";
import { createReadingRepository } from "./repositories/reading.ts";
import { createRecordingRepository } from "./repositories/recordings.ts";
import { createReviewRepository } from "./repositories/reviews.ts";
import { createSettingsStore } from "./repositories/settings.ts";
import { createStatisticsRepository } from "./repositories/statistics.ts";
import { createSummaries } from "./repositories/summaries.ts";
import { createVocabularyRepository } from "./repositories/vocabulary.ts";
import { createWordStates } from "./repositories/wordStates.ts";
import { createSignals } from "./signals.ts";
import { createStore, type DamagedRow } from "./store.ts";
import { createWordWriter } from "./wordWriter.ts";

export interface LibraryOptions {
	readonly now: () => Timestamp;
	readonly newCard: NewCard;
	/** Makes a name that no record has yet, such as `crypto.randomUUID`. */
	readonly newId: () => string;
	/** Told once when the library was taken away: a newer version in another window upgrades it, or somebody deletes it. */
	readonly onClosed: (reason: StorageError) => void;
	/** Told once of each row that cannot be read. It stays where it is. */
	readonly onDamaged: (row: DamagedRow) => void;
	/** What was begun to be read before, of the same library; without it the library begins. */
	readonly reading?: FirstReading;
	/** Before the names of databases and channel; tests give each library its own. */
	readonly prefix?: string;
	readonly migrations?: readonly Migration[];
	/** Milliseconds that another window has to let go of an older version. */
	readonly blockedAfter?: number;
}

/**
 * Opens the library, creating or upgrading it. Reading words' states and settings begins at once; their `ready` tells when.
 * Fails with `newerVersion` (nothing changed), `blocked` (try again when the other window is closed), `full` or `unavailable`.
 */
export async function openLibrary(options: LibraryOptions): Promise<Result<Library, StorageError>> {
	if (typeof indexedDB === "undefined") return failure({ kind: "unavailable", message: "no IndexedDB" });
	const { prefix = "" } = options;
	const reading = options.reading ?? beginReading({ prefix, at: options.now(), day: false });
	const opened = await openWith(options, reading);
	if (!opened.ok) reading.channel?.close();
	return opened;
}

async function openWith(options: LibraryOptions, reading: FirstReading): Promise<Result<Library, StorageError>> {
	const { prefix = "", migrations = allMigrations, blockedAfter = 1000 } = options;
	const name = `${prefix}library`;
	const known = newestVersion(migrations);
	const found = await versionOnDisk(name, reading);
	if (!found.ok) return found;
	if (found.value !== null && found.value > known) return failure({ kind: "newerVersion", found: found.value, known });
	if (found.value !== known) reading.forget();
	const database = libraryDatabase(name, found.value === known ? inOneStep(migrations) : migrations);

	let ended: StorageError | null = null;
	database.on("versionchange", ({ newVersion }) => {
		ended =
			newVersion === null
				? { kind: "unavailable", message: "the library was deleted" }
				: { kind: "newerVersion", found: dexieVersion(newVersion), known };
		database.close();
		options.onClosed(ended);
		// Dexie's own answer would open the database again.
		return false;
	});

	const opened = await settleUnlessBlocked(database, () => database.open(), blockedAfter);
	if (!opened.ok) return opened;
	// Once more: another window may have upgraded between the look and the opening.
	const version = dexieVersion(database.backendDB().version);
	if (version > known) {
		database.close();
		return failure({ kind: "newerVersion", found: version, known });
	}

	const signals = createSignals(`${prefix}hai-dong`, reading.channel);
	for (const table of ["vocabulary", "lists"] as const) signals.subscribe(table, reading.forget);
	const store = createStore(database, () => ended, options.onDamaged);
	const cache = createCacheDatabase(`${prefix}cache`, blockedAfter);
	const analyses = createAnalysisCache(cache);
	const states = createWordStates(store, signals, reading.states);
	const writer = createWordWriter(store, states, signals, options);
	writer.onWrite(reading.forget);
	const summaries = createSummaries(store, writer, signals);
	const settings = createSettingsStore(store, signals, reading.settings);
	const dayStartsAt = () => settings.get().dayStartsAt;

	return success({
		articles: createArticleRepository(store, writer, analyses, signals, options.newId),
		recordings: createRecordingRepository(store, signals),
		analyses,
		vocabulary: createVocabularyRepository(store, writer, states, summaries, signals, options.newCard, dayStartsAt),
		phrases: createPhraseRepository(store, signals),
		lists: createListRepository(store, writer, signals, options.newId),
		reviews: createReviewRepository(store, writer, options, settings.get, reading.day),
		bulkMarks: createBulkMarkRepository(store, writer, options.newCard),
		exchange: createExchangeRepository(store, writer, signals, options.newCard, options.newId),
		reading: createReadingRepository(store, signals),
		statistics: createStatisticsRepository(store, summaries, states),
		choices: createChoiceRepository(store, signals, options.newId),
		ownGlosses: createOwnGlossRepository(store, signals, options.newId),
		bookmarks: createBookmarkRepository(store, signals, options.newId),
		states,
		settings,
		close: () => {
			ended ??= { kind: "unavailable", message: "the library is closed" };
			signals.close();
			database.close();
			cache.close();
		},
	});
}

/** `null` where there is no library. Nothing but the first reading has looked at it yet. */
async function versionOnDisk(name: string, reading: FirstReading): Promise<Result<number | null, StorageError>> {
	const found = await reading.found;
	if (found.kind === "found") return success(dexieVersion(found.version));
	if (found.kind === "none") return success(null);
	try {
		return success(await installedVersion(name));
	} catch (error) {
		const expected = storageErrorOf(error);
		if (expected === null) throw error;
		return failure(expected);
	}
}
