// One text on its way: bytes, reading, sentences and words, and whether the library says the same already. Nothing is stored.

import type { CleanDocument } from "../../../engine/document/types.ts";
import { contentHash } from "../../../engine/text/hash.ts";
import { failure, type Result, success } from "../../../engine/text/result.ts";
import type { SourceContents } from "../../../formats/types.ts";
import type { AlikeArticle } from "../../../storage/contract/articles.ts";
import type { Analysis, CallOptions } from "../../../worker/protocol.ts";
import type { Services } from "../../services.tsx";
import { fallbackTitle, withTitle } from "./documentTitle.ts";
import type { EncodingChoice, ImportFailure, ImportItem, PreparedArticle } from "./importItem.ts";
import { changePending, changeSource } from "./pendingImport.ts";
import { bytesOf } from "./sources.ts";

type WithServices = Pick<Services, "host" | "language" | "library">;

/** An article as it was read and analysed, before the library is asked about it. */
export type ReadArticle = Omit<PreparedArticle, "alike">;

export type ReadItem =
	| { readonly kind: "article"; readonly article: ReadArticle }
	| Exclude<SourceContents, { readonly kind: "article" }>;

/**
 * Reads the item's source and analyses what comes of it. The item of an address is told when it is fetched, and keeps what
 * came. A cancelled one gives a failure that nobody reads: look at the signal first.
 */
export async function readItem(
	item: ImportItem,
	services: WithServices,
	options: Required<CallOptions>,
): Promise<Result<ReadItem, ImportFailure>> {
	try {
		return await read(item, services, options);
	} catch (error) {
		if (options.signal.aborted) return failure({ kind: "host", error: { kind: "cancelled" } });
		throw error;
	}
}

async function read(
	{ id, source, reading }: ImportItem,
	services: WithServices,
	options: Required<CallOptions>,
): Promise<Result<ReadItem, ImportFailure>> {
	const { host, language } = services;
	const isAddress = source.content.kind === "address";
	if (isAddress) changePending(id, { kind: "fetching" });
	const file = await bytesOf(source.content, source.name, host, options.signal);
	options.signal.throwIfAborted();
	if (!file.ok) return failure({ kind: "host", error: file.error });
	const { name, mediaType, bytes } = file.value;
	if (isAddress) {
		// Kept: it is not fetched twice to be read in another encoding.
		const kept = { ...file.value, bytes: bytes.slice() };
		changeSource(id, { content: { kind: "file", file: { ok: true, value: kept } } });
		options.onProgress(0);
	}
	const contents = await language.readSource({ source: { name, mediaType, bytes }, ...reading }, part(options, 0, 0.5));
	if (!contents.ok) return failure({ kind: "text", error: contents.error });
	if (contents.value.kind !== "article") return success(contents.value);
	const { cleaned, original } = contents.value;
	const document = source.title === null ? cleaned.document : withTitle(cleaned.document, source.title);
	const analysis = await analysed(`import:${id}`, document, language, part(options, 0.5, 1));
	return success({
		kind: "article",
		article: {
			document,
			fallbackTitle: fallbackTitle(isAddress ? name : (source.name.split("/").at(-1) ?? ""), document),
			warnings: cleaned.warnings.filter(({ kind }) => kind !== "doubtfulEncoding"),
			encodings: encodingsIn(cleaned.warnings),
			original,
			analysis,
			analysed: document,
			earlier: [],
		},
	});
}

function encodingsIn(warnings: PreparedArticle["warnings"]): EncodingChoice | null {
	const doubtful = warnings.find((warning) => warning.kind === "doubtfulEncoding");
	return doubtful === undefined ? null : { candidates: doubtful.candidates, chosen: doubtful.encoding };
}

/** Opens a document in the language worker, in place of what it held under this id, and analyses it. */
export async function analysed(
	documentId: string,
	document: CleanDocument,
	language: Services["language"],
	options: CallOptions,
): Promise<Analysis> {
	const { signal } = options;
	await language.open({ documentId, document }, signal === undefined ? {} : { signal });
	return language.analyse({ documentId }, options);
}

/** The article of the library that says what a document says. */
export async function alikeInLibrary(
	document: CleanDocument,
	{ fingerprint }: Pick<Analysis, "fingerprint">,
	{ articles }: Services["library"],
): Promise<Result<AlikeArticle | null, ImportFailure>> {
	const found = await articles.findAlike(fingerprint, contentHash(document.text));
	return found.ok ? found : failure({ kind: "storage", error: found.error });
}

/** Progress of one step as a part of the whole. */
function part({ signal, onProgress }: Required<CallOptions>, from: number, to: number): Required<CallOptions> {
	return { signal, onProgress: (share) => onProgress(from + share * (to - from)) };
}
