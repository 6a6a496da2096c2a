// VIQR (RFC 1456): Vietnamese in ASCII, marks typed after their letter: `Vie^.t Nam`, `ddu+o+`, and `\` before a sign that is
// none. Also with `*` for the horn, and with the tone before the circumflex, as people type it. Pure, linear.

import { isSyllable } from "../syllable.ts";

const qualityMarks: Readonly<Record<string, string>> = { "^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b" };
const toneMarks: Readonly<Record<string, string>> = {
	"'": "\u0301",
	"`": "\u0300",
	"?": "\u0309",
	"~": "\u0303",
	".": "\u0323",
};
const lettersOfQuality: Readonly<Record<string, string>> = { "^": "aeo", "(": "a", "+": "ou", "*": "ou" };

/** In a piece of text without white space: an escaped sign, or a letter and all that may belong to its word. */
const tokens = /\\[-'`?~.^(+*dD\\]|[a-z][a-z^(+*'`?~.]*/gi;
const escapes = /\\[-'`?~.^(+*dD\\]/;
const endOfSentence = /^(?:["')\]]*(?:\s*$|\s+["'(]*[A-Z])|[ \t]*[\r\n])/;

/** Reads a whole text. Words that come out as no Vietnamese syllable stay as typed unless a `^`, `(` or `+` stands in them. */
export function readViqr(text: string): string {
	const escaped = escapes.test(text);
	const known = new Map<string, string>();
	return text.replace(/\S+/g, (piece, place: number) => {
		const address = isAddress(piece);
		return piece.replace(tokens, (token, offset: number) => {
			if (token.startsWith("\\")) return token.charAt(1);
			if (address) return token;
			let read = known.get(token);
			if (read === undefined) {
				read = readWord(token).text;
				if (known.size < mostKnown) known.set(token, read);
			}
			if (escaped || !endsInTone(token) || read.endsWith(token.slice(-1))) return read;
			const end = place + offset + token.length;
			return endOfSentence.test(text.slice(end, end + 8)) ? withoutFinalTone(token, read) : read;
		});
	});
}

/** Texts say the same few thousand words over and over. */
const mostKnown = 20_000;

/** A full stop or question mark ends a word in small letters: within names there are no ends of sentences. */
function endsInTone(token: string): boolean {
	const last = token.charAt(token.length - 1);
	return (last === "." || last === "?") && token.charAt(0) >= "a";
}

/** Whether a piece without white space is an address of e-mail or of the web, in which no sign is a mark. */
export function isAddress(piece: string): boolean {
	return piece.includes("@") || piece.includes("://");
}

export interface ViqrWord {
	/** NFC; with the signs that follow it. */
	readonly text: string;
	/** A mark on a letter, or `đ`, was read out of it. */
	readonly marked: boolean;
	/** One of those marks is a circumflex, breve or horn, or a `đ`: what ASCII text hardly ever has after a letter. */
	readonly quality: boolean;
	/** It has both such a mark and a tone on one letter. */
	readonly both: boolean;
	/** Its letters make a Vietnamese syllable. */
	readonly syllable: boolean;
}

/** Short for the currency, and in lists. */
const loneLetter = /^đ$/i;

/** Reads one word: letters and signs after them, without spaces. */
export function readWord(token: string): ViqrWord {
	const strict = composedWord(token);
	const letters = /^[\p{L}\p{M}]*/u.exec(strict.text)?.[0] ?? "";
	const rest = strict.text.slice(letters.length);
	const syllable = (isSyllable(letters) || loneLetter.test(letters)) && !/[\p{L}\p{M}]/u.test(rest);
	if (syllable || strict.vowelQuality) return { ...strict, syllable };
	return { text: token, marked: strict.marked, quality: strict.quality, both: false, syllable: false };
}

function composedWord(token: string) {
	let text = "";
	let marked = false;
	let quality = false;
	let vowelQuality = false;
	let both = false;
	for (let index = 0; index < token.length; index += 1) {
		const letter = token.charAt(index);
		const following = token.charAt(index + 1);
		if (letter.toLowerCase() === "d" && following.toLowerCase() === "d") {
			text += letter === "d" ? "đ" : "Đ";
			marked = true;
			quality = true;
			index += 1;
			continue;
		}
		const marks = marksAfter(token, index);
		index += marks.length;
		text += (letter + marks.quality + marks.tone).normalize("NFC");
		marked ||= marks.length > 0;
		quality ||= marks.quality !== "";
		vowelQuality ||= marks.quality !== "";
		both ||= marks.quality !== "" && marks.tone !== "";
	}
	return { text, marked, quality, vowelQuality, both };
}

function marksAfter(token: string, index: number) {
	const letter = token.charAt(index).toLowerCase();
	const found = { quality: "", tone: "", length: 0 };
	if (!"aeiouy".includes(letter) || letter === "") return found;
	for (let at = index + 1; at <= index + 2; at += 1) {
		const sign = token.charAt(at);
		const tone = toneMarks[sign];
		if (found.quality === "" && lettersOfQuality[sign]?.includes(letter)) found.quality = qualityMarks[sign] ?? "";
		else if (found.tone === "" && tone !== undefined) found.tone = tone;
		else break;
		found.length += 1;
	}
	return found;
}

/** Syllables far commoner than the same without their last mark: `me.` is a mother before any `me` and full stop. */
const commonWithFinalTone = new Set(
	(
		"để ở bị bộ sự thể vụ chỉ chủ dự sở cả tổ hệ nghị họ độ sử xử trị trẻ trở nghệ phủ hộ bỏ phụ vệ trợ mẹ kể lộ mở khả " +
		"vợ sẻ hạ đủ tỉ tỷ cụ nhỏ kỷ thổ nổ bổ chở tỏ trụ nợ kẻ đỏ chợ nhẹ vẻ phổ ngụ ngủ thọ tệ khổ lở thả sổ lẻ vỏ rẻ trọ " +
		"huệ đệ mỏ tuệ củ nhở nở vở rể rủ hở nụ dở mẻ rộ chị thị lệ lạ sợ tự"
	).split(" "),
);

/** At what may be the end of a sentence, `ba.` is rather `ba` and a full stop than `bạ`. */
function withoutFinalTone(token: string, toned: string): string {
	return commonWithFinalTone.has(toned.toLowerCase()) ? toned : readWord(token.slice(0, -1)).text + token.slice(-1);
}
