import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { rendererFile } from "../../app/host/rendererFiles.ts";
import { startLoopbackServer } from "../../app/loopback/server.ts";
import { rawRequest } from "./rawRequest.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";
import { dictionary, indexHtml, script, startTestServer } from "./testServer.ts";

const folder = createTemporaryFolder();
const { server, port, cookie, send, call } = await startTestServer(folder);
const tokenPath = server.address.slice(server.address.indexOf("/?"));
const navigation = { "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none" };

describe("the address with the token", () => {
	test("names 127.0.0.1, the port and the token", () => {
		expect(server.address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\?token=[\\w-]{43}$`));
	});

	test("answers 200 with the app to a program that follows redirects and keeps no cookies", async () => {
		const response = await fetch(server.address);
		expect(response.status).toBe(200);
		expect(await response.text()).toBe(indexHtml);
	});

	test("gives a browser the cookie and sends it on to the page without the token", async () => {
		const reply = await rawRequest(port, { path: tokenPath, headers: navigation });
		expect(reply.status).toBe(303);
		expect(reply.headers.location).toBe("/");
		const given = String(reply.headers["set-cookie"]);
		expect(given).toMatch(/; HttpOnly/);
		expect(given).toMatch(/; SameSite=Strict/);
		const page = await rawRequest(port, { headers: { ...navigation, Cookie: given.split(";")[0] ?? "" } });
		expect([page.status, page.text]).toEqual([200, indexHtml]);
	});

	test("sends a person who typed localhost to 127.0.0.1, where the library is", async () => {
		const reply = await rawRequest(port, { path: tokenPath, headers: { ...navigation, Host: `localhost:${port}` } });
		expect([reply.status, reply.headers.location]).toEqual([303, server.address]);
	});

	test("is taken off the address of a page that has its cookie already, even where it is an old one", async () => {
		const reply = await send({ path: "/?token=of-an-earlier-launch", headers: navigation });
		expect([reply.status, reply.headers.location]).toEqual([303, "/"]);
	});

	test("opens a window that we open ourselves once, and not a second time", async () => {
		const path = server.windowAddress().slice(server.address.indexOf("/?"));
		expect((await rawRequest(port, { path })).status).toBe(200);
		expect((await rawRequest(port, { path })).status).toBe(403);
	});
});

describe("without the cookie", () => {
	test.each([
		["the page", "GET", "/"],
		["the page with a wrong token", "GET", "/?token=guessed"],
		["a script", "GET", "/assets/index-abc123.js"],
		["the events", "GET", "/host/events"],
		["a call", "POST", "/host/describe"],
		["a call with the token in its address", "POST", `/host/describe${tokenPath.slice(1)}`],
		["what does not exist", "GET", "/nothing"],
	])("%s is refused", async (_what, method, path) => {
		const reply = await rawRequest(port, { method, path, headers: { "Content-Type": "application/json" }, body: "[]" });
		expect(reply.status).toBe(403);
		expect(reply.text).not.toContain("script");
	});

	test("a person reads in both languages what to do", async () => {
		const reply = await rawRequest(port, { headers: navigation });
		expect(reply.text).toContain("?token=");
		expect(reply.text).toContain("Hãy khởi động lại Hai Dòng");
		expect(reply.headers["content-type"]).toBe("text/html; charset=utf-8");
	});

	test("a cookie of another launch or another port is refused", async () => {
		for (const other of [`hai-dong-${port}=guessed`, cookie.replace(String(port), "1"), `x${cookie}`, `${cookie}x`]) {
			expect((await rawRequest(port, { headers: { Cookie: other } })).status).toBe(403);
		}
	});

	test("the cookie is found among others", async () => {
		const reply = await rawRequest(port, { headers: { Cookie: `a=b; ${cookie}; c=d` } });
		expect(reply.status).toBe(200);
	});
});

describe("the gate, even with the cookie", () => {
	test.each([
		["another name bent to 127.0.0.1", { Host: "evil.example" }],
		["another name with our port", { Host: `evil.example:${47_821}` }],
		["the right name with another port", { Host: "127.0.0.1:1" }],
		["the right name without a port", { Host: "127.0.0.1" }],
		["a name that only begins right", { Host: "127.0.0.1.evil.example" }],
	])("refuses Host: %s", async (_what, headers) => {
		const reply = await send({ headers });
		expect([reply.status, reply.text]).toEqual([403, "refused: host\n"]);
	});

	test.each([
		["of another page", "https://evil.example"],
		["of another port", "http://127.0.0.1:1"],
		["null, as of a sandboxed frame", "null"],
		["of the other name of this machine", `http://localhost:${port}`],
		["with https", `https://127.0.0.1:${port}`],
	])("refuses an Origin %s", async (_what, Origin) => {
		const reply = await send({ method: "POST", path: "/host/describe", headers: { Origin }, body: "[]" });
		expect([reply.status, reply.text]).toEqual([403, "refused: origin\n"]);
	});

	test.each(["cross-site", "same-site", "anything"])("refuses Sec-Fetch-Site: %s", async (site) => {
		expect((await send({ headers: { "Sec-Fetch-Site": site } })).text).toBe("refused: site\n");
	});

	test("refuses a call that claims to be a navigation", async () => {
		const headers = { "Sec-Fetch-Site": "none", "Content-Type": "application/json" };
		expect((await send({ method: "POST", path: "/host/describe", headers, body: "[]" })).status).toBe(403);
	});

	test.each(["127.0.0.1", "localhost"])("lets its own page through under the name %s", async (name) => {
		const reply = await send({
			method: "POST",
			path: "/host/describe",
			headers: {
				Host: `${name}:${port}`,
				Origin: `http://${name}:${port}`,
				"Sec-Fetch-Site": "same-origin",
				"Content-Type": "application/json",
			},
			body: "[]",
		});
		expect(reply.status).toBe(200);
	});
});

describe("calls", () => {
	test("describe says which shell, version and platform", async () => {
		const reply = await call("describe");
		expect(JSON.parse(reply.text)).toEqual({
			ok: true,
			value: { shell: "browser", version: "9.8.7", platform: process.platform },
		});
	});

	test.each([
		["an unknown call", "readFile", [], 404],
		["a call that the page does itself", "openExternal", ["https://x.example"], 404],
		["a name of every object", "constructor", [], 404],
		["arguments that are none", "describe", "x", 400],
		["arguments too many", "takeLaunchFiles", [`${folder.path}/secret.txt`], 400],
	])("%s is refused as data", async (_what, name, args, status) => {
		const reply = await call(name, args);
		expect([reply.status, JSON.parse(reply.text)]).toEqual([status, { ok: false, error: { kind: "unavailable" } }]);
	});

	test("a body that is no JSON is refused", async () => {
		const headers = { "Content-Type": "application/json" };
		expect((await send({ method: "POST", path: "/host/describe", headers, body: "[" })).status).toBe(415);
	});

	test("a body of the type that a form can send is refused", async () => {
		const headers = { "Content-Type": "text/plain" };
		expect((await send({ method: "POST", path: "/host/describe", headers, body: "[]" })).status).toBe(415);
	});

	test("an oversized body is refused, with and without a length told before", async () => {
		const body = JSON.stringify(["x".repeat(2 * 1024 * 1024)]);
		const type = { "Content-Type": "application/json" };
		const told = { ...type, "Content-Length": String(Buffer.byteLength(body)) };
		for (const headers of [told, { ...type, "Transfer-Encoding": "chunked" }]) {
			expect((await send({ method: "POST", path: "/host/describe", headers, body })).status).toBe(413);
		}
	});

	test("a call by GET is no call", async () => {
		expect((await send({ path: "/host/describe" })).status).toBe(404);
	});

	test("other methods are not allowed", async () => {
		expect((await send({ method: "DELETE" })).status).toBe(405);
	});
});

describe("files of the renderer", () => {
	test("come with their media type, are not sniffed and obey the policy", async () => {
		const reply = await send({ path: "/" });
		expect(reply.headers["content-type"]).toBe("text/html; charset=utf-8");
		expect(reply.headers["x-content-type-options"]).toBe("nosniff");
		expect(reply.headers["referrer-policy"]).toBe("no-referrer");
		expect(reply.headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
		expect((await send({ path: "/assets/index-abc123.js" })).headers["content-type"]).toMatch(/^text\/javascript/);
	});

	test("with a hash in the name are kept for good, others are asked for again", async () => {
		expect((await send({ path: "/assets/index-abc123.js" })).headers["cache-control"]).toContain("immutable");
		const page = await send({ path: "/" });
		expect(page.headers["cache-control"]).toBe("no-cache");
		const again = await send({ path: "/", headers: { "If-None-Match": String(page.headers.etag) } });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	test("are compressed where they are text, the best way that the browser knows", async () => {
		const path = "/assets/index-abc123.js";
		const brotli = await send({ path, headers: { "Accept-Encoding": "gzip, deflate, br" } });
		expect(brotli.headers["content-encoding"]).toBe("br");
		expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
		const gzip = await send({ path, headers: { "Accept-Encoding": "gzip" } });
		expect(gunzipSync(gzip.body).toString()).toBe(script);
		const plain = await send({ path });
		expect(plain.headers["content-encoding"]).toBeUndefined();
		expect(plain.text).toBe(script);
	});

	test("arrive byte for byte where they are not text", async () => {
		const reply = await send({ path: "/dictionary/vi-en.lex", headers: { "Accept-Encoding": "br" } });
		expect(reply.headers["content-type"]).toBe("application/octet-stream");
		expect(new Uint8Array(reply.body)).toEqual(dictionary);
	});

	test("HEAD tells the length and sends nothing", async () => {
		const reply = await send({ method: "HEAD", path: "/dictionary/vi-en.lex" });
		expect([reply.status, reply.headers["content-length"], reply.body.length]).toEqual([200, "3000", 0]);
	});

	test.each([
		"/../secret.txt",
		"/%2e%2e/secret.txt",
		"/..%2fsecret.txt",
		"/assets/..%2f..%2fsecret.txt",
		"/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
		"/..%5csecret.txt",
		"/..\\secret.txt",
		"//127.0.0.1/secret.txt",
		"/%00",
		"/%",
		"/assets",
		"/assets/index-abc123.js/",
		"/nothing.js",
	])("%s leads nowhere", async (path) => {
		const reply = await send({ path });
		expect(reply.status).toBeGreaterThanOrEqual(400);
		expect(reply.status).toBeLessThan(500);
		expect(reply.text).not.toContain("not for the page");
	});

	test("a name that is too long for the file system leads nowhere", async () => {
		expect((await send({ path: `/${"a".repeat(4000)}` })).status).toBe(404);
	});
});

test.each([
	["/", "/r/index.html"],
	["/assets/a.js", "/r/assets/a.js"],
	["/b%C3%A0i.txt", "/r/bài.txt"],
	["/../etc/passwd", null],
	["/a/..%2f..%2fetc", null],
	["/a\\..\\b", null],
	["/c:/windows", null],
	["relative", null],
	["/%zz", null],
])("of the folder /r, the address path %s is %s", (addressPath, expected) => {
	expect(rendererFile("/r", addressPath)).toBe(expected);
});

describe("the port", () => {
	test("is open on 127.0.0.1 and on no other address of the machine", async () => {
		// Linux answers on the whole of 127.0.0.0/8; elsewhere the attempt only times out.
		if (process.platform === "linux") await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow();
		await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow();
	});

	test("is told where it is taken", async () => {
		const options = { rendererFolder: folder.path, port, version: "1", files: [] };
		expect(await startLoopbackServer(options)).toEqual({ kind: "portTaken" });
	});

	test("is free again when the server has ended, although a page still listens", async () => {
		const own = await startLoopbackServer({
			rendererFolder: `${folder.path}/renderer`,
			port: 0,
			version: "1",
			files: [],
		});
		if (own.kind !== "listening") throw new Error(own.kind);
		const opened = await rawRequest(own.server.port, { path: own.server.address.slice(server.address.indexOf("/?")) });
		const headers = { Cookie: String(opened.headers["set-cookie"]).split(";")[0] ?? "" };
		const stream = await fetch(`http://127.0.0.1:${own.server.port}/host/events`, { headers });
		expect(stream.headers.get("content-type")).toBe("text/event-stream");
		expect(own.server.pages.count()).toBe(1);
		await own.server.end();
		const next = await startLoopbackServer({
			rendererFolder: `${folder.path}/renderer`,
			port: own.server.port,
			version: "1",
			files: [],
		});
		expect(next.kind).toBe("listening");
		if (next.kind === "listening") await next.server.end();
	});
});
