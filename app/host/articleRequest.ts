// One request for an article, over a connection that goes to checked addresses only: the name is not resolved a second
// time, so that it can't lead elsewhere between check and connection. Runs in Node.

import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { HostError, HostReply } from "./contract.ts";
import type { Patience } from "./fetchPatience.ts";
import { hostOf } from "./publicAddress.ts";

export interface ArticleRequest {
	readonly url: URL;
	/** Checked; at least one. */
	readonly addresses: readonly string[];
	readonly version: string;
	/** From the connection to the head of the reply. */
	readonly idleMs: number;
	/** Counts the time to connect already. */
	readonly patience: Patience;
}

/** A reply whose head has come and whose body waits to be read; `close` ends its connection. */
export interface OpenReply {
	readonly message: IncomingMessage;
	close(): void;
}

/** A site far away may need longer than Node's quarter of a second, before its next address is tried. */
const nextAddressAfterMs = 1500;

/** Four times what Node takes: some sites send long cookies and policies. */
const headLimitBytes = 64 * 1024;

export function openReply(asked: ArticleRequest): Promise<HostReply<OpenReply>> {
	const { url, patience } = asked;
	const host = hostOf(url);
	const secure = url.protocol === "https:";
	return new Promise((resolve) => {
		let step: Step = "connecting";
		const options = { lookup: pinnedTo(asked.addresses), autoSelectFamilyAttemptTimeout: nextAddressAfterMs };
		const call = (secure ? requestHttps : requestHttp)(url, {
			// An agent of its own: no connection is kept, none is shared, no proxy is asked.
			agent: secure ? new HttpsAgent({ ...options, rejectUnauthorized: true }) : new HttpAgent(options),
			headers: headersOf(asked.version),
			signal: patience.signal,
			maxHeaderSize: headLimitBytes,
		});
		const close = () => void call.destroy();
		const ready = () => {
			step = "asking";
			patience.allow(asked.idleMs);
		};
		call.on("socket", (socket) => {
			socket.once("connect", () => {
				if (secure) step = "securing";
				else ready();
			});
			socket.once("secureConnect", ready);
		});
		call.on("response", (message) => {
			// Whoever reads it sees that it broke; nobody reads a redirect.
			message.on("error", () => {});
			resolve({ ok: true, value: { message, close } });
		});
		// Stays for good: a connection may still break when the reply has been settled.
		call.on("error", (error) => {
			resolve({ ok: false, error: patience.endedBy(host) ?? failureOf(error, step, host) });
		});
		// Such as a switch to another protocol, which Node ends without a word.
		call.on("close", () => resolve({ ok: false, error: patience.endedBy(host) ?? { kind: "brokenReply", host } }));
		call.end();
	});
}

/** No cookies, no referrer, no name of the machine or its user. */
function headersOf(version: string) {
	return {
		"User-Agent": `HaiDong/${version}`,
		Accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.8",
		"Accept-Language": "vi,en;q=0.5",
		"Accept-Encoding": "gzip, deflate, br",
	};
}

/** A resolver that knows only the addresses that were checked. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
	const known = addresses.map((address) => ({ address, family: isIP(address) }));
	return (_host, { all }, answer) => {
		const [first] = known;
		if (first === undefined) answer(new Error("no address was checked"), "", 0);
		else if (all) answer(null, known);
		else answer(null, first.address, first.family);
	};
}

type Step = "connecting" | "securing" | "asking";

function failureOf(error: NodeJS.ErrnoException, step: Step, host: string): HostError {
	switch (step) {
		case "connecting":
			return hasNoWay(error) ? { kind: "offline" } : { kind: "unreachable", host };
		case "securing":
			return { kind: error.code === "ECONNRESET" ? "unreachable" : "insecure", host };
		case "asking":
			return { kind: "brokenReply", host };
	}
}

/** Of several addresses, each must have had no way: IPv6 alone has none in many places. */
function hasNoWay(error: NodeJS.ErrnoException): boolean {
	if (error instanceof AggregateError) return error.errors.every(hasNoWay);
	return ["ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL"].includes(error.code ?? "");
}
