// Segmented corpus texts (`tăng_cường hợp_tác , …`): recognised by their joins, set as in print, taken apart where
// line ends were lost: headline, lead, captions with their credits, paragraphs, author. Pure.

import { opensSentence, stopAfter } from "./abbreviations.ts";
import { leadStart, type TokenSentences } from "./headline.ts";
import { countWords, type Line, type LineHint, plainLine } from "./lines.ts";
import { groupSentences, leansBack } from "./paragraphs.ts";
import { printed, tokensOf } from "./printForm.ts";
import { bylineOf, isPersonName, sourceOf } from "./shapes.ts";
import { hasMarks, isKnownSyllable } from "./vietnamese.ts";

const joinedToken = /^[^\p{L}\p{N}]*[\p{L}\p{M}\p{N}.]+(?:_[\p{L}\p{M}\p{N}.]+)+[^\p{L}\p{N}]*$/u;
const sampleTokens = 5000;
const longestToken = 60;
const leastShare = 0.04;

/** Whether a text was segmented: enough words joined by `_`, most of them of Vietnamese syllables, some with marks. */
export function isSegmented(text: string): boolean {
	const tokens = tokensOf(text.slice(0, sampleTokens * 8));
	let joined = 0;
	let vietnamese = 0;
	let marked = 0;
	for (const token of tokens) {
		if (token.length > longestToken || !joinedToken.test(token)) continue;
		joined += 1;
		const parts = token.split("_");
		if (parts.filter((part) => isKnownSyllable(part.replace(/[^\p{L}\p{M}]/gu, ""))).length * 2 < parts.length)
			continue;
		vietnamese += 1;
		if (hasMarks(token)) marked += 1;
	}
	return marked > 0 && vietnamese * 2 > joined && joined >= tokens.length * leastShare;
}

/** From how many words a line holds several paragraphs. */
const longLine = 130;
const longestTitleLine = 24;

/** Lines of a segmented text in print form; what ran together on one line comes out as lines with hints. */
export function unsegment(lines: readonly Line[]): readonly Line[] {
	const set: Line[] = [];
	for (const [index, line] of lines.entries()) {
		const tokens = tokensOf(line.marked.text);
		const runTogether = index === 0 && countWords(line.marked.text) > longestTitleLine;
		const whole = !runTogether && tokens.length < longLine && creditAt(tokens, 0) === null;
		if (whole) set.push({ ...line, marked: printed(tokens) });
		else for (const part of takenApart(tokens, { head: runTogether, tail: index === lines.length - 1 })) set.push(part);
	}
	return set;
}

interface Part {
	readonly tokens: readonly string[];
	readonly hint: LineHint | null;
}

function takenApart(
	tokens: readonly string[],
	ends: { readonly head: boolean; readonly tail: boolean },
): readonly Line[] {
	const tail = ends.tail ? signatureOf(tokens) : { end: tokens.length, parts: [] };
	const sentences = cutSentences(tokens.slice(0, tail.end));
	const head = ends.head ? headOf(sentences) : { parts: [], sentences: 0 };
	const body = bodyOf(sentences.slice(head.sentences));
	return [...head.parts, ...body, ...tail.parts].map(({ tokens: words, hint }) =>
		plainLine("", { hint, blankBefore: true, marked: printed(words) }),
	);
}

/** Paragraphs of the sentences between captions, and the captions. */
function bodyOf(sentences: readonly TokenSentence[]): readonly Part[] {
	const parts: Part[][] = [];
	let run: (readonly string[])[] = [];
	for (const { tokens, caption } of sentences) {
		if (!caption) {
			run.push(tokens);
			continue;
		}
		parts.push([...paragraphsOf(run), { tokens, hint: "caption" }]);
		run = [];
	}
	return [...parts.flat(), ...paragraphsOf(run)];
}

/**
 * Headline and lead at the start of a text: run together, or parted by the headline's own question or exclamation
 * mark.
 */
function headOf(sentences: readonly TokenSentence[]): { readonly parts: readonly Part[]; readonly sentences: number } {
	const [first, second] = sentences;
	if (first === undefined || first.caption) return { parts: [], sentences: 0 };
	const lead = leadStart(sentences.map(({ tokens }) => tokens));
	if (lead !== null) {
		const parts: readonly Part[] = [
			{ tokens: first.tokens.slice(0, lead), hint: "title" },
			{ tokens: first.tokens.slice(lead), hint: "lead" },
		];
		return { parts, sentences: 1 };
	}
	const words = countWords(printed(first.tokens).text);
	const asks = /^[?!]+$/.test(first.tokens.at(-1) ?? "");
	const follows = second !== undefined && countWords(printed(second.tokens).text) > words;
	if (!asks || !follows || words < 4 || words > 20) return { parts: [], sentences: 0 };
	return { parts: [{ tokens: first.tokens, hint: "title" }], sentences: 1 };
}

interface TokenSentence {
	readonly tokens: readonly string[];
	readonly caption: boolean;
}

/** Sentences by their standing stops; a credit makes a caption of the sentence before it. */
function cutSentences(tokens: readonly string[]): readonly TokenSentence[] {
	const ends = sentenceEnds(tokens);
	const openings = new Set<string>();
	for (const end of ends) openings.add(tokens[end] ?? "");
	const sentences: TokenSentence[] = [];
	let start = 0;
	for (const end of [...ends, tokens.length]) {
		if (end <= start) continue;
		const credit = creditAt(tokens, start, end);
		if (credit === null) {
			sentences.push({ tokens: tokens.slice(start, end), caption: false });
			start = end;
			continue;
		}
		const after = creditEnd(tokens, credit, openings);
		const before = credit === start ? sentences.pop() : undefined;
		const head = before === undefined || before.caption ? [] : before.tokens;
		if (before?.caption) sentences.push(before);
		sentences.push({ tokens: [...head, ...tokens.slice(start, after)], caption: true });
		if (after < end) sentences.push({ tokens: tokens.slice(after, end), caption: false });
		start = Math.max(end, after);
	}
	return sentences;
}

