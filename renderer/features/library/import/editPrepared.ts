// What a person changes in a text before it is kept: lines put back, paragraphs set aside, repairs undone, title and byline.
// The document changes at once; its analysis, and what the library has that is like it, follow a moment later.

import type { Edited } from "../../../engine/document/edits/types.ts";
import type { CleanDocument } from "../../../engine/document/types.ts";
import type { Services } from "../../services.tsx";
import type { ImportFailure, PreparedArticle } from "./importItem.ts";
import { changePending, pendingItem, publishPending } from "./pendingImport.ts";
import { alikeInLibrary, analysed, readItem } from "./prepareArticle.ts";

/** Milliseconds without another change, after which the text is analysed again. */
const rest = 250;
/** Changes that can be taken back. */
const remembered = 100;

type Change = (document: CleanDocument) => CleanDocument | Edited;

/** The newest analysis that is due or under way: there is one text that is looked at. */
let following: { readonly id: number; readonly controller: AbortController; readonly done: Promise<void> } | null =
	null;

/**
 * `nothingLeft` where no text would be left, `same` where nothing changes; both leave everything as it is. `gone` where the
 * text is no longer looked at.
 */
export function editPrepared(id: number, change: Change, services: Services): "done" | "same" | "nothingLeft" | "gone" {
	const article = preparedArticle(id);
	if (article === null) return "gone";
	const changed = change(article.document);
	if ("ok" in changed && !changed.ok) return changed.error.kind;
	const document = "ok" in changed ? changed.value : changed;
	if (document === article.document) return "same";
	show(id, { ...article, document, earlier: [...article.earlier.slice(1 - remembered), article.document] });
	follow(id, services);
	return "done";
}

/** Takes the newest change back; `false` where there is none. */
export function undoEdit(id: number, services: Services): boolean {
	const article = preparedArticle(id);
	const document = article?.earlier.at(-1);
	if (article === null || document === undefined) return false;
	show(id, { ...article, document, earlier: article.earlier.slice(0, -1) });
	follow(id, services);
	return true;
}

/** The text with the analysis of just this document; `null` where that failed, which is said, or the text is gone. */
export async function upToDate(id: number, services: Services): Promise<PreparedArticle | null> {
	const article = preparedArticle(id);
	if (article !== null && article.analysed !== article.document && following?.id !== id) follow(id, services, 0);
	for (let waited = following; waited !== null && waited.id === id; waited = following) {
		await waited.done;
		if (following === waited) break;
	}
	const now = preparedArticle(id);
	return now !== null && now.analysed === now.document ? now : null;
}

/** Reads the source again in another encoding; changes that were made in the text before are gone with it. */
export async function readInEncoding(id: number, encoding: string, services: Services): Promise<void> {
	const item = pendingItem(id);
	const before = preparedArticle(id);
	if (item === undefined || before === null) return;
	const controller = begin(id);
	const options = { signal: controller.signal, onProgress: () => undefined };
	const reread = async () => {
		const read = await readItem({ ...item, reading: { ...item.reading, encoding } }, services, options);
		if (controller.signal.aborted) return;
		if (!read.ok) return fail(id, read.error);
		if (read.value.kind !== "article") return;
		const { article } = read.value;
		const alike = await alikeInLibrary(article.document, article.analysis, services.library);
		if (controller.signal.aborted) return;
		if (!alike.ok) return fail(id, alike.error);
		const encodings = before.encodings === null ? null : { ...before.encodings, chosen: encoding };
		show(id, { ...article, alike: alike.value, encodings });
	};
	await run(id, controller, reread);
}

function follow(id: number, services: Services, after = rest): void {
	const controller = begin(id);
	const { signal } = controller;
	const analyse = async () => {
		await new Promise((resolve) => setTimeout(resolve, after));
		const document = preparedArticle(id)?.document;
		if (signal.aborted || document === undefined) return;
		const analysis = await analysed(`import:${id}`, document, services.language, { signal });
		const alike = await alikeInLibrary(document, analysis, services.library);
		const article = preparedArticle(id);
		if (signal.aborted || article === null) return;
		if (!alike.ok) return fail(id, alike.error);
		show(id, { ...article, analysis, analysed: document, alike: alike.value });
	};
	void run(id, controller, analyse);
}

function begin(id: number): AbortController {
	if (following?.id === id) following.controller.abort(new DOMException("changed again", "AbortError"));
	return new AbortController();
}

function run(id: number, controller: AbortController, work: () => Promise<void>): Promise<void> {
	const guarded = async () => {
		try {
			await work();
		} catch (error) {
			if (controller.signal.aborted) return;
			fail(id, { kind: "engine", message: error instanceof Error ? error.message : String(error) });
			console.error(error);
		}
	};
	const done = guarded();
	following = { id, controller, done };
	return done;
}

function preparedArticle(id: number): PreparedArticle | null {
	const state = pendingItem(id)?.state;
	return state?.kind === "prepared" ? state.article : null;
}

function show(id: number, article: PreparedArticle): void {
	changePending(id, { kind: "prepared", article, failure: null });
	publishPending();
}

function fail(id: number, failure: ImportFailure): void {
	const article = preparedArticle(id);
	if (article !== null) changePending(id, { kind: "prepared", article, failure });
}
