// Words out of the library into a file: read in portions, carried to the worker, written there. While one portion is written the
// next is read.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { failure, type Result, success } from "../../engine/text/result.ts";
import type { CarriedReview, CarriedWord } from "../../formats/decks/types.ts";
import type { Library, StorageError } from "../../storage/contract.ts";
import type { ListId, ReviewEventRecord, VocabularyRecord } from "../../storage/records.ts";
import type { LanguageClient } from "../../worker/client.ts";
import type { DeckForm, DecksClient } from "../../worker/decksProtocol.ts";
import { carriedOf, listPaths, reviewsByKey } from "./carry.ts";
import type { Watch } from "./watch.ts";

/** Words of one portion. */
const portion = 2_500;

export type TakenWords =
	| { readonly kind: "all" }
	| { readonly kind: "list"; readonly list: ListId }
	| { readonly kind: "chosen"; readonly keys: readonly HeadwordKey[] };

export interface TakeOutWorld {
	readonly library: Pick<Library, "exchange" | "vocabulary" | "lists" | "states">;
	readonly language: Pick<LanguageClient, "settleWords">;
	readonly decks: DecksClient;
	readonly now: () => number;
}

export type TakeOutError = StorageError | { readonly kind: "cancelled" };

/** What a form needs beside the words themselves. */
export interface Needs {
	readonly han: boolean;
	readonly reviews: boolean;
	/** Events as rows, behind the words. */
	readonly events: boolean;
}

export interface TakenFile {
	readonly file: Blob;
	readonly words: number;
}

/** @param form `null` lets the worker rest: the words are only counted */
export async function takeOut(
	world: TakeOutWorld,
	which: TakenWords,
	form: DeckForm,
	needs: Needs,
	{ signal, onProgress }: Watch,
): Promise<Result<TakenFile, TakeOutError>> {
	const { library, decks } = world;
	const lists = await library.lists.all();
	if (!lists.ok) return lists;
	const portions = await portionsOf(world, which);
	if (!portions.ok) return portions;
	const paths = listPaths(lists.value);
	await decks.begin({ form });
	let writing: Promise<unknown> = Promise.resolve();
	let words = 0;
	const keys: (readonly HeadwordKey[])[] = [];
	try {
		for (let from: HeadwordKey | null = null, index = 0; ; index += 1) {
			if (signal.aborted) return await abandoned(decks);
			const read = await portions.value.read(index, from);
			if (!read.ok) return await abandoned(decks, read.error);
			const carried = await carriedPortion(world, read.value.words, paths, needs);
			if (!carried.ok) return await abandoned(decks, carried.error);
			await writing;
			writing = decks.add({ words: carried.value });
			words += carried.value.length;
			if (needs.events) keys.push(read.value.words.map(({ key }) => key));
			onProgress(Math.min(0.95, portions.value.total === 0 ? 0.95 : (0.95 * words) / portions.value.total));
			from = read.value.next;
			if (read.value.last) break;
		}
		await writing;
		for (const some of keys) {
			const events = await library.exchange.eventsOf(some);
			if (!events.ok) return await abandoned(decks, events.error);
			await decks.addEvents({ events: events.value });
		}
		const file = await decks.finish({});
		onProgress(1);
		return success({ file, words });
	} catch (error) {
		await decks.abandon({}).catch(() => null);
		throw error;
	}
}

async function abandoned(decks: DecksClient, error: TakeOutError = { kind: "cancelled" }) {
	await decks.abandon({});
	return failure(error);
}

interface Portions {
	readonly total: number;
	readonly read: (
		index: number,
		from: HeadwordKey | null,
	) => Promise<
		Result<
			{ readonly words: readonly VocabularyRecord[]; readonly next: HeadwordKey | null; readonly last: boolean },
			StorageError
		>
	>;
}

async function portionsOf({ library, now }: TakeOutWorld, which: TakenWords): Promise<Result<Portions, StorageError>> {
	if (which.kind === "all") {
		const counts = await library.vocabulary.counts(now());
		if (!counts.ok) return counts;
		return success({
			total: counts.value.all,
			read: async (_, from) => {
				const page = await library.exchange.page(from, portion);
				return page.ok ? success({ ...page.value, last: page.value.next === null }) : page;
			},
		});
	}
	const keys = await keysOf(library, which, now());
	if (!keys.ok) return keys;
	return success({
		total: keys.value.length,
		read: async (index) => {
			const some = keys.value.slice(index * portion, (index + 1) * portion);
			const words = await library.vocabulary.getMany(some);
			if (!words.ok) return words;
			return success({ words: words.value, next: null, last: (index + 1) * portion >= keys.value.length });
		},
	});
}

/** By key: what happened to the cards of neighbours is read at once. */
export async function keysOf(
	library: Pick<Library, "vocabulary">,
	which: Exclude<TakenWords, { kind: "all" }>,
	at: number,
): Promise<Result<readonly HeadwordKey[], StorageError>> {
	if (which.kind === "chosen") return success([...which.keys].sort());
	const query = { list: which.list, rule: null, search: "", sort: { by: "added", descending: false }, at } as const;
	const found = await library.vocabulary.words(query);
	return found.ok ? success([...found.value].sort()) : found;
}

async function carriedPortion(
	{ library, language }: TakeOutWorld,
	words: readonly VocabularyRecord[],
	paths: ReadonlyMap<ListId, readonly string[]>,
	needs: Needs,
): Promise<Result<readonly CarriedWord[], StorageError>> {
	const kinds = words.map(({ key }) => (key.startsWith("name:") ? "name" : "word") as "name" | "word");
	const headwords = words.map(({ headword }) => headword);
	const hans = needs.han ? (await language.settleWords({ headwords, kinds })).hans : [];
	let reviews: ReadonlyMap<HeadwordKey, readonly CarriedReview[]> = new Map();
	if (needs.reviews) {
		const events: Result<readonly ReviewEventRecord[], StorageError> = await library.exchange.eventsOf(
			words.map(({ key }) => key),
		);
		if (!events.ok) return events;
		reviews = reviewsByKey(events.value);
	}
	return success(words.map((word, index) => carriedOf(word, paths, hans[index] ?? "", reviews.get(word.key) ?? [])));
}

/** The first words of a file as it would be, for the preview. */
export async function firstWords(
	world: TakeOutWorld,
	which: TakenWords,
	count: number,
	needs: Needs,
): Promise<Result<readonly CarriedWord[], StorageError>> {
	const lists = await world.library.lists.all();
	if (!lists.ok) return lists;
	const words =
		which.kind === "all" ? await world.library.exchange.page(null, count) : await someOf(world, which, count);
	if (!words.ok) return words;
	return carriedPortion(world, words.value.words, listPaths(lists.value), needs);
}

async function someOf({ library, now }: TakeOutWorld, which: Exclude<TakenWords, { kind: "all" }>, count: number) {
	const keys = await keysOf(library, which, now());
	if (!keys.ok) return keys;
	const words = await library.vocabulary.getMany(keys.value.slice(0, count));
	return words.ok ? success({ words: words.value }) : words;
}
