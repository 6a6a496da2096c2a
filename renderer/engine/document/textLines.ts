// Plain text to lines, in the order in which damage is mended: lost line ends, wrapped lines, headings on two lines,
// marks of Wikipedia, doubled captions, verse, overlong paragraphs. Pure.

import { joinCredits, partDoubledCaptions } from "./captionHalves.ts";
import { type Line, linesOf } from "./lines.ts";
import { partLongLines } from "./longLines.ts";
import { partLostLines } from "./lostLines.ts";
import { joinOfficialHeads } from "./officialHeads.ts";
import { joinSentenceLines } from "./sentenceLines.ts";
import { withoutWikiMarks } from "./wikiMarks.ts";
import { gatherVerse, unwrap } from "./wrapping.ts";

/** Lines of a text as `normalizeText` gives it. */
export function textLines(text: string): readonly Line[] {
	return mendedLines(joinSentenceLines(unwrap(partLostLines(linesOf(text)))));
}

/** Lines of a text or a page with what was broken in lines and headings mended; what markup has said stays. */
export function mendedLines(lines: readonly Line[]): readonly Line[] {
	return partLongLines(gatherVerse(partDoubledCaptions(joinCredits(withoutWikiMarks(joinOfficialHeads(lines))))));
}
