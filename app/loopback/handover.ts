// How a second start speaks to the server that is already running: it makes sure that it is ours, gives it files and
// gets a ticket for another window. Both sides share this; the key lies in a file that only the user can read.

import { createHmac } from "node:crypto";
import * as v from "valibot";

/** Answers a challenge, so that the key is never sent to a foreign program that took the port. */
export const whoPath = "/launch/who";
/** Takes files and gives a ticket; needs the key. */
export const openPath = "/launch/open";

export const whoRequest = v.strictObject({ challenge: v.pipe(v.string(), v.minLength(16), v.maxLength(200)) });
export const whoReply = v.strictObject({ proof: v.string() });

export const openRequest = v.strictObject({
	/** Absolute paths of article files. */
	files: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(32_768))), v.maxLength(1000)),
	/** The caller opens a window of its own, which will take the files; else the pages that are open are told at once. */
	window: v.boolean(),
});
export const openReply = v.strictObject({
	/** For the window that the caller opens: works once. */
	windowAddress: v.string(),
	/** For a person: works until the server ends. */
	address: v.string(),
	pages: v.number(),
});
export type OpenReply = v.InferOutput<typeof openReply>;

/** What only a holder of the key can say. */
export function proofOf(key: string, challenge: string): string {
	return createHmac("sha256", key).update(challenge).digest("base64url");
}
