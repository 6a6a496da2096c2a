// A fetch ends: by its size, by its time, by the person, and where the other side breaks off or speaks nonsense.

import { type AddressInfo, createServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createRunningFetches } from "../../app/host/runningFetches.ts";
import { page, raw, siteFetch, startSite, testLimits } from "./articleSite.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const story = "Trời mưa từ sáng sớm. ".repeat(2000);
const bomb = new Uint8Array(300 * 1024 * 1024);
const packed = (bytes: Uint8Array, encoding: string) => page(bytes, { "Content-Encoding": encoding });
const head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

/** Sends a byte again and again until the connection is gone. */
function drip(everyMs: number): ReturnType<typeof page> {
	return (response) => {
		response.writeHead(200, { "Content-Type": "text/plain" });
		const timer = setInterval(() => response.write("."), everyMs);
		response.on("close", () => clearInterval(timer));
	};
}

const site = await startSite({
	"/gzip": packed(gzipSync(story), "gzip"),
	"/GZIP": packed(gzipSync(story), "X-GZip"),
	"/deflate": packed(deflateSync(story), "deflate"),
	"/deflate-raw": packed(deflateRawSync(story), "deflate"),
	"/deflate-empty": packed(new Uint8Array(0), "deflate"),
	"/gzip-empty": packed(new Uint8Array(0), "gzip"),
	"/br": packed(brotliCompressSync(story), "br"),
	"/identity": packed(Buffer.from(story), "identity"),
	"/two-gzips": packed(Buffer.concat([gzipSync("một "), gzipSync("hai")]), "gzip"),
	"/bomb-gzip": packed(gzipSync(bomb), "gzip"),
	"/bomb-deflate": packed(deflateSync(bomb), "deflate"),
	"/bomb-br": packed(brotliCompressSync(bomb, { params: { 1: 2 } }), "br"),
	"/gzip-cut": packed(gzipSync(story).subarray(0, 60), "gzip"),
	"/deflate-cut": packed(deflateSync(story).subarray(0, 60), "deflate"),
	"/br-cut": packed(brotliCompressSync(story).subarray(0, 30), "br"),
	"/not-gzip": packed(Buffer.from(story), "gzip"),
	"/not-deflate": packed(Buffer.from(story), "deflate"),
	"/gzip-in-gzip": packed(gzipSync(gzipSync(story)), "gzip, gzip"),
	"/zstd": packed(Buffer.from(story), "zstd"),
	"/just-so": page(new Uint8Array(testLimits.bytes)),
	"/one-more": page(new Uint8Array(testLimits.bytes + 1)),
	"/endless": (response) => {
		const more = () => {
			while (response.write(Buffer.alloc(65_536))) {}
		};
		response.on("drain", more);
		response.writeHead(200);
		more();
	},
	"/says-too-much": raw(`${head}Content-Length: 100001\r\n\r\n`, "x"),
	"/breaks-off": raw(`${head}Content-Length: 100\r\n\r\n`, "half of it"),
	"/breaks-off-chunk": raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\nMưa`),
	"/breaks-off-chunks": raw(`${head}Transfer-Encoding: chunked\r\n\r\n1\r\nM\r\n`),
	"/no-head": raw("HTTP/1.1 200"),
	"/no-http": raw("SSH-2.0-OpenSSH_9.2\r\n"),
	"/bad-chunk": raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\nM\r\n`),
	"/two-lengths": raw(`${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\nMư`),
	"/length-and-chunks": raw(`${head}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
	"/huge-head": raw("HTTP/1.1 200 OK\r\n", `X: ${"x".repeat(100_000)}\r\n\r\n`),
	"/says-nothing": raw(),
	"/other-protocol": raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
	"/too-long": raw(`${head}Content-Length: 3\r\n\r\n`, "Mua roi"),
	"/until-the-end": raw(`${head}\r\n`, "Mua roi"),
	"/long-head": page("Mưa", { "Set-Cookie": "x".repeat(30_000) }),
	"/silent": () => {},
	"/endless-redirect": (response) => void response.writeHead(302, { Location: "/gzip" }).write("x"),
	"/endless-error": (response) => void response.writeHead(404).write("x"),
	"/stops": (response) => void response.writeHead(200).write("một nửa"),
	"/drips": drip(20),
});
const get = siteFetch();
const broken = { ok: false, error: { kind: "brokenReply", host: "127.0.0.1" } };

describe("a packed reply", () => {
	test.each(["/gzip", "/GZIP", "/deflate", "/deflate-raw", "/br", "/identity"])("is unpacked: %s", async (path) => {
		const reply = await get(site.address(path));
		expect(reply.ok && text(reply.value.bytes) === story).toBe(true);
	});

	test("may be of several members, or of nothing", async () => {
		const two = await get(site.address("/two-gzips"));
		expect(two.ok && text(two.value.bytes)).toBe("một hai");
		for (const path of ["/deflate-empty", "/gzip-empty"]) {
			expect(await get(site.address(path))).toMatchObject({ ok: true, value: { bytes: new Uint8Array(0) } });
		}
	});

	test.each(["/gzip-cut", "/deflate-cut", "/br-cut", "/not-gzip", "/not-deflate", "/gzip-in-gzip", "/zstd"])(
		"that is cut, or not packed as it says, is broken: %s",
		async (path) => expect(await get(site.address(path))).toEqual(broken),
	);

	test.each(["/bomb-gzip", "/bomb-deflate", "/bomb-br"])("of 300 MB stops at the limit: %s", async (path) => {
		const before = process.memoryUsage().arrayBuffers;
		expect(await get(site.address(path))).toEqual({
			ok: false,
			error: { kind: "tooLarge", name: path.slice(1), limitBytes: testLimits.bytes },
		});
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
	});
});

describe("the size", () => {
	test("of just the limit is taken", async () => {
		const reply = await get(site.address("/just-so"));
		expect(reply.ok && reply.value.bytes.length).toBe(testLimits.bytes);
	});

	test.each(["/one-more", "/says-too-much", "/endless"])("beyond it is too large: %s", async (path) => {
		const error = { kind: "tooLarge", name: path.slice(1), limitBytes: testLimits.bytes };
		expect(await get(site.address(path))).toEqual({ ok: false, error });
		await vi.waitFor(() => expect(site.connections.size).toBe(0));
	});
});

describe("a reply that", () => {
	test.each([
		"/breaks-off",
		"/breaks-off-chunk",
		"/breaks-off-chunks",
		"/no-head",
		"/no-http",
		"/bad-chunk",
		"/two-lengths",
		"/length-and-chunks",
		"/huge-head",
		"/says-nothing",
		"/other-protocol",
	])("breaks off or is no HTTP is broken, never half an article: %s", async (path) => {
		expect(await get(site.address(path))).toEqual(broken);
	});

	test("is longer than it says ends where it says", async () => {
		const reply = await get(site.address("/too-long"));
		expect(reply.ok && text(reply.value.bytes)).toBe("Mua");
	});

	test("ends with its connection is whole", async () => {
		const reply = await get(site.address("/until-the-end"));
		expect(reply.ok && text(reply.value.bytes)).toBe("Mua roi");
	});

	test("has a long head is read", async () => expect((await get(site.address("/long-head"))).ok).toBe(true));
});

test.each(["/endless-redirect", "/endless-error"])("a body that is not wanted is not waited for: %s", async (path) => {
	await get(site.address(path));
	await vi.waitFor(() => expect(site.connections.size).toBe(0));
});

describe("time", () => {
	const timedOut = (limitMs: number, host = "127.0.0.1") => ({ ok: false, error: { kind: "timedOut", host, limitMs } });

	test.each(["/silent", "/stops"])("runs out for a server that falls silent: %s", async (path) => {
		const slow = siteFetch({ limits: { ...testLimits, idleMs: 150 } });
		expect(await slow(site.address(path))).toEqual(timedOut(150));
		await vi.waitFor(() => expect(site.connections.size).toBe(0));
	});

	test("does not run out between the pieces of a server that goes on, but in all", async () => {
		const slow = siteFetch({ limits: { ...testLimits, idleMs: 300, totalMs: 700 } });
		expect(await slow(site.address("/drips"))).toEqual(timedOut(700));
		await vi.waitFor(() => expect(site.connections.size).toBe(0));
	});

	test("runs out for a name server that does not answer", async () => {
		const slow = siteFetch({ limits: { ...testLimits, connectMs: 100 }, resolve: () => new Promise(() => {}) });
		expect(await slow("http://bao.test/")).toEqual(timedOut(100, "bao.test"));
	});

	test("runs out for a server that accepts and never agrees on keys", async () => {
		const silent = createServer(() => {});
		await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
		afterAll(() => void silent.close());
		const { port } = silent.address() as AddressInfo;
		const slow = siteFetch({ limits: { ...testLimits, connectMs: 200 } });
		expect(await slow(`https://bao.test:${port}/`)).toEqual(timedOut(200, "bao.test"));
	});

	test("counts for all redirects together", async () => {
		const going = await startSite({
			"/": (response) => void setTimeout(() => response.writeHead(302, { Location: "/" }).end(), 120),
		});
		const slow = siteFetch({ limits: { ...testLimits, totalMs: 300 } });
		expect(await slow(going.address("/"))).toEqual(timedOut(300));
	});
});

