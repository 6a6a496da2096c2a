// Words out of the library into a file: read in portions, carried to the worker, written there. While one portion is written and
// another one carried, the next is read. What happened to the cards follows behind the words.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { failure, type Result, success } from "../../engine/text/result.ts";
import type { CarriedWord } from "../../formats/decks/types.ts";
import type { Library } from "../../storage/contract/library.ts";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import type { LanguageClient } from "../../worker/client.ts";
import type { DeckForm, DecksClient } from "../../worker/decksProtocol.ts";
import { carriedAnswer, carriedOf, listPaths } from "./carry.ts";
import { partOf, type Watch } from "./watch.ts";

/** Words of one portion. */
const portion = 2_500;
/** Events of one portion. */
const eventPortion = 8_000;

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
	/** What happened to the cards, behind the words: the answers that stand, or all events as storage has them. */
	readonly events: "none" | "answers" | "all";
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
	await decks.begin({ form, words: portions.value.total });
	/** The share of the words in the whole way. */
	const wordsShare = needs.events === "none" ? 0.95 : 0.5;
	let writing: Promise<unknown> = Promise.resolve();
	let words = 0;
	const keys: HeadwordKey[] = [];
	try {
		let reading: ReturnType<Portions["read"]> | null = portions.value.read(0, null);
		for (let index = 0; reading !== null; index += 1) {
			if (signal.aborted) return await abandoned(decks);
			const read: Awaited<ReturnType<Portions["read"]>> = await reading;
			if (!read.ok) return await abandoned(decks, read.error);
			reading = read.value.last ? null : portions.value.read(index + 1, read.value.next);
			const carried = await carriedPortion(world, read.value.words, paths, needs);
			await writing;
			writing = decks.add({ words: carried });
			words += carried.length;
			if (needs.events !== "none" && which.kind !== "all") for (const { key } of read.value.words) keys.push(key);
			onProgress(wordsShare * Math.min(1, words / Math.max(1, portions.value.total)));
		}
		await writing;
		if (needs.events !== "none") {
			const { events } = library.exchange;
			const source = which.kind === "all" ? events : eventsOf(library, keys);
			const failed = await carryEvents(decks, source, needs.events, partOf({ signal, onProgress }, wordsShare, 0.95));
			if (failed !== null) return await abandoned(decks, failed);
		}
		const file = await decks.finish({});
		onProgress(1);
		return success({ file, words });
	} catch (error) {
		await decks.abandon({}).catch(() => null);
		throw error;
	}
}

type EventSource = Library["exchange"]["events"];
type Portion = Extract<Awaited<ReturnType<EventSource>>, { readonly ok: true }>["value"];

/** Of words by their keys, in the order of these: a portion of them at once. */
function eventsOf(library: TakeOutWorld["library"], keys: readonly HeadwordKey[]): EventSource {
	return async (after) => {
		const from = Number(after ?? 0);
		const events = await library.exchange.eventsOf(keys.slice(from, from + portion));
		const next = from + portion < keys.length ? String(from + portion) : null;
		return events.ok ? success({ events: events.value, next }) : events;
	};
}

/** `null` where all went well. How many there are nobody knows before: the share goes nearer to the end with each portion. */
async function carryEvents(
	decks: DecksClient,
	source: EventSource,
	wanted: "answers" | "all",
	{ signal, onProgress }: Watch,
): Promise<TakeOutError | null> {
	let writing: Promise<unknown> = Promise.resolve();
	let share = 0;
	for (let reading: ReturnType<EventSource> | null = source(null, eventPortion); reading !== null; ) {
		if (signal.aborted) return { kind: "cancelled" };
		const read: Awaited<ReturnType<EventSource>> = await reading;
		if (!read.ok) return read.error;
		const { events, next }: Portion = read.value;
		reading = next === null ? null : source(next, eventPortion);
		await writing;
		writing = decks.addEvents({ events: wanted === "all" ? events : events.flatMap(carriedAnswer) });
		share += (1 - share) / 12;
		onProgress(share);
	}
	await writing;
	return null;
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
	{ language }: TakeOutWorld,
	words: readonly VocabularyRecord[],
	paths: ReadonlyMap<ListId, readonly string[]>,
	needs: Pick<Needs, "han">,
): Promise<readonly CarriedWord[]> {
	const kinds = words.map(({ key }) => (key.startsWith("name:") ? "name" : "word") as "name" | "word");
	const headwords = words.map(({ headword }) => headword);
	const hans = needs.han ? (await language.settleWords({ headwords, kinds })).hans : [];
	return words.map((word, index) => carriedOf(word, paths, hans[index] ?? ""));
}

/** The first words of a file as it would be, for the preview. */
export async function firstWords(
	world: TakeOutWorld,
	which: TakenWords,
	count: number,
	needs: Pick<Needs, "han">,
): Promise<Result<readonly CarriedWord[], StorageError>> {
	const lists = await world.library.lists.all();
	if (!lists.ok) return lists;
	const words =
		which.kind === "all" ? await world.library.exchange.page(null, count) : await someOf(world, which, count);
	if (!words.ok) return words;
	return success(await carriedPortion(world, words.value.words, listPaths(lists.value), needs));
}

async function someOf({ library, now }: TakeOutWorld, which: Exclude<TakenWords, { kind: "all" }>, count: number) {
	const keys = await keysOf(library, which, now());
	if (!keys.ok) return keys;
	const words = await library.vocabulary.getMany(keys.value.slice(0, count));
	return words.ok ? success({ words: words.value }) : words;
}
