// Glosses that a person gave: for one place, or for a word wherever it stands. The place wins over the word, the word over the
// dictionary. Pure.

import type { Lexicon } from "../lexicon/lookup.ts";
import type { Token } from "../segment/types.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";
import type { Gloss } from "./types.ts";

/** Holds for every token of this key. */
export interface OwnWordGloss {
	readonly key: HeadwordKey;
	/** Never empty. */
	readonly gloss: string;
}

/** Holds for the token that stands exactly there. */
export interface OwnPlaceGloss {
	readonly span: Span;
	readonly key: HeadwordKey;
	/** Never empty. */
	readonly gloss: string;
	/** Where the person chose one of the entry's senses for this place: its index; `null` for words of their own. */
	readonly sense: number | null;
}

/** Plain data: can be stored and posted. */
export interface OwnGlosses {
	readonly words: readonly OwnWordGloss[];
	readonly places: readonly OwnPlaceGloss[];
}

/** The person's gloss of a token; `null` where they gave none. */
export type OwnGlossOf = (token: Token) => Gloss | null;

/** `null` where there are none at all. */
export function prepareOwnGlosses({ words, places }: OwnGlosses, lexicon: Lexicon): OwnGlossOf | null {
	if (words.length === 0 && places.length === 0) return null;
	const ofWord = new Map(words.map(({ key, gloss }) => [key, gloss]));
	const ofPlace = new Map(places.map((place) => [placeName(place.span), place]));
	return (token) => {
		if (token.kind === "gap") return null;
		const place = ofPlace.size === 0 ? undefined : ofPlace.get(placeName(token.span));
		if (place !== undefined) {
			return { text: place.gloss, from: "user", sense: senseOf(place, token.key, lexicon), cue: null };
		}
		const text = token.key === null ? undefined : ofWord.get(token.key);
		return text === undefined ? null : { text, from: "user", sense: null, cue: null };
	};
}

/** The chosen sense where the entry still has it: another dictionary may count its senses otherwise. */
function senseOf({ gloss, sense }: OwnPlaceGloss, key: HeadwordKey | null, lexicon: Lexicon): number | null {
	if (sense === null || key === null) return null;
	const senses = lexicon.find(key)?.senses ?? [];
	if (senses[sense]?.glosses.includes(gloss)) return sense;
	const moved = senses.findIndex(({ glosses }) => glosses.includes(gloss));
	return moved < 0 ? null : moved;
}

function placeName({ start, end }: Span): string {
	return `${start}:${end}`;
}
