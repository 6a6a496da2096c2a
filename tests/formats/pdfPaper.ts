// Paper for the tests of printed pages: text set sign by sign, every sign half as wide as its font is high.

import { printedLines, readPrintedPage } from "../../renderer/engine/document/printedPages/printedLines.ts";
import type { Bookmark, Direction, Glyph } from "../../renderer/engine/document/printedPages/types.ts";

export interface Setting {
	readonly x?: number;
	readonly y: number;
	readonly size?: number;
	readonly font?: string;
	readonly direction?: Direction;
	readonly artifact?: boolean;
	/** Points between the signs, as in spaced-out words. */
	readonly spacing?: number;
	/** Parts words by their distance alone, as TeX does, instead of by spaces. */
	readonly withoutSpaces?: boolean;
}

/** One line, set from `x` to the right on the baseline `y`. */
export function line(text: string, setting: Setting): readonly Glyph[] {
	const { x = 50, y, size = 10, font = "Serif", direction = "right", artifact = false, spacing = 0 } = setting;
	const face = { name: font, bold: /Bold/.test(font), italic: /Italic/.test(font) };
	const glyphs: Glyph[] = [];
	let left = x;
	for (const sign of text) {
		const advance = /\p{M}/u.test(sign) ? 0 : size / 2;
		if (sign !== " " || setting.withoutSpaces !== true)
			glyphs.push({ text: sign, x: left, y, advance, size, face, direction, artifact });
		left += advance + (advance === 0 ? 0 : spacing);
	}
	return glyphs;
}

/** Lines one under the other; those that begin with a space step in by two letters. */
export function column(lines: readonly string[], setting: Setting, leading = 14): readonly Glyph[] {
	const { x = 50, y, size = 10 } = setting;
	return lines.flatMap((text, index) => {
		const indent = text.startsWith(" ") ? size : 0;
		return line(text.trim(), { ...setting, x: x + indent, y: y + index * leading });
	});
}

/** What comes out of pages of 400 by 600 points: `kind: text`, without the kind where nothing was said of it. */
export function readPaper(
	pages: readonly (readonly (readonly Glyph[])[])[],
	bookmarks: readonly Bookmark[] = [],
): readonly string[] {
	const read = pages.map((pieces, index) => readPrintedPage({ width: 400, height: 600, glyphs: pieces.flat() }, index));
	return printedLines(read, bookmarks).map(({ marked, hint, clutter, part }) => {
		const said = clutter ?? hint;
		const named = part === null ? "" : `§${part.level} ${part.title} · `;
		return `${named}${said === null ? "" : `${said}: `}${marked.text}`;
	});
}
