// Where verse on a page begins and ends: lines of the page (singer, counts, boxes of other songs) stand over and under
// stanzas without a blank line between. Pure.

import { fieldsIn } from "./fieldLines.ts";
import { labelOf } from "./labels.ts";
import { featuresOf, type Line } from "./lines.ts";

/** `ĐK:`, `Điệp khúc`: over the stanza that is sung again. */
const refrain = /^(?:đk|điệp khúc|coda|vọng cổ|lối)\s*\d?\s*:?$/iu;
const boxes: ReadonlySet<string> = new Set(["related", "comment", "footer"]);

/** Groups of neighbouring lines parted at lines of the page and at the names of stanzas; those stand alone. */
export function partedAtPageLines(groups: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
	return groups.flatMap((group) => {
		const parts: Line[][] = [];
		let open: Line[] | null = null;
		for (const line of group) {
			if (isOutsideVerse(line)) {
				parts.push([line]);
				open = null;
			} else if (open === null) {
				open = [line];
				parts.push(open);
			} else open.push(line);
		}
		return parts;
	});
}

/** Whether a line among verses is none: the name of a stanza, or a line of the page. */
export function isOutsideVerse(line: Line): boolean {
	return refrain.test(line.marked.text) || isPageLine(line);
}

/** Whether a group opens a box of other pages: no verse comes after it. */
export function opensBox(group: readonly Line[]): boolean {
	const [line] = group;
	const label = line === undefined || line.hint !== null ? null : labelOf(line.marked.text);
	return label !== null && label.strength === "strong" && boxes.has(label.kind);
}

/** A strong label or a fact about the work, or a line that names its author with a label. */
function isPageLine(line: Line): boolean {
	if (line.hint !== null) return false;
	const { text, folded } = featuresOf(line);
	const label = labelOf(text, folded);
	if (label !== null && (label.strength === "strong" || label.kind === "furniture" || label.kind === "advertisement"))
		return true;
	return /:\s/.test(text) && fieldsIn(text) !== null;
}
