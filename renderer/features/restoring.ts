// A restore as a person does it: the library as it is now is kept first, then the copy is restored. Nothing is restored where
// nothing could be kept.

import { failure, type Result, success } from "../engine/text/result.ts";
import type { RestoreMode, Watch } from "../storage/backup/contract.ts";
import { type CopyFailure, type CopyPlace, type CopyWorld, keepBefore } from "./copies.ts";

export interface Restored {
	/** Rows that were written. */
	readonly written: number;
	/** Where the library is kept as it was; `null` where there was nothing to keep. */
	readonly before: CopyPlace | null;
}

/** Of the way of both steps, in the progress: the share of the first. */
const keeping = 0.3;

export async function restoreSafely(
	world: CopyWorld,
	file: Blob,
	mode: RestoreMode,
	{ signal, onProgress }: Watch = {},
): Promise<Result<Restored, CopyFailure>> {
	const ending = signal === undefined ? {} : { signal };
	const before = await keepBefore(world, { ...ending, onProgress: (share) => onProgress?.(share * keeping) });
	if (!before.ok) return before;
	const restored = await world.jobs.restore(file, mode, {
		...ending,
		onProgress: (share) => onProgress?.(keeping + share * (1 - keeping)),
	});
	if (!restored.ok) return failure({ from: "backup", error: restored.error });
	return success({ written: restored.value, before: before.value });
}
