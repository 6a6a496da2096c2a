import { describe, expect, test } from "vitest";
import { isHostCall, parseHostArguments } from "../../app/host/schemas.ts";

describe("the arguments of a call", () => {
	test("pass as they are where they are what the contract says", () => {
		expect(parseHostArguments("describe", [])).toEqual([]);
		expect(parseHostArguments("openExternal", ["https://vi.wikipedia.org"])).toEqual(["https://vi.wikipedia.org"]);
		expect(parseHostArguments("setLanguage", ["vi"])).toEqual(["vi"]);
	});

	test.each([
		["something for a call that takes nothing", "takeLaunchFiles", ["/etc/passwd"]],
		["nothing for a call that takes something", "openExternal", []],
		["one too many", "setLanguage", ["vi", "en"]],
		["another type", "openExternal", [{ href: "https://x" }]],
		["another language", "setLanguage", ["fr"]],
		["an empty address", "openExternal", [""]],
		["an endless address", "openExternal", ["https://x/".padEnd(10_000, "a")]],
		["no list", "describe", {}],
		["null", "describe", null],
		["nothing at all", "pickArticles", undefined],
	] as const)("are refused: %s", (_what, call, given) => expect(parseHostArguments(call, given)).toBeNull());
});

test.each([
	["describe", true],
	["takeLaunchFiles", true],
	["onFilesWaiting", false],
	["constructor", false],
	["__proto__", false],
	["toString", false],
	["", false],
])("%s is a call: %s", (name, expected) => expect(isHostCall(name)).toBe(expected));
