// The main process answers only the app's own page, only the calls of the contract, only with right arguments.

import { beforeEach, describe, expect, test, vi } from "vitest";
import type { HostCalls } from "../../app/main/hostCalls.ts";
import { answerHostCalls, mayCall } from "../../app/main/ipc.ts";
import { ownFrame } from "./electronFake.ts";

type Answer = (event: { readonly senderFrame: unknown }, ...words: readonly unknown[]) => Promise<unknown>;

const calls = {
	describe: vi.fn<HostCalls["describe"]>(async () => ({
		ok: true,
		value: { shell: "electron", version: "1", platform: "linux" },
	})),
	pickArticles: vi.fn<HostCalls["pickArticles"]>(async () => ({ ok: true, value: [] })),
	takeLaunchFiles: vi.fn<HostCalls["takeLaunchFiles"]>(async () => ({ ok: true, value: [] })),
	fetchArticle: vi.fn<HostCalls["fetchArticle"]>(async (address) => ({
		ok: false,
		error: { kind: "unfetchable", address, reason: "private" },
	})),
	cancelFetch: vi.fn<HostCalls["cancelFetch"]>(async () => ({ ok: true, value: null })),
	openExternal: vi.fn<HostCalls["openExternal"]>(async () => ({ ok: true, value: null })),
	setLanguage: vi.fn<HostCalls["setLanguage"]>(async () => ({ ok: true, value: null })),
	listBackups: vi.fn<HostCalls["listBackups"]>(async () => ({ ok: true, value: { path: "/copies", files: [] } })),
	writeBackup: vi.fn<HostCalls["writeBackup"]>(async () => ({ ok: true, value: null })),
	finishBackup: vi.fn<HostCalls["finishBackup"]>(async () => ({ ok: true, value: null })),
	readBackup: vi.fn<HostCalls["readBackup"]>(async () => ({ ok: true, value: Uint8Array.of(1) })),
	showBackups: vi.fn<HostCalls["showBackups"]>(async () => ({ ok: true, value: null })),
};
const copy = "daily-0123abcd-2026-03-10.haidong";
const large = new Uint8Array(4 * 1024 * 1024 + 1);
const report = vi.fn();
const channels = new Map<string, Answer>();
const unavailable = { ok: false, error: { kind: "unavailable" } };

function call(name: string, words: readonly unknown[] = [], senderFrame: unknown = ownFrame): Promise<unknown> {
	const answer = channels.get(name);
	if (answer === undefined) throw new Error(`no channel ${name}`);
	return answer({ senderFrame }, ...words);
}

beforeEach(() => {
	vi.clearAllMocks();
	channels.clear();
	answerHostCalls({ handle: (channel, answer) => void channels.set(channel, answer as Answer) }, calls, report);
});

describe("the channels", () => {
	test("are the calls of the contract and no others", () => {
		expect([...channels.keys()].sort()).toEqual(Object.keys(calls).sort());
	});

	test("answer the page with the reply as data", async () => {
		expect(await call("describe")).toEqual({
			ok: true,
			value: { shell: "electron", version: "1", platform: "linux" },
		});
		expect(await call("fetchArticle", ["http://10.0.0.1/"])).toEqual({
			ok: false,
			error: { kind: "unfetchable", address: "http://10.0.0.1/", reason: "private" },
		});
		expect(await call("setLanguage", ["vi"])).toEqual({ ok: true, value: null });
		expect(calls.setLanguage.mock.calls).toEqual([["vi"]]);
	});
});

describe("a caller", () => {
	test.each([
		["a page of the web", { origin: "https://example.org", parent: null }],
		["another host of our scheme", { origin: "app://other", parent: null }],
		["a name that only begins with ours", { origin: "app://hai-dong.example.org", parent: null }],
		["a page without an origin", { origin: "null", parent: null }],
		["a frame inside the page", { origin: "app://hai-dong", parent: ownFrame }],
		["a frame that is gone", null],
	])("is refused: %s", async (_who, frame) => {
		for (const [name, words] of [
			["describe", []],
			["pickArticles", []],
			["takeLaunchFiles", []],
			["fetchArticle", ["https://example.org"]],
			["cancelFetch", ["https://example.org"]],
			["openExternal", ["https://example.org"]],
			["setLanguage", ["vi"]],
			["listBackups", []],
			["writeBackup", [copy, 0, Uint8Array.of(1)]],
			["finishBackup", [copy, 1]],
			["readBackup", [copy, 0, 1]],
			["showBackups", []],
		] as const) {
			expect(await call(name, words, frame)).toEqual(unavailable);
			expect(calls[name]).not.toHaveBeenCalled();
		}
		expect(report).toHaveBeenCalledTimes(12);
	});

	test("is allowed: the page itself", () => expect(mayCall({ origin: "app://hai-dong", parent: null })).toBe(true));
});

describe("arguments", () => {
	test.each([
		["openExternal", []],
		["openExternal", [""]],
		["openExternal", [7]],
		["openExternal", ["https://example.org", "more"]],
		["openExternal", [{ toString: () => "https://example.org" }]],
		["openExternal", [`https://example.org/${"a".repeat(10_000)}`]],
		["fetchArticle", []],
		["fetchArticle", ["https://example.org", { mayConnect: true }]],
		["fetchArticle", [new URL("https://example.org")]],
		["cancelFetch", [null]],
		["setLanguage", ["fr"]],
		["setLanguage", [["vi"]]],
		["describe", ["more"]],
		["writeBackup", ["../../window.json", 0, Uint8Array.of(1)]],
		["writeBackup", [`${copy}/../../x`, 0, Uint8Array.of(1)]],
		["writeBackup", [copy, -1, Uint8Array.of(1)]],
		["writeBackup", [copy, 0.5, Uint8Array.of(1)]],
		["writeBackup", [copy, 2 ** 33, Uint8Array.of(1)]],
		["writeBackup", [copy, 0, [1, 2]]],
		["writeBackup", [copy, 0, large]],
		["writeBackup", [copy, 0]],
		["finishBackup", ["/etc/passwd", 1]],
		["readBackup", ["..", 0, 1]],
		["readBackup", [copy, 0, 0]],
		["readBackup", [copy, 0, 1e9]],
		["listBackups", ["/"]],
		["showBackups", ["/"]],
		["takeLaunchFiles", [undefined]],
		["pickArticles", [{}]],
	] as const)("are refused: %s, the arguments of row %#", async (name, words) => {
		// Not printed in the title: one of them is four megabytes.
		expect(await call(name, words)).toEqual(unavailable);
		expect(calls[name]).not.toHaveBeenCalled();
		expect(report).toHaveBeenCalledOnce();
	});
});

test("a call that fails is reported, and answered as data", async () => {
	const failure = new Error("broken");
	calls.takeLaunchFiles.mockRejectedValueOnce(failure);
	expect(await call("takeLaunchFiles")).toEqual(unavailable);
	expect(report).toHaveBeenCalledWith("takeLaunchFiles failed", failure);
});
