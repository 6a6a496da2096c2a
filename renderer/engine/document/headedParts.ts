// The parts that the headings of a page begin, where its headings are of several ranks: its contents then nest. Pure.

import type { Line } from "./lines.ts";

/** Below the six ranks of markup: of a line that only looks like a heading. */
export const lowestRank = 7;

/**
 * Takes lines whose headings bear parts with the ranks of markup (1 to 6, or `lowestRank`) as levels; gives them with the
 * highest level being 1. Where all subheadings of the article are of one rank they begin no parts.
 */
export function withNestedParts(lines: readonly Line[]): readonly Line[] {
	const begins = (line: Line) => line.part !== null && line.clutter === null && line.hint === "subheading";
	const ranks = lines.flatMap((line) => (line.part !== null && begins(line) ? [line.part.level] : []));
	const highest = Math.min(...ranks);
	const nests = ranks.some((rank) => rank > highest && rank < lowestRank);
	return lines.map((line) => {
		if (line.part === null) return line;
		const { title, level } = line.part;
		return { ...line, part: nests && begins(line) ? { title, level: level - highest + 1 } : null };
	});
}
