// A person edits the text of a block, its kind, or where blocks part. What is marked in it and still fits stays in place. Pure.

import { failure, success } from "../../text/result.ts";
import { joinMarked } from "../markedText.ts";
import { normalizeText } from "../normalizeText.ts";
import type { BlockKind, CleanDocument } from "../types.ts";
import { cutMarked, flattened, linesTyped, remarked } from "./marks.ts";
import { hasWords, setAside } from "./putBack.ts";
import { documentOf, type Entry, type KeptEntry, keptAt, type Opening, replaced, sequenceOf } from "./sequence.ts";
import { asTitle, withOneTitle } from "./title.ts";
import type { Edited } from "./types.ts";

const betweenStanzas = "\n\n";

/**
 * Another text for a block, normalised as an imported one. Each line is a block of its own; of verse each stanza is one, and
 * the lines of a title are one line. A blank text sets the block aside.
 * @param kind without it the kind stays
 * @throws RangeError where there is no such block
 */
export function changeBlock(document: CleanDocument, blockIndex: number, text: string, kind?: BlockKind): Edited {
	const sequence = sequenceOf(document);
	const { at, entry } = keptAt(sequence, blockIndex);
	const block = kind ?? entry.block;
	const texts = textsTyped(text, block);
	if (texts.length === 0) return setAside(document, blockIndex);
	const { entries } = sequence;
	const left = texts.some(hasWords) || entries.some((other, place) => place !== at && isKeptWithWords(other));
	if (!left) return failure({ kind: "nothingLeft" });

	const whole = remarked(entry.marked, texts.join(betweenStanzas));
	let start = 0;
	const ranges = texts.map((one) => {
		const from = start;
		start += one.length + betweenStanzas.length;
		return [from, from + one.length] as const;
	});
	const instead = cutMarked(whole, ranges).map(
		(marked, index): Entry => ({
			kind: "kept",
			block,
			marked,
			openings: index === 0 ? renamed(entry, marked.text) : [],
		}),
	);
	const changed = replaced(entries, at, instead);
	return success(documentOf(document, block === "title" ? asTitle(changed, at) : changed));
}

/** Parts that begin with a block: one that is called as its heading read is called as it reads now. */
function renamed({ marked, openings }: Pick<KeptEntry, "marked" | "openings">, text: string): readonly Opening[] {
	return openings.map((opening) => (opening.title === marked.text ? { ...opening, title: text } : opening));
}

function textsTyped(text: string, kind: BlockKind): readonly string[] {
	const lines = linesTyped(text);
	if (lines.length === 0) return [];
	if (kind === "title") return [lines.join(" ")];
	if (kind !== "verse") return lines;
	return normalizeText(text)
		.split(/\n\s*\n/)
		.map((stanza) => linesTyped(stanza).join("\n"))
		.filter((stanza) => stanza !== "");
}

function isKeptWithWords(entry: Entry): boolean {
	return entry.kind === "kept" && hasWords(entry.marked.text);
}

/**
 * Another kind for a block. The lines of verse become one line. What becomes the title goes to the top, and a title that was
 * there becomes a subheading.
 * @throws RangeError where there is no such block
 */
export function changeKind(document: CleanDocument, blockIndex: number, kind: BlockKind): CleanDocument {
	const sequence = sequenceOf(document);
	const { at, entry } = keptAt(sequence, blockIndex);
	if (entry.block === kind) return document;
	const marked = kind === "verse" ? entry.marked : flattened(entry.marked);
	const changed = sequence.entries.with(at, { ...entry, block: kind, marked });
	return documentOf(document, kind === "title" ? asTitle(changed, at) : changed);
}

/**
 * One block of this one and the next, of the kind of the first; what was removed between them follows it.
 * @throws RangeError where one of the two is not there
 */
export function mergeBlocks(document: CleanDocument, blockIndex: number): CleanDocument {
	const sequence = sequenceOf(document);
	const { at, entry } = keptAt(sequence, blockIndex);
	const { at: nextAt, entry: next } = keptAt(sequence, blockIndex + 1);
	const marked =
		entry.block === "verse"
			? joinMarked([entry.marked, next.marked], "\n")
			: joinMarked([entry.marked, flattened(next.marked)], " ");
	return documentOf(document, replaced(sequence.entries, nextAt, []).with(at, { ...entry, marked }));
}

/**
 * Two blocks where there was one: of its kind, but a title is followed by a lead, or by a paragraph where there is a lead.
 * @param offset UTF-16 units from the beginning of the block; where nothing would stand on one side, nothing changes
 * @param kind of the second block
 * @throws RangeError where there is no such block
 */
export function splitBlock(
	document: CleanDocument,
	blockIndex: number,
	offset: number,
	kind?: Exclude<BlockKind, "title">,
): CleanDocument {
	const sequence = sequenceOf(document);
	const { at, entry } = keptAt(sequence, blockIndex);
	const { text } = entry.marked;
	let cut = Math.max(0, Math.min(Math.trunc(offset), text.length));
	while (cut > 0 && cut < text.length && /[\p{M}\udc00-\udfff]/u.test(text.charAt(cut))) cut -= 1;
	const [first, second] = cutMarked(entry.marked, [
		[0, cut],
		[cut, text.length],
	]);
	if (first === undefined || second === undefined || first.text === "" || second.text === "") return document;
	const afterTitle = document.blocks.some((block) => block.kind === "lead") ? "paragraph" : "lead";
	const block = kind ?? (entry.block === "title" ? afterTitle : entry.block);
	const rest: Entry = { kind: "kept", block, marked: block === "verse" ? second : flattened(second), openings: [] };
	return documentOf(document, withOneTitle(replaced(sequence.entries, at, [{ ...entry, marked: first }, rest])));
}
