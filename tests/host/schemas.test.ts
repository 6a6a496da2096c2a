import { describe, expect, test } from "vitest";
import { isHostCall, parseHostArguments } from "../../app/host/schemas.ts";

describe("the arguments of a call", () => {
	test("pass as they are where they are what the contract says", () => {
		expect(parseHostArguments("describe", [])).toEqual([]);
		expect(parseHostArguments("fetchArticle", ["https://a.vn"])).toEqual(["https://a.vn"]);
		expect(parseHostArguments("cancelFetch", ["https://a.vn"])).toEqual(["https://a.vn"]);
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
		["no address to fetch", "fetchArticle", []],
		["an empty address to fetch", "fetchArticle", [""]],
		["an endless address to fetch", "fetchArticle", ["https://x/".padEnd(10_000, "a")]],
		["limits of its own for a fetch", "fetchArticle", ["https://x", { bytes: 1e9 }]],
		["a number instead of an address", "cancelFetch", [1]],
		["a path for a copy", "writeBackup", ["../daily-0123abcd-2026-03-10.haidong", 0, Uint8Array.of(1)]],
		["a name with a line break", "finishBackup", ["daily-0123abcd-2026-03-10.haidong\n", 1]],
		["a copy that is never full", "writeBackup", ["daily-0123abcd-2026-03-10.haidong", 2 ** 32, Uint8Array.of(1)]],
		["more than goes through one call", "readBackup", ["daily-0123abcd-2026-03-10.haidong", 0, 2 ** 30]],
		["no list", "describe", {}],
		["null", "describe", null],
		["nothing at all", "pickArticles", undefined],
	] as const)("are refused: %s", (_what, call, given) => expect(parseHostArguments(call, given)).toBeNull());
});

test.each([
	["describe", true],
	["takeLaunchFiles", true],
	["writeBackup", true],
	["fetchArticle", true],
	["cancelFetch", true],
	["onFilesWaiting", false],
	["constructor", false],
	["__proto__", false],
	["toString", false],
	["", false],
])("%s is a call: %s", (name, expected) => expect(isHostCall(name)).toBe(expected));
