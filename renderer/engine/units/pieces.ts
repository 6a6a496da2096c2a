// Tokens cut into syllables, figures and marks: the grammar of units reads the same, however the tokens were joined. Pure.

import type { Token } from "../segment/types.ts";
import { foldWord } from "../text/headwordKey.ts";

export interface Piece {
	readonly kind: "syllable" | "figure" | "mark" | "break";
	/** Folded; figures and marks as they stand, the dash of a range (`6–7`) as a hyphen. */
	readonly text: string;
	readonly surface: string;
	/** Index among the tokens. */
	readonly token: number;
	/** Whether it is the first, the last piece of its token. */
	readonly opens: boolean;
	readonly closes: boolean;
}

/** Blanks are left out; a line break is a piece that nothing reads across. */
export function piecesOf(text: string, tokens: readonly Token[]): readonly Piece[] {
	const pieces: Piece[] = [];
	tokens.forEach((token, index) => {
		const whole = text.slice(token.span.start, token.span.end);
		if (token.kind === "gap" && whole.trim() === "") {
			if (/[\n\r]/.test(whole)) pieces.push(piece("break", "\n", whole, index, true, true));
			return;
		}
		if (token.kind === "gap") pieces.push(piece("mark", whole, whole, index, true, true));
		else if (/^\d/.test(whole)) pieces.push(piece("figure", whole.replaceAll("–", "-"), whole, index, true, true));
		else {
			const parts = whole.split(/[\s_]+/).filter((part) => part !== "");
			parts.forEach((part, at) => {
				pieces.push(piece("syllable", foldWord(part), part, index, at === 0, at === parts.length - 1));
			});
		}
	});
	return pieces;
}

function piece(
	kind: Piece["kind"],
	text: string,
	surface: string,
	token: number,
	opens: boolean,
	closes: boolean,
): Piece {
	return { kind, text, surface, token, opens, closes };
}

/** Text of the piece at an index; empty beyond the ends. */
export function textAt(pieces: readonly Piece[], at: number): string {
	return pieces[at]?.text ?? "";
}

/** Whether a match may end before this index: the piece before it is the last one of its token. */
export function closesBefore(pieces: readonly Piece[], end: number): boolean {
	return pieces[end - 1]?.closes ?? false;
}

/** The whole word that ends before an index, its syllables joined; empty at a mark or at the start. */
export function wordBefore(pieces: readonly Piece[], at: number): string {
	const last = pieces[at - 1];
	if (last === undefined || last.kind === "mark" || last.kind === "break") return "";
	let first = at - 1;
	while (pieces[first - 1]?.token === last.token) first -= 1;
	return joined(pieces, first, at);
}

/** The whole word or mark that begins at an index; empty at the end. */
export function wordFrom(pieces: readonly Piece[], at: number): string {
	const first = pieces[at];
	if (first === undefined) return "";
	let end = at + 1;
	while (pieces[end]?.token === first.token) end += 1;
	return joined(pieces, at, end);
}

export function joined(pieces: readonly Piece[], first: number, end: number): string {
	let text = textAt(pieces, first);
	for (let at = first + 1; at < end; at++) text += ` ${textAt(pieces, at)}`;
	return text;
}

/** Reads the longest of several phrases that begins at a piece and ends with its token. Phrases are syllables with spaces. */
export function longestPhrase<Value>(
	pieces: readonly Piece[],
	at: number,
	phrases: ReadonlyMap<string, Value>,
	longest: number,
): { readonly value: Value; readonly end: number } | null {
	let phrase = "";
	let found: { value: Value; end: number } | null = null;
	for (let end = at + 1; end <= Math.min(pieces.length, at + longest); end++) {
		phrase += `${end === at + 1 ? "" : " "}${textAt(pieces, end - 1)}`;
		const value = phrases.get(phrase);
		if (value !== undefined && closesBefore(pieces, end)) found = { value, end };
	}
	return found;
}
