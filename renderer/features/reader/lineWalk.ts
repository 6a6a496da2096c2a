// Up and down by line: from the boxes of words as they are laid out to the word above or below. Pure.

/** Where a word stands on the screen, CSS pixels. */
export interface WordBox {
	/** Offset of the word in the text. */
	readonly at: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * The word of the next line in `direction` that lies nearest to `goal`.
 * @param boxes in the order of the text; a long word may have several, one after another
 * @param goal inline position to keep, so that several steps do not drift; `null` for the middle of the word
 * @returns `null` where `at` has no box or there is no such line among the boxes
 */
export function wordInNextLine(
	boxes: readonly WordBox[],
	at: number,
	direction: 1 | -1,
	goal: number | null,
): WordBox | null {
	const current = direction === 1 ? boxes.findLast((box) => box.at === at) : boxes.find((box) => box.at === at);
	if (current === undefined) return null;
	const wanted = goal ?? middleOf(current);
	const beyond = boxes.filter(
		(box) => !sameLine(box, current) && (direction === 1 ? box.top > current.top : box.top < current.top),
	);
	const first = direction === 1 ? beyond[0] : beyond.at(-1);
	if (first === undefined) return null;
	const line = beyond.filter((box) => sameLine(box, first));
	return line.reduce((best, box) => (distance(box, wanted) < distance(best, wanted) ? box : best), first);
}

export function middleOf({ left, right }: WordBox): number {
	return (left + right) / 2;
}

/** Boxes of one line overlap by more than half of the lower one, whatever their sizes. */
function sameLine(a: WordBox, b: WordBox): boolean {
	const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	return overlap > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}

function distance({ left, right }: WordBox, x: number): number {
	return x < left ? left - x : x > right ? x - right : 0;
}
