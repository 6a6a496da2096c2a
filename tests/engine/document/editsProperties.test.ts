// Whatever a person does to a text, one edit after another: it stays sound, and nothing that was not typed over is lost.

import { describe, expect, test } from "vitest";
import { changeBlock, changeKind, mergeBlocks, splitBlock } from "../../../renderer/engine/document/edits/blocks.ts";
import { changeField, changeTitle, undoRepair } from "../../../renderer/engine/document/edits/fields.ts";
import { putBack, putBackAll, setAside } from "../../../renderer/engine/document/edits/putBack.ts";
import type { BlockKind, CleanDocument } from "../../../renderer/engine/document/types.ts";
import { fc } from "../../property.ts";
import { expectWhole, written } from "./editsSupport.ts";
import { keptText, visible } from "./support.ts";

const kinds = ["title", "lead", "paragraph", "subheading", "caption", "list", "quote", "verse"] as const;
const words = ["Cầu", "mới", "đã_thông", "{Bidenđã>Biden đã}", "xe", "{a b>ab}", "chợ_Bến", "😀", "1.700", "–", "hoà"];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((chosen) => chosen.join(" "));
const line = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.tuple(fc.constantFrom(...kinds.slice(1, 7)), sentence).map(([kind, text]) => `${kind}: ${text}`),
	},
	{ weight: 1, arbitrary: fc.tuple(sentence, sentence).map(([a, b]) => `verse: ${a} / ${b}`) },
	{ weight: 2, arbitrary: sentence.map((text) => `-menu: ${text.replace(/[{}>]/g, "")}`) },
	{ weight: 1, arbitrary: sentence.map((text) => `-byReader: ${text.replace(/[{}>]/g, "")} / Hai`) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.integer({ min: 1, max: 3 }), sentence)
			.map(([level, text]) => `subheading: #${level} Chương#${text}`),
	},
	{ weight: 2, arbitrary: fc.constant("paragraph: <@|Chào anh Ba.> <@|Đi đâu vậy?> Im lặng. <@|Đi chợ.>") },
);

/** A document of random lines whose times ascend. */
const anyDocument = fc
	.tuple(fc.boolean(), fc.array(line, { minLength: 1, maxLength: 9 }))
	.map(([titled, lines]): CleanDocument => {
		let at = 0;
		const timed = [
			titled ? "-menu: Trên cùng" : "-teaser: Đầu trang",
			titled ? "title: Tên_bài" : "paragraph: Mở bài",
			...lines,
		];
		return written(
			...timed.map((one) =>
				one.replaceAll("@", () => {
					at += 1000;
					return `${at}-${at + 500}`;
				}),
			),
		);
	});

const typed = fc.oneof(
	fc.constantFrom(
		"",
		" \n ",
		"Sáng nay",
		"Sáng\nchiều\n\ntối",
		"Biden đã thông  xe",
		"e\u0302\u0301m a\u0300",
		"\u200b– \u0301",
	),
	fc.string({ unit: "grapheme", maxLength: 30 }),
);
const place = fc.nat({ max: 1000 });

/** Edits by which no character comes or goes. */
const moves = {
	putBack: (document, at, _offset, kind) =>
		document.removed.length === 0 ? document : putBack(document, at % document.removed.length, kind ?? undefined),
	putBackAll: (document, at, offset, kind) => {
		const { length } = document.removed;
		return length === 0 ? document : putBackAll(document, [at % length, offset % length], kind ?? undefined);
	},
	setAside: (document, at) => {
		const done = setAside(document, at % document.blocks.length);
		return done.ok ? done.value : document;
	},
	mergeBlocks: (document, at) =>
		document.blocks.length < 2 ? document : mergeBlocks(document, at % (document.blocks.length - 1)),
	splitBlock: (document, at, offset) => {
		const index = at % document.blocks.length;
		const { start, end } = document.blocks[index]?.span ?? { start: 0, end: 0 };
		return splitBlock(document, index, offset % (end - start + 1));
	},
	changeKind: (document, at, _offset, kind) => changeKind(document, at % document.blocks.length, kind ?? "paragraph"),
} satisfies Record<
	string,
	(document: CleanDocument, at: number, offset: number, kind: BlockKind | null) => CleanDocument
