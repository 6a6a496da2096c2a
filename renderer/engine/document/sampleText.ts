// Reads the sample articles that ship with the app: a head of `key: value` lines, then blocks of `vi:` and `en:` pairs.
// The form is described in renderer/samples/README.md. Pure, runs anywhere.

import { failure, type Result, success } from "../text/result.ts";
import { type Span, span } from "../text/span.ts";
import type { Block, BlockKind, CleanDocument } from "./types.ts";

export const sampleKinds = ["everyday", "dialogue", "notice", "recipe", "tale", "feature", "news", "essay"] as const;
export type SampleKind = (typeof sampleKinds)[number];

const blockKinds = [
	"lead",
	"paragraph",
	"subheading",
	"list",
	"quote",
	"verse",
] as const satisfies readonly BlockKind[];

/** A Vietnamese sentence of the document and its English. */
export interface SamplePair {
	readonly span: Span;
	readonly english: string;
}

export interface Sample {
	readonly title: string;
	readonly englishTitle: string;
	readonly kind: SampleKind;
	/** 1 (easiest) to 8. */
	readonly level: number;
	/** Its title is the first block. */
	readonly document: CleanDocument;
	/** Ascending by `span.start`, the title's first; every sentence of the document has one. */
	readonly translation: readonly SamplePair[];
}

export type SampleError =
	/** A head line is absent or has a value that is none of those allowed. */
	| { readonly kind: "head"; readonly key: "title" | "title.en" | "kind" | "level" }
	/** A line (from 1) that has no place where it stands. */
	| { readonly kind: "line"; readonly line: number; readonly text: string }
	| { readonly kind: "noText" };

interface RawBlock {
	readonly kind: BlockKind;
	readonly pairs: { readonly vietnamese: string; readonly english: string }[];
}

/** Parses one sample file, whatever its line ends. Sentences of a block are joined by a space, lines of verse by a line feed. */
export function parseSample(text: string): Result<Sample, SampleError> {
	const lines = text
		.normalize("NFC")
		.replace(/^\ufeff/, "")
		.split(/\r?\n/);
	const headEnd = lines.findIndex((line) => line.trim() === "");
	const head = parseHead(lines.slice(0, Math.max(headEnd, 0)));
	if (!head.ok) return head;
	const raw = parseBlocks(lines, headEnd);
	if (!raw.ok) return raw;
	if (raw.value.length === 0) return failure({ kind: "noText" });
	const { title, englishTitle, byline, kind, level } = head.value;
	const titleBlock: RawBlock = { kind: "title", pairs: [{ vietnamese: title, english: englishTitle }] };
	const laid = layOut([titleBlock, ...raw.value]);
	const document: CleanDocument = {
		title,
		byline,
		date: null,
		source: null,
		text: laid.text,
		blocks: laid.blocks,
		removed: [],
		repairs: [],
		hints: null,
		parts: [],
		timings: [],
	};
	return success({ title, englishTitle, kind, level, document, translation: laid.translation });
}

interface Head {
	readonly title: string;
	readonly englishTitle: string;
	readonly byline: string | null;
	readonly kind: SampleKind;
	readonly level: number;
}

function parseHead(lines: readonly string[]): Result<Head, SampleError> {
	const values = new Map<string, string>();
	for (const [index, line] of lines.entries()) {
		const match = /^([a-z.]+):\s*(.*\S)\s*$/.exec(line);
		if (match === null) return failure({ kind: "line", line: index + 1, text: line });
		values.set(match[1] ?? "", match[2] ?? "");
	}
	const title = values.get("title");
	const englishTitle = values.get("title.en");
	const kind = sampleKinds.find((known) => known === values.get("kind"));
	const level = Number(values.get("level"));
	if (title === undefined) return failure({ kind: "head", key: "title" });
	if (englishTitle === undefined) return failure({ kind: "head", key: "title.en" });
	if (kind === undefined) return failure({ kind: "head", key: "kind" });
	if (!Number.isInteger(level) || level < 1 || level > 8) return failure({ kind: "head", key: "level" });
	return success({ title, englishTitle, byline: values.get("byline") ?? null, kind, level });
}

function parseBlocks(lines: readonly string[], from: number): Result<readonly RawBlock[], SampleError> {
	const blocks: RawBlock[] = [];
	let vietnamese: string | null = null;
	for (let index = Math.max(from, 0); index < lines.length; index += 1) {
		const line = (lines[index] ?? "").trim();
		const misplaced = failure({ kind: "line", line: index + 1, text: line } as const);
		if (line === "" && vietnamese === null) continue;
		const opening = /^\[([a-z]+)\]$/.exec(line);
		if (opening !== null) {
			const kind = blockKinds.find((known) => known === opening[1]);
			if (kind === undefined || vietnamese !== null) return misplaced;
			blocks.push({ kind, pairs: [] });
			continue;
		}
		const block = blocks.at(-1);
		const [, language, sentence] = /^(vi|en):\s*(.+)$/.exec(line) ?? [];
		if (block === undefined || sentence === undefined) return misplaced;
		if ((language === "en") !== (vietnamese !== null)) return misplaced;
		if (vietnamese === null) vietnamese = sentence;
		else {
			block.pairs.push({ vietnamese, english: sentence });
			vietnamese = null;
		}
	}
	if (vietnamese !== null) return failure({ kind: "line", line: lines.length, text: "" });
	return success(blocks.filter((block) => block.pairs.length > 0));
}

function layOut(raw: readonly RawBlock[]) {
	let text = "";
	const blocks: Block[] = [];
	const translation: SamplePair[] = [];
	for (const { kind, pairs } of raw) {
		if (text !== "") text += "\n\n";
		const start = text.length;
		for (const [index, { vietnamese, english }] of pairs.entries()) {
			if (index > 0) text += kind === "verse" ? "\n" : " ";
			translation.push({ span: span(text.length, text.length + vietnamese.length), english });
			text += vietnamese;
		}
		blocks.push({ kind, span: span(start, text.length) });
	}
	return { text, blocks, translation };
}
