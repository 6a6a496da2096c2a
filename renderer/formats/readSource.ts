// The one way in for everything that is imported: the content of a source decides how it is read, whatever it is called.
// Readers of containers come in when they are needed. Runs in the language worker and on the command line.

import { cleanDecoded, cleanLines } from "../engine/document/clean.ts";
import { type DecodedText, decodeText } from "../engine/document/decode.ts";
import { looksLikeHtml } from "../engine/document/html.ts";
import { featuresOf } from "../engine/document/lines.ts";
import { isMarkdown } from "../engine/document/markdown.ts";
import { looksLikeSubtitles } from "../engine/document/subtitleCues.ts";
import { subtitleLines } from "../engine/document/subtitles.ts";
import type { ArticleSource, ImportError, ImportWarning, SourceFormat } from "../engine/document/types.ts";
import { failure, type Result, success } from "../engine/text/result.ts";
import { guessFields, outlineOf, severalOf } from "./fields.ts";
import { jsonRows, type Rows, rowLimit, tableRows } from "./rows.ts";
import { containerOf, unsupported } from "./signatures.ts";
import type { ReadOptions, SourceContents } from "./types.ts";

/**
 * Reads a source whole, or says why not. Never throws for what a source holds; memory and time are bounded by the limits of
 * its format. Bytes of the source are only read; those of `several` are copies.
 */
export async function readSource(
	source: ArticleSource,
	options: ReadOptions = {},
): Promise<Result<SourceContents, ImportError>> {
	const { bytes, name } = source;
	if (bytes.length === 0) return failure({ kind: "empty", name });
	const container = containerOf(bytes, name);
	switch (container.kind) {
		case "refused":
			return failure(container.error);
		case "pdf": {
			const { readPdf } = await import("./pdf/readPdf.ts");
			const read = await readPdf(source);
			return read.ok ? success({ kind: "article", format: "pdf", ...read.value }) : read;
		}
		case "zip":
			return readArchive(source);
		case "rtf": {
			const { readRtf } = await import("./rtf.ts");
			return readRtf(source);
		}
		case "text":
			return readText(source, options);
	}
}

async function readArchive({ bytes, name }: ArticleSource): Promise<Result<SourceContents, ImportError>> {
	const [{ openZip }, { archiveKind, bundledSources, meantFormat }] = await Promise.all([
		import("./zip.ts"),
		import("./archive.ts"),
	]);
	const opened = openZip(bytes, { name, format: meantFormat(bytes, name) });
	if (!opened.ok) return opened;
	const archive = opened.value;
	const content = archiveKind(archive);
	switch (content.kind) {
		case "epub": {
			const { readEpub } = await import("./epub.ts");
			return readEpub(archive, name);
		}
		case "docx": {
			const { readDocx } = await import("./docx.ts");
			return readDocx(archive, name);
		}
		case "odt": {
			const { readOdt } = await import("./odt.ts");
			return readOdt(archive, name);
		}
		case "unsupported":
			return failure(unsupported(name, [content.extension]));
		case "bundle":
			return bundledSources(archive, name);
	}
}

const mhtml = /^(?:[\w-]{1,40}:[^\n]{0,1000}\r?\n){0,12}?Content-Type:\s*multipart\/related/i;

async function readText(source: ArticleSource, options: ReadOptions): Promise<Result<SourceContents, ImportError>> {
	const { name } = source;
	const decoded = decodeText(source, options.encoding);
	if (!decoded.ok) return decoded;
	const { text } = decoded.value;
	if (mhtml.test(text.slice(0, 20_000))) return failure(unsupported(name, [".mhtml", ".mht"]));
	if (looksLikeSubtitles(text)) return readSubtitles(decoded.value, name);
	if (looksLikeHtml(text, source)) return readPage(source, decoded.value, "html");
	if (isMarkdown(source)) return readPage(source, decoded.value, "markdown");
	const json = jsonRows(text);
	if (json !== null) return readRows(json, "jsonLines", source, options);
	if (/\.(?:jsonl?|ndjson)$/i.test(name) && /^\s*[[{]/.test(text))
		return failure({ kind: "damaged", name, format: "jsonLines" });
	const table = await rowsOfTable(text, source);
	if (table !== null) return readRows(table, "table", source, options);
	return readPage(source, decoded.value, "text");
}

function readPage(
	source: ArticleSource,
	decoded: DecodedText,
	format: SourceFormat,
): Result<SourceContents, ImportError> {
	const cleaned = cleanDecoded(source, decoded);
	return cleaned.ok ? success({ kind: "article", format, cleaned: cleaned.value, original: decoded.text }) : cleaned;
}

function readSubtitles(
	{ text, encoding, doubtful, candidates }: DecodedText,
	name: string,
): Result<SourceContents, ImportError> {
	const lines = subtitleLines(text);
	if (!lines.some((line) => featuresOf(line).words > 0)) return failure({ kind: "noText", name });
	const cleaned = cleanLines(lines, { kind: "book" });
	const warnings: readonly ImportWarning[] = doubtful ? [{ kind: "doubtfulEncoding", encoding, candidates }] : [];
	return success({
		kind: "article",
		format: "subtitles",
		cleaned: { ...cleaned, warnings: [...warnings, ...cleaned.warnings] },
		original: text,
	});
}

/** Tabs in every line make a table where prose stands in a column; other marks only where the name or the type says so. */
async function rowsOfTable(text: string, { name, mediaType }: ArticleSource): Promise<Rows | "tooMany" | null> {
	if (/\.(?:tsv|tab)$/i.test(name) || mediaType === "text/tab-separated-values") return tableRows(text, "\t");
	if (/\.csv$/i.test(name) || mediaType === "text/csv") return tableRows(text, null);
	if (!hasEvenTabs(text)) return null;
	const rows = await tableRows(text, "\t");
	if (rows === null || rows === "tooMany") return null;
	return rows.broken.length * 10 > rows.rows.length || !guessFields(rows).sure ? null : rows;
}

const sampledLines = 40;

function hasEvenTabs(text: string): boolean {
	const lines = text
		.slice(0, 200_000)
		.split("\n", sampledLines)
		.filter((line) => line.trim() !== "");
	const tabs = lines.slice(0, -1).map((line) => line.split("\t").length - 1);
	const [first = 0] = tabs;
	return first > 0 && tabs.length >= 2 && tabs.every((count) => count === first);
}

function readRows(
	rows: Rows | "tooMany",
	format: "table" | "jsonLines",
	source: ArticleSource,
	options: ReadOptions,
): Result<SourceContents, ImportError> {
	const { name } = source;
	if (rows === "tooMany") return failure({ kind: "tooManyFiles", name, limit: rowLimit });
	if (rows.rows.length === 0) return failure({ kind: "noText", name });
	const guess = guessFields(rows);
	const choice = options.fields ?? (guess.sure ? guess.choice : null);
	if (choice === null) return success({ kind: "fields", outline: outlineOf(rows), source });
	const several = severalOf(rows, choice, name, format);
	return several.sources.length === 0 ? failure({ kind: "noText", name }) : success(several);
}
