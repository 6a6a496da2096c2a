// Fingerprints of text: quick, the same on every machine, not for secrets. Their values are stored, so they never change. Pure.
// Two 32-bit lanes of multiply-xor with MurmurHash3's finalisers, after bryc's cyrb53 (public domain), all 64 bits kept.

/** 64 bits over the UTF-16 units of `text`, as 16 hexadecimal digits. Equal texts have equal hashes; the empty text has one too. */
export function contentHash(text: string): string {
	const { low, high } = lanesOf(text);
	return hexadecimal(low) + hexadecimal(high);
}

/**
 * The same 64 bits without their highest 11, as a whole number from 0 to 2^53 - 1: for telling keys apart by numbers. Among
 * 100,000 of them the chance that any two are alike is one in two millions.
 */
export function numberHash(text: string): number {
	const { low, high } = lanesOf(text);
	return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

function lanesOf(text: string): { readonly low: number; readonly high: number } {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		high = Math.imul(high ^ unit, 2654435761);
		low = Math.imul(low ^ unit, 1597334677);
	}
	const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
	return { low: mixedLow, high: mixedHigh };
}

/** 32 bits, 0 to 2^32 - 1, by FNV-1a over UTF-16 units: spreads short keys over a few boxes. */
export function smallHash(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}

function hexadecimal(value: number): string {
	return (value >>> 0).toString(16).padStart(8, "0");
}
