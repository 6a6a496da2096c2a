// The whole engine over one opened dictionary: what the worker and the command line call.

import { splitText } from "../document/sentences.ts";
import type { CleanDocument } from "../document/types.ts";
import { createGlosser, type Glosser } from "../gloss/glosser.ts";
import type { GlossedToken } from "../gloss/types.ts";
import { type Lexicon, openLexicon } from "../lexicon/lookup.ts";
import { createSearch, type Search } from "../lexicon/search.ts";
import { decodeModel } from "../segment/model.ts";
import { createSegmenter, type Segmenter } from "../segment/segmenter.ts";
import type { Token } from "../segment/types.ts";
import { decodeTagger } from "../tag/model.ts";
import { createTagger } from "../tag/tagger.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import { failure, type Result, success } from "../text/result.ts";
import { type Span, span } from "../text/span.ts";
import { unitsOf } from "../units/units.ts";
import { analyse, joinsOf } from "./analyse.ts";
import { packedBands } from "./bands.ts";
import { type Corrections, type PreparedCorrections, prepareCorrections } from "./corrections.ts";
import { describe } from "./describe.ts";
import { glossLinesOf } from "./glossLines.ts";
import { placesOf } from "./places.ts";
import type { Analysis, GlossLines, RowReading, TextWord, WordDescription, WordGlosses } from "./types.ts";
import { glossesOf, wordsOf } from "./words.ts";

export interface Language {
	readonly lexicon: Lexicon;
	/** In the dictionary, both ways. */
	readonly search: Search;
	/** The same over a person's corrections, those of places belonging to one document; in place of any that it had. */
	corrected(corrections: Corrections): Language;
	analyse(document: CleanDocument): Generator<number, Analysis, void>;
	/** Rows by their index in `bounds` (`Analysis.rows`) over `sentences` (`Analysis.sentences`). */
	read(
		document: CleanDocument,
		sentences: Int32Array,
		bounds: Int32Array,
		rows: readonly number[],
	): readonly RowReading[];
	/** The words of the sentences `first` to `end` (exclusive): see `wordsOf`. */
	words(
		document: CleanDocument,
		sentences: Int32Array,
		stretch: { readonly first: number; readonly end: number },
	): Generator<number, readonly TextWord[], void>;
	/** All glosses of the document: see `glossLinesOf`. */
	glossLines(document: CleanDocument, sentences: Int32Array): Generator<number, GlossLines, void>;
	/** Glosses of words in some sentences: see `glossesOf`. */
	glossesOf(
		document: CleanDocument,
		sentences: Int32Array,
		keys: readonly HeadwordKey[],
		among: readonly number[],
	): Generator<number, readonly WordGlosses[], void>;
	/** All places of one word, name or phrase: see `placesOf`. */
	places(document: CleanDocument, sentences: Int32Array | null, key: HeadwordKey): Generator<number, Int32Array, void>;
	describe(
		document: CleanDocument,
		sentence: { readonly index: number; readonly span: Span },
		place: Span,
	): WordDescription;
	/** Tokens as the treebank has them, listed names in their parts. */
	segment(text: string, place: Span, joins: ReadonlySet<number> | null): readonly Token[];
	/** Tokens of one sentence; `joins` as `Segmenter.segment` takes them. */
	glossSentence(text: string, place: Span, joins: ReadonlySet<number> | null): readonly GlossedToken[];
	/** Tokens of a text without blocks: each of its sentences in turn. They cover it from the first sentence to the last. */
	glossText(text: string): readonly GlossedToken[];
}

/** A file that the engine needs is not what it should be. */
export interface LanguageError {
	readonly kind: "damagedDictionary" | "damagedModel" | "damagedTagger";
	readonly reason: string;
}

/** Opens the compiled dictionary, the trained model of words and the trained tagger, and makes the engine over them. */
export function openLanguage(
	dictionary: ArrayBuffer,
	model: ArrayBuffer,
	tagger: ArrayBuffer,
): Result<Language, LanguageError> {
	const opened = openLexicon(dictionary);
	if (!opened.ok) return opened;
	const decoded = decodeModel(model);
	if (typeof decoded === "string") return failure({ kind: "damagedModel", reason: decoded });
	const tagging = decodeTagger(tagger);
	if (typeof tagging === "string") return failure({ kind: "damagedTagger", reason: tagging });
	const lexicon = opened.value;
	const tools = {
		lexicon,
		search: createSearch(lexicon),
		apart: createSegmenter(lexicon, decoded),
		plain: createGlosser(lexicon, createTagger(tagging)),
	};
	return success(languageOver(tools, null));
}

interface LanguageTools {
	readonly lexicon: Lexicon;
	readonly search: Search;
	/** Its tokens are those of the treebank, as long as it is not asked otherwise. */
	readonly apart: Segmenter;
	/** Knows nothing of a person's own glosses. */
	readonly plain: Glosser;
}

function languageOver(tools: LanguageTools, corrections: PreparedCorrections | null): Language {
	const { lexicon, search, apart, plain } = tools;
	const segmenter: Segmenter = {
		...apart,
		segment: (text, place, joins) => apart.segment(text, place, joins, true, corrections?.choices),
	};
	const glosser: Glosser = {
		...plain,
		gloss: (text, tokens) => plain.gloss(text, tokens, corrections?.ownGloss),
	};

	const glossSentence: Language["glossSentence"] = (text, place, joins) =>
		glosser.gloss(text, segmenter.segment(text, place, joins));

	return {
		lexicon,
		search,
		corrected: (given) => languageOver(tools, prepareCorrections(given, lexicon)),
		segment: apart.segment,
		analyse: (document) => analyse(document, segmenter),
		read(document, sentences, bounds, rows) {
			const joins = joinsOf(document);
			return rows.map((row) => {
				const [first = 0, end = 0] = [bounds[row * 2], bounds[row * 2 + 1]];
				return {
					row,
					block: sentences[first * 3 + 2] ?? 0,
					sentences: Array.from({ length: end - first }, (_, offset) => {
						const index = first + offset;
						const place = span(sentences[index * 3] ?? 0, sentences[index * 3 + 1] ?? 0);
						const tokens = glossSentence(document.text, place, joins);
						const units = unitsOf(document.text, tokens, lexicon);
						return { index, span: place, tokens, units, bands: packedBands(tokens, lexicon) };
					}),
				};
			});
		},
		words: (document, sentences, stretch) => wordsOf(document, sentences, stretch, segmenter.segment, lexicon),
		glossLines: (document, sentences) => glossLinesOf(document, sentences, glossSentence, lexicon),
		glossesOf: (document, sentences, keys, among) => glossesOf(document, sentences, keys, among, glossSentence),
		places: (document, sentences, key) => placesOf(document, sentences, key, segmenter.segment),
		describe: (document, sentence, place) =>
			describe({ document, sentence, span: place }, { lexicon, segmenter, glosser }),
		glossSentence,
		glossText(text) {
			const found = splitText(text);
			return found.flatMap(({ start, end }, index) => {
				const before = index === 0 ? start : (found[index - 1]?.end ?? start);
				const tokens = glossSentence(text, span(start, end), null);
				if (before === start) return tokens;
				const blank: GlossedToken = {
					token: { kind: "gap", span: span(before, start), key: null, subkind: null },
					gloss: null,
				};
				return [blank, ...tokens];
			});
		},
	};
}
