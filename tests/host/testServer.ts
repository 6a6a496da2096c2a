// A loopback server on a free port, over a small renderer folder, for tests.

import { afterAll } from "vitest";
import type { FetchArticle } from "../../app/host/runningFetches.ts";
import { type LoopbackServer, startLoopbackServer } from "../../app/loopback/server.ts";
import { type RawReply, type RawRequest, rawRequest } from "./rawRequest.ts";
import type { TemporaryFolder } from "./temporaryFolder.ts";

export const indexHtml =
	"<!doctype html><title>Hai Dòng</title><script type=module src=./assets/index-abc123.js></script>";
const words = Array.from({ length: 500 }, (_, index) => `từ ${index}`);
export const script = `export const words = ${JSON.stringify(words)};`;
export const dictionary = new Uint8Array(3000).map((_, index) => index % 251);

export interface TestServer {
	readonly server: LoopbackServer;
	readonly port: number;
	readonly cookie: string;
	/** With the cookie of a page that was opened with the token. */
	send(request: RawRequest): Promise<RawReply>;
	call(name: string, args?: unknown): Promise<RawReply>;
}

export async function startTestServer(
	folder: TemporaryFolder,
	files: readonly string[] = [],
	options: { readonly fetchArticle?: FetchArticle; readonly backupFolder?: string } = {},
): Promise<TestServer> {
	folder.write("renderer/index.html", indexHtml);
	folder.write("renderer/assets/index-abc123.js", script);
	folder.write("renderer/dictionary/vi-en.lex", dictionary);
	folder.write("secret.txt", "not for the page");
	const started = await startLoopbackServer({
		rendererFolder: `${folder.path}/renderer`,
		port: 0,
		version: "9.8.7",
		files,
		...options,
	});
	if (started.kind !== "listening") throw new Error(`not listening: ${started.kind}`);
	const { server } = started;
	afterAll(() => server.end());
	const { headers } = await rawRequest(server.port, { path: server.address.slice(server.address.indexOf("/?")) });
	const cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
	const send = ({ headers: own = {}, ...rest }: RawRequest) =>
		rawRequest(server.port, { ...rest, headers: { Cookie: cookie, ...own } });
	return {
		server,
		port: server.port,
		cookie,
		send,
		call: (name, args = []) =>
			send({
				method: "POST",
				path: `/host/${name}`,
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify(args),
			}),
	};
}
