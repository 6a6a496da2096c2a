// A Vietnamese sentence with one word of it marked.

import type { MarkedSentence } from "./markedSentence.ts";

export function MarkedText({ before, word, after }: MarkedSentence) {
	return (
		<>
			{before}
			{word === "" ? null : <b>{word}</b>}
			{after}
		</>
	);
}
