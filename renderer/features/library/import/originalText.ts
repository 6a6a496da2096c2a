// The text as it was imported, before any cleaning: kept beside the article so that nothing is ever lost.

import type { ImportWarning } from "../../../engine/document/types.ts";

/** Decodes by byte order mark, else as the cleaning decoded it where that was doubtful, else as UTF-8. */
export function originalText(bytes: Uint8Array, warnings: readonly ImportWarning[]): string {
	const doubtful = warnings.find((warning) => warning.kind === "doubtfulEncoding");
	return new TextDecoder(doubtful?.encoding ?? markedEncoding(bytes)).decode(bytes);
}

function markedEncoding([first, second]: Uint8Array): string {
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	return "utf-8";
}
