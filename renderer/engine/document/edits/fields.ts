// What stands beside the blocks: title, byline, date and source as a person corrects them, and repairs that they take back. Pure.

import { success } from "../../text/result.ts";
import { plainMarked } from "../markedText.ts";
import type { CleanDocument } from "../types.ts";
import { changeBlock } from "./blocks.ts";
import { linesTyped, remarked } from "./marks.ts";
import { setAside } from "./putBack.ts";
import { documentOf, keptAt, sequenceOf } from "./sequence.ts";
import type { Edited } from "./types.ts";

/** Another title, a first one, or none: with `null` or a blank text the title that is there is set aside. */
export function changeTitle(document: CleanDocument, title: string | null): Edited {
	const given = linesTyped(title ?? "").join(" ");
	if (document.title !== null) return given === "" ? setAside(document, 0) : changeBlock(document, 0, given, "title");
	if (given === "") return success(document);
	const { entries, kept } = sequenceOf(document);
	const first = { kind: "kept", block: "title", marked: plainMarked(given), openings: [] } as const;
	return success(documentOf(document, entries.toSpliced(kept[0] ?? entries.length, 0, first)));
}

/** Who wrote it, when, and for whom, in one line; `null` or a blank text for nobody knows. */
export function changeField(
	document: CleanDocument,
	field: "byline" | "date" | "source",
	text: string | null,
): CleanDocument {
	const given = linesTyped(text ?? "").join(" ");
	return { ...document, [field]: given === "" ? null : given };
}

/**
 * The text reads again as it stood before a repair, and the repair is gone.
 * @param repairIndex into `CleanDocument.repairs`
 * @throws RangeError where there is no such repair
 */
export function undoRepair(document: CleanDocument, repairIndex: number): Edited {
	const repair = document.repairs[repairIndex];
	const blockIndex = document.blocks.findIndex(
		({ span }) => repair !== undefined && span.start <= repair.span.start && repair.span.end <= span.end,
	);
	if (repair === undefined || blockIndex < 0) throw new RangeError(`no repair ${repairIndex}`);
	const sequence = sequenceOf(document);
	const { at, entry } = keptAt(sequence, blockIndex);
	const { marked, block } = entry;
	const start = repair.span.start - (document.blocks[blockIndex]?.span.start ?? 0);
	const index = marked.repairs.findIndex(
		(local) => local.start === start && local.before === repair.before && local.after === repair.after,
	);
	const stood = marked.text.slice(0, start) + repair.before + marked.text.slice(start + repair.after.length);
	const text = linesTyped(stood).join(block === "verse" ? "\n" : " ");
	if (text === "") return setAside(document, blockIndex);
	const others = { ...marked, repairs: marked.repairs.toSpliced(index, 1) };
	return success(documentOf(document, sequence.entries.with(at, { ...entry, marked: remarked(others, text) })));
}
