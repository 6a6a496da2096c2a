// pdf.js with both its halves in this thread, which is a worker already. Loaded by import() when the first PDF comes;
// the order of the imports matters.

/// <reference path="./pdfjsWorker.d.ts" />

import "./beforeLibrary.ts";
import { getDocument, OPS, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import "./afterLibrary.ts";

/** The numbers of pdf.js's drawing commands. */
export const drawing: typeof OPS = OPS;

Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** Where pdf.js would register fonts for drawing. */
const noFonts = { fonts: { add: () => undefined, delete: () => false } };

/** An opened file; `close` frees what it holds. */
export interface OpenPdf {
	readonly document: PDFDocumentProxy;
	close(): Promise<void>;
}

/**
 * Opens a PDF for its text alone: no network, no code made at run time, no fonts, no pictures. `locked`: it needs a
 * password; `broken`: whatever else pdf.js finds wrong with it.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | "locked" | "broken"> {
	const task = getDocument({
		// A copy, for pdf.js takes the buffer away from its owner; and it takes no Buffer of Node.
		data: new Uint8Array(bytes),
		verbosity: VerbosityLevel.ERRORS,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		useWasm: false,
		enableXfa: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		// Every picture is larger than this, so none is unpacked.
		maxImageSize: 0,
		stopAtErrors: false,
		ownerDocument: noFonts as never,
	});
	try {
		return { document: await task.promise, close: () => task.destroy() };
	} catch (error) {
		await task.destroy();
		return error instanceof Error && error.name === "PasswordException" ? "locked" : "broken";
	}
}
