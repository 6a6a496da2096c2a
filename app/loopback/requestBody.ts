// Reads the JSON of a call, up to a limit: calls carry arguments, never files; but for a piece of a copy, whose bytes come as
// they are. Runs in Node.

import type { IncomingMessage } from "node:http";
import { backupPieceBytes } from "../host/contract.ts";

/** Room for a thousand paths handed over by a second start. */
const limitBytes = 1024 * 1024;

export type JsonBody =
	| { readonly kind: "json"; readonly value: unknown }
	| { readonly kind: "tooLarge" }
	/** A form of another page can send text without asking first, but not this type. */
	| { readonly kind: "notJson" };

export async function readJson(request: IncomingMessage): Promise<JsonBody> {
	if (typeOf(request) !== "application/json") return { kind: "notJson" };
	const bytes = await readUpTo(request, limitBytes);
	return bytes === null ? { kind: "tooLarge" } : parsed(bytes.toString("utf8"));
}

/** The arguments are those of `words` in the address, a list as JSON, and the bytes of the body after them. */
export async function readPiece(request: IncomingMessage): Promise<JsonBody> {
	if (typeOf(request) !== "application/octet-stream") return { kind: "notJson" };
	const words = parsed(URL.parse(request.url ?? "/", "http://127.0.0.1")?.searchParams.get("words") ?? "");
	if (words.kind !== "json") return words;
	if (!Array.isArray(words.value)) return { kind: "notJson" };
	const bytes = await readUpTo(request, backupPieceBytes);
	return bytes === null ? { kind: "tooLarge" } : { kind: "json", value: [...words.value, bytes] };
}

function typeOf(request: IncomingMessage): string | undefined {
	return request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
}

/** `null` for more than `limit` bytes: the rest is not read. */
async function readUpTo(request: IncomingMessage, limit: number): Promise<Buffer | null> {
	if (Number(request.headers["content-length"] ?? 0) > limit) return null;
	const parts: Buffer[] = [];
	let total = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		total += part.length;
		if (total > limit) return null;
		parts.push(part);
	}
	return Buffer.concat(parts);
}

function parsed(text: string): JsonBody {
	try {
		return { kind: "json", value: JSON.parse(text) as unknown };
	} catch (error) {
		if (error instanceof SyntaxError) return { kind: "notJson" };
		throw error;
	}
}
