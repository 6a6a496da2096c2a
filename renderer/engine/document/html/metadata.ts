// What the head of a page says of its article: title, author, day, as meta elements and JSON-LD have them. Pure.

import { normalizeText } from "../normalizeText.ts";
import { attribute, childrenOf, type Element, isElement, type Node } from "./tree.ts";

export interface Metadata {
	/** Names that the page gives its article, the most trustworthy first; `<title>` whole and in its parts. */
	readonly titles: readonly string[];
	readonly author: string | null;
	/** As it stands there, mostly ISO 8601. */
	readonly date: string | null;
}

const longestJson = 200_000;
const mostScripts = 20;

/** Reads the metadata of a parsed page; what is missing or broken is left out. */
export function metadataOf(root: Node): Metadata {
	const found: Found = { titles: [], pageTitle: null, author: null, date: null };
	let scripts = 0;
	for (const element of headElements(root)) {
		if (element.tagName === "title") found.pageTitle ??= textIn(element);
		else if (element.tagName === "meta") readMeta(element, found);
		else if (attribute(element, "type") === "application/ld+json" && scripts < mostScripts) {
			scripts += 1;
			readJson(textIn(element), found);
		}
	}
	const parts = found.pageTitle === null ? [] : [found.pageTitle, ...partsOf(found.pageTitle)];
	return {
		titles: [...found.titles, ...parts].filter((title) => title !== ""),
		author: found.author,
		date: found.date,
	};
}

interface Found {
	titles: string[];
	pageTitle: string | null;
	author: string | null;
	date: string | null;
}

/** Elements of the head, and the scripts at the top of the body, where some pages keep their JSON-LD. */
function* headElements(root: Node): Iterable<Element> {
	for (const html of childrenOf(root)) {
		if (!isElement(html) || html.tagName !== "html") continue;
		for (const part of childrenOf(html)) {
			if (!isElement(part)) continue;
			for (const child of childrenOf(part))
				if (isElement(child) && (part.tagName === "head" || child.tagName === "script")) yield child;
		}
	}
}

function textIn(element: Element): string {
	const texts = childrenOf(element).map((child) => ("value" in child ? child.value : ""));
	return element.tagName === "title" ? tidy(texts.join("")) : texts.join("");
}

function tidy(text: string): string {
	return normalizeText(text.slice(0, 1000)).replaceAll("\n", " ").trim();
}

/** `Title - Section - Site` in its parts, longest first. */
function partsOf(title: string): readonly string[] {
	const parts = title.split(/\s+(?:[-–—|»›•·]|::|<)\s+/u);
	const colon = title.indexOf(": ");
	if (parts.length < 2 && colon > 0) return [title.slice(colon + 2), title.slice(0, colon)];
	return parts.length < 2 ? [] : [...parts].sort((a, b) => b.length - a.length);
}

function readMeta(element: Element, found: Found): void {
	const name = (
		attribute(element, "property") ??
		attribute(element, "name") ??
		attribute(element, "itemprop") ??
		""
	).toLowerCase();
	const content = tidy(attribute(element, "content") ?? "");
	if (content === "") return;
	if (name === "og:title" || name === "twitter:title") found.titles.push(content);
	else if (name === "author" || name === "article:author") found.author ??= isAddress(content) ? null : content;
	else if (name === "article:published_time" || name === "pubdate" || name === "datepublished") found.date ??= content;
}

function isAddress(text: string): boolean {
	return /^https?:/i.test(text);
}

function readJson(text: string, found: Found): void {
	if (text.length > longestJson) return;
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		// A page with broken JSON-LD is a page without it.
		return;
	}
	for (const item of itemsOf(parsed)) {
		if (!/(?:Article|BlogPosting|Posting)$/.test(String(item["@type"] ?? ""))) continue;
		const { headline, datePublished } = item;
		if (typeof headline === "string") found.titles.unshift(tidy(headline));
		if (typeof datePublished === "string") found.date = tidy(datePublished);
		found.author = nameIn(item.author) ?? found.author;
	}
}

type Item = Readonly<Record<string, unknown>>;

function isItem(value: unknown): value is Item {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of a script: one, a list, or those under `@graph`. */
function itemsOf(parsed: unknown): readonly Item[] {
	const list = Array.isArray(parsed) ? parsed : [parsed];
	return list.filter(isItem).flatMap((item) => {
		const graph = item["@graph"];
		return Array.isArray(graph) ? [item, ...graph.filter(isItem)] : [item];
	});
}

function nameIn(author: unknown): string | null {
	const list = (Array.isArray(author) ? author : [author]).slice(0, 4);
	const found = list.flatMap((one) => {
		const name = typeof one === "string" ? one : isItem(one) ? one.name : null;
		return typeof name === "string" && name.trim() !== "" && !isAddress(name) ? [tidy(name)] : [];
	});
	return found.length === 0 ? null : found.join(", ");
}
