// Glossed tokens as words of two lines: punctuation goes with the word that it clings to, white space falls away. Pure.

import type { GlossedToken } from "../engine/gloss/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { WordStatus } from "../storage/records/words.ts";
import type { LineWord } from "../ui/TwoLines.tsx";

export type StatusOf = (key: HeadwordKey) => WordStatus | "new";

/**
 * The words of `tokens`, whose spans point into `text`; a name has a state only once it was given one.
 * More than `longest` words end in `…`.
 */
export function lineWords(
	text: string,
	tokens: readonly GlossedToken[],
	statusOf: StatusOf,
	longest = Number.POSITIVE_INFINITY,
): readonly LineWord[] {
	const words: LineWord[] = [];
	let opening = "";
	let apart = true;
	const append = (ending: string) => {
		const last = words.pop();
		if (last !== undefined) words.push({ ...last, after: last.after + ending });
	};
	for (const { token, gloss } of tokens) {
		const { start, end } = token.span;
		const piece = text.slice(start, end);
		if (token.kind !== "gap") {
			if (words.length >= longest) {
				append("…");
				return words;
			}
			const status = stateOf(token, statusOf);
			words.push({ before: opening, text: piece, after: "", gloss: gloss?.text ?? null, status, start });
			opening = "";
			apart = false;
		} else if (piece.trim() === "") {
			apart = true;
			if (opening !== "") opening += " ";
		} else if (apart || opening !== "") {
			opening += piece;
		} else append(piece);
	}
	if (opening !== "") append(` ${opening.trimEnd()}`);
	return words;
}

function stateOf(token: Exclude<GlossedToken["token"], { kind: "gap" }>, statusOf: StatusOf): LineWord["status"] {
	switch (token.kind) {
		case "word":
			return statusOf(token.key);
		case "name": {
			const status = statusOf(token.key);
			return status === "new" ? null : status;
		}
		case "number":
			return null;
	}
}
