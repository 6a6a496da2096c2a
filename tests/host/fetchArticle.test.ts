// An article from an address: what is asked, what comes back, where redirects and names may lead.

import tls from "node:tls";
import { afterEach, describe, expect, test, vi } from "vitest";
import { articleName, fetchFromPublicSites } from "../../app/host/fetchArticle.ts";
import { type Page, page, raw, redirect, resolveTestName, siteFetch, startSite } from "./articleSite.ts";
import { certificate, certifiedHost } from "./certificate.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const pdf = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);
const steps = Object.fromEntries(
	Array.from({ length: 7 }, (_, step) => [`/step-${step + 1}`, redirect(`/step-${step}`)] as const),
);

const site = await startSite({
	...steps,
	"/": page("<p>Trang nhất"),
	"/step-0": page("<p>Tới nơi"),
	"/bai-viet-1.html": page("<h1>Mưa lớn</h1>", { "Content-Type": 'Text/HTML; Charset="UTF-8"' }),
	"/cu.txt": page(Uint8Array.of(0xca, 0xf4), { "Content-Type": "text/plain;charset=windows-1258" }),
	"/tai-lieu.pdf": page(pdf, { "Content-Type": "application/pdf" }),
	"/khong-kieu.epub": (response) => void response.writeHead(200).end("PK"),
	"/kieu-hong": page("x", { "Content-Type": "html" }),
	"/rong": (response) => void response.writeHead(204).end(),
	"/mot-phan": (response) => void response.writeHead(206).end("x"),
	"/khong-dich": (response) => void response.writeHead(302).end("x"),
	"/chu-viet": raw("HTTP/1.1 302 Found\r\nLocation: /bài-viết\r\nContent-Length: 0\r\n\r\n"),
	"/b%C3%A0i-vi%E1%BA%BFt": page("<p>Có dấu"),
	"/301": redirect("/step-0", 301),
	"/303": redirect("step-0", 303),
	"/307": redirect("?x=1#y", 307),
	"/308": redirect("./step-0", 308),
	"/cookie": (response) =>
		void response.writeHead(302, { Location: "/step-0", "Set-Cookie": "theo-doi=1; Path=/" }).end(),
	...Object.fromEntries(
		[400, 401, 403, 404, 410, 429, 500, 503].map((status) => [
			`/status-${status}`,
			((response) => void response.writeHead(status).end("<p>Lỗi")) satisfies Page,
		]),
	),
});
const secure = await startSite({ "/": page("<p>Kín"), "/down": redirect(site.address("/step-0")) }, "https");
const elsewhere = await startSite({ "/": page("<p>Nơi khác") });

afterEach(() => void vi.restoreAllMocks());

describe("a reply", () => {
	test("comes with its name, its type, its encoding and exactly its bytes", async () => {
		expect(await siteFetch()(site.address("/bai-viet-1.html"))).toEqual({
			ok: true,
			value: {
				name: "bai-viet-1.html",
				mediaType: "text/html",
				charset: "utf-8",
				bytes: new TextEncoder().encode("<h1>Mưa lớn</h1>"),
			},
		});
		expect(await siteFetch()(site.address("/cu.txt"))).toEqual({
			ok: true,
			value: {
				name: "cu.txt",
				mediaType: "text/plain",
				charset: "windows-1258",
				bytes: Uint8Array.of(0xca, 0xf4),
			},
		});
	});

	test("that is no text comes as it is", async () => {
		const reply = await siteFetch()(site.address("/tai-lieu.pdf"));
		expect(reply).toEqual({ ok: true, value: { name: "tai-lieu.pdf", mediaType: "application/pdf", bytes: pdf } });
	});

	test.each([
		["/khong-kieu.epub", "application/epub+zip"],
		["/kieu-hong", "application/octet-stream"],
	])("without a type that can be understood has that of its name: %s", async (path, mediaType) => {
		expect(await siteFetch()(site.address(path))).toMatchObject({ ok: true, value: { mediaType } });
	});

	test("without a body has no bytes", async () => {
		expect(await siteFetch()(site.address("/rong"))).toMatchObject({ ok: true, value: { bytes: new Uint8Array(0) } });
	});

	test.each([400, 401, 403, 404, 410, 429, 500, 503])("with status %i is no article", async (status) => {
		const address = site.address(`/status-${status}`);
		expect(await siteFetch()(address)).toEqual({ ok: false, error: { kind: "badStatus", address, status } });
	});

	test.each([
		["/mot-phan", 206],
		["/khong-dich", 302],
		["/nothing", 404],
	])("of %s has status %i", async (path, status) => {
		expect(await siteFetch()(site.address(path))).toMatchObject({ ok: false, error: { kind: "badStatus", status } });
	});
});

