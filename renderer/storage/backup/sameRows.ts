// Whether two rows hold the same, whatever the order of their fields. Files by their size and type: their bytes are not read.

/** A field that is `undefined` is as good as none: JSON has no such field. */
export function sameRows(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
	const name = Object.prototype.toString.call(a);
	if (name !== Object.prototype.toString.call(b)) return isFile(a) && isFile(b) && sameFiles(a, b);
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((item, index) => sameRows(item, b[index]));
	}
	if (isFile(a) && isFile(b)) return sameFiles(a, b);
	if (name === "[object Object]") return sameFields(a as Fields, b as Fields);
	if (a instanceof Map && b instanceof Map) return sameRows([...a], [...b]);
	if (a instanceof Set && b instanceof Set) return sameRows([...a], [...b]);
	if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
	if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) return sameRows(bytesOf(a), bytesOf(b));
	if (a instanceof ArrayBuffer && b instanceof ArrayBuffer) return sameRows(bytesOf(a), bytesOf(b));
	return false;
}

type Fields = Readonly<Record<string, unknown>>;

function sameFields(a: Fields, b: Fields): boolean {
	for (const key in a) if (!sameRows(a[key], b[key])) return false;
	for (const key in b) if (!(key in a) && b[key] !== undefined) return false;
	return true;
}

function isFile(value: object): value is Blob {
	return ["[object Blob]", "[object File]"].includes(Object.prototype.toString.call(value));
}

function sameFiles(a: Blob, b: Blob): boolean {
	return a.size === b.size && a.type === b.type;
}

function bytesOf(value: ArrayBuffer | ArrayBufferView): readonly number[] {
	return value instanceof ArrayBuffer
		? [...new Uint8Array(value)]
		: [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
}
