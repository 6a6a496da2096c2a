// npm test - everything: types of every layer, lint, dictionary, unit tests, the build, the browser.
// Ends with the names of what failed, and one line of true counts: the sums of what the runners themselves report, and one
// for each step that failed as a whole.

import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserForTests } from "./browserForTests.ts";
import { failedInPlaywright, failedInVitest } from "./failedTests.ts";

interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

interface Step {
	readonly name: string;
	readonly run: () => Promise<Counts>;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "tests/results");
/** What failed, a few lines each: told again at the end, for the output of a long run is often kept only in part. */
const failures: string[] = [];
const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

const layers = [
	"renderer/engine",
	"renderer/formats",
	"renderer/worker",
	"renderer/storage",
	"renderer",
	"app/host",
	"app/preload",
	"app",
	"dictionaries",
	"tests",
];

const steps: readonly Step[] = [
	...layers.map((layer) => ({
		name: `types: ${layer}`,
		run: () => whole("tsc", ["-p", `${layer}/tsconfig.json`]),
	})),
	{ name: "lint", run: () => whole("biome", ["check", "."]) },
	{ name: "dictionary", run: () => whole("tsx", ["dictionaries/build/check.ts"]) },
	{ name: "build", run: () => whole("tsx", ["app/launch/build.ts"]) },
	{ name: "vitest", run: runVitest },
	{ name: "playwright", run: runPlaywright },
];

/** A step without counts of its own: nothing where it went well, one failure where it did not. */
async function whole(program: string, words: readonly string[]): Promise<Counts> {
	const status = await runProgram(program, words);
	return status === 0 ? nothing : { ...nothing, failed: 1 };
}

async function runVitest(): Promise<Counts> {
	const file = join(results, "vitest.json");
	const words = [
		"run",
		"--config",
		"tests/vitest.config.ts",
		"--reporter=default",
		"--reporter=json",
		`--outputFile=${file}`,
	];
	const status = await runProgram("vitest", words);
	const report: unknown = await readReport(file);
	failures.push(...failedInVitest(report, root));
	const counts = {
		passed: numberAt(report, "numPassedTests"),
		failed: numberAt(report, "numFailedTests"),
		skipped: numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests"),
	};
	return honest(counts, status);
}

async function runPlaywright(): Promise<Counts> {
	const browser = await browserForTests(root);
	if (browser === null) return { ...nothing, failed: 1 };
	const file = join(results, "playwright.json");
	const status = await runProgram("playwright", ["test", "--config", "tests/playwright.config.ts"], {
		HAI_DONG_TEST_BROWSER: browser,
		PLAYWRIGHT_JSON_OUTPUT_NAME: file,
	});
	const report = await readReport(file);
	failures.push(...failedInPlaywright(report));
	const stats = typeof report === "object" && report !== null && "stats" in report ? report.stats : null;
	const counts = {
		passed: numberAt(stats, "expected") + numberAt(stats, "flaky"),
		failed: numberAt(stats, "unexpected"),
		skipped: numberAt(stats, "skipped"),
	};
	return honest(counts, status);
}

/** A runner that failed without a failed test (a crash, no tests, a broken file) counts as one failure. */
function honest(counts: Counts, status: number): Counts {
	const broken = status !== 0 && counts.failed === 0;
	const empty = counts.passed + counts.failed + counts.skipped === 0;
	return broken || empty ? { ...counts, failed: counts.failed + 1 } : counts;
}

async function readReport(file: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(file, "utf8"));
	} catch (error) {
		console.error(`no report: ${error instanceof Error ? error.message : error}`);
		return null;
	}
}

function numberAt(report: unknown, key: string): number {
	if (typeof report !== "object" || report === null) return 0;
	const value: unknown = Reflect.get(report, key);
	return typeof value === "number" ? value : 0;
}

function runProgram(program: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
	return new Promise((resolve) => {
		const binary = join(root, "node_modules/.bin", process.platform === "win32" ? `${program}.cmd` : program);
		const child = spawn(binary, words, {
			cwd: root,
			stdio: ["ignore", "inherit", "inherit"],
			env: { ...process.env, ...environment },
			shell: process.platform === "win32",
		});
		child.on("error", (error) => {
			console.error(`${program}: ${error.message}`);
			resolve(1);
		});
		child.on("close", (status) => resolve(status ?? 1));
	});
}

const only = process.argv.includes("--only")
	? (process.argv[process.argv.indexOf("--only") + 1] ?? "").split(",")
	: null;
const chosen = only === null ? steps : steps.filter(({ name }) => only.some((word) => name.startsWith(word)));

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
let total = nothing;
for (const { name, run } of chosen) {
	const started = Date.now();
	console.log(`\n== ${name}`);
	const counts = await run();
	console.log(
		`== ${name}: ${counts.failed === 0 ? "well" : "FAILED"}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
	);
	if (counts.failed > 0) failures.push(`step ${name}`);
	total = {
		passed: total.passed + counts.passed,
		failed: total.failed + counts.failed,
		skipped: total.skipped + counts.skipped,
	};
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failed) => `- ${failed}`).join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
