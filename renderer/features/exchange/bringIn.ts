// Words of a file into the library: settled by the dictionary, compared with what is there, then written, all or nothing. The words
// themselves stay in the worker until their portion is due.

import { failure, type Result, success } from "../../engine/text/result.ts";
import type { DeckError } from "../../formats/decks/types.ts";
import type { Library } from "../../storage/contract/library.ts";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { BroughtLists, BroughtWord, Comparison, DuplicateRule, ListPath } from "../../storage/exchange.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { LanguageClient } from "../../worker/client.ts";
import type { DeckReading, DecksClient, LeftOut, ReadFile, SettledWord } from "../../worker/decksProtocol.ts";
import { broughtOf, listPaths, pathKey } from "./carry.ts";
import { breath, partOf, type Watch } from "./watch.ts";

/** Words that are settled or compared at once. */
const readPortion = 2_000;
/** Words that come from the worker and are written at once: the window draws in between. */
const writePortion = 1_500;
/** Words of each kind that can be looked through before anything is written. */
export const shownWords = 300;

export interface BringInWorld {
	readonly library: Pick<Library, "exchange" | "lists" | "vocabulary">;
	readonly language: Pick<LanguageClient, "settleWords">;
	readonly decks: DecksClient;
	readonly now: () => number;
}

export type BringInError = DeckError | StorageError;

export interface ShownWord {
	readonly headword: string;
	/** As the file has it. */
	readonly gloss: string;
	/** As the library has it; `null` for new words. */
	readonly here: string | null;
}

/** What would be done, before it is. */
export interface BringInPlan {
	readonly file: ReadFile;
	/** Words, each key once. */
	readonly words: number;
	readonly counts: Readonly<Record<Comparison, number>>;
	/** The first of each kind. */
	readonly shown: Readonly<Record<Exclude<Comparison, "damaged">, readonly ShownWord[]>>;
	readonly paths: readonly ListPath[];
	readonly left: Readonly<LeftOut>;
	/** Words with cards that were answered before. */
	readonly reviewed: number;
}

/** Reads a file and compares it with the library. Nothing is written. */
export async function planBringIn(
	world: BringInWorld,
	file: Blob,
	reading: DeckReading,
	watch: Watch,
): Promise<Result<BringInPlan, BringInError>> {
	const { decks, library } = world;
	const read = await decks.read({ file, reading }, partOf(watch, 0, 0.4));
	if (!read.ok) return read;
	if (!(await settle(world, read.value, partOf(watch, 0.4, 0.7)))) return failure({ kind: "cancelled" });
	const words = await decks.merged({ session: read.value.session });
	const lists = await library.lists.all();
	if (!lists.ok) return lists;
	const known = new Map([...listPaths(lists.value)].map(([id, path]) => [pathKey(path), id]));
	const paths = new Map<string, ListPath>();
	const counts = { new: 0, same: 0, different: 0, damaged: 0 };
	const shown = { new: [] as ShownWord[], same: [] as ShownWord[], different: [] as ShownWord[] };
	let reviewed = 0;
	for (let from = 0; from < words; from += readPortion) {
		if (watch.signal.aborted) return failure({ kind: "cancelled" });
		const some = await decks.words({ session: read.value.session, from, count: readPortion });
		for (const { lists: own } of some) for (const path of own) paths.set(pathKey(path), path);
		reviewed += some.filter(({ card }) => card !== null && card.reps > 0).length;
		const compared = await library.exchange.compare(some.map((word) => withUnknownLists(word, known)));
		if (!compared.ok) return compared;
		for (const one of compared.value) counts[one] += 1;
		const added = await shownOf(library, some, compared.value, shown);
		if (!added.ok) return added;
		watch.onProgress(0.7 + (0.3 * Math.min(words, from + readPortion)) / words);
		await breath();
	}
	return success({
		file: read.value,
		words,
		counts,
		shown,
		paths: [...paths.values()],
		left: read.value.left,
		reviewed,
	});
}

/** A list that is not there yet makes a word differ. */
function withUnknownLists(word: SettledWord, known: ReadonlyMap<string, ListId>) {
	const missing = word.lists.some((path) => !known.has(pathKey(path)));
	const brought = broughtOf(word, known);
	return missing ? { ...brought, lists: [...brought.lists, "?" as ListId] } : brought;
}

async function shownOf(
	library: Pick<Library, "vocabulary">,
	words: readonly SettledWord[],
	compared: readonly Comparison[],
	shown: { readonly [Kind in Exclude<Comparison, "damaged">]: ShownWord[] },
): Promise<Result<null, StorageError>> {
	const wanted = words.filter((_, index) => {
		const kind = compared[index] ?? "damaged";
		return (kind === "same" || kind === "different") && shown[kind].length < shownWords;
	});
	const records = wanted.length === 0 ? success([]) : await library.vocabulary.getMany(wanted.map(({ key }) => key));
	if (!records.ok) return records;
	const here = new Map(records.value.map(({ key, gloss }) => [key, gloss]));
	for (const [index, { key, headword, gloss }] of words.entries()) {
		const kind = compared[index] ?? "damaged";
		if (kind === "damaged" || shown[kind].length >= shownWords) continue;
		shown[kind].push({ headword, gloss, here: kind === "new" ? null : (here.get(key) ?? "") });
	}
	return success(null);
}

/** `false` where it was ended. */
async function settle({ decks, language }: BringInWorld, { session, rows }: ReadFile, watch: Watch): Promise<boolean> {
	for (let from = 0; from < rows; from += readPortion) {
		if (watch.signal.aborted) return false;
		const asked = await decks.unsettled({ session, from, count: readPortion });
		const { keys, bands } = await language.settleWords(asked);
		await decks.settle({ session, from, keys, bands });
		watch.onProgress(Math.min(1, (from + readPortion) / rows));
	}
	return true;
}

/** Writes all of it or, where it is ended or fails, nothing. */
export async function bringIn(
	{ decks, library, now }: BringInWorld,
	{ file: { session, rows, beside }, paths, words }: BringInPlan,
	duplicates: DuplicateRule,
	watch: Watch,
): Promise<Result<BroughtLists, BringInError>> {
	const at = now();
	let from = 0;
	const next = async (lists: readonly ListId[]): Promise<readonly BroughtWord[] | null> => {
		if (from >= words) return null;
		const some = await decks.words({ session, from, count: writePortion });
		from += writePortion;
		const ids = new Map(paths.map((path, index) => [pathKey(path), lists[index] as ListId]));
		// As they stand in the file: the order in which new words are asked later.
		return some.map((word) => ({ ...broughtOf(word, ids), addedAt: word.addedAt ?? at - rows + word.order }));
	};
	const { lists: like, events, plans } = beside ?? { lists: [], events: [], plans: [] };
	const brought = await library.exchange.bringFile({ duplicates, at, paths, like, next, events, plans, words }, watch);
	if (brought.ok) await decks.release({ session });
	return brought;
}

/** Undoes a whole bringing in; words to which something was done since stay. */
export async function takeBack(
	{ library }: Pick<BringInWorld, "library">,
	brought: BroughtLists,
): Promise<Result<{ readonly restored: number; readonly left: number }, StorageError>> {
	const done = await library.exchange.takeBack(brought);
	if (!done.ok) return done;
	const lists = await library.exchange.removeLists(brought.lists);
	return lists.ok ? done : lists;
}
