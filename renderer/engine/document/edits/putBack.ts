// What was set aside is put back where it stood, what was kept is set aside: nothing is lost on either way. Pure.

import { failure, success } from "../../text/result.ts";
import { countWords, foldLine } from "../lines.ts";
import { plainMarked } from "../markedText.ts";
import type { BlockKind, CleanDocument } from "../types.ts";
import { linesTyped } from "./marks.ts";
import { type AsideEntry, documentOf, type Entry, entryAt, type Opening, replaced, sequenceOf } from "./sequence.ts";
import { asTitle, withOneTitle } from "./title.ts";
import type { Edited } from "./types.ts";

/**
 * A removed line becomes a block where it stood. Above a title no block can stand: it then follows the title, and so does what
 * was removed between the two.
 * @param removedIndex into `CleanDocument.removed`
 * @param kind without it: verse for several lines, the title where the person had set the title aside, a subheading for the
 * heading of a part, else a paragraph
 * @throws RangeError where there is no such line
 */
export function putBack(document: CleanDocument, removedIndex: number, kind?: BlockKind): CleanDocument {
	return putBackAll(document, [removedIndex], kind);
}

/**
 * Several removed lines at once, in the order in which they stood, whatever the order of `indices`.
 * @throws RangeError where one of them is no index of `CleanDocument.removed`
 */
export function putBackAll(document: CleanDocument, indices: readonly number[], kind?: BlockKind): CleanDocument {
	if (indices.length === 0) return document;
	const sequence = sequenceOf(document);
	const chosen = new Set(indices.map((index) => entryAt(sequence, "aside", index)));
	const firstBlock = sequence.kept[0] ?? 0;
	const back = sequence.entries.map((entry, at) =>
		chosen.has(at) && entry.kind === "aside"
			? asBlock(entry, kind ?? guessedKind(entry, document.title === null && at < firstBlock))
			: entry,
	);
	const opened = openedByHeadings(back, chosen, kind ?? "subheading");
	const first = opened.findIndex(({ kind: now }, at) => now === "kept" && chosen.has(at));
	if (first < 0) return document;
	if (kind === "title") return documentOf(document, withOneTitle(asTitle(opened, first)));
	if (document.title === null || first > firstBlock) return documentOf(document, withOneTitle(opened));
	const title = opened[firstBlock];
	return documentOf(
		document,
		title === undefined ? opened : opened.toSpliced(firstBlock, 1).toSpliced(first, 0, title),
	);
}

/**
 * The block goes to the removed lines of its place, by the reader's will; a part that began with it begins with the next block.
 * @throws RangeError where there is no such block
 */
export function setAside(document: CleanDocument, blockIndex: number): Edited {
	const sequence = sequenceOf(document);
	const at = entryAt(sequence, "kept", blockIndex);
	const entry = sequence.entries[at];
	const others = sequence.entries.some(
		(other, place) => place !== at && other.kind === "kept" && hasWords(other.marked.text),
	);
	if (!others || entry?.kind !== "kept") return failure({ kind: "nothingLeft" });
	const aside: Entry = { kind: "aside", reason: "byReader", text: entry.marked.text };
	return success(documentOf(document, replaced(sequence.entries, at, [aside])));
}

export function hasWords(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

/** A line without anything that can be seen stays where it is. */
function asBlock(aside: AsideEntry, block: BlockKind): Entry {
	const lines = linesTyped(aside.text);
	if (lines.length === 0) return aside;
	return { kind: "kept", block, marked: plainMarked(lines.join(block === "verse" ? "\n" : " ")), openings: [] };
}

const longestTitle = 40;

/** @param onTop whether it stands before all blocks of a text without a title */
function guessedKind({ reason, text }: AsideEntry, onTop: boolean): BlockKind {
	if (linesTyped(text).length > 1) return "verse";
	const reads = countWords(text) <= longestTitle && !/[.:;,]["”’»)]*$/.test(text.trim());
	return onTop && reason === "byReader" && reads && !/[.!?…] /.test(text) ? "title" : "paragraph";
}

/** A heading that comes back opens its part again: when it was set aside, the part began with the block behind it. */
function openedByHeadings(entries: readonly Entry[], back: ReadonlySet<number>, kind: BlockKind): readonly Entry[] {
	const opened = [...entries];
	let headings: number[] = [];
	for (const [at, entry] of entries.entries()) {
		if (entry.kind !== "kept") continue;
		if (back.has(at)) {
			headings.push(at);
			continue;
		}
		let openings = entry.openings;
		for (const from of headings) {
			const found = opened[from];
			if (openings.length === 0 || found?.kind !== "kept") break;
			const own = 1 + openings.findIndex((opening) => names(found.marked.text, opening));
			if (own === 0) continue;
			opened[from] = { ...found, block: kind, openings: openings.slice(0, own) };
			openings = openings.slice(own);
		}
		opened[at] = { ...entry, openings };
		headings = [];
	}
	return opened;
}

/** Whether a heading is that of a part: `Chương 1` of `Chương 1. Về nhà`, and the other way round. */
function names(heading: string, { title }: Opening): boolean {
	const [line, name] = [` ${foldLine(heading)} `, ` ${foldLine(title)} `];
	if (line.trim() === "" || name.trim() === "") return line === name;
	return line.startsWith(name) || name.startsWith(line) || name.endsWith(line);
}
