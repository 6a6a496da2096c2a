// A look ahead at the packed streams of a PDF: pdf.js unpacks a stream as a whole, so one that would fill the memory must
// be found before it is touched. Whatever a dictionary says of it, a zlib stream tells itself by its first two bytes.

import { Inflate } from "fflate";

/** The longest stream that is unpacked. */
export const mostUnpacked = 192 * 1024 * 1024;
/** Deflate makes at most this much of one byte. */
const highestRatio = 1032;
const shortestSuspect = Math.floor(mostUnpacked / highestRatio);
const pushed = 64 * 1024;

/** Whether some stream would unpack to more than `mostUnpacked`, or unpacks to one that is packed once more. */
export function unpacksTooFar(bytes: Uint8Array): boolean {
	for (const [start, end] of packedStreams(bytes)) {
		const data = bytes.subarray(start, end);
		if (data.length >= shortestSuspect ? overflows(data) : isPackedTwice(data)) return true;
	}
	return false;
}

const keyword = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const; // stream

/** Begin and end of the zlib streams; each ends at the latest where `endstream` stands. */
function* packedStreams(bytes: Uint8Array): Generator<readonly [number, number]> {
	let open: number | null = null;
	for (let at = bytes.indexOf(keyword[0]); at >= 0; at = bytes.indexOf(keyword[0], at + 1)) {
		if (!keyword.every((code, index) => bytes[at + index] === code)) continue;
		const ends = bytes[at - 1] === 0x64 && bytes[at - 2] === 0x6e && bytes[at - 3] === 0x65;
		if (ends) {
			if (open !== null) yield [open, at - 3];
			open = null;
			continue;
		}
		let start = at + keyword.length;
		while (start < at + 10 && (bytes[start] === 0x0d || bytes[start] === 0x0a || bytes[start] === 0x20)) start += 1;
		if (open === null && isZlib(bytes[start], bytes[start + 1])) open = start;
	}
	if (open !== null) yield [open, bytes.length];
}

function isZlib(first = 0, second = 0): boolean {
	return (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0 && (second & 0x20) === 0;
}

function overflows(data: Uint8Array): boolean {
	let length = 0;
	let packed: boolean | null = null;
	const inflate = new Inflate((chunk) => {
		if (packed === null && chunk.length > 1) packed = isZlib(chunk[0], chunk[1]);
		length += chunk.length;
	});
	try {
		for (let at = 2; at < data.length && length <= mostUnpacked && packed !== true; at += pushed)
			inflate.push(data.subarray(at, at + pushed), at + pushed >= data.length);
	} catch {
		// A broken stream: it goes no further than this for pdf.js either.
	}
	return packed === true || length > mostUnpacked;
}

/** Only what is still long after unpacking can hide another bomb, and only a packed stream packs so well. */
function isPackedTwice(data: Uint8Array): boolean {
	const head = data.subarray(2, 2 + 512);
	let packed = false;
	let seen = 0;
	const inflate = new Inflate((chunk) => {
		if (seen === 0 && chunk.length > 1) packed = isZlib(chunk[0], chunk[1]);
		seen += chunk.length;
	});
	try {
		inflate.push(head, false);
	} catch {
		return false;
	}
	return packed && seen > 0;
}
