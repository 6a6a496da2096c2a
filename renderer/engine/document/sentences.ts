// Blocks to sentences: knows Vietnamese abbreviations, initials, numbers, ellipses, direct speech, brackets and list
// numbers. Pure. A stop ends a sentence unless something proves that it does not; the proofs are in `closes`.

import { span } from "../text/span.ts";
import { isSyllable } from "../text/syllable.ts";
import { closesAfterPlace, countsParts, isDistrict, opensSaying, opensSentence, stopAfter } from "./abbreviations.ts";
import type { Block, CleanDocument, Sentence } from "./types.ts";

/** Offsets of one sentence in the text that it was found in. */
export interface Extent {
	readonly start: number;
	readonly end: number;
}

/** Sentences of all blocks, in order; every character that is no white space lies in exactly one. */
export function splitSentences(document: Pick<CleanDocument, "text" | "blocks">): readonly Sentence[] {
	const sentences: Sentence[] = [];
	for (const [block, { kind, span: place }] of document.blocks.entries()) {
		const text = document.text.slice(place.start, place.end);
		for (const { start, end } of splitBlock(text, kind)) {
			sentences.push({ index: sentences.length, block, span: span(place.start + start, place.start + end) });
		}
	}
	return sentences;
}

function splitBlock(text: string, kind: Block["kind"]): readonly Extent[] {
	if (kind !== "verse") return splitText(text);
	const lines: Extent[] = [];
	let from = 0;
	for (const line of text.split("\n")) {
		const trimmed = trim(text, from, from + line.length);
		if (trimmed.end > trimmed.start) lines.push(trimmed);
		from += line.length + 1;
	}
	return lines;
}

const stops = /[.!?…]+/g;
const closing = new Set(['"', "'", "”", "’", "»", ")", "]", "}", "›"]);
const opening = new Set(['"', "'", "“", "‘", "«", "(", "[", "{", "‹"]);
const longestToken = 24;
const longestBracket = 400;
/** How far the next word is looked for: a text of nothing but dots must not cost its square. */
const longestGap = 100;

/** Sentences of one text, without the white space around them; `""` has none. */
export function splitText(text: string): readonly Extent[] {
	const sentences: Extent[] = [];
	const brackets = new BracketReader(text);
	let start = 0;
	for (const found of text.matchAll(stops)) {
		const stop = found.index;
		if (stop < start) continue;
		const end = afterClosing(text, stop + found[0].length);
		if (end >= text.length) break;
		if (!isSpace(text[end]) || !closes(text, start, stop, found[0], end)) continue;
		if (brackets.holds(start, stop, end)) continue;
		push(sentences, text, start, end);
		start = end;
	}
	push(sentences, text, start, text.length);
	return sentences;
}

function push(sentences: Extent[], text: string, start: number, end: number): void {
	const trimmed = trim(text, start, end);
	if (trimmed.end > trimmed.start) sentences.push(trimmed);
}

function trim(text: string, start: number, end: number): Extent {
	let from = start;
	let to = end;
	while (from < to && isSpace(text[from])) from += 1;
	while (to > from && isSpace(text[to - 1])) to -= 1;
	return { start: from, end: to };
}

function isSpace(character: string | undefined): boolean {
	return character !== undefined && /\s/.test(character);
}

/** Closing quotes, brackets and note numbers (`[1]`) after a stop belong to the sentence. */
function afterClosing(text: string, offset: number): number {
	let end = offset;
	for (;;) {
		const character = text[end] ?? "";
		const note = character === "[" ? /^\[\d{1,3}\]/.exec(text.slice(end, end + 6)) : null;
		if (note !== null) end += note[0].length;
		else if (closing.has(character)) end += 1;
		else return end;
	}
}

/** Whether the stop at `stop`, with `end` after its closing marks, ends the sentence that began at `start`. */
function closes(text: string, start: number, stop: number, mark: string, end: number): boolean {
	const next = nextWord(text, end);
	if (next.word === "") return true;
	const closed = end > stop + mark.length;
	const spoken = /["'”’»]/.test(text.slice(stop + mark.length, end));
	if (next.lower)
		return mark === "." && !closed && !next.afterDash && closesInLowerCase(tokenBefore(text, start, stop).text);
	if (next.afterDash && saysSo(text, next.start, false)) return false;
	if (spoken && !next.quoted && !next.afterDash && saysSo(text, next.start, mark === ".")) return false;
	const ellipsis = mark.length > 1 ? /^\.+$/.test(mark) || mark.includes("…") : mark === "…";
	if (ellipsis) return !next.digit && /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(stop, start + longestToken)));
	if (mark !== ".") return true;
	const token = tokenBefore(text, start, stop);
	return !closed && token.text !== "" ? closesAfter(token, next, text, start) : true;
}

/** People who write without capitals still write full stops; an abbreviation is no whole syllable. */
function closesInLowerCase(token: string): boolean {
	return token.length > 1 && token === token.toLowerCase() && stopAfter(token) === "end" && isSyllable(token);
}

interface Token {
	readonly text: string;
	readonly start: number;
}

interface NextWord {
	readonly word: string;
	readonly start: number;
	readonly lower: boolean;
	readonly digit: boolean;
	readonly quoted: boolean;
	readonly afterDash: boolean;
}

