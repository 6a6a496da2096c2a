// The pages of an opened PDF, one after the other. A page that cannot be read is left out and counted.

import { readPrintedPage } from "../../engine/document/printedPages/printedLines.ts";
import type { PageStretches } from "../../engine/document/printedPages/types.ts";
import type { OpenPdf } from "./library.ts";
import { matrixOf } from "./matrix.ts";
import { PageFonts } from "./pageFonts.ts";
import { readGlyphs } from "./pageGlyphs.ts";
import { Turns } from "./turns.ts";

/** As much text as a whole shelf of books; what comes after it is not read. */
const mostLetters = 20_000_000;
/** Milliseconds; a file made to keep us busy ends here. */
const longestRead = 120_000;
/** pdf.js: no annotations, for a reader's notes and form fields are no part of the text. */
const noAnnotations = 0;

export interface ReadPages {
	/** One for each page, in order; unread pages are empty. */
	readonly pages: readonly PageStretches[];
	/** How many could not be read. */
	readonly unread: number;
}

/** Reads all pages, within the limits of length and time. Never throws for what is wrong with a page. */
export async function readPages({ document }: OpenPdf): Promise<ReadPages> {
	const fonts = new PageFonts();
	const turns = new Turns();
	const started = performance.now();
	const pages: PageStretches[] = [];
	let unread = 0;
	let letters = 0;
	for (let index = 0; index < document.numPages; index += 1) {
		await turns.pause();
		const over = letters > mostLetters || performance.now() - started > longestRead;
		const page = over ? null : await readPage(document, index, fonts);
		if (page === null) unread += 1;
		pages.push(page ?? { height: 0, stretches: [] });
		for (const { text } of page?.stretches ?? []) letters += text.length;
	}
	return { pages, unread };
}

async function readPage(document: OpenPdf["document"], index: number, fonts: PageFonts): Promise<PageStretches | null> {
	try {
		const page = await document.getPage(index + 1);
		const { width, height, transform } = page.getViewport({ scale: 1 });
		const base = matrixOf(transform);
		const commands = await page.getOperatorList({ annotationMode: noAnnotations });
		const glyphs = base === null ? [] : readGlyphs(commands, base, (name) => fonts.find(page, name));
		page.cleanup();
		return readPrintedPage({ width, height, glyphs }, index);
	} catch {
		// Whatever a broken page brings about in pdf.js: the other pages may be whole.
		return null;
	}
}
