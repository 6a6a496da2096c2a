// @vitest-environment node
// The folder of copies: what is written is there whole or not at all, what is older than is kept goes, nothing else is touched;
// and the same through both shells.

import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Backups, createBackups, keptBackups } from "../../app/host/backups.ts";
import { backupLimitBytes, backupPieceBytes } from "../../app/host/contract.ts";
import { createRunningFetches } from "../../app/host/runningFetches.ts";
import { createHostCalls } from "../../app/main/hostCalls.ts";
import { startApp } from "../../app/main/start.ts";
import { createWebHost } from "../../renderer/host/webHost.ts";
import { siteFetch } from "./articleSite.ts";
import { createElectronFake, ownFrame } from "./electronFake.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";
import { startTestServer } from "./testServer.ts";

const temporary = createTemporaryFolder();
const name = "daily-0123abcd-2026-03-10.haidong";
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
const fine = { ok: true, value: null };

let folder = "";
let backups: Backups = createBackups(null);
let folders = 0;
beforeEach(() => {
	folders += 1;
	folder = join(temporary.path, `copies-${folders}`);
	backups = createBackups(folder);
});

const daily = (day: string, library = "0123abcd") => `daily-${library}-${day}.haidong`;

async function keep(one: string, content: Uint8Array = bytes): Promise<void> {
	expect(await backups.write(one, 0, content)).toEqual(fine);
	expect(await backups.finish(one, content.length)).toEqual(fine);
}

async function names(): Promise<readonly string[]> {
	const listed = await backups.list();
	if (!listed.ok) throw new Error(listed.error.kind);
	return listed.value.files.map((file) => file.name).sort();
}

