// The name of a file that is saved, from a title: one that every system takes. Pure.

/** Bytes of UTF-8 before the extension: file systems hold 255, and some programs put something before or behind. */
const longest = 160;
const nameless = "Hai Dòng";
/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Never empty, no path in it, no control or invisible characters, no dots or spaces at its ends. @param extension without a dot */
export function fileNameOf(title: string, extension: string): string {
	const plain = title
		.normalize("NFC")
		.replace(/\s+/g, " ")
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "")
		.replace(/[\\/:*?"<>|]+/g, " ")
		.replace(/ {2,}/g, " ");
	const named = trimmed(bounded(trimmed(plain)));
	const free = reserved.test(named) ? `${nameless} ${named}` : named;
	return `${free === "" ? nameless : free}.${extension}`;
}

function trimmed(name: string): string {
	return name.replace(/^[\s.~-]+|[\s.]+$/g, "");
}

/** As many whole words as there is room for; a word that is too long is cut between characters. */
function bounded(name: string): string {
	const encoder = new TextEncoder();
	const fits = (text: string) => encoder.encode(text).length <= longest;
	if (fits(name)) return name;
	let kept = "";
	for (const { segment } of new Intl.Segmenter("vi", { granularity: "grapheme" }).segment(name)) {
		if (!fits(kept + segment)) break;
		kept += segment;
	}
	const word = kept.lastIndexOf(" ");
	return word > kept.length / 2 ? kept.slice(0, word) : kept;
}
