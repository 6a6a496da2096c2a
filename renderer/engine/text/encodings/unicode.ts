// Bytes that are Unicode: UTF-8 and UTF-16, with and without a byte order mark, also cut off or with a few broken bytes. Rests on
// the platform's TextDecoder. Pure otherwise, linear.

export interface UnicodeText {
	/** Without its byte order mark. */
	readonly text: string;
	readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
	/** Some of the bytes stand for nothing. A letter cut off at the very end does not count. */
	readonly broken: boolean;
}

const sampleBytes = 65_536;
/** Number and share of broken pairs over which marked UTF-16 is taken for something else. */
const toleratedPairs = 2;
const mostPairs = 0.005;
/** Valid characters of several bytes for each broken one, from which a damaged text is still UTF-8. */
const validForEachBroken = 20;

/** `null` for what is no Unicode text, or too damaged to be sure of it. */
export function readUnicode(bytes: Uint8Array): UnicodeText | null {
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return wide("utf-16le", bytes);
	if (first === 0xfe && second === 0xff) return wide("utf-16be", bytes);
	const unmarked = wideWithoutMark(bytes);
	if (unmarked !== null) return unmarked;
	if (bytes.subarray(0, sampleBytes).includes(0)) return null;
	const strict = strictUtf8(bytes);
	if (strict !== null) return { text: withoutMark(strict), encoding: "utf-8", broken: false };
	return damagedUtf8(bytes, first === 0xef && second === 0xbb && third === 0xbf);
}

export function withoutMark(text: string): string {
	return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function strictUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function damagedUtf8(bytes: Uint8Array, marked: boolean): UnicodeText | null {
	const text = withoutMark(new TextDecoder("utf-8").decode(bytes));
	const whole = withoutCutLetter(text);
	const broken = countBroken(text);
	let valid = -broken;
	for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) valid += 1;
	if (!marked && valid < broken * validForEachBroken) return null;
	return { text: whole, encoding: "utf-8", broken: broken > text.length - whole.length };
}

function countBroken(text: string): number {
	let broken = 0;
	for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) broken += 1;
	return broken;
}

function withoutCutLetter(text: string): string {
	return text.endsWith("\ufffd") ? text.slice(0, -1) : text;
}

/** UTF-16 that its mark declares; bytes that only happen to begin so leave many broken pairs. */
function wide(encoding: "utf-16le" | "utf-16be", bytes: Uint8Array): UnicodeText | null {
	const text = withoutMark(new TextDecoder(encoding).decode(bytes));
	const broken = countBroken(text);
	if (broken > toleratedPairs && broken > text.length * mostPairs) return null;
	return { text, encoding, broken: broken > 0 };
}

/** UTF-16 without its mark: every other byte of Vietnamese text is 0, 1, 3 or 0x1e. */
function wideWithoutMark(bytes: Uint8Array): UnicodeText | null {
	const sample = bytes.subarray(0, sampleBytes & ~1);
	if (sample.length < 8) return null;
	let evenZeros = 0;
	let oddZeros = 0;
	for (let index = 0; index + 1 < sample.length; index += 2) {
		if (sample[index] === 0) evenZeros += 1;
		if (sample[index + 1] === 0) oddZeros += 1;
	}
	const quarter = sample.length / 8;
	if (oddZeros > quarter && evenZeros === 0) return latinOnly("utf-16le", bytes);
	if (evenZeros > quarter && oddZeros === 0) return latinOnly("utf-16be", bytes);
	return null;
}

function latinOnly(encoding: "utf-16le" | "utf-16be", bytes: Uint8Array): UnicodeText | null {
	const text = withoutMark(new TextDecoder(encoding).decode(bytes));
	const whole = withoutCutLetter(text);
	const strange = /[^\s\u0020-\u024f\u1e00-\u1eff\u2000-\u206f\u20ab\p{M}]/u.test(whole);
	return strange ? null : { text: whole, encoding, broken: false };
}
