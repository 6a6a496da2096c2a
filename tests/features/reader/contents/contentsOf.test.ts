// The contents of a text, from its parts or its subheadings, and which entry a place lies in.

import { expect, test } from "vitest";
import type { CleanDocument, Part } from "../../../../renderer/engine/document/types.ts";
import { type ContentsEntry, contentsOf, entryAt } from "../../../../renderer/features/reader/contents/contentsOf.ts";
import { documentOf } from "../../fakes.ts";

const text = Array.from({ length: 6 }, (_, index) => `Đoạn ${index}.`).join("\n\n");
const starts = documentOf(text).blocks.map(({ span }) => span.start);

function withParts(...parts: readonly (readonly [title: string, level: number, block: number])[]): CleanDocument {
	return documentOf(text, { parts: parts.map(([title, level, block]): Part => ({ title, level, block })) });
}

function outline(entries: readonly ContentsEntry[]): unknown {
	return entries.map(({ title, inside }) => (inside.length === 0 ? title : [title, outline(inside)]));
}

test("parts nest by their level, whichever levels there are", () => {
	const document = withParts(["Một", 1, 0], ["1.1", 2, 1], ["1.1.1", 4, 2], ["1.2", 2, 3], ["Hai", 1, 4]);
	expect(outline(contentsOf(document))).toEqual([["Một", [["1.1", ["1.1.1"]], "1.2"]], "Hai"]);
	expect(outline(contentsOf(withParts(["a", 3, 0], ["b", 2, 1], ["c", 3, 2])))).toEqual(["a", ["b", ["c"]]]);
});

test("a single part, and few subheadings, need no list", () => {
	expect(contentsOf(withParts(["Một", 1, 0]))).toEqual([]);
	const headings = (count: number): CleanDocument => {
		const document = documentOf(text);
		const blocks = document.blocks.map((block, index) =>
			index < count ? ({ ...block, kind: "subheading" } as const) : block,
		);
		return { ...document, blocks };
	};
	expect(contentsOf(headings(2))).toEqual([]);
	expect(contentsOf(headings(3)).map(({ title, at }) => [title, at])).toEqual([
		["Đoạn 0.", starts[0]],
		["Đoạn 1.", starts[1]],
		["Đoạn 2.", starts[2]],
	]);
});

test("the entry of a place is the innermost that has begun", () => {
	const entries = contentsOf(withParts(["Một", 1, 1], ["1.1", 2, 2], ["Hai", 1, 4]));
	const titleAt = (block: number) => entryAt(entries, starts[block] ?? -1)?.title ?? null;
	expect([0, 1, 2, 3, 4, 5].map(titleAt)).toEqual([null, "Một", "1.1", "1.1", "Hai", "Hai"]);
});
