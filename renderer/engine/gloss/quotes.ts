// Whether a place of a text stands inside quotation marks, or behind the dash or the speaker's name that opens a line of
// speech. Pure.

import { speechAfterLabel } from "./speechLabels.ts";

/** UTF-16 units before a sentence that are looked at: a longer paragraph is read from its middle. */
const reach = 4000;
/** Shorter quotes without a mark of their own are words held at arm's length (`“ông trùm”`), not speech. */
const shortestSpeech = 16;

const quote = { both: 0x22, left: 0xab, right: 0xbb, open: 0x201c, close: 0x201d, low: 0x201e } as const;

const newline = 0x0a;

/** Nothing counts as a blank: the text ends there. */
const blank = /^[\s(]?$/;

/** A dash that opens a paragraph: what follows is said, as far as the next such dash (`– Em đi đâu? – Anh hỏi.`). */
const openingDash = /^[ \t]*[-–—][ \t]*(?=[\p{L}"“«.…])/u;
const dash = /[-–—]/;
/** What is said and what is told change at a dash between blanks, where a mark stands before it or no capital behind it. */
const endsPart = /[.,:;!?…"”»]/;

/** Follows the marks of a paragraph; a mark that is left open ends with it. */
export class Quotes {
	/** `null` before the first speech of the paragraph. */
	inside: boolean | null = null;
	private before: boolean | null = null;
	private length = 0;
	private marked = false;
	/** Whether a dash opened the paragraph that is read. */
	dashed = false;
	/** Where the speech begins of a paragraph that names its speaker first; -1 in others. */
	labelEnd = -1;

	/** Reads from the start of the paragraph of `text` to `at`. */
	constructor(text: string, at: number) {
		const paragraph = at > 0 ? text.lastIndexOf("\n", at - 1) + 1 : 0;
		this.enter(text, paragraph);
		const from = Math.max(paragraph, at - reach);
		if (this.labelEnd >= 0 && from > this.labelEnd) this.inside = true;
		if (at > 0) this.read(text, from, at);
	}

	/** Goes on over `text` from `start` to `end`. */
	read(text: string, start: number, end: number): void {
		for (let index = start; index < end; index++) {
			const unit = text.charCodeAt(index);
			this.length += 1;
			if (index === this.labelEnd) this.inside = true;
			if (unit === newline) this.enter(text, index + 1);
			if (unit === quote.open || unit === quote.left || unit === quote.low) this.open();
			else if (unit === quote.close || unit === quote.right) this.close();
			else if (unit === quote.both) this.either(text, index);
			else if (this.dashed && dash.test(text.charAt(index)) && turns(text, index)) this.inside = this.inside !== true;
			else if (unit === 0x21 || unit === 0x2c || unit === 0x2e || unit === 0x3f || unit === 0x2026) this.marked = true;
		}
	}

	private enter(text: string, paragraph: number): void {
		this.dashed = openingDash.test(text.slice(paragraph, paragraph + 8));
		this.inside = this.dashed ? true : null;
		this.labelEnd = this.dashed ? -1 : (speechAfterLabel(text, paragraph) ?? -1);
	}

	/** A straight mark opens behind a blank and closes before one; between two blanks, or none, it is the other of its pair. */
	private either(text: string, index: number): void {
		const [before, after] = [blank.test(text.charAt(index - 1)), blank.test(text.charAt(index + 1))];
		if (before === after ? this.inside !== true : before) this.open();
		else this.close();
	}

	private open(): void {
		this.before = this.inside === true && !this.nests ? false : this.inside;
		this.inside = true;
		this.length = 0;
		this.marked = false;
	}

	private close(): void {
		this.inside = this.nests || (this.length < shortestSpeech && !this.marked) ? this.before : false;
	}

	/** Whether quotes stand inside a line that is speech already. */
	private get nests(): boolean {
		return this.dashed || this.labelEnd >= 0;
	}
}

/** Whether a dash inside a paragraph of speech parts what is said from what is told. */
function turns(text: string, index: number): boolean {
	const [before, after] = [text.slice(index - 2, index), text.slice(index + 1, index + 3)];
	if (!/^\S[ \t\u00a0]$/.test(before) || !/^[ \t\u00a0]\S$/.test(after)) return false;
	return endsPart.test(before.charAt(0)) || /\p{Ll}/u.test(after.charAt(1));
}
