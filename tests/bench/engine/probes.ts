// Starts the engine's process for one task and reads its answer. Runs in Node.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import type { Bench } from "../bench.ts";
import { bundleForNode } from "./bundle.ts";
import type { ProbeReplies, ProbeTask } from "./tasks.ts";

const run = promisify(execFile);

/** The compiled dictionary as it ships. */
export const dictionaryFile = join(projectFolder, "out", "renderer", "dictionary", "vi-en.lex");

export type Probe = <Kind extends ProbeTask["kind"]>(
	task: Extract<ProbeTask, { readonly kind: Kind }>,
) => Promise<ProbeReplies[Kind]>;

/** Bundles the engine's process; each call of the result is a process of its own, with cold code and an empty heap. */
export async function engineProbe({ folder }: Bench): Promise<Probe> {
	const program = await bundleForNode(join(import.meta.dirname, "probe.ts"), folder);
	return async (task) => {
		const { stdout } = await run(process.execPath, ["--expose-gc", program, JSON.stringify(task)]);
		return JSON.parse(stdout) as ProbeReplies[typeof task.kind];
	};
}
