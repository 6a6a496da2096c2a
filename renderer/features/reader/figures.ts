// How much of an article a person knows, and how many of its words are new to them: both in one walk over its words. Pure.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { WordProfile } from "../../worker/protocol.ts";
import type { AnyStatus } from "./glossText.ts";

export interface WordFigures {
	/** Share of running words that are known, 0 to 1, ignored ones left out of both sides; `null` where no words are left. */
	readonly known: number | null;
	/** Different words that were never marked. */
	readonly fresh: number;
}

export function wordFigures({ keys, counts }: WordProfile, statusOf: (key: HeadwordKey) => AnyStatus): WordFigures {
	let known = 0;
	let counted = 0;
	let fresh = 0;
	keys.forEach((key, index) => {
		const status = statusOf(key);
		if (status === "ignored") return;
		const count = counts[index] ?? 0;
		counted += count;
		if (status === "known") known += count;
		else if (status === "new") fresh += 1;
	});
	return { known: counted === 0 ? null : known / counted, fresh };
}
