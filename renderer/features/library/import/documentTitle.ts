// The title of an article that is being imported: the one that its person gave, else what its name or first words say. Pure.

import type { CleanDocument } from "../../../engine/document/types.ts";
import { type Span, span, textOf, textOffset } from "../../../engine/text/span.ts";

const longest = 70;

/** Gives a document the title that its person wrote: a new first block, or the place of the title that it has. */
export function withTitle(document: CleanDocument, title: string): CleanDocument {
	const given = title.normalize("NFC").replace(/\s+/g, " ").trim();
	if (given === "" || given === document.title) return document;
	const [first] = document.blocks;
	if (first === undefined) return document;
	const replaces = first.kind === "title";
	const opening = replaces ? given : `${given}\n\n`;
	const shift = opening.length - (replaces ? first.span.end : 0);
	const moved = ({ start, end }: Span) => span(start + shift, end + shift);
	const kept = replaces ? document.blocks.slice(1) : document.blocks;
	const from = replaces ? first.span.end : 0;
	return {
		...document,
		title: given,
		text: opening + document.text.slice(from),
		blocks: [
			{ kind: "title", span: span(0, given.length) },
			...kept.map((block) => ({ ...block, span: moved(block.span) })),
		],
		removed: replaces
			? document.removed
			: document.removed.map((line) => ({ ...line, afterBlock: line.afterBlock < 0 ? -1 : line.afterBlock + 1 })),
		repairs: document.repairs
			.filter((repair) => repair.span.start >= from)
			.map((repair) => ({ ...repair, span: moved(repair.span) })),
		hints:
			document.hints === null
				? null
				: { joins: document.hints.joins.filter((join) => join >= from).map((join) => textOffset(join + shift)) },
	};
}

/** What an article is called that has no title of its own: the file's name without its ending, else its first words. */
export function fallbackTitle(name: string, document: CleanDocument): string {
	const bare = name
		.replace(/\.[a-z]{2,8}$/i, "")
		.replace(/[_\s]+/g, " ")
		.trim();
	if (bare !== "") return bare;
	const [first] = document.blocks;
	const text = first === undefined ? "" : textOf(document.text, first.span).replace(/\s+/g, " ");
	if (text.length <= longest) return text;
	const cut = text.lastIndexOf(" ", longest);
	return `${text.slice(0, cut > 0 ? cut : longest)}…`;
}
