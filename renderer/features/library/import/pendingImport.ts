// What is being imported: one store for the window, so that an import outlives a change of screen. Nothing of it is stored
// before it is whole: a reload, or a kill, in the middle of an import leaves the library as it was.

import type { ArticleSource } from "../../../engine/document/types.ts";
import type { UnreadSource } from "../../../formats/types.ts";
import {
	atWorkKinds,
	type DuplicateChoices,
	type ImportItem,
	type ImportSource,
	type ImportState,
	type ImportStateKind,
	isAtWork,
	type ReadingChoice,
} from "./importItem.ts";

/** The import as the screen shows it: of one moment, and at most a frame old. */
export interface ImportView {
	readonly items: readonly ImportItem[];
	/** How many are in each state; those without any are missing. */
	readonly tally: ReadonlyMap<ImportStateKind, number>;
	readonly duplicates: DuplicateChoices;
}

const usualDuplicates: DuplicateChoices = { same: "skip", alike: "both" };
const asItComes: ReadingChoice = { encoding: null, fields: null };
/** Milliseconds after which a change is shown where the window draws no frames, being hidden. */
const withoutFrames = 100;

/** In the order in which they are shown. */
let items: ImportItem[] = [];
/** Place in `items` by id. */
const places = new Map<number, number>();
let duplicates = usualDuplicates;
/** Nothing before it waits. */
let next = 0;
let lastId = 0;
let view: ImportView = { items, tally: new Map(), duplicates };
let publishing = false;
const listeners = new Set<() => void>();

/** As it is now. */
export function pendingImports(): readonly ImportItem[] {
	return items;
}

/** As it was published last: the same object until `subscribePending` tells of another one. */
export function importView(): ImportView {
	return view;
}

export function subscribePending(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

export function duplicateChoices(): DuplicateChoices {
	return duplicates;
}

/** For all texts of this import that are not stored yet. */
export function chooseDuplicates(change: Partial<DuplicateChoices>): void {
	duplicates = { ...duplicates, ...change };
	publish();
}

/** Joins an import that is still at work; else it takes the place of what was there. */
export function addPending(sources: readonly ImportSource[]): void {
	if (sources.length === 0) return;
	const added = sources.map((source) => itemOf(source, { kind: "waiting" }));
	arrange(items.some(isAtWork) ? [...items, ...added] : added);
}

/** Puts the sources that an archive or a table holds in its place; those that cannot be read fail at once. */
export function replacePending(id: number, sources: readonly ArticleSource[], unread: readonly UnreadSource[]): void {
	const place = places.get(id);
	if (place === undefined) return;
	const found = sources.map((value) =>
		itemOf(
			{ name: value.name, title: null, content: { kind: "file", file: { ok: true, value } } },
			{ kind: "waiting" },
		),
	);
	const failed = unread.map(({ name, error }) =>
		itemOf({ name, title: null, content: { kind: "released" } }, { kind: "failed", failure: { kind: "text", error } }),
	);
	arrange(items.toSpliced(place, 1, ...found, ...failed));
}

/** Without effect for an item that is gone. */
export function changePending(id: number, state: ImportState): void {
	change(id, (item) => ({ ...item, state }));
}

/** Shows what was changed at once, as the answer to a person's own doing. */
export function publishPending(): void {
	publish();
}

/** Another content for an item: what was fetched, or nothing once it is stored. Without effect for one that is gone. */
export function changeSource(id: number, source: Partial<ImportSource>): void {
	change(id, (item) => ({ ...item, source: { ...item.source, ...source } }));
}

/** Begins these items again, read as they were or as `reading` says. */
export function beginAgain(ids: readonly number[], reading: Partial<ReadingChoice> = {}): void {
	const again = new Set(ids);
	arrange(
		items.map((item) =>
			again.has(item.id) ? { ...item, reading: { ...item.reading, ...reading }, state: { kind: "waiting" } } : item,
		),
	);
}

/** `undefined` for an item that is gone. */
export function pendingItem(id: number): ImportItem | undefined {
	const place = places.get(id);
	return place === undefined ? undefined : items[place];
}

/** The first item that waits. Asked once for each item, all answers together cost one walk. */
export function nextWaiting(): ImportItem | undefined {
	for (; next < items.length; next += 1) if (items[next]?.state.kind === "waiting") return items[next];
	return undefined;
}

export function clearPending(): void {
	duplicates = usualDuplicates;
	arrange([]);
}

export function atWorkIn(tally: ImportView["tally"]): number {
	let sum = 0;
	for (const kind of atWorkKinds) sum += tally.get(kind) ?? 0;
	return sum;
}

function itemOf(source: ImportSource, state: ImportState): ImportItem {
	lastId += 1;
	return { id: lastId, source, reading: asItComes, state };
}

function change(id: number, changed: (item: ImportItem) => ImportItem): void {
	const place = places.get(id);
	const item = place === undefined ? undefined : items[place];
	if (place === undefined || item === undefined) return;
	// The published list stays as it is: it is drawn from.
	if (items === view.items) items = [...items];
	items[place] = changed(item);
	publishSoon();
}

/** Another list: shown at once. */
function arrange(arranged: ImportItem[]): void {
	items = arranged;
	places.clear();
	for (const [place, { id }] of items.entries()) places.set(id, place);
	next = 0;
	publish();
}

function publishSoon(): void {
	if (publishing) return;
	publishing = true;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		clearTimeout(timer);
		publish();
	});
	timer = setTimeout(() => {
		cancelAnimationFrame(frame);
		publish();
	}, withoutFrames);
}

function publish(): void {
	publishing = false;
	const tally = new Map<ImportStateKind, number>();
	for (const { state } of items) tally.set(state.kind, (tally.get(state.kind) ?? 0) + 1);
	view = { items, tally, duplicates };
	for (const listener of listeners) listener();
}
