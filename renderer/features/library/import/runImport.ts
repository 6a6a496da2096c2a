// Works through the pending import, one text after another: read, analyse, look for the same text, and, where several came
// together, store. Each text is stored whole or not at all. While one is stored the next one is read already.

import type { Services } from "../../services.tsx";
import { type DuplicateChoice, type ImportItem, isAtWork } from "./importItem.ts";
import {
	changePending,
	changeSource,
	duplicateChoices,
	nextWaiting,
	pendingImports,
	pendingItem,
	replacePending,
} from "./pendingImport.ts";
import { alikeInLibrary, type ReadArticle, readItem } from "./prepareArticle.ts";
import { addPrepared, replaceArticle } from "./storeImport.ts";

let running: AbortController | null = null;

/** Starts where it is not running already; resolves when nothing waits any more. Lives on when the screen changes. */
export async function runImport(services: Services): Promise<void> {
	if (running !== null) return;
	const controller = new AbortController();
	const { signal } = controller;
	running = controller;
	let settled: Promise<void> = Promise.resolve();
	try {
		while (!signal.aborted) {
			const item = nextWaiting();
			if (item === undefined) {
				await settled;
				if (nextWaiting() === undefined) break;
				continue;
			}
			const article = await guarded(item.id, () => workedThrough(item, services, signal));
			await settled;
			if (article !== null && !signal.aborted) {
				settled = guarded(item.id, () => settle(item.id, article, services)).then(() => undefined);
			}
		}
		await settled;
	} finally {
		if (running === controller) running = null;
	}
}

/** Ends the text at work and all that wait; those stored already stay. */
export function cancelImport(): void {
	for (const item of pendingImports()) {
		if (isAtWork(item) && item.state.kind !== "storing") changePending(item.id, { kind: "cancelled" });
	}
	running?.abort(new DOMException("cancelled", "AbortError"));
	running = null;
}

/** A defect ends its own text only, and is seen: in the list, and where defects are reported. */
async function guarded<Value>(id: number, work: () => Promise<Value>): Promise<Value | null> {
	try {
		return await work();
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		changePending(id, { kind: "failed", failure: { kind: "engine", message } });
		console.error(error);
		return null;
	}
}

/** Up to an article that the library can be asked about; `null` where it came to something else. */
async function workedThrough(item: ImportItem, services: Services, signal: AbortSignal): Promise<ReadArticle | null> {
	const { id } = item;
	changePending(id, { kind: "working", share: 0 });
	const onProgress = (share: number) => {
		if (!signal.aborted) changePending(id, { kind: "working", share });
	};
	const read = await readItem(item, services, { signal, onProgress });
	if (signal.aborted) return null;
	if (!read.ok) {
		changePending(id, { kind: "failed", failure: read.error });
		return null;
	}
	switch (read.value.kind) {
		case "article":
			return read.value.article;
		case "several":
			replacePending(id, read.value.sources, read.value.unread);
			return null;
		case "fields":
			changePending(id, { kind: "fields", outline: read.value.outline });
			return null;
	}
}

/** Asks the library, then shows a text that came alone, and stores one of several. */
async function settle(id: number, read: ReadArticle, services: Services): Promise<void> {
	const found = await alikeInLibrary(read.document, read.analysis, services.library);
	// Cancelled, or cleared away, meanwhile.
	if (pendingItem(id)?.state.kind !== "working") return;
	if (!found.ok) return changePending(id, { kind: "failed", failure: found.error });
	const alike = found.value;
	const article = { ...read, alike };
	if (pendingImports().length === 1) return changePending(id, { kind: "prepared", article, failure: null });

	const choice: DuplicateChoice = alike === null ? "both" : duplicateChoices()[alike.how];
	if (alike !== null && choice === "skip") {
		return changePending(id, { kind: "alreadyThere", article: alike.article, how: alike.how });
	}
	changePending(id, { kind: "storing", article });
	const stored =
		alike !== null && choice === "replace"
			? await replaceArticle(alike.article, article, services)
			: await addPrepared(article, services);
	if (!stored.ok) return changePending(id, { kind: "failed", failure: { kind: "storage", error: stored.error } });
	changeSource(id, { content: { kind: "released" } });
	if ("change" in stored.value) return changePending(id, { kind: "replaced", ...stored.value });
	changePending(id, {
		kind: "imported",
		article: stored.value,
		like: alike?.article ?? null,
		doubtful: read.encodings?.chosen ?? null,
	});
}
