// How well a page is cleaned, against the gold set of tests/gold/articles: blocks, fields, what was lost, what stayed.
// Texts are compared by their letters and digits, lower-cased: marks and spaces are the business of other tests.

import { readdirSync, readFileSync } from "node:fs";
import { cleanArticle } from "../../renderer/engine/document/clean.ts";
import { splitText } from "../../renderer/engine/document/sentences.ts";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";

const folder = new URL("articles/", import.meta.url);
const mediaTypes: Readonly<Record<string, string>> = {
	txt: "text/plain",
	html: "text/html",
	md: "text/markdown",
};

const fieldNames = ["title", "byline", "date", "source"] as const;
export type FieldName = (typeof fieldNames)[number];
type Fields = Readonly<Record<FieldName, string | null>>;

/** One line of a gold file or of a cleaned document: `kind` of a block, or the reason why a piece was set aside. */
export interface Piece {
	readonly kind: string;
	readonly text: string;
}

export interface GoldPage {
	/** `t01-vnexpress-flood`. */
	readonly name: string;
	readonly extension: string;
	/** From 1, over each letter. */
	readonly number: number;
	readonly fields: Fields;
	/** Other values of fields that are as good, from notes `# or byline: …`. */
	readonly alternatives: readonly Piece[];
	/** Without the title. */
	readonly blocks: readonly Piece[];
	readonly removed: readonly Piece[];
}

/** Pages that lost their paragraph breaks: any parting at the end of a sentence is right (see articles/README.md). */
const withoutBreaks: ReadonlySet<string> = new Set(["t13", "t18", "t20"]);
/** Each third page is held out while rules are made. */
export function isHeldOut(page: GoldPage): boolean {
	return page.number % 3 === 0;
}

/** All pages of the gold set, in the order of their names. */
export function goldPages(): readonly GoldPage[] {
	const files = readdirSync(folder).sort();
	return files
		.filter((file) => file.endsWith(".gold"))
		.map((file) => {
			const name = file.slice(0, -".gold".length);
			const page = files.find((other) => other.startsWith(`${name}.`) && other !== file);
			if (page === undefined) throw new Error(`${file} has no page`);
			return { name, extension: page.slice(name.length + 1), number: Number(name.slice(1, 3)), ...readGold(file) };
		});
}

function readGold(file: string): Pick<GoldPage, "fields" | "alternatives" | "blocks" | "removed"> {
	const fields: Record<FieldName, string | null> = { title: null, byline: null, date: null, source: null };
	const blocks: Piece[] = [];
	const removed: Piece[] = [];
	const alternatives: Piece[] = [];
	for (const line of readFileSync(new URL(file, folder), "utf8").normalize("NFC").split("\n")) {
		const other = /^# or (title|byline|date|source): (.*)$/.exec(line);
		if (other !== null) alternatives.push({ kind: other[1] ?? "", text: other[2] ?? "" });
		const found = /^(- )?([a-zA-Z]+): (.*)$/.exec(line);
		if (line.trim() === "" || line.startsWith("#")) continue;
		if (found === null) throw new Error(`${file}: ${line}`);
		const [, dash, kind = "", text = ""] = found;
		if (dash !== undefined) removed.push({ kind, text });
		else if (isField(kind)) fields[kind] = text;
		else blocks.push({ kind, text });
	}
	return { fields, alternatives, blocks, removed };
}

function isField(kind: string): kind is FieldName {
	return (fieldNames as readonly string[]).includes(kind);
}

/** What cleaning made of a page. */
export function cleanedPage(page: GoldPage): CleanDocument {
	const name = `${page.name}.${page.extension}`;
	const bytes = readFileSync(new URL(name, folder));
	const cleaned = cleanArticle({ name, mediaType: mediaTypes[page.extension] ?? "", bytes });
	if (!cleaned.ok) throw new Error(`${name}: ${cleaned.error.kind}`);
	return cleaned.value.document;
}

export interface PageScore {
	readonly page: GoldPage;
	/** Matched, of our blocks, of the gold ones; in sentences, scaled to gold blocks, where the breaks were lost. */
	readonly matched: number;
	readonly ours: number;
	readonly gold: number;
	/** Matched blocks, and how many of them are of the right kind. */
	readonly kinds: readonly { readonly gold: string; readonly ours: string }[];
	readonly wrongFields: readonly {
		readonly field: FieldName;
		readonly gold: string | null;
		readonly ours: string | null;
	}[];
	/** Blocks of ours that are none, and gold ones that we have not. */
	readonly extra: readonly Piece[];
	readonly missing: readonly Piece[];
	/** Gold blocks of more than 20 words most of which stands nowhere in what was kept. */
	readonly lost: readonly Piece[];
	/** Gold clutter that stands in a kept block or in a field. */
	readonly kept: readonly Piece[];
	/** Reason by gold and by us of what both set aside. */
	readonly reasons: readonly { readonly gold: string; readonly ours: string; readonly text: string }[];
}

export function scorePage(page: GoldPage): PageScore {
	return scoreDocument(page, cleanedPage(page));
}

