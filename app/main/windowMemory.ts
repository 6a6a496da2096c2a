// Remembers the window's place in window.json of the user's folder. Runs in Electron's main process.

import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import type { Report } from "./report.ts";

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-1_000_000), v.maxValue(1_000_000));
const extent = v.pipe(pixels, v.minValue(1));

const windowNote = v.object({
	bounds: v.object({ x: pixels, y: pixels, width: extent, height: extent }),
	/** `bounds` are those of the normal state, to which the window goes back from the others. */
	state: v.picklist(["normal", "maximized", "fullScreen"]),
});
export type WindowNote = v.InferOutput<typeof windowNote>;

export interface WindowMemory {
	/** Null at the first start, and where the file cannot be understood. */
	read(): WindowNote | null;
	/** A place that cannot be kept is reported and forgotten: it is not worth a message to the person. */
	write(note: WindowNote): void;
}

export function createWindowMemory(file: string, report: Report): WindowMemory {
	return {
		read() {
			let text: string;
			try {
				text = readFileSync(file, "utf8");
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== "ENOENT") report("the window's place was not read", error);
				return null;
			}
			const read = v.safeParse(v.pipe(v.string(), v.parseJson(), windowNote), text);
			return read.success ? read.output : null;
		},
		write(note) {
			try {
				// At once and whole: the process may end while it writes.
				writeFileSync(`${file}.new`, JSON.stringify(note));
				renameSync(`${file}.new`, file);
			} catch (error) {
				report("the window's place was not kept", error);
			}
		},
	};
}
