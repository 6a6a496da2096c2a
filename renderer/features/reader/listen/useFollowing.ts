// Marks what is being said and keeps it in view, as long as the person wants the text to follow.

import { useEffect, useRef } from "react";
import type { Span } from "../../../engine/text/span.ts";
import { travelTo } from "../contents/travel.ts";
import type { TextPage } from "../find/textPage.ts";
import { type SpokenPlace, useSpokenMarks } from "./marks.ts";

/** Left free above and below what is being said, CSS pixels. */
const room = { above: 48, under: 120 } as const;

/** @param drawing another string when the text is drawn anew. @param follows whether the text is scrolled */
export function useFollowing(
	page: () => TextPage | null,
	drawing: string,
	follows: boolean,
): (place: SpokenPlace) => void {
	const mark = useSpokenMarks(page, drawing);
	const brought = useRef<Span | null>(null);
	const letGo = useRef(() => {});
	useEffect(() => () => letGo.current(), []);
	return (place) => {
		mark(place);
		const { sentence } = place;
		const isSame = sentence?.start === brought.current?.start;
		brought.current = sentence;
		const shown = page();
		if (sentence === null || isSame || !follows || shown === null) return;
		letGo.current();
		letGo.current = travelTo(shown, sentence, { kind: "inView", ...room });
	};
}
