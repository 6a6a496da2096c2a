// Signs to stretches of text: signs on one baseline stand in a row, rows are cut where a column or a cell ends, and words
// are parted by what spaces there are and by the gaps. Pure.

import { raised } from "./glyphText.ts";
import type { Sign } from "./signs.ts";
import type { Stretch } from "./types.ts";

/** Share of the font's height: how far baselines of one row may differ. */
const sameRow = 0.3;
/** How much smaller a raised or lowered sign must be, and how far it may stand off. */
const smallSign = 0.8;
const offRow = 0.6;
/** A letter and its double are drawn at most this far apart (bold faces and shadows made by drawing twice). */
const doubled = 0.12;
/** Gaps between words, and between columns or cells; shares of the font's height. */
const wordGap = 0.16;
const strangerGap = 0.75;
const cellGap = 1.2;
const gapWithoutSpaces = 1.8;
const widestGap = 2.6;
const widestSpace = 4;

/** The stretches of one page, from top to bottom, those of one row from left to right. */
export function stretchesOf(signs: readonly Sign[], page: number): readonly Stretch[] {
	const spaces = signs.some((sign) => sign.text === " ");
	return rowsOf(signs).flatMap((row) => cutRow(row, spaces).map((piece) => stretchOf(piece, page)));
}

interface Row {
	readonly baseline: number;
	/** Of its largest sign. */
	readonly size: number;
	readonly signs: Sign[];
}

function rowsOf(signs: readonly Sign[]): readonly Row[] {
	const sorted = [...signs].sort((a, b) => a.baseline - b.baseline || a.order - b.order);
	const rows: Row[] = [];
	for (const sign of sorted) {
		const row = rows.at(-1);
		if (row === undefined || sign.baseline - row.baseline > sameRow * Math.min(row.size, sign.size))
			rows.push({ baseline: sign.baseline, size: sign.size, signs: [sign] });
		else row.signs.push(sign);
	}
	return withRaised(rows.map((row) => ({ ...row, size: largestOf(row.signs) })));
}

function largestOf(signs: readonly Sign[]): number {
	return signs.reduce((largest, { size }) => Math.max(largest, size), 0);
}

/**
 * Small signs that hang on a neighbouring row of larger ones (note marks, exponents) become part of it, also where a row
 * of the next column happened to stand as high as they do.
 */
function withRaised(rows: readonly Row[]): readonly Row[] {
	const kept = rows.map((row) => ({ ...row, signs: [...row.signs] }));
	for (const [index, row] of rows.entries()) {
		const near = [1, -1, 2, -2, 3, -3].map((step) => kept[index + step]).filter((other) => other !== undefined);
		for (const group of smallGroups(row, near)) {
			const host = near.find((other) => hangsOn(group, other));
			const own = kept[index];
			if (host === undefined || own === undefined) continue;
			const moved = new Set(group);
			own.signs = own.signs.filter((sign) => !moved.has(sign));
			host.signs.push(...group);
		}
	}
	return kept.filter(({ signs }) => signs.length > 0);
}

const longestGroup = 12;

/** Short runs of signs, drawn one after the other, that are small beside a neighbouring row and alone in their own. */
function smallGroups(row: Row, near: readonly Row[]): readonly (readonly Sign[])[] {
	const largest = Math.max(...near.map(({ size }) => size));
	const groups: Sign[][] = [];
	for (const sign of row.signs) {
		if (sign.size > largest * smallSign) continue;
		const group = groups.at(-1);
		if (group !== undefined && sign.order - (group.at(-1)?.order ?? 0) === 1) group.push(sign);
		else groups.push([sign]);
	}
	return groups.filter((group) => group.length <= longestGroup && !touches(group, row, new Set(group)));
}

function hangsOn(group: readonly Sign[], host: Row): boolean {
	const [sign] = group;
	if (sign === undefined || sign.size > host.size * smallSign) return false;
	return Math.abs(sign.baseline - host.baseline) <= host.size * offRow && touches(group, host, new Set());
}

/** Whether a group stands beside some larger sign of a row. */
function touches(group: readonly Sign[], { signs, size }: Row, left: ReadonlySet<Sign>): boolean {
	const near = size * 0.4;
	const [start, end] = [Math.min(...group.map((sign) => sign.left)), Math.max(...group.map((sign) => sign.right))];
	return signs.some((other) => {
		if (left.has(other) || other.text === " " || start > other.right + near || end < other.left - near) return false;
		return other.size > (group[0]?.size ?? 0) / smallSign;
	});
}

/** Cuts a row where the gap is a column's or a cell's. */
function cutRow({ signs, size }: Row, spaces: boolean): readonly (readonly Sign[])[] {
	const sorted = [...signs].sort((a, b) => a.left - b.left || a.order - b.order);
	const pieces: Sign[][] = [];
	let piece: Sign[] = [];
	let last: Sign | null = null;
	let spaced = false;
	for (const sign of sorted) {
		if (sign.text === " ") {
			if (piece.length > 0) piece.push(sign);
			spaced = true;
			continue;
		}
		if (last !== null && isDouble(last, sign)) continue;
		if (last !== null && isCut(last, sign, size, spaced, spaces)) {
			pieces.push(piece);
			piece = [];
		}
		piece.push(sign);
		last = sign;
		spaced = false;
	}
	if (last !== null) pieces.push(piece);
	return pieces;
}

