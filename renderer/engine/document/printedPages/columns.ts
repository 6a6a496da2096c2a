// Stretches of a page in the order in which they are read: columns one after the other, a headline across them before
// what stands below it, narrow columns beside the text (margin notes, boxes) after it. Pure.

import type { Stretch } from "./types.ts";

/** A column, or a part of one between two headlines: its lines from top to bottom. */
export interface Flow {
	readonly lines: readonly Stretch[];
	/** Beside the text, not of it. */
	readonly aside: boolean;
}

/** Pages with more stretches are maps and drawings; their columns are not looked for. */
const mostStretches = 3000;
const deepest = 8;
const candidates = 24;
/** A side of a gutter needs as many lines, and lines of such a width in heights of the font. */
const fewestLines = 2;
const narrowestLine = 4;
/** A column whose lines are so much shorter than its neighbour's is an aside. */
const asideShare = 0.6;
const fewestBeside = 5;
/** Larger type than the lines around it, alone on its height, heads all columns under it. */
const headSize = 1.15;

/** The flows of a page, in reading order; asides last. Stretches must come sorted from top to bottom. */
export function flowsOf(stretches: readonly Stretch[]): readonly Flow[] {
	const flows = stretches.length > mostStretches ? [flow(stretches, false)] : inOrder(stretches, 0, false);
	return [...flows.filter(({ aside }) => !aside), ...flows.filter(({ aside }) => aside)];
}

function inOrder(stretches: readonly Stretch[], depth: number, aside: boolean): readonly Flow[] {
	if (stretches.length === 0) return [];
	const band = depth < deepest ? widestBand(stretches) : null;
	if (band === null) return [flow(stretches, aside)];
	const { first, end, x } = band;
	const inside = stretches.slice(first, end);
	const left = inside.filter((stretch) => stretch.right <= x + 1);
	const right = inside.filter((stretch) => stretch.right > x + 1);
	const [leftWidth, rightWidth] = [typicalWidth(left), typicalWidth(right)];
	return [
		...inOrder(stretches.slice(0, first), depth + 1, aside),
		...inOrder(left, depth + 1, aside || (leftWidth < rightWidth * asideShare && right.length >= fewestBeside)),
		...inOrder(right, depth + 1, aside || (rightWidth < leftWidth * asideShare && left.length >= fewestBeside)),
		...inOrder(stretches.slice(end), depth + 1, aside),
	];
}

function flow(stretches: readonly Stretch[], aside: boolean): Flow {
	return { lines: mergeRows(stretches), aside };
}

interface Band {
	readonly first: number;
	/** After the last one. */
	readonly end: number;
	/** Left edge of the right side. */
	readonly x: number;
}

/** The longest run of neighbouring stretches that stand on either side of one gutter. */
function widestBand(stretches: readonly Stretch[]): Band | null {
	let best: Band | null = null;
	const heads = headsOfAll(stretches);
	for (const x of gutters(stretches)) {
		let first = 0;
		for (let index = 0; index <= stretches.length; index += 1) {
			const stretch = stretches[index];
			if (stretch !== undefined && !crosses(stretch, x) && !heads.has(stretch)) continue;
			const band = trimmed(stretches, first, index, x);
			if (band !== null && (best === null || band.end - band.first > best.end - best.first)) best = band;
			first = index + 1;
		}
	}
	return best;
}

function crosses({ left, right }: Stretch, x: number): boolean {
	return left < x - 1 && right > x + 1;
}

/** Headlines that do not reach over the columns but have nothing beside them. */
function headsOfAll(stretches: readonly Stretch[]): ReadonlySet<Stretch> {
	const sizes = stretches.map(({ size }) => size).sort((a, b) => a - b);
	const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
	const heads = stretches.filter((stretch, index) => {
		const { size, baseline } = stretch;
		if (size < usual * headSize) return false;
		const [above, below] = [stretches[index - 1], stretches[index + 1]];
		const free = above === undefined || above.baseline < baseline - size * 1.1;
		return free && (below === undefined || below.baseline > baseline + below.size * 1.1);
	});
	return new Set(heads);
}

/** Where there may be a gutter: before stretches that have a neighbour to their left; the commonest places. */
function gutters(stretches: readonly Stretch[]): readonly number[] {
	const votes = new Map<number, number>();
	const vote = (x: number) => {
		const place = Math.floor(x * 2) / 2;
		votes.set(place, (votes.get(place) ?? 0) + 1);
	};
	for (const [index, stretch] of stretches.entries()) {
		const end = endOfNeighbour(stretches, index);
		if (end === null) continue;
		vote(stretch.left);
		// Centred lines begin where they like; the middle of the gap is free of the next ones too.
		vote((end + stretch.left) / 2);
	}
	return [...votes]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, candidates)
		.map(([edge]) => edge);
}

/** How many stretches up and down are looked at. */
const sight = 12;

/** Where the nearest stretch to the left of one on about its height ends; `null` without such. */
function endOfNeighbour(stretches: readonly Stretch[], index: number): number | null {
	const stretch = stretches[index];
	if (stretch === undefined) return null;
	let end: number | null = null;
	for (let at = Math.max(0, index - sight); at < Math.min(stretches.length, index + sight); at += 1) {
		const other = stretches[at];
		if (other === undefined || Math.abs(other.baseline - stretch.baseline) > stretch.size) continue;
		if (other.right < stretch.left - stretch.size * 0.4) end = Math.max(end ?? 0, other.right);
	}
	return end;
}

/** The band of a run, if both sides are columns; what stands above or below both of them together is left out. */
function trimmed(stretches: readonly Stretch[], from: number, to: number, x: number): Band | null {
	const run = stretches.slice(from, to);
	const left = run.filter((stretch) => stretch.right <= x + 1);
	const right = run.filter((stretch) => stretch.right > x + 1);
	if (!isColumn(left) || !isColumn(right)) return null;
	const top = Math.max(left[0]?.baseline ?? 0, right[0]?.baseline ?? 0);
	const bottom = Math.min(left.at(-1)?.baseline ?? 0, right.at(-1)?.baseline ?? 0);
	const size = left[0]?.size ?? 0;
	return bottom - top < size ? null : { first: from, end: to, x };
}

function isColumn(stretches: readonly Stretch[]): boolean {
	return stretches.length >= fewestLines && typicalWidth(stretches) >= narrowestLine * (stretches[0]?.size ?? 0);
}

function typicalWidth(stretches: readonly Stretch[]): number {
	const widths = stretches.map(({ left, right }) => right - left).sort((a, b) => a - b);
	return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Stretches on one baseline that no gutter parts are one line: a number and its text, a word and its page. */
function mergeRows(stretches: readonly Stretch[]): readonly Stretch[] {
	const lines: Stretch[] = [];
	for (const stretch of stretches) {
		const last = lines.at(-1);
		const beside =
			last !== undefined &&
			last.cells === null &&
			stretch.cells === null &&
			Math.abs(last.baseline - stretch.baseline) < Math.min(last.size, stretch.size) * 0.4;
		if (!beside) {
			lines.push(stretch);
			continue;
		}
		const [first, second] = last.left <= stretch.left ? [last, stretch] : [stretch, last];
		lines[lines.length - 1] = {
			...(first.text.length >= second.text.length ? first : second),
			text: `${first.text} ${second.text}`,
			left: first.left,
			right: Math.max(first.right, second.right),
			bold: first.bold && second.bold,
			italic: first.italic && second.italic,
			artifact: first.artifact && second.artifact,
			firstWord: first.firstWord,
		};
	}
	return lines;
}
