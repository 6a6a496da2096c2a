// Text out of any encoding that we decode ourselves; always NFC where letters were read. Pure, linear, never throws.

import { raiseCapitals } from "./capitals.ts";
import { readUtf8, withNoBreakSpaces } from "./mojibake.ts";
import type { ByteEncoding, Rereading } from "./names.ts";
import { type ByteTable, tcvn1, tcvn2, tcvn3, viscii, vps, windows1252, windows1258 } from "./tables.ts";
import { type BytesOfUnits, bytesOfTable, readByTable, unitsReadFrom } from "./units.ts";
import { readViqr } from "./viqr.ts";
import { readVni } from "./vni.ts";

const tables: Readonly<Record<Exclude<ByteEncoding, "vni">, ByteTable>> = {
	"windows-1258": windows1258,
	tcvn1,
	tcvn2,
	tcvn3,
	viscii,
	vps,
};

/** Reads bytes, or units of Unicode text that were read from such bytes (see `unitsReadFrom`). */
export function readBytes(source: Uint8Array | Uint16Array, encoding: ByteEncoding): string {
	if (encoding === "vni") return readVni(source);
	const text = readByTable(source, tables[encoding]);
	switch (encoding) {
		case "windows-1258":
		case "tcvn1":
		case "tcvn2":
			return text.normalize("NFC");
		case "tcvn3":
			return raiseCapitals(text);
		default:
			return text;
	}
}

/** What a text was read as before it came to us, and what its bytes really were. */
export interface Misreading {
	readonly readAs: "windows-1252" | "windows-1258";
	readonly was: ByteEncoding | "utf-8";
	readonly times: 1 | 2;
}

/** `null` for VIQR, which was never misread. */
export function misreadingOf(encoding: Rereading): Misreading | null {
	const [was, readAs] = encoding.replace("-twice", "").split("-as-") as [Misreading["was"], Misreading["readAs"]?];
	return readAs === undefined ? null : { was, readAs, times: encoding.endsWith("-twice") ? 2 : 1 };
}

let bytesOf1252: BytesOfUnits | null = null;
let bytesOf1258: BytesOfUnits | null = null;

/** The bytes of letters that were read as one of the two; made when first asked for. */
export function bytesReadAs(encoding: Misreading["readAs"]): BytesOfUnits {
	if (encoding === "windows-1252") {
		bytesOf1252 ??= bytesOfTable(windows1252);
		return bytesOf1252;
	}
	bytesOf1258 ??= bytesOfTable(windows1258);
	return bytesOf1258;
}

/** Reads Unicode text anew; letters that cannot come from such a misreading stay. */
export function reread(text: string, encoding: Rereading): string {
	const misreading = misreadingOf(encoding);
	if (misreading === null) return readViqr(text);
	const bytes = bytesReadAs(misreading.readAs);
	const units = unitsReadFrom(text, bytes);
	if (misreading.was !== "utf-8") return readBytes(units, misreading.was);
	if (misreading.times === 1) return readUtf8(withNoBreakSpaces(units), text).normalize("NFC");
	const once = readUtf8(units, text);
	return readUtf8(unitsReadFrom(once, bytes), once).normalize("NFC");
}
