import { expect, test } from "vitest";
import { reviewCommand } from "../../../renderer/features/review/reviewKeys.ts";

const press = (key: string, change = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	repeat: false,
	...change,
});

test.each([
	[" ", { kind: "reveal" }],
	["Enter", { kind: "reveal" }],
	["1", { kind: "grade", grade: 1 }],
	["4", { kind: "grade", grade: 4 }],
	["z", { kind: "undo" }],
	["Z", { kind: "undo" }],
	["u", { kind: "undo" }],
	["e", { kind: "edit" }],
	["b", { kind: "bury" }],
	["S", { kind: "suspend" }],
	["r", { kind: "replay" }],
	["t", { kind: "write" }],
	["constructor", null],
	["5", null],
	["x", null],
])("key %j does %j", (key, command) => {
	expect(reviewCommand(press(key), "page")).toEqual(command);
});

test("a key held down does its work once", () => {
	expect(reviewCommand(press("b", { repeat: true }), "page")).toBeNull();
	expect(reviewCommand(press("3", { repeat: true }), "page")).toBeNull();
});

test("on a button or link Space and Enter are its own, the others are not", () => {
	expect(reviewCommand(press(" "), "control")).toBeNull();
	expect(reviewCommand(press("Enter"), "control")).toBeNull();
	expect(reviewCommand(press("3"), "control")).toEqual({ kind: "grade", grade: 3 });
});

test("while the person writes no key grades", () => {
	for (const key of [" ", "1", "z", "e", "b", "s"]) expect(reviewCommand(press(key), "writing")).toBeNull();
});

test("Ctrl+Z takes back, other keys with Ctrl or Alt are the browser's", () => {
	expect(reviewCommand(press("z", { ctrlKey: true }), "page")).toEqual({ kind: "undo" });
	expect(reviewCommand(press("1", { ctrlKey: true }), "page")).toBeNull();
	expect(reviewCommand(press("e", { altKey: true }), "page")).toBeNull();
});
