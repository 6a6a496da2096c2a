// The language worker: holds the engine and the opened documents, answers the calls of protocol.ts. Runs in a Web Worker.

import type { ArticleSource, CleanDocument } from "../engine/document/types.ts";
import { type Lexicon, openLexicon } from "../engine/lexicon/lookup.ts";
import { type Corrections, noCorrections, withoutPlaces } from "../engine/reading/corrections.ts";
import type { Language } from "../engine/reading/language.ts";
import { engineVersion } from "../engine/reading/version.ts";
import { decodeModel } from "../engine/segment/model.ts";
import { decodeTagger } from "../engine/tag/model.ts";
import { success } from "../engine/text/result.ts";
import type { LanguageCall, LanguageCalls, WorkerReply, WorkerRequest } from "./protocol.ts";

/** What is used of the worker's global scope. */
declare const self: {
	postMessage(message: WorkerReply, transfer: Transferable[]): void;
	addEventListener(type: "message", listener: (event: MessageEvent<WorkerRequest>) => void): void;
};

/** Documents kept for reading: the newest few. */
const keptDocuments = 6;
/** Milliseconds of work between two looks at the mailbox. */
const slice = 24;

/** Milliseconds after the engine is warm: the first screen comes first. */
const readingAfter = 1500;
interface OpenDocument {
	readonly document: CleanDocument;
	/** The engine over the corrections of this document; `null` until it is needed. */
	language: Language | null;
	corrections: Corrections;
}