describe("a copy", () => {
	test("is there when it is finished, with its size and time, in a folder that nobody else may read", async () => {
		expect(await backups.list()).toEqual({ ok: true, value: { path: folder, files: [] } });
		expect(existsSync(folder)).toBe(false);
		expect(await backups.write(name, 0, bytes.subarray(0, 600))).toEqual(fine);
		expect(await names()).toEqual([]);
		expect(await backups.write(name, 600, bytes.subarray(600))).toEqual(fine);
		expect(await backups.finish(name, 1000)).toEqual(fine);
		const listed = await backups.list();
		expect(listed).toMatchObject({ ok: true, value: { path: folder, files: [{ name, size: 1000 }] } });
		expect(readFileSync(join(folder, name))).toEqual(Buffer.from(bytes));
		expect(readdirSync(folder)).toEqual([name]);
		if (process.platform !== "win32") {
			expect(statSync(folder).mode & 0o077).toBe(0);
			expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
		}
	});

	test("is read in pieces, and no further than it is long", async () => {
		await keep(name);
		expect(await backups.read(name, 0, 10)).toEqual({ ok: true, value: bytes.slice(0, 10) });
		expect(await backups.read(name, 990, 500)).toEqual({ ok: true, value: bytes.slice(990) });
		expect(await backups.read(name, 1000, 5)).toEqual({ ok: true, value: new Uint8Array(0) });
		expect(await backups.read(name, 4000, 5)).toEqual({ ok: true, value: new Uint8Array(0) });
	});

	test("of the same name gives way only to one that is whole", async () => {
		await keep(name);
		const other = Uint8Array.of(1, 2, 3);
		await backups.write(name, 0, other);
		expect(readFileSync(join(folder, name))).toEqual(Buffer.from(bytes));
		expect(await backups.finish(name, 99)).toEqual({ ok: false, error: { kind: "vanished", name } });
		expect(readFileSync(join(folder, name))).toEqual(Buffer.from(bytes));
		await keep(name, other);
		expect(readFileSync(join(folder, name))).toEqual(Buffer.from(other));
	});

	test("takes no piece that does not follow on what is there", async () => {
		const vanished = { ok: false, error: { kind: "vanished", name } };
		expect(await backups.write(name, 5, bytes)).toEqual(vanished);
		await backups.write(name, 0, bytes);
		expect(await backups.write(name, 999, bytes)).toEqual(vanished);
		expect(await backups.write(name, 1001, bytes)).toEqual(vanished);
		expect(await backups.write(name, 1000, bytes)).toEqual(fine);
		expect(await backups.finish(name, 2000)).toEqual(fine);
	});

	test("is begun anew by a first piece", async () => {
		await backups.write(name, 0, bytes);
		await keep(name, Uint8Array.of(9));
		expect(await backups.read(name, 0, 9)).toEqual({ ok: true, value: Uint8Array.of(9) });
	});

	test("has a limit", async () => {
		expect(await backups.write(name, backupLimitBytes, Uint8Array.of(1))).toEqual({
			ok: false,
			error: { kind: "tooLarge", name, limitBytes: backupLimitBytes },
		});
	});

	test("that is not there is told as such", async () => {
		const vanished = { ok: false, error: { kind: "vanished", name } };
		expect(await backups.read(name, 0, 1)).toEqual(vanished);
		expect(await backups.finish(name, 0)).toEqual(vanished);
	});

	test.each(["", ".", "..", "../x.haidong", "/etc/passwd", "daily-0123abcd-2026-03-10", `${name}.part`, `a/${name}`])(
		"of no good name reaches no file: %j",
		async (bad) => {
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(temporary.path, "x.haidong"), "precious");
			const refused = { ok: false, error: { kind: "unreadable", name: bad } };
			expect(await backups.write(bad, 0, bytes)).toEqual(refused);
			expect(await backups.finish(bad, 8)).toEqual(refused);
			expect(await backups.read(bad, 0, 8)).toEqual(refused);
			expect(readFileSync(join(temporary.path, "x.haidong"), "utf8")).toBe("precious");
			expect(readdirSync(folder)).toEqual([]);
		},
	);

	test("that cannot be written says so: a full disk, a folder that is a file", async () => {
		writeFileSync(folder, "a file");
		expect(await backups.write(name, 0, bytes)).toEqual({ ok: false, error: { kind: "noBackups" } });
		expect(await backups.list()).toEqual({ ok: false, error: { kind: "noBackups" } });
		// The kernel's own disk without room.
		if (!existsSync("/dev/full")) return;
		const full = createBackups(join(temporary.path, "full"));
		mkdirSync(join(temporary.path, "full"));
		symlinkSync("/dev/full", join(temporary.path, "full", `${name}.part`));
		expect(await full.write(name, 0, bytes)).toEqual({ ok: false, error: { kind: "diskFull" } });
		expect(readdirSync(join(temporary.path, "full"))).toEqual([]);
	});
});

describe("without a folder", () => {
	test("every call says that copies are kept nowhere", async () => {
		const none = createBackups(null);
		const nowhere = { ok: false, error: { kind: "noBackups" } };
		expect(await none.list()).toEqual(nowhere);
		expect(await none.write(name, 0, bytes)).toEqual(nowhere);
		expect(await none.finish(name, 0)).toEqual(nowhere);
		expect(await none.read(name, 0, 1)).toEqual(nowhere);
	});
});

