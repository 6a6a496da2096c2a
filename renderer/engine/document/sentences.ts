// Blocks to sentences: knows Vietnamese abbreviations, initials, numbers, ellipses, direct speech, brackets and list
// numbers. Pure. A stop ends a sentence unless something proves that it does not; the proofs are in `closes`.

import { span } from "../text/span.ts";
import { isSyllable } from "../text/syllable.ts";
import { closesAfterInside, closesName, type Neighbours, opensSentence, stopAfter } from "./abbreviations.ts";
import { isCounter, opensItem, opensWithTime } from "./counters.ts";
import { isNarrated, tagsSpeech } from "./directSpeech.ts";
import { closesAfterInitial, readsAsName } from "./initials.ts";
import {
	afterClosing,
	type Extent,
	isSpaceAt,
	longestToken,
	type NextWord,
	nextWord,
	type Token,
	tokenBefore,
	trimmed,
	wordAfter,
	wordsOf,
} from "./sentenceScan.ts";
import type { Block, CleanDocument, Sentence } from "./types.ts";

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
		push(lines, text, from, from + line.length);
		from += line.length + 1;
	}
	return lines;
}

const stops = /[.!?…]+/g;
const longestBracket = 400;

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
		if (!isSpaceAt(text, end) || !closes(text, start, stop, found[0], end)) continue;
		if (brackets.holds(start, stop, end)) continue;
		push(sentences, text, start, end);
		start = end;
		while (isSpaceAt(text, start)) start += 1;
	}
	push(sentences, text, start, text.length);
	return sentences;
}

function push(sentences: Extent[], text: string, start: number, end: number): void {
	const extent = trimmed(text, start, end);
	if (extent.end > extent.start) sentences.push(extent);
}

/** Whether the stop at `stop`, with `end` after its closing marks, ends the sentence that began at `start`. */
function closes(text: string, start: number, stop: number, mark: string, end: number): boolean {
	const next = nextWord(text, end);
	if (next.word === "") return true;
	const after = text.slice(stop + mark.length, end);
	if (after !== "" && /^[)\]]/.test(after) && /[([]/.test(text[stop - 1] ?? ""))
		return stop > start + 1 && !next.lower && opensSentence(next.word);
	if (next.lower) return closesBeforeSmall(text, start, stop, mark, after !== "", next);
	if (next.afterDash && isNarrated(text, start, stop, next.start)) return false;
	const spoken = after !== "" && /["'”’»]/.test(after);
	if (spoken && !next.quoted && !next.afterDash && tagsSpeech(text, next.start, stop, mark === ".")) return false;
	const ellipsis = mark.length > 1 ? /^\.+$/.test(mark) || mark.includes("…") : mark === "…";
	if (ellipsis) return closesAfterEllipsis(text, start, stop, after, next);
	if (mark !== ".") return true;
	const token = tokenBefore(text, start, stop);
	return after !== "" || token.text === "" || closesAfter(token, next, text, start);
}

/** Before a small letter a stop ends nothing, but in lists and where people write without capitals. */
function closesBeforeSmall(
	text: string,
	start: number,
	stop: number,
	mark: string,
	closed: boolean,
	next: NextWord,
): boolean {
	const token = tokenBefore(text, start, stop);
	if (!next.afterDash && !next.quoted && token.text !== "v" && opensItem(next, text))
		return !isCounter(token, next, text, start);
	if (mark !== "." || closed || stopAfter(token.text) !== "end" || token.text.length < 2) return false;
	const smallStart = /^[-–—•*+]?\s*\p{Ll}/u.exec(text.slice(start, start + 4))?.[0] ?? "";
	if (next.afterDash) return /^[-–—•*+]/.test(smallStart) && !isNarrated(text, start, stop, next.start);
	if (token.text !== token.text.toLowerCase()) return false;
	return isSyllable(token.text) || (smallStart !== "" && /^(?:\p{Ll}+|\d+\p{Ll}*)$/u.test(token.text));
}

/** Words that ask for another: after them an ellipsis is a pause before a name. */
const leadsOn = wordsOf("là của do tên với cùng tại tận bởi như gồm");
/** Words that ask for a number. */
const leadsToNumber = wordsOf(
	"khoảng gần hơn chừng độ tới đến là có giá mất từ được còn chỉ những thêm cỡ ngót trên dưới tầm và hay số " +
		"tháng năm ngày",
);
const interjections = wordsOf("thôi ừ ờ à ôi ơ trời dạ vâng mà chắc ủa này ồ hay nào ấy ai sao kìa im");

function closesAfterEllipsis(text: string, start: number, stop: number, after: string, next: NextWord): boolean {
	if (!/[\p{L}\p{N}]/u.test(text.slice(start, Math.min(stop, start + longestToken)))) return false;
	const previous = tokenBefore(text, start, stop).text;
	if (next.digit) return opensWithTime(text, next.start) || !(after === "" && leadsToNumber.has(previous));
	if (after !== "" || next.quoted || next.afterDash || !leadsOn.has(previous)) return true;
	const word = next.word.toLowerCase();
	return opensSentence(word) || interjections.has(word) || !readsAsName(next.word, wordAfter(text, next));
}

function closesAfter(token: Token, next: NextWord, text: string, start: number): boolean {
	if (next.digit && opensWithTime(text, next.start)) return !isCounter(token, next, text, start);
	if (isCounter(token, next, text, start)) return false;
	const meaning = stopAfter(token.text);
	if (meaning !== "end" && next.quoted && opensRemark(text, next.start)) return false;
	switch (meaning) {
		case "inside":
			return closesAfterInside(token.text, neighboursOf(token, next, text, start));
		case "either":
			return !closesName(next.word);
		case "beforeNumber":
			return !next.digit && !/^[IVX]+$/.test(next.word);
		case "initial":
			return closesAfterInitial(token, next, text, start);
		case "end":
			return !(next.digit && /^[gh]$/.test(token.text) && /^[0-5]\d$/.test(next.word));
	}
}

/** Whether the word at `offset` opens a remark in brackets that is no sentence: `Ng.T.B.N. (8 tuổi)`. */
function opensRemark(text: string, offset: number): boolean {
	if (text[offset - 1] !== "(") return false;
	const close = text.slice(offset, offset + longestBracket).indexOf(")");
	return close > 0 && !/[.!?…]/.test(text[offset + close - 1] ?? "");
}

function neighboursOf(token: Token, next: NextWord, text: string, start: number): Neighbours {
	const after = wordAfter(text, next);
	const previous = tokenBefore(text, start, token.start).text;
	return { previous, next: next.word, after, named: readsAsName(next.word, after) };
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
			const unit = this.text.charCodeAt(this.at);
			if (unit === 0x28) this.open.push(this.at);
			else if (unit === 0x29) this.open.pop();
		}
		const last = this.open.at(-1);
		if (last === undefined || last <= sentenceStart || stop - last > longestBracket) return false;
		return this.text.slice(end, end + longestBracket).includes(")");
	}
}
