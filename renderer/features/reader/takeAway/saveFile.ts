// Hands a file to the person: the browser's own download, which in Electron asks where to.

import type { TakenFile } from "../../../worker/protocol.ts";

/** Milliseconds that a download may take to begin. */
const keptFor = 60_000;

export function saveFile({ parts, mediaType }: TakenFile, name: string): void {
	const address = URL.createObjectURL(new Blob([...parts] as BlobPart[], { type: mediaType }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.hidden = true;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
