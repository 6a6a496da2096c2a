// How high a row will be, guessed from its characters before it has been laid out; measured rows replace the guess.
// Pure.

import { unreachable } from "../../engine/text/result.ts";
import type { Row } from "./rows.ts";

/** What the height of a line and its length depend on. */
export interface TypeMeasures {
	/** Width of the column, CSS pixels. */
	readonly width: number;
	/** Size of the Vietnamese line, CSS pixels. */
	readonly size: number;
	/** Multiple of the design's pitch. */
	readonly spacing: number;
	readonly glosses: "all" | "unknown" | "hidden";
}

/** Baseline to baseline in em of the Vietnamese line, as in tokens.css. */
const pitch = { all: 2.6, unknown: 2.6, hidden: 1.75 } as const;
/** Width of one character in em, glosses pushing words apart included; measured on news text. */
const characterWidth = { all: 0.55, unknown: 0.53, hidden: 0.51 } as const;
const displaySize = 36;
const translationCharacter = 8.1;
const translationLine = 25.6;
/** Between paragraphs and between sentences; the number of a sentence stands above it where the column is narrow. */
const gap = 16;
const ordinalLine = 25;

/** The column's width in a window of this width, as the frame of layout.module.css lays it out. */
export function columnWidth(windowWidth: number): number {
	if (windowWidth <= 640) return Math.max(windowWidth - 32, 160);
	if (windowWidth <= 1243) return Math.min(windowWidth - 64 - 64, 688);
	return Math.min(windowWidth - 84 - 64 - 408, windowWidth >= 1440 ? 736 : 688);
}

/** Smaller in a narrow window, as the look has it. */
export function readingSize(textSize: number, windowWidth: number): number {
	return windowWidth <= 640 ? textSize / 1.1 : textSize;
}

/** Characters that fit a line at the least: what is longer is broken. */
export function longestPiece({ width, size }: TypeMeasures): number {
	return Math.max(Math.floor(width / (size * 0.54)), 8);
}

/** What stands in a row. */
export interface RowContent {
	readonly characters: number;
	/** Characters of the translation that is shown with it, 0 for none. */
	readonly english: number;
	/** Whether it is one sentence, in the view by sentences. */
	readonly bySentence: boolean;
}

/** CSS pixels. */
export function rowHeight(row: Row, { characters, english, bySentence }: RowContent, measures: TypeMeasures): number {
	const { width, glosses, spacing } = measures;
	const size = sizeOf(row, measures);
	const lines = Math.max(1, Math.ceil((characters * size * characterWidth[glosses]) / width));
	const title = row.kind === "title";
	const line = title ? size * (glosses === "hidden" ? 1.35 : 2.05) : size * pitch[glosses] * spacing;
	const translation =
		english === 0 ? 0 : Math.ceil((english * translationCharacter) / Math.min(width, 608)) * translationLine + 20;
	const space = title ? 44 : bySentence ? gap + (width < 600 ? ordinalLine : 0) : row.opens && !row.goesOn ? gap : 0;
	return lines * line + translation + space;
}

function sizeOf({ kind }: Row, { size }: TypeMeasures): number {
	switch (kind) {
		case "title":
			return displaySize;
		case "caption":
			return size * 0.86;
		case "subheading":
			return size * 1.1;
		case "lead":
		case "paragraph":
		case "list":
		case "quote":
		case "verse":
			return size;
		default:
			return unreachable(kind);
	}
}