function isDouble(last: Sign, sign: Sign): boolean {
	const near = doubled * sign.size;
	if (sign.text !== last.text || Math.abs(sign.baseline - last.baseline) > near) return false;
	return sign.left - last.left < Math.min(near, (last.right - last.left) / 2);
}

function isCut(last: Sign, sign: Sign, rowSize: number, spaced: boolean, pageHasSpaces: boolean): boolean {
	const size = Math.max(Math.min(last.size, sign.size), rowSize * 0.5);
	const gap = (sign.left - last.right) / size;
	const follows = sign.order > last.order && sign.order - last.order <= 3;
	if (gap > widestGap) return !(follows && spaced && gap < widestSpace);
	if (!follows) return gap > strangerGap;
	if (spaced) return false;
	return gap > (pageHasSpaces ? cellGap : gapWithoutSpaces);
}

function stretchOf(signs: readonly Sign[], page: number): Stretch {
	const seen = signs.filter((sign) => sign.text !== " ");
	const main = mainOf(seen) ?? { size: 0, baseline: 0, face: { name: "" } };
	const { text, firstEnd } = textOf(signs, main);
	const [first, last] = [seen[0], seen.at(-1)];
	return {
		text,
		page,
		left: first?.left ?? 0,
		right: seen.reduce((right, sign) => Math.max(right, sign.right), last?.right ?? 0),
		baseline: main.baseline,
		size: main.size,
		font: main.face.name,
		bold: shareOf(seen, (sign) => sign.face.bold) >= 0.85,
		italic: shareOf(seen, (sign) => sign.face.italic) >= 0.85,
		artifact: seen.every((sign) => sign.artifact),
		firstWord: firstEnd - (first?.left ?? 0),
		cells: null,
	};
}

/** A sign of the size that most of them have; `null` for none. */
function mainOf(signs: readonly Sign[]): Sign | null {
	const counts = new Map<number, { count: number; sign: Sign }>();
	for (const sign of signs) {
		const key = Math.round(sign.size * 4);
		const entry = counts.get(key);
		if (entry === undefined) counts.set(key, { count: 1, sign });
		else entry.count += 1;
	}
	let best: { count: number; sign: Sign } | null = null;
	for (const entry of counts.values()) if (best === null || entry.count > best.count) best = entry;
	return best?.sign ?? null;
}

function shareOf(signs: readonly Sign[], holds: (sign: Sign) => boolean): number {
	let letters = 0;
	let held = 0;
	for (const sign of signs) {
		if (!/[\p{L}\p{N}]/u.test(sign.text)) continue;
		letters += 1;
		if (holds(sign)) held += 1;
	}
	return letters === 0 ? 0 : held / letters;
}

function textOf(
	signs: readonly Sign[],
	main: { readonly size: number; readonly baseline: number },
): { readonly text: string; readonly firstEnd: number } {
	const gapOfWords = Math.max(wordGap, letterSpacing(signs) + wordGap * 0.75);
	const parts: string[] = [];
	let last: Sign | null = null;
	let spaced = false;
	let firstEnd: number | null = null;
	for (const sign of signs) {
		if (sign.text === " ") {
			spaced = true;
			continue;
		}
		if (last !== null) {
			const size = Math.min(last.size, sign.size);
			const gap = (sign.left - last.right) / size;
			const parted = (spaced && gap > -0.1) || gap > gapOfWords;
			if (parted) {
				parts.push(" ");
				firstEnd ??= last.right;
			}
		}
		const small = sign.size < main.size * smallSign;
		parts.push(small && main.baseline - sign.baseline > main.size * 0.15 ? raised(sign.text) : sign.text);
		last = sign;
		spaced = false;
	}
	const text = parts.join("").normalize("NFC").replace(/ {2,}/g, " ").trim();
	return { text, firstEnd: firstEnd ?? last?.right ?? 0 };
}

/** The gap that stands between the letters of spaced-out words, as a share of their height; 0 for ordinary text. */
function letterSpacing(signs: readonly Sign[]): number {
	const gaps: number[] = [];
	for (let index = 1; index < signs.length; index += 1) {
		const [last, sign] = [signs[index - 1], signs[index]];
		if (last === undefined || sign === undefined || last.text === " " || sign.text === " ") continue;
		gaps.push((sign.left - last.right) / sign.size);
	}
	if (gaps.length < 3) return 0;
	gaps.sort((a, b) => a - b);
	const middle = gaps[Math.floor(gaps.length / 2)] ?? 0;
	return middle > 0.08 ? middle : 0;
}
