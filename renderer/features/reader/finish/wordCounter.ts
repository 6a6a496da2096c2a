// Running words of some sentences: exactly where they have been read by the engine, which those on a screen have, else by
// their share of the text. Pure.

import type { OpenText } from "../openText.ts";

export function wordCounter({
	sentences,
	readings,
	profile,
}: Pick<OpenText, "sentences" | "profile"> & {
	readonly readings: Pick<OpenText["readings"], "get">;
}): (first: number, end: number) => number {
	const last = sentences.count === 0 ? 0 : sentences.span(sentences.count - 1).end;
	return (first, end) => {
		let words = 0;
		for (let sentence = Math.max(first, 0); sentence < Math.min(end, sentences.count); sentence += 1) {
			const reading = readings.get(sentence);
			if (reading === undefined) {
				const { start, end: after } = sentences.span(sentence);
				words += (profile.words * (after - start)) / last;
			} else for (const { token } of reading.tokens) if (token.kind === "word") words += 1;
		}
		return Math.round(words);
	};
}
