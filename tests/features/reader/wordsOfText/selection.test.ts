import { describe, expect, test } from "vitest";
import type { HeadwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import {
	allOf,
	extendedTo,
	listCommand,
	nothingChosen,
	toggled,
	within,
} from "../../../../renderer/features/reader/wordsOfText/selection.ts";

const rows = ["a", "b", "c", "d", "e"] as HeadwordKey[];
const [a, b, c, d] = rows as [HeadwordKey, HeadwordKey, HeadwordKey, HeadwordKey];
const chosen = ({ keys }: { readonly keys: ReadonlySet<HeadwordKey> }) => [...keys].sort().join("");

describe("a selection", () => {
	test("adds and takes out words one by one", () => {
		expect(chosen(toggled(toggled(nothingChosen, a), c))).toBe("ac");
		expect(chosen(toggled(toggled(nothingChosen, a), a))).toBe("");
	});

	test("is extended from the word that was chosen last, both ways, and again from there", () => {
		const from = toggled(nothingChosen, b);
		const down = extendedTo(from, rows, d);
		expect(chosen(down)).toBe("bcd");
		expect(chosen(extendedTo(down, rows, a))).toBe("abcd");
		expect(chosen(extendedTo(nothingChosen, rows, c))).toBe("c");
		expect(extendedTo(from, rows, "x" as HeadwordKey)).toBe(from);
	});

	test("keeps only what is shown", () => {
		const all = allOf(rows);
		expect(within(all, rows)).toBe(all);
		expect(chosen(within(all, [b, c]))).toBe("bc");
		expect(chosen(extendedTo(within(all, [b, c]), [b, c, d], d))).toBe("bcd");
	});
});

describe("a key in the list", () => {
	const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
	const place = { at: 2, rows: 5, page: 3, onRow: true };
	test.each([
		[{ key: "ArrowDown" }, { kind: "move", to: 3, extend: false }],
		[
			{ key: "ArrowUp", shiftKey: true },
			{ kind: "move", to: 1, extend: true },
		],
		[{ key: "PageDown" }, { kind: "move", to: 4, extend: false }],
		[{ key: "End" }, { kind: "move", to: 4, extend: false }],
		[{ key: "Home" }, { kind: "move", to: 0, extend: false }],
		[{ key: " " }, { kind: "toggle" }],
		[{ key: "Enter" }, { kind: "sentence" }],
		[{ key: "a", ctrlKey: true }, { kind: "all" }],
		[{ key: "K" }, { kind: "mark", status: "known" }],
		[{ key: "l" }, { kind: "mark", status: "learning" }],
		[{ key: "x" }, { kind: "mark", status: "ignored" }],
		[{ key: "Tab" }, null],
		[{ key: "k", ctrlKey: true }, null],
		[{ key: "ArrowDown", altKey: true }, null],
	])("%j", (press, command) => {
		expect(listCommand({ ...plain, ...press }, place)).toEqual(command);
	});

	test("is left to the control inside a row", () => {
		expect(listCommand({ ...plain, key: " " }, { ...place, onRow: false })).toBeNull();
		expect(listCommand({ ...plain, key: "Enter" }, { ...place, onRow: false })).toBeNull();
	});
});
