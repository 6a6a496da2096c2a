// A PDF with a text layer, read as an article or a book: pdf.js unpacks it, printedPages makes lines of what stands on its
// pages. Runs in a worker and in Node; what is wrong with a file comes back as data.

import { type CleanedArticle, cleanLines } from "../../engine/document/clean.ts";
import { featuresOf, type Line } from "../../engine/document/lines.ts";
import { lettersOf, printedLines } from "../../engine/document/printedPages/printedLines.ts";
import type { Bookmark } from "../../engine/document/printedPages/types.ts";
import type { ArticleSource, ImportError, ImportWarning } from "../../engine/document/types.ts";
import { failure, type Result, success } from "../../engine/text/result.ts";
import { withTrailer } from "./cutOff.ts";
import type { OpenPdf } from "./library.ts";
import { readOutline } from "./outline.ts";
import type { ReadPages } from "./readPages.ts";
import { mostUnpacked, unpacksTooFar } from "./unpacking.ts";

const limitBytes = 200 * 1024 * 1024;
export const mostPages = 3000;
/** Letters and digits on a page under which it counts as a picture. */
const hardlyAny = 24;
/** From so many pages or bookmarks on, a document is kept whole as books are. */
const bookPages = 12;
const bookParts = 3;
/** Pages without text are told of where they are at least this share. */
const silentShare = 0.2;

/**
 * Reads a PDF. Errors: `tooLarge`, `locked`, `damaged`, `tooManyPages`, `scanned` (pages, but hardly any text), `noText`.
 * Where some pages cannot be read or are pictures, the rest is given with the warning `partsUnread`.
 */
export async function readPdf(
	source: ArticleSource,
): Promise<Result<{ cleaned: CleanedArticle; original: string }, ImportError>> {
	const { name, bytes } = source;
	if (bytes.length === 0) return failure({ kind: "empty", name });
	if (bytes.length > limitBytes) return failure({ kind: "tooLarge", name, limitBytes });
	if (unpacksTooFar(bytes)) return failure({ kind: "tooLarge", name, limitBytes: mostUnpacked });
	const opened = await open(source);
	if (!opened.ok) return opened;
	const { pdf, mended } = opened.value;
	try {
		const read = await readOpened(pdf, name, bytes);
		// With the end of a file its fonts may be lost, and with them what its signs mean.
		return mended && read.ok && isGibberish(read.value.cleaned) ? damaged(name) : read;
	} finally {
		await close(pdf);
	}
}

interface Opened {
	readonly pdf: OpenPdf;
	/** Its end was missing, and a new one was added. */
	readonly mended: boolean;
}

async function open({ name, bytes }: ArticleSource): Promise<Result<Opened, ImportError>> {
	const { openPdf } = await import("./library.ts");
	const pdf = await openPdf(bytes);
	if (pdf === "locked") return failure({ kind: "locked", name, format: "pdf" });
	if (pdf !== "broken") return success({ pdf, mended: false });
	const whole = withTrailer(bytes);
	const again = whole === null ? "broken" : await openPdf(whole);
	return again === "broken" || again === "locked" ? damaged(name) : success({ pdf: again, mended: true });
}

function damaged(name: string): Result<never, ImportError> {
	return failure({ kind: "damaged", name, format: "pdf" });
}

function isGibberish({ warnings }: CleanedArticle): boolean {
	return warnings.some(({ kind }) => kind === "notVietnamese");
}

async function close(opened: OpenPdf): Promise<void> {
	try {
		await opened.close();
	} catch {
		// The text is read; what pdf.js could not free is freed with its objects.
	}
}

async function readOpened(
	opened: OpenPdf,
	name: string,
	bytes: Uint8Array,
): Promise<Result<{ cleaned: CleanedArticle; original: string }, ImportError>> {
	const count = opened.document.numPages;
	if (count > mostPages) return failure({ kind: "tooManyPages", name, limit: mostPages });
	const { readPages } = await import("./readPages.ts");
	const read = await readPages(opened);
	const lines = printedLines(read.pages, await bookmarksOf(opened));
	const silent = silentPages(read);
	if (!lines.some(isRead)) return failure(withoutText(read, name, bytes));
	if (hasPictures(bytes) && silent >= count * 0.8 && lettersIn(lines) < count * hardlyAny)
		return failure({ kind: "scanned", name, pages: count });
	const parts = lines.filter(({ part }) => part !== null).length;
	const kind = count >= bookPages || parts >= bookParts ? "book" : "page";
	const { document, warnings } = cleanLines(lines, { kind });
	const original = lines.map((line) => line.marked.text).join("\n\n");
	const unread = unreadWarning(read, silent, hasPictures(bytes));
	return success({ cleaned: { document, warnings: [...unread, ...warnings] }, original });
}

async function bookmarksOf({ document }: OpenPdf): Promise<readonly Bookmark[]> {
	try {
		return await readOutline(document);
	} catch {
		// A broken table of contents; the text stands without it.
		return [];
	}
}

function isRead(line: Line): boolean {
	return line.clutter === null && featuresOf(line).words > 0;
}

function lettersIn(lines: readonly Line[]): number {
	return lines.reduce((sum, line) => sum + (line.clutter === null ? line.marked.text.length : 0), 0);
}

function silentPages({ pages }: ReadPages): number {
	return pages.filter((page) => lettersOf(page) < hardlyAny).length;
}

function withoutText({ pages, unread }: ReadPages, name: string, bytes: Uint8Array): ImportError {
	if (unread * 2 >= pages.length) return { kind: "damaged", name, format: "pdf" };
	return hasPictures(bytes) ? { kind: "scanned", name, pages: pages.length } : { kind: "noText", name };
}

function unreadWarning({ pages, unread }: ReadPages, silent: number, pictures: boolean): readonly ImportWarning[] {
	const all = pages.length;
	const told = pictures && silent - unread >= Math.max(2, all * silentShare) ? silent : unread;
	return told === 0 ? [] : [{ kind: "partsUnread", unread: told, all }];
}

const pictureMark = /\/Subtype\s*\/Image\b/;
const searched = 1 << 16;

/** Whether a file holds pictures: their dictionaries are never packed. */
function hasPictures(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder("windows-1252");
	for (let at = 0; at < bytes.length; at += searched - 64)
		if (pictureMark.test(decoder.decode(bytes.subarray(at, at + searched)))) return true;
	return false;
}
