import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { electronArguments, runElectron } from "../../app/launch/electronShell.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();
const project = process.cwd();

/** A program in Electron's place. */
function program(name: string, script: string): string {
	const path = folder.write(name, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	return path;
}

afterEach(() => void vi.unstubAllEnvs());

test("Electron gets the project, whose package.json names the built main module, and then the files", () => {
	const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
	expect(manifest.main).toBe("out/main/index.js");
	expect(electronArguments(["/a b.txt"], false)).toEqual([project, "/a b.txt"]);
	expect(electronArguments(["/a.txt"], true)).toEqual(["--no-sandbox", project, "/a.txt"]);
});

describe.skipIf(process.platform === "win32")("running Electron", () => {
	test("lasts until it ends, and gives it the files", async () => {
		const seen = join(folder.path, "seen");
		const binary = program("fine", `for a in "$@"; do echo "$a" >> "${seen}"; done`);
		expect(await runElectron(binary, ["/một hai.txt"])).toEqual({ kind: "ended", status: 0 });
		expect(readFileSync(seen, "utf8").trim().split("\n").slice(-2)).toEqual([project, "/một hai.txt"]);
	});

	test("does not let a variable of the terminal turn it into a mere Node", async () => {
		vi.stubEnv("ELECTRON_RUN_AS_NODE", "1");
		expect(await runElectron(program("env", '[ -z "$ELECTRON_RUN_AS_NODE" ]'), [])).toEqual({
			kind: "ended",
			status: 0,
		});
	});

	test.each([
		["a library of the system is missing", "exit 127", "Electron ended at once (status 127)"],
		["it is killed", "kill -KILL $$", "Electron ended at once (SIGKILL)"],
	])("has failed when it ends at once because %s", async (_why, script, reason) => {
		expect(await runElectron(program("fails", script), [])).toEqual({ kind: "failed", reason });
	});

	test("has failed when it is no program", async () => {
		const end = await runElectron(join(folder.path, "nothing"), []);
		expect(end).toMatchObject({ kind: "failed", reason: expect.stringMatching(/could not be started.*ENOENT/) });
	});

	test("leaves no listener for signals behind", async () => {
		const before = process.listenerCount("SIGINT");
		await runElectron(program("quick", "exit 0"), []);
		expect(process.listenerCount("SIGINT")).toBe(before);
	});
});
