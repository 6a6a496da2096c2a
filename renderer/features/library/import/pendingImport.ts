// What is being imported: one store for the window, so that an import outlives a change of screen. Nothing of it is stored
// before it is whole: a reload, or a kill, in the middle of an import leaves the library as it was.

import type { FileReply, HostError } from "../../../../app/host/contract.ts";
import type { CleanDocument, ImportError, ImportWarning } from "../../../engine/document/types.ts";
import type { StorageError } from "../../../storage/contract.ts";
import type { ArticleRecord } from "../../../storage/records.ts";
import type { Analysis } from "../../../worker/protocol.ts";

/** A cleaned and analysed text that is not in the library yet. */
export interface PreparedArticle {
	readonly document: CleanDocument;
	readonly fallbackTitle: string;
	readonly warnings: readonly ImportWarning[];
	readonly original: string;
	readonly analysis: Analysis;
	/** The article with the same text that the library already has. */
	readonly same: ArticleRecord | null;
}

export type ImportFailure =
	| { readonly kind: "host"; readonly error: HostError }
	| { readonly kind: "text"; readonly error: ImportError }
	| { readonly kind: "storage"; readonly error: StorageError }
	/** The language engine broke on this text. */
	| { readonly kind: "engine"; readonly message: string };

export type ImportState =
	| { readonly kind: "waiting" }
	/** Share from 0 to 1. */
	| { readonly kind: "working"; readonly share: number }
	/** A text that came alone: its person looks at it before it is kept. */
	| { readonly kind: "prepared"; readonly article: PreparedArticle; readonly failure: ImportFailure | null }
	| { readonly kind: "storing"; readonly article: PreparedArticle }
	| { readonly kind: "imported"; readonly article: ArticleRecord }
	| { readonly kind: "alreadyThere"; readonly article: ArticleRecord }
	| { readonly kind: "failed"; readonly failure: ImportFailure }
	| { readonly kind: "cancelled" };

/** A text as it arrived. */
export interface ImportSource {
	/** Name of the file; empty for what was pasted or dragged. */
	readonly name: string;
	/** The title that its person wrote; `null` where they wrote none. */
	readonly title: string | null;
	readonly file: FileReply;
}

export interface ImportItem {
	readonly id: number;
	readonly source: ImportSource;
	readonly state: ImportState;
}

let items: readonly ImportItem[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly ImportItem[]): void {
	items = next;
	for (const listener of listeners) listener();
}

export function pendingImports(): readonly ImportItem[] {
	return items;
}

export function subscribePending(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Joins an import that is still at work; else it takes the place of what was there. */
export function addPending(sources: readonly ImportSource[]): void {
	if (sources.length === 0) return;
	const added = sources.map((source): ImportItem => {
		lastId += 1;
		return { id: lastId, source, state: { kind: "waiting" } };
	});
	publish(items.some(isAtWork) ? [...items, ...added] : added);
}

/** Without effect for an item that is gone. */
export function changePending(id: number, state: ImportState): void {
	publish(items.map((item) => (item.id === id ? { ...item, state } : item)));
}

export function clearPending(): void {
	publish([]);
}

export function isAtWork({ state }: ImportItem): boolean {
	return state.kind === "waiting" || state.kind === "working" || state.kind === "storing";
}
