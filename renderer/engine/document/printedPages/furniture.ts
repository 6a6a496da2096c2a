// Running heads, page numbers, footers and stamps: what stands at the same place of many pages, or counts them. Pure.

import { foldLine } from "../lines.ts";
import type { PageStretches, Stretch } from "./types.ts";

/** How many rows at the head and at the foot may be furniture, and in which share of the height. */
const edgeRows = 3;
const edgeShare = 0.18;
const artifactShare = 0.15;
const longest = 16;
/** Rows at one height may differ by as much (points). */
const sameHeight = 3;
/** Larger type is a heading, and what is not apart is text, unless most pages have it. */
const headingSize = 1.15;
const mostPages = 0.6;
/** More than this share of all letters is not furniture, whatever it looks like. */
const mostFurniture = 0.4;
/** A gap of so many usual steps between lines parts a running head from the text. */
const detachedStep = 1.4;

/** The stretches that are furniture, page by page. `bodySize` is the size of the text. */
export function findFurniture(pages: readonly PageStretches[], bodySize: number): readonly ReadonlySet<Stretch>[] {
	const edges = pages.map((page) => edgeRowsOf(page, bodySize));
	const small = (row: EdgeRow) => row.size <= bodySize * headingSize;
	const offset = pageOffset(edges.map((rows) => rows.filter(small)));
	const found = pages.map(() => new Set<Stretch>());
	const places = new Map<string, { readonly page: number; readonly row: EdgeRow }[]>();
	for (const [page, rows] of edges.entries()) {
		for (const row of rows) {
			if (row.stretches.every((stretch) => stretch.artifact) && row.depth < artifactShare) add(found[page], row);
			if (small(row) && countsPage(row.text, page, offset, pages.length, row.depth)) add(found[page], row);
			if (row.text.split(" ").length > longest) continue;
			if (small(row) && row.detached && offset !== null && bearsNumber(row.text, page + offset)) add(found[page], row);
			const key = small(row) ? withoutNumber(row.text, page, offset, pages.length) : foldLine(row.text);
			const same = places.get(key);
			if (same === undefined) places.set(key, [{ page, row }]);
			else same.push({ page, row });
		}
	}
	const again = pages.map(() => new Set<Stretch>());
	for (const same of places.values())
		for (const { page, row } of repeated(same, pages.length, bodySize))
			add(row.detached && small(row) ? found[page] : again[page], row);
	for (const [page, stretch] of stamps(pages)) again[page]?.add(stretch);
	// Where whole pages come twice, what repeats is no furniture.
	if (lettersIn(again) > mostFurniture * lettersIn(pages.map(({ stretches }) => stretches))) return found;
	return found.map((own, index) => new Set([...own, ...(again[index] ?? [])]));
}

function lettersIn(pages: readonly Iterable<Stretch>[]): number {
	let letters = 0;
	for (const page of pages) for (const { text } of page) letters += text.length;
	return letters;
}

function add(found: Set<Stretch> | undefined, row: EdgeRow): void {
	for (const stretch of row.stretches) found?.add(stretch);
}

interface EdgeRow {
	readonly stretches: readonly Stretch[];
	readonly text: string;
	readonly baseline: number;
	readonly size: number;
	/** Distance from the nearer edge as a share of the page's height. */
	readonly depth: number;
	/** Parted from the text by more than the distance of its lines, or set in another size. */
	readonly detached: boolean;
}

function edgeRowsOf({ height, stretches }: PageStretches, bodySize: number): readonly EdgeRow[] {
	const rows: Stretch[][] = [];
	for (const stretch of stretches) {
		const last = rows.at(-1)?.[0];
		if (last !== undefined && Math.abs(stretch.baseline - last.baseline) < 2) rows.at(-1)?.push(stretch);
		else rows.push([stretch]);
	}
	const step = usualStep(rows);
	const head = rows.slice(0, edgeRows);
	const foot = rows.slice(Math.max(edgeRows, rows.length - edgeRows));
	const heads = detachedRows(rows.slice(0, edgeRows + 1), step);
	const feet = detachedRows(rows.slice(Math.max(head.length - 1, rows.length - edgeRows - 1)).reverse(), step);
	return [...head, ...foot]
		.map((row) => {
			const baseline = baselineOf(row);
			const text = row.map((stretch) => stretch.text).join(" ");
			const size = Math.max(...row.map((stretch) => stretch.size));
			const depth = Math.max(0, Math.min(baseline, height - baseline)) / Math.max(1, height);
			const otherSize = Math.abs(size - bodySize) > bodySize * 0.05;
			return { stretches: row, text, baseline, size, depth, detached: otherSize || heads.has(row) || feet.has(row) };
		})
		.filter(({ depth }) => depth < edgeShare);
}

type Row = readonly Stretch[];

function baselineOf(row: Row | undefined): number {
	return row?.[0]?.baseline ?? 0;
}

function usualStep(rows: readonly Row[]): number {
	const steps = rows.slice(1).map((row, index) => baselineOf(row) - baselineOf(rows[index]));
	steps.sort((a, b) => a - b);
	return steps[Math.floor(steps.length / 2)] ?? 0;
}

