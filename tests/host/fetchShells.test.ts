// @vitest-environment node
// An article from an address, through each shell: a page of the browser with its server, a page of Electron.

import { describe, expect, test, vi } from "vitest";
import { createBackups } from "../../app/host/backups.ts";
import { createRunningFetches } from "../../app/host/runningFetches.ts";
import { createHostCalls } from "../../app/main/hostCalls.ts";
import { startApp } from "../../app/main/start.ts";
import { createWebHost, type WebHostPage } from "../../renderer/host/webHost.ts";
import { page, siteFetch, startSite } from "./articleSite.ts";
import { createElectronFake, ownFrame } from "./electronFake.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";
import { startTestServer } from "./testServer.ts";

const bytes = Uint8Array.from({ length: 90_000 }, (_, index) => (index * 7) % 256);
bytes.set(new TextEncoder().encode("\r\n--hai-dong-\r\nContent-Disposition: form-data\r\n\r\n"), 100);
const site = await startSite({
	"/bai.bin": page(bytes, { "Content-Type": "text/plain; charset=VISCII" }),
	"/b%C3%A0i%20%22m%E1%BB%9Bi%22.html": page("<p>Tin"),
	"/silent": () => {},
});
const article = { name: "bai.bin", mediaType: "text/plain", charset: "viscii", bytes };
const cancelled = { ok: false, error: { kind: "cancelled" } };

const folder = createTemporaryFolder();

function pageOf(port: number, cookie: string): WebHostPage {
	return {
		fetch: (address, init) =>
			fetch(new URL(address, `http://127.0.0.1:${port}/`), {
				...init,
				headers: { ...(init.headers as Record<string, string>), Cookie: cookie },
			}),
		pickFiles: async () => [],
		open: () => null,
		listenForFiles: () => () => {},
	};
}

describe("the browser shell", () => {
	test("gives the page the article with all its bytes", async () => {
		const { port, cookie } = await startTestServer(folder, [], { fetchArticle: siteFetch() });
		const host = createWebHost(pageOf(port, cookie));
		expect(await host.fetchArticle(site.address("/bai.bin"))).toEqual({ ok: true, value: article });
		const named = await host.fetchArticle(site.address("/bài%20%22mới%22.html"));
		expect(named.ok && named.value.name).toBe('bài "mới".html');
	});

	test("gives the page what went wrong, as data", async () => {
		const { port, cookie } = await startTestServer(folder, [], { fetchArticle: siteFetch() });
		const host = createWebHost(pageOf(port, cookie));
		const address = site.address("/nothing");
		expect(await host.fetchArticle(address)).toEqual({ ok: false, error: { kind: "badStatus", address, status: 404 } });
		expect(await host.fetchArticle("http://nobody.test/")).toEqual({
			ok: false,
			error: { kind: "unknownHost", host: "nobody.test" },
		});
	});

	test("ends its fetch when the person cancels, and when the page is gone", async () => {
		const { port, cookie } = await startTestServer(folder, [], { fetchArticle: siteFetch() });
		const host = createWebHost(pageOf(port, cookie));
		const reply = host.fetchArticle(site.address("/silent"));
		await vi.waitFor(() => expect(site.connections.size).toBe(1));
		expect(await host.cancelFetch(site.address("/silent"))).toEqual({ ok: true, value: null });
		expect(await reply).toEqual(cancelled);
		await vi.waitFor(() => expect(site.connections.size).toBe(0));

		const leaving = new AbortController();
		const left = createWebHost({
			...pageOf(port, cookie),
			fetch: (address, init) => pageOf(port, cookie).fetch(address, { ...init, signal: leaving.signal }),
		}).fetchArticle(site.address("/silent"));
		left.catch(() => undefined);
		await vi.waitFor(() => expect(site.connections.size).toBe(1));
		leaving.abort();
		await vi.waitFor(() => expect(site.connections.size).toBe(0));
	});

	test("is unavailable where the server ends in the middle of a fetch, and ends that fetch", async () => {
		const { server, port, cookie } = await startTestServer(folder, [], { fetchArticle: siteFetch() });
		const reply = createWebHost(pageOf(port, cookie)).fetchArticle(site.address("/silent"));
		await vi.waitFor(() => expect(site.connections.size).toBe(1));
		await server.end();
		expect(await reply).toEqual({ ok: false, error: { kind: "unavailable" } });
		await vi.waitFor(() => expect(site.connections.size).toBe(0));
	});

	test("takes only an address, and leaves the cancelling to the page", async () => {
		const { call } = await startTestServer(folder, [], { fetchArticle: siteFetch() });
		expect((await call("fetchArticle", [])).status).toBe(400);
		expect((await call("fetchArticle", [""])).status).toBe(400);
		expect((await call("fetchArticle", [site.address("/bai.bin"), { bytes: 1 }])).status).toBe(400);
		expect((await call("cancelFetch", [site.address("/bai.bin")])).status).toBe(404);
	});

	test("as it ships never asks this machine, its own server least of all", async () => {
		const { port, cookie } = await startTestServer(folder);
		const host = createWebHost(pageOf(port, cookie));
		site.asked.length = 0;
		for (const address of [site.address("/bai.bin"), site.address("/", "localhost"), `http://127.0.0.1:${port}/`]) {
			expect(await host.fetchArticle(address)).toEqual({
				ok: false,
				error: { kind: "unfetchable", address, reason: "private" },
			});
		}
		expect(site.asked).toEqual([]);
	});
});

describe("the Electron shell", () => {
	const unused = () => {
		throw new Error("not expected here");
	};
	const calls = createHostCalls({
		version: "1",
		platform: "linux",
		chooseFiles: unused,
		waitingFiles: { offer: unused, take: unused, takeFirst: unused },
		fetches: createRunningFetches(siteFetch()),
		externalLinks: { open: unused },
		setLanguage: unused,
		backups: createBackups(null),
		openFolder: unused,
	});

	test("answers with the article", async () => {
		expect(await calls.fetchArticle(site.address("/bai.bin"))).toEqual({ ok: true, value: article });
	});

	test("ends a fetch that the person cancels", async () => {
		const reply = calls.fetchArticle(site.address("/silent"));
		await vi.waitFor(() => expect(site.connections.size).toBe(1));
		expect(await calls.cancelFetch(site.address("/silent"))).toEqual({ ok: true, value: null });
		expect(await reply).toEqual(cancelled);
		await vi.waitFor(() => expect(site.connections.size).toBe(0));
		expect(await calls.cancelFetch("http://never.test/")).toEqual({ ok: true, value: null });
	});

	test("as it ships never asks this machine", async () => {
		const electron = createElectronFake({ folder: folder.path });
		startApp(electron.parts, {
			words: ["electron", "/hai-dong"],
			namesApp: true,
			workingFolder: folder.path,
			env: {},
			platform: "linux",
			builtFolder: folder.path,
			report: vi.fn(),
		});
		electron.becomeReady();
		await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
		site.asked.length = 0;
		const address = site.address("/bai.bin", "0x7f000001");
		expect(await electron.calls.get("fetchArticle")?.({ senderFrame: ownFrame }, address)).toEqual({
			ok: false,
			error: { kind: "unfetchable", address, reason: "private" },
		});
		expect(site.asked).toEqual([]);
	});
});
