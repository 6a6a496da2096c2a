// Reads the JSON of a call, up to a limit: calls carry arguments, never files. Runs in Node.

import type { IncomingMessage } from "node:http";

/** Room for a thousand paths handed over by a second start. */
const limitBytes = 1024 * 1024;

export type JsonBody =
	| { readonly kind: "json"; readonly value: unknown }
	| { readonly kind: "tooLarge" }
	/** A form of another page can send text without asking first, but not this type. */
	| { readonly kind: "notJson" };

export async function readJson(request: IncomingMessage): Promise<JsonBody> {
	const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
	if (type !== "application/json") return { kind: "notJson" };
	if (Number(request.headers["content-length"] ?? 0) > limitBytes) return { kind: "tooLarge" };
	const parts: Buffer[] = [];
	let total = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		total += part.length;
		if (total > limitBytes) return { kind: "tooLarge" };
		parts.push(part);
	}
	try {
		return { kind: "json", value: JSON.parse(Buffer.concat(parts).toString("utf8")) as unknown };
	} catch (error) {
		if (error instanceof SyntaxError) return { kind: "notJson" };
		throw error;
	}
}
