// Shapes of elements that decide where lines end: rows of inline items (menus, tags, share buttons), tables of data and
// tables that only hold a picture with its caption. Pure; each looks at children only.

import { namesDay } from "../shapes.ts";
import { evidenceOf } from "./evidence.ts";
import type { Measures } from "./measure.ts";
import { attribute, blockElements, childrenOf, type Element, isElement, isSilent, names, textUnder } from "./tree.ts";

const longestItem = 8;
const longestRow = 60;
const separators = /^[\s|,;·•/\-–—:]*$/;
const inlineItems = names("a span b strong em i small time label font u");
const sureItems = names("a time label");

/**
 * Whether an element is a row of items that only stand on one line: links, times, marked words with nothing between
 * them but separators. In a paragraph all must be links or times: spans there are words of a sentence.
 */
export function isInlineRow(element: Element, measures: Measures): boolean {
	const { words } = measures.of(element);
	if (words < 2 || words > longestRow || !blockElements.has(element.tagName)) return false;
	let items = 0;
	let marked = 0;
	for (const child of childrenOf(element)) {
		if ("value" in child) {
			if (!separators.test(child.value)) return false;
			continue;
		}
		if (!isElement(child)) continue;
		if (isSilent(child)) continue;
		if (!inlineItems.has(child.tagName)) return false;
		const size = measures.of(child).words;
		if (size === 0) continue;
		const sure = sureItems.has(child.tagName);
		if (size > longestItem || (element.tagName === "p" && !sure)) return false;
		items += 1;
		if (sure || attribute(child, "class") !== null || namesDay(textUnder(child, 60))) marked += 1;
	}
	return items >= 2 && marked >= 1;
}

export type TableKind = "data" | "picture" | "layout";

const longestCell = 25;
const meanCell = 12;

/** What a table is for. Data: two rows and two columns at least, short cells, no table inside. */
export function tableKind(table: Element, measures: Measures): TableKind {
	const whole = measures.of(table);
	const rows = rowsOf(table);
	const cells = rows.map((row) => childrenOf(row).filter((cell): cell is Element => isElement(cell)));
	if (whole.tables > 1) return "layout";
	const columns = cells.filter((row) => row.length >= 2).length;
	const sizes = cells.flat().map((cell) => measures.of(cell).words);
	const filled = sizes.filter((size) => size > 0).length;
	if (columns >= 2 && columns * 2 >= rows.length && filled >= 3) {
		const total = sizes.reduce((sum, size) => sum + size, 0);
		if (Math.max(...sizes) <= longestCell && total <= sizes.length * meanCell && !holdsSideBoxes(table)) return "data";
	}
	return whole.pictures > 0 && whole.words > 0 && whole.words <= 80 && columns === 0 ? "picture" : "layout";
}

function holdsSideBoxes(table: Element): boolean {
	return evidenceOf(table).strong === "menu";
}

/** The rows of a table, without those of tables inside it. */
function rowsOf(table: Element): readonly Element[] {
	const rows: Element[] = [];
	for (const child of childrenOf(table)) {
		if (!isElement(child)) continue;
		if (child.tagName === "tr") rows.push(child);
		else if (/^t(?:body|head|foot)$/.test(child.tagName))
			for (const row of childrenOf(child)) if (isElement(row) && row.tagName === "tr") rows.push(row);
	}
	return rows;
}
