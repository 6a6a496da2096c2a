// The whole way of an article: bytes, text, lines, blocks, one clean document. Never throws; linear in the length.
// Pure.

import { failure, type Result, success } from "../text/result.ts";
import { span, textOffset } from "../text/span.ts";
import { classify, type Draft, type DraftBlock } from "./classify.ts";
import { type DecodedText, decodeText } from "./decode.ts";
import { htmlLines, looksLikeHtml } from "./html.ts";
import { featuresOf, type Line, linesOf } from "./lines.ts";
import { partLongLines } from "./longLines.ts";
import { isMarkdown, markdownLines } from "./markdown.ts";
import { joinMarked } from "./markedText.ts";
import { normalizeText } from "./normalizeText.ts";
import { knownWordsOf, mend } from "./repairs.ts";
import { isSegmented, unsegment } from "./segmented.ts";
import { mendedLines, textLines } from "./textLines.ts";
import type { ArticleSource, CleanDocument, ImportError, ImportWarning } from "./types.ts";
import { doubtfulShare } from "./vietnamese.ts";

export interface CleanedArticle {
	readonly document: CleanDocument;
	readonly warnings: readonly ImportWarning[];
}

export interface CleanOptions {
	/** Label of the Encoding Standard; without it the content decides. */
	readonly encoding?: string | undefined;
}

/** Cleans one article. Errors are those of `decodeText`, and `noText` where no letter or digit is left. */
export function cleanArticle(source: ArticleSource, options: CleanOptions = {}): Result<CleanedArticle, ImportError> {
	const decoded = decodeText(source, options.encoding);
	return decoded.ok ? cleanDecoded(source, decoded.value) : decoded;
}

/** Cleans the decoded text of a source. Error: `noText`. */
export function cleanDecoded(
	source: ArticleSource,
	{ text, encoding, doubtful, candidates }: DecodedText,
): Result<CleanedArticle, ImportError> {
	const { lines, segmented } = readLines(source, text);
	if (!lines.some((line) => featuresOf(line).words > 0)) return failure({ kind: "noText", name: source.name });
	const cleaned = cleanLines(lines, { segmented });
	const warnings: ImportWarning[] = doubtful ? [{ kind: "doubtfulEncoding", encoding, candidates }] : [];
	return success({ ...cleaned, warnings: [...warnings, ...cleaned.warnings] });
}

export interface LinesOptions {
	/** A `book` keeps all that its markup does not call clutter; a `page` (the default) loses what surrounds its article. */
	readonly kind?: "page" | "book";
	readonly segmented?: boolean;
}

/** The article of lines that a reader of some format has made. At least one line must have a letter or a digit. */
export function cleanLines(lines: readonly Line[], options: LinesOptions = {}): CleanedArticle {
	const document = compose(classify(lines, options.kind), options.segmented === true);
	const share = doubtfulShare(document.text);
	return { document, warnings: share === null ? [] : [{ kind: "notVietnamese", share }] };
}

interface SourceLines {
	readonly lines: readonly Line[];
	readonly segmented: boolean;
}

/**
 * The content decides between HTML and plain text; Markdown cannot be told from text, so its name or type must say
 * so.
 */
function readLines(source: ArticleSource, text: string): SourceLines {
	if (looksLikeHtml(text, source)) return { lines: mendedLines(htmlLines(text)), segmented: false };
	if (isMarkdown(source)) return { lines: partLongLines(markdownLines(text)), segmented: false };
	const normal = normalizeText(text);
	if (isSegmented(normal)) return { lines: unsegment(linesOf(normal)), segmented: true };
	return { lines: textLines(normal), segmented: false };
}

const betweenBlocks = "\n\n";

function compose(draft: Draft, segmented: boolean): CleanDocument {
	const known = knownWordsOf(draft.blocks.map((block) => block.marked.text));
	const blocks: readonly DraftBlock[] = draft.blocks.map((block) => ({
		...block,
		marked: mend(block.marked, known),
	}));
	const whole = joinMarked(
		blocks.map((block) => block.marked),
		betweenBlocks,
	);
	let start = 0;
	const placed = blocks.map(({ kind, marked }) => {
		const block = { kind, span: span(start, start + marked.text.length) };
		start += marked.text.length + betweenBlocks.length;
		return block;
	});
	return {
		title: blocks[0]?.kind === "title" ? blocks[0].marked.text : null,
		byline: draft.byline,
		date: draft.date,
		source: draft.source,
		text: whole.text,
		blocks: placed,
		removed: draft.removed,
		repairs: whole.repairs.map(({ before, after, start: at }) => ({
			before,
			after,
			span: span(at, at + after.length),
		})),
		hints: segmented ? { joins: whole.joins.map(textOffset) } : null,
		parts: blocks.flatMap(({ part }, block) => (part === null ? [] : [{ ...part, block }])),
		timings: whole.timings.map(({ start: from, end, startsAt, endsAt }) => ({
			span: span(from, end),
			startsAt,
			endsAt,
		})),
	};
}
