// What the card shows of one place: its entry and fitting sense, the other readings that begin there, and its parts.

import type { CleanDocument } from "../document/types.ts";
import type { Glosser } from "../gloss/glosser.ts";
import type { Gloss } from "../gloss/types.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import type { Entry } from "../lexicon/types.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import type { Token } from "../segment/types.ts";
import { foldWord, headwordKey } from "../text/headwordKey.ts";
import { type Span, sameSpan, span } from "../text/span.ts";
import { joinsOf } from "./analyse.ts";
import type { WordDescription } from "./types.ts";

const mostSyllables = 6;

export interface DescribedPlace {
	readonly document: CleanDocument;
	readonly sentence: { readonly index: number; readonly span: Span };
	/** Any stretch of syllables inside the sentence: a token, or what the person made of it. */
	readonly span: Span;
}

export interface DescribeTools {
	readonly lexicon: Lexicon;
	readonly segmenter: Segmenter;
	readonly glosser: Glosser;
}

export function describe(place: DescribedPlace, tools: DescribeTools): WordDescription {
	const { document, sentence } = place;
	const { text } = document;
	const token = tokenAt(place, tools);
	const quote = text.slice(place.span.start, place.span.end);
	const entry = token.key === null ? null : tools.lexicon.find(token.key);
	return {
		kind: token.kind === "gap" ? "word" : token.kind,
		key: token.key,
		headword: entry?.headword ?? (token.kind === "word" ? quote.toLowerCase() : quote),
		span: place.span,
		quote,
		sentence: { ...sentence, text: text.slice(sentence.span.start, sentence.span.end) },
		entry,
		gloss: glossAt(place, token, tools),
		readings: readingsFrom(place, tools.lexicon),
		// The syllables of a person are no morphemes: Lê is no pear.
		morphemes: token.kind === "name" ? [] : morphemesOf(quote, entry, tools.lexicon),
	};
}

/** The segmenter's own token where it has these bounds, else a word of exactly this stretch. */
function tokenAt({ document, sentence, span: wanted }: DescribedPlace, { segmenter, lexicon }: DescribeTools): Token {
	const tokens = segmenter.segment(document.text, sentence.span, joinsOf(document));
	const own = tokens.find((token) => sameSpan(token.span, wanted) && token.kind !== "gap");
	if (own !== undefined) return own;
	const quote = document.text.slice(wanted.start, wanted.end);
	const name = headwordKey("name", quote);
	const isName = /^\p{Lu}/u.test(quote) && lexicon.has(name) && !lexicon.has(headwordKey("word", quote));
	return isName
		? { kind: "name", span: wanted, key: name, subkind: null }
		: { kind: "word", span: wanted, key: headwordKey("word", quote), subkind: null };
}

function glossAt(
	{ document, sentence, span: wanted }: DescribedPlace,
	token: Token,
	{ segmenter, glosser }: DescribeTools,
): Gloss | null {
	const { text } = document;
	const joins = joinsOf(document);
	const tokens = [
		...segmenter.segment(text, span(sentence.span.start, Math.max(sentence.span.start, wanted.start)), joins),
		token,
		...segmenter.segment(text, span(Math.min(wanted.end, sentence.span.end), sentence.span.end), joins),
	];
	return glosser.gloss(text, tokens).find((glossed) => glossed.token === token)?.gloss ?? null;
}

function readingsFrom(
	{ document, sentence, span: wanted }: DescribedPlace,
	lexicon: Lexicon,
): WordDescription["readings"] {
	const rest = document.text.slice(wanted.start, sentence.span.end);
	const readings: { span: Span; quote: string; known: boolean }[] = [];
	const run =
		/^[\p{L}\p{M}\p{N}]+(?:[ _][\p{L}\p{M}\p{N}]+)*/u.exec(rest)?.[0] ?? rest.slice(0, wanted.end - wanted.start);
	const syllables = run.split(/[ _]/).slice(0, mostSyllables);
	let end = 0;
	syllables.forEach((syllable, index) => {
		end += (index > 0 ? 1 : 0) + syllable.length;
		const quote = run.slice(0, end);
		const place = span(wanted.start, wanted.start + end);
		const known =
			lexicon.has(headwordKey("word", quote)) || (/\p{Lu}/u.test(quote) && lexicon.has(headwordKey("name", quote)));
		if (known || index === 0 || sameSpan(place, wanted)) readings.push({ span: place, quote, known });
	});
	if (!readings.some((reading) => sameSpan(reading.span, wanted))) {
		readings.push({ span: wanted, quote: document.text.slice(wanted.start, wanted.end), known: false });
		readings.sort((a, b) => a.span.end - b.span.end);
	}
	return readings;
}

function morphemesOf(quote: string, entry: Entry | null, lexicon: Lexicon): WordDescription["morphemes"] {
	const syllables = foldWord(quote).split(" ");
	if (syllables.length < 2) return [];
	const characters = [...(entry?.han ?? "")].filter((character) => character !== " ");
	const hanFits = characters.length === syllables.length;
	return syllables.flatMap((text, index) => {
		const han = hanFits ? (characters[index] ?? null) : null;
		const word = lexicon.findKind("word", text);
		// The word of the same sound may be another one: its characters tell.
		const same = han === null || word?.han === han ? word : null;
		const part = lexicon.findKind("syllable", text) ?? same;
		return part === null ? [] : [{ text, han: han ?? part.han, gloss: part.senses[0].glosses.slice(0, 2).join("; ") }];
	});
}
