// One process for one library: a second start hands its files to the first and ends. Runs in Electron's main process.

import type { App } from "electron";
import * as v from "valibot";

/** Sent beside the command line, whose order Chromium may change. Each start resolves its paths in its own folder. */
const handover = v.object({ files: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(1000)) });

/**
 * Whether this is the first start: then `onSecondStart` is called with the files (absolute paths) of each later one. If
 * not, the files have been sent to the first, and the caller must end. What another version sends may hold no files.
 */
export function becomeOnlyInstance(
	app: Pick<App, "requestSingleInstanceLock" | "on">,
	files: readonly string[],
	onSecondStart: (files: readonly string[]) => void,
): boolean {
	const sent: v.InferOutput<typeof handover> = { files: files.slice(0, 1000) };
	if (!app.requestSingleInstanceLock(sent)) return false;
	app.on("second-instance", (_event, _words, _workingFolder, given: unknown) => {
		const read = v.safeParse(handover, given);
		onSecondStart(read.success ? read.output.files : []);
	});
	return true;
}
