// A document as one row of entries, kept and set aside, each where it stood: what edits work on. Places are relative to their
// entry, so that an entry can move; laid out again, all offsets are exact. Linear. Pure.

import { span, textOffset } from "../../text/span.ts";
import { joinMarked, type LocalRepair, type LocalTiming, type MarkedText } from "../markedText.ts";
import type { BlockKind, CleanDocument, Part, RemovalReason } from "../types.ts";

/** The beginning of a part, carried by its first block. */
export type Opening = Pick<Part, "title" | "level">;

export interface KeptEntry {
	readonly kind: "kept";
	readonly block: BlockKind;
	readonly marked: MarkedText;
	/** Parts that begin here, from the outer to the inner; mostly none. */
	readonly openings: readonly Opening[];
}

export interface AsideEntry {
	readonly kind: "aside";
	readonly reason: RemovalReason;
	readonly text: string;
}

export type Entry = KeptEntry | AsideEntry;

/** Entries of a document, in the order of its text. */
export interface Sequence {
	readonly entries: readonly Entry[];
	/** Index in `entries` of each block. */
	readonly kept: readonly number[];
	/** Index in `entries` of each removed line, in the order of `CleanDocument.removed`. */
	readonly aside: readonly number[];
}

/** Takes a document apart. Marks that lie across blocks, which no document should have, are cut or fall away. */
export function sequenceOf(document: CleanDocument): Sequence {
	const { blocks, removed } = document;
	const openings = blocks.map((): Opening[] => []);
	for (const { title, level, block } of document.parts) openings[block]?.push({ title, level });
	const marks = markedBlocks(document);
	const behind: number[][] = Array.from({ length: blocks.length + 1 }, () => []);
	removed.forEach(({ afterBlock }, index) => void behind[Math.min(afterBlock, blocks.length - 1) + 1]?.push(index));

	const entries: Entry[] = [];
	const kept: number[] = [];
	const aside: number[] = new Array(removed.length).fill(-1);
	for (let block = -1; block < blocks.length; block++) {
		const found = blocks[block];
		if (found !== undefined) {
			kept.push(entries.length);
			const marked = marks[block] ?? { text: "", joins: [], repairs: [], timings: [] };
			entries.push({ kind: "kept", block: found.kind, marked, openings: openings[block] ?? [] });
		}
		for (const index of behind[block + 1] ?? []) {
			const line = removed[index];
			if (line === undefined) continue;
			aside[index] = entries.length;
			entries.push({ kind: "aside", reason: line.reason, text: line.text });
		}
	}
	return { entries, kept, aside };
}

function markedBlocks({ text, blocks, repairs, hints, timings }: CleanDocument): readonly MarkedText[] {
	const joins = hints?.joins ?? [];
	let [join, repair, timing] = [0, 0, 0];
	return blocks.map(({ span: { start, end } }) => {
		const ownJoins: number[] = [];
		const ownRepairs: LocalRepair[] = [];
		const ownTimings: LocalTiming[] = [];
		for (; join < joins.length && (joins[join] ?? 0) < end; join++) {
			if ((joins[join] ?? 0) >= start) ownJoins.push((joins[join] ?? 0) - start);
		}
		for (let next = repairs[repair]; next !== undefined && next.span.start <= end; next = repairs[++repair]) {
			if (next.span.start < start || next.span.end > end) continue;
			ownRepairs.push({ before: next.before, after: next.after, start: next.span.start - start });
		}
		for (let next = timings[timing]; next !== undefined && next.span.start < end; next = timings[++timing]) {
			const [from, to] = [Math.max(next.span.start, start), Math.min(next.span.end, end)];
			const { startsAt, endsAt } = next;
			if (from < to) ownTimings.push({ start: from - start, end: to - start, startsAt, endsAt });
		}
		return { text: text.slice(start, end), joins: ownJoins, repairs: ownRepairs, timings: ownTimings };
	});
}

/**
 * Lays entries out as a document, with the fields of `base`. At least one must be kept, none empty, and a title only the first
 * of them.
 */
export function documentOf(base: CleanDocument, entries: readonly Entry[]): CleanDocument {
	const blocks: CleanDocument["blocks"][number][] = [];
	const removed: CleanDocument["removed"][number][] = [];
	const parts: Part[] = [];
	const pieces: MarkedText[] = [];
	let start = 0;
	for (const entry of entries) {
		if (entry.kind === "aside") {
			removed.push({ reason: entry.reason, text: entry.text, afterBlock: blocks.length - 1 });
			continue;
		}
		for (const opening of entry.openings) parts.push({ ...opening, block: blocks.length });
		blocks.push({ kind: entry.block, span: span(start, start + entry.marked.text.length) });
		pieces.push(entry.marked);
		start += entry.marked.text.length + betweenBlocks.length;
	}
	const whole = joinMarked(pieces, betweenBlocks);
	return {
		...base,
		title: blocks[0]?.kind === "title" ? (pieces[0]?.text ?? null) : null,
		text: whole.text,
		blocks,
		removed,
		repairs: whole.repairs.map(({ before, after, start: at }) => ({
			before,
			after,
			span: span(at, at + after.length),
		})),
		hints: base.hints === null ? null : { joins: whole.joins.map(textOffset) },
		parts,
		timings: whole.timings.map(({ start: from, end, startsAt, endsAt }) => ({
			span: span(from, end),
			startsAt,
			endsAt,
		})),
	};
}

const betweenBlocks = "\n\n";

/** @throws RangeError where the document has no such block, or no such removed line. */
export function entryAt(sequence: Sequence, which: "kept" | "aside", index: number): number {
	const found = sequence[which][index];
	if (found === undefined || found < 0) throw new RangeError(`no ${which} entry ${index}`);
	return found;
}

/** The kept entry of a block, for editing. @throws RangeError where the document has no such block. */
export function keptAt(sequence: Sequence, blockIndex: number): { readonly at: number; readonly entry: KeptEntry } {
	const at = entryAt(sequence, "kept", blockIndex);
	const entry = sequence.entries[at];
	if (entry?.kind !== "kept") throw new RangeError(`no block ${blockIndex}`);
	return { at, entry };
}

/**
 * Puts `instead` in place of the entry at `at`. Where none of them is kept, the parts that began there begin with the next
 * block, unless one of their own level or a higher one does: they have nothing left, and fall away.
 */
export function replaced(entries: readonly Entry[], at: number, instead: readonly Entry[]): readonly Entry[] {
	const old = entries[at];
	const next = [...entries.slice(0, at), ...instead, ...entries.slice(at + 1)];
	if (old?.kind !== "kept" || old.openings.length === 0 || instead.some(({ kind }) => kind === "kept")) return next;
	return withOpenings(next, at + instead.length, old.openings);
}

/** Gives parts to the first block from `from` on. */
export function withOpenings(entries: readonly Entry[], from: number, openings: readonly Opening[]): readonly Entry[] {
	const at = entries.findIndex(({ kind }, index) => index >= from && kind === "kept");
	const heir = entries[at];
	if (heir?.kind !== "kept") return entries;
	const highest = Math.min(...heir.openings.map(({ level }) => level));
	const passed = openings.filter(({ level }) => level < highest);
	if (passed.length === 0) return entries;
	return entries.with(at, { ...heir, openings: [...passed, ...heir.openings] });
}
