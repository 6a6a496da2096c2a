// `npm run build`: dictionary, renderer, main, preload, loopback and command line, whether or not something changed.

import { BuildFailure, buildAll } from "./runBuild.ts";

try {
	await buildAll({ quiet: false });
} catch (error) {
	if (!(error instanceof BuildFailure)) throw error;
	console.error(`hai-dong: ${error.message}`);
	process.exitCode = 1;
}
