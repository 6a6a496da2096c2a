// The signs of a page, made ready for reading: turned upright, what says nothing left out, marks put on their letters,
// letters drawn twice taken once. Pure.

import { glyphText, isMark, spacingMark } from "./glyphText.ts";
import type { Direction, Face, Glyph, PrintedPage } from "./types.ts";

/** A sign on an upright page. */
export interface Sign {
	/** Never empty; a space for a space. */
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
	readonly size: number;
	readonly face: Face;
	readonly artifact: boolean;
	/** Place in the order of drawing. */
	readonly order: number;
}

/** The signs that run in the direction of most of the page; slanted ones (watermarks) and the others are left out. */
export function signsOf(page: PrintedPage): readonly Sign[] {
	const direction = mainDirection(page.glyphs);
	const bases: { sign: Sign; marks: string }[] = [];
	const marks: { readonly sign: Sign; readonly mark: string }[] = [];
	for (const [order, glyph] of page.glyphs.entries()) {
		if (glyph.direction !== direction) continue;
		const text = glyphText(glyph.text, glyph.face.name);
		if (text === "") continue;
		const [left, baseline] = placed(glyph, page, direction);
		const { advance, size, face, artifact } = glyph;
		const sign: Sign = { text, left, right: left + advance, baseline, size, face, artifact, order };
		if (!Number.isFinite(left + baseline + sign.right) || !isOnPage(sign, page, direction)) continue;
		if (isMark(text)) marks.push({ sign, mark: text });
		else bases.push({ sign, marks: "" });
	}
	for (const accent of findAccents(bases)) marks.push(accent);
	putMarks(bases, marks);
	return bases
		.filter(({ sign }) => sign.text !== "")
		.map(({ sign, marks: put }) => (put === "" ? sign : { ...sign, text: (sign.text + put).normalize("NFC") }));
}

function mainDirection(glyphs: readonly Glyph[]): Direction {
	const counts = new Map<Direction, number>();
	for (const { direction } of glyphs) counts.set(direction, (counts.get(direction) ?? 0) + 1);
	counts.delete("other");
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	return best?.[0] ?? "right";
}

function placed({ x, y }: Glyph, { width, height }: PrintedPage, direction: Direction): readonly [number, number] {
	if (direction === "down") return [y, width - x];
	if (direction === "up") return [height - y, x];
	return direction === "left" ? [width - x, height - y] : [x, y];
}

/** Signs wholly beside the paper: crop marks, what a layout program left lying there. */
function isOnPage({ left, right, baseline, size }: Sign, page: PrintedPage, direction: Direction): boolean {
	const turned = direction === "down" || direction === "up";
	const [width, height] = turned ? [page.height, page.width] : [page.width, page.height];
	return right > 0 && left < width && baseline > 0 && baseline - size < height;
}

interface Base {
	sign: Sign;
	marks: string;
}

/** How far a mark may lie from its letter, as a share of the font's height. */
const reach = 0.45;

/** Accents that are signs of their own, drawn over the letter before or after them; they stop being signs. */
function findAccents(bases: Base[]): { readonly sign: Sign; readonly mark: string }[] {
	const accents: { readonly sign: Sign; readonly mark: string }[] = [];
	for (const [index, base] of bases.entries()) {
		const mark = spacingMark(base.sign.text);
		if (mark === null) continue;
		const beside = [bases[index - 1], bases[index + 1]].some(
			(other) => other !== undefined && lies(base.sign, other.sign),
		);
		if (!beside) continue;
		accents.push({ sign: base.sign, mark });
		bases[index] = { sign: { ...base.sign, text: "" }, marks: "" };
	}
	return accents;
}

/** An accent stands over a letter: its middle is inside the letter. */
function lies(accent: Sign, letter: Sign): boolean {
	if (!/^\p{L}$/u.test(letter.text) || Math.abs(accent.baseline - letter.baseline) > letter.size * reach) return false;
	const middle = (accent.left + accent.right) / 2;
	return middle > letter.left && middle < letter.right;
}

/** How many signs before and after a mark in the order of drawing are looked at for its letter. */
const neighbours = 4;

function putMarks(bases: readonly Base[], marks: readonly { readonly sign: Sign; readonly mark: string }[]): void {
	let at = 0;
	for (const { sign, mark } of [...marks].sort((a, b) => a.sign.order - b.sign.order)) {
		while ((bases[at]?.sign.order ?? Number.POSITIVE_INFINITY) < sign.order) at += 1;
		let nearest: Base | null = null;
		let distance = Number.POSITIVE_INFINITY;
		for (let index = Math.max(0, at - neighbours); index < Math.min(bases.length, at + neighbours); index += 1) {
			const base = bases[index];
			if (base === undefined || !/\p{L}/u.test(base.sign.text)) continue;
			const far = distanceTo(base.sign, sign);
			// The letter before it wins where two are equally near.
			if (far < distance - 0.01) [nearest, distance] = [base, far];
		}
		if (nearest !== null && distance < sign.size * reach * 2) nearest.marks += mark;
	}
}

/** A mark without width is drawn over what lies to its left; others over their own middle. */
function distanceTo(letter: Sign, mark: Sign): number {
	const middle = (letter.left + letter.right) / 2;
	const rows = Math.abs(letter.baseline - mark.baseline);
	if (rows > letter.size * 0.6) return Number.POSITIVE_INFINITY;
	const width = mark.right - mark.left;
	const own = width < mark.size * 0.05 ? mark.left - (letter.right - letter.left) / 2 : (mark.left + mark.right) / 2;
	return Math.abs(middle - own) + rows * 0.1;
}
