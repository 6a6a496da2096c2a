// Chapters to the lines of one book: parts as its own navigation names them, pages that are no text (contents, imprint)
// set aside, title and authors said once. Pure.

import type { Chapter } from "./html/chapter.ts";
import { countWords, foldLine, type Line, plainLine } from "./lines.ts";
import { partLongLines } from "./longLines.ts";
import type { Part, RemovalReason } from "./types.ts";
import { gatherVerse } from "./wrapping.ts";

/** An entry of a book's navigation that leads into a chapter. */
export interface NavigationEntry extends Pick<Part, "title" | "level"> {
	/** The `id` it leads to; `null` for the chapter's beginning. */
	readonly anchor: string | null;
}

export interface BookChapter extends Chapter {
	readonly entries: readonly NavigationEntry[];
	/** What the book itself says the page is; `null` for text and where it says nothing. */
	readonly page: "cover" | "contents" | "imprint" | null;
}

export interface Book {
	readonly title: string | null;
	readonly authors: readonly string[];
	/** In reading order. */
	readonly chapters: readonly BookChapter[];
}

/** Words up to which a line may be a heading or stand on a title page. */
const longestHeading = 25;
/** Lines at the beginning of a book among which its title page is looked for. */
const titlePageLines = 12;

/** The lines of a book for `cleanLines`; empty where no chapter has any. */
export function bookLines({ title, authors, chapters }: Book): readonly Line[] {
	const navigated = chapters.some(({ entries }) => entries.length > 0);
	const titles = new Set(chapters.flatMap(({ entries }) => entries.map((entry) => foldLine(entry.title))));
	const highest = navigated ? 1 : highestLevel(chapters);
	const names = authors.flatMap((author) => [author, ...author.split(/[,;&]/)]);
	const said = new Set([title ?? "", ...names, authors.join(", ")].map(foldLine));
	const body: Line[] = [];
	for (const [index, chapter] of chapters.entries()) {
		const edge = Math.min(index, chapters.length - 1 - index);
		const reason = chapters.length === 1 ? null : furniture(chapter, titles, edge);
		const plain = chapter.lines.map((line) => asBodyLine(line, reason, navigated ? null : highest));
		const parted = navigated ? withParts(plain, chapter) : plain;
		for (const line of partLongLines(gatherVerse(parted))) body.push(line);
	}
	if (body.length === 0) return [];
	const front = [
		...(title === null ? [] : [plainLine(title, { hint: "title" })]),
		...(authors.length === 0 ? [] : [plainLine(authors.join(", "), { hint: "byline" })]),
	];
	return [...front, ...withoutTitlePage(body, said)];
}

function highestLevel(chapters: readonly BookChapter[]): number {
	const levels = chapters.flatMap(({ lines }) => lines.flatMap(({ part }) => (part === null ? [] : [part.level])));
	return levels.reduce((least, level) => Math.min(least, level), 6);
}

/** `highest` counts levels of headings from 1 on; `null` where headings make no parts. */
function asBodyLine(line: Line, reason: RemovalReason | null, highest: number | null): Line {
	const clutter = line.clutter ?? reason;
	const part =
		highest === null || line.part === null || clutter !== null
			? null
			: { ...line.part, level: line.part.level - highest + 1 };
	return { ...line, clutter, part, hint: line.hint === "title" ? "subheading" : line.hint };
}

/** Puts each entry on the line that it leads to; two on one line move apart, to the line that says the second's title. */
function withParts(lines: readonly Line[], { entries, anchors, page }: BookChapter): readonly Line[] {
	const kept = lines.flatMap((line, index) => (line.clutter === null ? [index] : []));
	if (kept.length === 0) return lines.length > 0 || page !== null ? lines : headingsOf(entries);
	const parts = new Map<number, NavigationEntry>();
	for (const entry of entries) {
		const from = entry.anchor === null ? 0 : (anchors.get(entry.anchor) ?? 0);
		const first = kept.findIndex((index) => index >= from);
		if (first < 0) continue;
		const free = kept.slice(first, first + 6).filter((index) => !parts.has(index));
		const title = foldLine(entry.title);
		const same = free.find((index) => textIs(lines[index], title));
		const place = parts.has(kept[first] ?? -1) ? (same ?? free[0]) : kept[first];
		if (place !== undefined) parts.set(place, entry);
	}
	return lines.map((line, index) => {
		const entry = parts.get(index);
		if (entry === undefined) return line;
		const heading = line.hint === null && textIs(line, foldLine(entry.title));
		const part = { title: entry.title, level: entry.level };
		return { ...line, part, blankBefore: true, hint: heading ? "subheading" : line.hint };
	});
}

