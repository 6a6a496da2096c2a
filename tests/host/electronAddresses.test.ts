// Which addresses the Electron shell shows, which it hands to the system, which it refuses.

import { describe, expect, test, vi } from "vitest";
import { createExternalLinks } from "../../app/main/externalLinks.ts";
import { isAppAddress, ruleOnAddress } from "../../app/main/ownAddress.ts";

describe("an address", () => {
	test.each([
		["the page itself", "app://hai-dong/"],
		["the page by its file", "app://hai-dong/index.html"],
		["the page with a place in it", "app://hai-dong/#/read/7?at=1-2"],
		["the page without a slash", "app://hai-dong"],
	])("is the app's own: %s", (_what, address) => expect(ruleOnAddress(address)).toEqual({ kind: "own" }));

	test.each([
		["https", "https://vi.wikipedia.org/wiki/Ph%E1%BB%9F", "https://vi.wikipedia.org/wiki/Ph%E1%BB%9F"],
		["http, spelled loosely", " HTTP://Example.org", "http://example.org/"],
		[
			"an address with Vietnamese in it",
			"https://vi.wikipedia.org/wiki/Phở",
			"https://vi.wikipedia.org/wiki/Ph%E1%BB%9F",
		],
		["mail", "mailto:ai@example.org", "mailto:ai@example.org"],
	])("goes to the system's program: %s", (_what, given, address) =>
		expect(ruleOnAddress(given)).toEqual({ kind: "external", address }),
	);

	test.each([
		["a file", "file:///etc/passwd"],
		["a script", "javascript:alert(1)"],
		["data", "data:text/html,<p>x"],
		["a program of the system", "ms-settings:privacy"],
		["a shared folder", "smb://server/share"],
		["a view of a source", "view-source:https://example.org"],
		["a file of the app that is no page", "app://hai-dong/assets/index.js"],
		["another host of our scheme", "app://other/"],
		["our host with a name before it", "app://me@hai-dong/"],
		["a name that only begins with ours", "app://hai-dong.example.org/"],
		["no address", "hai-dong"],
		["nothing", ""],
		["an address of ten thousand characters", `https://example.org/${"a".repeat(10_000)}`],
	])("is refused: %s", (_what, address) => expect(ruleOnAddress(address)).toEqual({ kind: "refused" }));

	test("belongs to the app by scheme and host, whatever its path", () => {
		expect(isAppAddress("app://hai-dong/assets/index.js")).toBe(true);
		expect(isAppAddress("app://hai-dong")).toBe(true);
		for (const other of ["https://hai-dong/", "app://hai-dong:8080/", "app://hai-dong@other/", "null", ""]) {
			expect(isAppAddress(other), other).toBe(false);
		}
	});
});

describe("an external link", () => {
	test("is opened by the system, spelled in full", async () => {
		const openExternal = vi.fn(async (_address: string) => {});
		const links = createExternalLinks({ openExternal }, vi.fn());
		expect(await links.open("https://example.org")).toEqual({ ok: true, value: null });
		expect(openExternal.mock.calls).toEqual([["https://example.org/"]]);
	});

	test("of another scheme is refused and never reaches the system", async () => {
		const openExternal = vi.fn(async (_address: string) => {});
		const links = createExternalLinks({ openExternal }, vi.fn());
		for (const address of ["file:///etc/passwd", "app://hai-dong/", "calculator:"]) {
			expect(await links.open(address)).toEqual({ ok: false, error: { kind: "refusedAddress", address } });
		}
		expect(openExternal).not.toHaveBeenCalled();
	});

	test("that the system has no program for is reported, and the page is told", async () => {
		const report = vi.fn();
		const failure = new Error("no program");
		const links = createExternalLinks({ openExternal: () => Promise.reject(failure) }, report);
		expect(await links.open("mailto:ai@example.org")).toEqual({ ok: false, error: { kind: "unavailable" } });
		expect(report).toHaveBeenCalledWith(expect.any(String), failure);
	});
});
