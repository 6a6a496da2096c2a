// How the fonts of a PDF look, as far as reading needs it: weight and slant, mostly told by their names.

import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Face } from "../../engine/document/printedPages/types.ts";
import { finiteNumber } from "./matrix.ts";
import type { PageFont } from "./pageGlyphs.ts";

const boldName = /bold|black|heavy|demi(?!t)|[-,]bd\b/i;
const italicName = /italic|oblique|kursiv|[-,]it\b/i;
/** `ABCDEF+` before the name of a font of which the file holds a part. */
const subsetTag = /^[A-Z]{6}\+/;

/** What is used of pdf.js's font objects. */
interface LoadedFont {
	readonly name?: unknown;
	readonly bold?: unknown;
	readonly black?: unknown;
	readonly italic?: unknown;
	readonly vertical?: unknown;
	readonly isType3Font?: unknown;
	readonly fontMatrix?: unknown;
	readonly bbox?: unknown;
}

/** The fonts of one file; pdf.js names a font the same on all its pages. */
export class PageFonts {
	private readonly known = new Map<string, PageFont | null>();

	/** The font that the drawing commands of that page call `name`; `null` where pdf.js could not load it. */
	find(page: PDFPageProxy, name: string): PageFont | null {
		const found = this.known.get(name);
		if (found !== undefined) return found;
		const loaded: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
		const font = typeof loaded === "object" && loaded !== null ? pageFont(loaded) : null;
		this.known.set(name, font);
		return font;
	}
}

function pageFont(loaded: LoadedFont): PageFont {
	const drawn = loaded.isType3Font === true;
	return {
		face: faceOf(loaded),
		unit: (drawn ? Math.abs(numberAt(loaded.fontMatrix, 0)) : 0) || 0.001,
		vertical: loaded.vertical === true,
		height: (drawn ? heightOf(loaded) : 1) || 1,
	};
}

function heightOf({ bbox, fontMatrix }: LoadedFont): number {
	return Math.abs((numberAt(bbox, 3) - numberAt(bbox, 1)) * numberAt(fontMatrix, 3));
}

function numberAt(given: unknown, index: number): number {
	return Array.isArray(given) ? finiteNumber(given[index]) : 0;
}

function faceOf({ name: given, bold, black, italic }: LoadedFont): Face {
	const name = typeof given === "string" ? given.replace(subsetTag, "") : "";
	return {
		name,
		bold: bold === true || black === true || boldName.test(name),
		italic: italic === true || italicName.test(name),
	};
}
