// The word that is on the screen, beyond the end of the window: whoever comes back sits before the same one. Runs in the window;
// what is kept is a convenience, and may be gone.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Sitting } from "./asked.ts";
import type { ReviewerSurroundings } from "./reviewerTypes.ts";

const name = "review-place";

function nameOf({ asked, ahead }: Sitting): string {
	const what = asked.kind === "list" ? `list ${asked.list ?? ""}` : `article ${asked.article}`;
	return `${what} ${ahead ? "ahead" : "due"}`;
}

/** One line: what is reviewed, then the word. @param storage `null` where the browser has none to give */
export function reviewPlace(storage: Pick<Storage, "getItem" | "setItem"> | null): ReviewerSurroundings["place"] {
	return {
		get: (sitting) => {
			const [what, key] = (storage?.getItem(name) ?? "").split("\n");
			return what === nameOf(sitting) && key !== undefined ? (key as HeadwordKey) : null;
		},
		set: (sitting, key) => {
			try {
				storage?.setItem(name, key === null ? "" : `${nameOf(sitting)}\n${key}`);
			} catch (error) {
				// A full disk: the next sitting begins with the first word.
				if (!(error instanceof DOMException)) throw error;
			}
		},
	};
}

/** `null` where the browser keeps nothing for this page. */
export function windowStorage(): Storage | null {
	try {
		return window.localStorage;
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}
