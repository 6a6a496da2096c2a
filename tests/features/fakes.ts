// The services that screens use, for tests in jsdom: a real library over fake-indexeddb, a language worker that splits at
// spaces and has a handful of glosses, a host that answers what a test tells it to.

import { vi } from "vitest";
import type { HostApi } from "../../app/host/contract.ts";
import { fingerprintOf } from "../../renderer/engine/document/fingerprint.ts";
import type { CleanDocument, ImportWarning } from "../../renderer/engine/document/types.ts";
import type { GlossedToken } from "../../renderer/engine/gloss/types.ts";
import { placesOf } from "../../renderer/engine/reading/places.ts";
import { grade, preview } from "../../renderer/engine/review/schedule.ts";
import { type HeadwordKey, headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { success } from "../../renderer/engine/text/result.ts";
import { type Span, span } from "../../renderer/engine/text/span.ts";
import type { Services } from "../../renderer/features/services.tsx";
import type { LanguageClient } from "../../renderer/worker/client.ts";
import type { Analysis, CallOptions, ReadSourceReply, TextWord } from "../../renderer/worker/protocol.ts";
import { noon, openTestLibrary } from "../storage/support.ts";

export const glosses: Readonly<Record<string, string>> = {
	mèo: "cat",
	ngủ: "to sleep",
	trời: "sky",
	mưa: "rain",
	sáng: "morning",
	tôi: "I",
};

/** How common some of the words are; nobody has counted the others. */
const bands: Readonly<Record<string, number>> = { mèo: 1, ngủ: 2, trời: 3, mưa: 4, sáng: 1, tôi: 1 };

/** Title, then paragraphs, parted by empty lines; a first paragraph without a full stop is the title. */
export function documentOf(text: string, change: Partial<CleanDocument> = {}): CleanDocument {
	const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
	const titled = paragraphs.length > 1 && !/[.!?…]$/.test(paragraphs[0] ?? "");
	let start = 0;
	const blocks = paragraphs.map((paragraph, index) => {
		const block = {
			kind: titled && index === 0 ? "title" : "paragraph",
			span: span(start, start + paragraph.length),
		} as const;
		start = block.span.end + 2;
		return block;
	});
	return {
		title: titled ? (paragraphs[0] ?? null) : null,
		byline: null,
		date: null,
		source: null,
		text: paragraphs.join("\n\n"),
		blocks,
		removed: [],
		repairs: [],
		hints: null,
		parts: [],
		timings: [],
		...change,
	};
}

/** What reading a source gives that is one article. */
export function readArticle(
	document: CleanDocument,
	{ original = document.text, warnings = [] as readonly ImportWarning[] } = {},
) {
	return { kind: "article", format: "text", cleaned: { document, warnings }, original } as const;
}

/** Words are what stands between spaces; punctuation at their edges stands alone. */
export function tokensOf(text: string, from = 0, to = text.length): readonly GlossedToken[] {
	const tokens: GlossedToken[] = [];
	for (const match of text.slice(from, to).matchAll(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]+/gu)) {
		const start = from + match.index;
		const place = span(start, start + match[0].length);
		if (!/[\p{L}\p{N}]/u.test(match[0])) {
			tokens.push({ token: { kind: "gap", span: place, key: null, subkind: null }, gloss: null });
			continue;
		}
		const gloss = glosses[match[0].toLowerCase()];
		tokens.push({
			token: { kind: "word", span: place, key: headwordKey("word", match[0]), subkind: null },
			gloss: gloss === undefined ? null : { text: gloss, from: "dictionary", sense: 0, cue: null },
		});
	}
	return tokens;
}

/** A sentence ends with a full stop or its block; a row is a block. */
export function analysisOf(document: CleanDocument): Analysis {
	const { text, blocks } = document;
	const sentences: number[] = [];
	const rows: number[] = [];
	const counts = new Map<HeadwordKey, number>();
	for (const [index, block] of blocks.entries()) {
		rows.push(sentences.length / 3);
		for (const match of text.slice(block.span.start, block.span.end).matchAll(/[^\s.!?][^.!?]*[.!?]*/g)) {
			const start = block.span.start + match.index;
			sentences.push(start, start + match[0].length, index);
		}
		rows.push(sentences.length / 3);
	}
	for (const { token } of tokensOf(text)) {
		if (token.kind === "word") counts.set(token.key, (counts.get(token.key) ?? 0) + 1);
	}
	const words = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const profile = { keys: [...counts.keys()], counts: Uint32Array.from(counts.values()), words };
	return {
		sentences: Int32Array.from(sentences),
		rows: Int32Array.from(rows),
		profile,
		fingerprint: fingerprintOf(document),
	};
}

