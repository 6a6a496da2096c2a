// What is usual in a document: the size of its text, the distance of its lines, the edges of its columns, and whether a
// paragraph begins with an indent. Pure.

import type { Flow } from "./columns.ts";
import type { Stretch } from "./types.ts";

export interface Measures {
	/** Height of the font that most of the text is set in. */
	readonly size: number;
	/** From baseline to baseline inside a paragraph, as a multiple of the font's height. */
	readonly leading: number;
	/** First lines of paragraphs are indented. */
	readonly indents: boolean;
}

/** Size of the font that most letters are set in, to a quarter of a point; 0 without any text. */
export function commonSize(stretches: Iterable<Stretch>): number {
	const letters = new Map<number, number>();
	for (const { size, text } of stretches) {
		const key = Math.round(size * 4) / 4;
		letters.set(key, (letters.get(key) ?? 0) + text.length);
	}
	return mostCommon(letters) ?? 0;
}

function mostCommon(counts: ReadonlyMap<number, number>): number | null {
	let best: number | null = null;
	for (const [key, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = key;
	return best;
}

const usualLeading = 1.2;
/** Less than this share of the lines steps in: then it is no custom. */
const indentShare = 0.06;

/** The measures of a document's text, `size` being its commonest size. */
export function measure(flows: readonly Flow[], size: number): Measures {
	const steps: number[] = [];
	let pairs = 0;
	let indented = 0;
	for (const { lines, aside } of flows) {
		if (aside) continue;
		for (const [index, line] of lines.entries()) {
			const previous = lines[index - 1];
			if (previous === undefined || !isText(line, size) || !isText(previous, size)) continue;
			const step = (line.baseline - previous.baseline) / size;
			if (step <= 0.5 || step > 4) continue;
			steps.push(step);
			pairs += 1;
			const inward = line.left - previous.left;
			if (inward > size * 0.7 && inward < size * 6 && step < 2.2) indented += 1;
		}
	}
	steps.sort((a, b) => a - b);
	const leading = steps[Math.floor(steps.length * 0.25)] ?? usualLeading;
	return { size, leading, indents: indented >= 2 && indented > pairs * indentShare };
}

function isText(line: Stretch, size: number): boolean {
	return Math.abs(line.size - size) < size * 0.06 && line.cells === null;
}

/** Edges of a flow: where its lines begin as a rule, and how far they may go. */
export interface Edges {
	readonly left: number;
	readonly right: number;
}

/** From so many lines on, a column tells its own width. */
const enoughLines = 12;
/** So many lines that end together (within a point or two) show a right edge. */
const evenLines = 4;
const evenWithin = 2;

/** Right edges of the columns of a whole document, by their left edges. */
export class ColumnEdges {
	private readonly rights = new Map<number, number[]>();

	constructor(flows: readonly Flow[]) {
		for (const { lines } of flows) {
			const left = leftEdge(lines);
			if (left === null) continue;
			const key = Math.round(left / 4);
			const rights = this.rights.get(key) ?? [];
			for (const { right } of lines) rights.push(right);
			this.rights.set(key, rights);
		}
		for (const rights of this.rights.values()) rights.sort((a, b) => a - b);
	}

	/**
	 * The edges of one flow. Where it has few lines, columns of other pages that begin at the same place tell how wide it
	 * is: the nearest edge at which several lines end.
	 */
	edgesOf({ lines }: Flow): Edges {
		const left = leftEdge(lines) ?? 0;
		const own = lines.reduce((right, line) => Math.max(right, line.right), left);
		if (lines.length >= enoughLines) return { left, right: own };
		const rights = this.rights.get(Math.round(left / 4)) ?? [];
		for (let index = firstFrom(rights, own - evenWithin); index + evenLines <= rights.length; index += 1) {
			const [first = 0, last = 0] = [rights[index], rights[index + evenLines - 1]];
			if (last - first <= evenWithin) return { left, right: Math.max(own, last) };
		}
		return { left, right: own };
	}
}

/** Index of the first of ascending numbers that is at least `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
	let [low, high] = [0, numbers.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The leftmost place where several lines begin. */
function leftEdge(lines: readonly Stretch[]): number | null {
	const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
	return lefts[Math.floor(lefts.length * 0.12)] ?? null;
}
