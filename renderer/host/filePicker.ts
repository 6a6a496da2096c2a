// Lets the person choose article files by the browser's own dialog, through an input that is never seen. Runs in the
// window.

import { articleExtensions } from "../../app/host/contract.ts";

/** The chosen files; none where the dialog was closed without a choice. */
export type FilePicker = () => Promise<readonly File[]>;

export function createFilePicker(page: Document): FilePicker {
	// A browser that blocks the dialog says nothing: the next call ends the one before it.
	let endPrevious = () => {};
	return () =>
		new Promise((resolve) => {
			endPrevious();
			const input = page.createElement("input");
			const end = (files: readonly File[]) => {
				input.remove();
				resolve(files);
			};
			endPrevious = () => end([]);
			input.type = "file";
			input.multiple = true;
			input.accept = articleExtensions.map((extension) => `.${extension}`).join(",");
			input.hidden = true;
			input.addEventListener("change", () => end([...(input.files ?? [])]));
			input.addEventListener("cancel", () => end([]));
			page.body.append(input);
			input.click();
		});
}
