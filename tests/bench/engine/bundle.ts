// Bundles a program for a Node process of its own, as the build bundles the command line: what is measured is the engine
// as it ships, without the wrappers that tsx puts around functions. Runs in Node.

import { join } from "node:path";
import { build } from "vite";

/** Path of the bundle, in `folder`. @throws Error where it cannot be built. */
export async function bundleForNode(entry: string, folder: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: "silent",
		build: {
			ssr: entry,
			outDir: folder,
			emptyOutDir: false,
			target: "node20",
			minify: false,
			rolldownOptions: { output: { format: "es", entryFileNames: "[name].mjs" } },
		},
		ssr: { noExternal: true },
	});
	return join(folder, `${entry.replace(/^.*[\\/]|\.ts$/g, "")}.mjs`);
}
