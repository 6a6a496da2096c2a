// Which piece of a page is its title: a heading, what is called so, what the page's head says. Pure.

import { countWords, foldLine } from "../lines.ts";
import type { Metadata } from "./metadata.ts";
import type { Piece } from "./pieces.ts";

export interface PageTitle {
	/** Index of its piece. */
	readonly piece: number;
	/** What stands before the title on the same piece, as the label of a forum does; else empty. */
	readonly label: string;
	readonly text: string;
}

const longestTitle = 60;
/** Headings as they are read here: those of the first level are titles, but a page may have many or none. */
const shortestTitle = 3;

/** The title of a page; `null` where no heading, name or metadata tells one. */
export function pageTitle(pieces: readonly Piece[], metadata: Metadata): PageTitle | null {
	const named = new Map<string, number>();
	for (const [rank, title] of metadata.titles.entries()) {
		const folded = foldLine(title);
		if (folded !== "" && !named.has(folded)) named.set(folded, rank);
	}
	const lastInside = pieces.findLastIndex((piece) => piece.zone === "inside");
	let best: { readonly piece: number; readonly score: number } | null = null;
	for (const [index, piece] of pieces.entries()) {
		if (index > lastInside) break;
		const score = scoreOf(piece, named);
		if (score > 0 && (best === null || score > best.score)) best = { piece: index, score };
	}
	const chosen = best?.piece ?? openingHeading(pieces);
	if (chosen === null) return null;
	const { text } = pieces[chosen] ?? { text: "" };
	const label = labelBefore(text, metadata.titles);
	return { piece: chosen, label, text: text.slice(label.length).trim() };
}

/** A heading that opens the text. */
function openingHeading(pieces: readonly Piece[]): number | null {
	const first = pieces.findIndex((piece) => piece.clutter === null);
	return (pieces[first]?.heading ?? 0) > 0 ? first : null;
}

function scoreOf(piece: Piece, named: ReadonlyMap<string, number>): number {
	const words = countWords(piece.text);
	if (words === 0 || words > longestTitle || piece.row) return 0;
	const first = piece.hint === "title";
	const rank = named.get(foldLine(piece.text));
	let score = first ? 4 : 0;
	if (rank !== undefined) score += words >= 2 ? 4 : 1;
	if (piece.heading > 1 && piece.role !== "lead") score += rank === undefined ? 0 : 1;
	if (piece.role === "title" && piece.zone !== "after") score += rank === undefined ? 1.5 : 1;
	if (words < shortestTitle) score -= 1.5;
	if (piece.clutter !== null) score -= 6;
	if (piece.zone === "after") score -= 3;
	if (piece.linked > 0.5 && !first && piece.heading === 0) score -= 2;
	// A heading that is a link home: the name of the site.
	if (piece.linked > 0.5 && first) score -= 2.5;
	if (piece.large && piece.linked < 0.5 && words >= shortestTitle) score += 2;
	if (!first && rank === undefined && /[.!…,;:]$/.test(piece.text)) score -= 2;
	return score;
}

/** `thảo luận Mười năm chạy xe` where the page's head has `thảo luận - Mười năm chạy xe`. */
function labelBefore(text: string, titles: readonly string[]): string {
	for (const title of titles) {
		const before = text.length - title.length;
		if (before <= 0 || countWords(title) < 4 || !text.endsWith(title)) continue;
		const label = text.slice(0, before);
		if (/[^:]\s$/.test(label) && countWords(label) <= 3) return label;
	}
	return "";
}
