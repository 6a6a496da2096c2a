// app://hai-dong serves the built renderer: right types, the policy on every reply, nothing from outside the folder.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rendererFile } from "../../app/host/rendererFiles.ts";
import { projectFolder } from "../../app/launch/projectFolder.ts";
import { createRendererHandler, rendererScheme } from "../../app/main/rendererProtocol.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();
const lexicon = new Uint8Array([0, 1, 2, 255, 254]);
folder.write("renderer/index.html", "<!doctype html>");
folder.write("renderer/assets/index-a1b2.js", "export {};");
folder.write("renderer/assets/Vũ.css", "p{}");
folder.write("renderer/dictionary/vi-en.lex", lexicon);
folder.write("secret.txt", "secret");
folder.write("renderer-old/index.html", "old");

const handle = createRendererHandler(join(folder.path, "renderer"));
const get = (url: string, method = "GET") => handle({ url, method });

describe("the page's files", () => {
	test.each([
		["the page", "app://hai-dong/", "text/html; charset=utf-8", "<!doctype html>"],
		["the page without a slash", "app://hai-dong", "text/html; charset=utf-8", "<!doctype html>"],
		[
			"the page with a query and a place",
			"app://hai-dong/?a=1#/library",
			"text/html; charset=utf-8",
			"<!doctype html>",
		],
		["a script", "app://hai-dong/assets/index-a1b2.js", "text/javascript; charset=utf-8", "export {};"],
		["a name with Vietnamese in it", "app://hai-dong/assets/V%C5%A9.css", "text/css; charset=utf-8", "p{}"],
	])("are served: %s", async (_what, address, type, text) => {
		const response = await get(address);
		expect(response.status).toBe(200);
		expect(response.headers.get("content-type")).toBe(type);
		expect(await response.text()).toBe(text);
	});

	test("come byte by byte as they are, with their length", async () => {
		const response = await get("app://hai-dong/dictionary/vi-en.lex");
		expect(response.headers.get("content-type")).toBe("application/octet-stream");
		expect(response.headers.get("content-length")).toBe("5");
		expect(new Uint8Array(await response.arrayBuffer())).toEqual(lexicon);
	});

	test("are described without a body to HEAD", async () => {
		const response = await get("app://hai-dong/", "HEAD");
		expect(response.status).toBe(200);
		expect(response.headers.get("content-length")).toBe("15");
		expect(await response.text()).toBe("");
	});
});

describe("what is no file of the page", () => {
	test.each([
		["a file that is not there", "app://hai-dong/assets/none.js"],
		["a folder", "app://hai-dong/assets"],
		["a folder with a slash", "app://hai-dong/assets/"],
		["a file taken for a folder", "app://hai-dong/index.html/x"],
		["a way up", "app://hai-dong/../secret.txt"],
		["a way up with encoded dots", "app://hai-dong/%2e%2e/secret.txt"],
		["a way up with an encoded slash", "app://hai-dong/..%2fsecret.txt"],
		["a way up from inside", "app://hai-dong/assets%2f..%2f..%2fsecret.txt"],
		["a way up with a backslash", "app://hai-dong/..%5csecret.txt"],
		["a folder whose name begins with ours", "app://hai-dong/..%2frenderer-old/index.html"],
		["an absolute path", "app://hai-dong//etc/passwd"],
		["a drive", "app://hai-dong/C:%5cwindows/win.ini"],
		["a null byte", "app://hai-dong/index.html%00.js"],
		["broken encoding", "app://hai-dong/%E0%A4%A"],
		["a name too long for any disk", `app://hai-dong/${"a".repeat(5000)}`],
		["another host", "app://other/index.html"],
		["another scheme", "https://hai-dong/index.html"],
	])("is not found: %s", async (_what, address) => {
		const response = await get(address);
		expect(response.status).toBe(404);
		expect(await response.text()).toBe("not found\n");
	});

	test.each(["POST", "PUT", "DELETE", "OPTIONS"])("is not asked for with %s", async (method) => {
		const response = await get("app://hai-dong/", method);
		expect(response.status).toBe(405);
		expect(response.headers.get("allow")).toBe("GET, HEAD");
	});
});

describe("every reply", () => {
	test.each(["app://hai-dong/", "app://hai-dong/none.js", "app://other/"])(
		"carries the policy: %s",
		async (address) => {
			const { headers } = await get(address);
			const policy = headers.get("content-security-policy")?.split("; ") ?? [];
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy.join()).not.toMatch(/(?<!wasm-)unsafe-eval|https?:|\*/);
			expect(headers.get("x-content-type-options")).toBe("nosniff");
		},
	);

	test("has the policy of the page, and what a page cannot say of itself", async () => {
		const page = readFileSync(join(projectFolder, "renderer/index.html"), "utf8");
		const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
		const { headers } = await get("app://hai-dong/");
		expect(headers.get("content-security-policy")).toBe(`${inPage}; frame-ancestors 'none'`);
	});
});

test("the scheme is an origin of its own that bends no policy and has no service workers", () => {
	expect(rendererScheme.scheme).toBe("app");
	expect(rendererScheme.privileges).toMatchObject({ standard: true, secure: true, supportFetchAPI: true });
	expect(rendererScheme.privileges?.bypassCSP ?? false).toBe(false);
	expect(rendererScheme.privileges?.allowServiceWorkers ?? false).toBe(false);
});

test("a path never leads out of the folder, whatever is written", () => {
	const root = join(folder.path, "renderer");
	for (const path of ["/", "/a/b.js", "/a//b.js", "/./a", "/a/./b"]) {
		expect(rendererFile(root, path)?.startsWith(`${root}/`), path).toBe(true);
	}
	for (const path of ["", "a.js", "/..", "/a/../..", "/%2e%2e/a", "/a%5c..", "/\\\\server/share"]) {
		expect(rendererFile(root, path), path).toBeNull();
	}
});
