// The encodings of the test set: how a text is written in each, what must be read out of it, and under which name.

import {
	misread,
	toTcvn1,
	toTcvn2,
	toTcvn3,
	toUtf8,
	toUtf16,
	toViqr,
	toViscii,
	toVni,
	toVps,
	toWindows1258,
} from "./encoders.ts";
import { plainSigns } from "./encodingsTexts.ts";

export interface EncodingCase {
	readonly name: string;
	readonly write: (text: string) => Uint8Array;
	/** What the text must be read as; the text itself where this is left out. */
	readonly expected?: (text: string) => string;
	/** Names that are right, where there are several or another than `name`. */
	readonly names: readonly string[];
	/** The ABC encoding does not tell small letters with a tone from capitals. */
	readonly ignoreCase?: boolean;
}

const sameTable = ["tcvn1", "tcvn2", "tcvn3"];

export const encodingCases: readonly EncodingCase[] = [
	{ name: "utf-8", write: toUtf8, names: ["utf-8"] },
	{ name: "utf-8, decomposed", write: (text) => toUtf8(text.normalize("NFD")), names: ["utf-8"] },
	{ name: "utf-8, marked", write: (text) => toUtf8(`\ufeff${text}`), names: ["utf-8"] },
	{ name: "utf-16le, marked", write: (text) => toUtf16(text, true, true), names: ["utf-16le"] },
	{ name: "utf-16be, marked", write: (text) => toUtf16(text, false, true), names: ["utf-16be"] },
	{ name: "utf-16le", write: (text) => toUtf16(text, true, false), names: ["utf-16le"] },
	{ name: "utf-16be", write: (text) => toUtf16(text, false, false), names: ["utf-16be"] },
	{ name: "windows-1258", write: toWindows1258, names: ["windows-1258"] },
	{ name: "tcvn1", write: (text) => toTcvn1(plainSigns(text)), expected: plainSigns, names: sameTable },
	{ name: "tcvn2", write: (text) => toTcvn2(plainSigns(text)), expected: plainSigns, names: sameTable },
	{ name: "tcvn3", write: toTcvn3, names: sameTable, ignoreCase: true },
	{ name: "vni", write: toVni, names: ["vni"] },
	{ name: "viscii", write: (text) => toViscii(plainSigns(text)), expected: plainSigns, names: ["viscii"] },
	{ name: "vps", write: (text) => toVps(plainSigns(text)), expected: plainSigns, names: ["vps"] },
	{ name: "viqr", write: (text) => toUtf8(toViqr(plainSigns(text))), expected: plainSigns, names: ["viqr"] },
	{
		name: "utf-8-as-windows-1252",
		write: (text) => toUtf8(misread(toUtf8(text))),
		names: ["utf-8-as-windows-1252"],
	},
	{
		name: "utf-8-as-latin-1",
		write: (text) => toUtf8(misread(toUtf8(text), "latin1")),
		names: ["utf-8-as-windows-1252"],
	},
	{
		name: "utf-8-as-windows-1252-twice",
		write: (text) => toUtf8(misread(toUtf8(misread(toUtf8(text))))),
		names: ["utf-8-as-windows-1252-twice"],
	},
	{
		name: "utf-8-as-windows-1258",
		write: (text) => toUtf8(misread(toUtf8(text), "windows-1258")),
		names: ["utf-8-as-windows-1258", "utf-8-as-windows-1252"],
	},
	{
		name: "utf-8-as-windows-1252 in utf-16",
		write: (text) => toUtf16(misread(toUtf8(text)), true, true),
		names: ["utf-8-as-windows-1252"],
	},
	{
		name: "tcvn3-as-windows-1252",
		write: (text) => toUtf8(misread(toTcvn3(text))),
		names: ["tcvn3-as-windows-1252"],
		ignoreCase: true,
	},
	{ name: "vni-as-windows-1252", write: (text) => toUtf8(misread(toVni(text))), names: ["vni-as-windows-1252"] },
	{
		name: "windows-1258-as-windows-1252",
		write: (text) => toUtf8(misread(toWindows1258(text))),
		names: ["windows-1258-as-windows-1252"],
	},
	{
		name: "viscii-as-windows-1252",
		write: (text) => toUtf8(misread(toViscii(plainSigns(text)))),
		expected: plainSigns,
		names: ["viscii-as-windows-1252"],
	},
	{
		name: "vps-as-windows-1252",
		write: (text) => toUtf8(misread(toVps(plainSigns(text)))),
		expected: plainSigns,
		names: ["vps-as-windows-1252"],
	},
];
