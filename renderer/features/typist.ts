// Remembers the word that is being typed between one key and the next.

import type { TypingMethod } from "../engine/typing/methods.ts";
import { erased, type TypedWord, typed } from "../engine/typing/typing.ts";
import type { Typist } from "../ui/vietnameseField.ts";

/** The tone stands by the old school (hòa), as everywhere in the app. */
export function createTypist(method: TypingMethod): Typist {
	let word: TypedWord = [];
	return {
		type: (text, caret, key) => {
			const done = typed(text, caret, key, word, { method, placement: "old" });
			word = done.word;
			return done.replace;
		},
		erase: (text, caret) => {
			const done = erased(text, caret, word);
			word = done.word;
			return done.replace;
		},
		forget: () => {
			word = [];
		},
	};
}
