// How high a row will be, guessed from its characters before it has been laid out; measured rows replace the guess.
// Pure.

import { unreachable } from "../../engine/text/result.ts";
import type { Settings } from "../../storage/settings.ts";
import type { GlossMode, GlossRoom } from "./glossText.ts";
import type { Row } from "./rows.ts";

/** What the height of a line and its length depend on. */
export interface TypeMeasures {
	/** Width of the column, CSS pixels. */
	readonly width: number;
	/** Size of the Vietnamese line, CSS pixels. */
	readonly size: number;
	/** The same of the title. */
	readonly titleSize: number;
	/** Multiple of the usual size of the English line. */
	readonly glossSize: number;
	/** Multiple of the design's pitch. */
	readonly spacing: number;
	/** Added between letters and between words, em. */
	readonly letterSpacing: number;
	readonly wordSpacing: number;
	readonly glosses: GlossMode;
}

/** Baseline to baseline in em of the Vietnamese line, as in tokens.css. */
const pitch = { all: 2.6, unknown: 2.6, rare: 2.6, hidden: 1.75 } as const;
const titlePitch = { all: 2.05, unknown: 2.05, rare: 2.05, hidden: 1.35 } as const;
/** The English line in em of the Vietnamese one, and its least size in CSS pixels, as in tokens.css. */
const usualGloss = 0.57;
const leastGloss = 12;
/** Under a title it is no bigger than elsewhere, CSS pixels. */
const titleGloss = 13;
/** A line of gloss is so much higher than its type: what a bigger one adds to the pitch. */
const glossLine = 1.46;
/** Width of one character in em, glosses pushing words apart included; measured on news text. */
const characterWidth = { all: 0.55, unknown: 0.53, rare: 0.53, hidden: 0.51 } as const;
/** Of a character alone, at the least, and characters to a word with its space. */
const bareCharacter = 0.54;
const wordLength = 6;
/** Width of a character of the gloss against one of the word, at the usual size. */
const glossCharacter = 0.62;
const display = { wide: 36, narrow: 28 } as const;
const translationCharacter = 8.1;
const translationLine = 25.6;
/** Space before a line of a list, a quote, a verse, in em. */
const indent = 1.25;
const indented: ReadonlySet<Row["kind"]> = new Set<Row["kind"]>(["list", "quote", "verse"]);
/** Between paragraphs and between sentences; the number of a sentence stands above it where the column is narrow. */
const gap = 16;
const ordinalLine = 25;

/** Widths of the column where there is room, CSS pixels, as in reader.module.css; the frame's own in a wide window. */
const columns = { narrow: 560, medium: 688, wide: 864 } as const;
const mediumInWide = 736;

/** The column's width in a window of this width, as the frame of layout.module.css lays it out. */
export function columnWidth(windowWidth: number, column: Settings["columnWidth"]): number {
	if (windowWidth <= 640) return Math.max(windowWidth - 32, 160);
	if (windowWidth <= 1243) return Math.min(windowWidth - 64 - 64, columns[column]);
	const inWide = windowWidth >= 1440;
	const beside = inWide ? 84 + 64 + 72 + 384 : 84 + 64 + 408;
	return Math.min(windowWidth - beside, column === "medium" && inWide ? mediumInWide : columns[column]);
}

/** Smaller in a narrow window, as the look has it. */
export function readingSize(textSize: number, windowWidth: number): number {
	return windowWidth <= 640 ? textSize / 1.1 : textSize;
}

/** As in article.module.css. @param size of the Vietnamese line, CSS pixels */
export function titleSize(size: number, windowWidth: number): number {
	return Math.max(windowWidth <= 640 ? display.narrow : display.wide, size * 1.2);
}

/** What fits a line of such a row at the least: a longer word is broken, a longer gloss is cut. */
export function glossRoom(kind: Row["kind"], measures: TypeMeasures): GlossRoom {
	const character = bareCharacter + measures.letterSpacing;
	const size = sizeOf(kind, measures);
	const width = measures.width - (indented.has(kind) ? indent * size : 0);
	return {
		longest: Math.max(Math.floor(width / (size * character)), 8),
		glossCharacter: (glossCharacter * glossShare(kind, measures) * bareCharacter) / (usualGloss * character),
	};
}

/** Size of the English line in em of the Vietnamese one. */
function glossShare(kind: Row["kind"], measures: TypeMeasures): number {
	const size = sizeOf(kind, measures);
	const usual = kind === "title" ? titleGloss / size : usualGloss;
	return Math.max(usual * measures.glossSize, leastGloss / size);
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
	const { width, glosses, spacing, letterSpacing, wordSpacing } = measures;
	const size = sizeOf(row.kind, measures);
	const character = characterWidth[glosses] + letterSpacing + wordSpacing / wordLength;
	const lines = Math.max(1, Math.ceil((characters * size * character) / width));
	const title = row.kind === "title";
	const usual = title ? titleGloss / size : usualGloss;
	const bigger = glosses === "hidden" ? 0 : Math.max(glossShare(row.kind, measures) - usual, 0) * glossLine;
	const line = size * ((title ? titlePitch : pitch)[glosses] * (title ? 1 : spacing) + bigger);
	const translation =
		english === 0 ? 0 : Math.ceil((english * translationCharacter) / Math.min(width, 608)) * translationLine + 20;
	const space = title ? 44 : bySentence ? gap + (width < 600 ? ordinalLine : 0) : row.opens && !row.goesOn ? gap : 0;
	return lines * line + translation + space;
}

function sizeOf(kind: Row["kind"], { size, titleSize }: TypeMeasures): number {
	switch (kind) {
		case "title":
			return titleSize;
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
