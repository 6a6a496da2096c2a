// How files travel to the page: as multipart/form-data, which a browser unpacks itself. No base64, no format of our own.
// Written here and not by FormData, which would copy the bytes of each file. Runs in Node.

import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { FileReply } from "../host/contract.ts";

/**
 * The part `reply` is the replies as JSON, in which the bytes of a file are the name of the part that holds them. Settles
 * when the page has all of it, or is gone.
 */
export function sendFiles(response: ServerResponse, files: readonly FileReply[]): Promise<void> {
	if (response.destroyed) return Promise.resolve();
	// 144 random bits: no file has them in it.
	const boundary = `hai-dong-${randomBytes(18).toString("hex")}`;
	const pieces: Uint8Array[] = [];
	const listed = files.map((file, index) => {
		if (!file.ok) return file;
		const part = `bytes-${index}`;
		pieces.push(
			partHead(boundary, `form-data; name="${part}"; filename="${part}"`, "application/octet-stream"),
			file.value.bytes,
			Buffer.from("\r\n"),
		);
		return { ok: true, value: { ...file.value, bytes: part } };
	});
	pieces.push(
		partHead(boundary, 'form-data; name="reply"', "application/json"),
		Buffer.from(`${JSON.stringify({ ok: true, value: listed })}\r\n--${boundary}--\r\n`),
	);
	response.writeHead(200, {
		"Content-Type": `multipart/form-data; boundary=${boundary}`,
		"Content-Length": pieces.reduce((sum, { length }) => sum + length, 0),
		"Cache-Control": "no-store",
	});
	return new Promise((resolve) => {
		response.on("close", resolve);
		for (const piece of pieces) response.write(piece);
		response.end();
	});
}

function partHead(boundary: string, disposition: string, mediaType: string): Buffer {
	return Buffer.from(`--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: ${mediaType}\r\n\r\n`);
}
