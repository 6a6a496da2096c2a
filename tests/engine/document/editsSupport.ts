// Documents for the tests of edits, written as lines, and what must hold of every edited one.

import { expect } from "vitest";
import type { Edited } from "../../../renderer/engine/document/edits/types.ts";
import type { BlockKind, CleanDocument, RemovalReason } from "../../../renderer/engine/document/types.ts";
import { span, textOffset } from "../../../renderer/engine/text/span.ts";
import { expectSound } from "./support.ts";

/**
 * Each line is a block `kind: text` or a removed one `-reason: text`; ` / ` in it is a line end. In a block `_` is a space that was one
 * in the source, `{ab>a b}` a repair, `<100-200|words>` a time, `#1 Name#` at its beginning a part with its level.
 */
export function written(...lines: readonly string[]): CleanDocument {
	const document = {
		title: null as string | null,
		byline: "Lan Anh",
		date: null,
		source: null,
		text: "",
		blocks: [] as CleanDocument["blocks"][number][],
		removed: [] as CleanDocument["removed"][number][],
		repairs: [] as CleanDocument["repairs"][number][],
		parts: [] as CleanDocument["parts"][number][],
		timings: [] as CleanDocument["timings"][number][],
	};
	const joins: number[] = [];
	for (const line of lines) {
		const colon = line.indexOf(": ");
		const [label, rest] = [line.slice(0, colon), line.slice(colon + 2).replaceAll(" / ", "\n")];
		if (label.startsWith("-")) {
			const reason = label.slice(1) as RemovalReason;
			document.removed.push({ reason, text: rest, afterBlock: document.blocks.length - 1 });
			continue;
		}
		if (document.text !== "") document.text += "\n\n";
		const start = document.text.length;
		for (const [piece] of rest.matchAll(/#[^#]+#|\{[^}]+\}|<[^>]+>|_|[^#{<_]+/g)) {
			const at = document.text.length;
			const part = /^#(\d) ([^#]+)#$/.exec(piece);
			const repair = /^\{(.*)>(.*)\}$/.exec(piece);
			const timing = /^<(\d+)-(\d+)\|(.*)>$/.exec(piece);
			if (part !== null) {
				document.parts.push({ level: Number(part[1]), title: part[2] ?? "", block: document.blocks.length });
			} else if (repair !== null) {
				const [, before = "", after = ""] = repair;
				document.text += after;
				document.repairs.push({ before, after, span: span(at, at + after.length) });
			} else if (timing !== null) {
				const [, startsAt, endsAt, words = ""] = timing;
				document.text += words;
				const place = span(at, at + words.length);
				document.timings.push({ span: place, startsAt: Number(startsAt), endsAt: Number(endsAt) });
			} else if (piece === "_") {
				joins.push(at);
				document.text += " ";
			} else document.text += piece;
		}
		const kind = label as BlockKind;
		document.blocks.push({ kind, span: span(start, document.text.length) });
		if (kind === "title") document.title = document.text.slice(start);
	}
	return { ...document, hints: joins.length === 0 ? null : { joins: joins.map(textOffset) } };
}

/** The other way round, line by line. */
export function readBack({ text, blocks, removed, repairs, hints, parts, timings }: CleanDocument): readonly string[] {
	const lines: string[] = [];
	const removedAfter = (block: number) => {
		for (const line of removed) {
			if (line.afterBlock === block) lines.push(`-${line.reason}: ${line.text.replaceAll("\n", " / ")}`);
		}
	};
	removedAfter(-1);
	for (const [index, { kind, span: place }] of blocks.entries()) {
		let line = "";
		for (const { block, level, title } of parts) if (block === index) line += `#${level} ${title}#`;
		for (let at = place.start as number; at < place.end; at++) {
			for (const { before, after, span: made } of repairs)
				if (made.start === at) line += `{${before}>`.slice(0, after ? undefined : -1);
			for (const { startsAt, endsAt, span: said } of timings) if (said.start === at) line += `<${startsAt}-${endsAt}|`;
			line += hints?.joins.includes(textOffset(at)) ? "_" : text.charAt(at).replace("\n", " / ");
			for (const { span: made } of repairs) if (made.end === at + 1) line += "}";
			for (const { span: said } of timings) if (said.end === at + 1) line += ">";
		}
		lines.push(`${kind}: ${line}`);
		removedAfter(index);
	}
	return lines;
}

/** What `expectSound` says, and that parts and times are in order and in place. */
export function expectWhole(document: CleanDocument): void {
	expectSound(document);
	const { text, blocks, removed, parts, timings } = document;
	expect(removed.map(({ afterBlock }) => afterBlock)).toEqual(
		removed.map(({ afterBlock }) => afterBlock).sort((a, b) => a - b),
	);
	let block = 0;
	for (const part of parts) {
		expect(part.block).toBeGreaterThanOrEqual(block);
		expect(part.block).toBeLessThan(blocks.length);
		expect(part.title).not.toBe("");
		block = part.block;
	}
	let [end, endedAt] = [0, 0];
	for (const { span: place, startsAt, endsAt } of timings) {
		expect(place.start).toBeGreaterThanOrEqual(end);
		expect(startsAt).toBeGreaterThanOrEqual(endedAt);
		expect(endsAt).toBeGreaterThan(startsAt);
		const said = text.slice(place.start, place.end);
		expect(said).not.toBe("");
		expect(said).toBe(said.trim());
		expect(blocks.some(({ span: whole }) => whole.start <= place.start && place.end <= whole.end)).toBe(true);
		[end, endedAt] = [place.end, endsAt];
	}
}

export function edited(result: Edited): CleanDocument {
	if (!result.ok) throw new Error(result.error.kind);
	return result.value;
}

/** The lines of a document that must be sound. */
export function linesOf(document: CleanDocument): readonly string[] {
	expectWhole(document);
	return readBack(document);
}

export const article: readonly string[] = [
	"-menu: Trang chủ",
	"-menu: Thời sự",
	"title: Cầu mới thông xe",
	"-shareLine: Chia sẻ",
	"lead: Sáng nay cầu_Rạch Chanh {đãthông>đã thông} xe.",
	"paragraph: Người_dân hai bờ rất vui.",
	"-relatedHeadline: Bến phà cũ đóng cửa",
	"-teaser: Còn mười bốn nhân_viên thì sao",
	"paragraph: Phà chạy thêm hai_tuần.",
	"-footer: Bản quyền thuộc báo",
];
export const book: readonly string[] = [
	"title: Truyện làng",
	"subheading: #1 Phần I#Phần I",
	"subheading: #2 Chương 1. Bến sông#Chương 1",
	"paragraph: Sông rộng.",
	"subheading: #2 Chương 2#Chương 2",
	"paragraph: Nước trong.",
	"subheading: #1 Phần II#Phần II",
	"paragraph: Hết.",
];
export const film: readonly string[] = [
	"paragraph: <0-1000|Chào anh Ba.> <1000-3000|Anh đi đâu mà sớm vậy?>",
	"paragraph: <3500-4000|Đi chợ.>",
];
