// Prints a page that the worker has made: in a frame of its own, since of the reader only some rows are in the page.

import type { TakenFile } from "../../../worker/protocol.ts";
import { facesOf, frameRights, loadFaces, printFamilies, printLetters, writePage } from "./framedPage.ts";
import { printingFrame } from "./printingFrame.ts";

/** On the screen it is never laid out: a book would take seconds for nobody. */
const unseen = "@media screen { body { display: none; } }";

export interface PrintOptions {
	readonly signal: AbortSignal;
	readonly onProgress: (share: number) => void;
}

/** Resolves when the dialog of printing has been closed, as far as the browser tells. @throws the signal's reason */
export async function printText({ parts }: TakenFile, { signal, onProgress }: PrintOptions): Promise<void> {
	const frame = document.createElement("iframe");
	frame.setAttribute("sandbox", frameRights);
	frame.setAttribute("aria-hidden", "true");
	frame.tabIndex = -1;
	frame.dataset.printing = "";
	Object.assign(frame.style, { position: "fixed", inlineSize: "0", blockSize: "0", border: "0" });
	document.querySelector(printingFrame)?.remove();
	document.body.append(frame);
	try {
		await writePage(frame, parts, `${facesOf(document, printFamilies)}\n${unseen}`, { signal, onProgress });
		await loadFaces(frame, printFamilies, printLetters);
		signal.throwIfAborted();
	} catch (error) {
		frame.remove();
		throw error;
	}
	const page = frame.contentWindow;
	if (page === null) throw new Error("the frame is not in the page");
	// Where the call returns before the dialog is closed, the frame must stay until then.
	page.addEventListener("afterprint", () => setTimeout(() => frame.remove()), { once: true });
	page.focus();
	page.print();
}
