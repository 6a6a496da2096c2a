// The account of what cleaning did: lines set aside, by reason and by place, and the mended places of each block. Pure.

import type { Block, CleanDocument, RemovalReason, Removed, Repair } from "../../../engine/document/types.ts";

export interface SetAsideGroup {
	readonly reason: RemovalReason;
	readonly lines: readonly string[];
}

/** Lines that were set aside, by reason, in the order in which the reasons first come up. */
export function setAsideGroups(removed: readonly Removed[]): readonly SetAsideGroup[] {
	const groups = new Map<RemovalReason, string[]>();
	for (const { reason, text } of removed) {
		const lines = groups.get(reason);
		if (lines === undefined) groups.set(reason, [text]);
		else lines.push(text);
	}
	return [...groups].map(([reason, lines]) => ({ reason, lines }));
}

/** A place where lines of one reason stood. */
export interface Cut {
	readonly reason: RemovalReason;
	readonly count: number;
}

/** The cuts after each block, by its index; -1 before the first. */
export function cutsByBlock(removed: readonly Removed[]): ReadonlyMap<number, readonly Cut[]> {
	const cuts = new Map<number, Cut[]>();
	for (const { reason, afterBlock } of removed) {
		const here = cuts.get(afterBlock) ?? [];
		const index = here.findIndex((cut) => cut.reason === reason);
		const cut = here[index];
		if (cut === undefined) here.push({ reason, count: 1 });
		else here[index] = { reason, count: cut.count + 1 };
		cuts.set(afterBlock, here);
	}
	return cuts;
}

/** A stretch of a block's text; `mended` tells what stood there before. */
export interface Stretch {
	readonly text: string;
	readonly start: number;
	readonly mended: string | null;
}

/** The text of a block with its mended places told apart; the stretches in order are the whole text. */
export function stretchesOf({ text }: CleanDocument, { span }: Block, repairs: readonly Repair[]): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let from: number = span.start;
	for (const repair of repairs) {
		const { start, end } = repair.span;
		if (start < from || end > span.end) continue;
		if (start > from) stretches.push({ text: text.slice(from, start), start: from, mended: null });
		if (end > start) stretches.push({ text: text.slice(start, end), start, mended: repair.before });
		from = end;
	}
	if (from < span.end) stretches.push({ text: text.slice(from, span.end), start: from, mended: null });
	return stretches;
}

/** Repairs by the index of the block that they stand in. */
export function repairsByBlock({ blocks, repairs }: CleanDocument): ReadonlyMap<number, readonly Repair[]> {
	const found = new Map<number, Repair[]>();
	let index = 0;
	for (const repair of repairs.toSorted((a, b) => a.span.start - b.span.start)) {
		for (let block = blocks[index]; block !== undefined && block.span.end <= repair.span.start; block = blocks[index])
			index += 1;
		const here = found.get(index);
		if (here === undefined) found.set(index, [repair]);
		else here.push(repair);
	}
	return found;
}
