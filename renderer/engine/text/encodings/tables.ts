// What each byte stands for in the one-byte encodings of Vietnamese. Sources: TCVN 5712:1993 (VN1 to VN3), RFC 1456
// (VISCII 1.1), Microsoft's code pages 1252 and 1258, the tables of the Vietnamese Professionals Society (VPS). Pure.

/** 256 UTF-16 units, by byte; `\ufffd` where the byte stands for nothing. */
export type ByteTable = Uint16Array;

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join("");
const latin1 = Array.from({ length: 96 }, (_, code) => String.fromCharCode(0xa0 + code)).join("");

/** 0x80 to 0x9f as Windows has them; its five holes stay controls, as the Encoding Standard has it. */
const windowsPunctuation = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Replaces single bytes of 256 characters. */
function changed(characters: string, changes: Readonly<Record<number, string>>): string {
	return Array.from(characters, (character, code) => changes[code] ?? character).join("");
}

function table(characters: string): ByteTable {
	if (characters.length !== 256) throw new Error(`a table of ${characters.length} bytes`);
	return Uint16Array.from(characters, (character) => character.charCodeAt(0));
}

const western = ascii + windowsPunctuation + latin1;
export const windows1252 = table(western);

export const windows1258 = table(
	changed(western, {
		195: "Ă",
		204: "\u0300",
		208: "Đ",
		210: "\u0309",
		213: "Ơ",
		221: "Ư",
		222: "\u0303",
		227: "ă",
		236: "\u0301",
		240: "đ",
		242: "\u0323",
		245: "ơ",
		253: "ư",
		254: "₫",
		138: "\u008a",
		142: "\u008e",
		154: "\u009a",
		158: "\u009e",
	}),
);

/** 0xa0 to 0xff of TCVN 5712: all of VN2; VN3 leaves out the tones at 0xb0 to 0xb4 and the capitals that bear a tone. */
const tcvnLetters =
	"\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ" +
	"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
	"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
	"éẹềểễếệìỉỄẾỒĩíịò" +
	"Ổỏõóọồổỗốộờởỡớợù" +
	"ỖủũúụừửữứựỳỷỹýỵỐ";

export const tcvn1 = table(
	changed(ascii, {
		1: "Ú",
		2: "Ụ",
		4: "Ừ",
		5: "Ử",
		6: "Ữ",
		17: "Ứ",
		18: "Ự",
		19: "Ỳ",
		20: "Ỷ",
		21: "Ỹ",
		22: "Ý",
		23: "Ỵ",
	}) +
		"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ" +
		"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ" +
		tcvnLetters,
);

export const tcvn2 = table(ascii + windowsPunctuation + tcvnLetters);

/** As the ABC fonts have it: quotation marks and dashes of Windows, and its signs where VN3 has no letter. */
export const tcvn3 = table(
	changed(ascii + windowsPunctuation + tcvnLetters, { 176: "°", 177: "±", 178: "²", 179: "³", 180: "´" }),
);

export const viscii = table(
	changed(ascii, { 2: "Ẳ", 5: "Ẵ", 6: "Ẫ", 20: "Ỷ", 25: "Ỹ", 30: "Ỵ" }) +
		"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" +
		"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
		"Õắằặấầẩậẽẹếềểễệố" +
		"ồổỗỠƠộờởịỰỨỪỬơớƯ" +
		"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" +
		"ĐứÒÓÔạỷừửÙÚỹỵÝỡư" +
		"àáâãảăữẫèéêẻìíĩỉ" +
		"đựòóôõỏọụùúũủýợỮ",
);

export const vps = table(
	changed(ascii, {
		2: "Ạ",
		3: "Ậ",
		4: "Ặ",
		5: "Ẹ",
		6: "Ệ",
		16: "Ị",
		17: "Ọ",
		18: "Ộ",
		19: "Ợ",
		20: "Ụ",
		21: "Ự",
		25: "Ỵ",
		28: "Ẫ",
		29: "Ữ",
	}) +
		"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ" +
		"Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ" +
		"\u00a0ắằẳẵặỠớÙờởỡŨỨợỪ" +
		"ổỬỲỸÍÌộỈĨÓửữÒỎÕự" +
		"ầÁÂấẩẫậđẻÉÊẹỉễịỹ" +
		"ƯỦồốÔỏơÈừứÚũưÝẺß" +
		"àáâãảạăçèéêẽìíîĩ" +
		"ẴĐòóôõöƠụùúủüỶẼỳ",
);
