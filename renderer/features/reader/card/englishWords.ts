// English text in pieces: the words that can be looked up, and what stands between them. Pure.

import type { CardPage } from "./pages.ts";

export interface TextPiece {
	readonly text: string;
	/** What it leads to; `null` for what leads nowhere. */
	readonly page: CardPage | null;
}

/** Words that say nothing by themselves. */
const small: ReadonlySet<string> = new Set(
	(
		"a an and any are as at be been but by can etc for from has have he her his how if in into is it its like made may more most " +
		"not of off on one only or other out over own person she so some somebody someone something sth such than that the their them " +
		"then there these they thing this those to too under up use used very was were what when where which who whose will with you your"
	).split(" "),
);

/** Every character is in one of the pieces. */
export function englishPieces(text: string): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	let end = 0;
	for (const match of text.matchAll(/[A-Za-z]+(?:[-’'][A-Za-z]+)*/g)) {
		const word = match[0].toLowerCase();
		if (word.length < 3 || small.has(word)) continue;
		if (match.index > end) pieces.push({ text: text.slice(end, match.index), page: null });
		pieces.push({ text: match[0], page: { kind: "english", written: word } });
		end = match.index + match[0].length;
	}
	if (end < text.length) pieces.push({ text: text.slice(end), page: null });
	return pieces;
}
