// CRC-32 as ZIP has it (ISO 3309, polynomial EDB88320), four bytes a step.

const tables = (() => {
	const made = Array.from({ length: 4 }, () => new Uint32Array(256));
	const [first, second, third, fourth] = made as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
	for (let byte = 0; byte < 256; byte++) {
		let value = byte;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
		first[byte] = value >>> 0;
	}
	for (let byte = 0; byte < 256; byte++) {
		const at = (table: Uint32Array, index: number) => table[index] as number;
		second[byte] = (at(first, byte) >>> 8) ^ at(first, at(first, byte) & 255);
		third[byte] = (at(second, byte) >>> 8) ^ at(first, at(second, byte) & 255);
		fourth[byte] = (at(third, byte) >>> 8) ^ at(first, at(third, byte) & 255);
	}
	return { first, second, third, fourth };
})();

/** Of `bytes` after what `before` is the CRC of; 0 is the CRC of nothing. */
export function crc32(bytes: Uint8Array, before = 0): number {
	const { first, second, third, fourth } = tables;
	let crc = ~before;
	let at = 0;
	// Every index is below the length, every table index below 256: no element is missing.
	for (const end = bytes.length - 3; at < end; at += 4) {
		crc ^=
			(bytes[at] as number) |
			((bytes[at + 1] as number) << 8) |
			((bytes[at + 2] as number) << 16) |
			((bytes[at + 3] as number) << 24);
		crc =
			(fourth[crc & 255] as number) ^
			(third[(crc >>> 8) & 255] as number) ^
			(second[(crc >>> 16) & 255] as number) ^
			(first[crc >>> 24] as number);
	}
	for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (first[(crc ^ (bytes[at] as number)) & 255] as number);
	return ~crc >>> 0;
}
