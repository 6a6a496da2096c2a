// The calls of HostApi that need the machine: POST /host/NAME with the list of arguments as JSON, answered with the
// reply as data. What the page can do itself (choosing files, opening links) it does itself. Runs in Node.

import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { FileReply, HostReply } from "../host/contract.ts";
import { isHostCall, parseHostArguments } from "../host/schemas.ts";
import type { LaunchFiles } from "./launchFiles.ts";
import { readJson } from "./requestBody.ts";

export interface CallSurroundings {
	readonly version: string;
	readonly launchFiles: LaunchFiles;
}

/** Answers one call; 404 for a name that is no call here, 400 for arguments that the contract does not know. */
export async function answerCall(
	name: string,
	request: IncomingMessage,
	response: ServerResponse,
	{ version, launchFiles }: CallSurroundings,
): Promise<void> {
	if (!isHostCall(name) || (name !== "describe" && name !== "takeLaunchFiles")) return refuse(response, 404);
	const body = await readJson(request);
	if (body.kind !== "json") return refuse(response, body.kind === "tooLarge" ? 413 : 415);
	if (parseHostArguments(name, body.value) === null) return refuse(response, 400);
	switch (name) {
		case "describe":
			return sendJson(response, 200, {
				ok: true,
				value: { shell: "browser", version, platform: process.platform },
			} satisfies HostReply<unknown>);
		case "takeLaunchFiles":
			return sendFiles(response, await launchFiles.take());
	}
}

/** A refused call, as data too: the page shows what it shows for a host that does not answer. */
function refuse(response: ServerResponse, status: number): void {
	sendJson(response, status, { ok: false, error: { kind: "unavailable" } } satisfies HostReply<never>);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
	response.end(JSON.stringify(value));
}

/**
 * Files travel as multipart/form-data, which a browser unpacks itself: the part `reply` is the JSON, in which the bytes
 * of a file are the name of the part that holds them. No base64, no format of our own.
 */
function sendFiles(response: ServerResponse, files: readonly FileReply[]): Promise<void> {
	const form = new FormData();
	const listed = files.map((file, index) => {
		if (!file.ok) return file;
		const part = `bytes-${index}`;
		// Read by readArticleFile, which allocates them: never shared memory.
		form.append(part, new Blob([file.value.bytes as Uint8Array<ArrayBuffer>]));
		return { ok: true, value: { ...file.value, bytes: part } };
	});
	form.append("reply", JSON.stringify({ ok: true, value: listed }));
	const encoded = new Response(form);
	response.writeHead(200, {
		"Content-Type": encoded.headers.get("content-type") ?? "multipart/form-data",
		"Cache-Control": "no-store",
	});
	return new Promise((resolve) => {
		response.on("close", resolve);
		if (encoded.body === null) response.end();
		else Readable.fromWeb(encoded.body as import("node:stream/web").ReadableStream).pipe(response);
	});
}
