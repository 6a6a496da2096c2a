// What goes to the clipboard of a stretch of the text: its words and marks as they are written, without glosses. Pure.

import type { BlockKind, CleanDocument } from "../../../engine/document/types.ts";
import { type Span, span, textOf } from "../../../engine/text/span.ts";
import type { AlignedTranslation } from "../../../storage/records/articles.ts";
import { englishOf } from "../translations.ts";

/** The same twice: for programs that take plain text, and for those that take marks. */
export interface Copied {
	readonly plain: string;
	readonly html: string;
}

/**
 * Paragraphs are parted by a blank line; a place inside a paragraph begins or ends it there, white space at the ends
 * left out. Empty where there is nothing but white space.
 * @param translation given where the English is wanted too: each paragraph is followed by it
 */
export function copiedText(
	{ text, blocks }: Pick<CleanDocument, "text" | "blocks">,
	place: Span,
	translation: readonly AlignedTranslation[] = [],
): Copied {
	const plain: string[] = [];
	const html: string[] = [];
	for (const block of blocks) {
		const start = Math.max(block.span.start, place.start);
		const end = Math.min(block.span.end, place.end);
		if (start >= end) continue;
		const part = span(start, end);
		const written = textOf(text, part).trim();
		if (written === "") continue;
		const english = englishOf(translation, part);
		plain.push(english === null ? written : `${written}\n${english}`);
		html.push(blockHtml(block.kind, lines(written)));
		if (english !== null) html.push(`<p lang="en">${escaped(english)}</p>`);
	}
	return { plain: plain.join("\n\n"), html: html.join("\n") };
}

/** The element of a block around what stands in it. @param inner HTML */
export function blockHtml(kind: BlockKind, inner: string): string {
	const tag = kind === "title" ? "h1" : kind === "subheading" ? "h2" : kind === "quote" ? "blockquote" : "p";
	return `<${tag} lang="vi">${inner}</${tag}>`;
}

/** Text as it stands between tags. */
export function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function lines(text: string): string {
	return text.split("\n").map(escaped).join("<br>");
}
