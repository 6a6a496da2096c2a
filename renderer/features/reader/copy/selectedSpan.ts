// The stretch of the text that is selected on the page. Ends that were selected in rows which are no longer in the page
// are remembered: a selection may be longer than what is drawn.

import { type Span, span } from "../../../engine/text/span.ts";
import { englishLine, offsetFrom } from "../find/rowText.ts";
import { drawnRow, drawnRows, type TextPage } from "../find/textPage.ts";

/** Offsets into the text of the two ends, as far as they were ever seen. */
export interface SelectionEnds {
	readonly anchor: number | null;
	readonly focus: number | null;
}

export const noEnds: SelectionEnds = { anchor: null, focus: null };

/** The ends as they are now; one whose row has gone keeps its place. */
export function selectionEnds(page: TextPage, selection: Selection, before: SelectionEnds): SelectionEnds {
	const anchor = offsetAt(page, selection.anchorNode, selection.anchorOffset);
	// Every tap sets down a selection of nothing: its one place is looked for once.
	const focus = selection.isCollapsed ? anchor : offsetAt(page, selection.focusNode, selection.focusOffset);
	// A selection whose rows have gone falls together where they stood; any other one that has none of the text is a
	// new one.
	if (anchor === null && selection.isCollapsed && selection.anchorNode !== page.body) return noEnds;
	// What is selected on from an end that has gone begins anew for the browser, at the first row of the page; not for
	// the person.
	const stays = !selection.isCollapsed && before.anchor !== null && !isDrawn(page, before.anchor);
	return { anchor: stays ? before.anchor : (anchor ?? before.anchor), focus: focus ?? before.focus };
}

export interface Selected {
	readonly span: Span;
	/** Whether lines of English are selected with it. */
	readonly english: boolean;
}

/** `null` where nothing of the text is selected, or only English. */
export function selectedSpan(page: TextPage, selection: Selection, seen: SelectionEnds): Selected | null {
	const range = selection.rangeCount === 0 ? null : selection.getRangeAt(0);
	const gone = range?.collapsed === true && range.startContainer === page.body;
	if (range === null || (range.collapsed && !gone) || !range.intersectsNode(page.body)) return null;
	const isEnglish = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(englishLine);
	const line = isEnglish(range.commonAncestorContainer);
	if (line !== null && line !== undefined) return null;

	const ends = selectionEnds(page, selection, seen);
	const rows = drawnRows(page).filter(({ element }) => range.intersectsNode(element));
	const first = Math.min(...rows.map((row) => row.span.start));
	const last = Math.max(...rows.map((row) => row.span.end));
	const [before, after] = isBackwards(selection) ? [ends.focus, ends.anchor] : [ends.anchor, ends.focus];
	const known = before !== null && after !== null;
	const start = known ? Math.min(before, after) : (before ?? first);
	const end = known ? Math.max(before, after) : (after ?? last);
	if (!Number.isFinite(start) || !Number.isFinite(end) || start >= end) return null;
	const english = [...page.body.querySelectorAll(englishLine)].some((element) => range.intersectsNode(element));
	return { span: span(start, end), english };
}

/** `null` outside the rows of the text. */
function offsetAt(page: TextPage, node: Node | null, offset: number): number | null {
	const element = node instanceof Element ? node : (node?.parentElement ?? null);
	const drawn = element?.closest<HTMLElement>("[data-index]") ?? null;
	if (node === null || drawn === null || !page.body.contains(drawn)) return null;
	const row = drawnRow(page, drawn);
	return row === null ? null : offsetFrom(row, page.text.document.text, node, offset);
}

function isDrawn({ plan, text, body }: TextPage, offset: number): boolean {
	return body.querySelector(`[data-index="${plan.rowOf(text.sentences.at(offset))}"]`) !== null;
}

function isBackwards({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
	if (anchorNode === null || focusNode === null) return false;
	if (anchorNode === focusNode) return focusOffset < anchorOffset;
	const range = document.createRange();
	range.setStart(anchorNode, anchorOffset);
	return range.comparePoint(focusNode, focusOffset) < 0;
}
