// The built loopback server, as the tests use it: on a port that is free, ended and started again at will. Runs in
// Node.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import type { startLoopbackServer } from "../../../app/loopback/server.ts";

export interface AppServer {
	/** With the token of this launch. */
	readonly address: string;
	readonly origin: string;
	readonly port: number;
	readonly end: () => Promise<void>;
}

/**
 * @param port the one of an earlier server, so that its libraries are found again; 0 for any free one
 * @param files absolute paths, as if given on the command line
 */
export async function startServer(port = 0, files: readonly string[] = []): Promise<AppServer> {
	const start = await loadServer();
	const started = await start({
		rendererFolder: join(projectFolder, "out", "renderer"),
		port,
		version: "0.0.0-test",
		files,
	});
	if (started.kind !== "listening") throw new Error(`no server on port ${port}: ${started.kind}`);
	const { server } = started;
	return {
		address: server.address,
		origin: `http://127.0.0.1:${server.port}`,
		port: server.port,
		end: () => server.end(),
	};
}

async function loadServer(): Promise<typeof startLoopbackServer> {
	const built = pathToFileURL(join(projectFolder, "out", "main", "loopback.js")).href;
	return ((await import(built)) as { readonly startLoopbackServer: typeof startLoopbackServer }).startLoopbackServer;
}
