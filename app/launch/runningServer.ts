// The note about the server that is running, in a file that only the user can read, and what a second start does with
// it: make sure that the server is ours, give it the files, get the address of another window. Runs in Node.

import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import {
	type OpenReply,
	openPath,
	openReply,
	type openRequest,
	proofOf,
	whoPath,
	whoReply,
} from "../loopback/handover.ts";

const noteForm = v.object({ port: v.number(), pid: v.number(), key: v.string() });
export type ServerNote = Readonly<v.InferOutput<typeof noteForm>>;

/** One note for each port: several libraries may be open at once. */
export function noteFile(personalFolder: string, port: number): string {
	return join(personalFolder, `server-${port}.json`);
}

/** Whole or not at all, and never readable by others, not even for a moment. */
export function writeNote(file: string, note: ServerNote): void {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	const draft = `${file}.${note.pid}`;
	rmSync(draft, { force: true });
	writeFileSync(draft, JSON.stringify(note), { mode: 0o600, flag: "wx" });
	renameSync(draft, file);
}

export function readNote(file: string): ServerNote | null {
	let text: string;
	try {
		text = readFileSync(file, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), noteForm), text);
	return read.success ? read.output : null;
}

/** Only our own: a server that was started since has written another. */
export function removeNote(file: string, key: string): void {
	if (readNote(file)?.key === key) rmSync(file, { force: true });
}

export interface OpenWish {
	/** Absolute paths. */
	readonly files: readonly string[];
	/** We open a window ourselves; else the pages that are open are told of the files. */
	readonly window: boolean;
}

/** How long a server that has just begun to listen may take to write its note. */
const patienceMs = 3000;
const pauseMs = 200;

/** Null where what holds the port is not our server. */
export async function openInRunning(
	file: string,
	port: number,
	wish: OpenWish,
	patience: number = patienceMs,
): Promise<OpenReply | null> {
	const until = Date.now() + patience;
	for (;;) {
		const note = readNote(file);
		if (note !== null && (await isOurs(note, port))) return ask(note, port, wish);
		if (Date.now() >= until) return null;
		await sleep(pauseMs);
	}
}

/** Whether the program at the port knows the key, without telling it the key. */
async function isOurs(note: ServerNote, port: number): Promise<boolean> {
	if (note.port !== port) return false;
	const challenge = randomBytes(24).toString("base64url");
	const reply = await post(port, whoPath, { challenge }, {});
	const read = v.safeParse(whoReply, reply);
	return read.success && read.output.proof === proofOf(note.key, challenge);
}

async function ask(note: ServerNote, port: number, wish: OpenWish): Promise<OpenReply | null> {
	const body: v.InferOutput<typeof openRequest> = { files: [...wish.files], window: wish.window };
	const read = v.safeParse(openReply, await post(port, openPath, body, { Authorization: `Bearer ${note.key}` }));
	return read.success ? read.output : null;
}

/** The JSON that is answered; null for no answer, an error or no JSON: a foreign program may say anything. */
function post(port: number, path: string, body: object, headers: Readonly<Record<string, string>>): Promise<unknown> {
	const text = JSON.stringify(body);
	return new Promise((resolve) => {
		const nothing = () => resolve(null);
		const call = request(
			{
				host: "127.0.0.1",
				port,
				path,
				method: "POST",
				timeout: 3000,
				agent: false,
				headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text), ...headers },
			},
			(response) => {
				let reply = "";
				response.setEncoding("utf8");
				response.on("data", (part: string) => {
					reply += part;
					if (reply.length > replyLimit) call.destroy();
				});
				response.on("error", nothing).on("close", nothing);
				response.on("end", () => resolve(response.statusCode === 200 ? parsed(reply) : null));
			},
		);
		call.on("error", nothing).on("timeout", () => call.destroy());
		call.end(text);
	});
}

const replyLimit = 64 * 1024;

function parsed(text: string): unknown {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
	return read.success ? read.output : null;
}
