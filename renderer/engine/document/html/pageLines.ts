// Pieces of a page to lines: which are the article's, by where they stand and what names say, and what they are in it.
// Pure. Inside the element that holds the article a line stays unless something speaks against it; outside it goes
// unless something speaks for it.

import { bylineIn, dateIn, fieldsIn, sourceIn } from "../fieldLines.ts";
import { lowestRank, withNestedParts } from "../headedParts.ts";
import type { Label } from "../labelPhrases.ts";
import { labelOf } from "../labels.ts";
import { countWords, foldLine, type Line, type LineHint, plainLine } from "../lines.ts";
import { creditOf } from "../shapes.ts";
import type { RemovalReason } from "../types.ts";
import type { Metadata } from "./metadata.ts";
import { type PageTitle, pageTitle } from "./pageTitle.ts";
import type { Piece } from "./pieces.ts";
import { withVerse } from "./verse.ts";

const prose = 12;
/** Words of a line of prose that no weak sign removes. */
const certainProse = 20;
const headline = 4;
/** A longer text may be one link and still no headline. */
const longestLinked = 40;
/** Reasons after which no paragraph of the article comes. */
const closing: ReadonlySet<RemovalReason> = new Set([
	"comment",
	"relatedHeadline",
	"relatedLabel",
	"readMore",
	"footer",
]);
const longestSubheading = 15;
const longestCaption = 60;
/** How many pieces before the title may be its date. */
const beforeTitle = 4;
/** How many pieces under the title may be author and day, and words of the paragraph that ends them. */
const underTitleLines = 6;
const firstProseWords = 14;
/** How many pieces after the article may be its author, day and source. */
const afterArticle = 6;

/** Lines of a page with their hints and, where markup tells, the reasons to set them aside. */
export function pageLines(pieces: readonly Piece[], metadata: Metadata): readonly Line[] {
	const title = pageTitle(pieces, metadata);
	const reader = new PageReader(pieces, title);
	const lines = withNestedParts(withVerse(pieces, reader.lines()));
	const after = lines.findIndex((line) => line.hint === "title") + 1;
	return [...lines.slice(0, after), ...metadataLines(metadata, lines), ...lines.slice(after)];
}

/** Author and day that only the page's head has: fields without a place on the page. */
function metadataLines({ author, date }: Metadata, lines: readonly Line[]): readonly Line[] {
	const kept = lines.filter((line) => line.clutter === null);
	const fields: Line[] = [];
	const has = (hint: LineHint, shaped: (text: string) => boolean) =>
		kept.some(
			(line) => line.hint === hint || (line.hint === null && !isLabelled(line.marked.text) && shaped(line.marked.text)),
		);
	if (author !== null && bylineIn(author) !== null && !has("byline", (text) => bylineIn(text) !== null))
		fields.push(plainLine(author, { hint: "byline" }));
	if (date !== null && !has("date", (text) => fieldsIn(text)?.date != null))
		fields.push(plainLine(date, { hint: "date" }));
	return fields;
}

class PageReader {
	private readonly pieces: readonly Piece[];
	private readonly title: PageTitle | null;
	/** Most text inside the article's element stands in links: a list of links is what the page is about. */
	private readonly linkPage: boolean;
	private readonly foldedTitle: string;
	private readonly firstInside: number;
	/** The first paragraph after the title. */
	private readonly firstProse: number;
	private leadSeen = false;
	private afterEnded = false;
	/** Past comments, other articles or the foot: no paragraph of the article comes any more. */
	private closed = false;
	private afterSeen = 0;

	constructor(pieces: readonly Piece[], title: PageTitle | null) {
		this.pieces = pieces;
		this.title = title;
		this.foldedTitle = foldLine(title?.text ?? "");
		this.firstInside = pieces.findIndex((piece) => piece.zone === "inside");
		const from = title?.piece ?? 0;
		const prose = pieces.findIndex((piece, at) => at > from && countWords(piece.text) >= firstProseWords);
		this.firstProse = prose < 0 ? pieces.length : prose;
		let words = 0;
		let linked = 0;
		for (const piece of pieces) {
			if (piece.zone !== "inside" || piece.clutter !== null) continue;
			const count = countWords(piece.text);
			words += count;
			linked += count * piece.linked;
		}
		this.linkPage = linked * 2.5 > words;
	}

