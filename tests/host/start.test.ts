// `npm start` as a process, in a copy of the launcher with a built project's folders and programs in the places of
// Electron and the browser. The bundles are the sources themselves: what is tested is the launcher.

import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fingerprintOf, products, writeStamp } from "../../app/launch/stale.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();
const project = join(folder.path, "project");
const own = join(folder.path, "own");
const noteOf = (port: number) => join(own, `server-${port}.json`);

beforeAll(() => {
	for (const name of ["app/host", "app/loopback", "app/launch", "package.json"]) {
		cpSync(join(process.cwd(), name), join(project, name), { recursive: true });
	}
	mkdirSync(join(project, "node_modules"));
	for (const name of ["tsx", "valibot"]) {
		symlinkSync(join(process.cwd(), "node_modules", name), join(project, "node_modules", name));
	}
	folder.write("project/node_modules/electron/package.json", '{"version":"45.0.0"}');
	folder.write("project/node_modules/electron/install.js", 'console.error("Error: no network"); process.exit(1);');
	for (const product of products) folder.write(`project/${product}`, "");
	folder.write("project/out/main/loopback.js", 'export * from "../../app/loopback/server.ts";');
	folder.write("project/out/renderer/index.html", "the app");
	writeStamp(project, fingerprintOf(project));
});

const running = new Set<ChildProcess>();
function clearAway(): void {
	for (const child of running) child.kill("SIGKILL");
	running.clear();
	rmSync(own, { recursive: true, force: true });
	rmSync(join(project, "node_modules", ".cache"), { recursive: true, force: true });
}

function program(name: string, script: string): string {
	const path = folder.write(name, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	return path;
}

interface Started {
	readonly child: ChildProcess;
	readonly said: { out: string; error: string };
	/** Until standard output or error matches. */
	until(pattern: RegExp): Promise<RegExpExecArray>;
	readonly status: Promise<number | null>;
}

function start(env: NodeJS.ProcessEnv, files: readonly string[] = []): Started {
	const ofOthers = /^(?:DISPLAY|WAYLAND_DISPLAY|HAI_DONG_.*|ELECTRON_.*)$/;
	const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofOthers.test(name)));
	const child = spawn(process.execPath, ["--import", "tsx", "app/launch/start.ts", ...files], {
		cwd: project,
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...rest, HAI_DONG_FOLDER: own, INIT_CWD: folder.path, ...env },
	});
	running.add(child);
	const said = { out: "", error: "" };
	const listeners = new Set<() => void>();
	const hear = (key: keyof typeof said) => (text: string) => {
		said[key] += text;
		for (const listener of listeners) listener();
	};
	child.stdout.setEncoding("utf8").on("data", hear("out"));
	child.stderr.setEncoding("utf8").on("data", hear("error"));
	const status = new Promise<number | null>((resolve) => child.once("close", resolve));
	const until = (pattern: RegExp) =>
		new Promise<RegExpExecArray>((resolve, reject) => {
			const look = () => {
				const found = pattern.exec(said.out) ?? pattern.exec(said.error);
				if (found !== null) resolve(found);
			};
			listeners.add(look);
			look();
			void status.then(() => reject(new Error(`ended, having said: ${said.out}${said.error}`)));
		});
	return { child, said, until, status };
}

