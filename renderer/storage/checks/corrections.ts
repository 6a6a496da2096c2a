// Is what lies on the disk a person's own correction as we wrote it?

import type { Span } from "../../engine/text/span.ts";
import type {
	ChoiceRecord,
	EverywhereChoiceRecord,
	OwnGlossRecord,
	PlaceChoiceRecord,
	PlaceGlossRecord,
	WordGlossRecord,
} from "../records/corrections.ts";
import { type Check, isCount, isNumber, isSpan, isText, isWord, oneOf, orNull, shape } from "./shape.ts";

const isAscending: Check = (value) =>
	Array.isArray(value) && value.every((cut, index) => isCount(cut) && cut > (index === 0 ? 0 : value[index - 1]));

/** Of a place that has its words, its span must be as long as they are. */
const fitsQuote = ({ span, quote }: { readonly span: Span; readonly quote: string }) =>
	span.end === span.start || span.end - span.start === quote.length;

const isPlaceChoice = shape<PlaceChoiceRecord>({
	id: isText,
	scope: oneOf("here"),
	articleId: isText,
	span: isSpan,
	quote: isWord,
	before: isText,
	after: isText,
	cuts: isAscending,
	addedAt: isNumber,
});

const isEverywhereChoice = shape<EverywhereChoiceRecord>({
	id: isWord,
	scope: oneOf("everywhere"),
	headword: isWord,
	cuts: isAscending,
	addedAt: isNumber,
});

/** Also that no cut lies beyond the words: what is forced upon a text must be whole. */
export function isChoiceRecord(value: unknown): value is ChoiceRecord {
	if (isEverywhereChoice(value)) return (value.cuts.at(-1) ?? 0) < value.id.split(" ").length;
	return isPlaceChoice(value) && fitsQuote(value) && (value.cuts.at(-1) ?? 0) < value.quote.length;
}

const isWordGloss = shape<WordGlossRecord>({
	id: isWord,
	scope: oneOf("word"),
	key: isWord,
	gloss: isWord,
	addedAt: isNumber,
});

const isPlaceGloss = shape<PlaceGlossRecord>({
	id: isText,
	scope: oneOf("place"),
	articleId: isText,
	span: isSpan,
	quote: isWord,
	before: isText,
	after: isText,
	key: isWord,
	gloss: isWord,
	sense: orNull(isCount),
	addedAt: isNumber,
});

export function isOwnGlossRecord(value: unknown): value is OwnGlossRecord {
	return isWordGloss(value) ? value.id === value.key : isPlaceGloss(value) && fitsQuote(value);
}
