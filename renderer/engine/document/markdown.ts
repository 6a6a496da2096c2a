// Markdown to lines with hints: headings, lists, quotes, paragraphs joined from their lines; emphasis and links
// become their text. Pure.

import { fieldsIn } from "./fieldLines.ts";
import { withNestedParts } from "./headedParts.ts";
import { textOfHtml, withTitle } from "./html.ts";
import { type Line, type LineHint, plainLine } from "./lines.ts";
import { linkClutter, serviceHead } from "./markdownLinks.ts";
import { normalizeText } from "./normalizeText.ts";
import type { ArticleSource } from "./types.ts";
import { stanzaOf } from "./wrapping.ts";

/** Markdown has no mark of its own: the name or the media type must say so. */
export function isMarkdown(source: Pick<ArticleSource, "name" | "mediaType">): boolean {
	return source.mediaType === "text/markdown" || /\.(?:md|markdown)$/i.test(source.name);
}

const heading = /^ {0,3}(#{1,6})(?:\s+|$)(.*)$/;
const underline = /^ {0,3}(=+|-+)$/;
const rule = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const bullet = /^\s*[-*+]\s+(.*)$/;
const counted = /^\s*(\d{1,9}[.)]\s+.*)$/;
const quote = /^\s*>\s?(.*)$/;
const fence = /^\s*(?:```|~~~)/;
const tableRow = /^\s*\|(.+)\|\s*$/;
const tableRule = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/;
const onlyPicture = /^!\[([^[\]]{0,300})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)$/;
const linkedPicture = /^\[(!\[[^[\]]{0,300}\]\([^()]{0,2300}\))\]\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)$/;
const onlySlanted = /^(\*|_)(?![*_\s]).{1,400}(?<![*_\s])\1$/;
const cellGap = " · ";
const hardBreak = "\\";

/** Lines of a Markdown text, as it came (two spaces at a line's end still count). */
export function markdownLines(raw: string): readonly Line[] {
	const { fields, body } = frontMatterOf(normalizeText(withVisibleBreaks(raw)));
	const plain = withoutComments(body);
	const reader = new BlockReader(plain.findIndex((line) => heading.exec(line)?.[1] === "#"));
	for (const line of plain) reader.read(line);
	return withNestedParts(withTitle([...fields, ...reader.finish()]));
}

function withVisibleBreaks(raw: string): string {
	return raw
		.split(/\r\n?|\n/)
		.map((line) => (line.endsWith("  ") && line.trim() !== "" ? `${line.trimEnd()}${hardBreak}` : line))
		.join("\n");
}

interface FrontMatterBlock {
	readonly fields: readonly Line[];
	readonly body: readonly string[];
}

/** How many lines under the head of a stored page may say its day, as the page shows it. */
const longestHead = 60;

/** The block of `key: value` between two `---` at the very top. */
function frontMatterOf(text: string): FrontMatterBlock {
	const lines = text.replace(/^\n+/, "").split("\n");
	const service = serviceHead(lines);
	if (service !== null) {
		const served = service.fields.map(([hint, value]) => plainLine(value, { hint }));
		const { size } = service;
		const shown = lines.slice(size, size + longestHead).some((line) => fieldsIn(inlineText(line))?.date != null);
		return { fields: served.filter(({ hint }) => hint !== "date" || !shown), body: lines.slice(size) };
	}
	const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
	if (end < 0 || !lines.slice(1, end).every((line) => line.trim() === "" || /^[\w -]+:|^[\s#-]/.test(line)))
		return { fields: [], body: lines };
	const hints: Readonly<Record<string, LineHint>> = {
		title: "title",
		author: "byline",
		byline: "byline",
		date: "date",
		source: "source",
	};
	const fields: Line[] = [];
	for (const line of lines.slice(1, end)) {
		const colon = line.indexOf(":");
		const hint = hints[line.slice(0, colon).trim().toLowerCase()];
		const value = line
			.slice(colon + 1)
			.trim()
			.replace(/^(["'])(.*)\1$/, "$2");
		if (hint !== undefined && value !== "") fields.push(plainLine(value, { hint }));
	}
	return { fields, body: lines.slice(end + 1) };
}

/** Lines without `<!-- … -->`, on one line or over several; one that is never closed is text. */
function withoutComments(body: readonly string[]): readonly string[] {
	const kept: string[] = [];
	for (let index = 0; index < body.length; index += 1) {
		const line = body[index] ?? "";
		if (!line.trimStart().startsWith("<!--")) {
			kept.push(line);
			continue;
		}
		const closing = body.slice(index, index + longestComment).findIndex((other) => other.includes("-->"));
		if (closing < 0) {
			kept.push(line);
			continue;
		}
		index += closing;
		const last = body[index] ?? "";
		kept.push(last.slice(last.indexOf("-->") + 3).trim());
	}
	return kept;
}

const longestComment = 50;

class BlockReader {
	private readonly found: Line[] = [];
	private open: string[] = [];
	private hint: LineHint | null = null;
	private fenced = false;
	/** The line before was a picture: a slanted line under it is its caption. */
	private underPicture = false;
	private number = -1;
	private readonly titleAt: number;

	/** `titleAt` is the number of the line with the first heading of the first rank, -1 where there is none. */
	constructor(titleAt: number) {
		this.titleAt = titleAt;
	}

	read(line: string): void {
		this.number += 1;
		if (fence.test(line)) {
			this.close();
			this.fenced = !this.fenced;
		} else if (this.fenced) this.whole(line, null);
		else this.readMarked(line);
	}

	/** A line of nothing but marks (`<br>`, `****`) has no text and is none. */
	finish(): readonly Line[] {
		this.close();
		return this.found.filter((line) => line.marked.text !== "");
	}

	private readMarked(line: string): void {
		if (this.readPicture(line.trim())) return;
		if (tableRow.test(line) || tableRule.test(line)) {
			this.tableLine(line);
			return;
		}
		const title = heading.exec(line);
		const item = bullet.exec(line)?.[1] ?? counted.exec(line)?.[1];
		const quoted = quote.exec(line)?.[1];
		if (line.trim() === "") this.close();
		else if (this.readLinks(item ?? line, item !== undefined)) return;
		else if (title !== null) this.headed(withoutClosingMarks(title[2] ?? ""), title[1]?.length ?? 1);
		else if (underline.test(line) && this.open.length === 1 && this.hint === null) this.underlined(line);
		else if (rule.test(line)) this.close();
		else if (quoted !== undefined) this.add(quoted, "quote");
		else if (item !== undefined) {
			this.close();
			this.add(item, "list");
		} else this.add(line.trim(), this.hint === "quote" ? "quote" : this.hint);
	}

	/** A picture alone on its line, whose alt text is no text of the article, and the slanted caption under it. */
	private readPicture(line: string): boolean {
		const picture = onlyPicture.exec(linkedPicture.exec(line)?.[1] ?? line);
		if (picture !== null) {
			this.close();
			const alt = (picture[1] ?? "").trim();
			if (alt !== "") this.found.push(plainLine(alt, { clutter: "repeated", blankBefore: true }));
			this.underPicture = true;
			return true;
		}
		if (!this.underPicture || line === "") return false;
		this.underPicture = false;
		if (!onlySlanted.test(line)) return false;
		this.whole(line, "caption");
		return true;
	}

	/** A line of nothing but links, beside no other line of its paragraph, that is no part of the article. */
	private readLinks(text: string, inList: boolean): boolean {
		if (this.open.length > 0 && !inList) return false;
		const clutter = linkClutter(text, { overTitle: this.number < this.titleAt, inList });
		if (clutter === null) return false;
		this.close();
		this.found.push(plainLine(inlineText(text), { clutter, blankBefore: true }));
		return true;
	}

	private tableLine(line: string): void {
		this.close();
		if (tableRule.test(line)) return;
		const cells = (tableRow.exec(line)?.[1] ?? "").split(/(?<!\\)\|/).map((cell) => cell.trim());
		const filled = cells.filter((cell) => cell !== "");
		if (filled.length > 0) this.whole(filled.join(cellGap), "list");
	}

	private underlined(line: string): void {
		const [text = ""] = this.open.splice(0);
		this.headed(text, line.includes("=") ? 1 : 2);
	}

	private headed(marked: string, rank: number): void {
		this.close();
		const text = inlineText(marked);
		const hint = rank === 1 ? "title" : "subheading";
		this.found.push(plainLine(text, { hint, blankBefore: true, part: { title: text, level: rank } }));
	}

	private whole(text: string, hint: LineHint | null): void {
		this.close();
		this.add(text, hint);
		this.close();
	}

	private add(text: string, hint: LineHint | null): void {
		if (this.open.length > 0 && this.hint !== hint) this.close();
		if (text.trim() === "") {
			this.close();
			return;
		}
		this.hint = hint;
		this.open.push(text);
	}

	/** Ends a paragraph: a stanza stays verse, hard breaks part lines, all other lines are joined. */
	private close(): void {
		const { open, hint } = this;
		this.open = [];
		this.hint = null;
		if (open.length === 0) return;
		const lines = open.map((line, index) =>
			plainLine(inlineText(line.replace(/\\$/, "")), { hint: null, blankBefore: index === 0 }),
		);
		const stanza = hint === null || hint === "quote" ? stanzaOf(lines) : null;
		if (stanza !== null) this.found.push(stanza);
		else if (open.slice(0, -1).some((line) => line.endsWith(hardBreak)))
			for (const line of lines) this.found.push({ ...line, hint });
		else this.found.push(plainLine(inlineText(open.join(" ")), { hint, blankBefore: true }));
	}
}

/** `Title ##` gives `Title`. */
function withoutClosingMarks(title: string): string {
	let end = title.length;
	while (title[end - 1] === "#") end -= 1;
	return (end === 0 || title[end - 1] === " " ? title.slice(0, end) : title).trim();
}

/** The text of a line without its inline marks. */
export function inlineText(marked: string): string {
	const text = marked
		.replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)/g, "$1")
		.replace(/\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g, "$1")
		.replace(/<((?:https?:|mailto:)[^<>\s]{1,2000})>/g, "$1")
		.replace(/`([^`]{1,1000})`/g, "$1")
		.replace(/(\*\*|__)(?=\S)((?:(?!\1).){1,1000}?)(?<=\S)\1/g, "$2")
		.replace(/(?<!\\)\*(?=\S)([^*]{1,1000})(?<=[^\s\\])\*/g, "$1")
		.replace(/(?<![\p{L}\p{N}_\\])_(?=\S)([^_]{1,1000})(?<=[^\s\\])_(?![\p{L}\p{N}_])/gu, "$1")
		.replace(/~~(?=\S)([^~]{1,1000})~~/g, "$1")
		.replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, "$1");
	return (/<\/?[a-z][^<>]{0,1000}>/i.test(text) ? textOfHtml(text) : text).replace(/\s+/g, " ").trim();
}