/** A port that is free now: these tests must not meet a library that is in use. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

const address = /(http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)$/m;

const elsewhere = process.platform !== "linux";

describe.skipIf(elsewhere)("npm start", { timeout: 30_000 }, () => {
	afterEach(clearAway);

	test("without a display prints one line that ends with the address, serves, and ends cleanly on Ctrl+C", async () => {
		const port = await freePort();
		const started = start({ HAI_DONG_PORT: String(port) });
		const [, printed = ""] = await started.until(address);
		const reply = await fetch(printed);
		expect([reply.status, await reply.text()]).toEqual([200, "the app"]);
		expect(started.said.out.trim().split("\n")).toHaveLength(1);
		expect(existsSync(noteOf(port))).toBe(true);
		started.child.kill("SIGINT");
		expect(await started.status).toBe(0);
		expect(existsSync(noteOf(port))).toBe(false);
		await expect(fetch(printed)).rejects.toThrow();
	});

	test("a second time says where the first one is, gives it the files and ends", async () => {
		const HAI_DONG_PORT = String(await freePort());
		const first = start({ HAI_DONG_PORT });
		const [, printed = ""] = await first.until(address);
		folder.write("bài.txt", "Hà Nội");
		const second = start({ HAI_DONG_PORT }, ["bài.txt"]);
		expect(await second.status).toBe(0);
		expect(second.said.out).toContain(printed);
		const opened = await fetch(printed);
		const headers = {
			Cookie: opened.headers.get("set-cookie")?.split(";")[0] ?? "",
			"Content-Type": "application/json",
		};
		const taken = await fetch(new URL("/host/takeLaunchFiles", printed), { method: "POST", headers, body: "[]" });
		expect(String((await taken.formData()).get("reply"))).toContain("bài.txt");
	});

	test("opens Electron where it is there, and falls back where it cannot run", async () => {
		program("fine/electron", "echo electron was here; exit 0");
		program("broken/electron", "exit 127");
		const env = { HAI_DONG_PORT: String(await freePort()), HAI_DONG_BROWSER: "none", DISPLAY: ":7" };
		const fine = start({ ...env, ELECTRON_OVERRIDE_DIST_PATH: join(folder.path, "fine") });
		expect(await fine.status).toBe(0);
		expect(fine.said.out).toBe("electron was here\n");
		const broken = start({ ...env, ELECTRON_OVERRIDE_DIST_PATH: join(folder.path, "broken") });
		await broken.until(address);
		expect(broken.said.error).toMatch(/Electron ended at once \(status 127\), and no Chromium, Chrome or Edge/);
	});

	test.each([
		["an unknown option", {}, ["--fast"], 2],
		["a shell that there is not", { HAI_DONG_SHELL: "firefox" }, [], 2],
		["Electron by hand where it cannot be had", { HAI_DONG_SHELL: "electron" }, [], 1],
	])("ends with one clear line for %s", async (_what, env, files, status) => {
		const started = start(env, files);
		expect(await started.status).toBe(status);
		expect(started.said.out).toBe("");
		expect(started.said.error.trim().split("\n").at(-1)).toMatch(/^hai-dong: .+/);
	});
});

// Here `npm start` itself waits, for seconds: all at the same time, each with a folder of its own.
describe.skipIf(elsewhere)("npm start, having waited,", { timeout: 30_000, concurrent: true }, () => {
	afterAll(clearAway);

	test("says how to go on where a foreign program has the port", async () => {
		const foreign = createServer((_request, response) => response.end("hello"));
		await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
		const { port } = foreign.address() as AddressInfo;
		const started = start({ HAI_DONG_PORT: String(port), HAI_DONG_FOLDER: join(folder.path, "own-2") });
		expect(await started.status).toBe(1);
		expect(started.said.error).toMatch(/taken by another program; set HAI_DONG_PORT .* empty one\.$/m);
		foreign.close();
	});

	test("says in one line why Electron is absent and opens an app window; when that is closed it ends", async () => {
		const seen = join(folder.path, "browser-arguments");
		// A browser that shows the app for as long as its page listens, then is closed.
		const browser = program(
			"browser",
			`for a in "$@"; do echo "$a" >> "${seen}"; case "$a" in --app=*) address="\${a#--app=}";; esac; done
			exec "${process.execPath}" --input-type=module -e '
				const opened = await fetch(process.argv[1]);
				const headers = { Cookie: opened.headers.get("set-cookie").split(";")[0] };
				const events = await fetch(new URL("/host/events", process.argv[1]), { headers });
				await events.body.getReader().read();
				process.exit(0)' "$address"`,
		);
		const env = { HAI_DONG_PORT: String(await freePort()), HAI_DONG_BROWSER: browser, DISPLAY: ":7" };
		const started = start(env);
		expect(await started.status).toBe(0);
		const lines = started.said.error.trim().split("\n");
		expect(lines.filter((line) => line.includes("could not be fetched"))).toEqual([
			"Electron 45.0.0 could not be fetched (no network): Hai Dòng opens in Chromium, with that browser's own library.",
		]);
		expect(started.said.out).toContain("is open in Chromium");
		expect(started.said.out).not.toContain("token=");
		expect(readFileSync(seen, "utf8")).toContain(`--user-data-dir=${join(own, "profile-chromium")}\n--no-first-run`);
	});

	test("prints the address where the browser cannot show anything", async () => {
		const browser = program("no-x-server", "exit 1");
		const started = start({
			HAI_DONG_PORT: String(await freePort()),
			HAI_DONG_FOLDER: join(folder.path, "own-3"),
			HAI_DONG_SHELL: "browser",
			HAI_DONG_BROWSER: browser,
			DISPLAY: ":7",
		});
		const [, printed = ""] = await started.until(address);
		expect((await fetch(printed)).status).toBe(200);
		expect(started.said.error).toContain("ended with status 1 before it showed the app");
	});
});
