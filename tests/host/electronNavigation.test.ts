// Pages stay where they are, open nothing, and may ask the browser engine for almost nothing.

import { describe, expect, test, vi } from "vitest";
import { guardNavigation } from "../../app/main/navigation.ts";
import { guardPermissions, mayUse } from "../../app/main/permissions.ts";
import { FakeContents, preventable } from "./electronFake.ts";

function guarded() {
	const contents = new FakeContents();
	const open = vi.fn(async (_address: string) => ({ ok: true, value: null }) as const);
	guardNavigation(contents, { open });
	const navigate = (url: string, isMainFrame = true) => {
		const event = preventable({ url, isMainFrame, isSameDocument: false });
		contents.emit("will-frame-navigate", event);
		return event.defaultPrevented ? "prevented" : "let through";
	};
	return { contents, open, navigate };
}

describe("a page", () => {
	test("may load itself again", () => {
		const { navigate, open } = guarded();
		expect(navigate("app://hai-dong/#/library")).toBe("let through");
		expect(navigate("app://hai-dong/index.html")).toBe("let through");
		expect(open).not.toHaveBeenCalled();
	});

	test.each([
		"file:///etc/passwd",
		"app://other/",
		"app://hai-dong/assets/index.js",
		"data:text/html,x",
		"about:blank",
	])("never goes to %s", (address) => {
		const { navigate, open } = guarded();
		expect(navigate(address)).toBe("prevented");
		expect(open).not.toHaveBeenCalled();
	});

	test("does not go to the web: a link is opened by the system's browser", () => {
		const { navigate, open } = guarded();
		expect(navigate("https://example.org/a")).toBe("prevented");
		expect(open.mock.calls).toEqual([["https://example.org/a"]]);
	});

	test("has no frame that goes anywhere, not even to the app", () => {
		const { navigate, open } = guarded();
		expect(navigate("app://hai-dong/", false)).toBe("prevented");
		expect(navigate("https://example.org/", false)).toBe("prevented");
		expect(open).not.toHaveBeenCalled();
	});

	test.each(["will-redirect", "will-attach-webview"])("is stopped at %s", (name) => {
		const { contents } = guarded();
		const event = preventable({ url: "app://hai-dong/", isMainFrame: true });
		expect(contents.emit(name, event)).toBe(1);
		expect(event.defaultPrevented).toBe(true);
	});

	test("opens no window: a link to the web or to mail goes to the system, any other nowhere", () => {
		const { contents, open } = guarded();
		for (const address of ["app://hai-dong/", "file:///etc/passwd", "javascript:alert(1)", "about:blank"]) {
			expect(contents.openWindow(address), address).toBe("deny");
		}
		expect(open).not.toHaveBeenCalled();
		expect(contents.openWindow("https://example.org/")).toBe("deny");
		expect(contents.openWindow("mailto:ai@example.org")).toBe("deny");
		expect(open.mock.calls).toEqual([["https://example.org/"], ["mailto:ai@example.org"]]);
	});
});

describe("permissions", () => {
	function session() {
		const handlers = { request: vi.fn(), check: vi.fn(), device: vi.fn() };
		guardPermissions({
			setPermissionRequestHandler: handlers.request,
			setPermissionCheckHandler: handlers.check,
			setDevicePermissionHandler: handlers.device,
		});
		const [ask, check, device] = [handlers.request, handlers.check, handlers.device].map(
			(set) => set.mock.calls[0]?.[0],
		);
		const request = (permission: string, requestingUrl: string, isMainFrame = true) => {
			const reply = vi.fn();
			ask({}, permission, reply, { requestingUrl, isMainFrame });
			return reply.mock.calls;
		};
		return { request, check, device };
	}

	test("the page may put text on the clipboard", () => {
		const { request, check } = session();
		expect(request("clipboard-sanitized-write", "app://hai-dong/")).toEqual([[true]]);
		expect(check(null, "clipboard-sanitized-write", "app://hai-dong/", {})).toBe(true);
	});

	test.each([
		"clipboard-read",
		"media",
		"geolocation",
		"notifications",
		"midi",
		"fullscreen",
		"openExternal",
		"fileSystem",
		"local-fonts",
		"unknown",
	])("the page may not use %s", (permission) => {
		const { request, check } = session();
		expect(request(permission, "app://hai-dong/")).toEqual([[false]]);
		expect(check(null, permission, "app://hai-dong/", {})).toBe(false);
	});

	test("nobody else may do even that", () => {
		const { request, check } = session();
		expect(request("clipboard-sanitized-write", "https://example.org/")).toEqual([[false]]);
		expect(request("clipboard-sanitized-write", "app://hai-dong/", false)).toEqual([[false]]);
		expect(check(null, "clipboard-sanitized-write", "https://example.org/", {})).toBe(false);
		expect(mayUse("clipboard-sanitized-write", "")).toBe(false);
	});

	test("no device is given to anybody", () => expect(session().device({ deviceType: "usb" })).toBe(false));
});
