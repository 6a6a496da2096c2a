// How much text, prose and links the elements of a page hold, and which of them holds the article. Pure, one pass.
// The idea of scoring paragraphs and discounting links is Readability's (Mozilla, Apache 2.0; written anew): here the
// article's element is the smallest one that holds nearly all prose of the page, so that a paragraph is rather kept.

import { countWords } from "../lines.ts";
import type { RemovalReason } from "../types.ts";
import { evidenceOf } from "./evidence.ts";
import { blockElements, childrenOf, type Element, isElement, isSilent, type Node, names, pictures } from "./tree.ts";

export interface Measure {
	readonly words: number;
	/** Words inside links. */
	readonly linked: number;
	/** Weight of the prose that names do not call clutter, and of all prose. */
	readonly prose: number;
	readonly allProse: number;
	/** Words outside links and outside what names call clutter: they tell where the page has no prose. */
	readonly plain: number;
	readonly tables: number;
	readonly pictures: number;
}

type Counts = { -readonly [Key in keyof Measure]: Measure[Key] };

const nothing: Measure = { words: 0, linked: 0, prose: 0, allProse: 0, plain: 0, tables: 0, pictures: 0 };

export class Measures {
	private readonly found: ReadonlyMap<Element, Measure>;

	constructor(root: Node) {
		this.found = new Measuring().of(root);
	}

	of(element: Element): Measure {
		return this.found.get(element) ?? nothing;
	}
}

interface Step {
	readonly node: Node;
	readonly leaving: boolean;
}

/** Words of a run of text from which it counts as prose: headlines and captions of one line stay under it. */
const shortestProse = 14;

class Measuring {
	private readonly found = new Map<Element, Counts>();
	private readonly open: { readonly counts: Counts; readonly block: boolean; readonly clutter: boolean }[] = [];
	private run = { words: 0, linked: 0 };
	private links = 0;

	of(root: Node): ReadonlyMap<Element, Measure> {
		const steps: Step[] = [{ node: root, leaving: false }];
		for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
			const { node, leaving } = step;
			if (leaving) this.leave(node as Element);
			else if (node.nodeName === "#text" && "value" in node) this.addText(node.value);
			else {
				if (isElement(node)) {
					if (isSilent(node)) {
						if (pictures.has(node.tagName)) this.seePicture();
						continue;
					}
					this.enter(node);
					steps.push({ node, leaving: true });
				}
				const children = childrenOf(node);
				for (let index = children.length - 1; index >= 0; index -= 1)
					steps.push({ node: children[index] as Node, leaving: false });
			}
		}
		return this.found;
	}

	private enter(element: Element): void {
		const block = blockElements.has(element.tagName);
		if (block || element.tagName === "br") this.endRun();
		const clutter = (this.open.at(-1)?.clutter ?? false) || isClutter(evidenceOf(element).strong);
		const counts = { ...nothing };
		this.found.set(element, counts);
		this.open.push({ counts, block, clutter });
		if (element.tagName === "a") this.links += 1;
		if (element.tagName === "table") counts.tables += 1;
		if (pictures.has(element.tagName)) this.seePicture();
	}

	private leave(element: Element): void {
		const top = this.open.at(-1);
		if (top?.block) this.endRun();
		this.open.pop();
		if (element.tagName === "a") this.links -= 1;
		const above = this.open.at(-1)?.counts;
		if (above === undefined || top === undefined) return;
		for (const key of ["words", "linked", "prose", "allProse", "plain", "tables", "pictures"] as const)
			above[key] += top.counts[key];
	}

	private addText(text: string): void {
		const words = countWords(text.replace(/\s+/g, " "));
		const counts = this.open.at(-1)?.counts;
		if (words === 0 || counts === undefined) return;
		counts.words += words;
		this.run.words += words;
		if (this.links === 0) {
			if (!this.open.at(-1)?.clutter) counts.plain += words;
			return;
		}
		counts.linked += words;
		this.run.linked += words;
	}

	private seePicture(): void {
		const counts = this.open.at(-1)?.counts;
		if (counts !== undefined) counts.pictures += 1;
	}

	/** A paragraph weighs by its length, less by its links. */
	private endRun(): void {
		const { words, linked } = this.run;
		this.run = { words: 0, linked: 0 };
		const top = this.open.at(-1);
		if (top === undefined || words < shortestProse) return;
		const weight = (words - shortestProse + 2) * (1 - linked / words);
		top.counts.allProse += weight;
		if (!top.clutter) top.counts.prose += weight;
	}
}

function isClutter(reason: RemovalReason | null): boolean {
	return reason !== null;
}

const containers = names("html body div article section main td tr tbody table center font form fieldset header");
/** Words of a page without prose, as of a poem, from which its element is looked for. */
const fewestWords = 40;
/** The share of all prose that the article's element must hold. */
const enough = 0.72;
/** Where names call more than this share of the prose clutter, they are not believed. */
const believed = 0.3;

/** The element that holds the article; `null` where the page has no prose to tell it by, or no element of its own. */
export function mainElement(root: Node, measures: Measures): Element | null {
	const html = childrenOf(root).find((node): node is Element => isElement(node) && node.tagName === "html");
	if (html === undefined) return null;
	const whole = measures.of(html);
	const byNames = whole.prose > whole.allProse * believed;
	const noProse = whole.allProse === 0;
	const weight = (element: Element) => {
		const { prose, allProse, plain } = measures.of(element);
		return noProse ? plain : byNames ? prose : allProse;
	};
	const wanted = weight(html) * enough;
	if (wanted === 0 || (noProse && weight(html) < fewestWords)) return null;
	let main = html;
	for (let next: Element | undefined = html; next !== undefined; ) {
		const open: Element = next;
		if (open.tagName !== "font") main = open;
		next = childrenOf(open).find(
			(child): child is Element => isElement(child) && containers.has(child.tagName) && weight(child) >= wanted,
		);
	}
	return main === html || main.tagName === "body" ? null : main;
}

/** An element and all that hold it. */
export function withAncestors(element: Element | null): ReadonlySet<Node> {
	const found = new Set<Node>();
	for (let node: Node | null = element; node !== null; node = "parentNode" in node ? node.parentNode : null)
		found.add(node);
	return found;
}
