import { expect, test } from "vitest";
import {
	asideSet,
	backPut,
	currentText,
	type Field,
	isChanged,
	kindChanged,
	mergeBack,
	mergeOn,
	settled,
	split,
	typedInto,
	undone,
	type Writing,
	writingOf,
} from "../../../../renderer/features/reader/edit/writing.ts";
import { documentOf } from "../../fakes.ts";

const text = "Buổi sáng\n\nMèo ngủ trên ghế.\n\nTrời mưa. Tôi đọc sách.";
const original = documentOf(text, { removed: [{ reason: "menu", text: "Trang chủ", afterBlock: 1 }] });
const block = (id: number): Field => ({ kind: "block", id });
const texts = ({ document }: Writing) => document.blocks.map(({ span }) => document.text.slice(span.start, span.end));
const kinds = ({ document }: Writing) => document.blocks.map(({ kind }) => kind);

test("what is typed is part of the document once it is settled, and can be taken back", () => {
	const typed = typedInto(writingOf(original), block(1), "Mèo con ngủ trên ghế.");
	expect(texts(typed)).toEqual(texts(writingOf(original)));
	expect(isChanged(typed, original)).toBe(true);
	const { writing } = settled(typed);
	expect(texts(writing)).toEqual(["Buổi sáng", "Mèo con ngủ trên ghế.", "Trời mưa. Tôi đọc sách."]);
	expect(writing.ids).toEqual([0, 1, 2]);
	const back = undone(writing);
	expect(back.document).toBe(original);
	expect(isChanged(back, original)).toBe(false);
});

test("the first thing that is taken back is what is still being typed", () => {
	const { writing } = settled(typedInto(writingOf(original), block(1), "Mèo ngồi."));
	const typing = typedInto(writing, block(2), "Trời");
	expect(currentText(undone(typing), block(2))).toBe("Trời mưa. Tôi đọc sách.");
	expect(texts(undone(typing))[1]).toBe("Mèo ngồi.");
});

test("Enter parts a block at the caret, with what was just typed; the others keep their ids", () => {
	const typing = typedInto(writingOf(original), block(2), "Trời mưa to. Tôi đọc sách.");
	const { writing, caret } = split(typing, 2, "Trời mưa to. ".length);
	expect(texts(writing)).toEqual(["Buổi sáng", "Mèo ngủ trên ghế.", "Trời mưa to.", "Tôi đọc sách."]);
	expect(writing.ids.slice(0, 3)).toEqual([0, 1, 2]);
	expect(caret).toEqual({ field: block(writing.ids[3] ?? -1), at: 0 });
});

test("Enter in a title makes the rest of it a lead", () => {
	const { writing } = split(writingOf(original), 0, "Buổi ".length);
	expect(texts(writing).slice(0, 2)).toEqual(["Buổi", "sáng"]);
	expect(kinds(writing).slice(0, 2)).toEqual(["title", "lead"]);
	expect(writing.document.title).toBe("Buổi");
});

test("Enter at the end begins a new block, which is there once something is written in it", () => {
	const begun = split(writingOf(original), 1, "Mèo ngủ trên ghế.".length);
	expect(begun.caret?.field).toEqual({ kind: "new", after: 1 });
	expect(texts(settled(begun.writing).writing)).toEqual(texts(writingOf(original)));
	const { writing } = settled(typedInto(begun.writing, { kind: "new", after: 1 }, "Chó sủa."));
	expect(texts(writing)).toEqual(["Buổi sáng", "Mèo ngủ trên ghế.", "Chó sủa.", "Trời mưa. Tôi đọc sách."]);
});

test("a subheading is followed by a paragraph, a title by a lead", () => {
	const heading = kindChanged(writingOf(original), 1, "subheading").writing;
	const after = typedInto(heading, { kind: "new", after: 1 }, "Chó sủa.");
	expect(kinds(settled(after).writing)).toEqual(["title", "subheading", "paragraph", "paragraph"]);
	const top = typedInto(writingOf(original), { kind: "new", after: 0 }, "Hôm nay mưa.");
	expect(kinds(settled(top).writing)).toEqual(["title", "lead", "paragraph", "paragraph"]);
});

