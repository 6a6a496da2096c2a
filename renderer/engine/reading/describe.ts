// What the card shows of one place: its entry and fitting sense, the other readings that begin there, and its parts.

import type { CleanDocument } from "../document/types.ts";
import type { Glosser } from "../gloss/glosser.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import type { Entry, Sense } from "../lexicon/types.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import type { Token } from "../segment/types.ts";
import { foldWord, headwordKey } from "../text/headwordKey.ts";
import { type Span, sameSpan, span } from "../text/span.ts";
import { unitAround, unitsOf } from "../units/units.ts";
import { joinsOf } from "./analyse.ts";
import type { PatternDescription, WordDescription } from "./types.ts";

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
	const tokens = tokensAround(place, token, tools);
	const glossed = tools.glosser.gloss(text, tokens);
	return {
		kind: token.kind === "gap" ? "word" : token.kind,
		key: token.key,
		headword: entry?.headword ?? (token.kind === "word" ? quote.toLowerCase() : quote),
		span: place.span,
		quote,
		sentence: { ...sentence, text: text.slice(sentence.span.start, sentence.span.end) },
		entry,
		gloss: glossed.find((own) => own.token === token)?.gloss ?? null,
		pattern: patternAt(place, tokens, tools),
		unit: unitAround(unitsOf(text, glossed, tools.lexicon), place.span),
		readings: readingsFrom(place, tools.lexicon),
		alternatives: alternativesAt(place, tools),
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

/** The tokens of the sentence with `token` in its place. */
function tokensAround(
	{ document, sentence, span: wanted }: DescribedPlace,
	token: Token,
	{ segmenter }: DescribeTools,
): readonly Token[] {
	const { text } = document;
	const joins = joinsOf(document);
	return [
		...segmenter.segment(text, span(sentence.span.start, Math.max(sentence.span.start, wanted.start)), joins),
		token,
		...segmenter.segment(text, span(Math.min(wanted.end, sentence.span.end), sentence.span.end), joins),
	];
}

function patternAt(
	{ document, span: wanted }: DescribedPlace,
	tokens: readonly Token[],
	{ glosser }: DescribeTools,
): PatternDescription | null {
	const found = glosser
		.patterns(document.text, tokens)
		.find(({ parts }) => parts.some(({ start, end }) => start <= wanted.start && wanted.end <= end));
	if (found === undefined) return null;
	const { headword, senses } = found.entry;
	const [{ glosses, definition, example }] = senses;
	return { headword, glosses, definition, example, parts: found.parts };
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

function alternativesAt(
	{ document, sentence, span: wanted }: DescribedPlace,
	{ segmenter, lexicon }: DescribeTools,
): WordDescription["alternatives"] {
	const { text } = document;
	return segmenter
		.alternatives(text, sentence.span, joinsOf(document), wanted)
		.map(({ span: place, known, difference }) => {
			const quote = text.slice(place.start, place.end);
			const entry = known ? entryOf(quote, lexicon) : null;
			return { span: place, quote, known, gloss: entry?.senses[0].glosses[0] ?? null, difference };
		});
}

/** Of a name where it is written as one, else of a word. */
function entryOf(quote: string, lexicon: Lexicon): Entry | null {
	const word = lexicon.find(headwordKey("word", quote));
	const name = /\p{Lu}/u.test(quote) ? lexicon.find(headwordKey("name", quote)) : null;
	return quote === quote.toLowerCase() ? (word ?? name) : (name ?? word);
}

function morphemesOf(quote: string, entry: Entry | null, lexicon: Lexicon): WordDescription["morphemes"] {
	const syllables = foldWord(quote).split(" ");
	if (syllables.length < 2) return [];
	const characters = [...(entry?.han ?? "")].filter((character) => character !== " ");
	const hanFits = characters.length === syllables.length;
	return syllables.flatMap((text, index) => {
		const han = hanFits ? (characters[index] ?? null) : null;
		const part = morphemeOf(text, han, entry !== null, lexicon);
		return part === null ? [] : [{ text, ...part }];
	});
}

/**
 * What a syllable means: with the character that the word has, else by itself. Words of one sound have many characters, and a
 * sense of another one than the first names it as its definition (`đại`: 大, then `era` 代).
 * @param listed whether the word is in the dictionary: one without characters is native, and so are its syllables
 */
function morphemeOf(
	text: string,
	han: string | null,
	listed: boolean,
	lexicon: Lexicon,
): { readonly han: string | null; readonly gloss: string } | null {
	const syllable = lexicon.findKind("syllable", text);
	const word = lexicon.findKind("word", text);
	if (han === null) {
		const part = listed ? (word ?? syllable) : (syllable ?? word);
		return part === null ? null : { han: listed ? null : part.han, gloss: shortGlosses([part.senses[0]]) };
	}
	const named = syllable?.senses.filter(({ definition }) => definition === han) ?? [];
	if (named.length > 0) return { han, gloss: shortGlosses(named) };
	const fits = [syllable, word].find((part) => part?.han === han);
	return fits == null ? null : { han, gloss: shortGlosses([fits.senses[0]]) };
}

/** Two at most: those of the only sense, else the first of each. */
function shortGlosses(senses: readonly Sense[]): string {
	const glosses = senses.length === 1 ? (senses[0]?.glosses ?? []) : senses.map((sense) => sense.glosses[0]);
	return glosses.slice(0, 2).join("; ");
}
