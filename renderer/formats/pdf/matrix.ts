// Affine maps of the plane as PDF writes them: six numbers a b c d e f, x' = ax + cy + e, y' = bx + dy + f. Pure.

export type Matrix = readonly [number, number, number, number, number, number];

/** The map that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
	return [
		outer[0] * inner[0] + outer[2] * inner[1],
		outer[1] * inner[0] + outer[3] * inner[1],
		outer[0] * inner[2] + outer[2] * inner[3],
		outer[1] * inner[2] + outer[3] * inner[3],
		outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
		outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
	];
}

/** A map from six numbers in an array of any kind; `null` where it is none. */
export function matrixOf(given: unknown): Matrix | null {
	if (typeof given !== "object" || given === null || !("length" in given) || given.length !== 6) return null;
	const numbers = Array.from(given as ArrayLike<unknown>, finiteNumber);
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
	return [a, b, c, d, e, f];
}

/** A number that can be reckoned with; 0 for all else. */
export function finiteNumber(given: unknown): number {
	return typeof given === "number" && Number.isFinite(given) ? given : 0;
}
