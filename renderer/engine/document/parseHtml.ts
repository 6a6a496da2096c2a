// HTML to a tree, by parse5, with a bound on what markup can cost: a few kilobytes of formatting that is never closed
// would become millions of elements, as the standard wants it. Such a text is read without its markup. Pure.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from "parse5";

/** Elements made beyond one for each tag of the source, for each tag and in all: pages that people wrote need few. */
const moreForEachTag = 9;
const mostMore = 200_000;
const fewElements = 2000;
/** No page that people wrote nests so deep; from here on each element costs more than the last. */
const deepest = 1500;

class TooHeavy extends Error {}

/** The document of a page. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
	return bounded(html, (text, treeAdapter) => parse(text, { treeAdapter }));
}

/** The same of a piece without `html` and `body`. */
export function parseHtmlFragment(html: string): DefaultTreeAdapterTypes.DocumentFragment {
	return bounded(html, (text, treeAdapter) => parseFragment(text, { treeAdapter }));
}

function bounded<Tree>(html: string, run: (text: string, treeAdapter: typeof defaultTreeAdapter) => Tree): Tree {
	try {
		const tags = tagsOf(html);
		return run(html, guarded(fewElements + tags + Math.min(tags * moreForEachTag, mostMore)));
	} catch (error) {
		if (!(error instanceof TooHeavy)) throw error;
		return run(withoutTags(html), defaultTreeAdapter);
	}
}

function guarded(most: number): typeof defaultTreeAdapter {
	let made = 0;
	let depth = 0;
	return {
		...defaultTreeAdapter,
		createElement(...given) {
			made += 1;
			if (made > most) throw new TooHeavy();
			return defaultTreeAdapter.createElement(...given);
		},
		onItemPush() {
			depth += 1;
			if (depth > deepest) throw new TooHeavy();
		},
		onItemPop() {
			depth -= 1;
		},
	};
}

function tagsOf(html: string): number {
	let count = 0;
	for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) count += 1;
	return count;
}

const raw = /<(script|style|template|noscript|iframe|textarea|title|svg|math)(?=[\s/>])/iy;

/** Its text, a paragraph between two tags; what stands in scripts, styles and comments goes with them. Linear. */
function withoutTags(html: string): string {
	const pieces: string[] = [];
	let from = 0;
	for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", from)) {
		pieces.push(html.slice(from, at));
		from = endOfTag(html, at);
	}
	pieces.push(html.slice(from));
	return pieces.filter((piece) => /\S/.test(piece)).join("<p>");
}

/** Where the tag, comment or raw element that opens at `start` is over; the end of the text where it never is. */
function endOfTag(html: string, start: number): number {
	raw.lastIndex = start;
	const name = raw.exec(html)?.[1];
	const closing =
		name !== undefined ? new RegExp(`</${name}[^<>]*>`, "gi") : html.startsWith("<!--", start) ? /-->/g : />/g;
	closing.lastIndex = start;
	return closing.exec(html) === null ? html.length : closing.lastIndex;
}