/** Compares what any cleaning made of a page with its gold. */
export function scoreDocument(page: GoldPage, document: CleanDocument): PageScore {
	const all = document.blocks.map(({ kind, span }) => ({ kind, text: document.text.slice(span.start, span.end) }));
	// A row of stars or dots between two scenes may be a block or none.
	const blocks = all.filter(({ kind, text }) => kind !== "title" && fold(text) !== "");
	const fields = fieldNames.map((field) => ({ field, gold: page.fields[field], ours: document[field] }));
	const goldBlocks = page.blocks.filter(({ text }) => fold(text) !== "");
	const pairs = aligned(goldBlocks, blocks);
	const goldMatched = new Set(pairs.map(([gold]) => gold));
	const oursMatched = new Set(pairs.map(([, ours]) => ours));
	const loose = withoutBreaks.has(page.name.slice(0, 3));
	const counts = loose
		? bySentence(goldBlocks, blocks)
		: { matched: pairs.length, ours: blocks.length, gold: goldBlocks.length };
	const extra = blocks.filter((_, index) => !oursMatched.has(index));
	const missing = goldBlocks.filter((_, index) => !goldMatched.has(index));
	const keptWords = shinglesOf([...all, ...fields.map(({ ours }) => ({ kind: "", text: ours ?? "" }))]);
	return {
		page,
		...counts,
		kinds: pairs.map(([gold, ours]) => ({
			gold: goldBlocks[gold]?.kind ?? "",
			ours: blocks[ours]?.kind ?? "",
		})),
		wrongFields: fields.filter(({ field, gold, ours }) => {
			const right = [gold ?? "", ...page.alternatives.flatMap(({ kind, text }) => (kind === field ? [text] : []))];
			return !right.some((value) => fold(value) === fold(ours ?? ""));
		}),
		extra,
		missing,
		lost: missing.filter(({ text }) => wordsOf(text).length > 20 && shareIn(text, keptWords) < leastKept),
		...clutterOf(
			page.removed,
			extra,
			document.removed.map(({ reason, text }) => ({ kind: reason, text })),
		),
	};
}

/** Letters and digits of a text, lower-cased. */
function fold(text: string): string {
	return text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Least share of equal characters, in order, for two texts to be one block with small differences. */
const leastShare = 0.9;

/** Whether two folded texts are the same, or their longest common subsequence is 0.9 of the longer one. */
function same(a: string, b: string): boolean {
	if (a === b) return true;
	const longer = Math.max(a.length, b.length);
	if (longer === 0 || Math.min(a.length, b.length) < longer * leastShare) return false;
	let row = new Uint16Array(b.length + 1);
	for (let i = 1; i <= a.length; i += 1) {
		const next = new Uint16Array(b.length + 1);
		for (let j = 1; j <= b.length; j += 1)
			next[j] = a[i - 1] === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
		row = next;
	}
	return (row[b.length] ?? 0) >= longer * leastShare;
}

/** Pairs of indices of blocks that match, in order: the longest common subsequence of the two lists. */
function aligned(gold: readonly Piece[], ours: readonly Piece[]): readonly (readonly [number, number])[] {
	const left = gold.map(({ text }) => fold(text));
	const right = ours.map(({ text }) => fold(text));
	const best: number[][] = Array.from({ length: left.length + 1 }, () => Array(right.length + 1).fill(0));
	const match = left.map((a) => right.map((b) => same(a, b)));
	const at = (i: number, j: number) => best[i]?.[j] ?? 0;
	for (let i = left.length - 1; i >= 0; i -= 1)
		for (let j = right.length - 1; j >= 0; j -= 1) {
			const row = best[i];
			if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), match[i]?.[j] ? at(i + 1, j + 1) + 1 : 0);
		}
	const pairs: (readonly [number, number])[] = [];
	for (let i = 0, j = 0; i < left.length && j < right.length; ) {
		if (match[i]?.[j] && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++]);
		else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
		else j += 1;
	}
	return pairs;
}

function bySentence(gold: readonly Piece[], ours: readonly Piece[]): { matched: number; ours: number; gold: number } {
	const parted = (pieces: readonly Piece[]) =>
		pieces.flatMap(({ kind, text }) =>
			splitText(text).map(({ start, end }) => ({ kind, text: text.slice(start, end) })),
		);
	const goldSentences = parted(gold);
	const ourSentences = parted(ours);
	const scale = gold.length / goldSentences.length;
	return {
		matched: aligned(goldSentences, ourSentences).length * scale,
		ours: ourSentences.length * scale,
		gold: gold.length,
	};
}

const shingle = 3;
/** Under this share of its runs of three words a block is lost; a break inside it loses two of them. */
const leastKept = 0.75;

function shinglesOf(pieces: readonly Piece[]): ReadonlySet<string> {
	const found = new Set<string>();
	for (const { text } of pieces) for (const words of runsOf(text)) found.add(words);
	return found;
}

