// The title of an article that is being imported: the one that its person gave, else what its name or first words say. Pure.

import { changeTitle } from "../../../engine/document/edits/fields.ts";
import type { CleanDocument } from "../../../engine/document/types.ts";
import { textOf } from "../../../engine/text/span.ts";

const longest = 70;

/** Gives a document the title that its person wrote: a new first block, or the place of the title that it has. */
export function withTitle(document: CleanDocument, title: string): CleanDocument {
	const given = title.normalize("NFC").replace(/\s+/g, " ").trim();
	if (given === "" || given === document.title) return document;
	const titled = changeTitle(document, given);
	return titled.ok ? titled.value : document;
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
