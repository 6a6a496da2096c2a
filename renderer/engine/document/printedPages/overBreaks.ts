// Paragraphs that a column's or a page's end has cut in two, set together again over what stands between. Pure.

import { featuresOf, plainLine } from "../lines.ts";
import type { Measures } from "./measures.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Stretch } from "./types.ts";

/** How many captions, notes and rows of tables may stand between the halves. */
const sight = 40;

/** The same paragraphs, halves joined; what stood between them follows. */
export function joinOverBreaks(
	paragraphs: readonly Paragraph[],
	measures: Measures,
	isText: (paragraph: Paragraph) => boolean,
): readonly Paragraph[] {
	const joined: Paragraph[] = [];
	const taken = new Set<Paragraph>();
	for (const [index, paragraph] of paragraphs.entries()) {
		if (taken.has(paragraph)) continue;
		let whole = paragraph;
		for (let at = index; isText(whole); ) {
			const next = nextText(paragraphs, at, isText);
			const other = next === null ? undefined : paragraphs[next];
			if (next === null || other === undefined || !continues(whole, other, measures)) break;
			taken.add(other);
			whole = {
				...whole,
				lines: [...whole.lines, ...other.lines],
				filled: other.filled,
				closesFlow: other.closesFlow,
			};
			at = next;
		}
		joined.push(whole);
	}
	return joined;
}

function nextText(
	paragraphs: readonly Paragraph[],
	from: number,
	isText: (paragraph: Paragraph) => boolean,
): number | null {
	for (let index = from + 1; index < Math.min(paragraphs.length, from + sight); index += 1) {
		const paragraph = paragraphs[index];
		if (paragraph !== undefined && isText(paragraph)) return index;
	}
	return null;
}

function continues(first: Paragraph, second: Paragraph, { size, indents }: Measures): boolean {
	const [last, next] = [first.lines.at(-1), second.lines[0]];
	if (last === undefined || next === undefined || !first.closesFlow || !second.opensFlow) return false;
	if (!isSameType(last, next, size)) return false;
	const before = featuresOf(plainLine(last.text));
	if (/[\u00ad‐-]$/.test(last.text)) return true;
	if (/^[•●▪■–—-]\s/.test(next.text)) return false;
	if (!before.endsSentence && !/[:;]$/.test(last.text))
		return /^\p{Ll}/u.test(next.text) || (first.filled && !(indents && second.indented));
	if (/^\p{Ll}/u.test(next.text)) return true;
	return indents && !second.indented && first.filled && second.lines.length > 1;
}

function isSameType(last: Stretch, next: Stretch, size: number): boolean {
	return Math.abs(last.size - next.size) < size * 0.06 && last.bold === next.bold;
}
