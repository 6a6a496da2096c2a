// A glossed text as lines of words that can be chosen: the line breaks of the text stand, white space falls away. Pure.

import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { span } from "../../engine/text/span.ts";
import type { LineWord } from "../../ui/TwoLines.tsx";
import { lineWords, type StatusOf } from "../lineWords.ts";
import type { GlossedLine } from "./answer.ts";

export interface TextWord extends LineWord {
	/** `null` for numbers: they have no entry. */
	readonly key: HeadwordKey | null;
}

/** Tokens between two line breaks; blank lines have none and are left out. */
export function tokenLines({ text, tokens }: GlossedLine): readonly (readonly GlossedToken[])[] {
	const lines: GlossedToken[][] = [];
	let line: GlossedToken[] = [];
	const end = () => {
		if (line.some(({ token }) => token.kind !== "gap")) lines.push(line);
		line = [];
	};
	for (const glossed of tokens) {
		const { token } = glossed;
		if (token.kind !== "gap" || !text.slice(token.span.start, token.span.end).includes("\n")) {
			line.push(glossed);
			continue;
		}
		let start: number = token.span.start;
		for (const piece of text.slice(start, token.span.end).split("\n")) {
			if (start > token.span.start) end();
			if (piece !== "") line.push({ ...glossed, token: { ...token, span: span(start, start + piece.length) } });
			start += piece.length + 1;
		}
	}
	end();
	return lines;
}

/** The words of one line, as `lineWords` has them. */
export function textWords(text: string, tokens: readonly GlossedToken[], statusOf: StatusOf): readonly TextWord[] {
	const keys = new Map<number, HeadwordKey | null>(tokens.map(({ token }) => [token.span.start, token.key]));
	return lineWords(text, tokens, statusOf).map((word) => ({ ...word, key: keys.get(word.start) ?? null }));
}
