// The lines of a source, whatever its format: text, what markup said of it, and the features that classification
// rests on. Pure.

import { type MarkedText, plainMarked } from "./markedText.ts";
import type { BlockKind, Part, RemovalReason } from "./types.ts";

/** What markup (or an earlier step) says of a line; the classifier believes it. */
export type LineHint = BlockKind | "byline" | "date" | "source";

/** One paragraph-like piece of the source, trimmed; only verse has line ends inside. */
export interface Line {
	readonly marked: MarkedText;
	readonly hint: LineHint | null;
	/** Set where markup alone tells that a line is no part of the article. */
	readonly clutter: RemovalReason | null;
	readonly blankBefore: boolean;
	readonly indented: boolean;
	/** A part of the text begins with this line. */
	readonly part: Pick<Part, "title" | "level"> | null;
}

const nothingKnown = { hint: null, clutter: null, blankBefore: false, indented: false, part: null } as const;

export function plainLine(text: string, changes: Partial<Line> = {}): Line {
	return { marked: plainMarked(text), ...nothingKnown, ...changes };
}

/** Cuts normalised text into its lines; blank ones are only remembered. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let blankBefore = false;
	for (const raw of text.split("\n")) {
		const trimmed = raw.trim();
		if (trimmed === "") {
			blankBefore = true;
			continue;
		}
		lines.push(plainLine(trimmed, { blankBefore, indented: raw.startsWith(" ") }));
		blankBefore = false;
	}
	return lines;
}

/** What can be said of one line by itself. */
export interface LineFeatures {
	readonly text: string;
	/** Runs of non-space characters that hold a letter or a digit. */
	readonly words: number;
	/**
	 * Lower-case letters and digits, single spaces: two lines with the same say the same. Over 45 words: the text
	 * itself.
	 */
	readonly folded: string;
	/** Ends with `.`, `!`, `?` or `…`, closing quotes and brackets aside. */
	readonly endsSentence: boolean;
	/** Ends with one full stop. */
	readonly endsFullStop: boolean;
	/** Ends with an ellipsis: cut off, or meant so. */
	readonly endsEllipsis: boolean;
	/** First letter or digit is a capital or a digit. */
	readonly opensCapital: boolean;
	/** Starts with a dash, as direct speech and lists do. */
	readonly opensDash: boolean;
	/** Starts with a bullet, or a number or letter that counts. */
	readonly opensItem: boolean;
	/** One half of a line that says the same thing twice; else `null`. */
	readonly half: string | null;
}

const closers = "\"'”’»)]}";
const item = /^(?:[•●▪‣◦☐☑✓✔*+·–—-]|[Bb]ước \d{1,2}\s?[:.]|\(?\d{1,3}[.)]|[a-zA-Zđ][.)])\s/u;

const known = new WeakMap<Line, LineFeatures>();

/** Features of a line, measured once. */
export function featuresOf(line: Line): LineFeatures {
	const found = known.get(line);
	if (found !== undefined) return found;
	const measured = measure(line.marked.text);
	known.set(line, measured);
	return measured;
}

/** Longer lines are no headlines, and folding a book would cost more than all else. */
const longestFolded = 45;

function measure(text: string): LineFeatures {
	const words = countWords(text);
	const folded = words <= longestFolded ? foldLine(text) : text;
	const bare = withoutClosers(text);
	const endsEllipsis = /(?:\.\.|…)$/.test(bare.slice(-2));
	const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? "";
	return {
		text,
		words,
		folded,
		endsSentence: /[.!?…]$/.test(bare.slice(-1)),
		endsFullStop: bare.endsWith(".") && !endsEllipsis,
		endsEllipsis,
		opensCapital: first !== first.toLowerCase() || /\p{N}/u.test(first),
		opensDash: /^[-–—]/.test(text),
		opensItem: item.test(text),
		half: words >= 8 && words <= 2 * longestFolded ? halfOf(text) : null,
	};
}

/** A text without the quotes and brackets that close it. */
function withoutClosers(text: string): string {
	let end = text.length;
	while (end > 0 && closers.includes(text[end - 1] ?? "")) end -= 1;
	return text.slice(0, end).trimEnd();
}

/** Lower-case letters and digits of a line, all else one space. */
export function foldLine(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
		.trim();
}

/** Words of a text: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
	let count = 0;
	let counted = false;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code === 0x20 || code === 0x0a) counted = false;
		else if (!counted && isLetterOrDigit(code)) {
			counted = true;
			count += 1;
		}
	}
	return count;
}

function isLetterOrDigit(code: number): boolean {
	if (code < 0x80)
		return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
	if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
	return (
		(code >= 0x1e00 && code < 0x1f00) ||
		(code >= 0xd800 && code < 0xdc00) ||
		/[\p{L}\p{N}]/u.test(String.fromCharCode(code))
	);
}

const opening = 6;

/** `X X` gives `X`; at least four words a half, or "no, no" would be one. What parts the halves may be a mark too. */
function halfOf(text: string): string | null {
	const middle = Math.floor(text.length / 2);
	for (let at = middle - 2; at <= middle + 3; at += 1) {
		if (text[at - 1] !== " " || !text.startsWith(text.slice(0, opening), at)) continue;
		const first = text.slice(0, at).replace(/[\s|–-]+$/u, "");
		if (foldLine(first) === foldLine(text.slice(at)) && countWords(first) >= 4) return first;
	}
	return null;
}
