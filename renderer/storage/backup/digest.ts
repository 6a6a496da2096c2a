// SHA-256 of what is longer than memory should hold: blocks of 1 MiB are hashed one by one, and the hash is that of their
// hashes in a row. (The browser's own SHA-256 takes all bytes at once; ours would be ten times slower.)

const blockBytes = 1024 * 1024;

export interface Digest {
	/** The bytes are copied: the caller may use them again. */
	add(bytes: Uint8Array): void;
	/** In lower-case hexadecimal. Nothing can be added after it. */
	end(): Promise<string>;
}

export function createDigest(): Digest {
	const hashes: Promise<ArrayBuffer>[] = [];
	let block = new Uint8Array(blockBytes);
	let filled = 0;

	const closeBlock = () => {
		hashes.push(crypto.subtle.digest("SHA-256", block.subarray(0, filled)));
		block = new Uint8Array(blockBytes);
		filled = 0;
	};

	return {
		add: (bytes) => {
			for (let from = 0; from < bytes.length; ) {
				const piece = bytes.subarray(from, from + blockBytes - filled);
				block.set(piece, filled);
				filled += piece.length;
				from += piece.length;
				if (filled === blockBytes) closeBlock();
			}
		},
		end: async () => {
			if (filled > 0) closeBlock();
			const joined = new Uint8Array(hashes.length * 32);
			for (const [index, hash] of (await Promise.all(hashes)).entries()) joined.set(new Uint8Array(hash), index * 32);
			return hexadecimal(await crypto.subtle.digest("SHA-256", joined));
		},
	};
}

/** As `createDigest`, of a file that is read in pieces. `onPiece` is told of the bytes of each; it may throw to end it. */
export async function digestOf(file: Blob, onPiece: (bytes: number) => void = () => {}): Promise<string> {
	const hashes: Uint8Array[] = [];
	for (let from = 0; from < file.size; from += blockBytes) {
		const piece = await file.slice(from, from + blockBytes).arrayBuffer();
		hashes.push(new Uint8Array(await crypto.subtle.digest("SHA-256", piece)));
		onPiece(piece.byteLength);
	}
	const joined = new Uint8Array(hashes.length * 32);
	for (const [index, hash] of hashes.entries()) joined.set(hash, index * 32);
	return hexadecimal(await crypto.subtle.digest("SHA-256", joined));
}

/** SHA-256 as everybody knows it. */
export async function plainDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return hexadecimal(await crypto.subtle.digest("SHA-256", bytes));
}

function hexadecimal(bytes: ArrayBuffer): string {
	return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
