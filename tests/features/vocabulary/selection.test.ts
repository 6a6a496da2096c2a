import { expect, test } from "vitest";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import {
	allSelected,
	chosenOf,
	coverage,
	extendedTo,
	nothingSelected,
	toggled,
	within,
} from "../../../renderer/ui/table/selection.ts";

const rows = ["a", "b", "c", "d", "e"] as unknown as readonly HeadwordKey[];
const nothing = nothingSelected<HeadwordKey>();
const key = (name: string) => name as HeadwordKey;
const chosen = (selection: { readonly keys: ReadonlySet<HeadwordKey> }) => [...selection.keys].sort().join("");

test("choosing a word twice chooses and lets go of it", () => {
	const once = toggled(nothing, key("b"));
	expect(chosen(once)).toBe("b");
	expect(chosen(toggled(once, key("b")))).toBe("");
});

test("with Shift all words from the last chosen one are added, in both directions", () => {
	expect(chosen(extendedTo(toggled(nothing, key("b")), rows, key("d")))).toBe("bcd");
	expect(chosen(extendedTo(toggled(nothing, key("d")), rows, key("b")))).toBe("bcd");
});

test("a second range begins at the same word as the first", () => {
	const first = extendedTo(toggled(nothing, key("c")), rows, key("e"));
	expect(chosen(extendedTo(first, rows, key("b")))).toBe("bcde");
});

test("with Shift and nothing chosen before, the word alone is chosen", () => {
	expect(chosen(extendedTo(nothing, rows, key("d")))).toBe("d");
	expect(chosen(extendedTo(toggled(nothing, key("gone")), rows, key("d")))).toBe("dgone");
});

test("a word that is no longer shown is no longer chosen", () => {
	const all = allSelected(rows);
	const rest = within(all, rows.slice(2));
	expect(chosen(rest)).toBe("cde");
	expect(rest.anchor).toBeNull();
	expect(within(rest, rows)).toBe(rest);
});

test("the box in the head says none, some or all", () => {
	expect(coverage(nothing, rows)).toBe(false);
	expect(coverage(toggled(nothing, key("b")), rows)).toBe("mixed");
	expect(coverage(allSelected(rows), rows)).toBe(true);
	expect(coverage(nothing, [])).toBe(false);
});

test("the chosen ones come in the order of the rows, whatever the order of choosing", () => {
	expect(chosenOf(toggled(toggled(nothing, key("d")), key("a")), rows).join("")).toBe("ad");
	expect(chosenOf(allSelected(rows), rows)).toBe(rows);
});

test("a range goes on from a word that was let go by itself", () => {
	const let2 = toggled(toggled(nothing, key("b")), key("b"));
	expect(chosen(extendedTo(within(let2, rows), rows, key("c")))).toBe("bc");
});

test("all of 100,000 words are chosen, kept and extended within a blink", () => {
	const many = Array.from({ length: 100_000 }, (_, index) => key(`word ${index}`));
	const all = allSelected(many);
	expect(within(all, many)).toBe(all);
	const range = extendedTo(toggled(nothing, many[0] as HeadwordKey), many, many[99_999] as HeadwordKey);
	expect(range.keys.size).toBe(100_000);
	expect(coverage(range, many)).toBe(true);
});
