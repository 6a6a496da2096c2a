// Other readings of the same syllables: longer and shorter stretches around a place, each with what it costs against the best
// reading of the sentence by the decoder's own score.

import { type Span, span } from "../text/span.ts";
import type { BoundaryDecoder } from "./boundaries.ts";
import type { Run } from "./runs.ts";
import type { AtomBuffer } from "./scan.ts";

/** A stretch of syllables that may be one word. */
export interface Alternative {
	readonly span: Span;
	/** Listed in the dictionary, as a word or as a name whose capitals are there. */
	readonly known: boolean;
	/** What the best reading with this word loses against the best of all, in the units of the weights; 0 or more. */
	readonly difference: number;
}

/** A prepared run, and what is needed to read it. */
export interface AlternativeScene {
	readonly run: Run;
	readonly atoms: AtomBuffer;
	readonly decoder: BoundaryDecoder;
	readonly hints: Uint8Array | null;
	/** Whether atoms `first` to `end` (exclusive) are a headword. */
	readonly isListed: (first: number, end: number) => boolean;
}

const mostAlternatives = 8;
/** Syllables of the longest stretch that is tried, and how far beyond the place it may reach on either side. */
const longest = 8;
const reach = 5;

/**
 * The stretches that overlap `wanted`, best first: those that are listed, the best reading's own, each syllable by itself,
 * one syllable more or less on either side, and always `wanted` itself. At most eight; none where no syllable stands there.
 */
export function alternativesOf(scene: AlternativeScene, wanted: Span): readonly Alternative[] {
	const { run, atoms, decoder, hints, isListed } = scene;
	const { starts, ends } = atoms;
	let from = 0;
	while (from < run.count && (ends[from] ?? 0) <= wanted.start) from += 1;
	let to = from;
	while (to < run.count && (starts[to] ?? 0) < wanted.end) to += 1;
	if (to === from) return [];

	const joined = new Uint8Array(run.count);
	const best = decoder.decode(run, hints, null, joined);
	const isWordOfBest = (first: number, end: number) =>
		joined[first] === 0 &&
		(end === run.count || joined[end] === 0) &&
		joined.subarray(first + 1, end).every((gap) => gap === 1);

	const forced = new Int8Array(run.count);
	const lossOf = (first: number, end: number): number => {
		if (isWordOfBest(first, end)) return 0;
		forced.fill(0);
		forced[first] = -1;
		if (end < run.count) forced[end] = -1;
		forced.fill(1, first + 1, end);
		return Math.max(0, best - decoder.decode(run, hints, forced, joinedBySome));
	};
	const joinedBySome = new Uint8Array(run.count);

	const found: Alternative[] = [];
	for (let first = Math.max(0, from - reach); first < to; first++) {
		for (let end = first + 1; end <= Math.min(run.count, to + reach, first + longest); end++) {
			if (end > first + 1 && run.joinable[end - 1] !== 1) break;
			if (end <= from) continue;
			const known = isListed(first, end);
			const own = first === from && end === to;
			const single = end - first === 1;
			const near = Math.abs(first - from) + Math.abs(end - to) === 1;
			if (!(known || own || single || near || isWordOfBest(first, end))) continue;
			const place = span(starts[first] ?? 0, ends[end - 1] ?? 0);
			found.push({ span: place, known, difference: lossOf(first, end) });
		}
	}
	found.sort(
		(a, b) =>
			a.difference - b.difference ||
			Number(b.known) - Number(a.known) ||
			a.span.start - b.span.start ||
			a.span.end - b.span.end,
	);
	const shown = found.slice(0, mostAlternatives);
	const own = found.find(({ span: place }) => place.start === starts[from] && place.end === ends[to - 1]);
	if (own !== undefined && !shown.includes(own)) shown[shown.length - 1] = own;
	return shown;
}
