// Encoders of the legacy encodings, for tests: made apart from the decoders' tables. The bytes of the one-byte encodings are
// what iconv (VISCII, TCVN) and recode (VPS) wrote for each letter of the alphabet; the others are composed from marks.

/** Every letter of Vietnamese beyond ASCII, by base, quality and tone. */
export const alphabet =
	"àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵÀ" +
	"ẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴđĐ";

const viscii =
	"e0e4e3e1d5e5a2c6c7a1a3e2a5a6e7a4a7e8eba8e9a9eaabacadaaaeecefeeedb8f2f6f5f3f7f4b0b1b2afb5bdb6b7debefef9fcfbfaf8df" +
	"d7d8e6d1f1cfd6dbfddcc0c4c3c180c58202058183c28586068487c8cb88c989ca8b8c8d8a8ecc9bcecd98d299a0d39ad49091928f93b496" +
	"97b39594d99c9dda9ebfbbbcffbab99f1419dd1ef0d0";
const tcvn1 =
	"b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbcccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedeeeff1f2f3f4ad" +
	"f5f6f7f8f9fafbfcfdfe8081828384a1afbabfc085a2c1c2c3c4868788898a8ba3c5cdd9da8c8d8e8f90919293949596a4dbe0f0ff97a598" +
	"999a9b9c9d9e9f0102a604050611121314151617aea7";
const vps =
	"e0e4e3e1e5e6a2a3a4a1a5e2c0c4c5c3c6e8c8ebe9cbea8a8bcd898cecccefedcef2d5f5f386f4d2b087d3b6d6a9aaaba7aef9fbdbfaf8dc" +
	"d8babbd9bfff9bcf9a9c808182c102888e8ff08d04c284851c8303d7defec905ca9394959006b5b7b8b410bcbdbeb911d49798999612f79e" +
	"9fa69d13a8d1acda14d0afb11dad15b2fdb3dd19c7f1";

function pairs(hex: string): ReadonlyMap<string, number> {
	return new Map(
		Array.from(alphabet, (letter, index) => [letter, Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)]),
	);
}

/** Letters without an entry must be ASCII, or punctuation that `extra` knows. */
function byMap(text: string, map: ReadonlyMap<string, number>, extra?: ReadonlyMap<string, number>): Uint8Array {
	return Uint8Array.from(text.normalize("NFC"), (letter) => {
		const byte = map.get(letter) ?? extra?.get(letter) ?? letter.charCodeAt(0);
		if (byte > 0xff) throw new Error(`no byte for ${letter}`);
		return byte;
	});
}

const windowsMarks = new Map([
	["…", 0x85],
	["‘", 0x91],
	["’", 0x92],
	["“", 0x93],
	["”", 0x94],
	["–", 0x96],
	["—", 0x97],
]);

const tones = "\u0300\u0301\u0309\u0303\u0323";

/** A letter as base, quality (circumflex, breve, horn, bar) and tone, each `""` where there is none. */
function parts(letter: string) {
	const [base = "", ...marks] = letter.normalize("NFD");
	const tone = marks.find((mark) => tones.includes(mark)) ?? "";
	const quality = marks.find((mark) => !tones.includes(mark)) ?? "";
	return { base, quality, tone, capital: letter !== letter.toLowerCase() };
}

/** As Windows writes it: the quality in the letter, every tone a byte of its own. */
export function toWindows1258(text: string): Uint8Array {
	const letters = new Map(
		[..."ĂăĐđƠơƯưÂâÊêÔô"].map((l, i) => [
			l,
			[0xc3, 0xe3, 0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd, 0xc2, 0xe2, 0xca, 0xea, 0xd4, 0xf4][i] ?? 0,
		]),
	);
	const marks = new Map([
		["\u0300", 0xcc],
		["\u0301", 0xec],
		["\u0309", 0xd2],
		["\u0303", 0xde],
		["\u0323", 0xf2],
	]);
	return Uint8Array.from(
		Array.from(text.normalize("NFC")).flatMap((letter) => {
			const { base, quality, tone } = parts(letter);
			const plain = (base + quality).normalize("NFC");
			const byte = letters.get(plain) ?? windowsMarks.get(plain) ?? plain.charCodeAt(0);
			if (byte > 0xff) throw new Error(`no byte for ${letter}`);
			return tone === "" ? [byte] : [byte, marks.get(tone) ?? 0];
		}),
	);
}

