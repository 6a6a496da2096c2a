// What the tests of cleaning share: sources from strings, documents as short lists, characters that must not be lost.

import { expect } from "vitest";
import { type CleanedArticle, cleanArticle } from "../../../renderer/engine/document/clean.ts";
import type { ArticleSource, CleanDocument } from "../../../renderer/engine/document/types.ts";

export function sourceOfText(text: string, changes: Partial<ArticleSource> = {}): ArticleSource {
	return { name: "bai.txt", mediaType: "text/plain", bytes: new TextEncoder().encode(text), ...changes };
}

export function cleaned(text: string, changes: Partial<ArticleSource> = {}): CleanedArticle {
	const result = cleanArticle(sourceOfText(text, changes));
	if (!result.ok) throw new Error(`not cleaned: ${result.error.kind}`);
	expectSound(result.value.document);
	return result.value;
}

export function documentOf(text: string, changes: Partial<ArticleSource> = {}): CleanDocument {
	return cleaned(text, changes).document;
}

/** Each block as `kind: text`. */
export function blocksOf(document: CleanDocument): readonly string[] {
	return document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(span.start, span.end)}`);
}

/** Texts of the blocks of one kind. */
export function textsOf(document: CleanDocument, kind: string): readonly string[] {
	return document.blocks
		.filter((block) => block.kind === kind)
		.map(({ span }) => document.text.slice(span.start, span.end));
}

/** Each removed line as `reason: text`. */
export function removedOf(document: CleanDocument): readonly string[] {
	return document.removed.map(({ reason, text }) => `${reason}: ${text}`);
}

/** The characters that can be seen, in no order: what is kept may be a field, and a title may move. */
export function visible(text: string): string {
	return [...text.normalize("NFC").replace(/[\s\p{Cc}\p{Cf}]/gu, "")].sort().join("");
}

/** All that a document keeps: blocks and fields. */
export function keptText({ text, byline, date, source }: CleanDocument): string {
	return [text, byline, date, source].join("\n");
}

/**
 * What holds for every document: blocks in order with one blank line between, spans exact, repairs and joins in
 * place.
 */
export function expectSound(document: CleanDocument): void {
	const { text, blocks, removed, repairs, hints } = document;
	expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join("\n\n")).toBe(text);
	expect(text).toBe(text.normalize("NFC"));
	for (const [index, { kind, span }] of blocks.entries()) {
		const block = text.slice(span.start, span.end);
		expect(block.trim()).toBe(block);
		expect(block).not.toBe("");
		if (kind !== "verse") expect(block).not.toContain("\n");
		if (kind === "title") expect(index).toBe(0);
	}
	expect(document.title).toBe(
		blocks[0]?.kind === "title" ? text.slice(blocks[0].span.start, blocks[0].span.end) : null,
	);
	for (const { after, span } of repairs) expect(text.slice(span.start, span.end)).toBe(after);
	for (const { afterBlock } of removed) expect(afterBlock >= -1 && afterBlock < blocks.length).toBe(true);
	let last = -1;
	for (const join of hints?.joins ?? []) {
		expect(join).toBeGreaterThan(last);
		expect(text[join]).toBe(" ");
		last = join;
	}
}
