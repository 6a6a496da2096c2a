// A paragraph as the words of those who speak in it and of the one who tells. Pure.

import { Quotes } from "./quotes.ts";

/** A syllable or a mark. */
export interface VoiceWord {
	readonly text: string;
	readonly start: number;
	/** As it stands, for capitals. */
	readonly capital: boolean;
	readonly mark: boolean;
	/** Counts the stretches of speech and of telling in its paragraph. */
	readonly stretch: number;
}

export interface VoiceParagraph {
	readonly start: number;
	readonly end: number;
	/** What is said, marks and all; empty where nothing is. */
	readonly spoken: readonly VoiceWord[];
	/** What is told, or said without a mark that shows it. */
	readonly told: readonly VoiceWord[];
	/** The name before a colon that opens it. */
	readonly label: readonly VoiceWord[];
	/** Whether it is one line of speech, opened by a dash or a name. */
	readonly line: boolean;
	/** Whether a quote that it opens goes on behind it. */
	readonly open: boolean;
}

const piece = /[\p{L}\p{M}]+|[.,:;!?…–—()"“”«»-]/gu;

/** Cuts the paragraph of `text` from `start` to `end`. */
export function readParagraph(text: string, start: number, end: number): VoiceParagraph {
	const [spoken, told, label]: [VoiceWord[], VoiceWord[], VoiceWord[]] = [[], [], []];
	const quotes = new Quotes(text, start);
	let at = start;
	let stretch = 0;
	let inside = false;
	for (const { 0: found, index } of text.slice(start, end).matchAll(piece)) {
		const place = start + index;
		const before = quotes.inside;
		quotes.read(text, at, place + 1);
		at = place + 1;
		const mark = !/^\p{L}/u.test(found);
		const said = quotes.inside === true || (mark && before === true);
		if (said !== inside) stretch += 1;
		inside = said;
		const word = { text: found.toLowerCase(), start: place, capital: /^\p{Lu}/u.test(found), mark, stretch };
		(place < quotes.labelEnd ? label : said ? spoken : told).push(word);
	}
	quotes.read(text, at, end);
	const line = quotes.dashed || quotes.labelEnd >= 0;
	return { start, end, spoken, told, label, line, open: !line && quotes.inside === true };
}