test("Backspace at the beginning joins a block to the one before it, Delete at the end the next one to it", () => {
	const back = mergeBack(writingOf(original), 2);
	expect(texts(back.writing)).toEqual(["Buổi sáng", "Mèo ngủ trên ghế. Trời mưa. Tôi đọc sách."]);
	expect(back.caret).toEqual({ field: block(1), at: "Mèo ngủ trên ghế. ".length });
	const on = mergeOn(writingOf(original), 1);
	expect(texts(on.writing)).toEqual(texts(back.writing));
	expect(on.caret).toEqual({ field: block(1), at: "Mèo ngủ trên ghế.".length });
	expect(mergeBack(writingOf(original), 0).writing.document).toBe(original);
	expect(mergeOn(writingOf(original), 2).writing.document).toBe(original);
});

test("an emptied block is set aside with the text that it had", () => {
	const { writing } = settled(typedInto(writingOf(original), block(1), "  "));
	expect(texts(writing)).toEqual(["Buổi sáng", "Trời mưa. Tôi đọc sách."]);
	expect(writing.document.removed.map(({ reason, text: line }) => [reason, line])).toContainEqual([
		"byReader",
		"Mèo ngủ trên ghế.",
	]);
	expect(writing.ids).toEqual([0, 2]);
});

test("a block is set aside and put back where it stood, a line of the source becomes a block", () => {
	const aside = asideSet(writingOf(original), 1);
	expect(texts(aside.writing)).toEqual(["Buổi sáng", "Trời mưa. Tôi đọc sách."]);
	expect(aside.caret?.field).toEqual(block(2));
	const index = aside.writing.document.removed.findIndex(({ reason }) => reason === "byReader");
	expect(texts(backPut(aside.writing, [index]).writing)).toEqual(texts(writingOf(original)));
	const back = backPut(writingOf(original), [0]);
	expect(texts(back.writing)).toEqual(["Buổi sáng", "Mèo ngủ trên ghế.", "Trang chủ", "Trời mưa. Tôi đọc sách."]);
	expect(back.caret?.field).toEqual(block(back.writing.ids[2] ?? -1));
	expect(back.writing.ids.filter((id) => id <= 2)).toEqual([0, 1, 2]);
});

test("the last words of a text cannot be taken away", () => {
	const short = documentOf("Mèo ngủ.");
	const typed = settled(typedInto(writingOf(short), block(0), ""));
	expect(typed.refused).toBe(true);
	expect(texts(typed.writing)).toEqual(["Mèo ngủ."]);
	expect(asideSet(writingOf(short), 0).refused).toBe(true);
});

test("title, author, date and source are fields too", () => {
	const untitled = documentOf("Mèo ngủ.\n\nTrời mưa.", { title: null });
	let writing = settled(typedInto(writingOf(untitled), { kind: "title" }, "Mèo và mưa")).writing;
	writing = settled(typedInto(writing, { kind: "byline" }, "  Khánh Vy ")).writing;
	expect(writing.document).toMatchObject({ title: "Mèo và mưa", byline: "Khánh Vy" });
	expect(kinds(writing)[0]).toBe("title");
	writing = settled(typedInto(writing, { kind: "byline" }, "")).writing;
	expect(writing.document.byline).toBeNull();
});

test("lines typed or pasted into a field become blocks", () => {
	const { writing } = settled(typedInto(writingOf(original), block(1), "Mèo ngủ.\n\nChó sủa.\nGà gáy."));
	expect(texts(writing)).toEqual(["Buổi sáng", "Mèo ngủ.", "Chó sủa.", "Gà gáy.", "Trời mưa. Tôi đọc sách."]);
	expect(writing.ids[0]).toBe(0);
	expect(writing.ids.at(-1)).toBe(2);
	expect(new Set(writing.ids).size).toBe(5);
});

test("a step of a text of 200,000 syllables takes little time", () => {
	const line = "Mèo ngủ trên ghế còn tôi đọc sách cạnh cửa sổ nhìn ra vườn.";
	const long = documentOf(Array.from({ length: 14_000 }, (_, index) => `${line} ${index}.`).join("\n\n"));
	const writing = writingOf(long);
	// Each step copies no more than its block: a thousand that went over the whole text would end at the limit of a test.
	let now = writing;
	for (let step = 0; step < 1000; step += 1) now = typedInto(now, block(7000), `${line} Hết ${step}.`);
	split(now, 7000, 10);
	expect(texts(now)).toHaveLength(14_000);
});
