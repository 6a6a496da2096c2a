import { expect, test } from "vitest";
import { readerCommands } from "../../../renderer/features/reader/commands.ts";
import { capsOf, commandOf, type KeyPress } from "../../../renderer/features/reader/keyMap.ts";

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({ key, code: "", ...plain, ...change });

test.each([
	["ArrowRight", {}, "nextWord"],
	["ArrowLeft", {}, "previousWord"],
	["ArrowDown", {}, "lineDown"],
	["ArrowUp", {}, "lineUp"],
	["]", {}, "nextSentence"],
	["[", {}, "previousSentence"],
	["n", {}, "nextUnknown"],
	["Enter", {}, "openCard"],
	["s", {}, "save"],
	["S", {}, "save"],
	["l", {}, "learning"],
	["k", {}, "known"],
	["x", {}, "ignored"],
	["0", {}, "new"],
	["ArrowRight", { shiftKey: true }, "extend"],
	["ArrowLeft", { shiftKey: true }, "shrink"],
	["p", {}, "part"],
	["j", {}, "keepHere"],
	["J", { shiftKey: true }, "keepEverywhere"],
	["m", {}, "bookmark"],
	["J", {}, "keepHere"],
	["K", { shiftKey: true }, "known"],
	["Process", { code: "KeyJ", shiftKey: true }, "keepEverywhere"],
	["t", {}, "translation"],
	["g", {}, "glosses"],
	["?", { shiftKey: true }, "keys"],
	["Escape", {}, "close"],
	["f", { ctrlKey: true }, "find"],
	["f", { metaKey: true }, "find"],
	["/", {}, "find"],
	["F3", {}, "findNext"],
	["F3", { shiftKey: true }, "findPrevious"],
	["G", { ctrlKey: true, shiftKey: true }, "findPrevious"],
	["Home", {}, "textStart"],
	["Home", { ctrlKey: true }, "textStart"],
	["End", { ctrlKey: true }, "textEnd"],
	["PageDown", {}, "pageDown"],
	["a", { ctrlKey: true }, "selectAll"],
	["c", {}, "copySentence"],
	["C", { ctrlKey: true, shiftKey: true }, "copyGlossed"],
	["o", {}, "contents"],
	["Process", { code: "KeyS" }, "save"],
	["Process", { code: "Digit0" }, "new"],
] as const)("%s with %j means %s", (key, change, command) => expect(commandOf(press(key, change))).toBe(command));

test.each([
	["Ctrl+D", press("d", { ctrlKey: true })],
	["Alt+Left", press("ArrowLeft", { altKey: true })],
	["Meta+K", press("k", { metaKey: true })],
	["Shift+Down", press("ArrowDown", { shiftKey: true })],
	["Shift+End", press("End", { shiftKey: true })],
	["Ctrl+C", press("c", { ctrlKey: true })],
	["an unused letter", press("q")],
	["a letter that an input method is still making", press("Process", { code: "Quote" })],
])("%s is left to the browser", (_name, pressed) => expect(commandOf(pressed)).toBeNull());

test("every command has caps to print, and no two the same", () => {
	const printed = readerCommands.map((command) => capsOf(command).join("+"));
	expect(new Set(printed).size).toBe(readerCommands.length);
	expect(capsOf("extend")).toEqual(["Shift", "→"]);
	expect(capsOf("save")).toEqual(["S"]);
	expect(capsOf("keepEverywhere")).toEqual(["Shift", "J"]);
});
