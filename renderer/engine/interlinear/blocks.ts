// The blocks of a text with their words, glosses and English, read some rows at a time. Pure.

import type { BlockKind } from "../document/types.ts";
import type { RowReading } from "../reading/types.ts";
import { type Chunk, chunksOf, type GlossRule } from "./chunks.ts";
import type { GlossedText, TakeAway } from "./types.ts";

export interface TakenBlock {
	/** Index in `CleanDocument.blocks`. */
	readonly index: number;
	readonly kind: BlockKind;
	readonly chunks: readonly Chunk[];
	/** What translates it; `null` where there is none. */
	readonly english: string | null;
}

/** Blocks that are whole by now, and the share of the rows that have been read, 0 to 1. */
export interface BlockStep {
	readonly share: number;
	readonly blocks: readonly TakenBlock[];
}

/** Rows read at once: some seven hundred words, a few milliseconds. */
const stride = 12;

/** Every block that a row stands in, in order; a limit of rows may end the last one early. */
export function* takenBlocks(
	source: GlossedText,
	{ translation, rows: limit }: Pick<TakeAway, "translation" | "rows">,
	rule: GlossRule,
): Generator<BlockStep, void, void> {
	const { document, bounds, read } = source;
	const english = englishBy(source, translation);
	const count = Math.min(bounds.length / 2, limit ?? Number.POSITIVE_INFINITY);
	let open: { readonly index: number; readonly chunks: Chunk[]; end: number } | null = null;
	const close = (): readonly TakenBlock[] => {
		const block = open === null ? undefined : document.blocks[open.index];
		if (open === null || block === undefined) return [];
		return [{ index: open.index, kind: block.kind, chunks: open.chunks, english: english(open.index) }];
	};
	for (let first = 0; first < count; first += stride) {
		const rows = Array.from({ length: Math.min(stride, count - first) }, (_, offset) => first + offset);
		const blocks: TakenBlock[] = [];
		for (const row of read(rows)) {
			if (open !== null && open.index !== row.block) {
				blocks.push(...close());
				open = null;
			}
			open ??= { index: row.block, chunks: [], end: 0 };
			open.end = addRow(document.text, row, rule, open);
		}
		const share = Math.min((first + stride) / count, 1);
		if (share === 1) blocks.push(...close());
		yield { share, blocks };
	}
}

/** Adds the sentences of a row, parted as they are in the text; gives the end of the last one. */
function addRow(
	text: string,
	{ sentences }: RowReading,
	rule: GlossRule,
	{ chunks, end: before }: { readonly chunks: Chunk[]; readonly end: number },
): number {
	let end = before;
	for (const sentence of sentences) {
		if (chunks.length > 0)
			chunks.push(
				text.slice(end, sentence.span.start).includes("\n") ? { kind: "break" } : { kind: "between", text: " " },
			);
		for (const chunk of chunksOf(text, sentence, rule)) chunks.push(chunk);
		end = sentence.span.end;
	}
	return end;
}

/** The English that begins inside a block, parted by spaces. Blocks must be asked for in order. */
function englishBy({ document }: GlossedText, translation: TakeAway["translation"]): (block: number) => string | null {
	let next = 0;
	return (block) => {
		const span = document.blocks[block]?.span;
		if (span === undefined) return null;
		while ((translation[next]?.span.start ?? Number.POSITIVE_INFINITY) < span.start) next += 1;
		const found: string[] = [];
		for (; ; next += 1) {
			const aligned = translation[next];
			if (aligned === undefined || aligned.span.start >= span.end) break;
			found.push(aligned.english);
		}
		return found.length === 0 ? null : found.join(" ");
	};
}
