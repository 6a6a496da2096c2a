// Packing by the platform itself, in a quarter of the time that JavaScript takes. It makes gzip (RFC 1952): ten bytes, then what a
// ZIP holds (deflate, RFC 1951), then the CRC-32 of what was packed and its length.

const headBytes = 10;
const tailBytes = 8;

export interface Deflated {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** CRC-32 of what was packed. */
	readonly crc: number;
}

export async function deflated(whole: Uint8Array<ArrayBuffer>): Promise<Deflated> {
	const { readable, writable } = new CompressionStream("gzip");
	const writer = writable.getWriter();
	const [gzip] = await Promise.all([new Response(readable).arrayBuffer(), writer.write(whole), writer.close()]);
	const end = gzip.byteLength - tailBytes;
	return {
		bytes: new Uint8Array(gzip, headBytes, end - headBytes),
		crc: new DataView(gzip, end).getUint32(0, true),
	};
}
