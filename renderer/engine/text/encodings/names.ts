// Encodings of Vietnamese that we decode ourselves: their names here, and the labels found for them elsewhere. Pure.

/**
 * `tcvn3` is the ABC fonts' one (VN3 of TCVN 5712:1993). `x-as-y` is text that was in encoding x, was read as y, and then saved
 * as Unicode: what is mended in it is letters, not bytes. `twice`: so read and saved two times.
 */
export const ownEncodings = [
	"windows-1258",
	"tcvn1",
	"tcvn2",
	"tcvn3",
	"vni",
	"viscii",
	"vps",
	"viqr",
	"utf-8-as-windows-1252",
	"utf-8-as-windows-1252-twice",
	"utf-8-as-windows-1258",
	"windows-1258-as-windows-1252",
	"tcvn3-as-windows-1252",
	"vni-as-windows-1252",
	"viscii-as-windows-1252",
	"vps-as-windows-1252",
] as const;

export type OwnEncoding = (typeof ownEncodings)[number];

/** Those of one or two bytes a letter, told by the bytes themselves. */
export type ByteEncoding = Extract<
	OwnEncoding,
	"windows-1258" | "tcvn1" | "tcvn2" | "tcvn3" | "vni" | "viscii" | "vps"
>;

/** Those that are letters of Unicode text to be read anew. */
export type Rereading = Exclude<OwnEncoding, ByteEncoding>;

const aliases: Readonly<Record<string, OwnEncoding>> = {
	cp1258: "windows-1258",
	"x-cp1258": "windows-1258",
	tcvn: "tcvn1",
	"tcvn-5712": "tcvn1",
	tcvn5712: "tcvn1",
	"tcvn5712-1": "tcvn1",
	"tcvn5712-1:1993": "tcvn1",
	"x-viet-tcvn5712": "tcvn1",
	vn1: "tcvn1",
	"tcvn5712-2": "tcvn2",
	vn2: "tcvn2",
	"tcvn5712-3": "tcvn3",
	vn3: "tcvn3",
	abc: "tcvn3",
	"vni-windows": "vni",
	"x-viet-vni": "vni",
	"viscii1.1-1": "viscii",
	csviscii: "viscii",
	"x-viscii": "viscii",
	"x-viet-vps": "vps",
	csviqr: "viqr",
	vietnet: "viqr",
};

/** The encoding of ours that a label means, whatever its capitals; `null` for every other label. */
export function ownEncoding(label: string): OwnEncoding | null {
	const name = label.trim().toLowerCase();
	return (
		ownEncodings.find((known) => known === name) ?? (Object.hasOwn(aliases, name) ? (aliases[name] ?? null) : null)
	);
}

export function isByteEncoding(encoding: OwnEncoding): encoding is ByteEncoding {
	switch (encoding) {
		case "windows-1258":
		case "tcvn1":
		case "tcvn2":
		case "tcvn3":
		case "vni":
		case "viscii":
		case "vps":
			return true;
		default:
			return false;
	}
}
