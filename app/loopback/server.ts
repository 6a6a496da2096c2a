// The app for an installed browser: one HTTP server on 127.0.0.1 that serves the built renderer and answers HostApi.
// Every request passes the gate (Host, Origin, Sec-Fetch-Site), then needs this launch's cookie. Runs in Node.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import { type Backups, createBackups } from "../host/backups.ts";
import { fetchFromPublicSites } from "../host/fetchArticle.ts";
import { securityHeaders } from "../host/rendererFiles.ts";
import type { FetchArticle } from "../host/runningFetches.ts";
import { answerCall, sendJson } from "./calls.ts";
import { type RequestHead, refusalOf } from "./gate.ts";
import { type OpenReply, openPath, openRequest, proofOf, whoPath, whoRequest } from "./handover.ts";
import { createLaunchFiles, type LaunchFiles } from "./launchFiles.ts";
import { createPages, type Pages } from "./pages.ts";
import { refusedPage } from "./refusedPage.ts";
import { readJson } from "./requestBody.ts";
import { createSession, isSame, newSecret, type Session } from "./session.ts";
import { createStaticFiles } from "./staticFiles.ts";

export interface LoopbackOptions {
	readonly rendererFolder: string;
	/** 0 for any free one (tests only: a library belongs to its port). */
	readonly port: number;
	readonly version: string;
	/** Absolute paths, for the first page that asks. */
	readonly files: readonly string[];
	/** From public sites where nothing else is given; tests have no such sites. */
	readonly fetchArticle?: FetchArticle;
	/** Where copies of the library are kept; without it none are. */
	readonly backupFolder?: string;
}

export interface LoopbackServer {
	readonly port: number;
	/** With the token: for a person, works until the server ends. */
	readonly address: string;
	/** Proves to this server that a second start belongs to the same user. */
	readonly handoverKey: string;
	/** For a window that is opened now: works once. */
	windowAddress(): string;
	readonly pages: Pick<Pages, "count" | "onChange">;
	end(): Promise<void>;
}

export type LoopbackStart =
	| { readonly kind: "listening"; readonly server: LoopbackServer }
	| { readonly kind: "portTaken" }
	/** A port that this user may not open, or no loopback interface at all. */
	| { readonly kind: "refused"; readonly reason: string };

/** How long a window that is being opened may take to ask for its files before the open pages are told. */
const windowPatienceMs = 10_000;

