// The title of the text for who hears the page, while its own heading is scrolled away and no longer in it: every screen has
// one heading of the first level.

import { useSyncExternalStore } from "react";
import type { OpenText } from "./openText.ts";
import type { Seen } from "./seen.ts";

interface TitleAboveProps {
	readonly text: Pick<OpenText, "record" | "sentences">;
	readonly seen: Seen;
}

export function TitleAbove({ text: { record, sentences }, seen }: TitleAboveProps) {
	const above = useSyncExternalStore(seen.subscribe, () => seen.get().top > sentences.inTitle);
	return above ? (
		<h1 className="visually-hidden" lang="vi">
			{record.title}
		</h1>
	) : null;
}