/** Of the outermost rows, given from the edge inwards, those before the last wide gap. */
function detachedRows(rows: readonly Row[], step: number): ReadonlySet<Row> {
	const wide = (index: number) => Math.abs(baselineOf(rows[index + 1]) - baselineOf(rows[index])) > step * detachedStep;
	let count = 0;
	for (let index = 0; index + 1 < rows.length; index += 1) if (wide(index)) count = index + 1;
	return new Set(rows.length === 1 ? rows : rows.slice(0, count));
}

const numbers = /(?<![\p{L}\p{N}])(?:\d{1,4}|[ivxl]{1,7})(?![\p{L}\p{N}])/gu;

function numberOf(number: string): number {
	if (/^\d/.test(number)) return Number(number);
	let value = 0;
	const values = [...number].map((letter) => ({ i: 1, v: 5, x: 10, l: 50 })[letter] ?? 0);
	for (const [index, digit] of values.entries()) value += digit < (values[index + 1] ?? 0) ? -digit : digit;
	return value;
}

/** What must be added to a page's index to get the number printed on it; `null` where pages are not counted. */
function pageOffset(edges: readonly (readonly EdgeRow[])[]): number | null {
	const votes = new Map<number, number>();
	for (const [page, rows] of edges.entries()) {
		const offsets = new Set<number>();
		for (const { text } of rows)
			if (text.length <= 160) for (const [number] of text.matchAll(numbers)) offsets.add(numberOf(number) - page);
		for (const offset of offsets) votes.set(offset, (votes.get(offset) ?? 0) + 1);
	}
	const [best] = [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0] - 1) - Math.abs(b[0] - 1));
	return best !== undefined && best[1] >= Math.max(2, Math.min(3, edges.filter((rows) => rows.length > 0).length))
		? best[0]
		: null;
}

const counter =
	/^(?:[-–—[(·•|\s]*(?:tr(?:ang|\.)?|page|p\.)?\s*(\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|trên)\s*(\d{1,4}))?[-–—\])·•|\s.]*)$/iu;
const saysPage = /^[-–—[(·•|\s]*(?:trang|page)\s|\/|^[-–—]\s*\d+\s*[-–—]$/iu;

/** A row that only counts the pages. */
function countsPage(text: string, page: number, offset: number | null, pages: number, depth: number): boolean {
	const match = text.length <= 24 ? counter.exec(text) : null;
	const number = match?.[1];
	if (match === null || number === undefined) return false;
	const value = numberOf(number.toLowerCase());
	if (offset !== null && value - page === offset) return true;
	if (match[2] !== undefined && Number(match[2]) === pages) return true;
	if (depth > 0.12) return false;
	return saysPage.test(text) || (pages === 1 && value === 1);
}

/** A head with the number of its page at one end. */
function bearsNumber(text: string, number: number): boolean {
	return [...text.matchAll(numbers)].some(
		(match) => numberOf(match[0]) === number && (match.index === 0 || match.index + match[0].length === text.length),
	);
}

/** A row's text with the number of its page left out, so that the same head of two pages is the same. */
function withoutNumber(text: string, page: number, offset: number | null, pages: number): string {
	const bare = text.replace(numbers, (number) => {
		const value = numberOf(number);
		return (offset !== null && value - page === offset) || value === pages ? "" : number;
	});
	return foldLine(bare);
}

function repeated(
	same: readonly { readonly page: number; readonly row: EdgeRow }[],
	pages: number,
	bodySize: number,
): readonly { readonly page: number; readonly row: EdgeRow }[] {
	if (same.length < 2) return [];
	const sorted = [...same].sort((a, b) => a.row.baseline - b.row.baseline);
	const found: { readonly page: number; readonly row: EdgeRow }[] = [];
	for (let first = 0; first < sorted.length; ) {
		let end = first + 1;
		while (end < sorted.length && near(sorted[end - 1], sorted[end])) end += 1;
		const group = sorted.slice(first, end);
		const count = new Set(group.map(({ page }) => page)).size;
		const like = group.some(({ row }) => row.size > bodySize * headingSize || !row.detached);
		if (count >= 2 && (!like || count >= Math.max(3, pages * mostPages))) found.push(...group);
		first = end;
	}
	return found;
}

function near(a: { readonly row: EdgeRow } | undefined, b: { readonly row: EdgeRow } | undefined): boolean {
	return a !== undefined && b !== undefined && b.row.baseline - a.row.baseline <= sameHeight;
}

/** The same words at the same place on most pages, wherever that is: stamps and watermarks. */
function stamps(pages: readonly PageStretches[]): readonly (readonly [number, Stretch])[] {
	if (pages.length < 3) return [];
	const places = new Map<string, (readonly [number, Stretch])[]>();
	for (const [page, { stretches }] of pages.entries()) {
		for (const stretch of stretches) {
			const key = `${Math.round(stretch.left)} ${Math.round(stretch.baseline)} ${stretch.text}`;
			const same = places.get(key);
			if (same === undefined) places.set(key, [[page, stretch]]);
			else same.push([page, stretch]);
		}
	}
	return [...places.values()].filter((same) => same.length >= Math.max(3, pages.length * mostPages)).flat();
}
