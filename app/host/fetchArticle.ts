// Fetches an article from an address that the person gave: from public sites only, checked again at each redirect, within
// limits of size and time. Runs in Node (the loopback server, Electron's main process).

import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { type OpenReply, openReply } from "./articleRequest.ts";
import { type ArticleFile, articleLimitBytes, articleMediaType, type HostError, type HostReply } from "./contract.ts";
import { createPatience, type Patience } from "./fetchPatience.ts";
import { fetchableUrl, hasNetwork, hostOf, mayConnectTo } from "./publicAddress.ts";
import { readReplyBody } from "./replyBody.ts";
import type { FetchArticle } from "./runningFetches.ts";

export interface FetchLimits {
	/** Of the unpacked reply. */
	readonly bytes: number;
	readonly redirects: number;
	/** To resolve a name, connect and agree on keys, once for each redirect. */
	readonly connectMs: number;
	/** Without a sign from the server. */
	readonly idleMs: number;
	/** All in all. */
	readonly totalMs: number;
}

export const fetchLimits: FetchLimits = {
	bytes: articleLimitBytes,
	redirects: 5,
	connectMs: 10_000,
	idleMs: 10_000,
	totalMs: 25_000,
};

export interface FetchSurroundings {
	/** Of the app, for the name that it gives itself. */
	readonly version: string;
	readonly limits: FetchLimits;
	/** All IP addresses of a name. @throws Error with a `code` where it has none. */
	readonly resolve: (host: string) => Promise<readonly string[]>;
	/** Whether a connection may go to an IP address; asked of each, before each connection. */
	readonly mayConnect: (address: string) => boolean;
	/** Whether the machine has a network at all. */
	readonly hasNetwork: () => boolean;
}

const mayConnect = (address: string) => mayConnectTo(address);

/** With the machine's own resolver, the limits above, and no way but to public addresses. */
export function fetchFromPublicSites(version: string): FetchArticle {
	return createFetchArticle({ version, limits: fetchLimits, resolve, mayConnect, hasNetwork });
}

async function resolve(host: string): Promise<readonly string[]> {
	return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** `around` decides what is allowed. Never rejects for what a server or the network does. */
export function createFetchArticle(around: FetchSurroundings): FetchArticle {
	return async (address, cancelled) => {
		const patience = createPatience(cancelled, around.limits.totalMs);
		try {
			return await follow(address, around, patience);
		} finally {
			patience.end();
		}
	};
}

/**
 * From https to http too: the request carries nothing that is secret, and addresses with http are taken anyway. What
 * leads out is the check of each step.
 */
async function follow(address: string, around: FetchSurroundings, patience: Patience): Promise<HostReply<ArticleFile>> {
	let next = address;
	for (let redirects = 0; redirects <= around.limits.redirects; redirects += 1) {
		const opened = await open(next, around, patience);
		if (!opened.ok) return opened;
		const { url, reply } = opened.value;
		const target = redirectOf(reply.message);
		if (target === null) return read(url, reply, around, patience);
		reply.close();
		// What is no address at all is refused as it stands.
		next = URL.parse(target, url.href)?.href ?? target;
	}
	return failed({ kind: "tooManyRedirects", address, limit: around.limits.redirects });
}

interface Opened {
	readonly url: URL;
	readonly reply: OpenReply;
}

async function open(address: string, around: FetchSurroundings, patience: Patience): Promise<HostReply<Opened>> {
	const allowed = fetchableUrl(address);
	if (!allowed.ok) return allowed;
	const url = allowed.value;
	patience.allow(around.limits.connectMs);
	const addresses = await addressesOf(hostOf(url), around, patience);
	if (!addresses.ok) return addresses;
	// One bad address among good ones is refused too: nobody's site has one.
	if (!addresses.value.every((found) => around.mayConnect(found)))
		return failed({ kind: "unfetchable", address, reason: "private" });
	const { version, limits } = around;
	const asked = { url, addresses: addresses.value, version, idleMs: limits.idleMs, patience };
	const reply = await openReply(asked);
	return reply.ok ? { ok: true, value: { url, reply: reply.value } } : reply;
}

async function addressesOf(
	host: string,
	{ resolve, hasNetwork }: FetchSurroundings,
	patience: Patience,
): Promise<HostReply<readonly string[]>> {
	if (isIP(host) !== 0) return { ok: true, value: [host] };
	const notFound = (): HostError => (hasNetwork() ? { kind: "unknownHost", host } : { kind: "offline" });
	try {
		const found = await orEnded(resolve(host), patience.signal);
		const ended = patience.endedBy(host);
		if (ended !== null) return failed(ended);
		return found === null || found.length === 0 ? failed(notFound()) : { ok: true, value: found };
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		// The name server itself can't be asked.
		return failed(code === "EAI_AGAIN" || code === "EAI_FAIL" ? { kind: "offline" } : notFound());
	}
}

/** A resolver can't be stopped; its late answer is nobody's. Null where the signal came first. */
function orEnded<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
	if (signal.aborted) {
		work.catch(() => undefined);
		return Promise.resolve(null);
	}
	const ended = new Promise<null>((settle) => signal.addEventListener("abort", () => settle(null), { once: true }));
	return Promise.race([work, ended]);
}

