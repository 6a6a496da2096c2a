// Serves the built renderer: nothing outside its folder, each file with its media type, text compressed once and kept.
// Runs in Node.

import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import { mediaTypeOf, rendererFile } from "../host/rendererFiles.ts";

const compressedTypes = /^(?:text\/|application\/json|image\/svg)/;

/** Smaller replies do not get shorter by more than their headers. */
const compressFromBytes = 1024;

export type StaticFiles = (request: IncomingMessage, response: ServerResponse, addressPath: string) => Promise<void>;

/** Answers GET and HEAD; 404 for what is not there, 304 for what the browser has already. */
export function createStaticFiles(folder: string): StaticFiles {
	const compressed = new Map<string, Promise<Buffer>>();

	function compress(key: string, bytes: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
		const known = compressed.get(key);
		if (known !== undefined) return known;
		const made = encoding === "br" ? brotli(bytes, brotliOptions) : gzipped(bytes);
		compressed.set(key, made);
		return made;
	}

	return async (request, response, addressPath) => {
		const path = rendererFile(folder, addressPath);
		const found = path === null ? null : await stat(path).catch(absent);
		if (path === null || found === null || !found.isFile()) {
			response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("not found\n");
			return;
		}
		const mediaType = mediaTypeOf(path);
		const version = `${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}`;
		const encoding = compressedTypes.test(mediaType) && found.size >= compressFromBytes ? bestEncoding(request) : null;
		const etag = `"${version}${encoding === null ? "" : `-${encoding}`}"`;
		response.setHeader("ETag", etag);
		response.setHeader("Vary", "Accept-Encoding");
		// Vite puts a hash of the content into the names of what lies in assets/.
		const hashed = addressPath.startsWith("/assets/");
		response.setHeader("Cache-Control", hashed ? "private, max-age=31536000, immutable" : "no-cache");
		if (request.headers["if-none-match"] === etag) {
			response.writeHead(304).end();
			return;
		}
		const bytes = await readFile(path);
		const body = encoding === null ? bytes : await compress(`${path}:${etag}`, bytes, encoding);
		response.setHeader("Content-Type", mediaType);
		response.setHeader("Content-Length", body.length);
		if (encoding !== null) response.setHeader("Content-Encoding", encoding);
		response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
	};
}

const brotli = promisify<Buffer, object, Buffer>(brotliCompress);
const gzipped = promisify<Buffer, Buffer>(gzip);

/** Quality 4 packs a megabyte in about 15 ms; the best one needs two seconds. */
const brotliOptions = { params: { [zlib.BROTLI_PARAM_QUALITY]: 4 } };

function bestEncoding(request: IncomingMessage): "br" | "gzip" | null {
	const accepted = String(request.headers["accept-encoding"] ?? "")
		.split(",")
		.map((entry) => entry.trim().split(";")[0]);
	if (accepted.includes("br")) return "br";
	return accepted.includes("gzip") ? "gzip" : null;
}

function absent(error: NodeJS.ErrnoException): null {
	if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ENAMETOOLONG") return null;
	throw error;
}
