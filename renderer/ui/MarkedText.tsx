// A Vietnamese sentence with one word of it marked, or with the parts of a phrase.

import { type MarkedSentence, stretchesOf } from "./markedSentence.ts";

export function MarkedText(sentence: MarkedSentence) {
	return stretchesOf(sentence).map(({ text, marked, start }) => (marked ? <b key={start}>{text}</b> : text));
}
