// The shell as a whole, on a fake Electron: what is asked for before it is ready, what then, who is told of what.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { projectFolder } from "../../app/launch/projectFolder.ts";
import { startApp } from "../../app/main/start.ts";
import { createElectronFake, type FakeOptions, ownFrame } from "./electronFake.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();
const builtFolder = join(folder.path, "out");
folder.write("out/renderer/index.html", "<!doctype html>");
const article = folder.write("tin.txt", "Hôm nay trời đẹp.");
const other = folder.write("khác.txt", "Ngày mai trời mưa.");
const report = vi.fn();
const emptyFile = { name: "tin.txt", mediaType: "text/plain", bytes: new TextEncoder().encode("Hôm nay trời đẹp.") };

beforeEach(() => report.mockClear());

interface Wanted extends Partial<FakeOptions> {
	readonly words?: readonly string[];
	readonly platform?: NodeJS.Platform;
}

function started({ words = [], platform = "linux", ...options }: Wanted = {}) {
	const electron = createElectronFake({ folder: folder.path, ...options });
	startApp(electron.parts, {
		words: ["electron", "/hai-dong", ...words],
		namesApp: true,
		workingFolder: folder.path,
		env: {},
		platform,
		builtFolder,
		report,
	});
	return electron;
}

async function ready(wanted: Wanted = {}) {
	const electron = started(wanted);
	electron.becomeReady();
	await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
	const [window] = electron.windows;
	if (window === undefined) throw new Error("no window");
	const call = (name: string, ...words: readonly unknown[]) =>
		electron.calls.get(name)?.({ senderFrame: ownFrame }, ...words);
	return { ...electron, window, call };
}

const barTitles = ({ menus }: Pick<ReturnType<typeof started>, "menus">) =>
	menus.at(-1)?.template.map(({ label }) => label);

describe("before Electron is ready", () => {
	test("the scheme is registered, the user's folder is made and named, and nothing is shown", () => {
		const { asked, paths, windows, schemes } = started();
		expect(asked.privileged.mock.calls[0]?.[0].map(({ scheme }) => scheme)).toEqual(["app"]);
		expect(paths.get("userData")).toBe(join(folder.path, "hai-dong"));
		expect(readdirSync(folder.path)).toContain("hai-dong");
		expect(windows).toEqual([]);
		expect(schemes.size).toBe(0);
	});

	test.each([
		["linux", [["enable-speech-dispatcher"]]],
		["win32", []],
		["darwin", []],
	] as const)("on %s the switches of Chromium that voices need are %j", (platform, switches) => {
		expect(started({ platform }).asked.commandLine.mock.calls).toEqual(switches);
	});

	test("a second start hands over its files and ends without a window", async () => {
		const { asked, windows, becomeReady, calls } = started({ first: false, words: ["tin.txt"] });
		expect(asked.lock).toHaveBeenCalledExactlyOnceWith({ files: [article] });
		expect(asked.quit).toHaveBeenCalledOnce();
		becomeReady();
		await Promise.resolve();
		expect(windows).toEqual([]);
		expect(calls.size).toBe(0);
	});
});