/** What a fake call needs of the real ones; `change` puts others in their place. */
export function fakeLanguage(change: Partial<LanguageClient> = {}): LanguageClient {
	const opened = new Map<string, CleanDocument>();
	const documentWith = (id: string): CleanDocument => {
		const document = opened.get(id);
		if (document === undefined) throw new Error(`${id} is not open`);
		return document;
	};
	const unused = () => {
		throw new Error("not expected here");
	};
	return {
		load: unused,
		prepare: unused,
		places: async ({ source, sentences, key }) => {
			const document = source.kind === "open" ? documentWith(source.documentId) : source.document;
			const segment = (text: string, place: Span) => tokensOf(text, place.start, place.end).map(({ token }) => token);
			const steps = placesOf(document, sentences ?? analysisOf(document).sentences, key, segment);
			for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
		},
		describe: unused,
		lookup: unused,
		search: unused,
		sampleWords: unused,
		wordsOfBands: unused,
		bandsOfKeys: unused,
		listedWords: unused,
		settleWords: async ({ headwords, kinds }) => ({
			keys: headwords.map((headword, index) => headwordKey(kinds[index] ?? "word", headword)),
			bands: Uint8Array.from(headwords, (headword) => bands[headword] ?? 0),
			hans: headwords.map(() => ""),
		}),
		glossPatch: unused,
		takeAway: unused,
		correct: async () => null,
		end: () => undefined,
		readSource: async ({ source }, options): Promise<ReadSourceReply> => {
			options?.signal?.throwIfAborted();
			const text = new TextDecoder().decode(source.bytes);
			if (text.trim() === "") return { ok: false, error: { kind: "empty", name: source.name } };
			return success(readArticle(documentOf(text), { original: text }));
		},
		open: async ({ documentId, document }) => {
			opened.set(documentId, document);
			return null;
		},
		analyse: async ({ documentId }, options) => {
			options?.signal?.throwIfAborted();
			return analysisOf(documentWith(documentId));
		},
		read: async ({ documentId, sentences, bounds, rows }) => {
			const { text } = documentWith(documentId);
			return rows.map((row) => ({
				row,
				block: sentences[(bounds[row * 2] ?? 0) * 3 + 2] ?? 0,
				sentences: Array.from({ length: (bounds[row * 2 + 1] ?? 0) - (bounds[row * 2] ?? 0) }, (_, offset) => {
					const index = (bounds[row * 2] ?? 0) + offset;
					const place = span(sentences[index * 3] ?? 0, sentences[index * 3 + 1] ?? 0);
					const tokens = tokensOf(text, place.start, place.end);
					const words = tokens.map(({ token }) => text.slice(token.span.start, token.span.end).toLowerCase());
					const counted = words.map((word) => bands[word] ?? 0).join("");
					return { index, span: place, tokens, units: [], bands: counted };
				}),
			}));
		},
		glossText: async ({ text }) => tokensOf(text),
		words: async ({ documentId, sentences, first, end }) => {
			const { text } = documentWith(documentId);
			const words = new Map<HeadwordKey, TextWord>();
			for (let index = first; index < end; index += 1) {
				for (const { token, gloss } of tokensOf(text, sentences[index * 3], sentences[index * 3 + 1])) {
					if (token.kind !== "word") continue;
					const met = words.get(token.key);
					words.set(token.key, {
						key: token.key,
						headword: text.slice(token.span.start, token.span.end).toLowerCase(),
						band: bands[token.key.slice("word:".length)] ?? 0,
						gloss: gloss?.text ?? null,
						first: met?.first ?? token.span,
						count: (met?.count ?? 0) + 1,
						sentences: [...new Set([...(met?.sentences ?? []), index])],
					});
				}
			}
			return [...words.values()];
		},
		glossLines: async ({ documentId, sentences }) => {
			const { text } = documentWith(documentId);
			const tokens = Array.from({ length: sentences.length / 3 }, (_, index) =>
				tokensOf(text, sentences[index * 3], sentences[index * 3 + 1]),
			).flat();
			const glossed = tokens.filter(({ gloss }) => gloss !== null);
			return {
				text: glossed.map(({ gloss }) => gloss?.text).join("\n"),
				places: Int32Array.from(glossed.flatMap(({ token }) => [token.span.start, token.span.end])),
			};
		},
		glossesOf: async ({ keys }) =>
			keys.flatMap((key) => {
				const text = glosses[key.slice("word:".length)];
				return text === undefined ? [] : [{ key, glosses: [{ text, sense: 0, count: 1 }] }];
			}),
		...change,
	};
}

export function fakeHost(change: Partial<HostApi> = {}): HostApi {
	return {
		describe: async () => ({ ok: true, value: { shell: "electron", version: "0.1.0", platform: "linux" } }),
		pickArticles: async () => ({ ok: true, value: [] }),
		takeLaunchFiles: async () => ({ ok: true, value: [] }),
		fetchArticle: async () => ({ ok: false, error: { kind: "offline" } }),
		cancelFetch: async () => ({ ok: true, value: null }),
		openExternal: async () => ({ ok: true, value: null }),
		setLanguage: async () => ({ ok: true, value: null }),
		listBackups: async () => ({ ok: false, error: { kind: "noBackups" } }),
		writeBackup: async () => ({ ok: false, error: { kind: "noBackups" } }),
		finishBackup: async () => ({ ok: false, error: { kind: "noBackups" } }),
		readBackup: async () => ({ ok: false, error: { kind: "noBackups" } }),
		showBackups: async () => ({ ok: false, error: { kind: "noBackups" } }),
		onFilesWaiting: () => () => undefined,
		...change,
	};
}

/** A new library each; it is closed after the test. */
export async function fakeServices(change: Partial<Services> = {}): Promise<Services> {
	const { library } = await openTestLibrary();
	await Promise.all([library.settings.ready, library.states.ready]);
	return {
		host: fakeHost(),
		language: fakeLanguage(),
		dictionary: { hash: "abc", entries: 3000, engineVersion: 1 },
		library,
		schedule: { grade, preview },
		now: () => noon,
		...change,
	};
}

/** A call that ends only when it is cancelled, as real ones do; `begun` tells that it was made. */
export function endlessCall(): {
	readonly call: (request: unknown, options?: CallOptions) => Promise<never>;
	readonly begun: () => boolean;
} {
	const called = vi.fn();
	const call = (_request: unknown, options?: CallOptions) =>
		new Promise<never>((_resolve, reject) => {
			called();
			options?.onProgress?.(0.5);
			options?.signal?.addEventListener("abort", () => reject(options.signal?.reason), { once: true });
		});
	return { call, begun: () => called.mock.calls.length > 0 };
}
