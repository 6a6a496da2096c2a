// The table of contents that a PDF brings along (its bookmarks), each entry with the page and the height it leads to.

import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Bookmark } from "../../engine/document/printedPages/types.ts";

const mostBookmarks = 5000;
const deepest = 6;
const longestTitle = 300;

interface OutlineNode {
	readonly title: string;
	readonly dest: unknown;
	readonly items: readonly OutlineNode[];
}

interface Step {
	readonly node: OutlineNode;
	readonly level: number;
}

/** The bookmarks in their order; those that lead nowhere in the file are left out. `[]` where there are none. */
export async function readOutline(document: PDFDocumentProxy): Promise<readonly Bookmark[]> {
	const roots = (await document.getOutline()) as readonly OutlineNode[] | null;
	const bookmarks: Bookmark[] = [];
	const steps: Step[] = (roots ?? []).map((node) => ({ node, level: 1 })).reverse();
	for (let step = steps.pop(); step !== undefined && bookmarks.length < mostBookmarks; step = steps.pop()) {
		const { node, level } = step;
		const title = node.title.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, longestTitle);
		const place = title === "" ? null : await placeOf(document, node.dest);
		if (place !== null) bookmarks.push({ title, level: Math.min(level, deepest), ...place });
		for (const child of [...node.items].reverse()) steps.push({ node: child, level: level + 1 });
	}
	return bookmarks;
}

/** Page and distance from its top; destinations are ISO 32000-1, 12.3.2. */
async function placeOf(document: PDFDocumentProxy, given: unknown): Promise<Pick<Bookmark, "page" | "y"> | null> {
	try {
		const destination: unknown = typeof given === "string" ? await document.getDestination(given) : given;
		if (!Array.isArray(destination)) return null;
		const [reference, fit, ...numbers] = destination as readonly unknown[];
		const page = typeof reference === "number" ? reference : await document.getPageIndex(reference as never);
		if (!Number.isInteger(page) || page < 0 || page >= document.numPages) return null;
		const kind = typeof fit === "object" && fit !== null && "name" in fit ? fit.name : null;
		const top = kind === "XYZ" ? numbers[1] : kind === "FitH" || kind === "FitBH" ? numbers[0] : null;
		if (typeof top !== "number") return { page, y: null };
		const viewport = (await document.getPage(page + 1)).getViewport({ scale: 1 });
		return { page, y: viewport.convertToViewportPoint(0, top)[1] ?? null };
	} catch {
		// A bookmark that leads to a page which is not there.
		return null;
	}
}
