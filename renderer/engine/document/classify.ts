// Lines to blocks: every line becomes a block, a field (byline, date, source) or is set aside with a reason. Pure.

import { type Clutter, findClutter } from "./clutter.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { countWords, featuresOf, type Line } from "./lines.ts";
import type { MarkedText } from "./markedText.ts";
import { splitText } from "./sentences.ts";
import { creditOf } from "./shapes.ts";
import type { BlockKind, RemovalReason, Removed } from "./types.ts";

export interface DraftBlock {
	readonly kind: BlockKind;
	readonly marked: MarkedText;
	/** A part of the text begins here. */
	readonly part: Line["part"];
}

/** An article before its blocks are set into one text. */
export interface Draft {
	readonly byline: string | null;
	readonly date: string | null;
	readonly source: string | null;
	/** A title is the first one. */
	readonly blocks: readonly DraftBlock[];
	readonly removed: readonly Removed[];
}

const prose = 15;
const longestLead = 70;
const longestSubheading = 14;

/**
 * Classifies the lines of one source. Where nothing would be left, nothing is set aside. In a book only what its markup
 * says is no part of it is set aside: what looks like the furniture of a news page is a page of a book.
 */
export function classify(lines: readonly Line[], kind: "page" | "book" = "page"): Draft {
	if (kind === "book") return assemble(lines, kept(lines, { reasons: lines.map(({ clutter }) => clutter), ...none }));
	return assemble(lines, kept(lines, findClutter(lines)));
}

const none = { title: null, byline: null } as const;

/** Where nothing would be left, nothing is set aside. */
function kept(lines: readonly Line[], clutter: Clutter): Clutter {
	const empty = lines.length > 0 && clutter.reasons.every((reason) => reason !== null);
	return empty ? { reasons: lines.map(() => null), ...none } : clutter;
}

function assemble(all: readonly Line[], { reasons, title: found, byline: member }: Clutter): Draft {
	const lines = all.map((line, at): Line => {
		if (at === found) return { ...line, hint: "title" };
		return at === member ? { ...line, hint: "byline" } : line;
	});
	const kept = lines.filter((_, index) => reasons[index] === null);
	// What stands at the edges of a printed page says nothing of what is on it.
	const newsPage = reasons.some((reason) => reason !== null && reason !== "pageFurniture");
	const front = readFrontMatter(kept, newsPage);
	const kinds = kindsOf(kept, front, newsPage);
	const title = front.title === null ? null : (kept[front.title] ?? null);
	const builder = new DraftBuilder(title, newsPage);
	let at = -1;
	for (const [index, line] of lines.entries()) {
		const reason = reasons[index] ?? null;
		if (reason === null) at += 1;
		if (reason !== null) builder.setAside(line, reason);
		else if (line === title) builder.passTitle();
		else if (front.repeated.has(at)) builder.setAside(line, "repeated");
		else if (!front.taken.has(at)) builder.add(line, kinds[at] ?? "paragraph");
	}
	const { byline, date, source } = front;
	return { byline, date, source, ...builder.finish() };
}

/** Collects blocks (the title first, wherever it stood) and what is set aside between them. */
class DraftBuilder {
	private readonly blocks: { readonly kind: BlockKind; readonly line: Line }[] = [];
	private readonly removed: Removed[] = [];
	private readonly title: Line | null;
	private readonly newsPage: boolean;
	private beforeTitle: boolean;

	constructor(title: Line | null, newsPage: boolean) {
		this.title = title;
		this.newsPage = newsPage;
		this.beforeTitle = title !== null;
		if (title !== null) this.blocks.push({ kind: "title", line: title });
	}

	passTitle(): void {
		this.beforeTitle = false;
	}

	setAside(line: Line, reason: RemovalReason, afterBlock = this.blocks.length - 1): void {
		this.removed.push({
			reason,
			text: line.marked.text,
			afterBlock: this.beforeTitle && afterBlock === 0 ? -1 : afterBlock,
		});
	}

	add(line: Line, kind: BlockKind): void {
		const last = this.blocks.at(-1);
		const saysTitle = this.title !== null && featuresOf(line).folded === featuresOf(this.title).folded;
		if (this.newsPage && saysTitle && this.blocks.length === 1) this.setAside(line, "repeated");
		else if (kind !== "caption" || last?.kind !== "caption" || !saySame(last.line, line))
			this.blocks.push({ kind, line });
		else if (line.marked.text.length <= last.line.marked.text.length) this.setAside(line, "repeated");
		else {
			this.setAside(last.line, "repeated", this.blocks.length - 2);
			this.blocks[this.blocks.length - 1] = { kind, line };
		}
	}

