// The beginning of a sentence, by which it is known in a list. Pure.

/** Characters; cut at a word boundary. */
const longest = 80;

/** Of the text from `at` on, of one line; `…` where it goes on. Empty at the end of the text. */
export function firstWords(text: string, at: number): string {
	const line =
		text
			.slice(at)
			.match(/^\s*(.*)/u)?.[1]
			?.trimEnd() ?? "";
	const words = line.slice(0, longest * 2).replace(/\s+/gu, " ");
	if (words.length <= longest) return words;
	const cut = words.lastIndexOf(" ", longest - 1);
	return `${words.slice(0, cut > 0 ? cut : longest - 1)}…`;
}
