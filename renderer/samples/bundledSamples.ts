// The sample articles that ship with the app, loaded when they are asked for. Runs in the window.

import { parseSample, type Sample } from "../engine/document/sampleText.ts";

export interface BundledSample extends Sample {
	/** Name of its file without the ending: `01-buoi-sang-trong-ngo-nho`. */
	readonly id: string;
}

const files = import.meta.glob<string>("./*.txt", { query: "?raw", import: "default" });

/**
 * All samples, the easiest first.
 * @throws Error where a file is not well formed: a defect of the build.
 */
export async function bundledSamples(): Promise<readonly BundledSample[]> {
	const samples = await Promise.all(
		Object.entries(files).map(async ([path, load]) => {
			const parsed = parseSample(await load());
			if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.error)}`);
			return { ...parsed.value, id: path.replace(/^\.\//, "").replace(/\.txt$/, "") };
		}),
	);
	return samples.toSorted((a, b) => a.level - b.level);
}
