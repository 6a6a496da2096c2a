// Which units stand over one line of English, on the page and wherever a text is taken away. Pure.

import { type Span, textOf } from "../text/span.ts";
import type { Unit, UnitKind } from "./types.ts";

const shownKinds: ReadonlySet<UnitKind> = new Set<UnitKind>(["quantity", "money", "date", "time", "percent"]);

/**
 * Units to show as one among those of a sentence; none of them overlap. Organisations and names with titles keep the glosses
 * of their words, as do phrases in several parts.
 * @param units in the order of the text, of two that overlap the outer one first
 */
export function shownUnits(text: string, units: readonly Unit[]): readonly Unit[] {
	let end = 0;
	return units.filter((unit) => {
		if (unit.span.start < end || !isShown(text, unit)) return false;
		end = unit.span.end;
		return true;
	});
}

function isShown(text: string, { kind, read, span, gloss, phrase }: Unit): boolean {
	if (phrase !== undefined) return phrase.parts.length === 1;
	return shownKinds.has(kind) && read === "rule" && gloss !== null && tellsMore(text, span, gloss);
}

/** `1990` tells nothing of `năm 1990`, nor `3 km` of `3 km`: there the words say more by themselves. */
function tellsMore(text: string, place: Span, gloss: string): boolean {
	const written = textOf(text, place).toLowerCase().split(/\s+/);
	return gloss
		.toLowerCase()
		.split(/\s+/)
		.some((word) => !written.includes(word));
}
