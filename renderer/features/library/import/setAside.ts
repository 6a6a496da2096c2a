// The account of what cleaning did: lines set aside, by reason and by place, and the mended places of each block. Pure.

import type { Block, CleanDocument, RemovalReason, Removed, Repair } from "../../../engine/document/types.ts";

/** A line that was set aside. */
export interface AsideLine {
	/** Index in `CleanDocument.removed`. */
	readonly index: number;
	readonly text: string;
}

export interface SetAsideGroup {
	readonly reason: RemovalReason;
	readonly lines: readonly AsideLine[];
}

/** Lines that were set aside, by reason, in the order in which the reasons first come up. */
export function setAsideGroups(removed: readonly Removed[]): readonly SetAsideGroup[] {
	const groups = new Map<RemovalReason, AsideLine[]>();
	for (const [index, { reason, text }] of removed.entries()) {
		const lines = groups.get(reason);
		if (lines === undefined) groups.set(reason, [{ index, text }]);
		else lines.push({ index, text });
	}
	return [...groups].map(([reason, lines]) => ({ reason, lines }));
}

/** The groups of each place, by the index of the block before it; -1 before the first. */
export function cutsByBlock(removed: readonly Removed[]): ReadonlyMap<number, readonly SetAsideGroup[]> {
	const cuts = new Map<number, Map<RemovalReason, AsideLine[]>>();
	for (const [index, { reason, text, afterBlock }] of removed.entries()) {
		let here = cuts.get(afterBlock);
		if (here === undefined) {
			here = new Map();
			cuts.set(afterBlock, here);
		}
		const lines = here.get(reason);
		if (lines === undefined) here.set(reason, [{ index, text }]);
		else lines.push({ index, text });
	}
	return new Map(
		[...cuts].map(([after, groups]) => [after, [...groups].map(([reason, lines]) => ({ reason, lines }))]),
	);
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
