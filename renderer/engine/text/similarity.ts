// How much of two texts is the same, by their fingerprints (document/fingerprint.ts): light, as the window compares with thousands. Pure.

/** Hashes that are kept of a text, at most. */
export const fingerprintLength = 96;
/** From here on two texts are the same article: see tests/engine/document/fingerprint.test.ts for what was measured. */
export const alikeFrom = 0.56;

/**
 * Share of what two texts have in common, 0 to 1, estimated (exact for texts of fewer runs than `fingerprintLength`); 0 where
 * one is too short to tell.
 * @param enough stops early, with 0, where the share cannot reach this any more
 */
export function similarity(one: ArrayLike<number>, other: ArrayLike<number>, enough = 0): number {
	if (one.length === 0 || other.length === 0) return 0;
	// A full list has lost its larger hashes: only the smallest of both texts together are known. Shorter ones are complete.
	const isCut = one.length >= fingerprintLength || other.length >= fingerprintLength;
	const most = isCut ? fingerprintLength : one.length + other.length;
	const mostApart = (1 - enough) * most;
	let common = 0;
	let seen = 0;
	let a = 0;
	let b = 0;
	while (seen < most && (a < one.length || b < other.length)) {
		const left = a < one.length ? (one[a] as number) : Number.POSITIVE_INFINITY;
		const right = b < other.length ? (other[b] as number) : Number.POSITIVE_INFINITY;
		if (left <= right) a += 1;
		if (right <= left) b += 1;
		if (left === right) common += 1;
		seen += 1;
		if (seen - common > mostApart) return 0;
	}
	const share = common / seen;
	return share >= enough ? share : 0;
}
