// The secrets of one launch: the token of the printed address, tickets for the windows we open ourselves, and the
// cookie that both are exchanged for. Runs in Node.

import { randomBytes, timingSafeEqual } from "node:crypto";

/** A ticket is for a window that is being opened at this moment. */
const ticketLifeMs = 60_000;

export interface Session {
	/** Opens the app as often as it is given, until the server ends. */
	readonly token: string;
	/** Opens it once, within a minute: it stands in a command line, which other users of the machine can read. */
	issueTicket(): string;
	/** Whether a token or ticket opens the app; a ticket is used up. */
	admits(given: string): boolean;
	/** The value of `Set-Cookie`: cookies know no ports, therefore the port is in its name. */
	readonly setCookie: string;
	/** Whether the header `Cookie` carries this launch's cookie. */
	recognises(cookieHeader: string | null): boolean;
}

export function createSession(port: number, now: () => number = Date.now): Session {
	const token = newSecret();
	const cookie = newSecret();
	const cookieName = `hai-dong-${port}`;
	const tickets = new Map<string, number>();

	return {
		token,
		setCookie: `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
		issueTicket() {
			const ticket = newSecret();
			tickets.set(ticket, now() + ticketLifeMs);
			return ticket;
		},
		admits(given) {
			if (isSame(given, token)) return true;
			const until = tickets.get(given);
			tickets.delete(given);
			return until !== undefined && now() <= until;
		},
		recognises(cookieHeader) {
			const pairs = cookieHeader?.split(";").map((pair) => pair.trim()) ?? [];
			return pairs.some((pair) => isSame(pair, `${cookieName}=${cookie}`));
		},
	};
}

/** 256 random bits that may stand in an address. */
export function newSecret(): string {
	return randomBytes(32).toString("base64url");
}

/** Equality whose time does not tell how much of a secret was right. */
export function isSame(given: string, secret: string): boolean {
	const left = Buffer.from(given);
	const right = Buffer.from(secret);
	return left.length === right.length && timingSafeEqual(left, right);
}
