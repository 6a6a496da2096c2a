// What a page says twice beside its text: alt texts made of the headline, captions without their credit, quotations
// pulled out for the eye. Pure.

import { foldLine, type Line } from "./lines.ts";
import type { Page } from "./page.ts";
import { mark, type Reasons } from "./reasons.ts";

const pictureNumber = / (?:(?:ảnh|anh|hình|photo) )?\d{1,2}$/;

/** Alt texts of pictures, which are the headline with a number, with or without its marks. */
export function pictureTexts(page: Page, reasons: Reasons, title: number): void {
	const folded = page.folded(title);
	if (page.words(title) < 3) return;
	const said = [folded, withoutMarks(folded)].map((headline) => `${headline} `);
	for (let index = title + 1; index < page.length; index += 1) {
		const text = page.folded(index);
		if (!pictureNumber.test(text) || page.words(index) > page.words(title) + 2) continue;
		const alt = text.replace(pictureNumber, "");
		if (alt.split(" ").length >= 4 && said.some((headline) => headline.startsWith(`${alt} `)))
			mark(reasons, index, "repeated");
	}
}

/** The headline again between the text and what follows it, as forms for comments have it. */
export function titleUnderText(page: Page, lines: readonly Line[], reasons: Reasons, title: number): void {
	if (page.words(title) < 5) return;
	const last = page.length - 1;
	for (let index = title + 2; index < page.length; index += 1) {
		const free = reasons[index] === null && lines[index]?.hint === null && page.folded(index) === page.folded(title);
		if (free && (index === last || reasons[index + 1] !== null)) mark(reasons, index, "repeated");
	}
}

function withoutMarks(folded: string): string {
	return folded.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** A caption without its credit over the same caption with it. */
export function repeatedCaptions(page: Page, reasons: Reasons): void {
	for (const index of page.places("credit")) {
		const above = index - 1;
		if (reasons[above] !== null || page.words(above) < 4 || page.isCaption(above)) continue;
		if (page.folded(index).startsWith(`${page.folded(above)} `)) mark(reasons, above, "repeated");
	}
}

/** Lines that markup calls quotations and a paragraph near by has word for word: pulled out for the eye. */
export function pulledQuotes(page: Page, lines: readonly Line[], reasons: Reasons): void {
	for (const [index, line] of lines.entries()) {
		if (line.hint !== "quote" || reasons[index] !== null || page.words(index) < 5) continue;
		const said = foldLine(line.marked.text);
		for (let at = Math.max(0, index - nearBy); at <= Math.min(page.length - 1, index + nearBy); at += 1) {
			const other = lines[at]?.marked.text ?? "";
			if (at === index || other.length > longestParagraph || page.words(at) <= page.words(index)) continue;
			if (!foldLine(other).includes(said)) continue;
			mark(reasons, index, "repeated");
			break;
		}
	}
}

const nearBy = 4;
const longestParagraph = 4000;
