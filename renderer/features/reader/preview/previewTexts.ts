// What the bubble over a word says: the word, the gloss that fits here, a sense or two more. Pure.

import type { Gloss } from "../../../engine/gloss/types.ts";
import type { WordDescription } from "../../../worker/protocol.ts";
import { cardSenses, standsAlone } from "../cardTexts.ts";

export interface PreviewText {
	readonly headword: string;
	/** What it means here. */
	readonly gloss: string;
	/** What else it means; at most two. */
	readonly further: readonly string[];
}

const mostFurther = 2;
/** Of a sense so many ways to say it are enough. */
const mostGlosses = 3;

/**
 * `null` where nothing is known of the word.
 * @param gloss what stands under it, or would
 * @param description of the word; `null` for a unit of several, which has none
 */
export function previewText(
	quote: string,
	gloss: Gloss | null,
	description: Pick<WordDescription, "headword" | "entry"> | null,
): PreviewText | null {
	const entry = description?.entry ?? null;
	const alone = standsAlone(gloss, entry);
	const senses = entry === null ? [] : cardSenses(entry, alone ? null : gloss);
	const texts = senses.map(({ sense }) => sense.glosses.slice(0, mostGlosses).join("; "));
	const [first, ...rest] = alone ? [gloss.text, ...texts] : texts;
	if (first === undefined) return null;
	// Senses that differ only in what the card says beside them read alike here.
	const further = [...new Set(rest)].filter((text) => text !== first).slice(0, mostFurther);
	return { headword: description?.headword ?? quote, gloss: first, further };
}
