// A Word document to one article: mammoth makes HTML of it, the engine reads that. Mammoth is given an archive of ours
// with nothing but the document's own XML inside, unpacked within limits: it inflates nothing and sees no picture.

import { bookLines } from "../engine/document/book.ts";
import { cleanLines } from "../engine/document/clean.ts";
import { type Chapter, chapterLines } from "../engine/document/html/chapter.ts";
import { countWords, featuresOf, type Line } from "../engine/document/lines.ts";
import type { ImportError } from "../engine/document/types.ts";
import { failure, type Result, success } from "../engine/text/result.ts";
import type { SourceContents } from "./types.ts";
import type { ZipArchive } from "./zip.ts";

/** What mammoth may see: the parts of the document that hold text, styles, numbers of lists and relations. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/i;

/** `Title` is the title, headings are one level lower: so no first chapter is taken for the title of all. */
const styles = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='title'] => h1:fresh",
	...[1, 2, 3, 4, 5, 6].flatMap((level) =>
		["Heading", "heading"].map((name) => `p[style-name='${name} ${level}'] => h${Math.min(level + 1, 6)}:fresh`),
	),
	...[1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${Math.min(level + 1, 6)}:fresh`),
	"p[style-name='Quote'] => blockquote > p:fresh",
	"p[style-name='Intense Quote'] => blockquote > p:fresh",
	"p[style-name='Quotations'] => blockquote > p:fresh",
	"p[style-name='Block Text'] => blockquote > p:fresh",
	"p[style-name='caption'] => figcaption:fresh",
	"p[style-name='Caption'] => figcaption:fresh",
	"p[style-name='Image Caption'] => figcaption:fresh",
];

/** From this many headed parts, or words, on a document is read as a book: nothing in it is clutter of a page. */
const bookParts = 3;
const bookWords = 4000;

/** Reads a document out of its archive. `name` is that of the source. */
export async function readDocx(archive: ZipArchive, name: string): Promise<Result<SourceContents, ImportError>> {
	const packed = await onlyText(archive, name);
	if (!packed.ok) return packed;
	const html = await htmlOf(packed.value);
	if (html === null) return failure({ kind: "damaged", name, format: "docx" });
	return documentOf(chapterLines(html, new Set()), name, "docx");
}

/** One article of a document whose headings are known: `h1` is its title, those below it begin its parts. */
export function documentOf(
	chapter: Chapter,
	name: string,
	format: "docx" | "odt" | "rtf",
): Result<SourceContents, ImportError> {
	const { lines } = chapter;
	if (!lines.some((line) => featuresOf(line).words > 0)) return failure({ kind: "noText", name });
	const title = titleLine(lines);
	const rest = lines.filter((line) => line !== title);
	const body = bookLines({
		title: title?.marked.text ?? null,
		authors: [],
		chapters: [{ lines: rest, anchors: chapter.anchors, entries: [], page: null }],
	});
	const parts = body.filter(({ part }) => part !== null).length;
	const words = body.reduce((sum, { marked }) => sum + countWords(marked.text), 0);
	const kept = parts < 2 ? body.map((line) => ({ ...line, part: null })) : body;
	const cleaned = cleanLines(kept.length === 0 ? lines : kept, {
		kind: parts >= bookParts || words >= bookWords ? "book" : "page",
	});
	return success({
		kind: "article",
		format,
		cleaned,
		original: lines.map((line) => line.marked.text).join("\n\n"),
	});
}

/** The line in the style of titles; else a heading that opens the document and is the only one of its level. */
function titleLine(lines: readonly Line[]): Line | undefined {
	const title = lines.find(({ part }) => part?.level === 1);
	const [first] = lines;
	if (title !== undefined || first?.part == null) return title;
	const { level } = first.part;
	return lines.filter(({ part }) => part !== null && part.level <= level).length === 1 ? first : undefined;
}

async function onlyText(archive: ZipArchive, name: string): Promise<Result<Uint8Array, ImportError>> {
	const { zipSync } = await import("fflate");
	const files: Record<string, Uint8Array> = {};
	for (const entry of archive.entries) {
		if (!wanted.test(entry.path) || Object.hasOwn(files, entry.path)) continue;
		const bytes = archive.read(entry, { name, format: "docx" });
		if (!bytes.ok) return bytes;
		// No part of a Word document may have a document type; one that has is an attack.
		if (declaresType(bytes.value)) return failure({ kind: "damaged", name, format: "docx" });
		files[entry.path] = bytes.value;
	}
	return success(zipSync(files, { level: 0 }));
}

/** Looks for `<!DOCTYPE` before the first element, in every encoding of one or two bytes a letter. */
function declaresType(bytes: Uint8Array): boolean {
	let head = "";
	for (const byte of bytes.subarray(0, 4000)) if (byte !== 0) head += String.fromCharCode(byte);
	return /<!DOCTYPE/i.test(head);
}

/** `null` where mammoth cannot make sense of it: it throws plain errors for all that is broken. */
async function htmlOf(archive: Uint8Array): Promise<string | null> {
	const mammoth = (await import("mammoth")).default;
	const { buffer } = archive;
	const source = {
		buffer: archive,
		arrayBuffer: buffer.slice(archive.byteOffset, archive.byteOffset + archive.length),
	};
	try {
		const { value } = await mammoth.convertToHtml(source as Parameters<typeof mammoth.convertToHtml>[0], {
			styleMap: styles,
			includeEmbeddedStyleMap: false,
			convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
		});
		return withNumberedNotes(value);
	} catch {
		return null;
	}
}

/** Notes stand at the end as a list: each gets the number of its mark, and loses the arrow that leads back to it. */
function withNumberedNotes(html: string): string {
	let notes = 0;
	return html
		.replace(/<a href="#(?:foot|end)note-ref-[^"]{0,40}">↑<\/a>/g, "")
		.replace(/<li id="(?:foot|end)note-[^"]{0,40}">(?:<p>)?/g, (opening) => {
			notes += 1;
			return `${opening}[${notes}] `;
		});
}
