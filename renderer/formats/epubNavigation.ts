// The navigation of an e-book as a flat list with levels: the `nav` of EPUB 3 or the NCX of EPUB 2.

import { decoded, resolvePath } from "./epubPackage.ts";
import { elementsNamed, type XmlElement } from "./xml.ts";

export interface NavigationTarget {
	readonly title: string;
	/** 1 is the highest. */
	readonly level: number;
	readonly path: string;
	readonly anchor: string | null;
}

/** Entries of a navigation document at `path`; empty where it has no table of contents. */
export function readNavigation(root: XmlElement, path: string): readonly NavigationTarget[] {
	if (root.name === "ncx") {
		const [map] = elementsNamed(root, "navMap");
		return map === undefined ? [] : pointsOf(map, path, 1);
	}
	const navs = elementsNamed(root, "nav");
	const contents = navs.find(({ attributes }) => /\btoc\b/.test(attributes["epub:type"] ?? attributes.role ?? ""));
	const list = (contents ?? navs[0])?.children.find(({ name }) => name === "ol" || name === "ul");
	return list === undefined ? [] : itemsOf(list, path, 1);
}

/** Levels go no deeper than the tree of the parser does. */
function pointsOf(parent: XmlElement, path: string, level: number): readonly NavigationTarget[] {
	return parent.children
		.filter(({ name }) => name === "navPoint")
		.flatMap((point) => {
			const title = point.children.find(({ name }) => name === "navLabel")?.text ?? "";
			const href = point.children.find(({ name }) => name === "content")?.attributes.src ?? "";
			return [...target(title, href, path, level), ...pointsOf(point, path, level + 1)];
		});
}

function itemsOf(list: XmlElement, path: string, level: number): readonly NavigationTarget[] {
	return list.children
		.filter(({ name }) => name === "li")
		.flatMap((item) => {
			const [link] = item.children.filter(({ name }) => name !== "ol" && name !== "ul");
			const href = link === undefined ? "" : link.name === "a" ? link : elementsNamed(link, "a")[0];
			const below = item.children
				.filter(({ name }) => name === "ol" || name === "ul")
				.flatMap((inner) => itemsOf(inner, path, level + 1));
			const own = typeof href === "string" || href === undefined ? null : (href.attributes.href ?? null);
			// A heading without a link stands over its first entry.
			const [first] = below;
			if (own === null && link !== undefined && first !== undefined)
				return [...(link.text === "" ? [] : [{ ...first, title: normal(link.text), level }]), ...below];
			return [...target(link?.text ?? "", own ?? "", path, level), ...below];
		});
}

function normal(title: string): string {
	return title.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 300);
}

function target(title: string, href: string, path: string, level: number): readonly NavigationTarget[] {
	const place = href === "" ? null : resolvePath(path, href);
	const name = normal(title);
	if (place === null || name === "") return [];
	const hash = href.indexOf("#");
	const anchor = hash < 0 ? "" : decoded(href.slice(hash + 1));
	return [{ title: name, level, path: place, anchor: anchor === "" ? null : anchor }];
}