describe("what is kept", () => {
	const days = (count: number, from = Date.UTC(2026, 0, 1)) =>
		Array.from({ length: count }, (_, index) => daily(new Date(from + index * 86_400_000).toISOString().slice(0, 10)));

	test("are the last 14 days and the first copy of each of 12 months", () => {
		const all = days(500, Date.UTC(2025, 0, 3));
		const kept = [...keptBackups(all)].sort();
		const months = kept.slice(0, -14);
		expect(kept.slice(-14)).toEqual(all.slice(-14));
		expect(months).toHaveLength(12);
		expect(months[0]).toBe(daily("2025-06-01"));
		expect(months.at(-1)).toBe(daily("2026-05-01"));
	});

	test("is the same whether copies are cleared away day by day or all at once", () => {
		const all = days(500, Date.UTC(2025, 0, 3));
		let here: readonly string[] = [];
		for (const next of all) here = [...keptBackups([...here, next])];
		expect([...here].sort()).toEqual([...keptBackups(all)].sort());
	});

	test("is everything while it is little, of several libraries each its own", () => {
		const mixed = [...days(14), ...days(20).map((one) => one.replace("0123abcd", "ffffffff"))];
		const kept = keptBackups(mixed);
		expect([...kept].filter((one) => one.includes("0123abcd"))).toHaveLength(14);
		expect([...kept].filter((one) => one.includes("ffffffff"))).toHaveLength(15);
	});

	test("are the last five from before a restore, and all that is not ours", () => {
		const before = Array.from({ length: 9 }, (_, index) => `before-0123abcd-2026-03-10-12000${index}.haidong`);
		const kept = keptBackups([...before, "notes.txt", "daily-2026-03-10.haidong"]);
		expect([...kept].sort()).toEqual([...before.slice(4), "daily-2026-03-10.haidong", "notes.txt"].sort());
	});

	test("goes with the next copy that is finished, and nothing of another library with it", async () => {
		const [strange, other] = ["my own.txt", daily("2020-01-01", "ffffffff")];
		await keep(other);
		writeFileSync(join(folder, strange), "mine");
		for (const one of days(20)) await keep(one);
		expect(await names()).toEqual([...keptBackups([...days(20), other])].sort());
		expect(await names()).toHaveLength(16);
		expect(existsSync(join(folder, strange))).toBe(true);
	});

	test("does not take along what was never finished and is a day old", async () => {
		const [old, fresh] = [daily("2026-03-01"), daily("2026-03-02")];
		await backups.write(old, 0, bytes);
		await backups.write(fresh, 0, bytes);
		const yesterday = Date.now() / 1000 - 90_000;
		utimesSync(join(folder, `${old}.part`), yesterday, yesterday);
		await keep(name);
		expect(readdirSync(folder).sort()).toEqual([`${fresh}.part`, name].sort());
	});
});

