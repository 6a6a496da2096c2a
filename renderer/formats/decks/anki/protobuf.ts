// The wire format of Protocol Buffers, as far as Anki's newer collections need it: fields of a message by their numbers.
// After protobuf.dev/programming-guides/encoding. Pure; never throws, a broken message ends where it breaks.

export interface ProtobufField {
	readonly number: number;
	/** Of a varint; 0 for others. Exact up to 2^53. */
	readonly value: number;
	/** Of a length-delimited field; empty for others. */
	readonly bytes: Uint8Array;
}

export function protobufFields(message: Uint8Array): readonly ProtobufField[] {
	const fields: ProtobufField[] = [];
	const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
	let at = 0;
	const varint = (): number | null => {
		let value = 0;
		for (let shift = 0; shift < 70; shift += 7) {
			if (at >= message.length) return null;
			const byte = view.getUint8(at);
			at += 1;
			value += (byte & 0x7f) * 2 ** shift;
			if (byte < 0x80) return value;
		}
		return null;
	};
	const none = new Uint8Array(0);
	while (at < message.length) {
		const tag = varint();
		if (tag === null) break;
		const number = Math.floor(tag / 8);
		const kind = tag % 8;
		if (kind === 0) {
			const value = varint();
			if (value === null) break;
			fields.push({ number, value, bytes: none });
		} else if (kind === 2) {
			const length = varint();
			if (length === null || at + length > message.length) break;
			fields.push({ number, value: 0, bytes: message.subarray(at, at + length) });
			at += length;
		} else if (kind === 1 || kind === 5) {
			at += kind === 1 ? 8 : 4;
			fields.push({ number, value: 0, bytes: none });
		} else break;
	}
	return fields;
}
