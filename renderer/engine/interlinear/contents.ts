// The contents of a text that is taken away: its parts, else its subheadings where there are enough of them. Pure.

import type { CleanDocument } from "../document/types.ts";
import { textOf } from "../text/span.ts";

export interface ContentsEntry {
	readonly title: string;
	/** Index of its first block. */
	readonly block: number;
	readonly inside: readonly ContentsEntry[];
}

const fewestParts = 2;
const fewestHeadings = 3;

/** Entries of the highest level in the order of the text; empty where a list would tell nothing. */
export function contentsOf({
	text,
	blocks,
	parts,
}: Pick<CleanDocument, "text" | "blocks" | "parts">): readonly ContentsEntry[] {
	const headed = parts.filter(({ block }) => blocks[block] !== undefined);
	if (headed.length >= fewestParts) return nested(headed);
	const headings = blocks.flatMap(({ kind, span }, block) =>
		kind === "subheading" ? [{ title: textOf(text, span).replace(/\s+/g, " "), block, inside: [] }] : [],
	);
	return headings.length < fewestHeadings ? [] : headings;
}

/** Levels may begin anywhere and leave some out: what is lower than the entry before it lies inside it. */
function nested(parts: CleanDocument["parts"]): readonly ContentsEntry[] {
	interface Open {
		readonly level: number;
		readonly inside: ContentsEntry[];
	}
	const top: Open = { level: Number.NEGATIVE_INFINITY, inside: [] };
	const open: Open[] = [top];
	for (const { title, level, block } of parts) {
		while ((open.at(-1) ?? top).level >= level) open.pop();
		const inside: ContentsEntry[] = [];
		(open.at(-1) ?? top).inside.push({ title, block, inside });
		open.push({ level, inside });
	}
	return top.inside;
}

/** The first blocks of all entries. */
export function blocksNamed(entries: readonly ContentsEntry[]): ReadonlySet<number> {
	const blocks = new Set<number>();
	const add = (list: readonly ContentsEntry[]) => {
		for (const { block, inside } of list) {
			blocks.add(block);
			add(inside);
		}
	};
	add(entries);
	return blocks;
}
