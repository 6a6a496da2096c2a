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
	let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
	for (let block = 0; block < blocks.length; block += 64) {
		for (let at = 0; at < 16; at += 1) schedule[at] = view.getInt32(block + at * 4);
		for (let at = 16; at < 80; at += 1) {
			const mixed = word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16);
			schedule[at] = (mixed << 1) | (mixed >>> 31);
		}
		let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
		for (let at = 0; at < 80; at += 1) {
			const [f, k] = roundOf(at, b, c, d);
			const next = (((a << 5) | (a >>> 27)) + f + e + k + word(at)) | 0;
			e = d;
			d = c;
			c = (b << 30) | (b >>> 2);
			b = a;
			a = next;
		}
		h0 = (h0 + a) | 0;
		h1 = (h1 + b) | 0;
		h2 = (h2 + c) | 0;
		h3 = (h3 + d) | 0;
		h4 = (h4 + e) | 0;
	}
	return [h0, h1, h2, h3, h4].map((value) => value >>> 0);
}

function word(at: number): number {
	return schedule[at] ?? 0;
}

function roundOf(at: number, b: number, c: number, d: number): readonly [number, number] {
	if (at < 20) return [(b & c) | (~b & d), 0x5a827999];
	if (at < 40) return [b ^ c ^ d, 0x6ed9eba1];
	if (at < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc | 0];
	return [b ^ c ^ d, 0xca62c1d6 | 0];
}
