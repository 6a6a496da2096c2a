// Who may speak to the server: the checks of Host, Origin and Sec-Fetch-Site that every request passes first.
// Pure. They keep out other web pages (cross-site requests) and names that were bent to 127.0.0.1 (DNS rebinding).

/** The parts of a request's head that decide; `null` for a header that was not sent. */
export interface RequestHead {
	readonly method: string;
	readonly host: string | null;
	readonly origin: string | null;
	/** Sec-Fetch-Site: who caused the request, as the browser says. */
	readonly site: string | null;
}

export type Refusal = "host" | "origin" | "site";

/** The names by which a browser may call the server; anything else was not meant for it. */
function isOwnHost(host: string | null, port: number): boolean {
	const name = host?.toLowerCase();
	return name === `127.0.0.1:${port}` || name === `localhost:${port}`;
}

/**
 * Null where the request may go on. `same-site` is refused like `cross-site`: a page of another port of this machine is
 * "same site" and still not ours. `none` is a person's own navigation (an address typed or opened by a program).
 */
export function refusalOf(head: RequestHead, port: number): Refusal | null {
	if (!isOwnHost(head.host, port)) return "host";
	if (head.origin !== null && head.origin.toLowerCase() !== `http://${head.host?.toLowerCase()}`) return "origin";
	const reads = head.method === "GET" || head.method === "HEAD";
	if (head.site === null || head.site === "same-origin" || (head.site === "none" && reads)) return null;
	return "site";
}
