// npm run bench - figures on standard output, one JSON object a line; everything else on standard error. Asserts nothing
// about time; a group that cannot be measured makes the status 1.

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTestBrowser } from "../../app/launch/browsers.ts";
import { projectFolder } from "../../app/launch/projectFolder.ts";
import { BuildFailure, buildIfStale } from "../../app/launch/runBuild.ts";
import { readWish, type Wish } from "./arguments.ts";
import type { Bench, Group } from "./bench.ts";
import { backup } from "./groups/backup.ts";
import { decks } from "./groups/decks.ts";
import { dictionary } from "./groups/dictionary.ts";
import { find } from "./groups/find.ts";
import { hover } from "./groups/hover.ts";
import { importing } from "./groups/import.ts";
import { jump } from "./groups/jump.ts";
import { knownShare } from "./groups/knownShare.ts";
import { memory } from "./groups/memory.ts";
import { open } from "./groups/open.ts";
import { places } from "./groups/places.ts";
import { reviewing } from "./groups/review.ts";
import { save } from "./groups/save.ts";
import { scroll } from "./groups/scroll.ts";
import { segment } from "./groups/segment.ts";
import { start } from "./groups/start.ts";
import { tap } from "./groups/tap.ts";
import { vocabulary } from "./groups/vocabulary.ts";
import { reportLine } from "./measure.ts";
import { type Material, readMaterial } from "./texts.ts";

/** By the first part of the names of their figures, in the order in which they run. */
const groups: Readonly<Record<string, Group>> = {
	segment,
	dictionary,
	start,
	open,
	tap,
	save,
	hover,
	places,
	find,
	jump,
	scroll,
	known_share: knownShare,
	import: importing,
	memory,
	vocabulary,
	review: reviewing,
	backup,
	decks,
};

/** A group plans to be done by then, and is ended a little later. */
const planMs = 240_000;
const endMs = 290_000;

function note(line: string): void {
	console.error(`  ${line}`);
}

/** @throws Error where there is no browser and none can be installed. */
async function browser(): Promise<string> {
	const found = await findTestBrowser();
	if (found.kind === "found") return found.browser.path;
	// As `npm test` does it, in a process whose words all go to standard error.
	const install = 'const { browserForTests } = await import("./tests/browserForTests.ts"); await browserForTests(".");';
	spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", install], {
		cwd: projectFolder,
		stdio: ["ignore", 2, 2],
	});
	const installed = await findTestBrowser();
	if (installed.kind === "found") return installed.browser.path;
	throw new Error("no Chromium here");
}

async function runGroup(group: Group, sizes: readonly number[], material: Material): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "hai-dong-bench-"));
	const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	process.once("exit", clear);
	const closers: (() => Promise<unknown>)[] = [];
	let ended = false;
	const bench: Bench = {
		sizes,
		material,
		sizeLimitMs: planMs / sizes.length,
		folder,
		browser,
		report: (figure) => console.log(reportLine(figure)),
		note,
		atEnd: (close) => void (ended ? close() : closers.unshift(close)),
	};
	const timer: { late?: NodeJS.Timeout } = {};
	const late = new Promise<never>((_, reject) => {
		timer.late = setTimeout(() => reject(new Error(`not done after ${endMs / 1000} s`)), endMs);
	});
	try {
		await Promise.race([group(bench), late]);
	} finally {
		clearTimeout(timer.late);
		ended = true;
		for (const close of closers) await close();
		clear();
		process.off("exit", clear);
	}
}

async function run({ groups: chosen, sizes }: Wish): Promise<void> {
	await buildIfStale({ quiet: true });
	const material = await readMaterial(join(projectFolder, "renderer", "samples"));
	for (const [name, group] of Object.entries(groups)) {
		if (chosen !== null && !chosen.includes(name)) continue;
		const began = performance.now();
		console.error(`== ${name}`);
		try {
			await runGroup(group, sizes, material);
			console.error(`== ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
		} catch (error) {
			console.error(`== ${name} could not be measured:`, error);
			process.exitCode = 1;
		}
	}
}

const wish = readWish(process.argv.slice(2), Object.keys(groups));
if (!wish.ok) {
	console.error(`bench: ${wish.error}`);
	process.exitCode = 2;
} else {
	try {
		await run(wish.value);
	} catch (error) {
		if (!(error instanceof BuildFailure)) throw error;
		console.error(`bench: ${error.message}`);
		process.exitCode = 1;
	}
}