	lines(): readonly Line[] {
		return this.pieces.flatMap((piece, index) => this.lineOf(piece, index));
	}

	private lineOf(piece: Piece, index: number): readonly Line[] {
		const { blankBefore } = piece;
		if (index === this.title?.piece) {
			const { label, text } = this.title;
			const line = plainLine(text, { hint: "title", blankBefore });
			return label === "" ? [line] : [plainLine(label.trim(), { clutter: "topic", blankBefore }), line];
		}
		const clutter = this.reasonOf(piece, index);
		const hint = clutter === null ? this.hintOf(piece, index) : null;
		const part = hint === "subheading" ? { title: piece.text, level: piece.heading || lowestRank } : null;
		return [plainLine(piece.text, { clutter, hint, blankBefore, part })];
	}

	private reasonOf(piece: Piece, index: number): RemovalReason | null {
		const words = countWords(piece.text);
		const field = this.fieldOf(piece, index) !== null;
		if (piece.clutter !== null) {
			if (piece.zone === "after" && words > 0) this.endBy(piece.clutter);
			return piece.clutter;
		}
		switch (piece.zone) {
			case "before":
				return this.reasonBefore(piece, index, field);
			case "inside":
				return this.reasonInside(piece, index, field);
			case "after":
				return this.reasonAfter(piece, field);
		}
	}

	private endBy(reason: RemovalReason): RemovalReason {
		this.afterEnded = true;
		if (closing.has(reason)) this.closed = true;
		return reason;
	}

