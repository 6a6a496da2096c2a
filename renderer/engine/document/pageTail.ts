// The tail of a copied page: where the article ends, and what each line after it is. Pure. The end is the first label
// (comments, related, tags, foot) from which on all lines can be explained without the article going on.

import { type Fields, fieldsIn } from "./fieldLines.ts";
import type { Line } from "./lines.ts";
import type { Page } from "./page.ts";
import type { RemovalReason } from "./types.ts";

export interface PageTail {
	/** Number of the first line after the article. */
	readonly start: number;
	/** The reason for each line from `start` on. */
	readonly reasons: readonly RemovalReason[];
}

type State = "share" | "related" | "topic" | "comment" | "listing" | "footer" | "menu" | "advertisement" | "furniture";

/** A label that may open the tail, by its kind. */
const openers: Readonly<Record<string, State>> = {
	share: "share",
	related: "related",
	readMore: "related",
	topic: "topic",
	comment: "comment",
	listing: "listing",
	footer: "footer",
	advertisement: "advertisement",
	menu: "menu",
	furniture: "furniture",
};
const longestTeaser = 45;
/** How many labels are tried as the end; a page has a few. */
const mostTries = 14;
const longestTopic = 8;
const longComment = 18;
const commentAction =
	/(?:^|\s)(?:Thích|Trả lời|Phản hồi|Trích dẫn|Báo (?:xấu|vi phạm)|Quote|Reply|Like)(?:\s|$)|\b\d+ (?:phút|giờ|ngày|tuần|tháng|năm) trước|\d{1,2}:\d{2}\b.{0,4}\d{1,2}[/-]\d|\d{1,2}[/-]\d{1,2}.{0,12}\d{1,2}:\d{2}/u;

/** The tail of a page whose own text begins at line `body`; `null` where the article goes to the end. */
export function readPageTail(lines: readonly Line[], page: Page, body: number): PageTail | null {
	let prose = 0;
	let tries = 0;
	for (let index = body; index < page.length && tries < mostTries; index += 1) {
		if (lines[index]?.clutter !== null) continue;
		if (page.isProse(index)) prose += 1;
		if (prose === 0 || !mayOpen(page, index)) continue;
		tries += 1;
		const signed = prose > 1 && isSigned(lines, page, index);
		const reasons = explained(lines, page, index, signed);
		if (reasons === null) continue;
		const start = startOf(lines, page, index);
		const menus: readonly RemovalReason[] = Array.from({ length: index - start }, () => "menu");
		return { start, reasons: [...menus, ...reasons] };
	}
	return null;
}

/** Lines between the author's line and the first label of the tail. */
const longestGap = 9;

/** The tail begins under the author's line, where only a few words without a stop stand between. */
function startOf(lines: readonly Line[], page: Page, label: number): number {
	for (let at = label - 1; at > Math.max(0, label - longestGap); at -= 1) {
		if (fieldsIn(lines[at]?.marked.text ?? "") !== null && page.words(at) <= 12) return at + 1;
		if (page.words(at) > 6 || page.endsSentence(at) || page.isSettled(at) || page.isCaption(at)) break;
	}
	return label;
}

function mayOpen(page: Page, index: number): boolean {
	const label = page.label(index);
	if (label === null || page.isSettled(index)) return false;
	return openers[label.kind] !== undefined && !(label.kind === "menu" && label.strength === "weak");
}

/** Whether author or source stand within the lines before, under a whole sentence: then the article is over. */
function isSigned(lines: readonly Line[], page: Page, index: number): boolean {
	for (let at = index - 1; at >= Math.max(1, index - 3); at -= 1) {
		const fields = page.words(at) <= 12 ? fieldsIn(lines[at]?.marked.text ?? "") : null;
		if (fields !== null && fields.date === null && page.endsSentence(at - 1)) return true;
		if (page.isProse(at)) return false;
	}
	return false;
}

/** Reasons for all lines from `start`, or `null` where the article must go on after it. */
function explained(
	lines: readonly Line[],
	page: Page,
	start: number,
	signed: boolean,
): readonly RemovalReason[] | null {
	const reader = new TailReader(lines, page, start, signed);
	return reader.read() ? reader.reasons : null;
}

class TailReader {
	readonly reasons: RemovalReason[] = [];
	private readonly lines: readonly Line[];
	private readonly page: Page;
	private readonly start: number;
	private readonly signed: boolean;
	private state: State = "menu";
	/** Teasers seen under headlines, and those that ran on under one headline. */
	private teasers = 0;
	private underHeadline = 0;
	/** Long lines among the comments; buttons and times that prove comments; whether their label is a strong one. */
	private commentProse = 0;
	private commentActions = 0;
	private strongComments = false;
	/** Nothing but addresses and telephones so far, which may be the last lines of a notice. */
	private onlyContacts = true;

	constructor(lines: readonly Line[], page: Page, start: number, signed: boolean) {
		this.lines = lines;
		this.page = page;
		this.start = start;
		this.signed = signed;
	}

	read(): boolean {
		for (let index = this.start; index < this.page.length; index += 1) {
			const given = this.lines[index]?.clutter ?? null;
			const reason = given ?? this.reasonOf(index);
			if (reason === null) return false;
			this.reasons.push(reason);
		}
		return this.commentProse <= this.commentActions * 2 + (this.strongComments ? 2 : 0);
	}

