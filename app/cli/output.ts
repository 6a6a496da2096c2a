// The shapes that the command line prints, as CONTRACTS says: tokens, articles, interlinear text.

import { splitSentences } from "../../renderer/engine/document/sentences.ts";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import type { GlossedToken } from "../../renderer/engine/gloss/types.ts";
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
	const article = printGlossed(document, language);
	const parts = [
		...(article.title === null ? [] : [article.titleTokens]),
		...article.blocks.map(({ sentences }) => sentences.flatMap(({ tokens }) => tokens)),
	];
	return parts.map(interlinear).join("\n\n");
}

function interlinear(tokens: readonly PrintedToken[]): string {
	const lines: string[] = [];
	let above = "";
	let below = "";
	const flush = () => {
		if (above.trim() !== "") lines.push(above.trimEnd(), below.trimEnd());
		above = "";
		below = "";
	};
	for (const { text, gloss } of tokens) {
		const width = Math.max([...text].length, [...(gloss ?? "")].length) + 2;
		if ([...above].length + width > columns) flush();
		above += padded(text, width);
		below += padded(gloss ?? "", width);
	}
	flush();
	return lines.join("\n");
}

function padded(text: string, width: number): string {
	return text + " ".repeat(Math.max(0, width - [...text].length));
}
