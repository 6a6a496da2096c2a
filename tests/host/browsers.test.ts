import { describe, expect, test } from "vitest";
import { type BrowserWorld, findBrowser, findTestBrowser, thisWorld } from "../../app/launch/browsers.ts";
import { windowArguments } from "../../app/launch/browserWindow.ts";
import { personalFolder, profileFolder } from "../../app/launch/personalFolder.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();

interface WorldWith {
	readonly platform?: NodeJS.Platform;
	readonly env?: NodeJS.ProcessEnv;
	readonly links?: Readonly<Record<string, string>>;
}

/** A machine on which just these programs are installed. */
function world(
	programs: readonly string[],
	{ platform = "linux", env = {}, links = {} }: WorldWith = {},
): BrowserWorld {
	return {
		platform,
		env: { PATH: "/usr/local/bin:/usr/bin", ...env },
		home: "/home/an",
		isProgram: (path) => programs.includes(path),
		realPath: (path) => links[path] ?? path,
	};
}

const pathOf = (search: ReturnType<typeof findBrowser>) =>
	search.kind === "found" ? search.browser.path : search.kind;

describe("the browser", () => {
	test.each([
		[
			"Chrome before Chromium before Edge",
			["/usr/bin/microsoft-edge", "/usr/bin/chromium", "/usr/bin/google-chrome"],
			"/usr/bin/google-chrome",
		],
		["Chromium before Edge", ["/usr/bin/microsoft-edge", "/usr/bin/chromium"], "/usr/bin/chromium"],
		["Edge where there is no other", ["/usr/bin/microsoft-edge-stable"], "/usr/bin/microsoft-edge-stable"],
		["PATH in its order", ["/usr/bin/chromium", "/usr/local/bin/chromium"], "/usr/local/bin/chromium"],
		["a usual place that PATH does not know", ["/opt/google/chrome/google-chrome"], "/opt/google/chrome/google-chrome"],
		["none", ["/usr/bin/firefox"], "none"],
	])("on Linux: %s", (_what, programs, expected) => expect(pathOf(findBrowser(world(programs)))).toBe(expected));

	test.each([
		["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "Google Chrome"],
		["/home/an/Applications/Chromium.app/Contents/MacOS/Chromium", "Chromium"],
		["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "Microsoft Edge"],
	])("on macOS: %s", (path, name) => {
		expect(findBrowser(world([path], { platform: "darwin" }))).toMatchObject({
			kind: "found",
			browser: { path, name },
		});
	});

	test.each([
		["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "Google Chrome"],
		["C:\\Users\\An\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe", "Google Chrome"],
		["C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe", "Microsoft Edge"],
	])("on Windows: %s", (path, name) => {
		const env = {
			ProgramFiles: "C:\\Program Files",
			"ProgramFiles(x86)": "C:\\Program Files (x86)",
			LOCALAPPDATA: "C:\\Users\\An\\AppData\\Local",
		};
		expect(findBrowser(world([path], { platform: "win32", env }))).toMatchObject({
			kind: "found",
			browser: { path, name, snap: false },
		});
	});

	test("that HAI_DONG_BROWSER names goes before all others, by path or by name", () => {
		const programs = ["/usr/bin/google-chrome", "/opt/brave/brave", "/usr/bin/brave"];
		expect(pathOf(findBrowser(world(programs, { env: { HAI_DONG_BROWSER: "/opt/brave/brave" } }), ["/pw"]))).toBe(
			"/opt/brave/brave",
		);
		expect(pathOf(findBrowser(world(programs, { env: { HAI_DONG_BROWSER: "brave" } })))).toBe("/usr/bin/brave");
	});

	test("that HAI_DONG_BROWSER names and that is not there is told, not replaced", () => {
		const search = findBrowser(world(["/usr/bin/google-chrome"], { env: { HAI_DONG_BROWSER: "/nowhere" } }));
		expect(search).toEqual({ kind: "missing", path: "/nowhere" });
	});

	test("is none where HAI_DONG_BROWSER is none, and any where it is empty", () => {
		expect(findBrowser(world(["/usr/bin/chromium"], { env: { HAI_DONG_BROWSER: "none" } })).kind).toBe("none");
		expect(findBrowser(world(["/usr/bin/chromium"], { env: { HAI_DONG_BROWSER: "" } })).kind).toBe("found");
	});

	test("of the tests is Playwright's own where it was downloaded, else one without a window, else an installed one", async () => {
		const { chromium } = await import("@playwright/test");
		const own = chromium.executablePath();
		expect(pathOf(await findTestBrowser(world([own, "/usr/bin/google-chrome"])))).toBe(own);
		const windowless = "/usr/bin/chromium-headless-shell";
		expect(pathOf(await findTestBrowser(world(["/usr/bin/google-chrome", windowless])))).toBe(windowless);
		expect(pathOf(findBrowser(world(["/usr/bin/google-chrome", windowless])))).toBe("/usr/bin/google-chrome");
		expect(pathOf(await findTestBrowser(world(["/usr/bin/google-chrome"])))).toBe("/usr/bin/google-chrome");
	});

	test("of this machine is looked for among real files: a folder or a file that cannot be run is none", () => {
		const { isProgram } = thisWorld();
		expect(isProgram(process.execPath)).toBe(true);
		expect(isProgram(folder.path)).toBe(false);
		expect(isProgram(folder.write("chromium", "#!/bin/sh"))).toBe(process.platform === "win32");
		expect(isProgram(`${folder.path}/nothing`)).toBe(false);
	});
});

describe("a snap, which may not write into hidden folders", () => {
	test.each([
		["by its place", ["/snap/bin/chromium"], {}, "/snap/bin/chromium"],
		["by what it links to", ["/usr/bin/chromium"], { "/usr/bin/chromium": "/usr/bin/snap" }, "/usr/bin/chromium"],
		["behind Ubuntu's script", ["/usr/bin/chromium-browser", "/snap/bin/chromium"], {}, "/usr/bin/chromium-browser"],
	])("is known %s and has its profile in its own folder", (_how, programs, links, path) => {
		const machine = world(programs, { links });
		const search = findBrowser(machine);
		if (search.kind !== "found") throw new Error(search.kind);
		expect(search.browser).toMatchObject({ path, snap: true });
		expect(profileFolder(machine, search.browser)).toBe("/home/an/snap/chromium/common/hai-dong");
	});

	test("is not any chromium-browser", () => {
		expect(findBrowser(world(["/usr/bin/chromium-browser"]))).toMatchObject({ browser: { snap: false } });
	});
});

describe("the profile folder", () => {
	test.each([
		["linux", {}, "/home/an/.local/share/hai-dong"],
		["linux", { XDG_DATA_HOME: "/data" }, "/data/hai-dong"],
		["darwin", {}, "/home/an/Library/Application Support/hai-dong-browser"],
		["win32", { LOCALAPPDATA: "C:\\Local" }, "C:\\Local\\hai-dong"],
		["linux", { HAI_DONG_FOLDER: "/own" }, "/own"],
	] as const)("lies on %s with %o in %s", (platform, env, expected) => {
		expect(personalFolder({ platform, env, home: "/home/an" })).toBe(expected);
	});

	test("is another one for another browser: none reads the other's", () => {
		const machine = { platform: "linux", env: {}, home: "/h" } as const;
		const folders = ["chrome", "chromium", "edge"].map((family) => profileFolder(machine, { family, snap: false }));
		expect(new Set(folders).size).toBe(3);
	});
});

test("the app window has the address, its own profile and no first-run questions; no sandbox only for root", () => {
	const search = findBrowser(world(["/usr/bin/chromium"]));
	if (search.kind !== "found") throw new Error(search.kind);
	const wish = {
		browser: search.browser,
		address: "http://127.0.0.1:1/?token=a",
		profileFolder: "/p",
		asRoot: false,
		platform: "linux",
	} as const;
	const args = windowArguments(wish);
	expect(args).toEqual(
		expect.arrayContaining(["--app=http://127.0.0.1:1/?token=a", "--user-data-dir=/p", "--no-first-run"]),
	);
	expect(args).not.toContain("--no-sandbox");
	expect(windowArguments({ ...wish, asRoot: true })).toContain("--no-sandbox");
	// The voices of Linux are asked for nowhere else.
	expect(args).toContain("--enable-speech-dispatcher");
	expect(windowArguments({ ...wish, platform: "win32" })).not.toContain("--enable-speech-dispatcher");
});
