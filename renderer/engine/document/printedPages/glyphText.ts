// What a drawn sign says: ligatures taken apart, signs of symbol fonts named, what cannot be seen left out. Pure.

const ligatures = /[\u{fb00}-\u{fb06}]/u;
const symbolFont = /wingdings|webdings|dingbats|symbol/i;
const invisible = /(?!\u00ad)[\p{Cc}\p{Cf}\ufffd\ufffe\uffff]/gu;
const anySpace = /[\s\u00a0]/g;
const privateUse = /[\ue000-\uf8ff]/;

/**
 * The text of one sign in the font of that name: `""` for what says nothing. Soft hyphens stay, for they tell where a word
 * was broken.
 */
export function glyphText(text: string, font: string): string {
	const shown = ligatures.test(text) ? text.normalize("NFKC") : text;
	const seen = shown.replace(anySpace, " ").replace(invisible, "");
	return privateUse.test(seen) ? [...seen].map((one) => privateText(one, symbolFont.test(font))).join("") : seen;
}

/** Word processors draw bullets with symbol fonts; other fonts may have Latin letters at F020 to F07E. */
function privateText(character: string, symbols: boolean): string {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0xe000 || code > 0xf8ff) return character;
	if (code === 0xf020) return " ";
	if (code === 0xf02d) return "-";
	if (symbols || code === 0xf0b7) return "•";
	return code > 0xf020 && code <= 0xf07e ? String.fromCharCode(code - 0xf000) : "";
}

/** Accents drawn as signs of their own, and the marks that they are on a letter. */
const markOf: ReadonlyMap<string, string> = new Map([
	["`", "\u0300"],
	["\u02cb", "\u0300"],
	["´", "\u0301"],
	["\u02ca", "\u0301"],
	["ˆ", "\u0302"],
	["˜", "\u0303"],
	["˘", "\u0306"],
	["\u0294", "\u0309"],
]);

/** The combining mark that a sign is where it stands over a letter; `null` for all else. */
export function spacingMark(text: string): string | null {
	return markOf.get(text) ?? null;
}

/** Whether a sign is made of nothing but combining marks. */
export function isMark(text: string): boolean {
	const code = text.charCodeAt(0);
	return code >= 0x300 && /^\p{M}+$/u.test(text);
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits as raised ones, which tells `m²` and `nhà¹` from `m2` and `nhà1`; other text as it is. */
export function raised(text: string): string {
	return text.replace(/[0-9]/g, (digit) => superscripts[Number(digit)] ?? digit);
}
