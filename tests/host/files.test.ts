import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { archiveLimitBytes, articleExtensions, articleMediaType } from "../../app/host/contract.ts";
import { readArticleFile } from "../../app/host/files.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();

describe("reading an article file", () => {
	test("gives name, media type and exactly the bytes of the file", async () => {
		const bytes = new TextEncoder().encode("Hà Nội hôm nay có mưa.\n");
		const path = folder.write("bài một.txt", bytes);
		const reply = await readArticleFile(path);
		expect(reply).toEqual({ ok: true, value: { name: "bài một.txt", mediaType: "text/plain", bytes } });
		if (reply.ok) expect(reply.value.bytes.buffer.byteLength).toBe(bytes.length);
	});

	test("shows a name in NFC, however the file system spells it", async () => {
		const path = folder.write("chợ nổi.md".normalize("NFD"), "# Chợ nổi");
		const reply = await readArticleFile(path);
		expect(reply.ok && reply.value.name).toBe("chợ nổi.md".normalize("NFC"));
	});

	test("reads an empty file as no bytes", async () => {
		const reply = await readArticleFile(folder.write("empty.txt", ""));
		expect(reply.ok && reply.value.bytes).toEqual(new Uint8Array(0));
	});

	test("tells a file that is not there", async () => {
		const reply = await readArticleFile(join(folder.path, "gone.txt"));
		expect(reply).toEqual({ ok: false, error: { kind: "vanished", name: "gone.txt" } });
	});

	test("tells a path that leads through a file", async () => {
		const path = folder.write("plain.txt", "x");
		const reply = await readArticleFile(join(path, "below.txt"));
		expect(reply).toEqual({ ok: false, error: { kind: "vanished", name: "below.txt" } });
	});

	test("does not read a folder", async () => {
		mkdirSync(join(folder.path, "folder.txt"));
		const reply = await readArticleFile(join(folder.path, "folder.txt"));
		expect(reply).toEqual({ ok: false, error: { kind: "unreadable", name: "folder.txt" } });
	});

	test.skipIf(process.platform === "win32")("does not wait for the writer of a named pipe", async () => {
		const path = join(folder.path, "pipe.txt");
		execFileSync("mkfifo", [path]);
		expect(await readArticleFile(path)).toEqual({ ok: false, error: { kind: "unreadable", name: "pipe.txt" } });
	});

	test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("tells a file without permission", async () => {
		const path = folder.write("closed.txt", "x");
		chmodSync(path, 0);
		expect(await readArticleFile(path)).toEqual({ ok: false, error: { kind: "unreadable", name: "closed.txt" } });
	});

	test("refuses a path with a zero in it as unreadable or not there, without an exception", async () => {
		expect((await readArticleFile("a\0b.txt")).ok).toBe(false);
	});

	test("reads a file of just the limit and refuses one byte more", async () => {
		const path = folder.write("limit.txt", "0123456789");
		expect((await readArticleFile(path, 10)).ok).toBe(true);
		expect(await readArticleFile(path, 9)).toEqual({
			ok: false,
			error: { kind: "tooLarge", name: "limit.txt", limitBytes: 9 },
		});
	});

	test.each([
		["book.txt", 50],
		["book.HTML", 50],
		["book", 50],
		["book.zip", 200],
		["book.epub", 200],
		["book.DOCX", 200],
		["book.pdf", 200],
		["book.zip.csv", 50],
	])("refuses %s over %i MB", async (name, megabytes) => {
		const path = folder.write(name, "");
		truncateSync(path, megabytes * 1024 * 1024 + 1);
		expect(await readArticleFile(path)).toEqual({
			ok: false,
			error: { kind: "tooLarge", name, limitBytes: megabytes * 1024 * 1024 },
		});
	});

	test("reads an archive of just its limit into memory once", async () => {
		const path = folder.write("whole.zip", "");
		truncateSync(path, archiveLimitBytes);
		const before = process.memoryUsage().arrayBuffers;
		const reply = await readArticleFile(path);
		const used = process.memoryUsage().arrayBuffers - before;
		expect(reply.ok && reply.value.bytes.length).toBe(archiveLimitBytes);
		expect(used).toBeLessThan(archiveLimitBytes * 1.1);
	});

	test("reads what is there of a file that grows meanwhile, without a hole in it", async () => {
		const path = folder.write("growing.txt", "0123456789");
		const reading = readArticleFile(path);
		for (let times = 0; times < 20; times += 1) appendFileSync(path, "0123456789".repeat(10_000));
		const reply = await reading;
		const text = reply.ok ? new TextDecoder().decode(reply.value.bytes) : "";
		expect(text.length).toBeGreaterThanOrEqual(10);
		expect(text).toBe("0123456789".repeat(Math.ceil(text.length / 10)).slice(0, text.length));
	});

	test.skipIf(process.platform !== "linux")("counts what is read where a file does not tell its size", async () => {
		const whole = await readArticleFile("/proc/self/maps");
		expect(whole.ok && whole.value.bytes.length).toBeGreaterThan(100);
		expect(await readArticleFile("/proc/self/maps", 100)).toMatchObject({ ok: false, error: { kind: "tooLarge" } });
	});
});

test.each([
	["a.txt", "text/plain"],
	["A.TXT", "text/plain"],
	["b.md", "text/markdown"],
	["b.markdown", "text/markdown"],
	["c.html", "text/html"],
	["c.d.htm", "text/html"],
	["d.pdf", "application/pdf"],
	["d.epub", "application/epub+zip"],
	["d.DocX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
	["d.srt", "application/x-subrip"],
	["d.vtt", "text/vtt"],
	["d.tsv", "text/tab-separated-values"],
	["d.csv", "text/csv"],
	["d.jsonl", "application/x-ndjson"],
	["d.ndjson", "application/x-ndjson"],
	["d.zip", "application/zip"],
	["d.exe", "application/octet-stream"],
	["noextension", "application/octet-stream"],
])("the media type of %s is %s", (name, mediaType) => expect(articleMediaType(name)).toBe(mediaType));

test("every extension that is offered has a media type", () => {
	for (const extension of articleExtensions) {
		expect(articleMediaType(`a.${extension}`)).not.toBe("application/octet-stream");
	}
});