const coverNames = new Set(["cover", "bìa", "bìa trước", "trang bìa", "title page", "trang tên sách"]);

/** A page of pictures only is still what its entry says, if it is no cover: often the name of a part, drawn. */
function headingsOf(entries: readonly NavigationEntry[]): readonly Line[] {
	return entries
		.filter((entry) => !coverNames.has(foldLine(entry.title)))
		.map(({ title, level }) => plainLine(title, { hint: "subheading", part: { title, level }, blankBefore: true }));
}

function textIs(line: Line | undefined, folded: string): boolean {
	return line !== undefined && line.marked.text.length <= folded.length + 80 && foldLine(line.marked.text) === folded;
}

const rightsLine = /^(?:©|\(c\)|copyright|bản quyền)(?!\p{L})/iu;

/** Title and authors where the first lines say them again; their parts, if any, go with them. */
function withoutTitlePage(lines: readonly Line[], said: ReadonlySet<string>): readonly Line[] {
	const long = lines.findIndex(({ marked }) => countWords(marked.text) > longestHeading);
	const end = Math.min(long < 0 ? lines.length : long, titlePageLines);
	const page = lines.map((line, index) => {
		if (index >= end || line.clutter !== null) return line;
		if (said.has(foldLine(line.marked.text))) return { ...line, clutter: "repeated" as const, part: null };
		return rightsLine.test(line.marked.text) ? { ...line, clutter: "footer" as const } : line;
	});
	return page.some(({ clutter }) => clutter === null) ? page : lines;
}

/** What sets a whole page aside; `edge` is how many pages lie between it and the nearer end of the book. */
function furniture(chapter: BookChapter, titles: ReadonlySet<string>, edge: number): RemovalReason | null {
	if (chapter.page === "contents" || listsChapters(chapter.lines, titles)) return "menu";
	if (chapter.page === "imprint" || (edge < 4 && isImprint(chapter.lines))) return "footer";
	return null;
}

const pageNumber = /[\s.…_·]*(?:\d{1,4})?$/u;

function listsChapters(lines: readonly Line[], titles: ReadonlySet<string>): boolean {
	if (lines.length < 4 || titles.size < 3) return false;
	const listed = lines.filter(({ marked: { text } }) => {
		if (text.length > 200) return false;
		return titles.has(foldLine(text)) || titles.has(foldLine(text.replace(pageNumber, "")));
	});
	return listed.length >= 3 && listed.length >= (lines.length - 1) * 0.8;
}

/** What stands in the imprint of a book, each line one kind of sign. */
const imprintSigns: readonly RegExp[] = [
	/\bISBN\b/i,
	/©|(?<!\p{L})(?:bản quyền|copyright|all rights reserved)(?!\p{L})/iu,
	/(?<!\p{L})(?:nhà xuất bản|NXB)(?!\p{L})/iu,
	/nộp lưu chiểu|giấy phép xuất bản|quyết định xuất bản|QĐXB|ĐKXB|QĐ-NXB/iu,
	/chịu trách nhiệm (?:xuất bản|nội dung)|sửa bản in|trình bày bìa|vẽ bìa|chế bản/iu,
	/in \d[\d. ]* (?:cuốn|bản)|khổ \d+\s*[x×]\s*\d+/iu,
];
/** What an imprint says in whole sentences. */
const rightsReserved =
	/©|(?:giữ|mọi|thuộc) (?:về )?bản quyền|all rights reserved|không được (?:sao chép|in lại|trích|tái bản)/iu;
const longestImprint = 400;

function isImprint(lines: readonly Line[]): boolean {
	const text = lines.map(({ marked }) => marked.text.slice(0, 2000)).join("\n");
	if (lines.length > 60 || text.length > 8000 || countWords(text) > longestImprint) return false;
	const told = lines.some(({ marked }) => countWords(marked.text) > 20 && !rightsReserved.test(marked.text));
	return !told && imprintSigns.filter((sign) => sign.test(text)).length >= 2;
}