/** Listens on 127.0.0.1 only. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackStart> {
	const server = createServer();
	const failed = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
		server.once("error", resolve);
		server.listen({ host: "127.0.0.1", port: options.port, exclusive: true }, () => resolve(null));
	});
	if (failed !== null) {
		if (failed.code === "EADDRINUSE") return { kind: "portTaken" };
		return { kind: "refused", reason: failed.message };
	}
	const { port } = server.address() as AddressInfo;
	const session = createSession(port);
	const pages = createPages();
	const launchFiles = createLaunchFiles(pages.announceFiles);
	const handoverKey = newSecret();
	const origin = `http://127.0.0.1:${port}`;
	const withToken = (token: string) => `${origin}/?token=${encodeURIComponent(token)}`;
	const addresses: Addresses = {
		withToken,
		printed: () => withToken(session.token),
		window: () => withToken(session.issueTicket()),
	};
	launchFiles.offer(options.files, windowPatienceMs);
	const fetchArticle = options.fetchArticle ?? fetchFromPublicSites(options.version);
	const backups = createBackups(options.backupFolder ?? null);
	const around = { ...options, fetchArticle, backups, port, session, pages, launchFiles, handoverKey, addresses };
	const answer = createAnswer(around);
	server.on("request", (request, response) => {
		answer(request, response).catch((error: unknown) => {
			console.error("hai-dong: a request failed:", error);
			if (response.headersSent) response.destroy();
			else response.writeHead(500, { "Content-Type": "text/plain" }).end("internal error\n");
		});
	});
	return {
		kind: "listening",
		server: {
			port,
			address: addresses.printed(),
			handoverKey,
			windowAddress: addresses.window,
			pages,
			end: () => endServer(server, pages, launchFiles),
		},
	};
}

function endServer(server: Server, pages: Pages, launchFiles: LaunchFiles): Promise<void> {
	launchFiles.end();
	pages.end();
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

interface Addresses {
	readonly withToken: (token: string) => string;
	readonly printed: () => string;
	readonly window: () => string;
}

interface Surroundings {
	readonly rendererFolder: string;
	readonly version: string;
	readonly port: number;
	readonly session: Session;
	readonly pages: Pages;
	readonly launchFiles: LaunchFiles;
	readonly fetchArticle: FetchArticle;
	readonly backups: Backups;
	readonly handoverKey: string;
	readonly addresses: Addresses;
}

function createAnswer(around: Surroundings) {
	const { session, pages, launchFiles, port, addresses } = around;
	const sendStatic = createStaticFiles(around.rendererFolder);

	return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
		const head = headOf(request);
		const refusal = refusalOf(head, port);
		if (refusal !== null) return sendText(response, 403, `refused: ${refusal}`);
		// A path that begins with two slashes must not be read as another host.
		const url = URL.parse(`http://127.0.0.1:${port}${request.url ?? "/"}`);
		if (url === null) return sendText(response, 400, "no such address");

		if (url.pathname === whoPath || url.pathname === openPath) {
			return answerHandover(url.pathname, request, response, around);
		}
		const reads = head.method === "GET" || head.method === "HEAD";
		const known = session.recognises(request.headers.cookie ?? null);
		const given = url.pathname === "/" && reads ? url.searchParams.get("token") : null;
		if (given !== null) {
			const navigates = request.headers["sec-fetch-mode"] === "navigate";
			// The library belongs to 127.0.0.1; a person who typed localhost must not meet an empty one.
			if (navigates && head.host?.startsWith("localhost")) return redirect(response, addresses.withToken(given));
			if (session.admits(given) || known) {
				response.setHeader("Set-Cookie", session.setCookie);
				// A browser keeps the cookie and loses the token from its address and history. What is no browser may
				// keep no cookies and gets the page at once.
				return navigates ? redirect(response, "/") : sendStatic(request, response, "/");
			}
		}
		if (!known) {
			response.writeHead(403, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
			response.end(refusedPage);
			return;
		}
		if (url.pathname === "/host/events" && head.method === "GET") return pages.join(response, launchFiles.waiting());
		if (url.pathname.startsWith("/host/") && head.method === "POST") {
			return answerCall(url.pathname.slice("/host/".length), request, response, around);
		}
		if (reads) return sendStatic(request, response, url.pathname);
		response.setHeader("Allow", "GET, HEAD");
		sendText(response, 405, "method not allowed");
	};
}

/** For programs of the same user only: a browser says on whose behalf it asks, and is refused for saying it. */
async function answerHandover(
	path: typeof whoPath | typeof openPath,
	request: IncomingMessage,
	response: ServerResponse,
	{ handoverKey, launchFiles, pages, addresses }: Surroundings,
): Promise<void> {
	const head = headOf(request);
	if (head.origin !== null || head.site !== null) return sendText(response, 403, "refused: a browser");
	if (head.method !== "POST") return sendText(response, 405, "method not allowed");
	if (path === openPath && !isSame(request.headers.authorization ?? "", `Bearer ${handoverKey}`)) {
		return sendText(response, 403, "refused: key");
	}
	const body = await readJson(request);
	if (body.kind !== "json") return sendText(response, body.kind === "tooLarge" ? 413 : 415, body.kind);
	if (path === whoPath) {
		const asked = v.safeParse(whoRequest, body.value);
		if (!asked.success) return sendText(response, 400, "bad arguments");
		return sendJson(response, 200, { proof: proofOf(handoverKey, asked.output.challenge) });
	}
	const asked = v.safeParse(openRequest, body.value);
	if (!asked.success) return sendText(response, 400, "bad arguments");
	launchFiles.offer(asked.output.files, asked.output.window ? windowPatienceMs : 0);
	const reply: OpenReply = { windowAddress: addresses.window(), address: addresses.printed(), pages: pages.count() };
	sendJson(response, 200, reply);
}

function headOf(request: IncomingMessage): RequestHead {
	const site = request.headers["sec-fetch-site"];
	return {
		method: request.method ?? "GET",
		host: request.headers.host ?? null,
		origin: request.headers.origin ?? null,
		site: typeof site === "string" ? site : null,
	};
}

function redirect(response: ServerResponse, address: string): void {
	response.writeHead(303, { Location: address, "Cache-Control": "no-store" }).end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
	response.end(`${text}\n`);
}
