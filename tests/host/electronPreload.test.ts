// The built preload script gives the page the calls of the contract and nothing else. It runs here as in the sandbox
// of Electron: as CommonJS that may require `electron` and has no Node.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { HostApi } from "../../app/host/contract.ts";
import { projectFolder } from "../../app/launch/projectFolder.ts";
import config from "../../electron.config.ts";

const folder = mkdtempSync(join(tmpdir(), "hai-dong-preload-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The bundle of the last build, where no source is newer; else one made now from the same settings. */
async function bundle(): Promise<string> {
	const shipped = join(projectFolder, "out/preload/index.cjs");
	const sources = ["app/preload", "app/host"].flatMap((name) =>
		readdirSync(join(projectFolder, name)).map((file) => join(projectFolder, name, file)),
	);
	const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
	if (existsSync(shipped) && statSync(shipped).mtimeMs > newest) return readFileSync(shipped, "utf8");
	const settings = "preload" in config ? config.preload?.build?.rolldownOptions : undefined;
	if (settings === undefined) throw new Error("electron.config.ts says nothing of the preload script");
	await build({
		configFile: false,
		logLevel: "error",
		build: { outDir: folder, ssr: true, minify: false, rolldownOptions: { ...settings, external: ["electron"] } },
	});
	return readFileSync(join(folder, "index.cjs"), "utf8");
}

type Listener = (...words: readonly unknown[]) => void;

function run(code: string) {
	const exposed = new Map<string, HostApi>();
	const required: string[] = [];
	const listeners = new Map<string, Set<Listener>>();
	const ipcRenderer = {
		invoke: vi.fn(async (..._words: readonly unknown[]): Promise<unknown> => ({ ok: true, value: "answered" })),
		on: (channel: string, listener: Listener) =>
			void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
		off: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
	};
	const contextBridge = { exposeInMainWorld: (name: string, api: HostApi) => void exposed.set(name, api) };
	const require = (name: string) => {
		required.push(name);
		if (name !== "electron") throw new Error(`the sandbox has no module ${name}`);
		return { contextBridge, ipcRenderer };
	};
	const page = {};
	const script = new Script(`(function (require, module, exports) {${code}\n})`, { filename: "preload.cjs" });
	const module = { exports: {} };
	script.runInNewContext(page)(require, module, module.exports);
	const emit = (channel: string, ...words: readonly unknown[]) => {
		for (const listener of listeners.get(channel) ?? []) listener(...words);
	};
	const bridge = exposed.get("haiDong");
	if (bridge === undefined) throw new Error("no bridge");
	return { bridge, exposed, required, page, ipcRenderer, listeners, emit };
}

const piece = Uint8Array.of(1, 2, 3);
let code = "";
beforeAll(async () => {
	code = await bundle();
});

describe("the page", () => {
	test("gets one object, with the calls of the contract and nothing else", () => {
		const { exposed, bridge, page } = run(code);
		expect([...exposed.keys()]).toEqual(["haiDong"]);
		expect(Reflect.ownKeys(bridge).sort()).toEqual([
			"cancelFetch",
			"describe",
			"fetchArticle",
			"finishBackup",
			"listBackups",
			"onFilesWaiting",
			"openExternal",
			"pickArticles",
			"readBackup",
			"setLanguage",
			"showBackups",
			"takeLaunchFiles",
			"writeBackup",
		]);
		expect(Object.values(bridge).every((call) => typeof call === "function")).toBe(true);
		expect(Object.keys(page)).toEqual([]);
	});

	test("needs of the sandbox only Electron", () => expect(new Set(run(code).required)).toEqual(new Set(["electron"])));

	test.each<[string, (bridge: HostApi) => Promise<unknown>, readonly unknown[]]>([
		["describe", (bridge) => bridge.describe(), ["describe"]],
		["pickArticles", (bridge) => bridge.pickArticles(), ["pickArticles"]],
		["takeLaunchFiles", (bridge) => bridge.takeLaunchFiles(), ["takeLaunchFiles"]],
		["fetchArticle", (bridge) => bridge.fetchArticle("https://example.org"), ["fetchArticle", "https://example.org"]],
		["cancelFetch", (bridge) => bridge.cancelFetch("https://example.org"), ["cancelFetch", "https://example.org"]],
		["openExternal", (bridge) => bridge.openExternal("https://example.org"), ["openExternal", "https://example.org"]],
		["setLanguage", (bridge) => bridge.setLanguage("vi"), ["setLanguage", "vi"]],
		["listBackups", (bridge) => bridge.listBackups(), ["listBackups"]],
		["writeBackup", (bridge) => bridge.writeBackup("a", 0, piece), ["writeBackup", "a", 0, piece]],
		["finishBackup", (bridge) => bridge.finishBackup("a", 3), ["finishBackup", "a", 3]],
		["readBackup", (bridge) => bridge.readBackup("a", 0, 3), ["readBackup", "a", 0, 3]],
		["showBackups", (bridge) => bridge.showBackups(), ["showBackups"]],
	])("asks the main process on the channel of the call: %s", async (_name, call, words) => {
		const { bridge, ipcRenderer } = run(code);
		expect(await call(bridge)).toEqual({ ok: true, value: "answered" });
		expect(ipcRenderer.invoke.mock.calls).toEqual([words]);
	});

	test("can't slip more arguments or another channel into a call", async () => {
		const { bridge, ipcRenderer } = run(code);
		await Reflect.apply(bridge.describe, bridge, ["setLanguage", "more"]);
		await Reflect.apply(bridge.openExternal, bridge, ["https://example.org", "more"]);
		expect(ipcRenderer.invoke.mock.calls).toEqual([["describe"], ["openExternal", "https://example.org"]]);
	});
});

describe("the event", () => {
	test("reaches the page without Electron's own event, until the page stops listening", () => {
		const { bridge, emit, listeners } = run(code);
		const listener = vi.fn();
		const stop = bridge.onFilesWaiting(listener);
		emit("onFilesWaiting", { sender: "a way to the IPC" });
		expect(listener.mock.calls).toEqual([[]]);
		stop();
		emit("onFilesWaiting", {});
		expect(listener).toHaveBeenCalledOnce();
		expect([...listeners.values()].every((set) => set.size === 0)).toBe(true);
	});

	test("is listened to on no other channel", () => {
		const { bridge, listeners } = run(code);
		expect([...listeners.keys()]).toEqual([]);
		bridge.onFilesWaiting(vi.fn());
		expect([...listeners.keys()]).toEqual(["onFilesWaiting"]);
	});
});