	/** Long, unlinked, without a name or a label that speaks against it: it is kept wherever it stands. */
	private isCertain(piece: Piece): boolean {
		const ends = /[.!?…]["”’»)]*$/.test(piece.text);
		const free = piece.weak === null && piece.linked < 0.3 && !isLabelled(piece.text);
		return ends && free && countWords(piece.text) >= certainProse;
	}

	private reasonBefore(piece: Piece, index: number, field: boolean): RemovalReason | null {
		const title = this.title?.piece ?? this.firstInside;
		if (this.saysTitle(piece)) return "repeated";
		if (index < title && this.isCertain(piece)) return null;
		if (index < title) return field && title - index <= beforeTitle && piece.weak !== "footer" ? null : "menu";
		if (field) return null;
		const words = countWords(piece.text);
		const isText = words >= prose && piece.linked < 0.5 && !isLabelled(piece.text);
		if ((piece.role === "lead" || piece.role === "caption" || piece.hint === "caption") && words >= 5) return null;
		if (isText && piece.weak !== "footer") return null;
		return piece.weak ?? "menu";
	}

	private reasonInside(piece: Piece, index: number, field: boolean): RemovalReason | null {
		if (this.saysTitle(piece)) return "repeated";
		if (field) return null;
		if (piece.hint === "title" && index < (this.title?.piece ?? 0)) return "menu";
		const words = countWords(piece.text);
		const linked = piece.linked >= 0.9;
		if (index < (this.title?.piece ?? 0) && words < prose && piece.heading === 0) return piece.weak ?? null;
		if (piece.weak !== null && words < certainProse && (linked || words < prose)) return piece.weak;
		if (linked && words >= headline && words <= longestLinked && !this.linkPage && !isLabelled(piece.text))
			return "relatedHeadline";
		return null;
	}

	private reasonAfter(piece: Piece, field: boolean): RemovalReason | null {
		this.afterSeen += 1;
		if (!this.afterEnded && this.afterSeen <= afterArticle && field) return null;
		const words = countWords(piece.text);
		const isText =
			words >= prose &&
			/[.!?…]["”’»)]*$/.test(piece.text) &&
			piece.linked < 0.3 &&
			piece.weak === null &&
			!isLabelled(piece.text);
		const isPart = piece.hint === "caption" && words >= headline;
		const isEnd = this.afterSeen <= 2 && piece.linked === 0 && endNote.test(piece.text);
		if (!this.afterEnded && (isText || isPart || isEnd)) return null;
		if (!this.closed && this.isCertain(piece)) return null;
		const label = labelOf(piece.text);
		const linked = piece.linked > 0.5 && words >= headline ? "relatedHeadline" : "menu";
		return this.endBy(label !== null ? reasonOfLabel(label) : (piece.weak ?? linked));
	}

	/**
	 * Whether a piece is nothing but an author, a day or a source: as its name tells, or outside the article, where
	 * such lines stand between title and text and under the text, as its shape tells.
	 */
	private fieldOf(piece: Piece, index: number): LineHint | null {
		const named = fieldHint(piece);
		if (named !== null) return named;
		const title = this.title?.piece ?? Number.POSITIVE_INFINITY;
		const underTitle = index > title && index <= title + underTitleLines && index < this.firstProse;
		const beside = piece.zone === "before" || underTitle ? index > title : piece.zone === "after" && !this.afterEnded;
		const dayAbove = index < title && title - index <= beforeTitle && title !== Number.POSITIVE_INFINITY;
		if (dayAbove && dateIn(piece.text) !== null) return "date";
		if (
			!beside ||
			piece.hint === "list" ||
			piece.heading > 0 ||
			isLabelled(piece.text) ||
			countWords(piece.text) > longestField
		)
			return null;
		const fields = fieldsIn(piece.text);
		if (fields === null) return null;
		if (fields.date !== null) return "date";
		if (fields.byline !== null) return "byline";
		return piece.zone !== "after" || /^[([]|^(?:theo|nguồn)/iu.test(piece.text) ? "source" : null;
	}

	private saysTitle({ text }: Piece): boolean {
		return this.title !== null && text.length < 400 && foldLine(text) === this.foldedTitle;
	}

	private hintOf(piece: Piece, index: number): LineHint | null {
		const field = this.fieldOf(piece, index);
		if (field !== null) return field;
		const words = countWords(piece.text);
		if (piece.row) return "list";
		if (piece.role === "quote" && piece.hint !== "list") return "quote";
		if (piece.role === "caption" && piece.hint !== "list") return "caption";
		if (piece.role === "lead" && !this.leadSeen && words >= 5 && piece.hint !== "caption" && this.mayBeLead(index)) {
			this.leadSeen = true;
			return "lead";
		}
		if (piece.hint === "title") return index < (this.title?.piece ?? 0) ? null : "subheading";
		if (piece.hint === "subheading") return words > longestSubheading * 2 ? null : "subheading";
		if (piece.hint !== null) return piece.hint;
		if (piece.role === "list") return "list";
		return this.hintByLook(piece, index);
	}

	/** A line under a picture, or a bold line of its own. */
	private hintByLook(piece: Piece, index: number): LineHint | null {
		const words = countWords(piece.text);
		const special = piece.centred || piece.style === "italic";
		if (piece.afterPicture && special && words <= longestCaption && words >= 3) return "caption";
		if (piece.style !== "bold" || words > longestSubheading || /[.!…,;:]["”’»)]*$/.test(piece.text)) return null;
		const next = this.pieces[index + 1];
		const follows = next?.zone === "inside" && countWords(next.text) >= headline && next.style !== "bold";
		return follows && creditOf(piece.text) === null ? "subheading" : null;
	}

	/** A lead stands before the first paragraph: at most a caption or a field comes between it and the title. */
	private mayBeLead(index: number): boolean {
		const from = Math.max(0, this.title?.piece ?? 0);
		return index > from && index - from <= 20 && index <= this.firstInside + 6;
	}
}

function isLabelled(text: string): boolean {
	return labelOf(text) !== null;
}

const longestField = 14;
/** `(Hết chương 7)`, `(Còn tiếp)`: an author's own word under the text. */
const endNote = /^\(?(?:hết|còn tiếp|còn nữa)\b.{0,40}$/iu;

function reasonOfLabel({ kind, rest }: Label): RemovalReason {
	switch (kind) {
		case "share":
			return "shareLine";
		case "related":
			return rest === "" ? "relatedLabel" : "relatedHeadline";
		case "topic":
			return rest === "" ? "topicLabel" : "topic";
		case "furniture":
			return "pageFurniture";
		default:
			return kind;
	}
}

function fieldHint(piece: Piece): LineHint | null {
	const { role, text, heading, hint } = piece;
	if (hint === "caption" || hint === "quote" || countWords(text) > longestField) return null;
	if (heading > 0 && !(role === "date" && heading > 1)) return null;
	if (role === "date" && dateIn(text) !== null) return "date";
	if (role === "byline" && dateIn(text) !== null) return "date";
	if (role === "byline" && countWords(text) <= 8 && labelOf(text) === null && !/[?!…]$/.test(text)) return "byline";
	if (role === "source" && sourceIn(text) !== null) return "source";
	return null;
}
