// The head of a copied page: which of the lines before the first prose is the title, and what the others are. Pure.
// No one sign makes a title: length, neighbours (a day, an author, the lead), and that the page says it again all count.

import { type Fields, fieldsIn, isPostDate } from "./fieldLines.ts";
import { foldLine, type Line } from "./lines.ts";
import type { Page } from "./page.ts";
import { hasSurname } from "./shapes.ts";
import type { RemovalReason } from "./types.ts";

export interface PageHead {
	/** Number of the title's line; `null` where no line is like one. */
	readonly title: number | null;
	/** Number of the line that the article's own text begins with. */
	readonly body: number;
	/** Number of the line that names who wrote a post of a forum, over the facts about that member. */
	readonly member: number | null;
	/** Why lines before the body go; fields and the title have no entry. */
	readonly reasons: ReadonlyMap<number, RemovalReason>;
}

const longestHead = 80;
const shortestTitle = 2;
const longestTitle = 32;
const enough = 1.5;

/** Reads the lines before the first prose of a page; `null` where there are none, or no prose follows. */
export function readPageHead(lines: readonly Line[], page: Page): PageHead | null {
	const body = firstProse(lines, page);
	if (body === null) return null;
	const fields = lines.slice(0, body).map((line, at) => (page.label(at) === null ? fieldsIn(line.marked.text) : null));
	const sayings = new Sayings(page, body);
	const member = memberLine(page, body);
	const mostBefore = textBefore(page, fields, body);
	let title: number | null = null;
	let best = enough;
	for (let index = 0; index < body; index += 1) {
		if (lines[index]?.clutter !== null || lines[index]?.hint !== null || index === member) continue;
		if (index > mostBefore) break;
		const score = scoreOf(index, { page, body, fields, sayings });
		if (score > best) {
			best = score;
			title = index;
		}
	}
	return { title, body, member, reasons: reasonsOf(page, { body, fields, title, member }) };
}

/** How many lines of some length may stand before a title: menus are short, and a text that is broken in lines is none. */
const mostLinesBefore = 6;
const longestMenuLine = 14;