function closesAfter(token: Token, next: NextWord, text: string, start: number): boolean {
	if (isCounter(token, text, start)) return false;
	switch (stopAfter(token.text)) {
		case "inside":
			return closesAfterPlace(token.text, next.word);
		case "either":
			return true;
		case "beforeNumber":
			return !next.digit;
		case "initial":
			return closesAfterInitial(token, next, text, start);
		case "end":
			return true;
	}
}

const beforeLetter = /^(?:vitamin|nhóm|lớp|hạng|loại|khu|khối|bảng|đội|điểm|gan|cúm|virus|án|độ|type)$/iu;

/** `J. K. Rowling`, `Q. 1` and `Q. Tân Bình` go on; `vitamin C. Chúng tôi` and `ở xã Y. Dừng chân` do not. */
function closesAfterInitial(token: Token, next: NextWord, text: string, start: number): boolean {
	if (next.digit || /^\p{Lu}$/u.test(next.word)) return false;
	const previous = tokenBefore(text, start, token.start).text;
	if (beforeLetter.test(previous) || opensSentence(next.word)) return true;
	const lower = previous !== "" && previous === previous.toLowerCase();
	return lower && token.text.length === 1 && !isDistrict(token.text) && isSyllable(next.word);
}

/** A number or letter that counts the items of a list or the parts of a law: `1.`, `a.`, `IV.`, `Điều 5.` */
function isCounter(token: Token, text: string, start: number): boolean {
	if (!/^(?:\d{1,3}(?:\.\d{1,2})*|[a-zđ]|[A-D]|[IVX]{1,5})$/u.test(token.text)) return false;
	const before = text.slice(Math.max(start, token.start - longestToken), token.start).trimEnd();
	if (token.start - start < longestToken && /^[-–—•*"'“‘([]*$/.test(before)) return true;
	if (/[;:]$/.test(before) || (/,$/.test(before) && /^\d$/.test(token.text))) return true;
	const word = tokenBefore(text, start, token.start);
	const opens = word.start - start < longestToken && /^[-–—•*"'“‘([\s]*$/.test(text.slice(start, word.start));
	return opens && /\d|[IVX]/.test(token.text) && countsParts(word.text);
}

/** The characters between the last space, bracket or quote and `end`; nothing before `start`. */
function tokenBefore(text: string, start: number, end: number): Token {
	let to = end;
	while (to > start && isSpace(text[to - 1])) to -= 1;
	let from = to;
	while (from > start && to - from < longestToken && !isSpace(text[from - 1]) && !opening.has(text[from - 1] ?? ""))
		from -= 1;
	return { text: text.slice(from, to), start: from };
}

const word = /[\p{L}\p{M}]+|\d+/uy;

function nextWord(text: string, end: number): NextWord {
	let at = end;
	let quoted = false;
	let afterDash = false;
	for (; at < text.length && at < end + longestGap; at += 1) {
		const character = text[at] ?? "";
		if (opening.has(character)) quoted = true;
		else if (character === "-" || character === "–" || character === "—") afterDash = true;
		else if (!isSpace(character) && character !== "…" && character !== "." && character !== "•" && character !== "*")
			break;
	}
	word.lastIndex = at;
	const found = word.exec(text)?.[0] ?? text.slice(at, at + 1);
	const first = [...found][0] ?? "";
	const lower = first !== first.toUpperCase() && !/^(?:\p{Ll}\p{Lu}|https?$|www$)/u.test(found);
	return { word: found, start: at, lower, digit: /^\d/.test(found), quoted, afterDash };
}

/**
 * Whether a speaker and a verb of saying stand at `offset`: `Lan hỏi`, `Bà cụ trả lời`, `Ông Nam nói`. After a full
 * stop it must be `alone`: `“…” Ông nói thêm rằng …` is a sentence of its own.
 */
function saysSo(text: string, offset: number, alone: boolean): boolean {
	const clause = /^[\p{L}\p{M} ]+/u.exec(text.slice(offset, offset + 60))?.[0] ?? "";
	const words = clause.split(" ");
	if (alone && (words.length > 6 || !/^[.!]/.test(text.slice(offset + clause.length)))) return false;
	return words.some((candidate, index) => index > 0 && index <= 4 && opensSaying(candidate, words[index + 1] ?? ""));
}

/** Remembers which round brackets are open, so that a stop inside a remark ends nothing. */
class BracketReader {
	private at = 0;
	private readonly open: number[] = [];
	private readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	/**
	 * Whether the stop lies in a remark in brackets that began inside its sentence, closes soon, and goes on after the
	 * stop.
	 */
	holds(sentenceStart: number, stop: number, end: number): boolean {
		for (; this.at < end; this.at += 1) {
			if (this.text[this.at] === "(") this.open.push(this.at);
			else if (this.text[this.at] === ")") this.open.pop();
		}
		const last = this.open.at(-1);
		if (last === undefined || last < sentenceStart || stop - last > longestBracket) return false;
		if (trim(this.text, sentenceStart, last).end === trim(this.text, sentenceStart, last).start) return false;
		const close = this.text.slice(end, end + longestBracket).indexOf(")");
		return close >= 0;
	}
}
