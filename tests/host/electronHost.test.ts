// The page's host in Electron: the bridge's replies as they are, data also where nobody answers.

import { afterEach, describe, expect, test, vi } from "vitest";
import type { HostApi } from "../../app/host/contract.ts";
import { createElectronHost } from "../../renderer/host/electronHost.ts";

function fakeBridge() {
	const stop = vi.fn();
	return {
		stop,
		describe: vi.fn<HostApi["describe"]>(async () => ({
			ok: true,
			value: { shell: "electron", version: "1", platform: "darwin" },
		})),
		pickArticles: vi.fn<HostApi["pickArticles"]>(async () => ({ ok: true, value: [] })),
		takeLaunchFiles: vi.fn<HostApi["takeLaunchFiles"]>(async () => ({ ok: true, value: [] })),
		fetchArticle: vi.fn<HostApi["fetchArticle"]>(async () => ({ ok: false, error: { kind: "offline" } })),
		cancelFetch: vi.fn<HostApi["cancelFetch"]>(async () => ({ ok: true, value: null })),
		openExternal: vi.fn<HostApi["openExternal"]>(async (address) => ({
			ok: false,
			error: { kind: "refusedAddress", address },
		})),
		setLanguage: vi.fn<HostApi["setLanguage"]>(async () => ({ ok: true, value: null })),
		listBackups: vi.fn<HostApi["listBackups"]>(async () => ({ ok: true, value: { path: "/copies", files: [] } })),
		writeBackup: vi.fn<HostApi["writeBackup"]>(async () => ({ ok: false, error: { kind: "diskFull" } })),
		finishBackup: vi.fn<HostApi["finishBackup"]>(async () => ({ ok: true, value: null })),
		readBackup: vi.fn<HostApi["readBackup"]>(async () => ({ ok: true, value: Uint8Array.of(7) })),
		showBackups: vi.fn<HostApi["showBackups"]>(async () => ({ ok: true, value: null })),
		onFilesWaiting: vi.fn<HostApi["onFilesWaiting"]>(() => stop),
	};
}

afterEach(() => void vi.restoreAllMocks());

describe("the host", () => {
	test("gives the page the replies of the main process", async () => {
		const bridge = fakeBridge();
		const host = createElectronHost(bridge);
		expect(await host.describe()).toEqual({
			ok: true,
			value: { shell: "electron", version: "1", platform: "darwin" },
		});
		expect(await host.pickArticles()).toEqual({ ok: true, value: [] });
		expect(await host.takeLaunchFiles()).toEqual({ ok: true, value: [] });
		expect(await host.fetchArticle("https://example.org")).toEqual({ ok: false, error: { kind: "offline" } });
		expect(await host.cancelFetch("https://example.org")).toEqual({ ok: true, value: null });
		expect([bridge.fetchArticle.mock.calls, bridge.cancelFetch.mock.calls]).toEqual([
			[["https://example.org"]],
			[["https://example.org"]],
		]);
		expect(await host.openExternal("calculator:")).toEqual({
			ok: false,
			error: { kind: "refusedAddress", address: "calculator:" },
		});
		expect(await host.setLanguage("vi")).toEqual({ ok: true, value: null });
		expect(bridge.setLanguage.mock.calls).toEqual([["vi"]]);
		expect(await host.writeBackup("a", 4, Uint8Array.of(7))).toEqual({ ok: false, error: { kind: "diskFull" } });
		expect(bridge.writeBackup.mock.calls).toEqual([["a", 4, Uint8Array.of(7)]]);
		expect(await host.finishBackup("a", 5)).toEqual({ ok: true, value: null });
		expect(bridge.finishBackup.mock.calls).toEqual([["a", 5]]);
		expect(await host.readBackup("a", 4, 1)).toEqual({ ok: true, value: Uint8Array.of(7) });
		expect(bridge.readBackup.mock.calls).toEqual([["a", 4, 1]]);
		expect(await host.listBackups()).toEqual({ ok: true, value: { path: "/copies", files: [] } });
		expect(await host.showBackups()).toEqual({ ok: true, value: null });
	});

	test("listens and stops listening by the bridge", () => {
		const bridge = fakeBridge();
		const listener = () => {};
		createElectronHost(bridge).onFilesWaiting(listener)();
		expect(bridge.onFilesWaiting.mock.calls).toEqual([[listener]]);
		expect(bridge.stop).toHaveBeenCalledOnce();
	});

	test.each([
		["describe", (host: HostApi) => host.describe()],
		["pickArticles", (host: HostApi) => host.pickArticles()],
		["takeLaunchFiles", (host: HostApi) => host.takeLaunchFiles()],
		["fetchArticle", (host: HostApi) => host.fetchArticle("https://example.org")],
		["cancelFetch", (host: HostApi) => host.cancelFetch("https://example.org")],
		["openExternal", (host: HostApi) => host.openExternal("https://example.org")],
		["setLanguage", (host: HostApi) => host.setLanguage("vi")],
		["listBackups", (host: HostApi) => host.listBackups()],
		["writeBackup", (host: HostApi) => host.writeBackup("a", 0, Uint8Array.of(7))],
		["finishBackup", (host: HostApi) => host.finishBackup("a", 1)],
		["readBackup", (host: HostApi) => host.readBackup("a", 0, 1)],
		["showBackups", (host: HostApi) => host.showBackups()],
	] as const)("is unavailable where the main process has gone: %s", async (name, call) => {
		const told = vi.spyOn(console, "error").mockImplementation(() => {});
		const bridge = fakeBridge();
		const gone = new Error(`Error invoking remote method '${name}': reply was never sent`);
		bridge[name].mockRejectedValueOnce(gone);
		expect(await call(createElectronHost(bridge))).toEqual({ ok: false, error: { kind: "unavailable" } });
		expect(told).toHaveBeenCalledExactlyOnceWith(gone);
	});
});
