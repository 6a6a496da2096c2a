// Works through the pending import, one text after another: clean, analyse, look for the same text, and, where several came
// together, store. Each text is stored whole or not at all.

import { failure, type Result, success } from "../../../engine/text/result.ts";
import type { CallOptions } from "../../../worker/protocol.ts";
import { storeArticle } from "../../articleAnalysis.ts";
import type { Services } from "../../services.tsx";
import { fallbackTitle, withTitle } from "./documentTitle.ts";
import { originalText } from "./originalText.ts";
import {
	changePending,
	type ImportFailure,
	type ImportItem,
	type ImportSource,
	type PreparedArticle,
	pendingImports,
} from "./pendingImport.ts";

let running: AbortController | null = null;

/** Starts where it is not running already; resolves when nothing waits any more. Lives on when the screen changes. */
export async function runImport(services: Services): Promise<void> {
	if (running !== null) return;
	const controller = new AbortController();
	running = controller;
	try {
		for (let item = nextItem(); item !== undefined && !controller.signal.aborted; item = nextItem()) {
			await workOrFail(item, services, controller.signal);
		}
	} finally {
		if (running === controller) running = null;
	}
}

/** Ends the text at work and all that wait; those stored already stay. */
export function cancelImport(): void {
	for (const item of pendingImports()) {
		if (item.state.kind === "waiting" || item.state.kind === "working") changePending(item.id, { kind: "cancelled" });
	}
	running?.abort(new DOMException("cancelled", "AbortError"));
	running = null;
}

function nextItem(): ImportItem | undefined {
	return pendingImports().find((item) => item.state.kind === "waiting");
}

/** A defect ends its own text only, and is seen: in the list, and where defects are reported. */
async function workOrFail(item: ImportItem, services: Services, signal: AbortSignal): Promise<void> {
	try {
		await work(item, services, signal);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		changePending(item.id, { kind: "failed", failure: { kind: "engine", message } });
		console.error(error);
	}
}

async function work({ id, source }: ImportItem, services: Services, signal: AbortSignal): Promise<void> {
	changePending(id, { kind: "working", share: 0 });
	const onProgress = (share: number) => {
		if (!signal.aborted) changePending(id, { kind: "working", share });
	};
	const prepared = await prepare(source, services, { signal, onProgress });
	if (signal.aborted) return;
	if (!prepared.ok) return changePending(id, { kind: "failed", failure: prepared.error });
	const article = prepared.value;
	if (pendingImports().length === 1) return changePending(id, { kind: "prepared", article, failure: null });
	if (article.same !== null) return changePending(id, { kind: "alreadyThere", article: article.same });
	changePending(id, { kind: "storing", article });
	const stored = await storeArticle(services, newArticleOf(article), article.analysis);
	if (stored.ok) changePending(id, { kind: "imported", article: stored.value });
	else changePending(id, { kind: "failed", failure: { kind: "storage", error: stored.error } });
}

/** Stores the text that its person has looked at; `null` where that failed, and the text stays as it was. */
export async function keepPrepared({ id, state }: ImportItem, services: Services) {
	if (state.kind !== "prepared") return null;
	const { article } = state;
	changePending(id, { kind: "storing", article });
	const stored = await storeArticle(services, newArticleOf(article), article.analysis);
	if (stored.ok) {
		changePending(id, { kind: "imported", article: stored.value });
		return stored.value;
	}
	changePending(id, { kind: "prepared", article, failure: { kind: "storage", error: stored.error } });
	return null;
}

function newArticleOf({ document, original, analysis, fallbackTitle }: PreparedArticle) {
	return { fallbackTitle, document, original, translation: [], words: analysis.profile.words, sample: null, tags: [] };
}

let documents = 0;

/** A cancelled call gives a failure that nobody reads: the caller looks at the signal first. */
async function prepare(
	source: ImportSource,
	services: Services,
	options: Required<CallOptions>,
): Promise<Result<PreparedArticle, ImportFailure>> {
	const { language, library } = services;
	const { file } = source;
	if (!file.ok) return failure({ kind: "host", error: file.error });
	try {
		const cleaned = await language.clean({ source: file.value, encoding: null }, part(options, 0, 0.5));
		if (!cleaned.ok) return failure({ kind: "text", error: cleaned.error });
		const { warnings } = cleaned.value;
		const document = source.title === null ? cleaned.value.document : withTitle(cleaned.value.document, source.title);
		documents += 1;
		const documentId = `import:${documents}`;
		await language.open({ documentId, document }, { signal: options.signal });
		const analysis = await language.analyse({ documentId }, part(options, 0.5, 1));
		const same = await library.articles.findSame(document);
		if (!same.ok) return failure({ kind: "storage", error: same.error });
		return success({
			document,
			fallbackTitle: fallbackTitle(source.name, document),
			warnings,
			original: originalText(file.value.bytes, warnings),
			analysis,
			same: same.value,
		});
	} catch (error) {
		if (options.signal.aborted) return failure({ kind: "host", error: { kind: "cancelled" } });
		throw error;
	}
}

/** Progress of one step as a part of the whole. */
function part({ signal, onProgress }: Required<CallOptions>, from: number, to: number): Required<CallOptions> {
	return { signal, onProgress: (share) => onProgress(from + share * (to - from)) };
}
