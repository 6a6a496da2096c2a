// XML as a small tree, for the packages of e-books and documents. No document type is ever read, so no entity of its
// own can grow or reach outside; only the five of XML and numbered characters are resolved. Rests on fast-xml-parser.

import { decodeText } from "../engine/document/decode.ts";

export interface XmlElement {
	/** Without its prefix: `item` for `opf:item`. */
	readonly name: string;
	/** By their names as written, prefix and all. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** All text inside, white space folded, trimmed. */
	readonly text: string;
}

const deepest = 100;

/** Text of XML bytes: byte order mark, then declaration, then content tell the encoding; `null` for what is no text. */
export function decodeXml(bytes: Uint8Array): string | null {
	const source = { name: "", mediaType: "text/xml", bytes };
	const declared = declaredEncoding(bytes);
	const read = declared === null ? null : decodeText(source, declared);
	const decoded = read?.ok === true && !read.value.text.includes("\ufffd") ? read : decodeText(source);
	return decoded.ok ? decoded.value.text : null;
}

/** What `<?xml … encoding="…"?>` says of bytes that are ASCII so far; `null` where bytes with a mark speak for themselves. */
function declaredEncoding(bytes: Uint8Array): string | null {
	let head = "";
	for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte);
	const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null;
	return declared === null || /^utf-?16/i.test(declared) ? null : declared;
}

/** Takes the document type out, its own declarations and all: what stands there is never wanted. Linear. */
export function withoutDoctype(xml: string): string {
	const start = xml.slice(0, 20_000).search(/<!DOCTYPE/i);
	if (start < 0) return xml;
	let brackets = 0;
	let quote = "";
	for (let at = start; at < xml.length; at += 1) {
		const letter = xml[at] ?? "";
		if (quote !== "") {
			if (letter === quote) quote = "";
		} else if (brackets > 0 && xml.startsWith("<!--", at)) {
			const end = xml.indexOf("-->", at);
			if (end < 0) return xml.slice(0, start);
			at = end + 2;
		} else if (letter === '"' || letter === "'") quote = letter;
		else if (letter === "[") brackets += 1;
		else if (letter === "]") brackets -= 1;
		else if (letter === ">" && brackets <= 0) return xml.slice(0, start) + xml.slice(at + 1);
	}
	return xml.slice(0, start);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function resolved(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
		if (name !== undefined) return named[name] ?? whole;
		const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
		return code > 0x10ffff || code === 0 ? "" : String.fromCodePoint(code);
	});
}

/** A node as fast-xml-parser gives it with `preserveOrder`. */
interface OrderedNode {
	readonly [name: string]: readonly OrderedNode[] | string | Readonly<Record<string, string>>;
}

/** The root element; `null` where the text is no XML, or is nested deeper than 100 elements. */
export async function parseXml(text: string): Promise<XmlElement | null> {
	const { XMLParser } = await import("fast-xml-parser");
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: "",
		parseTagValue: false,
		parseAttributeValue: false,
		processEntities: false,
		ignoreDeclaration: true,
		ignorePiTags: true,
		trimValues: false,
		maxNestedTags: deepest,
	});
	let nodes: readonly OrderedNode[];
	try {
		nodes = parser.parse(withoutDoctype(text)) as readonly OrderedNode[];
	} catch {
		// The parser throws plain errors for every kind of broken XML.
		return null;
	}
	return childrenOf(nodes)[0] ?? null;
}

function childrenOf(nodes: readonly OrderedNode[]): readonly XmlElement[] {
	return nodes.flatMap((node) => {
		const element = elementOf(node);
		return element === null ? [] : [element];
	});
}

/** No deeper than the parser lets a tree grow. */
function elementOf(node: OrderedNode): XmlElement | null {
	const tag = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
	const inside = tag === undefined ? undefined : node[tag];
	if (tag === undefined || !Array.isArray(inside)) return null;
	const nodes: readonly OrderedNode[] = inside;
	const attributes: Record<string, string> = {};
	for (const [name, value] of Object.entries(node[":@"] ?? {})) attributes[name] = resolved(String(value));
	const children: XmlElement[] = [];
	const texts: string[] = [];
	for (const child of nodes) {
		if (typeof child["#text"] === "string") texts.push(resolved(child["#text"]));
		const element = elementOf(child);
		if (element === null) continue;
		children.push(element);
		texts.push(element.text);
	}
	return {
		name: tag.slice(tag.indexOf(":") + 1),
		attributes,
		children,
		text: texts.join("").replace(/\s+/g, " ").trim(),
	};
}

/** All elements of a name inside an element, in the order of the text. */
export function elementsNamed(root: XmlElement, name: string): readonly XmlElement[] {
	const found: XmlElement[] = [];
	const waiting = [...root.children].reverse();
	for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
		if (element.name === name) found.push(element);
		for (let index = element.children.length - 1; index >= 0; index -= 1) {
			const child = element.children[index];
			if (child !== undefined) waiting.push(child);
		}
	}
	return found;
}