test("a port where nobody listens is unreachable", async () => {
	const closed = createServer();
	await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
	const { port } = closed.address() as AddressInfo;
	await new Promise((resolve) => closed.close(resolve));
	for (const scheme of ["http", "https"]) {
		const error = { kind: "unreachable", host: "bao.test" };
		expect(await get(`${scheme}://bao.test:${port}/`)).toEqual({ ok: false, error });
	}
});

describe("the person", () => {
	const cancelled = { ok: false, error: { kind: "cancelled" } };

	test.each(["/silent", "/stops", "/drips"])("can cancel while a server keeps them waiting: %s", async (path) => {
		const fetches = createRunningFetches(siteFetch());
		const reply = fetches.fetch(site.address(path));
		await vi.waitFor(() => expect(site.connections.size).toBe(1));
		fetches.cancel(site.address(path));
		expect(await reply).toEqual(cancelled);
		await vi.waitFor(() => expect(site.connections.size).toBe(0));
	});

	test("can cancel while a name is looked up, and before anything has begun", async () => {
		const fetches = createRunningFetches(siteFetch({ resolve: () => new Promise(() => {}) }));
		const reply = fetches.fetch("http://bao.test/");
		fetches.cancel("http://bao.test/");
		expect(await reply).toEqual(cancelled);
		expect(await get(site.address("/gzip"), AbortSignal.abort())).toEqual(cancelled);
	});

	test("cancels one address and not the others, and can fetch it again", async () => {
		const fetches = createRunningFetches(siteFetch());
		const [one, two] = [fetches.fetch(site.address("/silent")), fetches.fetch(site.address("/gzip"))];
		fetches.cancel("http://bao.test/");
		fetches.cancel(site.address("/silent"));
		expect(await one).toEqual(cancelled);
		expect((await two).ok).toBe(true);
		expect((await fetches.fetch(site.address("/gzip"))).ok).toBe(true);
	});
});
