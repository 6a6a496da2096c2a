// `npm run hai-dong -- COMMAND`: builds what is stale, then runs the built command line in our place: same input and
// output, same arguments, same exit status. Relative paths are its own business; it gets INIT_CWD.

import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./projectFolder.ts";
import { BuildFailure, buildIfStale } from "./runBuild.ts";

try {
	await buildIfStale({ quiet: true });
	process.exitCode = await runCommand(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof BuildFailure)) throw error;
	console.error(`hai-dong: ${error.message}`);
	process.exitCode = 2;
}

function runCommand(args: readonly string[]): Promise<number> {
	const child = spawn(process.execPath, [join(projectFolder, "out", "main", "hai-dong.js"), ...args], {
		stdio: "inherit",
		env: { ...process.env, INIT_CWD: process.env.INIT_CWD || process.cwd() },
	});
	// A signal from the terminal reaches the child by itself, one sent to us alone must be handed on.
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (status, signal) => resolve(status ?? 128 + constants.signals[signal ?? "SIGTERM"]));
	});
}
