// Serves the built renderer at app://hai-dong, and nothing else: no other host, no file outside its folder, no method
// but GET and HEAD. Every reply carries the policy. Runs in Electron's main process.

import { readFile } from "node:fs/promises";
import type { CustomScheme } from "electron";
import { appScheme } from "../host/contract.ts";
import { mediaTypeOf, rendererFile, securityHeaders } from "../host/rendererFiles.ts";
import { isAppAddress } from "./ownAddress.ts";

/** To be registered before the app is ready: an origin with fetch and storage, that no policy is bent for. */
export const rendererScheme: CustomScheme = {
	scheme: appScheme,
	privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export type RendererHandler = (request: Pick<Request, "url" | "method">) => Promise<Response>;

/** Answers 404 for what is not there or lies outside, 405 for another method; other failures to read are thrown. */
export function createRendererHandler(folder: string): RendererHandler {
	return async ({ url, method }) => {
		if (method !== "GET" && method !== "HEAD") return plain(405, "method not allowed", { Allow: "GET, HEAD" });
		const path = isAppAddress(url) ? rendererFile(folder, new URL(url).pathname || "/") : null;
		const bytes = path === null ? null : await readFile(path).catch(absent);
		if (path === null || bytes === null) return plain(404, "not found");
		const headers = {
			...securityHeaders,
			"Content-Type": mediaTypeOf(path),
			"Content-Length": String(bytes.length),
		};
		return new Response(method === "HEAD" ? null : new Uint8Array(bytes), { status: 200, headers });
	};
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
	const type = { "Content-Type": "text/plain; charset=utf-8" };
	return new Response(`${text}\n`, { status, headers: { ...securityHeaders, ...type, ...headers } });
}

const absentCodes: readonly (string | undefined)[] = ["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"];

function absent(error: NodeJS.ErrnoException): null {
	if (absentCodes.includes(error.code)) return null;
	throw error;
}