/** The last line that may be the title: what stands before it must not be text. */
function textBefore(page: Page, fields: readonly (Fields | null)[], body: number): number {
	let lines = 0;
	for (let index = 0; index < body; index += 1) {
		if (page.label(index) !== null || fields[index] !== null || page.isPair(index)) continue;
		const text = page.text(index);
		const words = page.words(index);
		const goesOn = words >= 3 && /^["“‘(]?\p{Ll}/u.test(text);
		const ended = words >= 6 && /[.,;:!?…]["”’»)]*$/.test(text);
		if (goesOn || ended || words > longestMenuLine) return index;
		if (words >= 5) lines += 1;
		if (lines > mostLinesBefore) return index;
	}
	return body;
}

function memberLine(page: Page, body: number): number | null {
	for (let index = 0; index + 1 < body; index += 1) {
		const next = page.label(index + 1);
		const isRole = next?.kind === "furniture" && /member|thành viên/.test(page.folded(index + 1));
		const isPost = index === 0 && isPostDate(page.text(1)) && page.words(0) <= 6 && !page.endsSentence(0);
		if (isPost) return index;
		if (isRole && page.words(index) <= 3 && page.label(index) === null) return index;
	}
	return null;
}

function firstProse(lines: readonly Line[], page: Page): number | null {
	for (let index = 0; index < Math.min(page.length, longestHead); index += 1) {
		const line = lines[index];
		if (line?.clutter !== null) continue;
		const starts = line.hint === "verse" || line.hint === "lead" || line.hint === "paragraph";
		const prose = page.isProse(index) && !page.isSettled(index) && (line.hint === null || line.hint === "list");
		const isField = page.words(index) <= 20 && fieldsIn(line.marked.text) !== null;
		// A headline may be as long as a short sentence, but it has no full stop.
		const ended = page.endsSentence(index) && !isAsked(lines, page, index);
		if (starts || (prose && !isField && (ended || page.words(index) > longestTitle))) return index;
	}
	return null;
}

/** A headline that asks or calls: no full stop, and day or author stand directly under it. */
function isAsked(lines: readonly Line[], page: Page, index: number): boolean {
	if (!/[?!]["”’»)]*$/.test(page.text(index)) || page.words(index) > longestTitle) return false;
	return page.words(index + 1) <= 12 && fieldsIn(lines[index + 1]?.marked.text ?? "") !== null;
}

interface Place {
	readonly page: Page;
	readonly body: number;
	readonly fields: readonly (Fields | null)[];
	readonly sayings: Sayings;
}

function scoreOf(index: number, { page, body, fields, sayings }: Place): number {
	const text = page.text(index);
	const words = page.words(index);
	const label = page.label(index);
	const field = fields[index] ?? null;
	if (words < shortestTitle || words > longestTitle || page.isCaption(index) || field?.date != null) return 0;
	if (label !== null && (label.kind !== "menu" || label.strength === "strong")) return 0;
	if (/[.,;:]["”’»)]*$/.test(text) || /^[-–—•·*+]/.test(text)) return 0;
	// A line in lower case goes on with the one before: neither of them is a headline.
	if (goesOn(page, index) || (index + 1 < body && goesOn(page, index + 1))) return 0;
	let score = Math.min(words, 12) / 4;
	if (label !== null) score -= 3;
	// Some titles are shaped like a name, and most names are none.
	if (field !== null && sayings.weight(index) < 3) score -= 2.5;
	if (words < 4) score -= 0.5;
	if (clear(page, fields, index + 1, body)) score += 2;
	if (fields[index - 1]?.date != null || fields[index + 1]?.date != null) score += 1;
	else if ((fields[index + 1] ?? null) !== null) score += 0.5;
	if (page.isPair(index) || page.isDoubled(index)) score += 2;
	return score + sayings.weight(index);
}

function goesOn(page: Page, index: number): boolean {
	return page.words(index) >= 3 && page.label(index) === null && /^["“‘(]?\p{Ll}[\p{Ll} ,]/u.test(page.text(index));
}

/** Whether between two lines stand only fields, labels and lines that furnish the page. */
function clear(page: Page, fields: readonly (Fields | null)[], from: number, to: number): boolean {
	for (let at = from; at < to; at += 1)
		if ((fields[at] ?? null) === null && page.label(at) === null && page.words(at) > 3) return false;
	return true;
}

/** How the rest of a page says a headline again: as alt text, at the head of its first sentence, in its words. */
class Sayings {
	private readonly page: Page;
	private readonly body: number;
	private readonly words: ReadonlySet<string>;
	private readonly openings = new Set<string>();

	constructor(page: Page, body: number) {
		this.page = page;
		this.body = body;
		const words = new Set<string>();
		let proses = 0;
		for (let index = body; index < page.length; index += 1) {
			const folded = page.folded(index);
			if (page.words(index) <= longestTitle + 4) this.openings.add(withoutPictureNumber(folded));
			if (proses >= 8 || !page.isProse(index)) continue;
			proses += 1;
			for (const word of foldLine(page.text(index)).split(" ")) words.add(word);
		}
		this.words = words;
	}

	weight(index: number): number {
		const folded = this.page.folded(index);
		const first = foldLine(this.page.text(this.body).slice(0, 300));
		const again =
			this.openings.has(folded) || this.openings.has(plainLetters(folded)) || first.startsWith(`${folded} `);
		const long = folded.split(" ").filter((word) => word.length > 2);
		const said = long.filter((word) => this.words.has(word)).length / Math.max(1, long.length);
		return (again ? 3 : 0) + said * 1.5;
	}
}

/** `… anh 1`, `… ảnh 1`, `… 1`: alt texts of a page's pictures. */
function withoutPictureNumber(folded: string): string {
	return folded.replace(/ (?:(?:ảnh|anh|hình|photo) )?\d{1,2}$/, "");
}

/** Without marks, as old systems make alt texts of headlines. */
function plainLetters(folded: string): string {
	return folded.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

interface HeadLines {
	readonly body: number;
	readonly fields: readonly (Fields | null)[];
	readonly title: number | null;
	readonly member: number | null;
}

function reasonsOf(page: Page, { body, fields, title, member }: HeadLines): ReadonlyMap<number, RemovalReason> {
	const reasons = new Map<number, RemovalReason>();
	if (title === null) return reasons;
	const isLabel = (at: number) => page.label(at) !== null;
	const between = linesUnder(page, fields, { title, body });
	for (let index = 0; index < body; index += 1) {
		if (index === title || index === member || page.isSettled(index) || isFieldOf(index, fields, { title, isLabel }))
			continue;
		const label = page.label(index);
		const text = index > title && label === null && /[.,!?:…]["”]?$/.test(page.text(index));
		if (text || page.isCaption(index)) continue;
		if (page.folded(index) === page.folded(title)) reasons.set(index, "repeated");
		else if (label?.kind === "share" || (label?.kind === "comment" && index > title)) reasons.set(index, "shareLine");
		else if (label?.kind === "furniture") reasons.set(index, "pageFurniture");
		else if (index < title || (page.words(index) <= 10 && between <= mostUnder)) reasons.set(index, "menu");
	}
	return reasons;
}

/** More lines of some words than this between title and prose are no furniture: a poem, a list, a dialogue. */
const mostUnder = 5;

function linesUnder(
	page: Page,
	fields: readonly (Fields | null)[],
	{ title, body }: { readonly title: number; readonly body: number },
): number {
	let lines = 0;
	for (let index = title + 1; index < body; index += 1)
		if (page.words(index) >= 3 && page.label(index) === null && fields[index] === null) lines += 1;
	return lines;
}

/** Whether a line is a field: a day anywhere, a name over the title only beside a day. */
function isFieldOf(
	index: number,
	fields: readonly (Fields | null)[],
	{ title, isLabel }: { readonly title: number; readonly isLabel: (at: number) => boolean },
): boolean {
	const field = fields[index] ?? null;
	if (field === null) return false;
	if (field.date !== null || index > title) return true;
	if (field.byline === null) return false;
	const full = hasSurname(field.byline) && field.byline.split(" ").length >= 3;
	return besideDay(index, fields, isLabel) || full || (index === title - 1 && hasSurname(field.byline));
}

/** Whether the next line that is no label, on either side, is a day. */
function besideDay(index: number, fields: readonly (Fields | null)[], labels: (at: number) => boolean): boolean {
	return [-1, 1].some((step) => {
		let at = index + step;
		while (at >= 0 && at < fields.length && labels(at)) at += step;
		return fields[at]?.date != null;
	});
}
