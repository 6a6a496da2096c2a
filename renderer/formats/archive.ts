// What a ZIP archive is, by what lies in it: a book, a document, or a bundle of sources; and the sources of a bundle.

import type { ArticleSource, ImportError, SourceFormat } from "../engine/document/types.ts";
import { failure, type Result, success } from "../engine/text/result.ts";
import { containerOf, startsWith, unsupported } from "./signatures.ts";
import type { SourceContents, UnreadSource } from "./types.ts";
import { openZip, type ZipArchive } from "./zip.ts";
import { labelOf, type ZipEntry } from "./zipDirectory.ts";

export type ArchiveKind =
	| { readonly kind: "epub" | "docx" | "odt" | "bundle" }
	| { readonly kind: "unsupported"; readonly extension: string };

const openDocuments: Readonly<Record<string, string>> = {
	spreadsheet: ".ods",
	presentation: ".odp",
	graphics: ".odg",
	formula: ".odf",
};

/** By the files inside, whatever the archive is called. */
export function archiveKind(archive: ZipArchive): ArchiveKind {
	const has = (path: string) => archive.find(path) !== null;
	const mimetype = mimetypeOf(archive);
	if (mimetype === "application/epub+zip" || has("META-INF/container.xml")) {
		if (!mimetype.includes("opendocument")) return { kind: "epub" };
	}
	const open = /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(mimetype)?.[1];
	if (open === "text") return { kind: "odt" };
	if (open !== undefined) return { kind: "unsupported", extension: openDocuments[open] ?? ".odt" };
	if (has("[Content_Types].xml")) {
		if (has("word/document.xml") || archive.entries.some(({ path }) => /^word\/document\w*\.xml$/.test(path)))
			return { kind: "docx" };
		if (archive.entries.some(({ path }) => path.startsWith("xl/"))) return { kind: "unsupported", extension: ".xlsx" };
		if (archive.entries.some(({ path }) => path.startsWith("ppt/"))) return { kind: "unsupported", extension: ".pptx" };
	}
	return { kind: "bundle" };
}

function mimetypeOf(archive: ZipArchive): string {
	const entry = archive.find("mimetype");
	if (entry === null || entry.packedBytes > 200) return "";
	const bytes = archive.read(entry, { name: "", format: "zip" });
	return bytes.ok ? new TextDecoder().decode(bytes.value).trim() : "";
}

/** What a damaged archive was meant to be, by its first file or its name. */
export function meantFormat(bytes: Uint8Array, name: string): SourceFormat {
	if (startsWith(bytes, "mimetypeapplication/epub+zip", 30) || /\.epub$/i.test(name)) return "epub";
	if (startsWith(bytes, "[Content_Types].xml", 30) || /\.docx$/i.test(name)) return "docx";
	return "zip";
}

/** Files that lie beside texts and are none: not even named as unread. */
const besides =
	/\.(?:jpe?g|png|gif|webp|svgz?|bmp|ico|tiff?|heic|avif|mp3|m4a|m4b|ogg|opus|wav|flac|aac|mp4|m4v|mov|avi|mkv|webm|css|js|mjs|map|woff2?|ttf|otf|eot|exe|dll|db|ini|ds_store|opf|ncx)$/i;

function isWanted({ path, directory }: ZipEntry): boolean {
	if (directory || besides.test(path)) return false;
	return path
		.split("/")
		.every((part) => part !== "__MACOSX" && (!part.startsWith(".") || part === "." || part === ".."));
}

/**
 * The sources of a bundle, each unpacked within the limits of the archive. An archive inside the archive is opened only as
 * far as it takes to know that it is a book or a document. Errors: `nothingInside`, `locked`, `archiveTooLarge`.
 */
export function bundledSources(archive: ZipArchive, name: string): Result<SourceContents, ImportError> {
	const sources: ArticleSource[] = [];
	const unread: UnreadSource[] = [];
	for (const entry of archive.entries) {
		if (!isWanted(entry)) continue;
		const label = labelOf(entry.path);
		const bytes = archive.read(entry, { name: label, format: "zip" });
		if (!bytes.ok) {
			// The limit of one file is that file's; the limit of all ends the whole.
			if (bytes.error.kind === "archiveTooLarge" && archive.isSpent) return failure({ ...bytes.error, name });
			unread.push({ name: label, error: bytes.error });
			continue;
		}
		const refused = refusalOf(bytes.value, label);
		if (refused === null) sources.push({ name: label, mediaType: "", bytes: bytes.value });
		else unread.push({ name: label, error: refused });
	}
	if (sources.length > 0) return success({ kind: "several", sources, unread });
	const [first] = unread;
	if (first !== undefined && unread.every(({ error }) => error.kind === "locked"))
		return failure({ kind: "locked", name, format: "zip" });
	if (first !== undefined && unread.every(({ error }) => error.kind === "archiveTooLarge"))
		return failure({ ...first.error, name });
	if (first === undefined) return failure({ kind: "nothingInside", name });
	return unread.length === 1 ? failure(first.error) : success({ kind: "several", sources, unread });
}

function refusalOf(bytes: Uint8Array, name: string): ImportError | null {
	if (bytes.length === 0) return { kind: "empty", name };
	const container = containerOf(bytes, name);
	if (container.kind === "refused") return container.error;
	if (container.kind !== "zip") return null;
	const inner = openZip(bytes, { name, format: "zip" });
	if (!inner.ok) return inner.error;
	return archiveKind(inner.value).kind === "bundle" ? unsupported(name, [".zip"]) : null;
}
