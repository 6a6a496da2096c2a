import { expect, test } from "vitest";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import {
	allSelected,
	coverage,
	extendedTo,
	nothingSelected,
	toggled,
	within,
} from "../../../renderer/features/vocabulary/selection.ts";

const rows = ["a", "b", "c", "d", "e"] as unknown as readonly HeadwordKey[];
const key = (name: string) => name as HeadwordKey;
const chosen = (selection: { readonly keys: ReadonlySet<HeadwordKey> }) => [...selection.keys].sort().join("");

test("choosing a word twice chooses and lets go of it", () => {
	const once = toggled(nothingSelected, key("b"));
	expect(chosen(once)).toBe("b");
	expect(chosen(toggled(once, key("b")))).toBe("");
});

test("with Shift all words from the last chosen one are added, in both directions", () => {
	expect(chosen(extendedTo(toggled(nothingSelected, key("b")), rows, key("d")))).toBe("bcd");
	expect(chosen(extendedTo(toggled(nothingSelected, key("d")), rows, key("b")))).toBe("bcd");
});

test("a second range begins at the same word as the first", () => {
	const first = extendedTo(toggled(nothingSelected, key("c")), rows, key("e"));
	expect(chosen(extendedTo(first, rows, key("b")))).toBe("bcde");
});

test("with Shift and nothing chosen before, the word alone is chosen", () => {
	expect(chosen(extendedTo(nothingSelected, rows, key("d")))).toBe("d");
	expect(chosen(extendedTo(toggled(nothingSelected, key("gone")), rows, key("d")))).toBe("dgone");
});

test("a word that is no longer shown is no longer chosen", () => {
	const all = allSelected(rows);
	const rest = within(all, rows.slice(2));
	expect(chosen(rest)).toBe("cde");
	expect(rest.anchor).toBeNull();
	expect(within(rest, rows)).toBe(rest);
});

test("the box in the head says none, some or all", () => {
	expect(coverage(nothingSelected, rows)).toBe(false);
	expect(coverage(toggled(nothingSelected, key("b")), rows)).toBe("mixed");
	expect(coverage(allSelected(rows), rows)).toBe(true);
	expect(coverage(nothingSelected, [])).toBe(false);
});
