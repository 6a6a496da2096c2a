import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { findElectronBinary, findElectronPackage } from "../../app/launch/electronBinary.ts";
import { electronOrReason, rememberMs } from "../../app/launch/electronFetch.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();
const electron = join(folder.path, "electron");

beforeEach(() => rmSync(folder.path, { recursive: true, force: true }));

describe("Electron's binary", () => {
	test("is where path.txt says, below dist", () => {
		const binary = folder.write("electron/dist/electron", "");
		folder.write("electron/path.txt", "electron\n");
		expect(findElectronBinary(electron, {}, "linux")).toBe(binary);
	});

	test("of macOS lies deep in its application folder", () => {
		const binary = folder.write("electron/dist/Electron.app/Contents/MacOS/Electron", "");
		folder.write("electron/path.txt", "Electron.app/Contents/MacOS/Electron");
		expect(findElectronBinary(electron, {}, "darwin")).toBe(binary);
	});

	test("is absent before it is fetched, and while path.txt, which comes last, is missing", () => {
		expect(findElectronBinary(electron, {}, "linux")).toBeNull();
		folder.write("electron/dist/electron", "half of it");
		expect(findElectronBinary(electron, {}, "linux")).toBeNull();
	});

	test("is absent where path.txt outlived it", () => {
		folder.write("electron/path.txt", "electron");
		expect(findElectronBinary(electron, {}, "linux")).toBeNull();
	});

	test.each([
		["linux", "electron"],
		["win32", "electron.exe"],
		["darwin", "Electron.app/Contents/MacOS/Electron"],
	] as const)("of another build is taken from ELECTRON_OVERRIDE_DIST_PATH on %s", (platform, name) => {
		const binary = folder.write(`other/${name}`, "");
		const env = { ELECTRON_OVERRIDE_DIST_PATH: dirname(join(folder.path, "other", "x")) };
		expect(findElectronBinary(electron, env, platform)).toBe(binary);
	});

	test("of another build is absent where that folder has none, although our own is there", () => {
		folder.write("electron/dist/electron", "");
		folder.write("electron/path.txt", "electron");
		const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder.path, "empty") };
		expect(findElectronBinary(electron, env, "linux")).toBeNull();
	});
});

describe("the package electron", () => {
	test("of this project is found, without being imported", () => {
		const found = findElectronPackage();
		expect(found?.folder).toMatch(/node_modules[\\/]electron$/);
		expect(found?.version).toMatch(/^45\./);
	});

	test("may be missing", () => {
		const from = folder.write("elsewhere/module.js", "");
		expect(findElectronPackage(from)).toBeNull();
	});
});

describe("fetching Electron", () => {
	const memoryFile = join(folder.path, "cache", "electron-fetch.json");
	const onProgress = vi.fn();
	const around = {
		memoryFile,
		env: process.env,
		now: () => 1_000_000,
		limitMs: 20_000,
		insist: false,
		onProgress,
	};
	const tried = () => existsSync(join(electron, "tried"));
	/** An installation program that notes that it ran, then does as told. */
	function install(program: string): { readonly folder: string; readonly version: string } {
		folder.write("electron/package.json", "{}");
		folder.write("electron/install.js", `require("fs").writeFileSync(__dirname + "/tried", ""); ${program}`);
		return { folder: electron, version: "45.4.1" };
	}
	const succeeding = `require("fs").mkdirSync(__dirname + "/dist");
		require("fs").writeFileSync(__dirname + "/dist/electron", "");
		require("fs").writeFileSync(__dirname + "/path.txt", "electron");`;
	const failing = `console.error("TypeError: fetch failed\\n    at somewhere"); process.exit(1);`;

	test("is not tried where the binary is there", async () => {
		const installed = install(failing);
		folder.write("electron/path.txt", "electron");
		folder.write("electron/dist/electron", "");
		expect(await electronOrReason(installed, around)).toEqual({
			kind: "present",
			path: join(electron, "dist", "electron"),
		});
		expect(tried()).toBe(false);
	});

	test("gives the binary where it succeeds", async () => {
		const state = await electronOrReason(install(succeeding), around);
		expect(state).toEqual({ kind: "present", path: join(electron, "dist", "electron") });
		expect(existsSync(memoryFile)).toBe(false);
	});

	test("gives the reason in a clause where it fails, and leaves nothing in the temporary folder", async () => {
		const installed = install(failing);
		vi.stubEnv("TMPDIR", folder.path);
		expect(await electronOrReason(installed, around)).toEqual({
			kind: "absent",
			reason: "Electron 45.4.1 could not be fetched (fetch failed)",
		});
		vi.unstubAllEnvs();
		expect(readdirSync(folder.path).filter((name) => name.startsWith("hai-dong-electron-"))).toEqual([]);
	});

	test("is given up at the limit", async () => {
		const state = await electronOrReason(install("setInterval(() => {}, 1000);"), { ...around, limitMs: 300 });
		expect(state).toEqual({ kind: "absent", reason: "Electron 45.4.1 could not be fetched (not done after 0.3 s)" });
	});

	test("tells how many bytes have arrived", async () => {
		onProgress.mockClear();
		const downloading = `require("fs").writeFileSync(require("os").tmpdir() + "/electron.zip", Buffer.alloc(5000));
			setTimeout(() => process.exit(1), 1600);`;
		await electronOrReason(install(downloading), around);
		expect(onProgress).toHaveBeenCalledWith({ seconds: 0, bytes: 5000 });
	});

	test("is not tried again for a day after a failure, then it is", async () => {
		const installed = install(failing);
		await electronOrReason(installed, around);
		rmSync(join(electron, "tried"));
		const later = { ...around, now: () => 1_000_000 + rememberMs - 1 };
		expect(await electronOrReason(installed, later)).toEqual({
			kind: "absent",
			reason:
				"Electron 45.4.1 could not be fetched within the last day (fetch failed; HAI_DONG_SHELL=electron tries again now)",
		});
		expect(tried()).toBe(false);
		await electronOrReason(installed, { ...around, now: () => 1_000_000 + rememberMs });
		expect(tried()).toBe(true);
	});

	test.each([
		["a person insists", { insist: true }, "45.4.1"],
		["another version is installed", {}, "46.0.0"],
		["the clock was set back", { now: () => 0 }, "45.4.1"],
	])("is tried again at once when %s", async (_when, change, version) => {
		const installed = install(failing);
		await electronOrReason(installed, around);
		rmSync(join(electron, "tried"));
		await electronOrReason({ ...installed, version }, { ...around, ...change });
		expect(tried()).toBe(true);
	});

	test("forgets the failure when it succeeds", async () => {
		await electronOrReason(install(failing), around);
		expect(JSON.parse(readFileSync(memoryFile, "utf8"))).toEqual({
			version: "45.4.1",
			at: 1_000_000,
			reason: "fetch failed",
		});
		await electronOrReason(install(succeeding), { ...around, insist: true });
		expect(existsSync(memoryFile)).toBe(false);
	});

	test("does not mind a damaged memory", async () => {
		folder.write("cache/electron-fetch.json", "{");
		expect((await electronOrReason(install(succeeding), around)).kind).toBe("present");
	});
});