describe("through the browser shell", () => {
	async function host(backupFolder?: string) {
		const server = await startTestServer(temporary, [], backupFolder === undefined ? {} : { backupFolder });
		const page = {
			fetch: (address: string, init: RequestInit) =>
				fetch(new URL(address, `http://127.0.0.1:${server.port}/`), {
					...init,
					headers: { ...(init.headers as Record<string, string>), Cookie: server.cookie },
				}),
			pickFiles: async () => [],
			open: () => null,
			listenForFiles: () => () => {},
		};
		return { ...server, host: createWebHost(page) };
	}

	test("a copy goes out and comes back byte for byte, piece by piece", async () => {
		const { host: web } = await host(folder);
		const large = Uint8Array.from({ length: backupPieceBytes + 70_000 }, (_, index) => (index * 31) % 251);
		expect(await web.writeBackup(name, 0, large.subarray(0, backupPieceBytes))).toEqual(fine);
		expect(await web.writeBackup(name, backupPieceBytes, large.subarray(backupPieceBytes))).toEqual(fine);
		expect(await web.finishBackup(name, large.length)).toEqual(fine);
		expect(await web.listBackups()).toMatchObject({ ok: true, value: { path: folder, files: [{ name }] } });
		const first = await web.readBackup(name, 0, backupPieceBytes);
		const rest = await web.readBackup(name, backupPieceBytes, backupPieceBytes);
		if (!first.ok || !rest.ok) throw new Error("not read");
		expect(Buffer.concat([first.value, rest.value]).equals(large)).toBe(true);
		expect(await web.readBackup(daily("2000-01-01"), 0, 9)).toEqual({
			ok: false,
			error: { kind: "vanished", name: daily("2000-01-01") },
		});
		expect(await web.showBackups()).toEqual({ ok: false, error: { kind: "unavailable" } });
	});

	test("without a folder none are kept", async () => {
		const { host: web } = await host();
		expect(await web.listBackups()).toEqual({ ok: false, error: { kind: "noBackups" } });
		expect(await web.writeBackup(name, 0, bytes)).toEqual({ ok: false, error: { kind: "noBackups" } });
	});

	test("what is no call of the contract is refused before anything is written", async () => {
		const { send, call } = await host(folder);
		const put = (words: string, body: Uint8Array | string, type = "application/octet-stream") =>
			send({
				method: "POST",
				path: `/host/writeBackup?words=${encodeURIComponent(words)}`,
				headers: { "Content-Type": type },
				body: body as string,
			});
		expect((await put('["../x.haidong",0]', "abc")).status).toBe(400);
		expect((await put(JSON.stringify([name, -1]), "abc")).status).toBe(400);
		expect((await put(JSON.stringify([name, 0, 7]), "abc")).status).toBe(400);
		expect((await put("{}", "abc")).status).toBe(415);
		expect((await put("", "abc")).status).toBe(415);
		expect((await put(JSON.stringify([name, 0]), "abc", "text/plain")).status).toBe(415);
		expect((await put(JSON.stringify([name, 0]), "a".repeat(backupPieceBytes + 1))).status).toBe(413);
		expect((await call("readBackup", ["../../secret.txt", 0, 9])).status).toBe(400);
		expect((await call("showBackups")).status).toBe(404);
		expect(existsSync(folder)).toBe(false);
	});

	test("a page without this launch's cookie gets and leaves nothing", async () => {
		const { port } = await host(folder);
		const reply = await fetch(`http://127.0.0.1:${port}/host/listBackups`, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: "[]",
		});
		expect(reply.status).toBe(403);
	});
});

describe("through the Electron shell", () => {
	const unused = () => {
		throw new Error("not expected here");
	};

	test("a copy goes out and comes back, and its folder can be opened", async () => {
		const openFolder = vi.fn(async (_path: string) => "");
		const calls = createHostCalls({
			version: "1",
			platform: "linux",
			chooseFiles: unused,
			waitingFiles: { offer: unused, take: unused, takeFirst: unused },
			fetches: createRunningFetches(siteFetch()),
			externalLinks: { open: unused },
			setLanguage: unused,
			backups,
			openFolder,
		});
		expect(await calls.writeBackup(name, 0, bytes)).toEqual(fine);
		expect(await calls.finishBackup(name, 1000)).toEqual(fine);
		expect(await calls.readBackup(name, 0, 2000)).toEqual({ ok: true, value: bytes });
		expect(await calls.listBackups()).toMatchObject({ ok: true, value: { files: [{ name, size: 1000 }] } });
		expect(await calls.showBackups()).toEqual(fine);
		expect(openFolder.mock.calls).toEqual([[folder]]);
	});

	test("copies lie below the user's folder, beside the library", async () => {
		const electron = createElectronFake({ folder: join(temporary.path, "user") });
		startApp(electron.parts, {
			words: ["electron", "/hai-dong"],
			namesApp: true,
			workingFolder: temporary.path,
			env: {},
			platform: "linux",
			builtFolder: temporary.path,
			report: vi.fn(),
		});
		electron.becomeReady();
		await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
		const call = (one: string, ...words: readonly unknown[]) =>
			electron.calls.get(one)?.({ senderFrame: ownFrame }, ...words);
		expect(await call("writeBackup", name, 0, bytes)).toEqual(fine);
		expect(await call("finishBackup", name, 1000)).toEqual(fine);
		expect(existsSync(join(temporary.path, "user", "hai-dong", "backups", name))).toBe(true);
		expect(await call("showBackups")).toEqual(fine);
		expect(electron.asked.openPath).toHaveBeenCalledWith(join(temporary.path, "user", "hai-dong", "backups"));
	});
});
