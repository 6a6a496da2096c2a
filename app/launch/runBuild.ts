// Builds everything: the dictionary, then the bundles. Each step is a process of its own whose words go to standard
// error, so that the commands that build first keep their standard output clean. Runs in Node.

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { withLock } from "./buildLock.ts";
import { projectFolder } from "./projectFolder.ts";
import { fingerprintOf, isFresh, removeStamp, writeStamp } from "./stale.ts";

export interface BuildOptions {
	/** One line instead of the steps' own words, which come only when a step fails. */
	readonly quiet: boolean;
}

interface BuildStep {
	readonly name: string;
	/** Arguments for node. */
	readonly args: readonly string[];
}

const steps: readonly BuildStep[] = [
	{ name: "dictionary", args: ["--import", "tsx", "dictionaries/build/compile.ts"] },
	{ name: "app", args: ["node_modules/electron-vite/bin/electron-vite.js", "build", "-c", "electron.config.ts"] },
];

/** A step of the build ended with an error; what it said stands on standard error. */
export class BuildFailure extends Error {
	override readonly name = "BuildFailure";
}

/** Builds what is stale; nothing on standard output. Waits where another process builds. @throws BuildFailure */
export async function buildIfStale(options: BuildOptions): Promise<void> {
	if (isFresh(projectFolder)) return;
	await locked(async () => {
		// Another process may have built while we waited.
		if (!isFresh(projectFolder)) await buildNow(options);
	});
}

/** Builds everything, stale or not. @throws BuildFailure */
export async function buildAll(options: BuildOptions): Promise<void> {
	await locked(() => buildNow(options));
}

function locked(work: () => Promise<void>): Promise<void> {
	return withLock(join(projectFolder, "node_modules", ".cache", "hai-dong", "build.lock"), work, {
		onWaiting: (pid) => console.error(`Waiting for another build of Hai Dòng (process ${pid}) …`),
	});
}

async function buildNow({ quiet }: BuildOptions): Promise<void> {
	const before = fingerprintOf(projectFolder);
	const content = before.content();
	removeStamp(projectFolder);
	if (quiet) console.error("Building Hai Dòng, because something changed …");
	for (const step of steps) {
		if (!quiet) console.error(`Building the ${step.name} …`);
		await runStep(step, quiet);
	}
	writeStamp(projectFolder, { quick: before.quick, content: () => content });
}

async function runStep({ name, args }: BuildStep, quiet: boolean): Promise<void> {
	const child = spawn(process.execPath, args, {
		cwd: projectFolder,
		stdio: ["ignore", quiet ? "pipe" : 2, quiet ? "pipe" : 2],
		// Whoever calls us (a test, say) may have another NODE_ENV; what is built is for use.
		env: { ...process.env, NODE_ENV: "production" },
	});
	const words = gather(child);
	const end = () => child.kill();
	process.once("exit", end);
	const status = await new Promise<number | string>((resolve, reject) => {
		child.once("error", reject);
		child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
	});
	process.off("exit", end);
	if (status === 0) return;
	process.stderr.write(words());
	throw new BuildFailure(`the ${name} could not be built (status ${status})`);
}

function gather(child: ChildProcess): () => string {
	let words = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding("utf8").on("data", (text: string) => {
			words += text;
		});
	}
	return () => words;
}
