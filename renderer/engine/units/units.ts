// Units of one sentence: what its numbers make, its organisations, its names with titles. Pure.

import type { GlossedToken } from "../gloss/types.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import type { Token } from "../segment/types.ts";
import { type Span, span } from "../text/span.ts";
import { type NameWord, nameWords } from "./nameWords.ts";
import { readNumeric } from "./numeric.ts";
import { readOrganization } from "./organizations.ts";
import { readTitle } from "./titles.ts";
import type { Unit, UnitKind } from "./types.ts";

/**
 * Units in the order of their starts, an outer one before one inside it; two units are apart or one lies in the other.
 * Each begins and ends with a token and has at least two of them, or one that is a number or has several syllables.
 * `tokens` are those of one sentence of `text`, in order; glossed ones give the names their English as it is shown.
 */
export function unitsOf(text: string, tokens: readonly (Token | GlossedToken)[], lexicon: Lexicon): readonly Unit[] {
	const bare = tokens.map((token) => ("token" in token ? token.token : token));
	const units: Unit[] = [];
	const add = (kind: UnitKind, first: number, last: number, gloss: string | null, read: Unit["read"]) => {
		const [start, end] = [bare[first]?.span.start, bare[last]?.span.end];
		if (start !== undefined && end !== undefined) units.push({ kind, span: span(start, end), gloss, read });
	};
	const numeric = readNumeric(text, bare);
	for (const { kind, first, last, gloss } of numeric) add(kind, first, last, gloss, "rule");
	const taken = new Set(numeric.flatMap(({ first, last }) => range(first, last)));
	const words = nameWords(text, tokens, lexicon);
	for (let at = 0; at < words.length; ) {
		const title = readTitle(words, at, lexicon);
		const organization = title === null ? readOrganization(words, at, lexicon) : null;
		const found = title ?? organization;
		if (found === null || isTaken(words, at, found.end, taken)) {
			at += 1;
			continue;
		}
		add(
			title === null ? "organization" : "titledName",
			indexAt(words, at),
			indexAt(words, found.end - 1),
			found.gloss,
			found.read,
		);
		if (title !== null) addInside(words, at + 1, title.end - 1);
		at = found.end;
	}

	/** The organisation that a title names: `Giám đốc [Sở Y tế Hà Nội] Trần Văn A`. */
	function addInside(all: readonly NameWord[], from: number, end: number): void {
		for (let at = from; at < end; at++) {
			const inner = readOrganization(all, at, lexicon);
			if (inner === null || inner.end > end) continue;
			add("organization", indexAt(all, at), indexAt(all, inner.end - 1), inner.gloss, inner.read);
			return;
		}
	}

	return units.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function range(first: number, last: number): readonly number[] {
	return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function indexAt(words: readonly NameWord[], at: number): number {
	return words[at]?.index ?? 0;
}

/** `UBND quận 1` may hold a number, but nothing lies over the edge of a unit of numbers. */
function isTaken(words: readonly NameWord[], from: number, end: number, taken: ReadonlySet<number>): boolean {
	return words.slice(from, end).some(({ index }) => taken.has(index));
}

/** The smallest of the units that hold a whole place; `null` where none does. */
export function unitAround(units: readonly Unit[], { start, end }: Span): Unit | null {
	let best: Unit | null = null;
	for (const unit of units) {
		if (unit.span.start > start || unit.span.end < end) continue;
		if (best === null || unit.span.end - unit.span.start < best.span.end - best.span.start) best = unit;
	}
	return best;
}
