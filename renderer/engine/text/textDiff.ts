// Which stretches of a text stand unchanged in its edited form: patience diff over words (Bram Cohen), in ranges that are
// parted again and again at the words that occur once in both. Long texts cost a fraction of a second. Pure.

/** A stretch that both texts have. Offsets are UTF-16. */
export interface KeptStretch {
	readonly before: number;
	readonly after: number;
	readonly length: number;
}

const isWordUnit = /[\p{L}\p{M}\p{N}\ud800-\udfff]/u;

/** Whether a word goes on across `at`: the character before it and the one behind it belong to one word. */
export function isInsideWord(text: string, at: number): boolean {
	return at > 0 && at < text.length && isWordUnit.test(text.charAt(at - 1)) && isWordUnit.test(text.charAt(at));
}

/** Ascending in both texts, never cutting a word; equal texts give one stretch, texts without a common word none. */
export function keptStretches(before: string, after: string): readonly KeptStretch[] {
	const shortest = Math.min(before.length, after.length);
	let head = 0;
	while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
	while (head > 0 && (isInsideWord(before, head) || isInsideWord(after, head))) head -= 1;
	let tail = 0;
	while (
		tail < shortest - head &&
		before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
	) {
		tail += 1;
	}
	while (tail > 0 && (isInsideWord(before, before.length - tail) || isInsideWord(after, after.length - tail)))
		tail -= 1;

	const kept: KeptStretch[] = [];
	if (head > 0) kept.push({ before: 0, after: 0, length: head });
	for (const one of middleStretches(before, after, head, tail)) kept.push(one);
	if (tail > 0) kept.push({ before: before.length - tail, after: after.length - tail, length: tail });
	return merged(kept);
}

/** The pieces of a text between two offsets: words, and every other character by itself. */
interface Pieces {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Equal pieces of both texts have the same number; those of words are odd. */
	readonly numbers: Int32Array;
}

function piecesOf(text: string, from: number, to: number, numbering: Map<string, number>): Pieces {
	const starts: number[] = [];
	const ends: number[] = [];
	const numbers: number[] = [];
	for (const found of text.slice(from, to).matchAll(/[\p{L}\p{M}\p{N}\ud800-\udfff]+|[^\p{L}\p{M}\p{N}]/gu)) {
		const [piece] = found;
		let number = numbering.get(piece);
		if (number === undefined) {
			number = numbering.size * 2 + (isWordUnit.test(piece) ? 1 : 0);
			numbering.set(piece, number);
		}
		starts.push(from + found.index);
		ends.push(from + found.index + piece.length);
		numbers.push(number);
	}
	return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), numbers: Int32Array.from(numbers) };
}

/** Piece ranges of both texts that are still to be compared. */
type Range = readonly [fromBefore: number, toBefore: number, fromAfter: number, toAfter: number];

function middleStretches(before: string, after: string, head: number, tail: number): readonly KeptStretch[] {
	const numbering = new Map<string, number>();
	const old = piecesOf(before, head, before.length - tail, numbering);
	const young = piecesOf(after, head, after.length - tail, numbering);
	const pairs: (readonly [number, number])[] = [];
	const waiting: Range[] = [[0, old.numbers.length, 0, young.numbers.length]];
	for (let range = waiting.pop(); range !== undefined; range = waiting.pop()) {
		let [fromOld, toOld, fromYoung, toYoung] = range;
		while (fromOld < toOld && fromYoung < toYoung && old.numbers[fromOld] === young.numbers[fromYoung]) {
			pairs.push([fromOld++, fromYoung++]);
		}
		while (fromOld < toOld && fromYoung < toYoung && old.numbers[toOld - 1] === young.numbers[toYoung - 1]) {
			pairs.push([--toOld, --toYoung]);
		}
		if (fromOld === toOld || fromYoung === toYoung) continue;
		const fixed = ascending(commonSingles(old.numbers, young.numbers, [fromOld, toOld, fromYoung, toYoung]));
		if (fixed.length === 0) continue;
		for (const [oldPiece, youngPiece] of fixed) {
			waiting.push([fromOld, oldPiece, fromYoung, youngPiece]);
			[fromOld, fromYoung] = [oldPiece, youngPiece];
		}
		// The last range begins with a fixed pair, as each one between two of them does: what is equal goes on from there.
		waiting.push([fromOld, toOld, fromYoung, toYoung]);
	}
	return pairs
		.sort((a, b) => a[0] - b[0])
		.map(([oldPiece, youngPiece]) => {
			const start = old.starts[oldPiece] ?? 0;
			return { before: start, after: young.starts[youngPiece] ?? 0, length: (old.ends[oldPiece] ?? start) - start };
		});
}

/** Pairs of places of the words that occur exactly once in either range, in the order of the first. */
function commonSingles(old: Int32Array, young: Int32Array, range: Range): readonly (readonly [number, number])[] {
	const [fromOld, toOld, fromYoung, toYoung] = range;
	const places = singles(young, fromYoung, toYoung);
	const pairs: (readonly [number, number])[] = [];
	for (const [number, place] of singles(old, fromOld, toOld)) {
		const other = places.get(number);
		if (place >= 0 && other !== undefined && other >= 0) pairs.push([place, other]);
	}
	return pairs.sort((a, b) => a[0] - b[0]);
}

/** Place of each word; -1 where it occurs more than once. */
function singles(numbers: Int32Array, from: number, to: number): ReadonlyMap<number, number> {
	const places = new Map<number, number>();
	for (let piece = from; piece < to; piece++) {
		const number = numbers[piece] ?? 0;
		if (number % 2 === 1) places.set(number, places.has(number) ? -1 : piece);
	}
	return places;
}

/** The longest chain of pairs that ascends in both, by patience sorting. */
function ascending(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
	const tops: number[] = [];
	const previous = new Int32Array(pairs.length).fill(-1);
	pairs.forEach(([, place], index) => {
		let low = 0;
		let high = tops.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
		tops[low] = index;
	});
	const chain: (readonly [number, number])[] = [];
	for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
		const pair = pairs[index];
		if (pair !== undefined) chain.push(pair);
	}
	return chain.reverse();
}

/** Neighbours in both texts become one stretch. */
function merged(kept: readonly KeptStretch[]): readonly KeptStretch[] {
	const whole: KeptStretch[] = [];
	for (const stretch of kept) {
		const last = whole.at(-1);
		if (
			last !== undefined &&
			last.before + last.length === stretch.before &&
			last.after + last.length === stretch.after
		) {
			whole[whole.length - 1] = { ...last, length: last.length + stretch.length };
		} else whole.push(stretch);
	}
	return whole;
}
