// The shapes that the command line prints, as CONTRACTS says: tokens, articles, interlinear text.

import { splitSentences } from "../../renderer/engine/document/sentences.ts";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import type { GlossedToken } from "../../renderer/engine/gloss/types.ts";
import { takenBlocks } from "../../renderer/engine/interlinear/blocks.ts";
import { glossRule } from "../../renderer/engine/interlinear/chunks.ts";
import { twoLines } from "../../renderer/engine/interlinear/textLines.ts";
import { joinsOf } from "../../renderer/engine/reading/analyse.ts";
import type { Language } from "../../renderer/engine/reading/language.ts";

/** A token as it is printed; blanks between tokens are none. */
export interface PrintedToken {
	readonly text: string;
	readonly kind: string;
	readonly subkind?: string;
	readonly headword: string | null;
	readonly gloss: string | null;
	readonly from: string | null;
}

export function printTokens(
	text: string,
	tokens: readonly GlossedToken[],
	language: Language,
): readonly PrintedToken[] {
	return tokens.flatMap(({ token, gloss }) => {
		const surface = text.slice(token.span.start, token.span.end).replace(/\s+/g, " ");
		if (surface.trim() === "") return [];
		const entry = token.key === null ? null : language.lexicon.find(token.key);
		return [
			{
				text: surface,
				kind: token.kind,
				...(token.subkind === null ? {} : { subkind: token.subkind }),
				headword: entry?.headword ?? null,
				gloss: gloss?.text ?? null,
				from: gloss?.from ?? null,
			},
		];
	});
}

/** What `clean` and `gloss` share: everything but the blocks. */
export function printFrame(document: CleanDocument) {
	return {
		byline: document.byline,
		date: document.date,
		source: document.source,
		removed: document.removed.map(({ reason, text }) => ({ reason, text })),
		repairs: document.repairs.map(({ before, after }) => ({ before, after })),
	};
}

/** The cleaned article; the title stands in `title`, not among the blocks. */
export function printClean(document: CleanDocument) {
	const { removed, repairs, ...about } = printFrame(document);
	return {
		title: document.title,
		...about,
		blocks: document.blocks
			.filter(({ kind }) => kind !== "title")
			.map(({ kind, span }) => ({ kind, text: document.text.slice(span.start, span.end) })),
		removed,
		repairs,
	};
}

/** The cleaned article with the tokens of its title and of every sentence. */
export function printGlossed(document: CleanDocument, language: Language) {
	const { removed, repairs, ...about } = printFrame(document);
	const joins = joinsOf(document);
	const sentences = splitSentences(document).map((sentence) => ({
		block: sentence.block,
		text: document.text.slice(sentence.span.start, sentence.span.end),
		tokens: printTokens(document.text, language.glossSentence(document.text, sentence.span, joins), language),
	}));
	const ofBlock = (block: number) => sentences.filter((sentence) => sentence.block === block);
	const title = document.blocks.findIndex(({ kind }) => kind === "title");
	return {
		title: document.title,
		titleTokens: title < 0 ? [] : ofBlock(title).flatMap(({ tokens }) => tokens),
		...about,
		blocks: document.blocks.flatMap(({ kind }, block) =>
			kind === "title" ? [] : [{ kind, sentences: ofBlock(block).map(({ text, tokens }) => ({ text, tokens })) }],
		),
		removed,
		repairs,
	};
}

const columns = 96;

/** Two-line text for a terminal: each word with its gloss under it, wrapped at 96 columns, a blank line between blocks. */
export function printInterlinear(document: CleanDocument, language: Language): string {
	const { sentences, bounds } = sentenceRows(document);
	const read = (rows: readonly number[]) => language.read(document, sentences, bounds, rows);
	const rule = glossRule({ kind: "all", without: [] });
	const blocks: string[] = [];
	for (const step of takenBlocks({ document, sentences, bounds, read }, { translation: [], rows: null }, rule))
		for (const { chunks } of step.blocks) blocks.push(twoLines(chunks, columns).join("\n"));
	return blocks.join("\n\n");
}

/** Sentences as an analysis has them, each a row. */
function sentenceRows(document: CleanDocument) {
	const found = splitSentences(document);
	const sentences = Int32Array.from(found.flatMap(({ span, block }) => [span.start, span.end, block]));
	const bounds = Int32Array.from(found.flatMap((_, index) => [index, index + 1]));
	return { sentences, bounds };
}
