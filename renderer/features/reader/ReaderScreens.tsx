// The article on the screen. Beside the library: those that were read ahead, drawn and laid out while the window is idle, so
// that a click has only to show one. Their effects run once they are shown, not before.

import { Activity, useLayoutEffect, useRef, useState } from "react";
import type { Span } from "../../engine/text/span.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { Guarded } from "../Guarded.tsx";
import { isFor } from "./openAhead.ts";
import { ReaderScreen } from "./ReaderScreen.tsx";
import styles from "./ReaderScreens.module.css";
import { type DrawnAhead, useDrawnAhead } from "./useDrawnAhead.ts";

interface ReaderScreensProps {
	/** The article of the address and the word to show in it; `null` while another screen is shown. */
	readonly open: { readonly article: ArticleId; readonly at: Span | null } | null;
}

export function ReaderScreens({ open }: ReaderScreensProps) {
	const ahead = useDrawnAhead(open === null);
	const [before, setShown] = useState<{ readonly id: ArticleId; readonly key: string } | null>(null);
	const isSame = before?.id === open?.article;
	const other = open === null ? null : { id: open.article, key: keyOf(open, ahead) };
	const shown = isSame ? before : other;
	if (!isSame) setShown(shown);
	const own = shown === null || open === null ? [] : [{ ...shown, at: open.at }];
	// First in the list, so that it is never moved in the page: what is moved has to be laid out again.
	return [...own, ...ahead.filter(({ key }) => key !== shown?.key)].map(({ key, id, at }) => (
		<Place key={key} id={id} at={at} shown={key === shown?.key} />
	));
}

/** The key of what was drawn for this opening, else one of its own. */
function keyOf({ article, at }: NonNullable<ReaderScreensProps["open"]>, ahead: readonly DrawnAhead[]): string {
	return ahead.find((drawn) => isFor(drawn, article, at))?.key ?? article;
}

interface PlaceProps {
	readonly id: ArticleId;
	readonly at: Span | null;
	readonly shown: boolean;
}

function Place({ id, at, shown }: PlaceProps) {
	const place = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => (shown || place.current === null ? undefined : layOutAhead(place.current)), [shown]);
	return (
		<div ref={place} className={shown ? styles.shown : styles.ahead} inert={!shown}>
			<Activity mode={shown ? "visible" : "hidden"}>
				<Guarded>
					<ReaderScreen articleId={id} at={at} />
				</Guarded>
			</Activity>
		</div>
	);
}

/**
 * Lays out what is drawn into a place that is not shown. React takes it out of the layout; the place itself hides it, and keeps
 * the layout for the moment when it is shown. The returned function ends it.
 */
function layOutAhead(place: HTMLElement): () => void {
	let idle = 0;
	const observer = new MutationObserver(() => {
		const screen = place.firstElementChild;
		if (!(screen instanceof HTMLElement)) return;
		screen.style.removeProperty("display");
		cancelIdleCallback(idle);
		idle = requestIdleCallback(() => void screen.getBoundingClientRect());
	});
	observer.observe(place, { childList: true });
	return () => {
		cancelIdleCallback(idle);
		observer.disconnect();
	};
}