describe("when Electron is ready", () => {
	test("one window shows the page, which the protocol serves", async () => {
		const { window, schemes } = await ready();
		expect(window.addresses).toEqual(["app://hai-dong/"]);
		expect(window.options.webPreferences?.preload).toBe(join(builtFolder, "preload", "index.cjs"));
		const response = await schemes.get("app")?.(new Request("app://hai-dong/"));
		expect(await response?.text()).toBe("<!doctype html>");
	});

	test("pages are guarded from the first, permissions and spelling are closed", async () => {
		const { window, asked } = await ready();
		expect(window.webContents.openWindow("https://example.org/")).toBe("deny");
		expect(asked.openExternal).toHaveBeenCalledExactlyOnceWith("https://example.org/");
		expect(asked.permissionRequest).toHaveBeenCalledOnce();
		expect(asked.permissionCheck).toHaveBeenCalledOnce();
		expect(asked.spellChecker).toHaveBeenCalledExactlyOnceWith(false);
	});

	test("a packaged app has no developer tools", async () => {
		expect((await ready({ packaged: true })).window.options.webPreferences?.devTools).toBe(false);
		expect((await ready({ packaged: false })).window.options.webPreferences?.devTools).toBe(true);
	});

	test("a start that fails says why and ends with an error, instead of running without a window", async () => {
		const electron = started();
		electron.asked.about.mockImplementationOnce(() => {
			throw new Error("broken");
		});
		electron.becomeReady();
		await vi.waitFor(() => expect(electron.asked.exit).toHaveBeenCalledExactlyOnceWith(1));
		expect(report).toHaveBeenCalledOnce();
	});

	test("the page learns where it runs", async () => {
		expect(await (await ready()).call("describe")).toEqual({
			ok: true,
			value: { shell: "electron", version: "1.2.3", platform: "linux" },
		});
	});

	test("another page in the window learns nothing", async () => {
		const { calls } = await ready({ words: ["tin.txt"] });
		const stranger = { senderFrame: { origin: "https://example.org", parent: null } };
		expect(await calls.get("takeLaunchFiles")?.(stranger)).toEqual({ ok: false, error: { kind: "unavailable" } });
	});
});

describe("files", () => {
	test("of the command line wait for the page", async () => {
		const { call } = await ready({ words: ["tin.txt", "none.txt"] });
		expect(await call("takeLaunchFiles")).toEqual({
			ok: true,
			value: [
				{ ok: true, value: emptyFile },
				{ ok: false, error: { kind: "vanished", name: "none.txt" } },
			],
		});
		expect(await call("takeLaunchFiles")).toEqual({ ok: true, value: [] });
	});

	test("of a second start are announced to the page, and the window comes to the front", async () => {
		const { app, window, call } = await ready();
		window.minimized = true;
		app.emit("second-instance", {}, [], "/", { files: [article] });
		expect(window.webContents.send.mock.calls).toEqual([["onFilesWaiting"]]);
		expect(window).toMatchObject({ minimized: false, focused: true });
		expect(await call("takeLaunchFiles")).toEqual({ ok: true, value: [{ ok: true, value: emptyFile }] });
	});

	test("from the Finder are taken also before Electron is ready", async () => {
		const electron = started({ platform: "darwin" });
		const preventDefault = vi.fn();
		electron.app.emit("open-file", { preventDefault }, article);
		expect(preventDefault).toHaveBeenCalledOnce();
		expect(electron.windows).toEqual([]);
		electron.becomeReady();
		await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
		const taken = await electron.calls.get("takeLaunchFiles")?.({ senderFrame: ownFrame });
		expect(taken).toEqual({ ok: true, value: [{ ok: true, value: emptyFile }] });
	});

	test("from the Finder open the window again where it was closed", async () => {
		const { app, window, windows } = await ready({ platform: "darwin" });
		window.close();
		app.emit("open-file", { preventDefault: vi.fn() }, article);
		expect(windows).toHaveLength(2);
	});

	test("chosen in the menu are announced to the page", async () => {
		const { menus, asked, window, call } = await ready();
		asked.chooseFiles.mockResolvedValueOnce({ canceled: false, filePaths: [article] });
		const file = menus.at(-1)?.template[0]?.submenu;
		const open = Array.isArray(file) ? file.find(({ accelerator }) => accelerator === "CmdOrCtrl+O") : undefined;
		open?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
		await vi.waitFor(() => expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith("onFilesWaiting"));
		expect(await call("takeLaunchFiles")).toEqual({ ok: true, value: [{ ok: true, value: emptyFile }] });
	});

	test("chosen in the page's own dialog are the answer itself", async () => {
		const { asked, window, call } = await ready();
		asked.chooseFiles.mockResolvedValueOnce({ canceled: false, filePaths: [other, article] });
		expect(await call("pickArticles")).toMatchObject({
			ok: true,
			value: [
				{ ok: true, value: { name: "khác.txt" } },
				{ ok: true, value: { name: "tin.txt" } },
			],
		});
		expect(asked.chooseFiles.mock.calls[0]?.[0]).toBe(window);
		expect(window.webContents.send).not.toHaveBeenCalled();
	});
});

