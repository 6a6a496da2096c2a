import { expect, test } from "vitest";
import { lineCommand } from "../../../../renderer/features/reader/wordsOfText/lineKeys.ts";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test.each([
	[{ key: "Enter" }, { kind: "sentence" }],
	[{ key: "K" }, { kind: "mark", status: "known" }],
	[{ key: "l" }, { kind: "mark", status: "learning" }],
	[{ key: "s" }, { kind: "mark", status: "learning" }],
	[{ key: "x" }, { kind: "mark", status: "ignored" }],
	[{ key: "Tab" }, null],
	[{ key: "k", ctrlKey: true }, null],
	[{ key: "x", altKey: true }, null],
])("on a word of the text %j means %j", (press, command) => {
	expect(lineCommand({ ...plain, ...press }, true)).toEqual(command);
});

test("Enter is left to the control inside a row", () => {
	expect(lineCommand({ ...plain, key: "Enter" }, false)).toBeNull();
	expect(lineCommand({ ...plain, key: "k" }, false)).toEqual({ kind: "mark", status: "known" });
});
