// Where the entries of a file's table of contents begin in its text. Pure.

import { countWords, foldLine, type Line } from "../lines.ts";
import type { Printed } from "./roles.ts";
import type { Bookmark } from "./types.ts";

/** A bookmark may lead to a place a little over or under the first line of what it names (points). */
const tolerance = 40;
/** How many paragraphs from there are searched for the heading itself. */
const sight = 8;

/**
 * Parts by the index of the paragraph they begin with. Of two that begin with the same one, the first is kept; what lies
 * behind the last paragraph is left out.
 */
export function placeBookmarks(
	bookmarks: readonly Bookmark[],
	printed: readonly Printed[],
): ReadonlyMap<number, NonNullable<Line["part"]>> {
	const parts = new Map<number, NonNullable<Line["part"]>>();
	const first = firstOfPages(printed);
	let after = -1;
	for (const bookmark of bookmarks) {
		const at = placeOf(bookmark, printed, first);
		// A table of contents out of order would give parts that end before they begin.
		if (at === null || at < after || parts.has(at)) continue;
		const heading = printed[at]?.text ?? "";
		// Some programs write their bookmarks without the spaces where a heading's lines broke.
		const title = isSame(heading, bookmark.title) ? heading : bookmark.title;
		parts.set(at, { title, level: bookmark.level });
		after = at;
	}
	return parts;
}

function isSame(text: string, title: string): boolean {
	if (text.length > title.length * 2 + 20) return false;
	return foldLine(text).replaceAll(" ", "") === foldLine(title).replaceAll(" ", "");
}

const mostLevels = 3;

/** Parts by headings in larger type than the text's: each size that several headings share is a level. */
export function headedParts(printed: readonly Printed[], size: number): ReadonlyMap<number, NonNullable<Line["part"]>> {
	const bySize = new Map<number, number[]>();
	for (const [index, { paragraph, hint }] of printed.entries()) {
		const key = Math.round((paragraph.lines[0]?.size ?? 0) * 2);
		if (hint !== "subheading" || key <= size * 2.2) continue;
		const same = bySize.get(key);
		if (same === undefined) bySize.set(key, [index]);
		else same.push(index);
	}
	const levels = [...bySize].filter(([, at]) => at.length >= 2).sort((a, b) => b[0] - a[0]);
	const parts = levels
		.slice(0, mostLevels)
		.flatMap(([, at], level) =>
			at.map((index) => [index, { title: printed[index]?.text ?? "", level: level + 1 }] as const),
		);
	return new Map(parts.sort((a, b) => a[0] - b[0]));
}

/** Index of the first paragraph that begins on each page or, for pages on which none does, after it. */
function firstOfPages(printed: readonly Printed[]): readonly number[] {
	const first: number[] = [];
	for (const [index, { paragraph }] of printed.entries()) {
		const page = paragraph.lines[0]?.page ?? 0;
		while (first.length <= page) first.push(index);
	}
	return first;
}

function placeOf(
	{ title, page, y }: Bookmark,
	printed: readonly Printed[],
	firstOfPages: readonly number[],
): number | null {
	const from = firstOfPages[page];
	if (from === undefined) return null;
	const wanted = foldLine(title);
	let first: number | null = null;
	for (let index = from, seen = 0; index < printed.length && seen < sight; index += 1) {
		const one = printed[index];
		const line = one?.paragraph.lines[0];
		if (one === undefined || line === undefined || line.page > page + 1) break;
		if (y !== null && line.page === page && line.baseline < y - tolerance) continue;
		seen += 1;
		first ??= index;
		const text = foldLine(one.text.slice(0, title.length * 2 + 40));
		const part = countWords(title) > 1 && (text.startsWith(wanted) || wanted.endsWith(text));
		if (text !== "" && (part || isSame(one.text, title))) return index;
	}
	return first ?? from;
}
