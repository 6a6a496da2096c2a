// The glossed sentence of a saved word with that word marked, also where the person saved more or less than one token. Pure.

import type { LineWord } from "../../ui/TwoLines.tsx";

/** UTF-16 offsets in the sentence. */
export interface Mark {
	readonly start: number;
	readonly end: number;
	/** What the person learns the word as: it stands under it, whatever the dictionary says; `null` for nothing. */
	readonly gloss: string | null;
	readonly status: LineWord["status"];
}

/**
 * Words that the mark touches become one word with the mark's gloss; what sticks out of it stands beside it without one.
 * `words` in the order of `sentence`; unchanged where no word is touched.
 */
export function withMark(sentence: string, words: readonly LineWord[], mark: Mark): readonly LineWord[] {
	const touched = words.filter((word) => word.start < mark.end && word.start + word.text.length > mark.start);
	const first = touched[0];
	const last = touched.at(-1);
	if (first === undefined || last === undefined) return words;
	const from = words.indexOf(first);
	const end = last.start + last.text.length;
	const ahead = first.start < mark.start;
	const behind = end > mark.end;
	const plain = { gloss: null, status: null };
	const marked: LineWord = {
		before: ahead ? "" : first.before,
		text: sentence.slice(Math.max(mark.start, 0), mark.end),
		after: behind ? "" : last.after,
		gloss: mark.gloss,
		status: mark.status,
		start: mark.start,
		selected: true,
	};
	return [
		...words.slice(0, from),
		...(ahead
			? [
					{
						...plain,
						before: first.before,
						text: sentence.slice(first.start, mark.start).trim(),
						after: "",
						start: first.start,
					},
				]
			: []),
		marked,
		...(behind
			? [{ ...plain, before: "", text: sentence.slice(mark.end, end).trim(), after: last.after, start: mark.end }]
			: []),
		...words.slice(from + touched.length),
	];
}
