// What is marked in a text when the text is cut or edited: repairs, joins and times that still fit keep their place. Pure.

import { keptStretches } from "../../text/textDiff.ts";
import type { LocalTiming, MarkedText } from "../markedText.ts";
import { normalizeText } from "../normalizeText.ts";
import { timingsMoved } from "./timings.ts";

/** Lines as a person typed them: normalised, trimmed, blank ones left out. */
export function linesTyped(text: string): readonly string[] {
	return normalizeText(text)
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

/** Line ends as spaces: the same length, so that every mark stays where it is. */
export function flattened(marked: MarkedText): MarkedText {
	return marked.text.includes("\n") ? { ...marked, text: marked.text.replaceAll("\n", " ") } : marked;
}

/**
 * Pieces of a marked text, trimmed, one for each `start, end` (ascending, apart from each other). A time that lies across a cut
 * is shared out by the length of its stretches; repairs across one fall away. Linear.
 */
export function cutMarked(marked: MarkedText, ranges: readonly (readonly [number, number])[]): readonly MarkedText[] {
	let [join, repair, timing] = [0, 0, 0];
	return ranges.map(([rawStart, rawEnd]) => {
		const raw = marked.text.slice(rawStart, rawEnd);
		const start = rawStart + raw.length - raw.trimStart().length;
		const end = start + raw.trim().length;
		while ((marked.joins[join] ?? end) < start) join += 1;
		const firstJoin = join;
		while ((marked.joins[join] ?? end) < end) join += 1;
		while ((marked.repairs[repair]?.start ?? end) < start) repair += 1;
		const firstRepair = repair;
		while ((marked.repairs[repair]?.start ?? end) < end) repair += 1;
		while ((marked.timings[timing]?.end ?? end) <= start && timing < marked.timings.length) timing += 1;
		let lastTiming = timing;
		while ((marked.timings[lastTiming]?.start ?? end) < end) lastTiming += 1;
		return {
			text: marked.text.slice(start, end),
			joins: marked.joins.slice(firstJoin, join).map((at) => at - start),
			repairs: marked.repairs
				.slice(firstRepair, repair)
				.filter((found) => found.start + found.after.length <= end)
				.map((found) => ({ ...found, start: found.start - start })),
			timings: marked.timings.slice(timing, lastTiming).flatMap((found) => clipped(found, start, end)),
		};
	});
}

/** The share of a time that falls to the stretch `start..end`, placed in that stretch. */
function clipped(timing: LocalTiming, start: number, end: number): readonly LocalTiming[] {
	const [from, to] = [Math.max(timing.start, start), Math.min(timing.end, end)];
	const momentOf = (offset: number) =>
		timing.startsAt +
		Math.round(((timing.endsAt - timing.startsAt) * (offset - timing.start)) / (timing.end - timing.start));
	const [startsAt, endsAt] = [momentOf(from), momentOf(to)];
	return from < to && startsAt < endsAt ? [{ start: from - start, end: to - start, startsAt, endsAt }] : [];
}

/**
 * `text` in place of `marked.text`. Joins and repairs stay where the words they belong to are unchanged; a time stays as long
 * as anything of its stretch is there.
 */
export function remarked(marked: MarkedText, text: string): MarkedText {
	if (marked.joins.length + marked.repairs.length + marked.timings.length === 0) return { ...marked, text };
	const kept = keptStretches(marked.text, text);
	let last = 0;
	/** How far the stretch that holds `start..end` has moved; `null` where none holds all of it. Asked in ascending order. */
	const moved = (start: number, end: number): number | null => {
		while (last > 0 && (kept[last]?.before ?? 0) > start) last -= 1;
		for (let next = kept[last + 1]; next !== undefined && next.before <= start; next = kept[last + 1]) last += 1;
		const here = kept[last];
		return here !== undefined && here.before <= start && end <= here.before + here.length
			? here.after - here.before
			: null;
	};
	const joins = marked.joins.flatMap((join) => {
		// With a character on either side: whole words are kept or none.
		const by = moved(join - 1, join + 2);
		return by === null ? [] : [join + by];
	});
	const repairs = marked.repairs.flatMap((repair) => {
		const by = moved(repair.start, repair.start + Math.max(1, repair.after.length));
		return by === null ? [] : [{ ...repair, start: repair.start + by }];
	});
	return { text, joins, repairs, timings: timingsMoved(marked, text, kept) };
}
