// A copied page of Wikipedia: marks of its editing after headings and of its notes inside sentences. Pure. They are
// taken out only where the editing marks prove the page; elsewhere `[1]` may be the author's own.

import type { Line } from "./lines.ts";
import { applyEdits, type Edit } from "./markedText.ts";

const editMark = /\s*\[\s*sửa(?:\s*\|\s*sửa mã nguồn)?\s*\]$/u;
const noteMark = /\[(?:\d{1,3}|cần (?:dẫn nguồn|chú thích)|[a-z])\]/gu;
const fewest = 2;

/** Takes the marks out, each as a repair; headings get their hint. Lines of other pages come back as they are. */
export function withoutWikiMarks(lines: readonly Line[]): readonly Line[] {
	let headings = 0;
	for (const { marked } of lines) if (editMark.test(marked.text.slice(-40))) headings += 1;
	if (headings < fewest) return lines;
	return lines.map((line) => {
		const { text } = line.marked;
		const heading = editMark.exec(text);
		if (heading !== null) {
			const marked = applyEdits(line.marked, [cut(heading.index, text.length, text)]);
			return { ...line, marked, hint: line.hint ?? "subheading" };
		}
		const edits = [...text.matchAll(noteMark)].map(({ 0: mark, index }) => cut(index, index + mark.length, text));
		return edits.length === 0 ? line : { ...line, marked: applyEdits(line.marked, edits) };
	});
}

const context = 14;

/** Takes out a stretch; the words before it are the repair's context. */
function cut(start: number, end: number, text: string): Edit {
	const before = text.slice(Math.max(0, start - context), start);
	const word = /\S*$/u.exec(before)?.[0] ?? "";
	return { start, end, insert: "", contextStart: start - word.length, contextEnd: end };
}