test("the menu shows where the library is kept", async () => {
	const { menus, asked } = await ready();
	const help = menus.at(-1)?.template.at(-1)?.submenu;
	const item = Array.isArray(help) ? help.find(({ label }) => label === "Show Where the Library Is Kept") : undefined;
	item?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
	expect(asked.openPath).toHaveBeenCalledExactlyOnceWith(join(folder.path, "hai-dong"));
});

describe("the language", () => {
	test("of the menu begins as the system's and follows the page", async () => {
		const electron = await ready({ languages: ["vi-VN"] });
		expect(barTitles(electron)).toContain("&Tệp");
		expect(await electron.call("setLanguage", "en")).toEqual({ ok: true, value: null });
		expect(barTitles(electron)).toContain("&File");
		expect(electron.menus).toHaveLength(2);
	});

	test("that is spoken already builds no new menu", async () => {
		const electron = await ready({ languages: ["vi-VN"] });
		await electron.call("setLanguage", "vi");
		expect(electron.menus).toHaveLength(1);
	});

	test("of a dialog is that of the menu", async () => {
		const { asked, call } = await ready();
		await call("setLanguage", "vi");
		await call("pickArticles");
		expect(asked.chooseFiles.mock.calls[0]?.[1]).toMatchObject({ title: "Mở bài viết" });
	});
});

describe("the end", () => {
	test("comes with the last window, but not on macOS, where a click on the dock opens another", async () => {
		const linux = await ready();
		linux.app.emit("window-all-closed");
		expect(linux.asked.quit).toHaveBeenCalledOnce();
		const mac = await ready({ platform: "darwin" });
		mac.window.close();
		mac.app.emit("window-all-closed");
		expect(mac.asked.quit).not.toHaveBeenCalled();
		mac.app.emit("activate");
		expect(mac.windows).toHaveLength(2);
	});

	test("leaves the window's place for the next start", async () => {
		const { window } = await ready();
		window.bounds = { x: 77, y: 66, width: 777, height: 666 };
		window.close();
		const next = await ready();
		expect(next.window.bounds).toEqual({ x: 77, y: 66, width: 777, height: 666 });
	});
});

test("the theme of the system colours the window", async () => {
	const { window, nativeTheme } = await ready({ dark: true });
	expect(window.background).toBe("#181917");
	nativeTheme.shouldUseDarkColors = false;
	nativeTheme.emit("updated");
	expect(window.background).toBe("#fcfbf8");
});

test("a window whose screen goes away is pulled back", async () => {
	const { window, screen } = await ready();
	window.bounds = { x: 5000, y: 66, width: 777, height: 666 };
	screen.emit("display-removed");
	expect(window.bounds.x).toBeLessThan(1920);
});

test("the menu of the other button opens where there is something to do", async () => {
	const { window, popups, asked } = await ready();
	const clicked = { isEditable: false, selectionText: "", linkURL: "" };
	window.webContents.emit("context-menu", {}, clicked);
	expect(popups).toEqual([]);
	window.webContents.emit("context-menu", {}, { ...clicked, linkURL: "https://example.org/" });
	for (const { click } of popups[0]?.template ?? []) {
		click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
	}
	expect(asked.openExternal).toHaveBeenCalledExactlyOnceWith("https://example.org/");
	expect(asked.copy).toHaveBeenCalledExactlyOnceWith("https://example.org/");
});

describe("the entry", () => {
	test("gives Electron itself to the shell", async () => {
		const electron = createElectronFake({ folder: resolve(folder.path, "entry") });
		vi.stubEnv("HAI_DONG_FOLDER", folder.path);
		vi.doMock("electron", () => electron.parts);
		await import("../../app/main/index.ts");
		expect(electron.asked.lock).toHaveBeenCalledOnce();
		electron.becomeReady();
		await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
		vi.doUnmock("electron");
		vi.unstubAllEnvs();
	});

	test("is the only module of the main process that needs Electron when it is loaded", () => {
		const sources = join(projectFolder, "app/main");
		const needing = readdirSync(sources, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".ts"))
			.filter((name) => /^import (?!type )[^;]*from "electron"/m.test(readFileSync(join(sources, name), "utf8")));
		expect(needing).toEqual(["index.ts"]);
	});
});
