// The tree of parse5 as the readers of HTML see it: kinds of elements, attributes, what is never shown. Pure.

import type { DefaultTreeAdapterTypes } from "parse5";
import type { LineHint } from "../lines.ts";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function names(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}

export const blockElements = names(
	"address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure " +
		"footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table " +
		"tbody td tfoot th thead tr ul",
);
const silentElements = names(
	"head script style noscript template iframe object embed svg math canvas audio video select option button input " +
		"textarea datalist map rp rt",
);
/** Elements that show a picture or a film; a line after one may be its caption. */
export const pictures = names("img picture video iframe embed object");

export function isElement(node: Node): node is Element {
	return "tagName" in node;
}

export function childrenOf(node: Node): readonly Node[] {
	return "childNodes" in node ? node.childNodes : [];
}

export function attribute(element: Element, name: string): string | null {
	for (const candidate of element.attrs) if (candidate.name === name) return candidate.value;
	return null;
}

/** Whether a browser shows nothing of an element: by its kind, its attributes, its style, or a name made for that. */
export function isSilent(element: Element): boolean {
	if (silentElements.has(element.tagName)) return true;
	for (const { name, value } of element.attrs) {
		if (name === "hidden" || (name === "aria-hidden" && value === "true")) return true;
		if (name === "style" && /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore)/i.test(value))
			return true;
		if (name === "class" && /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden)(?:\s|$)/.test(value)) return true;
	}
	return false;
}

/** The text under a node, at most `longest` characters, of as many nodes at most: a short text stands near. */
export function textUnder(root: Node, longest: number): string {
	const open: Node[] = [root];
	let text = "";
	let seen = 0;
	for (let node = open.pop(); node !== undefined && text.length < longest && seen < longest; node = open.pop()) {
		seen += 1;
		if ("value" in node) text += node.value;
		const children = childrenOf(node);
		for (let index = children.length - 1; index >= 0; index -= 1) open.push(children[index] as Node);
	}
	return text.slice(0, longest);
}

export function isHeading(tagName: string): boolean {
	return /^h[1-6]$/.test(tagName);
}

/** What the elements that hold lines of one kind say of them. */
export const hintOf: ReadonlyMap<string, LineHint> = new Map([
	["h1", "title"],
	["h2", "subheading"],
	["h3", "subheading"],
	["h4", "subheading"],
	["h5", "subheading"],
	["h6", "subheading"],
	["figcaption", "caption"],
	["caption", "caption"],
	["li", "list"],
	["blockquote", "quote"],
]);

export interface Visitor {
	readonly text: (value: string) => void;
	/** Whether to go into the element; one that was gone into is left. */
	readonly enter: (element: Element) => boolean;
	readonly leave: (element: Element) => void;
}

/** Visits a tree in the order of the source. Without recursion, so that no depth of nesting can overflow the stack. */
export function visit(root: Node, { text, enter, leave }: Visitor): void {
	const steps: { readonly node: Node; readonly leaving: boolean }[] = [{ node: root, leaving: false }];
	for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
		const { node, leaving } = step;
		if (leaving) {
			leave(node as Element);
			continue;
		}
		if (node.nodeName === "#text" && "value" in node) {
			text(node.value);
			continue;
		}
		if (isElement(node)) {
			if (!enter(node)) continue;
			steps.push({ node, leaving: true });
		}
		const children = childrenOf(node);
		for (let index = children.length - 1; index >= 0; index -= 1)
			steps.push({ node: children[index] as Node, leaving: false });
	}
}