	finish(): Pick<Draft, "blocks" | "removed"> {
		return {
			blocks: this.blocks.map(({ kind, line: { marked, part } }) => ({ kind, marked, part })),
			removed: this.removed,
		};
	}
}

/**
 * Captions one under the other that share their credit (or lack one) and their beginning, or most words of the
 * shorter.
 */
function saySame(first: Line, second: Line): boolean {
	const credits = [creditOf(first.marked.text), creditOf(second.marked.text)] as const;
	if (credits[0] !== null && credits[1] !== null && credits[0] !== credits[1]) return false;
	const a = wordsWithout(first.marked.text, credits[0]);
	const b = wordsWithout(second.marked.text, credits[1]);
	const shorter = Math.min(a.length, b.length);
	if (shorter < 3) return false;
	const opening = a.findIndex((word, index) => word !== b[index]);
	if (!second.blankBefore && (opening < 0 || opening >= shorter * 0.4)) return true;
	const said = new Set(b);
	return new Set(a.filter((word) => said.has(word))).size >= new Set(a.length < b.length ? a : b).size * 0.75;
}

function wordsWithout(text: string, credit: string | null): readonly string[] {
	const said = credit === null ? text : text.slice(0, text.length - credit.length);
	return said.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function kindsOf(lines: readonly Line[], front: FrontMatter, newsPage: boolean): readonly BlockKind[] {
	const body = lines
		.map((_, index) => index)
		.filter((index) => index !== front.title && !front.taken.has(index) && !front.repeated.has(index));
	const kinds: BlockKind[] = lines.map(() => "paragraph");
	for (const [place, index] of body.entries()) {
		const line = lines[index];
		if (line === undefined) continue;
		const neighbours = { previous: lines[body[place - 1] ?? -1], next: lines[body[place + 1] ?? -1] };
		const lead = place === 0 && newsPage && front.title !== null && isLead(line, body.length);
		kinds[index] = lead ? "lead" : kindOf(line, neighbours);
	}
	return kinds;
}

/** One or two sentences under the title of a report. */
function isLead(line: Line, bodyLines: number): boolean {
	if (line.hint !== null && line.hint !== "paragraph") return false;
	const { text, words, endsSentence } = featuresOf(line);
	if (words < prose || words > longestLead || !endsSentence || bodyLines < 3 || creditOf(text) !== null) return false;
	return splitText(text).length <= 2;
}

interface Neighbours {
	readonly previous: Line | undefined;
	readonly next: Line | undefined;
}

function kindOf(line: Line, neighbours: Neighbours): BlockKind {
	const { hint } = line;
	if (hint !== null && hint !== "title" && hint !== "byline" && hint !== "date" && hint !== "source") return hint;
	if (hint === "title") return "subheading";
	if (creditOf(line.marked.text) !== null) return "caption";
	if (isItem(line, neighbours)) return "list";
	return isSubheading(line, neighbours) ? "subheading" : "paragraph";
}

/** A bullet, or a number beside another; a dash opens an item only where the line is no speech. */
function isItem(line: Line, { previous, next }: Neighbours): boolean {
	const features = featuresOf(line);
	if (!features.opensItem) return false;
	const beside = [previous, next].filter((other) => other !== undefined && featuresOf(other).opensItem);
	if (features.opensDash)
		return !features.endsSentence && beside.some((other) => other !== undefined && !featuresOf(other).endsSentence);
	return /^[•●▪‣◦☐☑✓✔*+·]/.test(features.text) || beside.length > 0;
}

function isSubheading(line: Line, { previous, next }: Neighbours): boolean {
	const { text, words, endsSentence, opensCapital, opensDash } = featuresOf(line);
	if (next === undefined || words < 1 || words > longestSubheading || !opensCapital || opensDash) return false;
	if (/[,;.…!]$/.test(text) || (text.endsWith(":") && words > 4) || (endsSentence && !text.endsWith("?"))) return false;
	const after = featuresOf(next);
	const before = previous === undefined ? null : featuresOf(previous);
	const parted = before === null || before.endsSentence || before.opensItem || creditOf(before.text) !== null;
	return parted && (after.opensItem || (countWords(after.text) >= prose && after.endsSentence));
}
