// Small repairs inside kept text: spaces that were lost (`Bidenđã`, `nước.Ông`) and spaces too many (`nước , ông`).
// Pure. Only where both sides are certain: a wrong repair does more harm than a missing one.

import { applyEdits, type Edit, type MarkedText } from "./markedText.ts";
import { hasMarks, isKnownSyllable } from "./vietnamese.ts";

/** Words of a text as they stand in it, to ask whether a part of a run stands elsewhere by itself. */
export type KnownWords = () => ReadonlySet<string>;

/** Collects the words of texts when they are first asked for. */
export function knownWordsOf(texts: readonly string[]): KnownWords {
	let words: Set<string> | null = null;
	return () => {
		if (words !== null) return words;
		words = new Set();
		for (const text of texts) for (const [word] of text.matchAll(letterRun)) words.add(word);
		return words;
	};
}

const letterRun = /[\p{L}\p{M}]+/gu;

/** Mends one piece of text; what was mended is recorded in its repairs. */
export function mend(piece: MarkedText, known: KnownWords): MarkedText {
	const { text } = piece;
	const edits = [
		...lostBetweenLetters(text, known),
		...lostAtMarks(text),
		...spacedMarks(text),
		...straightQuotes(text),
		...spacedNames(text),
	];
	if (edits.length === 0) return piece;
	edits.sort((a, b) => a.start - b.start || a.end - b.end);
	return applyEdits(piece, apart(edits));
}

/** Drops an edit that touches the one before it. */
function apart(edits: readonly Edit[]): readonly Edit[] {
	const kept: Edit[] = [];
	for (const edit of edits) {
		const last = kept.at(-1);
		if (last === undefined || edit.start > last.end || (edit.start === last.end && edit.end > edit.start))
			kept.push(edit);
	}
	return kept;
}

/** Lower-case words with marks that often follow a name or a noun at once; a part that is one of them is certain. */
const followers: ReadonlySet<string> = new Set(
	(
		"đã đang sẽ vẫn và là của cũng được bị không có với từ để khi đến tới ở vào này đó những các một về phải còn " +
		"rất như trước tại giữa gửi vừa mới chỉ nên muốn cần đều lại nhưng hoặc nếu nói hỏi đáp kể bảo cho rằng"
	).split(" "),
);
const shortestRun = 4;
const longestRun = 24;
const longestSyllable = 7;

function lostBetweenLetters(text: string, known: KnownWords): readonly Edit[] {
	const edits: Edit[] = [];
	for (const { 0: run, index } of text.matchAll(letterRun)) {
		if (run.length < shortestRun || run.length > longestRun || isKnownSyllable(run) || !hasMarks(run)) continue;
		const at = beforeCapital(run) ?? afterName(run, known);
		if (at === null) continue;
		const context = { contextStart: index, contextEnd: index + run.length };
		edits.push({ start: index + at, end: index + at, insert: " ", ...context });
	}
	return edits;
}

/** `nướcÔng`: a whole marked syllable in lower case, then a capital. */
function beforeCapital(run: string): number | null {
	const found = /^(\p{Ll}+)(\p{Lu}\p{L}+)$/u.exec(run);
	const left = found?.[1] ?? "";
	if (left === "" || !hasMarks(left) || !isKnownSyllable(left)) return null;
	return /^\p{Lu}(?:\p{Ll}+|\p{Lu}+)$/u.test(found?.[2] ?? "") ? left.length : null;
}

/** `Bidenđã`, `Mậnnói`, `nướcđã`: the only cut that leaves a name or a syllable, and a syllable that can follow it. */
function afterName(run: string, known: KnownWords): number | null {
	const cuts: number[] = [];
	for (let at = Math.max(2, run.length - longestSyllable); at <= run.length - 2; at += 1) {
		if (canFollow(run.slice(at)) && canLead(run.slice(0, at))) cuts.push(at);
	}
	const certain = cuts.filter((at) => isCertain(run.slice(0, at), run.slice(at), cuts.length === 1, known));
	return certain.length === 1 ? (certain[0] ?? null) : null;
}

function canFollow(part: string): boolean {
	return part === part.toLowerCase() && hasMarks(part) && !/^p[^h]|[ăâ]$/u.test(part) && isKnownSyllable(part);
}

function canLead(part: string): boolean {
	if (/^[A-Z][A-Za-z]{2,}$/.test(part)) return true;
	return /^\p{Lu}?\p{Ll}+$/u.test(part) && hasMarks(part) && isKnownSyllable(part);
}

/**
 * A word that often follows, after a foreign name or at the `only` cut there is; or both parts stand elsewhere in the
 * text.
 */
function isCertain(left: string, right: string, only: boolean, known: KnownWords): boolean {
	if (followers.has(right) && (only || !hasMarks(left))) return true;
	return left !== left.toLowerCase() && known().has(left) && known().has(right);
}

