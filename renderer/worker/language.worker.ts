// The language worker: holds the engine and the opened documents, answers the calls of protocol.ts. Runs in a Web Worker.

import type { CleanDocument } from "../engine/document/types.ts";
import { engineVersion, type Language, openLanguage } from "../engine/reading/language.ts";
import type { LanguageCall, LanguageCalls, WorkerReply, WorkerRequest } from "./protocol.ts";

declare const self: DedicatedWorkerGlobalScope;

/** Documents kept for reading: the newest few. */
const keptDocuments = 6;
/** Milliseconds of work between two looks at the mailbox. */
const slice = 24;

/** Milliseconds after the dictionary is loaded: the first screen comes first. */
const cleaningAfter = 1500;

const documents = new Map<string, CleanDocument>();
const cancelled = new Set<number>();
let language: Language | null = null;

class Cancelled extends Error {}

type Handlers = {
	readonly [Name in LanguageCall]: (
		request: LanguageCalls[Name]["request"],
		id: number,
	) => LanguageCalls[Name]["reply"] | Promise<LanguageCalls[Name]["reply"]>;
};

const handlers: Handlers = {
	load({ dictionary, model }) {
		const opened = openLanguage(dictionary, model);
		if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.reason}`);
		language = opened.value;
		// Soon after the start, so that it is there even when the server has gone; a failure comes up when it is needed.
		setTimeout(() => fetchCleaning().catch(() => undefined), cleaningAfter);
		return { hash: language.lexicon.hash, entries: language.lexicon.count, engineVersion };
	},
	async clean({ source, encoding }) {
		const { cleanArticle } = await fetchCleaning();
		return cleanArticle(source, encoding === null ? {} : { encoding });
	},
	open({ documentId, document }) {
		documents.delete(documentId);
		documents.set(documentId, document);
		for (const oldest of documents.keys()) {
			if (documents.size <= keptDocuments) break;
			documents.delete(oldest);
		}
		return null;
	},
	async analyse({ documentId }, id) {
		const steps = loaded().analyse(documentOf(documentId));
		let since = performance.now();
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			if (performance.now() - since < slice) continue;
			send({ id, kind: "progress", share: step.value });
			await mailbox();
			if (cancelled.has(id)) throw new Cancelled();
			since = performance.now();
		}
	},
	read: ({ documentId, sentences, bounds, rows }) => loaded().read(documentOf(documentId), sentences, bounds, rows),
	describe: ({ documentId, sentence, sentenceSpan, span }) =>
		loaded().describe(documentOf(documentId), { index: sentence, span: sentenceSpan }, span),
	glossText: ({ text }) => loaded().glossText(text),
	lookup: ({ key }) => loaded().lexicon.find(key),
};

/** With its parser of HTML, cleaning is the larger half of the engine: it is no part of the start. */
function fetchCleaning() {
	return import("../engine/document/clean.ts");
}

function loaded(): Language {
	if (language === null) throw new Error("no dictionary is loaded");
	return language;
}

function documentOf(id: string): CleanDocument {
	const document = documents.get(id);
	if (document === undefined) throw new Error(`document ${id} is not open`);
	return document;
}

/** Lets waiting messages in. */
function mailbox(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}

function send(reply: WorkerReply): void {
	self.postMessage(reply);
}

self.addEventListener("message", async ({ data }: MessageEvent<WorkerRequest>) => {
	if (data.call === "cancel") {
		cancelled.add(data.id);
		return;
	}
	const { id, call, request } = data;
	try {
		const handle = handlers[call] as (request: unknown, id: number) => unknown;
		const reply = (await handle(request, id)) as LanguageCalls[LanguageCall]["reply"];
		send({ id, kind: "done", reply });
	} catch (error) {
		if (error instanceof Cancelled) send({ id, kind: "cancelled" });
		else send({ id, kind: "failed", message: error instanceof Error ? error.message : String(error) });
	} finally {
		cancelled.delete(id);
	}
});