	private reasonOf(index: number): RemovalReason | null {
		const { page } = this;
		if (page.isSettled(index)) return null;
		if (isMember(page, index)) {
			this.state = "comment";
			this.commentActions += 1;
			return "comment";
		}
		const fields = page.words(index) <= 14 ? fieldsIn(page.text(index)) : null;
		if (fields?.date != null && /#\d+$/.test(page.text(index))) {
			this.state = "comment";
			this.commentActions += 1;
			return "comment";
		}
		const label = page.label(index);
		if (label === null && this.isAuthor(fields, index)) return null;
		const opened = label === null ? undefined : openers[label.kind];
		if (opened !== undefined && label !== null && this.mayChange(opened, label.strength)) {
			this.state = opened;
			this.onlyContacts &&= label.strength === "weak" && (opened === "footer" || page.text(index).includes("@"));
			this.underHeadline = 0;
			if (opened === "comment" && label.strength === "strong") this.strongComments = true;
			return labelReason(opened, label.kind, label.rest);
		}
		return this.insideState(index);
	}

	/** An author alone on a line after headlines or teasers, a source under contacts: the article was not over. */
	private isAuthor(fields: Fields | null, index: number): boolean {
		if (fields !== null && fields.source !== null && this.onlyContacts && index > this.start) return true;
		if (this.signed || fields === null || fields.byline === null || fields.date !== null) return false;
		return this.state === "related" || this.state === "menu" || this.state === "share";
	}

	/** Comments hold their own buttons and names: only what is certainly another part ends them. */
	private mayChange(next: State, strength: "strong" | "weak"): boolean {
		if (this.state === "comment") return next === "comment" || (strength === "strong" && next !== "share");
		if (this.state === "footer") return next !== "menu" && (strength === "strong" || next === "footer");
		return next !== "menu" || strength === "strong" || this.state === "menu";
	}

	private insideState(index: number): RemovalReason | null {
		const { page } = this;
		switch (this.state) {
			case "comment":
				if (page.words(index) >= longComment) this.commentProse += 1;
				if (page.words(index) <= 12 && commentAction.test(page.text(index))) this.commentActions += 1;
				return "comment";
			case "footer":
				return page.words(index) > 60 ? null : "footer";
			case "related":
				return this.related(index);
			case "topic":
				if (page.words(index) <= longestTopic && !page.endsSentence(index)) return "topic";
				this.state = "related";
				return this.related(index);
			case "listing":
				if (!page.isProse(index)) return "listing";
				return this.goesOn(index) ? null : "listing";
			case "share":
			case "menu":
			case "furniture":
			case "advertisement":
				if (page.isProse(index)) return this.goesOn(index) ? null : "advertisement";
				return this.state === "share" ? "shareLine" : this.state === "advertisement" ? "advertisement" : "menu";
		}
	}

	/** Headlines, and the teasers under them. */
	private related(index: number): RemovalReason | null {
		const { page } = this;
		// No headline opens in lower case: a line that does goes on with the one before.
		const broken = page.words(index - 1) >= 7 && !page.endsSentence(index - 1) && page.label(index - 1) === null;
		if (broken && /^["“‘(]?\p{Ll}/u.test(page.text(index)) && !isStamp(page.text(index))) return null;
		if (!page.isProse(index) && !page.isCutOff(index)) {
			const stamp = isStamp(page.text(index));
			if (!stamp && page.endsFullStop(index)) return this.shortSentence();
			if (!stamp) this.underHeadline = 0;
			return stamp ? "teaser" : "relatedHeadline";
		}
		this.underHeadline += 1;
		if (page.isCutOff(index)) return this.teaser();
		if (this.signed) return this.underHeadline <= 4 && page.words(index) <= longestTeaser * 2 ? this.teaser() : null;
		if (this.underHeadline > 1 || page.words(index) > longestTeaser) return null;
		return this.teasers > 0 || this.listGoesOn(index) ? this.teaser() : null;
	}

	/** One may be a teaser; several in a row are the article's own. */
	private shortSentence(): RemovalReason | null {
		this.underHeadline += 1;
		return this.signed || this.underHeadline <= 1 ? this.teaser() : null;
	}

	private teaser(): RemovalReason {
		this.teasers += 1;
		return "teaser";
	}

	/** Whether after a teaser comes another headline said twice or with a teaser of its own, and no author later. */
	private listGoesOn(index: number): boolean {
		const { page } = this;
		let above = index - 1;
		while (above > this.start && isStamp(page.text(above))) above -= 1;
		if (page.isPair(above - 1)) return true;
		if (!page.isHeadline(index + 1) || !page.isHeadline(above)) return false;
		if (page.isCutOff(index + 2) || page.isPair(index + 1)) return true;
		return page.endsSentence(index + 2) && page.words(index + 2) <= longestTeaser && !page.isProse(index + 3);
	}

	/** Prose without a headline over it: the article goes on, unless it was signed before. */
	private goesOn(index: number): boolean {
		return !this.signed || this.page.words(index) > longestTeaser;
	}
}

/** The facts about who wrote a post of a forum. */
function isMember(page: Page, index: number): boolean {
	return page.label(index)?.kind === "furniture" && /member|^thành viên/.test(page.folded(index));
}

function labelReason(state: State, kind: string, rest: string): RemovalReason {
	switch (state) {
		case "share":
			return "shareLine";
		case "related":
			if (kind === "readMore") return "readMore";
			return rest === "" ? "relatedLabel" : "relatedHeadline";
		case "topic":
			return rest === "" ? "topicLabel" : "topic";
		case "furniture":
			return "pageFurniture";
		default:
			return state;
	}
}

/** A time, or how long ago and how many: what stands under a headline of a list. */
function isStamp(text: string): boolean {
	return fieldsIn(text)?.date != null || /\b\d+ (?:giờ|phút|ngày)(?: trước)?\b/u.test(text);
}
