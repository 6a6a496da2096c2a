// Sources for the tests of formats: fixtures, archives built on the spot, and what reading them gives.

import { readFileSync } from "node:fs";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { CleanDocument, ImportError } from "../../renderer/engine/document/types.ts";
import { textOf } from "../../renderer/engine/text/span.ts";
import { readSource } from "../../renderer/formats/readSource.ts";
import type { ReadOptions, SourceContents } from "../../renderer/formats/types.ts";

export function fixture(name: string): Uint8Array {
	return new Uint8Array(readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url)));
}

/** An archive of texts and bytes by their paths. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	const entries: Zippable = {};
	for (const [path, content] of Object.entries(files))
		entries[path] = typeof content === "string" ? strToU8(content) : content;
	return zipSync(entries);
}

export interface Given {
	readonly name?: string;
	readonly mediaType?: string;
	readonly options?: ReadOptions;
}

export function read(content: string | Uint8Array, { name = "", mediaType = "", options = {} }: Given = {}) {
	const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
	return readSource({ name, mediaType, bytes }, options);
}

/** What was read; a failure fails the test. */
export async function contents(content: string | Uint8Array, given: Given = {}): Promise<SourceContents> {
	const result = await read(content, given);
	if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
	return result.value;
}

export async function article(content: string | Uint8Array, given: Given = {}) {
	const found = await contents(content, given);
	if (found.kind !== "article") throw new Error(`no article but ${found.kind}`);
	return { ...found, document: found.cleaned.document, warnings: found.cleaned.warnings };
}

export async function several(content: string | Uint8Array, given: Given = {}) {
	const found = await contents(content, given);
	if (found.kind !== "several") throw new Error(`not several but ${found.kind}`);
	return found;
}

export async function refusal(content: string | Uint8Array, given: Given = {}): Promise<ImportError> {
	const result = await read(content, given);
	if (result.ok) throw new Error(`was read as ${result.value.kind}`);
	return result.error;
}

/** Every block as `kind: text`. */
export function blocksOf({ blocks, text }: CleanDocument): readonly string[] {
	return blocks.map(({ kind, span }) => `${kind}: ${textOf(text, span)}`);
}

/** Every part as `level title -> the text of its first block`. */
export function partsOf({ parts, blocks, text }: CleanDocument): readonly string[] {
	return parts.map(({ title, level, block }) => {
		const first = blocks[block];
		return `${level} ${title} -> ${first === undefined ? "nothing" : textOf(text, first.span)}`;
	});
}

export const prose =
	"Sáng nay bến phà cũ mở lại sau ba tháng sửa chữa, và những người bán hàng rong đã có mặt từ lúc trời còn tối. " +
	"Họ bày rổ cam, rổ quýt ngay trên bậc đá, vừa bán vừa kể cho nhau nghe chuyện con nước năm nay lên chậm hơn mọi năm.";
