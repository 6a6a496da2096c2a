// Values of rows as JSON and back. What JSON does not have (bytes, dates, files, numbers beyond it) is written as an object
// whose key `$` says what it is; an object of a person's own that has this key is wrapped, so that no value means another.

/** Puts a file beside the rows and gives back the number by which it is found again. */
export type KeepFile = (file: Blob) => number;
/** `null` where there is no file of this number. */
export type FindFile = (number: number) => Blob | null;

/** Bytes or text that no copy of ours holds. */
export class Malformed extends Error {
	override readonly name = "Malformed";
}

const arrays = {
	Int8Array,
	Uint8Array,
	Uint8ClampedArray,
	Int16Array,
	Uint16Array,
	Int32Array,
	Uint32Array,
	Float32Array,
	Float64Array,
} as const;

/** JSON says all that is in it. Nearly all values are so: told quickly. */
export function isPlain(value: unknown): boolean {
	switch (typeof value) {
		case "string":
		case "boolean":
		case "undefined":
			return true;
		case "number":
			return Number.isFinite(value);
		case "object":
			break;
		default:
			return false;
	}
	if (value === null) return true;
	if (Array.isArray(value)) return value.every((item) => item !== undefined && isPlain(item));
	if (!isObject(value)) return false;
	for (const name in value) if (name === "$" || !isPlain(value[name])) return false;
	return true;
}

/** Names and values, and nothing else. What was stored may come from another realm. */
export function isObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== "object" || value === null) return false;
	return Object.getPrototypeOf(value) === Object.prototype || nameOf(value) === "Object";
}

function nameOf(value: object): string {
	return Object.prototype.toString.call(value).slice(8, -1);
}

/** What JSON can say of a value that is not plain. @throws TypeError for what no row of ours holds, such as a key of the browser's */
export function encodeValue(value: unknown, keepFile: KeepFile): unknown {
	if (typeof value === "number" && !Number.isFinite(value)) return { $: "number", text: String(value) };
	if (value === undefined) return { $: "undefined" };
	if (typeof value === "bigint") return { $: "bigint", text: String(value) };
	if (typeof value !== "object" || value === null) return value;
	const inside = (part: unknown) => encodeValue(part, keepFile);
	if (Array.isArray(value)) return Array.from(value, inside);
	const name = nameOf(value);
	if (name in arrays) {
		const { buffer, byteOffset, byteLength } = value as Uint8Array;
		return { $: name, base64: base64Of(new Uint8Array(buffer, byteOffset, byteLength)) };
	}
	switch (name) {
		case "Object": {
			const parts = Object.entries(value).flatMap(([key, part]) =>
				part === undefined ? [] : [[key, inside(part)] as const],
			);
			return "$" in value ? { $: "object", parts } : Object.fromEntries(parts);
		}
		case "ArrayBuffer":
			return { $: name, base64: base64Of(new Uint8Array(value as ArrayBuffer)) };
		case "Date":
			return { $: name, at: inside((value as Date).getTime()) };
		case "Map":
			return {
				$: name,
				parts: [...(value as Map<unknown, unknown>)].map(([key, part]) => [inside(key), inside(part)]),
			};
		case "Set":
			return { $: name, parts: [...(value as Set<unknown>)].map(inside) };
		case "Blob":
		case "File":
			return { $: "file", number: keepFile(value as Blob), type: (value as Blob).type };
		default:
			throw new TypeError(`a row with a ${name}`);
	}
}

/** The other way about. @throws Malformed */
export function decodeValue(value: unknown, findFile: FindFile): unknown {
	if (typeof value !== "object" || value === null) return value;
	const inside = (part: unknown) => decodeValue(part, findFile);
	if (Array.isArray(value)) return value.map(inside);
	const tagged = value as Readonly<Record<string, unknown>>;
	if (!Object.hasOwn(tagged, "$")) {
		return Object.fromEntries(Object.entries(tagged).map(([key, part]) => [key, inside(part)]));
	}
	const { $: kind, parts } = tagged;
	const pairs = () =>
		listed(parts).map((pair): readonly [unknown, unknown] => {
			const [key, part] = listed(pair);
			return [key, inside(part)];
		});
	switch (kind) {
		case "object":
			return Object.fromEntries(pairs().map(([key, part]) => [String(key), part]));
		case "number":
			return Number(tagged.text);
		case "bigint":
			if (typeof tagged.text !== "string" || !/^-?\d{1,400}$/.test(tagged.text)) throw new Malformed();
			return BigInt(tagged.text);
		case "undefined":
			return undefined;
		case "Date":
			return new Date(Number(inside(tagged.at)));
		case "Map":
			return new Map(pairs().map(([key, part]) => [inside(key), part]));
		case "Set":
			return new Set(listed(parts).map(inside));
		case "ArrayBuffer":
			return bytesOf(tagged.base64).buffer;
		case "file": {
			const file = findFile(Number(tagged.number));
			if (file === null || typeof tagged.type !== "string") throw new Malformed();
			return file.slice(0, file.size, tagged.type);
		}
		default: {
			if (typeof kind !== "string" || !Object.hasOwn(arrays, kind)) throw new Malformed();
			const make = arrays[kind as keyof typeof arrays];
			const bytes = bytesOf(tagged.base64);
			if (bytes.length % make.BYTES_PER_ELEMENT !== 0) throw new Malformed();
			return new make(bytes.buffer);
		}
	}
}

function listed(value: unknown): readonly unknown[] {
	if (!Array.isArray(value)) throw new Malformed();
	return value;
}

function base64Of(bytes: Uint8Array): string {
	let text = "";
	// In pieces: more arguments than this overflow the stack.
	for (let from = 0; from < bytes.length; from += 8192) {
		text += String.fromCharCode(...bytes.subarray(from, from + 8192));
	}
	return btoa(text);
}

function bytesOf(base64: unknown): Uint8Array<ArrayBuffer> {
	if (typeof base64 !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) {
		throw new Malformed();
	}
	return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
