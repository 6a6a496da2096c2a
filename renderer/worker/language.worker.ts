// The language worker: holds the engine and the opened documents, answers the calls of protocol.ts. Runs in a Web Worker.

import type { CleanDocument } from "../engine/document/types.ts";
import { glossPatch } from "../engine/lexicon/glossPatch.ts";
import { type Corrections, noCorrections, withoutPlaces } from "../engine/reading/corrections.ts";
import { engineVersion, type Language, openLanguage } from "../engine/reading/language.ts";
import type { LanguageCall, LanguageCalls, WorkerReply, WorkerRequest } from "./protocol.ts";

/** What is used of the worker's global scope. */
declare const self: {
	postMessage(message: WorkerReply): void;
	addEventListener(type: "message", listener: (event: MessageEvent<WorkerRequest>) => void): void;
};

/** Documents kept for reading: the newest few. */
const keptDocuments = 6;
/** Milliseconds of work between two looks at the mailbox. */
const slice = 24;

/** Milliseconds after the dictionary is loaded: the first screen comes first. */
const cleaningAfter = 1500;

interface OpenDocument {
	readonly document: CleanDocument;
	/** The engine over the corrections of this document; `null` until it is needed. */
	language: Language | null;
	corrections: Corrections;
}

const documents = new Map<string, OpenDocument>();
const cancelled = new Set<number>();
let language: Language | null = null;
/** The engine over what a person corrected for everywhere; `null` until there is something and it is needed. */
let everywhere: Language | null = null;
let corrections = noCorrections;

class Cancelled extends Error {}

type Handlers = {
	readonly [Name in LanguageCall]: (
		request: LanguageCalls[Name]["request"],
		id: number,
	) => LanguageCalls[Name]["reply"] | Promise<LanguageCalls[Name]["reply"]>;
};

const handlers: Handlers = {
	load({ dictionary, model, tagger }) {
		const opened = openLanguage(dictionary, model, tagger);
		if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.reason}`);
		language = opened.value;
		everywhere = null;
		for (const open of documents.values()) open.language = null;
		// Soon after the start, so that it is there even when the server has gone; a failure comes up when it is needed.
		setTimeout(() => fetchCleaning().catch(() => undefined), cleaningAfter);
		return { hash: language.lexicon.hash, entries: language.lexicon.count, engineVersion };
	},
	async clean({ source, encoding }) {
		const { cleanArticle } = await fetchCleaning();
		return cleanArticle(source, encoding === null ? {} : { encoding });
	},
	open({ documentId, document, corrections: own }) {
		documents.delete(documentId);
		documents.set(documentId, { document, language: null, corrections: own ?? noCorrections });
		if (own !== undefined) setEverywhere(own);
		for (const oldest of documents.keys()) {
			if (documents.size <= keptDocuments) break;
			documents.delete(oldest);
		}
		return null;
	},
	correct({ documentId, corrections: own }) {
		const open = documentId === null ? undefined : documents.get(documentId);
		if (open !== undefined) {
			open.corrections = own;
			open.language = null;
		}
		setEverywhere(own);
		return null;
	},
	async analyse({ documentId }, id) {
		const { document } = openDocument(documentId);
		const steps = languageOf(documentId).analyse(document);
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
	read: ({ documentId, sentences, bounds, rows }) =>
		languageOf(documentId).read(openDocument(documentId).document, sentences, bounds, rows),
	describe: ({ documentId, sentence, sentenceSpan, span }) =>
		languageOf(documentId).describe(openDocument(documentId).document, { index: sentence, span: sentenceSpan }, span),
	glossText({ text }) {
		everywhere ??= loaded().corrected(corrections);
		return everywhere.glossText(text);
	},
	glossPatch: ({ glosses }) => glossPatch(glosses, loaded().lexicon),
	lookup: ({ key }) => loaded().lexicon.find(key),
	search: ({ query, limit }) => loaded().search(query, { limit }),
};

/** With its parser of HTML, cleaning is the larger half of the engine: it is no part of the start. */
function fetchCleaning() {
	return import("../engine/document/clean.ts");
}

function loaded(): Language {
	if (language === null) throw new Error("no dictionary is loaded");
	return language;
}

function setEverywhere(own: Corrections): void {
	corrections = withoutPlaces(own);
	everywhere = null;
}

function openDocument(id: string): OpenDocument {
	const open = documents.get(id);
	if (open === undefined) throw new Error(`document ${id} is not open`);
	return open;
}

function languageOf(id: string): Language {
	const open = openDocument(id);
	open.language ??= loaded().corrected(open.corrections);
	return open.language;
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
