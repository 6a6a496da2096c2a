// Web sites on 127.0.0.1 for the tests of fetching, and a fetch that is told, by an argument of its own, that this one
// address counts as public.

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { afterAll } from "vitest";
import type { FileReply } from "../../app/host/contract.ts";
import { createFetchArticle, type FetchLimits, type FetchSurroundings } from "../../app/host/fetchArticle.ts";
import { isPublicAddress } from "../../app/host/publicAddress.ts";
import { certificate, privateKey } from "./certificate.ts";

export type Page = (response: ServerResponse, request: IncomingMessage) => void;

export interface Site {
	readonly port: number;
	/** Paths that were asked for, with the address at which the connection arrived. */
	readonly asked: { readonly path: string; readonly at: string; readonly headers: IncomingMessage["headers"] }[];
	/** Connections that are open. */
	readonly connections: ReadonlySet<Socket>;
	/** `http://127.0.0.1:PORT/path`, or with another host. */
	address(path: string, host?: string): string;
}

/** A site of the given pages by their paths, without their queries; the others are 404. */
export async function startSite(
	pages: Readonly<Record<string, Page>>,
	scheme: "http" | "https" = "http",
): Promise<Site> {
	const asked: Site["asked"] = [];
	const connections = new Set<Socket>();
	const listener: RequestListener = (request, response) => {
		const path = request.url ?? "/";
		asked.push({ path, at: request.socket.localAddress ?? "", headers: request.headers });
		const page = pages[path.split("?")[0] ?? ""];
		if (page === undefined) response.writeHead(404).end("not here");
		else page(response, request);
	};
	const server =
		scheme === "http" ? createServer(listener) : createSecureServer({ key: privateKey, cert: certificate }, listener);
	server.on("connection", (socket: Socket) => {
		connections.add(socket);
		socket.on("close", () => connections.delete(socket));
	});
	// A client that breaks off is what some tests are about.
	server.on("clientError", (_error, socket) => void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
	server.on("tlsClientError", () => {});
	await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
	afterAll(() => {
		server.closeAllConnections();
		return new Promise<void>((resolve) => server.close(() => resolve()));
	});
	const { port } = server.address() as AddressInfo;
	return { port, asked, connections, address: (path, host = "127.0.0.1") => `${scheme}://${host}:${port}${path}` };
}

/** A page with this body; its type is HTML unless the headers say more. */
export function page(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Page {
	return (response) => void response.writeHead(200, { "Content-Type": "text/html", ...headers }).end(body);
}

export function redirect(location: string, status = 302): Page {
	return (response) => void response.writeHead(status, { Location: location }).end();
}

/** The bytes of a whole reply, exactly as given, and then the end of the connection. */
export function raw(...parts: readonly (string | Uint8Array)[]): Page {
	return (_response, { socket }) => {
		for (const part of parts) socket.write(part);
		socket.end();
	};
}

export const testLimits: FetchLimits = {
	bytes: 100_000,
	redirects: 5,
	connectMs: 5000,
	idleMs: 5000,
	totalMs: 10_000,
};

/** Names that the tests' resolver knows; all others are not found. */
const names: Readonly<Record<string, readonly string[]>> = {
	"bao.test": ["127.0.0.1"],
	"other.test": ["127.0.0.1"],
};

export async function resolveTestName(host: string): Promise<readonly string[]> {
	const addresses = names[host];
	if (addresses === undefined) throw Object.assign(new Error(`no ${host}`), { code: "ENOTFOUND" });
	return addresses;
}

/** A fetch that takes 127.0.0.1 for a public site, and nothing else that is not one. */
export function siteFetch(
	change: Partial<FetchSurroundings> = {},
): (address: string, signal?: AbortSignal) => Promise<FileReply> {
	const fetchArticle = createFetchArticle({
		version: "9.8.7",
		limits: testLimits,
		resolve: resolveTestName,
		mayConnect: (address) => address === "127.0.0.1" || isPublicAddress(address),
		hasNetwork: () => true,
		...change,
	});
	return (address, signal = new AbortController().signal) => fetchArticle(address, signal);
}
