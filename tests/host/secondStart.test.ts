import { readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { noteFile, openInRunning, readNote, removeNote, writeNote } from "../../app/launch/runningServer.ts";
import { rawRequest } from "./rawRequest.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";
import { startTestServer } from "./testServer.ts";

const folder = createTemporaryFolder();
const { server, port, cookie, send, call } = await startTestServer(folder);
const note = noteFile(join(folder.path, "own"), port);
writeNote(note, { port, pid: process.pid, key: server.handoverKey });

describe("the note about the running server", () => {
	test("can be read by its user only, and leaves no draft behind", () => {
		if (process.platform !== "win32") expect(statSync(note).mode & 0o777).toBe(0o600);
		expect(readdirSync(join(folder.path, "own"))).toEqual([`server-${port}.json`]);
	});

	test("is removed by the server that wrote it, not by an older one that ends late", () => {
		const file = noteFile(folder.path, 2);
		writeNote(file, { port: 2, pid: 1, key: "new" });
		removeNote(file, "old");
		expect(readNote(file)?.key).toBe("new");
		removeNote(file, "new");
		expect(readNote(file)).toBeNull();
	});

	test.each(["", "{", "[]", '{"port":"1"}'])("that is damaged (%s) counts as none", (text) => {
		expect(readNote(folder.write("damaged.json", text))).toBeNull();
	});
});

describe("a second start", () => {
	test("gets the address of another window, which opens the app", async () => {
		const reply = await openInRunning(note, port, { files: [], window: true }, 0);
		const opened = await rawRequest(port, { path: reply?.windowAddress.replace(/^http:\/\/[^/]+/, "") ?? "/none" });
		expect(opened.status).toBe(200);
		expect(reply?.address).toBe(server.address);
	});

	test("hands its files to the running one, whose page gets each once", async () => {
		const path = folder.write("bài.txt", "Hà Nội");
		const gone = join(folder.path, "gone.txt");
		await openInRunning(note, port, { files: [path, gone], window: true }, 0);
		const form = await formOf(await call("takeLaunchFiles"));
		expect(JSON.parse(String(form.get("reply")))).toEqual({
			ok: true,
			value: [
				{ ok: true, value: { name: "bài.txt", mediaType: "text/plain", bytes: "bytes-0" } },
				{ ok: false, error: { kind: "vanished", name: "gone.txt" } },
			],
		});
		expect(await (form.get("bytes-0") as Blob).text()).toBe("Hà Nội");
		expect(JSON.parse(String((await formOf(await call("takeLaunchFiles"))).get("reply")))).toEqual({
			ok: true,
			value: [],
		});
	});

	test("that opens no window tells the pages that are open", async () => {
		const stream = await fetch(`http://127.0.0.1:${port}/host/events`, { headers: { Cookie: cookie } });
		const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
		let heard = (await reader?.read())?.value ?? "";
		expect(heard).toContain("retry:");
		expect(heard).not.toContain("event:");
		const reply = await openInRunning(note, port, { files: [folder.write("b.txt", "b")], window: false }, 0);
		expect(reply?.pages).toBe(1);
		while (!heard.includes("event: files\ndata:")) heard += (await reader?.read())?.value ?? "";
		await reader?.cancel();
		await call("takeLaunchFiles");
	});

	test("waits a little for a server that listens but has not yet written its note", async () => {
		const late = noteFile(join(folder.path, "late"), port);
		setTimeout(() => writeNote(late, { port, pid: process.pid, key: server.handoverKey }), 100);
		expect(await openInRunning(late, port, { files: [], window: true }, 2000)).not.toBeNull();
	});
});

describe("what holds the port but is not ours", () => {
	test("is seen where there is no note", async () => {
		expect(await openInRunning(noteFile(folder.path, 1), port, { files: [], window: true }, 0)).toBeNull();
	});

	test("never hears the key, nor the names of files, whatever it answers", async () => {
		const heard: string[] = [];
		const foreign = createServer((request, response) => {
			heard.push(`${request.url} ${request.headers.authorization ?? ""}`);
			request.on("data", (part) => heard.push(String(part)));
			response.writeHead(200, { "Content-Type": "application/json" }).end('{"proof":"trust me"}');
		});
		await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
		afterAll(() => foreign.close());
		const { port: taken } = foreign.address() as AddressInfo;
		const stale = noteFile(folder.path, taken);
		writeNote(stale, { port: taken, pid: 1, key: "the-key-of-a-dead-server" });
		expect(await openInRunning(stale, taken, { files: ["/home/a/secret.txt"], window: true }, 0)).toBeNull();
		expect(heard.join("\n")).toContain("/launch/who");
		expect(heard.join("\n")).not.toMatch(/the-key|secret/);
	});

	test("is recognised when it says nothing, or no JSON, or too much", async () => {
		const answers = [null, "no json", "x".repeat(200_000)];
		for (const answer of answers) {
			const foreign = createServer((request, response) => {
				if (answer === null) request.socket.destroy();
				else response.end(answer);
			});
			await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
			const { port: taken } = foreign.address() as AddressInfo;
			const stale = noteFile(folder.path, taken);
			writeNote(stale, { port: taken, pid: 1, key: "k" });
			expect(await openInRunning(stale, taken, { files: [], window: true }, 0)).toBeNull();
			await new Promise((resolve) => foreign.close(resolve));
		}
	});
});

describe("the handover is for programs of the same user", () => {
	const body = JSON.stringify({ files: ["/etc/passwd"], window: false });
	const headers = { "Content-Type": "application/json" };

	test.each([
		["without a key", {}],
		["with a wrong key", { Authorization: "Bearer guessed" }],
		["with the cookie of a page", { Cookie: cookie }],
		[
			"from a page, even with the key",
			{ Authorization: `Bearer ${server.handoverKey}`, Origin: `http://127.0.0.1:${port}` },
		],
		[
			"by a browser, even with the key",
			{ Authorization: `Bearer ${server.handoverKey}`, "Sec-Fetch-Site": "same-origin" },
		],
	])("refused %s", async (_what, own) => {
		const reply = await rawRequest(port, {
			method: "POST",
			path: "/launch/open",
			headers: { ...headers, ...own },
			body,
		});
		expect(reply.status).toBe(403);
	});

	test.each([
		["files that are no list", { files: "/a", window: true }],
		["more than it asked for", { files: [], window: true, token: "x" }],
		["nothing", null],
	])("refused with %s", async (_what, given) => {
		const reply = await rawRequest(port, {
			method: "POST",
			path: "/launch/open",
			headers: { ...headers, Authorization: `Bearer ${server.handoverKey}` },
			body: JSON.stringify(given),
		});
		expect(reply.status).toBe(400);
	});

	test("nothing of it reached the pages", async () => {
		const form = await formOf(await send({ method: "POST", path: "/host/takeLaunchFiles", headers, body: "[]" }));
		expect(JSON.parse(String(form.get("reply")))).toEqual({ ok: true, value: [] });
	});
});

function formOf(reply: Awaited<ReturnType<typeof rawRequest>>): Promise<FormData> {
	const headers = { "Content-Type": String(reply.headers["content-type"]) };
	return new Response(new Uint8Array(reply.body), { headers }).formData();
}
