// Tokens of a segmented corpus text back to print: `_` to spaces, punctuation where a printer would set it. Pure.
// The spaces that were `_` are remembered, but for joins that are certainly wrong (`Trần_Lưu_Quang_dự`).

import type { LocalRepair, MarkedText } from "./markedText.ts";

/** Runs of non-space characters, as a segmenter left them. */
export function tokensOf(text: string): readonly string[] {
	return text.split(/\s+/).filter((token) => token !== "");
}

const attachedBefore = /^(?:[,.;:!?%…)\]}”’»]+|\.{2,})$/;
const attachedAfter = /^[([{“‘«]+$/;
const straightQuote = /^(?:["']|``|'')$/;

/** Sets tokens as in print. */
export function printed(source: readonly string[]): MarkedText {
	const tokens = withApostrophes(source);
	const joins: number[] = [];
	const repairs: LocalRepair[] = [];
	const pieces: string[] = [];
	let length = 0;
	let openQuote = false;
	let glue = true;
	for (const [index, token] of tokens.entries()) {
		const quote: boolean = straightQuote.test(token);
		const closes: boolean = quote && (openQuote || token === "''" || closesUnopened(tokens, index));
		if (!glue && !closes && !attachesBefore(tokens, index)) {
			pieces.push(" ");
			length += 1;
		}
		const word = spelledOut(token);
		for (const join of word.joins) joins.push(length + join);
		if (word.wrong) repairs.push({ before: token, after: word.text, start: length });
		pieces.push(word.text);
		length += word.text.length;
		if (quote) openQuote = !closes;
		glue = (quote && !closes) || attachesAfter(tokens, index);
	}
	return { text: pieces.join(""), joins, repairs, timings: [] };
}

const initialOfName = /^[HYKĐ]$/u;

/** `H ' Uyên`, three tokens: the apostrophe of a name of the Central Highlands is no quotation mark. */
function withApostrophes(tokens: readonly string[]): readonly string[] {
	if (!tokens.some((token) => token === "'" || token === "’")) return tokens;
	const joined: string[] = [];
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index] ?? "";
		const mark = tokens[index + 1] ?? "";
		const opens = initialOfName.test(token) && (mark === "'" || mark === "’");
		if (!opens || !/^\p{Lu}\p{Ll}/u.test(tokens[index + 2] ?? "")) joined.push(token);
		else {
			joined.push(token + mark);
			index += 1;
		}
	}
	return joined;
}

/** A mark that closes what an earlier line opened: a stop or the end follows it. */
function closesUnopened(tokens: readonly string[], index: number): boolean {
	return index > 0 && attachedBefore.test(tokens[index + 1] ?? ".");
}

function attachesBefore(tokens: readonly string[], index: number): boolean {
	const token = tokens[index] ?? "";
	if (attachedBefore.test(token)) return token !== "%" || /\d$/.test(tokens[index - 1] ?? "");
	return token === "/" && isSlashBetween(tokens, index);
}

function attachesAfter(tokens: readonly string[], index: number): boolean {
	const token = tokens[index] ?? "";
	if (attachedAfter.test(token)) return true;
	const next = tokens[index + 1] ?? "";
	if (token === "/") return isSlashBetween(tokens, index);
	if (token === ":") return /^\d{1,2}$/.test(tokens[index - 1] ?? "") && /^\d{1,2}$/.test(next);
	// `H' Nga`, `Y' Bion`: the apostrophe belongs inside a name of the Central Highlands.
	return /^\p{Lu}\p{L}?['’]$/u.test(token) && /^\p{Lu}/u.test(next);
}

/**
 * `5 / 9`, `km / h`, `đồng / lần`: a slash between words, numbers or acronyms; before a capital it parts lines of
 * verse and stays apart.
 */
function isSlashBetween(tokens: readonly string[], index: number): boolean {
	return (
		/[\p{L}\p{N}]$/u.test(tokens[index - 1] ?? "") && /^(?:[\p{Ll}\p{N}]|\p{Lu}{2,}$)/u.test(tokens[index + 1] ?? "")
	);
}

interface Word {
	readonly text: string;
	readonly joins: readonly number[];
	/** Whether a join was left out as wrong. */
	readonly wrong: boolean;
}

/** `H’_Ngoan`: no space after the apostrophe of a name of the Central Highlands. */
const insideName = /(?<=^\p{Lu}\p{L}?['’])_(?=\p{Lu})/u;
const lettersOrDigits = /[\p{L}\p{M}\p{N}]/u;

/** `_` between letters or digits is a join; any other one is a character of the text. */
function spelledOut(source: string): Word {
	if (!source.includes("_")) return { text: source, joins: [], wrong: false };
	const token = /['’]/.test(source) ? source.replace(insideName, "") : source;
	const joins: number[] = [];
	let wrong = false;
	let text = "";
	let from = 0;
	for (let at = token.indexOf("_"); at >= 0; at = token.indexOf("_", at + 1)) {
		const before = token[at - 1] ?? "";
		if (!(before === "." || lettersOrDigits.test(before)) || !lettersOrDigits.test(token[at + 1] ?? "")) continue;
		if (endsName(token, at)) wrong = true;
		else joins.push(at);
		text += `${token.slice(from, at)} `;
		from = at + 1;
	}
	return { text: text + token.slice(from), joins, wrong };
}

/** Whether at least two capitalised parts stand before the `_` at `index` and a part in lower case after it. */
function endsName(token: string, index: number): boolean {
	const second = token.lastIndexOf("_", index - 1);
	if (second < 0) return false;
	const first = token.lastIndexOf("_", second - 1);
	const next = token[index + 1] ?? "";
	return next !== next.toUpperCase() && isCapital(token[second + 1]) && isCapital(token[first + 1]);
}

function isCapital(letter: string | undefined): boolean {
	return letter !== undefined && letter !== letter.toLowerCase();
}
