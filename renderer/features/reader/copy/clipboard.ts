// Puts something on the clipboard. What has to be read first is handed over as a promise: the browser allows the
// writing by the key that was pressed, not by what came of it later.

import type { Copied } from "./copied.ts";

/** `false` where the browser refuses, or has no clipboard. What made `copied` fail is thrown. */
export async function writeClipboard(copied: Promise<Copied>): Promise<boolean> {
	try {
		const blobOf = async (type: "plain" | "html") => new Blob([(await copied)[type]], { type: `text/${type}` });
		const item = new ClipboardItem({ "text/plain": blobOf("plain"), "text/html": blobOf("html") });
		await navigator.clipboard.write([item]);
		return true;
	} catch {
		await copied;
		return false;
	}
}
