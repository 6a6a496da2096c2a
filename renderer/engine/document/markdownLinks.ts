// Lines of Markdown that are nothing but links: menus over the title, headlines of other articles, tags, the page's own
// address; and the head that a reader service sets over a page that it stored. Pure.

import type { LineHint } from "./lines.ts";
import type { RemovalReason } from "./types.ts";

const link = /\[([^[\]]{0,300})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)/g;
const longestTag = 4;
const shortestHeadline = 5;
const longestHeadline = 30;

/** Texts of the links of a line that has nothing else; `null` for any other line. */
function linksOnly(line: string): readonly string[] | null {
	if (!line.startsWith("[") || !line.endsWith(")")) return null;
	const texts: string[] = [];
	const rest = line.replace(link, (_, text: string) => {
		texts.push(text.trim());
		return "";
	});
	return rest.trim() === "" && texts.length > 0 ? texts : null;
}

/** Where a line of links stands. */
export interface LinkPlace {
	/** A heading of the first rank is still to come. */
	readonly overTitle: boolean;
	readonly inList: boolean;
}

/** Why a line of nothing but links is no part of the article; `null` where it may be one. */
export function linkClutter(line: string, { overTitle, inList }: LinkPlace): RemovalReason | null {
	const texts = linksOnly(line.trim())?.filter((text) => text !== "");
	if (texts === undefined || texts.length === 0) return null;
	if (overTitle) return "menu";
	if (inList) return null;
	if (texts.every((text) => /^https?:\/\/\S+$/.test(text))) return "pageFurniture";
	const words = texts.map((text) => text.split(/\s+/).length);
	if (texts.length >= 2) return words.every((count) => count <= longestTag) ? "topic" : null;
	const [text = ""] = texts;
	const size = words[0] ?? 0;
	return size >= shortestHeadline && size <= longestHeadline && !/[.:;,]$/.test(text) ? "relatedHeadline" : null;
}

const serviceKeys: Readonly<Record<string, LineHint | null>> = {
	title: "title",
	"url source": null,
	"published time": "date",
	"markdown content": null,
	warning: null,
	"number of pages": null,
};

/** The fields of the head of a stored page, and how many lines it has; `null` where the text opens with none. */
export function serviceHead(
	lines: readonly string[],
): { readonly fields: readonly (readonly [LineHint, string])[]; readonly size: number } | null {
	if (!/^Title:\s/.test(lines[0] ?? "")) return null;
	const end = lines.slice(0, longestHead).findIndex((line) => /^Markdown Content:\s*$/.test(line));
	if (end < 0) return null;
	const fields: (readonly [LineHint, string])[] = [];
	for (const line of lines.slice(0, end)) {
		const colon = line.indexOf(":");
		const hint = serviceKeys[line.slice(0, colon).trim().toLowerCase()];
		if (hint !== undefined && hint !== null) fields.push([hint, line.slice(colon + 1).trim()]);
	}
	return { fields, size: end + 1 };
}

const longestHead = 16;