export const toViscii = (text: string) => byMap(text, pairs(viscii));
export const toTcvn1 = (text: string) => byMap(text, pairs(tcvn1));
export const toVps = (text: string) => byMap(text, pairs(vps));

/** Capitals that bear a tone are two bytes: the letter and its tone. */
export function toTcvn2(text: string): Uint8Array {
	const map = pairs(tcvn1);
	const marks = new Map([
		["\u0300", 0xb0],
		["\u0309", 0xb1],
		["\u0303", 0xb2],
		["\u0301", 0xb3],
		["\u0323", 0xb4],
	]);
	return Uint8Array.from(
		Array.from(text.normalize("NFC")).flatMap((letter) => {
			const { base, quality, tone, capital } = parts(letter);
			if (!capital || tone === "") return [...byMap(letter, map)];
			return [...byMap((base + quality).normalize("NFC"), map), marks.get(tone) ?? 0];
		}),
	);
}

/** Capitals that bear a tone become small letters, as in the fonts of which another shows them as capitals. */
export function toTcvn3(text: string): Uint8Array {
	const small = Array.from(text.normalize("NFC"), (letter) =>
		letter.charCodeAt(0) > 0x7f && parts(letter).tone !== "" ? letter.toLowerCase() : letter,
	).join("");
	return byMap(small, pairs(tcvn1), windowsMarks);
}

/** Base and mark; marks of capitals are capitals. */
export function toVni(text: string): Uint8Array {
	const tone = ["", "ù", "ø", "û", "õ", "ï"];
	const withCircumflex = ["â", "á", "à", "å", "ã", "ä"];
	const withBreve = ["ê", "é", "è", "ú", "ü", "ë"];
	const ofI = ["i", "í", "ì", "æ", "ó", "ò"];
	const order = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
	const written = Array.from(text.normalize("NFC"), (letter) => {
		if (letter.charCodeAt(0) < 0x80 || windowsMarks.has(letter)) return letter;
		const { base, quality, tone: mark, capital } = parts(letter.toLowerCase() === "đ" ? "d" : letter);
		const at = order.indexOf(mark);
		const small = base.toLowerCase();
		let result = small;
		if (letter.toLowerCase() === "đ") result = "ñ";
		else if (small === "i") result = ofI[at] ?? "";
		else if (small === "y" && mark === "\u0323") result = "î";
		else if (quality === "\u0302") result += withCircumflex[at] ?? "";
		else if (quality === "\u0306") result += withBreve[at] ?? "";
		else if (quality === "\u031b") result = (small === "o" ? "ô" : "ö") + (tone[at] ?? "");
		else result += tone[at] ?? "";
		return capital || letter === "Đ" ? result.toUpperCase() : result;
	}).join("");
	return Uint8Array.from(written, (letter) => windowsMarks.get(letter) ?? letter.charCodeAt(0));
}

/** With `\\` before every sign that would else be read as a mark, as RFC 1456 asks for. */
export function toViqr(text: string): string {
	const signs: Readonly<Record<string, string>> = {
		"\u0302": "^",
		"\u0306": "(",
		"\u031b": "+",
		"\u0300": "`",
		"\u0301": "'",
		"\u0309": "?",
		"\u0303": "~",
		"\u0323": ".",
	};
	let written = "";
	for (const letter of text.normalize("NFC")) {
		if (letter === "đ" || letter === "Đ") written += letter === "đ" ? "dd" : "DD";
		else if (/[-'`?~.^(+*]/.test(letter) && /[aeiouy][\^(+]?$/i.test(written)) written += `\\${letter}`;
		else if (letter.charCodeAt(0) < 0x80) written += letter;
		else {
			const { base, quality, tone } = parts(letter);
			written += base + (signs[quality] ?? "") + (signs[tone] ?? "");
		}
	}
	return written;
}

/** What a program saves as UTF-8 that took bytes for letters of windows-1252. */
export function misread(
	bytes: Uint8Array,
	readAs: "windows-1252" | "windows-1258" | "latin1" = "windows-1252",
): string {
	return readAs === "latin1"
		? Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")
		: new TextDecoder(readAs).decode(bytes);
}

export const toUtf8 = (text: string) => new TextEncoder().encode(text);

export function toUtf16(text: string, little: boolean, marked: boolean): Uint8Array {
	const whole = marked ? `\ufeff${text}` : text;
	const bytes = new Uint8Array(whole.length * 2);
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < whole.length; index += 1) view.setUint16(index * 2, whole.charCodeAt(index), little);
	return bytes;
}
