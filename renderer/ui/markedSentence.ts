// A sentence parted at the word that was saved from it, and cut so that the word is seen in a narrow place. Pure.

/** `before + word + after` is the sentence, or an excerpt of it. */
export interface MarkedSentence {
	readonly before: string;
	/** Empty where the word does not stand where it was said to stand. */
	readonly word: string;
	readonly after: string;
	/** Where only parts of `word` are meant: offsets in it, UTF-16, ascending; other words stand between them. */
	readonly parts?: readonly { readonly start: number; readonly end: number }[];
}

/** What is marked and what stands around it, in order; nothing empty. `start` is the offset in `before + word + after`. */
export interface MarkedStretch {
	readonly text: string;
	readonly marked: boolean;
	readonly start: number;
}

/** Where a word was met: `offset` counts UTF-16 units from the start of `sentence`. */
export interface WordInSentence {
	readonly sentence: string;
	readonly quote: string;
	readonly offset: number;
}

/** Never searches for the word: one that stands elsewhere too would be marked wrongly. */
export function markSentence({ sentence, quote, offset }: WordInSentence): MarkedSentence {
	const end = offset + quote.length;
	if (offset < 0 || sentence.slice(offset, end) !== quote) return { before: sentence, word: "", after: "" };
	return { before: sentence.slice(0, offset), word: quote, after: sentence.slice(end) };
}

export function stretchesOf({ before, word, after, parts }: MarkedSentence): readonly MarkedStretch[] {
	const whole = before + word + after;
	const stretches: MarkedStretch[] = [];
	let end = 0;
	const add = (to: number, marked: boolean) => {
		if (to > end) stretches.push({ text: whole.slice(end, to), marked, start: end });
		end = to;
	};
	for (const part of parts ?? [{ start: 0, end: word.length }]) {
		add(before.length + part.start, false);
		add(before.length + part.end, true);
	}
	add(whole.length, false);
	return stretches;
}

/**
 * A long sentence as the clauses around its word: some `room` characters in all, with ellipses for the rest, cut where a clause
 * begins or ends if one does there. One that is only a little longer stays whole.
 */
export function clausesAround(marked: MarkedSentence, room: number): MarkedSentence {
	const { before, word, after } = marked;
	if (word === "" || before.length + after.length <= 1.25 * room) return marked;
	const half = room / 2;
	const ahead = Math.max(half, room - after.length);
	const cut = excerptOf(marked, ahead);
	return {
		...cut,
		before: cut === marked ? before : fromClause(cut.before, ahead / 2),
		after: untilClause(after, Math.max(half, room - before.length)),
	};
}

/** Begins with a clause, if one begins before `last`. @param text with its ellipsis */
function fromClause(text: string, last: number): string {
	const begin = /[,;:]\s+/.exec(text);
	const at = begin === null ? text.length : begin.index + begin[0].length;
	return at > last ? text : `… ${text.slice(at)}`;
}

/** At most `room` characters, to the end of a clause if one ends in their second half. */
function untilClause(text: string, room: number): string {
	if (text.length <= room) return text;
	const start = text.slice(0, room);
	const ends = Array.from(start.matchAll(/[,;:](?=\s)/g), ({ index }) => index);
	const clause = ends.findLast((end) => end > room / 2);
	return `${start.slice(0, clause ?? Math.max(0, start.lastIndexOf(" ")))} …`;
}

/** Cuts what stands before the word to at most `room` characters, at a space, with an ellipsis in its place. */
export function excerptOf(marked: MarkedSentence, room: number): MarkedSentence {
	const { before, word } = marked;
	if (word === "" || before.length <= room) return marked;
	const space = before.indexOf(" ", before.length - room - 1);
	const kept = space < 0 ? "" : before.slice(space + 1);
	return { ...marked, before: `… ${kept}` };
}
