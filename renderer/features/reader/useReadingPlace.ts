// Where in the text the person is: told to whoever shows it, and kept for the next time.

import { type RefObject, useState } from "react";
import type { OpenText } from "./openText.ts";
import { createSeen, type Seen, type SeenPlace } from "./seen.ts";
import type { TextHandle } from "./TextView.tsx";
import type { Anchor } from "./textGeometry.ts";
import { useProgress } from "./useProgress.ts";

interface ReadingPlace {
	readonly seen: Seen;
	/** To be told of every change on the screen. */
	readonly onSeen: (now: SeenPlace) => void;
}

/** @param kept where the text stands on the screen while it is not drawn */
export function useReadingPlace(
	text: OpenText,
	handle: RefObject<TextHandle | null>,
	kept: RefObject<Anchor>,
): ReadingPlace {
	const { sentences } = text;
	const [seen] = useState(() => createSeen(sentences.at(kept.current.at)));
	const keep = useProgress(text, () => handle.current?.firstSeen()?.sentence ?? sentences.at(kept.current.at));
	const onSeen = (now: SeenPlace) => {
		seen.tell(now);
		keep(now);
	};
	return { seen, onSeen };
}
