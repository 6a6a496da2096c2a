// What a printed page is before anybody has read it: signs of writing at their places. Shapes only.
// Lengths are in points (1/72 inch) from the left and the top edge of the page; y grows downwards.

/** How a font looks, as far as its name and its file tell. */
export interface Face {
	/** As the file names it, without the tag of a subset; may be empty. */
	readonly name: string;
	readonly bold: boolean;
	readonly italic: boolean;
}

/** Which way a line of writing runs; `other` is a slanted one, as of watermarks. */
export type Direction = "right" | "down" | "left" | "up" | "other";

/** A sign as it was drawn; in the order of drawing, neighbours in a word mostly stand beside each other. */
export interface Glyph {
	/** What it stands for; one character as a rule, several for a ligature, a space for a space. */
	readonly text: string;
	/** Where it begins on its baseline. */
	readonly x: number;
	readonly y: number;
	/** How far the next sign is, along the direction of writing; never negative. */
	readonly advance: number;
	/** Height of the font. */
	readonly size: number;
	readonly face: Face;
	readonly direction: Direction;
	/** The file itself says that this is no part of the text: running heads, page numbers, ornaments. */
	readonly artifact: boolean;
}

export interface PrintedPage {
	readonly width: number;
	readonly height: number;
	readonly glyphs: readonly Glyph[];
}

/** An entry of a file's own table of contents. */
export interface Bookmark {
	readonly title: string;
	/** 1 is the highest. */
	readonly level: number;
	/** Index of the page that it leads to. */
	readonly page: number;
	/** Where on the page, from its top; `null` where it names the page alone. */
	readonly y: number | null;
}

/** Signs that stand together on one line: a line of a column, a cell of a table, a heading. */
export interface Stretch {
	readonly text: string;
	readonly page: number;
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
	/** Height of the font that most of it is set in. */
	readonly size: number;
	/** Name of the font that most of it is set in; may be empty. */
	readonly font: string;
	/** All but a little of it. */
	readonly bold: boolean;
	readonly italic: boolean;
	/** All of it is called no part of the text by the file itself. */
	readonly artifact: boolean;
	/** Width of its first word: whether that would have fitted on the line before. */
	readonly firstWord: number;
	/** Set for a row of a table: the cells in their order, `text` has them joined. */
	readonly cells: readonly string[] | null;
}

/** A page after its signs were read. */
export interface PageStretches {
	readonly height: number;
	/** From top to bottom. */
	readonly stretches: readonly Stretch[];
}
