import { spawn } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { withLock } from "../../app/launch/buildLock.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();
const pause = () => new Promise((resolve) => setImmediate(resolve));
const nobody = { isRunning: () => false, pause };
const everybody = { isRunning: () => true, pause };

/** Work that gives others every chance to disturb it, and counts them. */
function createWork() {
	const seen = { turns: 0, disturbed: false };
	let inside = 0;
	const work = async () => {
		inside += 1;
		for (let turn = 0; turn < 20; turn += 1) {
			await pause();
			if (inside !== 1) seen.disturbed = true;
		}
		inside -= 1;
		seen.turns += 1;
	};
	return { seen, work };
}

describe("the lock of a build", () => {
	test("lets one work at a time, gives each its turn, and is gone afterwards", async () => {
		const file = join(folder.path, "turns", "lock");
		const { seen, work } = createWork();
		await Promise.all(Array.from({ length: 5 }, () => withLock(file, work, everybody)));
		expect(seen).toEqual({ turns: 5, disturbed: false });
		expect(existsSync(file)).toBe(false);
	});

	test("holds the process id of the builder", async () => {
		const file = join(folder.path, "pid.lock");
		await withLock(file, async () => expect(readFileSync(file, "utf8")).toBe(String(process.pid)));
	});

	test("is given back by a build that fails, and the failure is told", async () => {
		const file = join(folder.path, "fails.lock");
		await expect(withLock(file, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
		expect(existsSync(file)).toBe(false);
	});

	test("of a process that is gone is broken", async () => {
		const file = folder.write("dead.lock", "4194999");
		expect(await withLock(file, async () => "built", nobody)).toBe("built");
	});

	test("of a living process is waited for, and said once", async () => {
		const file = folder.write("alive.lock", "77");
		const told: number[] = [];
		let looks = 0;
		await withLock(file, async () => {}, {
			isRunning: () => ++looks < 10,
			onWaiting: (pid) => told.push(pid),
			pause,
		});
		expect(looks).toBeGreaterThanOrEqual(10);
		expect(told).toEqual([77]);
	});

	test("of a living process is broken when it is older than any build: its number was given to another", async () => {
		const file = folder.write("old.lock", "77");
		utimesSync(file, new Date(), new Date(Date.now() - 16 * 60 * 1000));
		expect(await withLock(file, async () => "built", everybody)).toBe("built");
	});

	test("that was made but not yet written is not broken at once, and not kept for ever", async () => {
		const file = folder.write("empty.lock", "");
		let looks = 0;
		const clock = () => Date.now() + (looks < 50 ? 0 : 11_000);
		await withLock(file, async () => {}, {
			...nobody,
			now: clock,
			pause: () => {
				looks += 1;
				return pause();
			},
		});
		expect(looks).toBe(50);
	});

	test("of two that find a dead one, one breaks it and both build in turn", async () => {
		const file = folder.write("two.lock", "4194999");
		const { seen, work } = createWork();
		const isRunning = (pid: number) => pid === process.pid;
		await Promise.all(Array.from({ length: 8 }, () => withLock(file, work, { isRunning, pause })));
		expect(seen).toEqual({ turns: 8, disturbed: false });
		expect(existsSync(`${file}.breaker`)).toBe(false);
	});

	test("keeps real processes apart, also when one of them is killed in the middle", async () => {
		const file = join(folder.path, "processes.lock");
		const log = folder.write("log.txt", "");
		const lock = fileURLToPath(new URL("../../app/launch/buildLock.ts", import.meta.url));
		const script = folder.write(
			"worker.mts",
			`import { appendFileSync } from "node:fs";
			import { setTimeout as sleep } from "node:timers/promises";
			import { withLock } from ${JSON.stringify(lock)};
			await withLock(${JSON.stringify(file)}, async () => {
				appendFileSync(${JSON.stringify(log)}, "in ");
				if (process.argv[2] === "die") process.kill(process.pid, "SIGKILL");
				await sleep(100);
				appendFileSync(${JSON.stringify(log)}, "out ");
			});`,
		);
		const run = (...args: readonly string[]) =>
			new Promise((resolve) => {
				const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: ["ignore", 2, 2] });
				child.once("exit", resolve);
			});
		await run("die");
		writeFileSync(log, "");
		expect(existsSync(file)).toBe(true);
		await Promise.all([run(), run(), run()]);
		expect(readFileSync(log, "utf8")).toBe("in out in out in out ");
		expect(existsSync(file)).toBe(false);
	}, 30_000);
});
