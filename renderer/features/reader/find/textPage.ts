// The text as it is drawn: its scroll container, its rows, and where each stands. What marks, copies and jumps looks at
// the page through this.

import { type Span, span } from "../../../engine/text/span.ts";
import type { OpenText } from "../openText.ts";
import type { Row, RowPlan } from "../rows.ts";
import { type DrawnRow, rangesIn } from "./rowText.ts";

export interface TextPage {
	readonly text: Pick<OpenText, "document" | "sentences" | "translation">;
	readonly plan: RowPlan;
	/** The scroll container, and the text in it. */
	readonly frame: HTMLElement;
	readonly body: HTMLElement;
	/** Where a row begins in the scrolled content, and how high it is, CSS pixels: guessed where it was never drawn. */
	readonly rowAt: (index: number) => { readonly start: number; readonly size: number };
	/** Height of the text itself, CSS pixels. */
	readonly textHeight: () => number;
	readonly scrollTo: (offset: number) => void;
	readonly scrollBy: (distance: number) => void;
}

/** The stretch of the text that a row draws. */
export function rowSpan({ sentences }: Pick<OpenText, "sentences">, { first, end }: Row): Span {
	return span(sentences.span(first).start, sentences.span(end - 1).end);
}

export function drawnRow({ text, plan }: Pick<TextPage, "text" | "plan">, element: HTMLElement): DrawnRow | null {
	const index = Number(element.dataset.index ?? -1);
	if (!Number.isInteger(index) || index < 0 || index >= plan.count) return null;
	const row = plan.row(index);
	return { element, span: rowSpan(text, row), title: row.kind === "title" };
}

/** The rows that are in the page, in no particular order. */
export function drawnRows(page: Pick<TextPage, "text" | "plan" | "body">): readonly DrawnRow[] {
	return [...page.body.querySelectorAll<HTMLElement>("[data-index]")].flatMap((element) => {
		const row = drawnRow(page, element);
		return row === null ? [] : [row];
	});
}

/** The stretch of the text whose English stands under a row: the sentence, or under its last row the paragraph. */
export function englishPlace({ text, plan }: Pick<TextPage, "text" | "plan">, row: DrawnRow): Span {
	if (plan.view === "sentences") return row.span;
	return text.document.blocks[text.sentences.block(text.sentences.at(row.span.start))]?.span ?? row.span;
}

/** Where a stretch of the text begins on the screen; `null` while its row is not drawn. */
export function boxOf(page: TextPage, place: Span): DOMRect | null {
	if (page.plan.count === 0) return null;
	const index = page.plan.rowOf(page.text.sentences.at(place.start));
	const element = page.body.querySelector<HTMLElement>(`[data-index="${index}"]`);
	const row = element === null ? null : drawnRow(page, element);
	if (row === null) return null;
	const first = span(place.start, Math.max(place.end, place.start + 1));
	const range = rangesIn(row, page.text.document.text, [first])[0];
	return range?.getClientRects()[0] ?? null;
}
