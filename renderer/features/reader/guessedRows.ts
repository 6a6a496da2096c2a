// Guessed heights of the rows of an open text, and by them which rows a screen shows before anything has been laid out.
// Pure.

import type { OpenText } from "./openText.ts";
import { rowHeight, type TypeMeasures } from "./rowHeights.ts";
import type { RowPlan } from "./rows.ts";
import type { Anchor } from "./textGeometry.ts";
import { englishOf } from "./translations.ts";

/** Height of a row by its index, CSS pixels. */
export type GuessedHeight = (index: number) => number;

export function guessedHeights(
	{ sentences, document, translation }: Pick<OpenText, "sentences" | "document" | "translation">,
	plan: RowPlan,
	measures: TypeMeasures,
	translated: boolean,
): GuessedHeight {
	const bySentence = plan.view === "sentences";
	return (index) => {
		const row = plan.row(index);
		const place = bySentence ? sentences.span(row.first) : row.closes ? document.blocks[row.block]?.span : undefined;
		const english = translated && place !== undefined ? (englishOf(translation, place)?.length ?? 0) : 0;
		return rowHeight(row, { characters: plan.characters(index), english, bySentence }, measures);
	};
}

/** Where a place is guessed to stand: its row, and how far below the row's upper edge, CSS pixels. The text has rows. */
export function guessedPlace(
	{ sentences }: Pick<OpenText, "sentences">,
	plan: RowPlan,
	heightOf: GuessedHeight,
	at: number,
): { readonly row: number; readonly below: number } {
	const row = plan.rowOf(sentences.at(at));
	const before = at - sentences.span(plan.row(row).first).start;
	const share = Math.min(Math.max(before / Math.max(plan.characters(row), 1), 0), 1);
	return { row, below: share * heightOf(row) };
}

/** What rows are higher or lower than was guessed, as a share of the screen. */
const slack = 0.1;

/** First and last row on a screen of `height` CSS pixels that shows the place where it belongs. The text has rows. */
export function guessedScreen(
	text: Pick<OpenText, "sentences">,
	plan: RowPlan,
	heightOf: GuessedHeight,
	{ at, y }: Anchor,
	height: number,
): { readonly first: number; readonly last: number } {
	const { row, below } = guessedPlace(text, plan, heightOf, at);
	let [first, last] = [row, row];
	for (let room = y - below; first > 0 && room > 0; room -= heightOf(first)) first -= 1;
	for (let room = height * (1 + slack) - y + below - heightOf(row); last < plan.count - 1 && room > 0; ) {
		last += 1;
		room -= heightOf(last);
	}
	return { first, last };
}
