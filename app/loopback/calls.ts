// The calls of HostApi that need the machine: POST /host/NAME with the list of arguments as JSON, answered with the
// reply as data; a piece of a copy travels as bytes, with the other arguments in the address. What the page can do itself
// (choosing files, opening links) it does itself. Runs in Node.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Backups } from "../host/backups.ts";
import type { HostApi, HostReply } from "../host/contract.ts";
import type { FetchArticle } from "../host/runningFetches.ts";
import { type HostCall, parseHostArguments } from "../host/schemas.ts";
import { sendFiles } from "./fileReplies.ts";
import type { LaunchFiles } from "./launchFiles.ts";
import { readJson, readPiece } from "./requestBody.ts";

export interface CallSurroundings {
	readonly version: string;
	readonly launchFiles: LaunchFiles;
	readonly fetchArticle: FetchArticle;
	readonly backups: Backups;
}

/** The others are the page's own: it cancels a fetch by leaving its call. */
const answeredCalls = [
	"describe",
	"takeLaunchFiles",
	"fetchArticle",
	"listBackups",
	"writeBackup",
	"finishBackup",
	"readBackup",
] as const satisfies readonly HostCall[];
type AnsweredCall = (typeof answeredCalls)[number];

type Answers = {
	readonly [Call in AnsweredCall]: (
		response: ServerResponse,
		around: CallSurroundings,
		...words: Parameters<HostApi[Call]>
	) => Promise<void>;
};

const answers: Answers = {
	async describe(response, { version }) {
		sendJson(response, 200, {
			ok: true,
			value: { shell: "browser", version, platform: process.platform },
		} satisfies HostReply<unknown>);
	},
	async takeLaunchFiles(response, { launchFiles }) {
		await sendFiles(response, await launchFiles.take());
	},
	async fetchArticle(response, { fetchArticle }, address) {
		const leaving = new AbortController();
		response.once("close", () => leaving.abort());
		await sendFiles(response, [await fetchArticle(address, leaving.signal)]);
	},
	async listBackups(response, { backups }) {
		sendJson(response, 200, await backups.list());
	},
	async writeBackup(response, { backups }, name, at, bytes) {
		sendJson(response, 200, await backups.write(name, at, bytes));
	},
	async finishBackup(response, { backups }, name, size) {
		sendJson(response, 200, await backups.finish(name, size));
	},
	async readBackup(response, { backups }, name, from, length) {
		const reply = await backups.read(name, from, length);
		if (!reply.ok) return sendJson(response, 200, reply);
		response.writeHead(200, { "Content-Type": "application/octet-stream", "Cache-Control": "no-store" });
		response.end(reply.value);
	},
};

/** Answers one call; 404 for a name that is no call here, 400 for arguments that the contract does not know. */
export async function answerCall(
	name: string,
	request: IncomingMessage,
	response: ServerResponse,
	around: CallSurroundings,
): Promise<void> {
	const call = answeredCalls.find((known) => known === name);
	if (call === undefined) return refuse(response, 404);
	const body = await (call === "writeBackup" ? readPiece(request) : readJson(request));
	if (body.kind !== "json") return refuse(response, body.kind === "tooLarge" ? 413 : 415);
	await answer(call, body.value, response, around);
}

async function answer<Call extends AnsweredCall>(
	call: Call,
	given: unknown,
	response: ServerResponse,
	around: CallSurroundings,
): Promise<void> {
	const words = parseHostArguments(call, given);
	if (words === null) return refuse(response, 400);
	await answers[call](response, around, ...words);
}

/** A refused call, as data too: the page shows what it shows for a host that does not answer. */
function refuse(response: ServerResponse, status: number): void {
	sendJson(response, status, { ok: false, error: { kind: "unavailable" } } satisfies HostReply<never>);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
	response.end(JSON.stringify(value));
}
