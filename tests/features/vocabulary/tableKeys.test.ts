import { expect, test } from "vitest";
import { type KeyPress, tableCommand } from "../../../renderer/ui/table/tableKeys.ts";

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
	key,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...modifiers,
});
const place = { at: 5, rows: 40, page: 10, onRow: true };

test.each([
	["ArrowDown", 6],
	["ArrowUp", 4],
	["PageDown", 14],
	["PageUp", 0],
	["Home", 0],
	["End", 39],
])("%s goes to row %i", (key, to) => {
	expect(tableCommand(press(key), place)).toEqual({ kind: "move", to, extend: false });
});

test("Shift with an arrow takes the row along", () => {
	expect(tableCommand(press("ArrowDown", { shiftKey: true }), place)).toEqual({ kind: "move", to: 6, extend: true });
});

test("no key leaves the table", () => {
	expect(tableCommand(press("ArrowDown"), { ...place, at: 39 })).toMatchObject({ to: 39 });
	expect(tableCommand(press("ArrowUp"), { ...place, at: 0 })).toMatchObject({ to: 0 });
});

test("Space chooses, Ctrl+A chooses all", () => {
	expect(tableCommand(press(" "), place)).toEqual({ kind: "toggle" });
	expect(tableCommand(press("a", { ctrlKey: true }), place)).toEqual({ kind: "selectAll" });
});

test("what a list does with other keys is its own", () => {
	for (const key of ["Enter", "Delete", "Escape", "F2"]) expect(tableCommand(press(key), place)).toBeNull();
});

test("on a link or a box inside the row, Space is its own", () => {
	const inside = { ...place, onRow: false };
	expect(tableCommand(press(" "), inside)).toBeNull();
	expect(tableCommand(press("ArrowDown"), inside)).not.toBeNull();
});

test("keys with Alt and other keys with Ctrl belong to the browser", () => {
	expect(tableCommand(press("ArrowUp", { altKey: true }), place)).toBeNull();
	expect(tableCommand(press("Home", { ctrlKey: true }), place)).toBeNull();
	expect(tableCommand(press("c", { metaKey: true }), place)).toBeNull();
	expect(tableCommand(press("x"), place)).toBeNull();
});
