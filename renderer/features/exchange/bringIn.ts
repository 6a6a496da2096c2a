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
/** Keys that are looked up at once. */
const keyPortion = 20_000;
/** Words that come from the worker and are written at once: the window draws in between. */
const writePortion = 1_500;
/** Events likewise. */
const eventPortion = 2_500;
/** No day: the days of review are made, and none is asked for. */
const noDay = "9999-12-31";
/** Words of each kind that can be looked through before anything is written. */
export const shownWords = 300;

export interface BringInWorld {
	readonly library: Pick<Library, "exchange" | "lists" | "reviews" | "states" | "vocabulary">;
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
	const { decks } = world;
	const read = await decks.read({ file, reading }, partOf(watch, 0, 0.4));
	if (!read.ok) return read;
	if (!(await settle(world, read.value, partOf(watch, 0.4, 0.7)))) return failure({ kind: "cancelled" });
	const { session } = read.value;
	const { words, paths, reviewed } = await decks.merged({ session });
	const compared = await compareAll(world, { session, words }, partOf(watch, 0.7, 1));
	if (!compared.ok) return compared;
	return success({ file: read.value, words, ...compared.value, paths, left: read.value.left, reviewed });
}

/** Words that are not there are new: only the others, and those that are shown, come out of the worker. */
async function compareAll(
	{ decks, library }: BringInWorld,
	{ session, words }: { readonly session: number; readonly words: number },
	watch: Watch,
): Promise<Result<Pick<BringInPlan, "counts" | "shown">, BringInError>> {
	const states = await library.states.ready;
	if (!states.ok) return states;
	const lists = await library.lists.all();
	if (!lists.ok) return lists;
	const known = new Map([...listPaths(lists.value)].map(([id, path]) => [pathKey(path), id]));
	const counts = { new: 0, same: 0, different: 0, damaged: 0 };
	const shown = { new: [] as ShownWord[], same: [] as ShownWord[], different: [] as ShownWord[] };
	let unknown = 0;
	for (let from = 0; from < words; from += keyPortion) {
		const keys = await decks.keys({ session, from, count: keyPortion });
		const places: number[] = [];
		for (const [index, key] of keys.entries()) {
			const isNew = library.states.get(key) === "new";
			if (isNew) unknown += 1;
			if (!isNew || unknown <= shownWords) places.push(from + index);
			else counts.new += 1;
		}
		for (let at = 0; at < places.length; at += readPortion) {
			if (watch.signal.aborted) return failure({ kind: "cancelled" });
			const some = await decks.picked({ session, places: places.slice(at, at + readPortion) });
			const compared = await library.exchange.compare(some.map((word) => withUnknownLists(word, known)));
			if (!compared.ok) return compared;
			for (const one of compared.value) counts[one] += 1;
			const added = await shownOf(library, some, compared.value, shown);
			if (!added.ok) return added;
			watch.onProgress((from + Math.min(keys.length, at + readPortion)) / words);
			await breath();
		}
		if (watch.signal.aborted) return failure({ kind: "cancelled" });
		watch.onProgress(Math.min(1, (from + keyPortion) / words));
	}
	return success({ counts, shown });
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
	{ file: { session, rows, beside, events }, paths, words }: BringInPlan,
	duplicates: DuplicateRule,
	watch: Watch,
): Promise<Result<BroughtLists, BringInError>> {
	const at = now();
	let [from, told] = [0, 0];
	const next = async (lists: readonly ListId[]): Promise<readonly BroughtWord[] | null> => {
		if (from >= words) return null;
		const some = await decks.words({ session, from, count: writePortion });
		from += writePortion;
		const ids = new Map(paths.map((path, index) => [pathKey(path), lists[index] as ListId]));
		// As they stand in the file: the order in which new words are asked later.
		return some.map((word) => ({ ...broughtOf(word, ids), addedAt: word.addedAt ?? at - rows + word.order }));
	};
	const nextEvents = async (): Promise<readonly unknown[] | null> => {
		if (told >= events) return null;
		const some = await decks.events({ session, from: told, count: eventPortion });
		told += eventPortion;
		return some;
	};
	const { lists: like, plans } = beside ?? { lists: [], plans: [] };
	const file = { duplicates, at, paths, like, next, nextEvents, plans, rows: words + events };
	const brought = await library.exchange.bringFile(file, watch);
	if (!brought.ok) return brought;
	await decks.release({ session });
	// Made in slices, so that nobody need wait for them who opens the statistics.
	if (events > 0 || brought.value.answers.length > 0) void library.reviews.days(noDay);
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
