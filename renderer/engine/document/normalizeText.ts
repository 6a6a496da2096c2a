// One form for every text that comes in: NFC, plain line ends, plain spaces, nothing invisible. Pure, runs anywhere.
// Line structure stays: blank lines are kept, and one leading space still tells that a line was indented.

const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const spaces = /[^\S\n]+/g;
const trailingSpaces = / (?=\n|$)/g;
/**
 * Control and format characters (soft hyphen, zero width, direction marks, BOM), but no line end and no emoji joiner.
 */
const invisible = /[^\P{Cc}\n]|(?!\u200d)\p{Cf}|(?<!\p{Emoji_Modifier}|\p{Extended_Pictographic}|\ufe0f)\u200d/gu;
/** Circumflex or breve typed after a tone mark: NFC alone leaves such a pair apart. */
const toneBeforeQuality = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/g;

/** Normalises a whole text in linear time; `""` gives `""`. Nothing that can be seen is lost. */
export function normalizeText(text: string): string {
	const visible = text.replace(lineEnds, "\n").replaceAll("\t", " ").replace(invisible, "");
	return composed(visible).replace(spaces, " ").replace(trailingSpaces, "");
}

function composed(text: string): string {
	const nfc = text.normalize("NFC");
	if (!/[\u0302\u0306]/.test(nfc)) return nfc;
	return nfc.normalize("NFD").replace(toneBeforeQuality, "$2$1").normalize("NFC");
}
