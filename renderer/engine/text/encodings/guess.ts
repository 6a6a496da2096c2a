// Decides between the readings of bytes that are no Unicode: by how they read, and by what a page declares of itself. Pure;
// rests on the platform's TextDecoder for encodings that are not Vietnamese.

import { isByteEncoding, ownEncoding } from "./names.ts";
import { readBytes } from "./read.ts";
import { type ByteReading, byteReadings, type Ranked, type Reading, rank } from "./recognise.ts";
import { sampleRanges, sampleWords } from "./samples.ts";

export interface GuessedBytes {
	/** A name for `readBytesAs`. */
	readonly encoding: string;
	/** The bytes themselves, or they and the declaration together, leave no doubt. */
	readonly sure: boolean;
	/** Other encodings they could be in, likelier first. */
	readonly others: readonly string[];
}

/** Declared by pages that mean anything at all; no evidence for what it says. */
const idleDeclarations = new Set(
	"windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 us-ascii ascii utf-8 utf8 x-user-defined none".split(
		" ",
	),
);
const western = "windows-1252";

/** Share of the words beyond ASCII that must read as syllables, and the margin (measure of `judgeWord`) that makes it sure. */
const leastSyllables = 0.7;
const leastMargin = 12;
/** Below this a reading is not worth showing. */
const leastSyllablesToShow = 0.3;

const utf8: Reading<"utf-8"> = {
	encoding: "utf-8",
	prior: 0,
	read: (units) => new TextDecoder("utf-8").decode(Uint8Array.from(units)),
};

/** `declared` as `declaredEncoding` gives it. Every source gets an answer, `windows-1252` where nothing else fits. */
export function guessBytes(bytes: Uint8Array, declared: string | null): GuessedBytes {
	const sample = sampleWords(bytes, sampleRanges(bytes));
	const ranked = rank<ByteReading | "utf-8">(sample, [...byteReadings, utf8]);
	const best = ranked[0]?.encoding ?? western;
	const others = ranked.filter(({ encoding, syllables }) => encoding === western || syllables >= leastSyllablesToShow);
	const answer = (encoding: string, sure: boolean): GuessedBytes => ({
		encoding,
		sure,
		others: others.flatMap((other) => (other.encoding === encoding ? [] : [other.encoding])),
	});
	if (isProven(ranked[0])) return answer(best, true);
	const label = declared === null ? null : (ownEncoding(declared) ?? declared);
	if (label === null || !canRead(label)) return answer(best, false);
	if (idleDeclarations.has(label)) return answer(best, best === western);
	return answer(label, agrees(label, ranked));
}

function isProven(best: Ranked<ByteReading | "utf-8"> | undefined): boolean {
	return (
		best !== undefined && best.encoding !== western && best.syllables >= leastSyllables && best.margin >= leastMargin
	);
}

/** A declared encoding is believed where it is none of the Vietnamese ones, and of those where it reads as well as any. */
function agrees(label: string, ranked: readonly Ranked<string>[]): boolean {
	const found = ranked.find(({ encoding }) => encoding === label);
	return found === undefined || found === ranked[0] || found.syllables >= (ranked[0]?.syllables ?? 0);
}

function canRead(label: string): boolean {
	const own = ownEncoding(label);
	return own === null ? platformDecoder(label) !== null : isByteEncoding(own);
}

/** The platform's decoder for a label of the Encoding Standard; `null` for any other. */
export function platformDecoder(label: string): InstanceType<typeof TextDecoder> | null {
	try {
		return new TextDecoder(label);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** Reads bytes by any name: ours or one of the Encoding Standard; `null` for any other, and for rereadings of Unicode text. */
export function readBytesAs(bytes: Uint8Array, encoding: string): string | null {
	const own = ownEncoding(encoding);
	if (own !== null) return isByteEncoding(own) ? readBytes(bytes, own) : null;
	return platformDecoder(encoding)?.decode(bytes) ?? null;
}
