// Marks picked words on the rows that are in the page, by the CSS Custom Highlight API: nothing is drawn again.

import type { Span } from "../../../engine/text/span.ts";
import { rangesIn } from "../find/rowText.ts";
import { drawnRows, type TextPage } from "../find/textPage.ts";
import { syllablesOf } from "../otherReadings.ts";

const name = "reader-picked";

/** @param parts ascending, without overlap */
export function paintPicked(page: TextPage, parts: readonly Span[]): void {
	if (typeof Highlight === "undefined") return;
	const ranges = drawnRows(page).flatMap((row) => {
		const inside = parts.filter(({ start, end }) => start < row.span.end && row.span.start < end);
		// Syllable by syllable: a range over two words would mark the gloss between them too.
		const { text } = page.text.document;
		return inside.length === 0
			? []
			: rangesIn(
					row,
					text,
					inside.flatMap((part) => syllablesOf(text, part)),
				);
	});
	CSS.highlights.set(name, new Highlight(...ranges));
}

export function clearPicked(): void {
	if (typeof Highlight !== "undefined") CSS.highlights.delete(name);
}