test("the request says what we are and what we read, and nothing of the person", async () => {
	site.asked.length = 0;
	await siteFetch()(`${site.address("/step-1")}?a=b#here`);
	expect(site.asked.map(({ path }) => path)).toEqual(["/step-1?a=b", "/step-0"]);
	for (const { headers } of site.asked) {
		expect(headers).toEqual({
			"user-agent": "HaiDong/9.8.7",
			accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.8",
			"accept-language": "vi,en;q=0.5",
			"accept-encoding": "gzip, deflate, br",
			host: `127.0.0.1:${site.port}`,
			connection: "close",
		});
	}
});

describe("a redirect", () => {
	test.each(["/301", "/303", "/308", "/step-5"])(
		"is followed, its name is that of the last address: %s",
		async (path) => {
			const reply = await siteFetch()(site.address(path));
			expect(reply.ok && [reply.value.name, text(reply.value.bytes)]).toEqual(["step-0", "<p>Tới nơi"]);
		},
	);

	test("to the same page with another query is followed as one", async () => {
		site.asked.length = 0;
		const error = { kind: "tooManyRedirects", address: site.address("/307"), limit: 5 };
		expect(await siteFetch()(site.address("/307"))).toEqual({ ok: false, error });
		expect(site.asked.map(({ path }) => path)).toEqual(["/307", ...Array.from({ length: 5 }, () => "/307?x=1")]);
	});

	test("is followed five times and not a sixth", async () => {
		const address = site.address("/step-6");
		expect(await siteFetch()(address)).toEqual({ ok: false, error: { kind: "tooManyRedirects", address, limit: 5 } });
	});

	test("may be written in Vietnamese, as many sites do", async () => {
		const reply = await siteFetch()(site.address("/chu-viet"));
		expect(reply.ok && [reply.value.name, text(reply.value.bytes)]).toEqual(["bài-viết", "<p>Có dấu"]);
	});

	test("carries no cookie on", async () => {
		site.asked.length = 0;
		expect((await siteFetch()(site.address("/cookie"))).ok).toBe(true);
		expect(site.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
	});

	test.each([
		["to this machine by number", "http://127.0.0.2:PORT/", "private"],
		["to this machine by one number", "http://2130706434:PORT/", "private"],
		["to this machine by IPv6", "http://[::1]:PORT/", "private"],
		["to this machine by an IPv4-mapped address", "http://[::ffff:127.0.0.1]:PORT/", "private"],
		["to this machine by name", "http://localhost:PORT/", "private"],
		["to this machine by any address", "http://0.0.0.0:PORT/", "private"],
		["to the network at home", "http://192.168.1.1/", "private"],
		["to the clouds' own service", "http://169.254.169.254/latest/meta-data/", "private"],
		["to a name that leads into the network", "http://router.test/", "private"],
		["to a file", "file:///etc/passwd", "scheme"],
		["to data", "data:text/html,<p>x", "scheme"],
		["to an address with a password", "http://a:b@bao.test:PORT/", "credentials"],
		["to a mail server", "http://bao.test:25/", "port"],
		["to nothing", "http://", "malformed"],
	])("%s is refused", async (_where, target, reason) => {
		const to = target.replace("PORT", String(elsewhere.port));
		const from = await startSite({ "/": redirect(to) });
		elsewhere.asked.length = 0;
		const resolve = async (host: string) => (host === "router.test" ? ["192.168.1.1"] : resolveTestName(host));
		const reply = await siteFetch({ resolve })(from.address("/"));
		const address = URL.parse(to)?.href ?? to;
		expect(reply).toEqual({ ok: false, error: { kind: "unfetchable", address, reason } });
		expect(elsewhere.asked).toEqual([]);
	});

	test("to another site is followed, with that site's name in the request", async () => {
		const from = await startSite({ "/": redirect(elsewhere.address("/", "other.test")) });
		elsewhere.asked.length = 0;
		expect((await siteFetch()(from.address("/", "bao.test"))).ok).toBe(true);
		expect(elsewhere.asked.map(({ headers }) => headers.host)).toEqual([`other.test:${elsewhere.port}`]);
		expect(elsewhere.asked[0]?.headers.referer).toBeUndefined();
	});
});

describe("a name", () => {
	const address = elsewhere.address("/", "bao.test");
	const refused = { ok: false, error: { kind: "unfetchable", address, reason: "private" } };

	test("that leads to this machine is refused", async () => {
		elsewhere.asked.length = 0;
		expect(await siteFetch({ resolve: async () => ["127.0.0.2"] })(address)).toEqual(refused);
		expect(elsewhere.asked).toEqual([]);
	});

	test.each([
		["the last", ["127.0.0.1", "10.0.0.1"]],
		["the first", ["::1", "127.0.0.1"]],
		["one in the middle", ["127.0.0.1", "::ffff:10.0.0.1", "127.0.0.1"]],
	])("is refused where %s of its addresses is private", async (_which, addresses) => {
		elsewhere.asked.length = 0;
		expect(await siteFetch({ resolve: async () => addresses })(address)).toEqual(refused);
		expect(elsewhere.asked).toEqual([]);
	});

	test("is resolved once: a second answer that leads elsewhere is never asked for", async () => {
		elsewhere.asked.length = 0;
		const resolve = vi.fn(async () => ["127.0.0.2"]);
		resolve.mockResolvedValueOnce(["127.0.0.1"]);
		expect((await siteFetch({ resolve })(address)).ok).toBe(true);
		expect(resolve.mock.calls).toEqual([["bao.test"]]);
		expect(elsewhere.asked.map(({ at }) => at)).toEqual(["127.0.0.1"]);
	});

	test("is resolved and checked again after a redirect to itself", async () => {
		const own = await startSite({ "/": redirect("/next"), "/next": page("<p>Bí mật") });
		const resolve = vi.fn(async () => ["127.0.0.2"]);
		resolve.mockResolvedValueOnce(["127.0.0.1"]);
		const error = { kind: "unfetchable", address: own.address("/next", "bao.test"), reason: "private" };
		expect(await siteFetch({ resolve })(own.address("/", "bao.test"))).toEqual({ ok: false, error });
		expect(own.asked.map(({ path }) => path)).toEqual(["/"]);
	});

	test("that nobody has is not found; without a network the machine is offline", async () => {
		const unknown = { ok: false, error: { kind: "unknownHost", host: "nobody.test" } };
		expect(await siteFetch()("https://nobody.test/")).toEqual(unknown);
		expect(await siteFetch({ resolve: async () => [] })("https://nobody.test/")).toEqual(unknown);
		const offline = { ok: false, error: { kind: "offline" } };
		expect(await siteFetch({ hasNetwork: () => false })("https://nobody.test/")).toEqual(offline);
	});

	test.each(["EAI_AGAIN", "EAI_FAIL"])("that no name server can be asked for means offline: %s", async (code) => {
		const resolve = () => Promise.reject(Object.assign(new Error("dns"), { code }));
		expect(await siteFetch({ resolve })(address)).toEqual({ ok: false, error: { kind: "offline" } });
	});
});

describe("without an argument that allows it", () => {
	test.each(["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]", "localhost", "localhost.", "0"])(
		"this machine is never asked: %s",
		async (host) => {
			elsewhere.asked.length = 0;
			const reply = await fetchFromPublicSites("9.8.7")(elsewhere.address("/", host), new AbortController().signal);
			expect(reply).toMatchObject({ ok: false, error: { kind: "unfetchable", reason: "private" } });
			expect(elsewhere.asked).toEqual([]);
		},
	);
});

describe("https", () => {
	test("is refused where the certificate is nobody's we know", async () => {
		expect(await siteFetch()(secure.address("/", certifiedHost))).toEqual({
			ok: false,
			error: { kind: "insecure", host: certifiedHost },
		});
		expect(secure.asked).toEqual([]);
	});

	test("is refused where the other side speaks no TLS", async () => {
		const address = site.address("/", "bao.test").replace("http:", "https:");
		expect(await siteFetch()(address)).toEqual({ ok: false, error: { kind: "insecure", host: "bao.test" } });
	});

	test("with a good certificate is fetched from the checked address, may lead on to http, and only under its name", async () => {
		const { createSecureContext } = tls;
		// As if the authorities that Node knows had signed it.
		vi.spyOn(tls, "createSecureContext").mockImplementation((options) =>
			createSecureContext({ ...options, ca: certificate }),
		);
		const reply = await siteFetch()(secure.address("/", certifiedHost));
		expect(reply.ok && text(reply.value.bytes)).toBe("<p>Kín");
		expect(secure.asked.at(-1)?.headers.host).toBe(`${certifiedHost}:${secure.port}`);
		expect((await siteFetch()(secure.address("/down", certifiedHost))).ok).toBe(true);
		expect(await siteFetch()(secure.address("/", "other.test"))).toEqual({
			ok: false,
			error: { kind: "insecure", host: "other.test" },
		});
	});
});

test.each([
	["https://bao.vn/the-thao/bong-da-123.html?x=1#y", "bong-da-123.html"],
	["https://bao.vn/the-thao/", "the-thao"],
	["https://bao.vn/", "bao.vn"],
	["https://bao.vn", "bao.vn"],
	["https://bao.vn/b%C3%A0i%20vi%E1%BA%BFt.txt", "bài viết.txt"],
	[`https://bao.vn/${encodeURIComponent("bài".normalize("NFD"))}`, "bài"],
	["https://bao.vn/100%.html", "100%.html"],
	["https://bao.vn/a%2F..%2Fb%5Cc", "a..bc"],
	["https://bao.vn/%00%E2%80%AEfdp.txt", "fdp.txt"],
	["https://bao.vn/%E2%80%AE", "bao.vn"],
	["http://[2606:4700::1]/", "2606:4700::1"],
	[`https://bao.vn/${"a".repeat(500)}`, "a".repeat(200)],
])("the name of %s is %s", (address, name) => expect(articleName(new URL(address))).toBe(name));
