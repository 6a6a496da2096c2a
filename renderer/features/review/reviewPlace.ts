// The word that is on the screen and its sitting, beyond the end of the window: whoever comes back sits before the same one. Runs in
// the window; what is kept is a convenience, and may be gone.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Asked, Sitting } from "./asked.ts";
import type { ReviewerSurroundings } from "./reviewerTypes.ts";

const name = "review-place";

type Place = ReviewerSurroundings["place"] & {
	/** The sitting that was left today in the middle; else a new one over what is due. */
	readonly sitting: (asked: Asked) => Sitting;
};

function subjectOf(asked: Asked): string {
	return asked.kind === "list" ? `list ${asked.list ?? ""}` : `article ${asked.article}`;
}

/**
 * A few lines: what is reviewed, whether ahead of time, how much beyond the day's limits, the review day, the word.
 * @param storage `null` where the browser has none to give
 * @param today the name of the review day
 */
export function reviewPlace(storage: Pick<Storage, "getItem" | "setItem"> | null, today: () => string): Place {
	const left = () => {
		const [subject, ahead, more, day, key] = (storage?.getItem(name) ?? "").split("\n");
		return { subject, ahead: ahead === "true", more: Number(more), day, key };
	};
	return {
		sitting: (asked) => {
			const { subject, ahead, more, day } = left();
			const isLeft = subject === subjectOf(asked) && day === today();
			return isLeft ? { asked, ahead, more } : { asked, ahead: false, more: 0 };
		},
		get: (sitting) => {
			const { subject, ahead, key } = left();
			const isSame = subject === subjectOf(sitting.asked) && ahead === sitting.ahead;
			return isSame && key !== undefined ? (key as HeadwordKey) : null;
		},
		set: ({ asked, ahead, more }, key) => {
			try {
				storage?.setItem(name, key === null ? "" : [subjectOf(asked), ahead, more, today(), key].join("\n"));
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
