// Printed pages to the lines of an article or a book: furniture set aside, columns in order, paragraphs whole, headings
// known by their type, parts by the file's own table of contents. Linear in the number of signs but for sorting. Pure.

import { countWords, featuresOf, foldLine, type Line, plainLine } from "../lines.ts";
import { normalizeText } from "../normalizeText.ts";
import { stanzaOf } from "../wrapping.ts";
import { type Flow, flowsOf } from "./columns.ts";
import { findFurniture } from "./furniture.ts";
import { joinLines, knownWords, withoutSoftHyphens } from "./joining.ts";
import { withoutLegacyFonts } from "./legacyFonts.ts";
import { ColumnEdges, commonSize, type Measures, measure } from "./measures.ts";
import { joinOverBreaks } from "./overBreaks.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { headedParts, placeBookmarks } from "./printedParts.ts";
import { hintOf, type Printed, withTitle } from "./roles.ts";
import { stretchesOf } from "./rows.ts";
import { signsOf } from "./signs.ts";
import { withTables } from "./tables.ts";
import type { Bookmark, PageStretches, PrintedPage, Stretch } from "./types.ts";

/** Documents of so many pages have parts by their headings where they bring no table of contents. */
const headedPages = 12;

/** A page after its signs were read: all that the rest needs of it. */
export function readPrintedPage(page: PrintedPage, index: number): PageStretches {
	const turned = page.glyphs.length > 0 && sideways(page);
	return { height: turned ? page.width : page.height, stretches: stretchesOf(signsOf(page), index) };
}

function sideways({ glyphs }: PrintedPage): boolean {
	const across = glyphs.filter(({ direction }) => direction === "down" || direction === "up").length;
	return across * 2 > glyphs.length;
}

/** The lines of a document, from all its pages. `[]` where nothing is on them. */
export function printedLines(read: readonly PageStretches[], bookmarks: readonly Bookmark[]): readonly Line[] {
	const pages = withoutLegacyFonts(read);
	const size = commonSize(allStretches(pages));
	const furniture = findFurniture(pages, size);
	const flows: Flow[] = [];
	for (const [index, { stretches }] of pages.entries()) {
		const kept = stretches.filter((stretch) => furniture[index]?.has(stretch) !== true);
		flows.push(...flowsOf(withTables(kept)));
	}
	const measures = measure(flows, size);
	const edges = new ColumnEdges(flows);
	const paragraphs = flows.flatMap((flow) => paragraphsOf(flow, edges.edgesOf(flow), measures));
	const text = new Texts(paragraphs);
	const whole = joinOverBreaks(paragraphs, measures, (paragraph) => isText(paragraph, text.of(paragraph), measures));
	const printed = whole
		.map((paragraph) => {
			const said = text.of(paragraph);
			return { paragraph, text: said, hint: hintOf(paragraph, said, measures) };
		})
		.filter((one) => one.text !== "");
	const titled = withTitle(printed, measures);
	const placed = placeBookmarks(bookmarks, titled);
	const parts = placed.size === 0 && pages.length >= headedPages ? headedParts(titled, size) : placed;
	return withVerse(linesOf(titled, parts, pages, furniture));
}

const longestVerse = 16;

/** Short lines one under the other that are certainly verse become stanzas. */
function withVerse(lines: readonly Line[]): readonly Line[] {
	const made: Line[] = [];
	let group: Line[] = [];
	const close = () => {
		const stanza = group.length > 2 ? stanzaOf(group) : null;
		made.push(...(stanza === null ? group : [stanza]));
		group = [];
	};
	for (const line of lines) {
		const short = line.hint === null && line.clutter === null && featuresOf(line).words <= longestVerse;
		if (!short || line.blankBefore || line.part !== null) close();
		if (short) group.push(line);
		else made.push(line);
	}
	close();
	return made;
}

/** What has been set aside counts too: a page of which nothing else is left is still a page. */
export function lettersOf({ stretches }: PageStretches): number {
	let letters = 0;
	for (const { text } of stretches) letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	return letters;
}

function* allStretches(pages: readonly PageStretches[]) {
	for (const { stretches } of pages) yield* stretches;
}

/** The mark of a note and its first word, where no space stands between. */
const gluedMark = /^(\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|\*{1,3})([\p{L}“"(])/u;

/** Texts of paragraphs, put together when they are first asked for. */
class Texts {
	private readonly made = new WeakMap<Paragraph, string>();
	private readonly known: ReadonlySet<string>;

	constructor(paragraphs: readonly Paragraph[]) {
		this.known = knownWords(paragraphs.flatMap(({ lines }) => lines.map((line) => line.text)));
	}

	of(paragraph: Paragraph): string {
		const found = this.made.get(paragraph);
		if (found !== undefined) return found;
		const parts: string[] = [];
		let last = "";
		for (const line of paragraph.lines) {
			// Only the last line so far decides, so that long paragraphs stay linear.
			const both = joinLines(last, line.text, this.known);
			const kept = both.length - line.text.length;
			if (last !== "") parts.push(both.slice(0, kept));
			last = line.text;
		}
		const said = normalizeText(withoutSoftHyphens([...parts, last].join(""))).trim();
		const text = paragraph.note ? said.replace(gluedMark, "$1 $2") : said;
		this.made.set(paragraph, text);
		return text;
	}
}

function isText(paragraph: Paragraph, text: string, measures: Measures): boolean {
	if (paragraph.aside || paragraph.note) return false;
	const hint = hintOf(paragraph, text, measures);
	return hint === null || (hint === "list" && paragraph.lines[0]?.cells === null);
}

function linesOf(
	printed: readonly Printed[],
	parts: ReadonlyMap<number, Line["part"]>,
	pages: readonly PageStretches[],
	furniture: readonly ReadonlySet<Stretch>[],
): readonly Line[] {
	const lines: Line[] = [];
	const said = new Set<string>();
	let page = -1;
	for (const [index, { paragraph, text, hint }] of printed.entries()) {
		const own = paragraph.lines[0]?.page ?? page;
		for (; page < own; page += 1) lines.push(...furnitureOf(pages[page + 1], furniture[page + 1], said));
		const { indented, spaced: blankBefore } = paragraph;
		lines.push(plainLine(text, { hint, indented, blankBefore, part: parts.get(index) ?? null }));
	}
	for (; page + 1 < pages.length; page += 1) lines.push(...furnitureOf(pages[page + 1], furniture[page + 1], said));
	return lines;
}

/** What was set aside on a page; what was on another page already is not said again. */
function furnitureOf(
	page: PageStretches | undefined,
	furniture: ReadonlySet<Stretch> | undefined,
	said: Set<string>,
): readonly Line[] {
	const lines: Line[] = [];
	for (const stretch of page?.stretches ?? []) {
		if (furniture?.has(stretch) !== true) continue;
		const text = normalizeText(withoutSoftHyphens(stretch.text)).trim();
		const key = foldLine(text).replace(/\d+/g, "#");
		if (countWords(text) === 0 || said.has(key)) continue;
		said.add(key);
		lines.push(plainLine(text, { clutter: "pageFurniture", blankBefore: true }));
	}
	return lines;
}
