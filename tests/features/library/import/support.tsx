// Texts to import, and the ways in which a browser brings them, for tests of the import in jsdom.

import { afterEach } from "vitest";
import { DropAnywhere } from "../../../../renderer/features/library/import/DropAnywhere.tsx";
import { ImportScreen } from "../../../../renderer/features/library/import/ImportScreen.tsx";
import type { ImportSource } from "../../../../renderer/features/library/import/importItem.ts";
import { clearPending, pendingImports } from "../../../../renderer/features/library/import/pendingImport.ts";
import { cancelImport } from "../../../../renderer/features/library/import/runImport.ts";

/** Nothing of one import is left for the next test. */
export function forgetImports(): void {
	afterEach(() => {
		cancelImport();
		clearPending();
	});
}

export function file(name: string, text: string): ImportSource {
	const bytes = new TextEncoder().encode(text);
	return {
		name,
		title: null,
		content: { kind: "file", file: { ok: true, value: { name, mediaType: "text/plain", bytes } } },
	};
}

export const cat = file("con-meo.txt", "Con mèo\n\nMèo ngủ. Trời mưa.");

/** What the host would have read of it. */
export function fileReplyOf({ content }: ImportSource) {
	if (content.kind !== "file") throw new Error("not a file");
	return content.file;
}

/** The media types of what waits to be imported, or the address of what is to be fetched. */
export function pendingContents(): readonly (string | null)[] {
	return pendingImports().map(({ source: { content } }) => {
		if (content.kind === "address") return content.address;
		return content.kind === "file" && content.file.ok ? content.file.value.mediaType : null;
	});
}

/** The import with what is dropped and pasted anywhere on the window. */
export function ImportWindow() {
	return (
		<>
			<DropAnywhere />
			<ImportScreen />
		</>
	);
}

interface Transferred {
	readonly files?: readonly File[];
	readonly text?: string;
	readonly entries?: readonly FileSystemEntry[];
}

/** jsdom has no `DataTransfer`. */
export function transfer({ files = [], text, entries }: Transferred) {
	return {
		files,
		items: entries?.map((entry) => ({ kind: "file", webkitGetAsEntry: () => entry })),
		types: [...(files.length > 0 ? ["Files"] : []), ...(text === undefined ? [] : ["text/plain"])],
		getData: (type: string) => (type === "text/plain" ? (text ?? "") : ""),
		dropEffect: "none",
	};
}

/** A file of a folder that is dropped. @param text `null` for one that cannot be read */
export function fileEntry(path: string, text: string | null = path): FileSystemEntry {
	const name = path.slice(path.lastIndexOf("/") + 1);
	const read = (taken: (file: File) => void, failed: (error: DOMException) => void) => {
		if (text === null) failed(new DOMException("no", "NotReadableError"));
		else taken(new File([text], name, { type: "text/plain" }));
	};
	return { name, fullPath: path, isDirectory: false, isFile: true, file: read } as unknown as FileSystemEntry;
}

/** A folder that gives its entries in portions, as browsers do. */
export function folderEntry(name: string, entries: readonly FileSystemEntry[] | "locked"): FileSystemEntry {
	const createReader = () => {
		let at = 0;
		return {
			readEntries: (taken: (entries: readonly FileSystemEntry[]) => void, failed: () => void) => {
				if (entries === "locked") return failed();
				taken(entries.slice(at, at + 100));
				at += 100;
			},
		};
	};
	return { name, fullPath: `/${name}`, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry;
}
