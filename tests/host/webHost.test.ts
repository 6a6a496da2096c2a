// @vitest-environment node
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { archiveLimitBytes, articleLimitBytes } from "../../app/host/contract.ts";
import { openInRunning, writeNote } from "../../app/launch/runningServer.ts";
import { createWebHost, type WebHostPage } from "../../renderer/host/webHost.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";
import { startTestServer } from "./testServer.ts";

const folder = createTemporaryFolder();
const { server, port, cookie } = await startTestServer(folder, [
	folder.write("một.txt", "Một"),
	join(folder.path, "gone.txt"),
	folder.write("hai.html", "<p>Hai"),
]);

const page: WebHostPage = {
	fetch: (address, init) =>
		fetch(new URL(address, `http://127.0.0.1:${port}/`), {
			...init,
			headers: { ...(init.headers as Record<string, string>), Cookie: cookie },
		}),
	pickFiles: async () => [],
	open: () => null,
	listenForFiles: () => () => {},
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const unavailable = { ok: false, error: { kind: "unavailable" } };

describe("the browser shell's host, with a real server", () => {
	const host = createWebHost(page);

	test("describes the shell", async () => {
		expect(await host.describe()).toEqual({
			ok: true,
			value: { shell: "browser", version: "9.8.7", platform: process.platform },
		});
	});

	test("takes the files of the command line with all their bytes, each reply in its place, once", async () => {
		const reply = await host.takeLaunchFiles();
		if (!reply.ok) throw new Error(reply.error.kind);
		const [one, gone, two] = reply.value;
		if (!one?.ok || !two?.ok) throw new Error("not read");
		expect([one.value.name, one.value.mediaType, text(one.value.bytes)]).toEqual(["một.txt", "text/plain", "Một"]);
		expect(gone).toEqual({ ok: false, error: { kind: "vanished", name: "gone.txt" } });
		expect([two.value.name, two.value.mediaType, text(two.value.bytes)]).toEqual(["hai.html", "text/html", "<p>Hai"]);
		expect(await host.takeLaunchFiles()).toEqual({ ok: true, value: [] });
	});

	test("takes bytes that are no text unchanged, whatever they look like", async () => {
		const bytes = new Uint8Array(70_000).map((_, index) => (index * 7) % 256);
		bytes.set(new TextEncoder().encode("\r\n--boundary--\r\nContent-Disposition: form-data"), 100);
		const note = join(folder.path, "note.json");
		writeNote(note, { port, pid: 1, key: server.handoverKey });
		await openInRunning(note, port, { files: [folder.write("x.bin", bytes)], window: true }, 0);
		const reply = await host.takeLaunchFiles();
		expect(reply.ok && reply.value[0]?.ok && reply.value[0].value.bytes).toEqual(bytes);
	});

	test("is unavailable where the server refuses", async () => {
		const stranger = createWebHost({
			...page,
			fetch: (address, init) => fetch(new URL(address, server.address), init),
		});
		expect(await stranger.describe()).toEqual(unavailable);
		expect(await stranger.takeLaunchFiles()).toEqual(unavailable);
	});
});

describe("where the server has ended", () => {
	test("calls are unavailable, no exceptions", async () => {
		const gone = createWebHost({ ...page, fetch: () => fetch("http://127.0.0.1:1/") });
		expect(await gone.describe()).toEqual(unavailable);
		expect(await gone.takeLaunchFiles()).toEqual(unavailable);
	});

	test("a reply that breaks off is unavailable", async () => {
		const headers = { "Content-Type": "multipart/form-data; boundary=x" };
		const broken = createWebHost({ ...page, fetch: async () => new Response("--x\r\nConte", { headers }) });
		expect(await broken.describe()).toEqual(unavailable);
		expect(await broken.takeLaunchFiles()).toEqual(unavailable);
	});

	test("links still open and files can still be chosen", async () => {
		const gone = createWebHost({ ...page, fetch: () => fetch("http://127.0.0.1:1/") });
		expect((await gone.openExternal("https://vi.wikipedia.org")).ok).toBe(true);
		expect((await gone.pickArticles()).ok).toBe(true);
		expect((await gone.setLanguage("vi")).ok).toBe(true);
	});
});

describe("choosing files", () => {
	const picking = (...files: readonly File[]) =>
		createWebHost({ ...page, pickFiles: async () => files }).pickArticles();

	test("reads several, the media type by the extension, the name in NFC", async () => {
		const reply = await picking(new File(["Xin chào"], "chào.txt".normalize("NFD")), new File(["# A"], "a.MD"));
		if (!reply.ok) throw new Error(reply.error.kind);
		expect(
			reply.value.map((file) => file.ok && [file.value.name, file.value.mediaType, text(file.value.bytes)]),
		).toEqual([
			["chào.txt", "text/plain", "Xin chào"],
			["a.MD", "text/markdown", "# A"],
		]);
	});

	test("gives nothing where nothing was chosen", async () => {
		expect(await picking()).toEqual({ ok: true, value: [] });
	});

	test("does not read what is too large, and says so for that file only", async () => {
		const large = new File([], "large.txt");
		Object.defineProperty(large, "size", { value: articleLimitBytes + 1 });
		large.arrayBuffer = () => Promise.reject(new Error("must not be read"));
		const reply = await picking(large, new File(["x"], "x.txt"));
		expect(reply.ok && reply.value[0]).toEqual({
			ok: false,
			error: { kind: "tooLarge", name: "large.txt", limitBytes: articleLimitBytes },
		});
		expect(reply.ok && reply.value[1]?.ok).toBe(true);
	});

	test.each([
		["large.epub", archiveLimitBytes, true],
		["large.epub", archiveLimitBytes + 1, false],
		["large.html", articleLimitBytes + 1, false],
	])("decides by the extension how large is too large: %s of %i bytes, read: %s", async (name, size, read) => {
		const large = new File(["x"], name);
		Object.defineProperty(large, "size", { value: size });
		const reply = await picking(large);
		expect(reply.ok && reply.value[0]?.ok).toBe(read);
	});

	test.each([
		["NotFoundError", "vanished"],
		["NotReadableError", "unreadable"],
	])("a file that fails with %s is %s", async (name, kind) => {
		const file = new File([], "a.txt");
		file.arrayBuffer = () => Promise.reject(new DOMException("no", name));
		const reply = await picking(file);
		expect(reply.ok && reply.value[0]).toEqual({ ok: false, error: { kind, name: "a.txt" } });
	});
});

describe("opening a link", () => {
	test.each([
		["https://vi.wikipedia.org/wiki/Phở", "https://vi.wikipedia.org/wiki/Ph%E1%BB%9F", "_blank"],
		["HTTP://example.org", "http://example.org/", "_blank"],
		["mailto:an@example.org", "mailto:an@example.org", "_self"],
	])("%s opens outside, without a way back to the app", async (address, opened, target) => {
		const open = vi.fn();
		expect(await createWebHost({ ...page, open }).openExternal(address)).toEqual({ ok: true, value: null });
		expect(open).toHaveBeenCalledExactlyOnceWith(opened, target, "noopener,noreferrer");
	});

	test.each([
		"javascript:alert(1)",
		" javascript:alert(1)",
		"java\nscript:alert(1)",
		"data:text/html,x",
		"file:///etc/passwd",
		"app://hai-dong/",
		"vbscript:x",
		"//evil.example",
		"no address",
		"",
	])("%j is refused", async (address) => {
		const open = vi.fn();
		expect(await createWebHost({ ...page, open }).openExternal(address)).toEqual({
			ok: false,
			error: { kind: "refusedAddress", address },
		});
		expect(open).not.toHaveBeenCalled();
	});
});
