// The package of an e-book: what its OPF says of title, authors, files and reading order, and what protects it. After
// EPUB 3.3 and OPF 2.0.1.

import { elementsNamed, type XmlElement } from "./xml.ts";

export interface SpineItem {
	/** Path inside the archive. */
	readonly path: string;
	/** Outside the reading order: notes, answers, pictures. */
	readonly linear: boolean;
}

export interface EpubPackage {
	readonly title: string | null;
	readonly authors: readonly string[];
	/** Reading order. */
	readonly spine: readonly SpineItem[];
	/** Paths of the navigation documents, `null` where the package has none of the kind. */
	readonly navigation: string | null;
	readonly ncx: string | null;
	/** What the guide says of single pages, by their paths. */
	readonly pages: ReadonlyMap<string, "cover" | "contents" | "imprint">;
}

/** Path of a file that `href` in the file `from` names; `null` where it leads out of the archive. */
export function resolvePath(from: string, href: string): string | null {
	const bare = href.split(/[?#]/, 1)[0] ?? "";
	if (/^[a-z][a-z\d+.-]*:/i.test(bare) || bare.startsWith("//")) return null;
	const parts = bare.startsWith("/") ? [] : from.split("/").slice(0, -1);
	for (const part of decoded(bare).replaceAll("\\", "/").split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === undefined) return null;
	}
	return parts.join("/").normalize("NFC");
}

/** `a%20b` gives `a b`; what is no such code stays as it is. */
export function decoded(href: string): string {
	try {
		return decodeURIComponent(href);
	} catch (error) {
		if (error instanceof URIError) return href;
		throw error;
	}
}

/** Reads the root element of an OPF that lies at `path`. */
export function readPackage(root: XmlElement, path: string): EpubPackage {
	const items = elementsNamed(root, "item").flatMap(({ attributes }) => {
		const place = resolvePath(path, attributes.href ?? "");
		return place === null ? [] : [{ ...attributes, id: attributes.id ?? "", path: place }];
	});
	const byId = new Map(items.map((item) => [item.id, item]));
	const [spine] = elementsNamed(root, "spine");
	const ordered = (spine === undefined ? [] : elementsNamed(spine, "itemref")).flatMap(({ attributes }) => {
		const item = byId.get(attributes.idref ?? "");
		return item === undefined ? [] : [{ path: item.path, linear: attributes.linear !== "no" }];
	});
	const property = (item: Readonly<Record<string, string>>, name: string) =>
		(item.properties ?? "").split(/\s+/).includes(name);
	const ncx =
		byId.get(spine?.attributes.toc ?? "") ?? items.find((item) => attribute(item, "media-type").includes("dtbncx"));
	return {
		title: titleOf(root),
		authors: authorsOf(root),
		spine: [...ordered.filter(({ linear }) => linear), ...ordered.filter(({ linear }) => !linear)],
		navigation: items.find((item) => property(item, "nav"))?.path ?? null,
		ncx: ncx?.path ?? null,
		pages: guidedPages(root, path),
	};
}

function attribute(attributes: Readonly<Record<string, string>>, name: string): string {
	return attributes[name] ?? "";
}

/** What the package says of one of its elements: `<meta refines="#id" property="…">`. */
function refinements(root: XmlElement, property: string): ReadonlyMap<string, string> {
	const found = elementsNamed(root, "meta").filter(({ attributes }) => attributes.property === property);
	return new Map(found.map(({ attributes, text }) => [(attributes.refines ?? "").replace(/^#/, ""), text]));
}

function titleOf(root: XmlElement): string | null {
	const titles = elementsNamed(root, "title").filter(({ text }) => text !== "");
	const types = refinements(root, "title-type");
	const main = titles.find(({ attributes }) => types.get(attributes.id ?? "") === "main") ?? titles[0];
	return main?.text.normalize("NFC") ?? null;
}

const unknownAuthors = new Set(["unknown", "không rõ", "anonymous", "n/a"]);

/** Creators whose role is that of an author, or who have none. */
function authorsOf(root: XmlElement): readonly string[] {
	const roles = refinements(root, "role");
	const authors = elementsNamed(root, "creator").filter(({ attributes, text }) => {
		const role = attributes["opf:role"] ?? roles.get(attributes.id ?? "") ?? "aut";
		return role === "aut" && text !== "" && !unknownAuthors.has(text.toLowerCase());
	});
	return [...new Set(authors.map(({ text }) => text.normalize("NFC")))];
}

const guideTypes: Readonly<Record<string, "cover" | "contents" | "imprint">> = {
	cover: "cover",
	toc: "contents",
	"copyright-page": "imprint",
};

function guidedPages(root: XmlElement, path: string): EpubPackage["pages"] {
	const [guide] = elementsNamed(root, "guide");
	const pages = new Map<string, "cover" | "contents" | "imprint">();
	for (const { attributes } of guide === undefined ? [] : elementsNamed(guide, "reference")) {
		const place = resolvePath(path, attributes.href ?? "");
		const kind = guideTypes[attributes.type ?? ""];
		// A reference into the middle of a file says nothing of the whole of it.
		if (place !== null && kind !== undefined && !(attributes.href ?? "").includes("#")) pages.set(place, kind);
	}
	return pages;
}

/** Fonts may be veiled without the text being protected. */
const fontVeils = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

/** Paths of the files that `META-INF/encryption.xml` says are encrypted, fonts that are only veiled aside. */
export function encryptedPaths(root: XmlElement): ReadonlySet<string> {
	const paths = new Set<string>();
	for (const entry of elementsNamed(root, "EncryptedData")) {
		const [method] = elementsNamed(entry, "EncryptionMethod");
		if (fontVeils.has(method?.attributes.Algorithm ?? "")) continue;
		for (const { attributes } of elementsNamed(entry, "CipherReference")) {
			const path = resolvePath("", attributes.URI ?? "");
			if (path !== null) paths.add(path);
		}
	}
	return paths;
}
