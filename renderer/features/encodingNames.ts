// Encodings in words that a person may know them by.

import type { TFunction } from "i18next";

/** Labels of the Encoding Standard that mean one of those named in import.json, and our own names there. */
const named = {
	"utf-8": "utf8",
	"utf-16le": "utf16",
	"utf-16be": "utf16",
	"windows-1252": "western",
	"iso-8859-1": "western",
	"windows-1258": "windows1258",
	tcvn1: "tcvn1",
	tcvn2: "tcvn2",
	tcvn3: "tcvn3",
	vni: "vni",
	viscii: "viscii",
	vps: "vps",
	viqr: "viqr",
	"utf-8-as-windows-1252": "utf8Misread",
	"utf-8-as-windows-1252-twice": "utf8MisreadTwice",
	"utf-8-as-windows-1258": "utf8Misread",
	"windows-1258-as-windows-1252": "windows1258Misread",
	"tcvn3-as-windows-1252": "tcvn3Misread",
	"vni-as-windows-1252": "vniMisread",
	"viscii-as-windows-1252": "visciiMisread",
	"vps-as-windows-1252": "vpsMisread",
} as const;

/** The label itself where it is none of those that Vietnamese texts have. */
export function encodingName(encoding: string, t: TFunction<"import">): string {
	const known = Object.entries(named).find(([label]) => label === encoding);
	return known === undefined ? encoding : t(`encoding.name.${known[1]}`);
}
