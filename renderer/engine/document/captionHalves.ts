// Alt text and caption that a copy ran together on one line: `Chợ nổi buổi sáng Chợ nổi buổi sáng. (Ảnh: TTXVN)`. Pure.

import { countWords, featuresOf, foldLine, type Line, plainLine } from "./lines.ts";
import { joinMarked } from "./markedText.ts";
import { creditOf } from "./shapes.ts";

const shortest = 4;

const onlyCredit = /^(?:ảnh|nguồn ảnh|video|clip|đồ họa|minh họa)\s*:\s*\p{L}/iu;
const longestCredit = 60;
const longestCaption = 60;

/** Joins a caption and its credit that stand on two lines. */
export function joinCredits(lines: readonly Line[]): readonly Line[] {
	const joined: Line[] = [];
	for (const line of lines) {
		const above = joined.at(-1);
		const { text } = line.marked;
		const credit =
			text.length <= longestCredit && onlyCredit.test(text) && creditOf(text) !== null && !line.blankBefore;
		if (above === undefined || !credit || !isCaptionAlone(above)) joined.push(line);
		else {
			joined.pop();
			joined.push({ ...above, marked: joinMarked([above.marked, line.marked], " "), hint: "caption" });
		}
	}
	return joined;
}

/** A few words with a blank line or a whole sentence before them; as a caption stands under its picture. */
function isCaptionAlone(line: Line): boolean {
	const { words, text } = featuresOf(line);
	return line.hint === null && line.blankBefore && words >= 3 && words <= longestCaption && creditOf(text) === null;
}

/** Parts such lines: the alt text is set aside as said twice, the caption keeps its hint. */
export function partDoubledCaptions(lines: readonly Line[]): readonly Line[] {
	return lines.flatMap((line) => {
		if (line.hint !== null || line.clutter !== null) return [line];
		const at = secondHalf(line.marked.text);
		if (at === null || line.marked.joins.length > 0 || line.marked.repairs.length > 0) return [line];
		const { text } = line.marked;
		return [
			plainLine(text.slice(0, at).trim(), { clutter: "repeated", blankBefore: line.blankBefore }),
			plainLine(text.slice(at), { hint: "caption" }),
		];
	});
}

/** Where the caption begins that says again what stands before it; `null` for a line without credit or repetition. */
function secondHalf(text: string): number | null {
	const credit = creditOf(text);
	if (credit === null || credit.length === text.length) return null;
	const said = text.slice(0, text.length - credit.length).trim();
	const opening = said.slice(0, 8);
	const at = said.indexOf(` ${opening}`, Math.floor(said.length / 2) - 6);
	if (at < 0) return null;
	const first = said.slice(0, at);
	return countWords(first) >= shortest && foldLine(first) === foldLine(said.slice(at)) ? at + 1 : null;
}
