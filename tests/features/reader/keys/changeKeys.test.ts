import { describe, expect, test } from "vitest";
import { type ReaderCommand, readerCommands } from "../../../../renderer/features/reader/commands.ts";
import { capsOf, commandOf, type KeyPress, keyMapOf, nameOf } from "../../../../renderer/features/reader/keyMap.ts";
import {
	assigned,
	type Changed,
	holderOf,
	isChanged,
	isFixed,
	pressedKey,
	reset,
} from "../../../../renderer/features/reader/keys/changeKeys.ts";
import { fc } from "../../../property.ts";

const plain = { code: "", shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({ ...plain, key, ...change });
const keysWith = (changed: Changed, letters = true) => keyMapOf({ changed, letters });
const assign = (changed: Changed, command: ReaderCommand, key: string) =>
	assigned(changed, command, { key }, keysWith(changed));

describe("another key for a command", () => {
	test("works in place of the usual one, and is printed", () => {
		const keys = keysWith(assign({}, "save", "i"));
		expect(commandOf(press("i"), keys)).toBe("save");
		expect(commandOf(press("s"), keys)).toBeNull();
		expect(capsOf("save", keys)).toEqual(["I"]);
		expect(capsOf("known", keys)).toEqual(["K"]);
	});

	test("that another command has is exchanged with it", () => {
		expect(holderOf({ key: "k" }, "save", keysWith({}))).toBe("known");
		const changed = assign({}, "save", "k");
		const keys = keysWith(changed);
		expect(commandOf(press("k"), keys)).toBe("save");
		expect(commandOf(press("s"), keys)).toBe("known");
		expect(changed).toEqual({ save: "k", known: "s" });
	});

	test("that is the usual one is no change", () => {
		expect(assign(assign({}, "save", "i"), "save", "s")).toEqual({});
		expect(isChanged({ save: "i" }, "save")).toBe(true);
		expect(isChanged({ save: "s" }, "save")).toBe(false);
	});

	test("can be given up, and so can that of the command it was exchanged with", () => {
		const changed = { ...assign({}, "save", "k"), glosses: "i" };
		expect(reset(changed, "save")).toEqual({ glosses: "i" });
		expect(reset(changed, "translation")).toBe(changed);
	});

	test("is worth more than a usual one, which is then lost", () => {
		const keys = keysWith({ save: "g", fromLater: "y" });
		expect(commandOf(press("g"), keys)).toBe("save");
		expect(capsOf("glosses", keys)).toEqual([]);
		expect(commandOf(press("y"), keys)).toBeNull();
	});

	test("takes the other keys of the command away with the usual one", () => {
		expect(commandOf(press("/"), keysWith({}))).toBe("find");
		expect(commandOf(press("/"), keysWith({ find: "i" }))).toBeNull();
	});
});

test.each([
	["a letter", press("M"), { kind: "key", binding: { key: "m" } }],
	["a letter with Shift", press("M", { shiftKey: true }), { kind: "key", binding: { key: "m", shift: true } }],
	["a sign that Shift has made", press("!", { shiftKey: true }), { kind: "key", binding: { key: "!" } }],
	["a letter held back by an input method", press("Process", { code: "KeyW" }), { kind: "key", binding: { key: "w" } }],
	["a key with a name that is free", press("F8"), { kind: "key", binding: { key: "F8" } }],
	["Shift alone", press("Shift", { shiftKey: true }), { kind: "held" }],
	["an arrow", press("ArrowDown"), { kind: "fixed" }],
	["Tab", press("Tab"), { kind: "fixed" }],
	["the question mark", press("?", { shiftKey: true }), { kind: "fixed" }],
	["a chord with Ctrl", press("m", { ctrlKey: true }), { kind: "system" }],
	["a key of the browser", press("F5"), { kind: "system" }],
] as const)("%s is told for what it is", (_name, pressed, told) => expect(pressedKey(pressed)).toEqual(told));

test("Escape, arrows and the question mark keep their commands", () => {
	const fixed = readerCommands.filter(isFixed);
	expect(fixed).toEqual(expect.arrayContaining(["close", "keys", "nextWord", "previousWord", "lineDown", "lineUp"]));
	for (const command of ["save", "known", "glosses", "openCard"] as const) expect(fixed).not.toContain(command);
});

test("without letter keys only letters and signs alone do nothing", () => {
	const keys = keysWith({ save: "i" }, false);
	for (const key of ["i", "k", "]", "0", "J", "/"]) expect(commandOf(press(key), keys)).toBeNull();
	expect(commandOf(press("J", { shiftKey: true }), keys)).toBeNull();
	expect(commandOf(press("ArrowRight"), keys)).toBe("nextWord");
	expect(commandOf(press("?", { shiftKey: true }), keys)).toBe("keys");
	expect(commandOf(press("f", { ctrlKey: true }), keys)).toBe("find");
	expect(commandOf(press("Enter"), keys)).toBe("openCard");
	expect(capsOf("save", keys)).toEqual([]);
});

test("however keys are given, no two commands have the same, and what is printed works", () => {
	const free = readerCommands.filter((command) => !isFixed(command));
	const step = fc.tuple(fc.constantFrom(...free), fc.constantFrom("s", "k", "g", "m", "i", "[", "j", "F3"));
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
			const changed = steps.reduce<Changed>((now, [command, key]) => assign(now, command, key), {});
			const keys = keysWith(changed);
			const names = [...keys.bindings.values()].map(nameOf);
			expect(new Set(names).size).toBe(names.length);
			for (const [command, binding] of keys.bindings) expect(keys.commands.get(nameOf(binding))).toBe(command);
			// A key is exchanged, never lost.
			expect(keys.bindings.size).toBe(readerCommands.length);
		}),
	);
});
