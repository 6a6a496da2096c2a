// All glosses of a text in their order, as find looks through them: a line for each, and the place that it stands under. In
// steps, so that whoever runs it can report, pause and stop. Pure.

import type { CleanDocument } from "../document/types.ts";
import type { GlossedToken } from "../gloss/types.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import { type Span, span } from "../text/span.ts";
import { shownUnits } from "../units/shown.ts";
import { unitsOf } from "../units/units.ts";
import { joinsOf } from "./analyse.ts";
import type { GlossLines } from "./types.ts";

/** Sentences read between two reports. */
const sentencesAStep = 8;

/**
 * Yields the share done, 0 to 1. A unit that stands over one line of English has its own line, its words none; what has no
 * gloss has no line.
 * @param sentences `Analysis.sentences`
 */
export function* glossLinesOf(
	document: CleanDocument,
	sentences: Int32Array,
	gloss: (text: string, place: Span, joins: ReadonlySet<number> | null) => readonly GlossedToken[],
	lexicon: Lexicon,
): Generator<number, GlossLines, void> {
	const { text } = document;
	const joins = joinsOf(document);
	const lines: string[] = [];
	const places: number[] = [];
	const add = (line: string, { start, end }: Span) => {
		lines.push(line.replace(/\s+/g, " "));
		places.push(start, end);
	};
	const count = sentences.length / 3;
	for (let index = 0; index < count; index += 1) {
		const tokens = gloss(text, span(sentences[index * 3] ?? 0, sentences[index * 3 + 1] ?? 0), joins);
		const units = shownUnits(text, unitsOf(text, tokens, lexicon));
		let unit = 0;
		for (const { token, gloss: own } of tokens) {
			while ((units[unit]?.span.end ?? Number.POSITIVE_INFINITY) <= token.span.start) unit += 1;
			const over = units[unit];
			if (over !== undefined && over.span.start <= token.span.start) {
				if (over.span.start === token.span.start && over.gloss !== null) add(over.gloss, over.span);
			} else if (own !== null) add(own.text, token.span);
		}
		if (index % sentencesAStep === sentencesAStep - 1) yield index / count;
	}
	return { text: lines.join("\n"), places: Int32Array.from(places) };
}
