import { describe, expect, test } from "vitest";
import type { BrowserSearch } from "../../app/launch/browsers.ts";
import { decideShell, hasDisplay, type ShellChoices, wantsElectron } from "../../app/launch/decideShell.ts";
import { readStartSettings } from "../../app/launch/settings.ts";

const present = { kind: "present", path: "/electron" } as const;
const absent = { kind: "absent", reason: "Electron 45.4.1 could not be fetched (fetch failed)" } as const;
const chrome: BrowserSearch = {
	kind: "found",
	browser: { path: "/chrome", name: "Google Chrome", family: "chrome", snap: false },
};
const none: BrowserSearch = { kind: "none" };
const missing: BrowserSearch = { kind: "missing", path: "/nowhere" };

const shown = (choices: ShellChoices) => {
	const decision = decideShell(choices);
	return [decision.kind, "why" in decision ? decision.why : null];
};

describe("which shell opens", () => {
	test.each([
		// wish, electron, browser, display; what opens, and why not what one would expect
		[null, present, chrome, true, "electron", null],
		[null, present, none, true, "electron", null],
		[null, absent, chrome, true, "window", absent.reason],
		[null, absent, none, true, "address", `${absent.reason}, and no Chromium, Chrome or Edge was found`],
		[
			null,
			absent,
			missing,
			true,
			"address",
			`${absent.reason}, and HAI_DONG_BROWSER names /nowhere, which is not a program`,
		],
		[null, present, chrome, false, "address", "there is no display here"],
		[null, absent, none, false, "address", "there is no display here"],
		["browser", present, chrome, true, "window", null],
		["browser", absent, chrome, true, "window", null],
		["browser", present, none, true, "address", "no Chromium, Chrome or Edge was found"],
		["browser", present, chrome, false, "address", "there is no display here"],
		["electron", present, chrome, true, "electron", null],
		["electron", present, chrome, false, "electron", null],
		["electron", absent, chrome, true, "impossible", `HAI_DONG_SHELL asks for Electron, but ${absent.reason}`],
	] as const)("wish %s, %o, %o, display %s: %s", (wish, electron, browser, display, kind, why) => {
		expect(shown({ wish, electron, browser, display })).toEqual([kind, why]);
	});

	test.each([
		[null, true, true],
		[null, false, false],
		["browser", true, false],
		["electron", true, true],
		["electron", false, true],
	] as const)("Electron is worth fetching for wish %s, display %s: %s", (wish, display, expected) => {
		expect(wantsElectron({ wish, display })).toBe(expected);
	});

	test.each([
		["linux", {}, false],
		["linux", { DISPLAY: "" }, false],
		["linux", { DISPLAY: ":0" }, true],
		["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
		["darwin", {}, true],
		["win32", {}, true],
	] as const)("%s with %o has a display: %s", (platform, env, expected) => {
		expect(hasDisplay(platform, env)).toBe(expected);
	});
});

describe("what npm start is told", () => {
	const read = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => readStartSettings(args, env, "/project");

	test("nothing: no files, the fixed port, any shell", () => {
		expect(read([])).toEqual({ ok: true, value: { files: [], port: 47_821, shell: null } });
	});

	test("files count from where npm was called", () => {
		const settings = read(["--", "a.txt", "../b c.md", "/abs/d.html"], { INIT_CWD: "/home/an/bài" });
		expect(settings).toMatchObject({ value: { files: ["/home/an/bài/a.txt", "/home/an/b c.md", "/abs/d.html"] } });
		expect(read(["a.txt"])).toMatchObject({ value: { files: ["/project/a.txt"] } });
	});

	test("variables choose port and shell; empty ones count as not set", () => {
		expect(read([], { HAI_DONG_PORT: "50000", HAI_DONG_SHELL: "browser" })).toEqual({
			ok: true,
			value: { files: [], port: 50_000, shell: "browser" },
		});
		expect(read([], { HAI_DONG_PORT: "", HAI_DONG_SHELL: "" })).toMatchObject({ value: { port: 47_821, shell: null } });
	});

	test.each([
		["an option", ["--fast"], {}, /unknown option --fast/],
		["another shell", [], { HAI_DONG_SHELL: "firefox" }, /HAI_DONG_SHELL is "firefox"/],
		["a port that is no number", [], { HAI_DONG_PORT: "8x" }, /HAI_DONG_PORT is "8x"/],
		["a port of the system", [], { HAI_DONG_PORT: "80" }, /1024 to 65535/],
		["a port beyond the last", [], { HAI_DONG_PORT: "70000" }, /1024 to 65535/],
	])("%s is refused in one line", (_what, args, env, line) => {
		const settings = read(args, env);
		expect(settings.ok).toBe(false);
		if (!settings.ok) expect(settings.error).toMatch(line);
	});
});