>;

const move = fc.tuple(
	fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])),
	place,
	place,
	fc.option(fc.constantFrom(...kinds)),
);
const typing = fc.tuple(
	fc.constantFrom("changeBlock", "changeTitle", "changeField", "undoRepair"),
	place,
	typed,
	fc.option(fc.constantFrom(...kinds)),
);

function typedInto(
	document: CleanDocument,
	[name, at, text, kind]: [string, number, string, BlockKind | null],
): CleanDocument {
	if (name === "changeField") return changeField(document, "source", text);
	if (name === "undoRepair" && document.repairs.length === 0) return document;
	const done =
		name === "changeTitle"
			? changeTitle(document, text)
			: name === "undoRepair"
				? undoRepair(document, at % document.repairs.length)
				: changeBlock(document, at % document.blocks.length, text, kind ?? undefined);
	return done.ok ? done.value : document;
}

const everything = (document: CleanDocument): string =>
	visible([keptText(document), ...document.removed.map(({ text }) => text)].join("\n"));

describe("any row of edits", () => {
	test("that move what is there keeps the text sound and every character of it", () => {
		fc.assert(
			fc.property(anyDocument, fc.array(move, { maxLength: 12 }), (document, steps) => {
				expectWhole(document);
				let now = document;
				for (const [name, at, offset, kind] of steps) {
					now = moves[name](now, at, offset, kind);
					expectWhole(now);
					expect(everything(now)).toBe(everything(document));
				}
			}),
			{ numRuns: 400 },
		);
	});

	test("with typing and repairs taken back in between keeps the text sound", () => {
		fc.assert(
			fc.property(anyDocument, fc.array(fc.tuple(move, typing), { maxLength: 8 }), (document, steps) => {
				let now = document;
				for (const [[name, at, offset, kind], keys] of steps) {
					now = typedInto(moves[name](now, at, offset, kind), keys);
					expectWhole(now);
				}
			}),
			{ numRuns: 400 },
		);
	});

	test("setting aside and putting back gives the same text", () => {
		fc.assert(
			fc.property(anyDocument, place, (document, at) => {
				const index = at % document.blocks.length;
				const done = setAside(document, index);
				if (!done.ok) return;
				const before = document.removed.filter(({ afterBlock }) => afterBlock < index).length;
				expect(putBack(done.value, before).text).toBe(document.text);
			}),
		);
	});

	test("that changes a text into itself changes nothing", () => {
		fc.assert(
			fc.property(anyDocument, place, (document, at) => {
				const index = at % document.blocks.length;
				const { start, end } = document.blocks[index]?.span ?? { start: 0, end: 0 };
				expect(changeBlock(document, index, document.text.slice(start, end))).toEqual({ ok: true, value: document });
			}),
		);
	});
});

test("edits of a book of 200,000 syllables, and of a block of 40,000, take a moment", () => {
	const lines = Array.from(
		{ length: 4000 },
		(_, index) => `${"Cầu_mới đã {ôngđi>ông đi} thông xe. ".repeat(6)}<${index * 9}-${index * 9 + 5}|Hết ${index}.>`,
	);
	const book = written(...lines.map((line) => `paragraph: ${line}`));
	const block = written(`paragraph: ${lines.slice(0, 800).join(" ")}`);
	const aside = setAside(book, 2000);
	expect(aside.ok ? aside.value.blocks : null).toHaveLength(3999);
	changeBlock(book, 2000, "Một câu mới.");
	changeBlock(block, 0, block.text.replaceAll("thông xe", "xong"));
	changeBlock(block, 0, block.text.replaceAll("Hết", "\nHết"));
	splitBlock(block, 0, 20_000);
	putBackAll({ ...book, removed: book.blocks.map((_, afterBlock) => ({ reason: "menu", text: "Menu", afterBlock })) }, [
		...book.blocks.keys(),
	]);
	// About 300 ms in all; quadratic passes over the book's 52,000 marks end at the limit of a test.
});
