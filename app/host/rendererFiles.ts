// The built renderer as both shells serve it: a file by the path of its address, its media type, the headers of every reply.

import { extname, resolve, sep } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".ico": "image/x-icon",
	".woff": "font/woff",
	".woff2": "font/woff2",
	".wasm": "application/wasm",
};

/** By the extension; bytes for one that is not known. */
export function mediaTypeOf(path: string): string {
	return mediaTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The absolute path below the folder that the path of an address names, `index.html` for the folder itself. Null where
 * it points outside, also by an encoded slash or dot, and where it is no path at all.
 */
export function rendererFile(folder: string, addressPath: string): string | null {
	let path: string;
	try {
		path = decodeURIComponent(addressPath);
	} catch (error) {
		if (error instanceof URIError) return null;
		throw error;
	}
	// A backslash or a drive's colon would be a way out on Windows.
	if (!path.startsWith("/") || /[\\\0:]/.test(path) || path.split("/").includes("..")) return null;
	if (path !== "/" && path.endsWith("/")) return null;
	const root = resolve(folder);
	const file = resolve(root, `.${path === "/" ? "/index.html" : path}`);
	return file.startsWith(root + sep) ? file : null;
}

/** The policy of renderer/index.html, and what only a header can say: nobody may frame the app. */
const contentSecurityPolicy = [
	"default-src 'none'",
	// WebAssembly is compiled: SQLite for packages of Anki, fsrs-rs for fitted parameters. It is no other script.
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"font-src 'self'",
	"img-src 'self' data:",
	// A recording that a person attached is played out of the library.
	"media-src 'self' blob:",
	"connect-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

/** On every reply of either shell. */
export const securityHeaders = {
	"Content-Security-Policy": contentSecurityPolicy,
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "no-referrer",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
} as const;