function runsOf(text: string): readonly string[] {
	const words = wordsOf(text);
	return words
		.slice(0, Math.max(1, words.length - shingle + 1))
		.map((_, at) => words.slice(at, at + shingle).join(" "));
}

function shareIn(text: string, kept: ReadonlySet<string>): number {
	const runs = runsOf(text);
	return runs.filter((run) => kept.has(run)).length / runs.length;
}

/** Finds each gold piece of clutter again: among blocks that are none, or among what we set aside. */
function clutterOf(
	gold: readonly Piece[],
	extra: readonly Piece[],
	removed: readonly Piece[],
): Pick<PageScore, "kept" | "reasons"> {
	const free = removed.map(({ kind, text }) => ({ kind, text: fold(text), rest: fold(text).length }));
	const extraTexts = extra.map(({ text }) => fold(text));
	const kept: Piece[] = [];
	const reasons: { gold: string; ours: string; text: string }[] = [];
	for (const { kind, text } of gold) {
		const wanted = fold(text);
		const ours =
			free.find((piece) => piece.text === wanted && piece.rest > 0) ??
			free.find((piece) => piece.rest > 0 && (piece.text.includes(wanted) || same(piece.text, wanted)));
		if (ours !== undefined) {
			ours.rest -= Math.max(1, wanted.length);
			reasons.push({ gold: kind, ours: ours.kind, text });
		} else if (extraTexts.some((block) => block.includes(wanted) || wanted.includes(block))) kept.push({ kind, text });
	}
	return { kept, reasons };
}

export interface Totals {
	readonly pages: number;
	readonly precision: number;
	readonly recall: number;
	/** Percent over all blocks of all pages, and the mean of the pages' own. */
	readonly f1: number;
	readonly meanF1: number;
	readonly kinds: number;
	/** Percent of pages on which the field is right, absent ones with it. */
	readonly fields: Readonly<Record<FieldName, number>>;
	readonly lost: number;
	readonly kept: number;
	/** Percent of the clutter that both set aside for the same reason. */
	readonly reasons: number;
}

const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);
const f1Of = (matched: number, ours: number, gold: number) => percent(2 * matched, ours + gold);

export function totalsOf(scores: readonly PageScore[]): Totals {
	const sum = (count: (score: PageScore) => number) => scores.reduce((total, score) => total + count(score), 0);
	const matched = sum((score) => score.matched);
	const ours = sum((score) => score.ours);
	const gold = sum((score) => score.gold);
	const kinds = scores.flatMap((score) => score.kinds);
	const reasons = scores.flatMap((score) => score.reasons);
	const right = (field: FieldName) =>
		percent(
			scores.filter(({ wrongFields }) => !wrongFields.some((wrong) => wrong.field === field)).length,
			scores.length,
		);
	return {
		pages: scores.length,
		precision: percent(matched, ours),
		recall: percent(matched, gold),
		f1: f1Of(matched, ours, gold),
		meanF1: sum((score) => f1Of(score.matched, score.ours, score.gold)) / Math.max(1, scores.length),
		kinds: percent(kinds.filter((kind) => kind.gold === kind.ours).length, kinds.length),
		fields: { title: right("title"), byline: right("byline"), date: right("date"), source: right("source") },
		lost: sum((score) => score.lost.length),
		kept: sum((score) => score.kept.length),
		reasons: percent(reasons.filter((reason) => reason.gold === reason.ours).length, reasons.length),
	};
}

/** Totals as one line of a table. */
export function totalsLine(name: string, totals: Totals): string {
	const { fields } = totals;
	const figures = [totals.precision, totals.recall, totals.f1, totals.meanF1, totals.kinds];
	const fieldFigures = [fields.title, fields.byline, fields.date, fields.source];
	const texts = [...figures, ...fieldFigures, totals.reasons].map((figure) => figure.toFixed(1).padStart(6));
	return `${name.padEnd(12)}${String(totals.pages).padStart(4)} ${texts.join("")}${String(totals.lost).padStart(5)}${String(totals.kept).padStart(5)}`;
}

export const totalsHead = "set         pages  prec   rec    F1  mean kinds title  by   date source reason lost kept";

/** What is wrong with one page, line by line; empty where nothing is. */
export function faultsOf(score: PageScore): readonly string[] {
	const list = (mark: string, pieces: readonly Piece[]) => pieces.map(({ kind, text }) => `  ${mark} ${kind}: ${text}`);
	const kinds = score.kinds.filter((kind) => kind.gold !== kind.ours);
	return [
		...score.wrongFields.map(({ field, gold, ours }) => `  ${field}: ${gold} <> ${ours}`),
		...list("MISSING", score.missing),
		...list("EXTRA", score.extra),
		...list("LOST", score.lost),
		...list("KEPT", score.kept),
		...kinds.map(({ gold, ours }) => `  kind ${gold} taken for ${ours}`),
		...score.reasons
			.filter((reason) => reason.gold !== reason.ours)
			.map(({ gold, ours, text }) => `  reason ${gold} taken for ${ours}: ${text}`),
	];
}