const markBeforeLetter =
	/(?:\.{3}|…|[.,;:!?])[”’»)\]]{0,3}(?=[“‘«(]{0,2}\p{L})|[”»)\]](?=\p{L})|(?<=\p{L})(?=[“«(]\p{L})/gu;
const reach = 12;

/** `nước.Ông`, `nước,ông`, `(Mỹ)đã`, `nói“Tôi`. */
function lostAtMarks(text: string): readonly Edit[] {
	const edits: Edit[] = [];
	for (const { 0: mark, index } of text.matchAll(markBeforeLetter)) {
		const end = index + mark.length;
		const left = /[\p{L}\p{M}]+$|\d+$/u.exec(text.slice(Math.max(0, index - reach), index))?.[0] ?? "";
		const after = /^[“‘«(]*([\p{L}\p{M}]+)(.?)/u.exec(text.slice(end, end + reach + 2));
		const right = after?.[1] ?? "";
		if (!partsCertain(left, mark, right) || (after?.[2] === "." && right.length < 3) || inAddress(text, index))
			continue;
		const contextEnd = end + (after?.[0].length ?? 0) - (after?.[2]?.length ?? 0);
		edits.push({ start: end, end, insert: " ", contextStart: index - left.length, contextEnd });
	}
	return edits;
}

function partsCertain(left: string, mark: string, right: string): boolean {
	// A foreign name after a stop: the word before it has marks, so it is no address.
	if (mark === "." && hasMarks(left) && wholeWord(left) && /^\p{Lu}\p{Ll}{2,}$/u.test(right)) return true;
	if (!isKnownSyllable(right) || (!hasMarks(right) && !hasMarks(left))) return false;
	const digits = /^\d+$/.test(left);
	if (/^(?:[.!?…]|\.{3})/.test(mark)) {
		if (!/^\p{Lu}\p{Ll}+$/u.test(right)) return false;
		return digits
			? hasMarks(right) && !mark.startsWith("..")
			: wholeWord(left) || (left === "" && /[”’»)\]]/.test(mark));
	}
	if (mark === "" || /^[”»)\]]/.test(mark)) return right.length > 1 && (mark !== "" || wholeWord(left));
	return right.length > 1 && (digits ? hasMarks(right) && mark.startsWith(",") : wholeWord(left));
}

/** A syllable of two letters or more that is no abbreviation: `Nam`, `nước`, never `Tp` or `GS`. */
function wholeWord(left: string): boolean {
	return left.length > 1 && /\p{Ll}$/u.test(left) && isKnownSyllable(left);
}

/** Whether the characters around belong to an address or a path. */
function inAddress(text: string, index: number): boolean {
	const around = text.slice(Math.max(0, index - 60), index + 60);
	const from = around.lastIndexOf(" ", Math.min(index, 60)) + 1;
	const token = around.slice(from).split(" ", 1)[0] ?? "";
	return /[@\\/_=#]|www\.|\.(?:vn|com|net|org|info|edu|gov)\b/iu.test(token);
}

const straightAfterStop = /[.!?…]"(?=\p{Lu})/gu;

/** `núi."Chúng tôi`: a straight quotation mark opens after a stop where none is open. */
function straightQuotes(text: string): readonly Edit[] {
	const edits: Edit[] = [];
	let counted = 0;
	let marks = 0;
	for (const { index } of text.matchAll(straightAfterStop)) {
		for (; counted <= index; counted += 1) if (text[counted] === '"') marks += 1;
		const left = /[\p{L}\p{M}\d]+$/u.exec(text.slice(Math.max(0, index - reach), index))?.[0] ?? "";
		if (marks % 2 === 1 || left === "") continue;
		const right = /^"[\p{L}\p{M}]+/u.exec(text.slice(index + 1, index + reach))?.[0] ?? '"';
		const at = index + 1;
		edits.push({ start: at, end: at, insert: " ", contextStart: index - left.length, contextEnd: at + right.length });
	}
	return edits;
}

const spacedName = /(?<![\p{L}\p{N}])[HYK] ?['’] ?(?=\p{Lu}\p{Ll})/gu;

/** `H' Nga`, `Y ' Bion`: names of the Central Highlands. */
function spacedNames(text: string): readonly Edit[] {
	const edits: Edit[] = [];
	for (const { 0: found, index } of text.matchAll(spacedName)) {
		if (!found.includes(" ")) continue;
		const end = index + found.length;
		const name = /^[\p{L}\p{M}]+/u.exec(text.slice(end, end + reach))?.[0] ?? "";
		const insert = found.replaceAll(" ", "");
		edits.push({ start: index, end, insert, contextStart: index, contextEnd: end + name.length });
	}
	return edits;
}

const spaceBefore =
	/(?<=[\p{L}\p{M}\p{N}”’"»)\]%]) (?:[,.!?](?=$|[\s"”’»)\]])|[;:](?=$|\s)|[)\]”»](?=$|[\s.,;:!?…”’»)\]]))/gu;
const spaceAfter = /(?<=^|[\s“‘«([])[([“‘«] (?=[\p{L}\p{N}“‘"])/gu;

/** `nước , ông`, `( trái )`: spaces that print does not have. A ratio (`3 : 0`) keeps its own. */
function spacedMarks(text: string): readonly Edit[] {
	const edits: Edit[] = [];
	for (const { 0: found, index } of text.matchAll(spaceBefore)) {
		if (found === " :" && /^\d$/.test(text[index - 1] ?? "") && /^ \d/.test(text.slice(index + 2, index + 4))) continue;
		const word = /\S+$/u.exec(text.slice(Math.max(0, index - reach), index))?.[0] ?? "";
		edits.push({
			start: index,
			end: index + 1,
			insert: "",
			contextStart: index - word.length,
			contextEnd: index + found.length,
		});
	}
	for (const { 0: found, index } of text.matchAll(spaceAfter)) {
		const word = /^\S+/u.exec(text.slice(index + found.length, index + found.length + reach))?.[0] ?? "";
		const end = index + found.length;
		edits.push({ start: index + 1, end, insert: "", contextStart: index, contextEnd: end + word.length });
	}
	return edits;
}
