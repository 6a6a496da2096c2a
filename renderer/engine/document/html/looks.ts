// How an element looks, as its attributes tell: large letters, the middle of the line, a raised mark of a note. Pure.

import { attribute, type Element } from "./tree.ts";

/** `null` where an element says nothing of size. */
export function isLarge(element: Element): boolean | null {
	if (element.tagName === "big") return true;
	if (element.tagName !== "font") return null;
	const size = attribute(element, "size");
	return size === null ? null : /^(?:[4-7]|\+[1-9])$/.test(size);
}

/** Set in the middle of the line. */
export function isCentred(element: Element): boolean {
	if (element.attrs.length === 0) return false;
	return attribute(element, "align") === "center" || /text-align\s*:\s*center/i.test(attribute(element, "style") ?? "");
}

/** `[1]`, `[cần dẫn nguồn]` of Wikipedia: a mark inside a sentence that belongs to the page, not to its text. */
export function isNoteMark(element: Element): boolean {
	if (element.tagName !== "sup") return false;
	return /(?:^|\s)(?:reference|noprint)(?:\s|$)/.test(attribute(element, "class") ?? "");
}