/** Where a redirect leads, as it says itself; null where the reply is none. */
function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage): string | null {
	if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return null;
	// Headers are read byte by byte; what stands there unescaped, in Vietnamese, is UTF-8.
	const bytes = Buffer.from(location, "latin1");
	return bytes.toString("utf8").includes("\ufffd") ? location : bytes.toString("utf8");
}

async function read(
	url: URL,
	{ message, close }: OpenReply,
	{ limits }: FetchSurroundings,
	patience: Patience,
): Promise<HostReply<ArticleFile>> {
	const host = hostOf(url);
	const name = articleName(url);
	const status = message.statusCode ?? 0;
	// A part (206) was not asked for.
	if (status < 200 || status > 299 || status === 206) {
		close();
		return failed({ kind: "badStatus", address: url.href, status });
	}
	const onProgress = () => patience.allow(limits.idleMs);
	onProgress();
	const body = await readReplyBody(message, limits.bytes, onProgress);
	close();
	switch (body.kind) {
		case "whole":
			return { ok: true, value: { name, ...typeOf(message.headers["content-type"], name), bytes: body.bytes } };
		case "tooLarge":
			return failed({ kind: "tooLarge", name, limitBytes: limits.bytes });
		case "broken":
			return failed(patience.endedBy(host) ?? { kind: "brokenReply", host });
	}
}

function failed(error: HostError): { readonly ok: false; readonly error: HostError } {
	return { ok: false, error };
}

/** The last part of an address's path that can stand as a file's name, in NFC, of at most 200 characters; else its host. */
export function articleName(url: URL): string {
	const last = url.pathname.split("/").findLast((part) => part !== "") ?? "";
	const name = unescaped(last)
		.normalize("NFC")
		.replace(/[\p{C}/\\]/gu, "")
		.trim();
	return name === "" ? hostOf(url) : [...name].slice(0, 200).join("");
}

function unescaped(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch (error) {
		if (error instanceof URIError) return part;
		throw error;
	}
}

/** What `Content-Type` says; where it says nothing that can be understood, what the name says. */
function typeOf(header: string | undefined, name: string): Pick<ArticleFile, "mediaType" | "charset"> {
	const [essence = "", ...parameters] = (header ?? "").toLowerCase().split(";");
	const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(essence.trim()) ? essence.trim() : articleMediaType(name);
	for (const parameter of parameters) {
		const charset = /^\s*charset\s*=\s*["']?([\w:.+-]{1,40})["']?\s*$/.exec(parameter)?.[1];
		if (charset !== undefined) return { mediaType, charset };
	}
	return { mediaType };
}
