// English under the tokens of numbers: figures the English way, and in a unit of several tokens the share of each, so that
// the row reads on (`1,7` 1.7, `nghìn` nothing, `tỷ` trillion). Only where it tells something. Pure.

import type { Lexicon } from "../lexicon/lookup.ts";
import { isClock } from "../segment/numberKinds.ts";
import type { Token } from "../segment/types.ts";
import { printFigures, readFigure } from "../units/decimal.ts";
import { readNumeric } from "../units/numeric.ts";
import type { Gloss } from "./types.ts";

/** English of a number alone, whatever stands around it; `null` where it reads the same. */
export function glossNumber(text: string): string | null {
	if (isClock(text) && !text.includes(":")) {
		const [hour = "", minute = ""] = text.split(/\D+/);
		return `${Number(hour)}:${minute === "" ? "00" : minute}`;
	}
	const value = /^\d+$/.test(text) ? null : readFigure(text);
	const english = value === null ? text : printFigures(value);
	return english === text ? null : english;
}

/** What units of numbers put under their tokens, by the token's index; `null` where nothing shall stand there. */
export function glossShares(
	text: string,
	tokens: readonly Token[],
	lexicon: Lexicon,
): ReadonlyMap<number, Gloss | null> {
	const glosses = new Map<number, Gloss | null>();
	for (const { shares } of readNumeric(text, tokens)) {
		for (const [index, english, how] of shares) {
			const token = tokens[index];
			if (token === undefined || token.kind === "gap") continue;
			const gloss = english === null ? null : shareOf(english, token, lexicon);
			if (how !== "sense" || gloss?.sense !== null || token.key === null || !lexicon.has(token.key))
				glosses.set(index, gloss);
		}
	}
	return glosses;
}

/** A share that is the entry's own word for it keeps its sense, so that the card can mark it. */
function shareOf(text: string, token: Token, lexicon: Lexicon): Gloss {
	const entry = token.key === null ? null : lexicon.find(token.key);
	const sense = entry?.senses.findIndex(({ glosses }) => glosses[0] === text) ?? -1;
	const from = sense < 0 ? "rule" : token.kind === "name" ? "name" : "dictionary";
	return { text, from, sense: sense < 0 ? null : sense, cue: null };
}
