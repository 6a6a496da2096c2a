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
		openExternal: vi.fn<HostApi["openExternal"]>(async (address) => ({
			ok: false,
			error: { kind: "refusedAddress", address },
		})),
		setLanguage: vi.fn<HostApi["setLanguage"]>(async () => ({ ok: true, value: null })),
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
		expect(await host.openExternal("calculator:")).toEqual({
			ok: false,
			error: { kind: "refusedAddress", address: "calculator:" },
		});
		expect(await host.setLanguage("vi")).toEqual({ ok: true, value: null });
		expect(bridge.setLanguage.mock.calls).toEqual([["vi"]]);
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
		["openExternal", (host: HostApi) => host.openExternal("https://example.org")],
		["setLanguage", (host: HostApi) => host.setLanguage("vi")],
	] as const)("is unavailable where the main process has gone: %s", async (name, call) => {
		const told = vi.spyOn(console, "error").mockImplementation(() => {});
		const bridge = fakeBridge();
		const gone = new Error(`Error invoking remote method '${name}': reply was never sent`);
		bridge[name].mockRejectedValueOnce(gone);
		expect(await call(createElectronHost(bridge))).toEqual({ ok: false, error: { kind: "unavailable" } });
		expect(told).toHaveBeenCalledExactlyOnceWith(gone);
	});
});
