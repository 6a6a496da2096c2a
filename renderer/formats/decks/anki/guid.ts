// Names of notes that stay the same from one export to the next, so that Anki updates a note instead of adding it again; and the
// checksum by which Anki finds notes alike. Rests on SHA-1 (FIPS 180-4), here in full as the platform's answers later. Pure.

const symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Twelve letters and digits, always the same for the same word. */
export function guidOf(key: string): string {
	const words = sha1(`hai-dong:${key.normalize("NFC")}`);
	let value = words.slice(0, 3).reduce((sum, word) => (sum << 32n) | BigInt(word), 0n);
	let guid = "";
	while (guid.length < 12) {
		guid += symbols.charAt(Number(value % 62n));
		value /= 62n;
	}
	return guid;
}

/** First 32 bits of the SHA-1 of a note's first field without its markup. */
export function checksumOf(plainField: string): number {
	return sha1(plainField)[0] ?? 0;
}

const encoder = new TextEncoder();
const schedule = new Int32Array(80);

/** Five words of 32 bits, unsigned. */
export function sha1(text: string): readonly number[] {
	const bytes = encoder.encode(text);
	const blocks = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
	blocks.set(bytes);
	blocks[bytes.length] = 0x80;
	const view = new DataView(blocks.buffer);
	view.setUint32(blocks.length - 8, Math.floor(bytes.length / 0x2000_0000));
	view.setUint32(blocks.length - 4, (bytes.length << 3) >>> 0);
	const hash = Int32Array.of(0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0);
	for (let block = 0; block < blocks.length; block += 64) {
		for (let at = 0; at < 16; at += 1) schedule[at] = view.getInt32(block + at * 4);
		for (let at = 16; at < 80; at += 1) {
			const mixed = word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16);
			schedule[at] = (mixed << 1) | (mixed >>> 31);
		}
		mixBlock(hash);
	}
	return Array.from(hash, (value) => value >>> 0);
}

/** Eighty rounds, four kinds of them, over what stands in `schedule`. */
function mixBlock(hash: Int32Array): void {
	let a = hash[0] as number;
	let b = hash[1] as number;
	let c = hash[2] as number;
	let d = hash[3] as number;
	let e = hash[4] as number;
	for (let at = 0; at < 80; at += 1) {
		let f = b ^ c ^ d;
		let k = 0xca62c1d6 | 0;
		if (at < 20) {
			f = (b & c) | (~b & d);
			k = 0x5a827999;
		} else if (at < 40) k = 0x6ed9eba1;
		else if (at < 60) {
			f = (b & c) | (b & d) | (c & d);
			k = 0x8f1bbcdc | 0;
		}
		const next = (((a << 5) | (a >>> 27)) + f + e + k + word(at)) | 0;
		e = d;
		d = c;
		c = (b << 30) | (b >>> 2);
		b = a;
		a = next;
	}
	for (const [index, value] of [a, b, c, d, e].entries()) hash[index] = ((hash[index] as number) + value) | 0;
}

function word(at: number): number {
	return schedule[at] as number;
}
