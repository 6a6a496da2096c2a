// Prints a page that the worker has made: in a frame of its own, since of the reader only some rows are in the page.

import type { TakenFile } from "../../../worker/protocol.ts";
import { facesOf, frameRights, loadFaces, printFamilies, printLetters, writePage } from "./framedPage.ts";
import { printingFrame } from "./printingFrame.ts";

/** On the screen it is never laid out: a book would take seconds for nobody. */
const unseen = "@media screen { body { display: none; } }";

export interface PrintOptions {
	readonly signal: AbortSignal;
	readonly onProgress: (share: number) => void;
	/** The browser lays out the pages from now on: for a book that takes it a while, in which the window stands still. */
	readonly onHandedOver: () => void;
}

/** Resolves when the dialog of printing has been closed, as far as the browser tells. @throws the signal's reason */
export async function printText(
	{ parts }: TakenFile,
	{ signal, onProgress, onHandedOver }: PrintOptions,
): Promise<void> {
	const before = document.activeElement;
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
	const end = () => {
		const hadFocus = document.activeElement === frame || document.activeElement === document.body;
		frame.remove();
		if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
	};
	page.addEventListener("afterprint", () => setTimeout(end), { once: true });
	onHandedOver();
	await painted();
	if (signal.aborted) frame.remove();
	signal.throwIfAborted();
	page.focus();
	page.print();
}

/** Until what was set now has been drawn; at once in a window that draws nothing. */
function painted(): Promise<void> {
	if (document.visibilityState === "hidden") return Promise.resolve();
	return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
