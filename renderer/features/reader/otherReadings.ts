// A place read otherwise than the text has it: which choice would keep it so, the other readings in the order of a walk, and
// which of them the card shows at once. Pure.

import type { GlossedToken } from "../../engine/gloss/types.ts";
import { type Span, sameSpan, span, textOf } from "../../engine/text/span.ts";
import type { WordDescription } from "../../worker/protocol.ts";

/** What would be kept: the syllables of `place` are words that part at `cuts`; one word where there are none. */
export interface Proposal {
	readonly place: Span;
	/** Offsets into the characters of `place`, ascending. */
	readonly cuts: readonly number[];
}

type Alternatives = WordDescription["alternatives"];

/**
 * The choice that makes `place` a word of its own: its syllables joined, or the words that it is cut out of split. So a part
 * that is kept everywhere is only cut out of these very words. `null` where it is a word already.
 */
export function proposalOf(tokens: readonly GlossedToken[], place: Span): Proposal | null {
	let { start, end }: { start: number; end: number } = place;
	for (const { token } of tokens) {
		if (token.kind === "gap" || token.span.end <= place.start || token.span.start >= place.end) continue;
		if (sameSpan(token.span, place)) return null;
		start = Math.min(start, token.span.start);
		end = Math.max(end, token.span.end);
	}
	const cuts = [place.start - start, place.end - start].filter((cut) => cut > 0 && cut < end - start);
	return { place: span(start, end), cuts };
}

/** The words that a proposal makes, as they stand in the text. Never empty. */
export function wordsOfProposal(text: string, { place, cuts }: Proposal): readonly string[] {
	const quote = textOf(text, place);
	const edges = [0, ...cuts, quote.length];
	return edges.slice(1).map((end, index) => quote.slice(edges[index], end).replace(/\s+/g, " ").trim());
}

/** The stretches between white space. */
export function syllablesOf(text: string, place: Span): readonly Span[] {
	return [...textOf(text, place).matchAll(/\S+/g)].map(({ index, 0: written }) =>
		span(place.start + index, place.start + index + written.length),
	);
}

/**
 * The next reading that is longer, or shorter, than `now`; among those of like length the likelier ones come first, seen from
 * `from`, the word that the readings are of. `null` at the end of the walk.
 */
export function nextReading(alternatives: Alternatives, from: Span, now: Span, longer: boolean): Span | null {
	const size = (place: Span) => place.end - place.start;
	const syllables = new Map(alternatives.map((one) => [one, one.quote.split(/\s+/).length]));
	const count = (one: Alternatives[number]) => syllables.get(one) ?? 0;
	const own = alternatives.find((one) => sameSpan(one.span, from));
	const middle = own === undefined ? 1 : count(own);
	const ranked = alternatives.map((one, rank) => ({ one, rank: count(one) < middle ? -rank : rank }));
	const walk = ranked.toSorted((a, b) => count(a.one) - count(b.one) || a.rank - b.rank).map(({ one }) => one.span);
	const at = walk.findIndex((place) => sameSpan(place, now));
	if (at >= 0) return walk[longer ? at + 1 : at - 1] ?? null;
	return (
		(longer ? walk.find((place) => size(place) > size(now)) : walk.findLast((place) => size(place) < size(now))) ?? null
	);
}

/** One button of *Read as*. */
export interface ReadingChoice {
	readonly span: Span;
	readonly quote: string;
	readonly gloss: string | null;
	/** Whether the place is read so now. */
	readonly current: boolean;
}

const mostShown = 4;
/** Beyond these differences a stretch is hardly ever meant, listed or not. */
const likely = { listed: 1500, unlisted: 400 } as const;

/** Those that are worth a look, best first, the present one always among them; and the others. */
export function readingChoices(
	alternatives: Alternatives,
	now: { readonly span: Span; readonly quote: string; readonly gloss: string | null },
): { readonly shown: readonly ReadingChoice[]; readonly others: readonly ReadingChoice[] } {
	const isNow = (place: Span) => sameSpan(place, now.span);
	const all = alternatives.some(({ span: place }) => isNow(place))
		? alternatives
		: [...alternatives, { ...now, known: true, difference: 0 }];
	const worth = all.filter(
		({ span: place, known, difference }) => isNow(place) || difference <= (known ? likely.listed : likely.unlisted),
	);
	const first = worth.filter(({ span: place }, rank) => rank < mostShown || isNow(place));
	const choice = ({ span: place, quote, gloss }: Alternatives[number]): ReadingChoice => ({
		span: place,
		quote,
		gloss: isNow(place) ? (now.gloss ?? gloss) : gloss,
		current: isNow(place),
	});
	return {
		shown: first.map(choice),
		others: all.filter((one) => !first.includes(one)).map(choice),
	};
}
