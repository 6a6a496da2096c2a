// Comparing what fields say: days with and without their hour, one paper under two names, the days of a diary. Pure.

import { featuresOf, foldLine, type Line } from "./lines.ts";
import { isDateLine, sourceOf } from "./shapes.ts";

/** Whether a day comes with its hour. */
export function hasTime(date: string): boolean {
	return /\d{1,2}(?::|h|g| giờ )\d{2}/iu.test(date);
}

/** A page may say when it was made, when changed, and what day it is. */
const datesOfPage = 3;

/** Several lines that are dates are the days of a diary. */
export function isDiary(lines: readonly Line[], newsPage: boolean): boolean {
	let dates = 0;
	for (const line of lines) if (line.hint === null && isDateLine(line.marked.text)) dates += 1;
	return dates > (newsPage ? datesOfPage : 1);
}

/** `Báo Đầu tư Sáng` and `Đầu tư Sáng`. */
export function sameOutlet(a: string, b: string): boolean {
	const [first, second] = [foldLine(a), foldLine(b)];
	return first !== "" && second !== "" && (first.includes(second) || second.includes(first));
}

/** Whether two values are the same but for case and marks. */
export function sameWords(a: string, b: string): boolean {
	return foldLine(a) === foldLine(b);
}

/** `(Theo …)` alone on a line under a whole sentence, from line `from` on; `null` where none or several stand there. */
export function bracketedSourceIn(
	lines: readonly Line[],
	from: number,
): { readonly line: number; readonly source: string } | null {
	let only: { readonly line: number; readonly source: string } | null = null;
	for (const [index, line] of lines.entries()) {
		const { text } = line.marked;
		if (index < from || line.hint !== null || !/^\((?:theo|nguồn)[\s:]/iu.test(text)) continue;
		const source = sourceOf(text);
		const above = lines[index - 1];
		if (only !== null || source === null || above === undefined || !featuresOf(above).endsSentence) return null;
		only = { line: index, source };
	}
	return only;
}
