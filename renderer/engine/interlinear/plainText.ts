// A text as plain UTF-8: title, byline, then each block in two lines or with glosses in brackets. Pure.

import type { TakenBlock } from "./blocks.ts";
import { type Maker, TextParts } from "./maker.ts";
import { oneLine, twoLines } from "./textLines.ts";
import type { TakeAway, TakenForm } from "./types.ts";

/** Columns: what a page and most editors show without folding. */
const columns = 80;

export function textMaker(form: Extract<TakenForm, { kind: "text" }>, wanted: TakeAway): Maker {
	const { about, texts, rows, glosses } = wanted;
	const parts = new TextParts();
	const byline = [about.byline, about.date, about.source].filter((part) => part !== null && part.trim() !== "");
	const opening = byline.length === 0 ? "" : `${byline.join(" · ")}\n\n`;
	const two = form.lines === "two" && glosses.kind !== "none";
	let begun = false;
	return {
		add: (block) => {
			if (!begun && block.kind !== "title") parts.add(`${about.title}\n\n${opening}`);
			parts.add(blockText(block, two));
			if (!begun && block.kind === "title") parts.add(opening);
			begun = true;
		},
		end: () => {
			if (!begun) parts.add(`${about.title}\n\n${opening}`);
			if (rows === null) parts.add(`---\n${texts.credit}\n`);
			return parts.end();
		},
	};
}

/** A blank line follows; an item of a list begins with a dash. */
function blockText({ kind, chunks, english }: TakenBlock, two: boolean): string {
	const indent = kind === "list" ? "- " : kind === "quote" ? "> " : "";
	const lines = two ? twoLines(chunks, columns - indent.length) : oneLine(chunks);
	const indented = lines.map((line, index) => {
		const mark = kind === "list" && index > 0 ? "  " : indent;
		return `${mark}${line}`;
	});
	const translated = english === null ? [] : [`${kind === "list" ? "  " : indent}${english}`];
	return `${[...indented, ...translated].join("\n")}\n\n`;
}
