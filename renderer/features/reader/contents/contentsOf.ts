// The contents of a text: its parts, else its subheadings where there are enough of them to find one's way by. Pure.

import type { CleanDocument } from "../../../engine/document/types.ts";
import { textOf } from "../../../engine/text/span.ts";

export interface ContentsEntry {
	readonly title: string;
	/** Offset in the text of its first block. */
	readonly at: number;
	/** Entries of a lower level up to the next one of this level. */
	readonly inside: readonly ContentsEntry[];
}

/** So few subheadings are seen without a list. */
const fewestHeadings = 3;
const fewestParts = 2;

/** Entries of the highest level in the order of the text; empty where a list would tell nothing. */
export function contentsOf({
	text,
	blocks,
	parts,
}: Pick<CleanDocument, "text" | "blocks" | "parts">): readonly ContentsEntry[] {
	const headed = parts.flatMap(({ title, level, block }) => {
		const first = blocks[block];
		return first === undefined ? [] : [{ title, level, at: first.span.start }];
	});
	if (headed.length >= fewestParts) return nested(headed);
	const headings = blocks.filter(({ kind }) => kind === "subheading");
	if (headings.length < fewestHeadings) return [];
	return headings.map(({ span }) => ({ title: textOf(text, span).replace(/\s+/g, " "), at: span.start, inside: [] }));
}

interface Headed {
	readonly title: string;
	readonly level: number;
	readonly at: number;
}

/** Levels may begin anywhere and leave some out: what is lower than the entry before it lies inside it. */
function nested(headed: readonly Headed[]): readonly ContentsEntry[] {
	interface Open {
		readonly level: number;
		readonly inside: ContentsEntry[];
	}
	const top: Open = { level: Number.NEGATIVE_INFINITY, inside: [] };
	const open: Open[] = [top];
	for (const { title, level, at } of headed) {
		while ((open.at(-1) ?? top).level >= level) open.pop();
		const inside: ContentsEntry[] = [];
		(open.at(-1) ?? top).inside.push({ title, at, inside });
		open.push({ level, inside });
	}
	return top.inside;
}

/** The innermost entry that `offset` lies in; `null` before the first one. */
export function entryAt(entries: readonly ContentsEntry[], offset: number): ContentsEntry | null {
	const around = entries.findLast(({ at }) => at <= offset);
	return around === undefined ? null : (entryAt(around.inside, offset) ?? around);
}
