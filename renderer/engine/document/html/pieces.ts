// What the walk over a page's tree gives: runs of text between breaks, with what elements and names tell of them. Pure.

import type { LineHint } from "../lines.ts";
import type { RemovalReason } from "../types.ts";
import type { Role } from "./evidence.ts";

export type Zone = "before" | "inside" | "after";

/** A run of text between two breaks. */
export interface Piece {
	readonly text: string;
	readonly hint: LineHint | null;
	/** What the nearest name that tells anything says the text is. */
	readonly role: Role | null;
	readonly clutter: RemovalReason | null;
	readonly weak: RemovalReason | null;
	/** 0 to 1: words in links. */
	readonly linked: number;
	/** Before, inside or after the element that holds the article. */
	readonly zone: Zone;
	/** In letters larger than those of text, as old pages set their titles. */
	readonly large: boolean;
	/** All of it is bold, or all of it slanted. */
	readonly style: "bold" | "italic" | null;
	readonly centred: boolean;
	/** No text stands between a picture and it. */
	readonly afterPicture: boolean;
	/** 1 to 6 inside a heading, else 0. */
	readonly heading: number;
	/** A single line break parts it from the piece before. */
	readonly continued: boolean;
	readonly blankBefore: boolean;
	/** The whole text of a table's row. */
	readonly row: boolean;
}