const stop = /^(?:[.!?…]+)$/;
const closer = /^["'”’»)\]]+$/;

/** Numbers of the tokens that sentences end before. */
function sentenceEnds(tokens: readonly string[]): readonly number[] {
	const ends: number[] = [];
	let quoteOpen = false;
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index] ?? "";
		if (token === '"') quoteOpen = !quoteOpen;
		if (!stop.test(token)) continue;
		let end = index + 1;
		while (closer.test(tokens[end] ?? "") && (tokens[end] !== '"' || quoteOpen)) {
			if (tokens[end] === '"') quoteOpen = false;
			end += 1;
		}
		if (endsAt(tokens, index, end)) ends.push(end);
		index = end - 1;
	}
	return ends;
}

function endsAt(tokens: readonly string[], index: number, end: number): boolean {
	const next = tokens[end] ?? "";
	if (/^[-–]$/.test(next) && /^\p{Ll}/u.test(tokens[end + 1] ?? "")) return false;
	if (/^[\p{Ll},;:]/u.test(next)) return tokens[index] === "." && /^\p{Ll}/u.test(next) && end === index + 1;
	if (tokens[index] !== ".") return true;
	const meaning = stopAfter(tokens[index - 1] ?? "");
	return meaning === "end" || meaning === "either" || (meaning === "initial" && opensSentence(next));
}

const creditWords: ReadonlySet<string> = new Set([
	"Ảnh",
	"Nguồn",
	"Video",
	"Clip",
	"Đồ_họa",
	"Minh_họa",
	"Infographic",
	"Ảnh_minh_họa",
]);

/** Number of the token that opens a credit (`Ảnh :`, `( Nguồn :`) inside `start..end`; `null` where there is none. */
function creditAt(tokens: readonly string[], start: number, end = tokens.length): number | null {
	for (let index = start; index < end; index += 1) {
		if (!creditWords.has(tokens[index] ?? "") || tokens[index + 1] !== ":" || !/^\p{Lu}/u.test(tokens[index + 2] ?? ""))
			continue;
		return index > start && tokens[index - 1] === "(" ? index - 1 : index;
	}
	return null;
}

/**
 * Number of the token after a credit: an agency in capitals, a joined name, or the capitalised words before the next
 * opening.
 */
function creditEnd(tokens: readonly string[], start: number, openings: ReadonlySet<string>): number {
	if (tokens[start] === "(") {
		const close = tokens.indexOf(")", start);
		if (close >= 0 && close - start < 12) return afterStop(tokens, close + 1);
	}
	let end = start + 2;
	for (let taken = 0; end < tokens.length && taken < 5; taken += 1) {
		const token = tokens[end] ?? "";
		const linked = /^[/,&-]$/.test(token) && /^\p{Lu}/u.test(tokens[end + 1] ?? "");
		if (!linked && (!/^\p{Lu}/u.test(token) || (taken > 0 && (openings.has(token) || opensSentence(token))))) break;
		end += linked ? 2 : 1;
		const complete = /^\p{Lu}{2,}$/u.test(token) || token.includes("_");
		if (complete && !/^[/,&-]$/.test(tokens[end] ?? "")) break;
	}
	return afterStop(tokens, end);
}

function afterStop(tokens: readonly string[], end: number): number {
	return tokens[end] === "." ? end + 1 : end;
}

/** Author and source after the last sentence. */
function signatureOf(tokens: readonly string[]): { readonly end: number; readonly parts: readonly Part[] } {
	const last = tokens.at(-1) === "." ? tokens.length - 1 : tokens.length;
	for (let start = Math.max(1, last - 12); start < last; start += 1) {
		if (!stop.test(tokens[start - 1] ?? "") && !closer.test(tokens[start - 1] ?? "")) continue;
		const words = tokens.slice(start, last);
		const { text } = printed(words);
		if (sourceOf(text) !== null) return { end: start, parts: [{ tokens: words, hint: "source" }] };
		if (bylineOf(text) !== null) return { end: start, parts: [{ tokens: words, hint: "byline" }] };
		const bracket = words.findIndex((word, index) => index > 0 && (word === "(" || word === "Theo"));
		if (bracket < 0) continue;
		const name = words.slice(0, bracket);
		const source = words.slice(bracket);
		if (isPersonName(printed(name).text) && sourceOf(printed(source).text) !== null) {
			return {
				end: start,
				parts: [
					{ tokens: name, hint: "byline" },
					{ tokens: source, hint: "source" },
				],
			};
		}
	}
	return { end: tokens.length, parts: [] };
}

function paragraphsOf(sentences: TokenSentences): readonly Part[] {
	let open = false;
	const weights = sentences.map((tokens) => {
		let words = 0;
		for (const token of tokens) {
			words += syllableCount(token);
			if (token === '"') open = !open;
			else if (token === "“" || token === "”") open = token === "“";
		}
		return { words, quoteOpen: open, leans: leansBack(printed(tokens.slice(0, leaningTokens)).text) };
	});
	const starts = groupSentences(weights);
	return starts.map((start, index) => ({
		tokens: sentences.slice(start, starts[index + 1]).flat(),
		hint: "paragraph",
	}));
}

const leaningTokens = 4;

function syllableCount(token: string): number {
	return countWords(token.replaceAll("_", " "));
}