const documents = new Map<string, OpenDocument>();
const cancelled = new Set<number>();
let files: LanguageCalls["load"]["request"] | null = null;
let lexicon: Lexicon | null = null;
/** Fetched and opened when it is first needed, or a little after the start; `null` until then. */
let engine: Promise<Language> | null = null;
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
	load(given) {
		const opened = openLexicon(given.dictionary);
		if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.reason}`);
		const [model, tagger] = [decodeModel(given.model), decodeTagger(given.tagger)];
		if (typeof model === "string") throw new Error(`damagedModel: ${model}`);
		if (typeof tagger === "string") throw new Error(`damagedTagger: ${tagger}`);
		files = given;
		lexicon = opened.value;
		engine = null;
		everywhere = null;
		for (const open of documents.values()) open.language = null;
		return { hash: lexicon.hash, entries: lexicon.count, engineVersion };
	},
	async prepare() {
		const language = await loaded();
		const { warmUp } = await import("../engine/reading/warmUp.ts");
		for (const _ of warmUp(language)) await mailbox();
		// So that it is there even when the server has gone; a failure comes up when it is needed.
		setTimeout(() => fetchReading().catch(() => undefined), readingAfter);
		return null;
	},
	async readSource({ source, encoding, fields }) {
		const { readSource } = await fetchReading();
		return readSource(source, { encoding: encoding ?? undefined, fields: fields ?? undefined });
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
		return inSlices((await languageOf(documentId)).analyse(document), id);
	},
	async read({ documentId, sentences, bounds, rows }) {
		const language = await languageOf(documentId);
		return language.read(openDocument(documentId).document, sentences, bounds, rows);
	},
	async words({ documentId, sentences, first, end }, id) {
		const language = await languageOf(documentId);
		return inSlices(language.words(openDocument(documentId).document, sentences, { first, end }), id);
	},
	async glossLines({ documentId, sentences }, id) {
		const language = await languageOf(documentId);
		return inSlices(language.glossLines(openDocument(documentId).document, sentences), id);
	},
	async glossesOf({ documentId, sentences, keys, among }, id) {
		const language = await languageOf(documentId);
		return inSlices(language.glossesOf(openDocument(documentId).document, sentences, keys, among), id);
	},
	async places({ source, sentences, key }, id) {
		const isOpen = source.kind === "open";
		const language = isOpen ? await languageOf(source.documentId) : (await loaded()).corrected(source.corrections);
		const document = isOpen ? openDocument(source.documentId).document : source.document;
		return inSlices(language.places(document, sentences, key), id);
	},
	async describe({ documentId, sentence, sentenceSpan, span }) {
		const language = await languageOf(documentId);
		return language.describe(openDocument(documentId).document, { index: sentence, span: sentenceSpan }, span);
	},
	async takeAway({ documentId, sentences, bounds, wanted }, id) {
		const { takeAway } = await import("../engine/interlinear/takeAway.ts");
		const { document } = openDocument(documentId);
		const language = await languageOf(documentId);
		const read = (rows: readonly number[]) => language.read(document, sentences, bounds, rows);
		return inSlices(takeAway({ document, sentences, bounds, read }, wanted), id);
	},
	async glossText({ text }) {
		const language = await loaded();
		everywhere ??= language.corrected(corrections);
		return everywhere.glossText(text);
	},
	async glossPatch({ glosses }) {
		const { glossPatch } = await import("../engine/lexicon/glossPatch.ts");
		return glossPatch(glosses, openedLexicon());
	},
	lookup: ({ key }) => openedLexicon().find(key),
	search: async ({ query, limit }) => (await loaded()).search(query, { limit }),
	async sampleWords(wanted) {
		const { sampleWords } = await import("../engine/lexicon/seedWords.ts");
		return sampleWords(openedLexicon(), wanted);
	},
	async wordsOfBands({ bands }) {
		const { wordsOfBands } = await import("../engine/lexicon/seedWords.ts");
		return wordsOfBands(openedLexicon(), bands);
	},
	async bandsOfKeys({ keys }) {
		const { bandsOfKeys } = await import("../engine/lexicon/seedWords.ts");
		return bandsOfKeys(openedLexicon(), keys);
	},
	async settleWords({ headwords, kinds }) {
		const { settleWords } = await import("../engine/lexicon/settleWords.ts");
		return settleWords(headwords, kinds, openedLexicon());
	},
	async listedWords({ from, form }, id) {
		const [{ listedWords }, language] = await Promise.all([import("../engine/lexicon/wordList.ts"), loaded()]);
		const text = typeof from === "string" ? success({ text: from }) : await textOfFile(from);
		if (!text.ok) return text;
		const tokens = (line: string) => language.glossText(line).map(({ token }) => token);
		return success(await inSlices(listedWords(text.value.text, form, language.lexicon, tokens), id));
	},
};

/** With its parser of HTML, reading sources is the larger half of the engine: it is no part of the start. */
function fetchReading() {
	return import("../formats/readSource.ts");
}

async function textOfFile(source: ArticleSource) {
	const { decodeText } = await import("../engine/document/decode.ts");
	return decodeText(source);
}

function openedLexicon(): Lexicon {
	if (lexicon === null) throw new Error("no dictionary is loaded");
	return lexicon;
}

function loaded(): Promise<Language> {
	if (files === null) return Promise.reject(new Error("no dictionary is loaded"));
	engine ??= openEngine(files);
	return engine;
}

async function openEngine({ dictionary, model, tagger }: LanguageCalls["load"]["request"]): Promise<Language> {
	const { openLanguage } = await import("../engine/reading/language.ts");
	const opened = openLanguage(dictionary, model, tagger);
	if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.reason}`);
	return opened.value;
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

async function languageOf(id: string): Promise<Language> {
	const language = await loaded();
	const open = openDocument(id);
	open.language ??= language.corrected(open.corrections);
	return open.language;
}

/** Works on, telling how far it is and looking at the mailbox now and then. @throws Cancelled */
async function inSlices<Reply>(steps: Generator<number, Reply, void>, id: number): Promise<Reply> {
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
}

/** Lets waiting messages in. A timer would be late by 4 ms each time: browsers slow down timers that follow one another. */
function mailbox(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** The texts of an archive, a source that must be read again, and a file that was made are handed over, not copied. */
function send(message: WorkerReply): void {
	self.postMessage(message, message.kind === "done" ? handedOver(message.reply) : []);
}

function handedOver(reply: LanguageCalls[LanguageCall]["reply"]): Transferable[] {
	if (typeof reply !== "object" || reply === null) return [];
	if (reply instanceof Int32Array) return [reply.buffer as ArrayBuffer];
	if ("parts" in reply) return [...new Set(reply.parts.map(({ buffer }) => buffer as ArrayBuffer))];
	if (!("ok" in reply) || !reply.ok) return [];
	const contents = reply.value;
	if (!("kind" in contents)) return [];
	const sources = contents.kind === "several" ? contents.sources : contents.kind === "fields" ? [contents.source] : [];
	return [...new Set(sources.map(({ bytes }) => bytes.buffer as ArrayBuffer))];
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
