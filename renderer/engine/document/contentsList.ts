// The table of contents that a page sets over its text, told by the text that says its headings again. Pure.

import type { Page } from "./page.ts";
import { mark, numbers, type Reasons } from "./reasons.ts";

const contentsEntry = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\S/;

/** `Mục lục` and the numbered headings under it, which the text says again. */
export function contents(page: Page, reasons: Reasons): void {
	const headings = new Map<string, number>();
	for (let index = 0; index < page.length; index += 1) {
		if (!/^(?:mục lục|nội dung chính|nội dung)$/.test(page.folded(index)) || reasons[index] !== null) continue;
		let end = index + 1;
		while (end < page.length && contentsEntry.test(page.text(end)) && page.words(end) <= 14 && !page.endsSentence(end))
			end += 1;
		if (end - index < 3) continue;
		if (headings.size === 0) for (let at = 0; at < page.length; at += 1) headings.set(page.folded(at), at);
		const entries = numbers(index + 1, end).map((at) => page.folded(at).replace(/^(?:\d{1,2} )+/, ""));
		const said = entries.filter((entry) => (headings.get(entry) ?? -1) >= end).length;
		if (said * 2 >= entries.length) for (const at of numbers(index, end)) mark(reasons, at, "menu");
	}
}
