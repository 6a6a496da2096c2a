// Brings a far place of the text onto the screen: rows on the way are never drawn, those around the place are read and
// measured once it is there, and until they are the place is held where it belongs.

import type { Span } from "../../../engine/text/span.ts";
import { boxOf, type TextPage } from "../find/textPage.ts";

/** Frames without a change that end the holding, and how many it may take on a slow machine. */
const stillFrames = 8;
const mostFrames = 180;
/** What a person does to scroll ends it. */
const ownScrolling = ["wheel", "pointerdown", "touchstart", "keydown"] as const;

/** Where on the screen a place is to stand. */
export type Standing =
	/** So many CSS pixels below the top. */
	| { readonly kind: "below"; readonly distance: number }
	/**
	 * Where it is, if it can be read there; else in the upper part of the screen. `above` and `under` are left free,
	 * CSS pixels.
	 */
	| { readonly kind: "inView"; readonly above: number; readonly under: number };

/** Share of the height at which a place is put that was not in view. */
const upperPart = 0.3;

/** The returned function lets go of it. */
export function travelTo(page: TextPage, place: Span, standing: Standing): () => void {
	const { frame } = page;
	const top = () => frame.getBoundingClientRect().top;
	if (standing.kind === "inView") {
		const box = boxOf(page, place);
		const y = box === null ? null : box.top - top();
		if (box !== null && y !== null && y >= standing.above && y + box.height <= frame.clientHeight - standing.under)
			return () => undefined;
	}
	const y =
		standing.kind === "below"
			? standing.distance
			: standing.above + (frame.clientHeight - standing.above - standing.under) * upperPart;
	return hold(page, () => {
		const box = boxOf(page, place);
		if (box !== null) return box.top - top() - y;
		page.scrollTo(guessedOffset(page, place) - y);
		return null;
	});
}

/** To the end of the text. */
export function travelToEnd(page: TextPage, room: number): () => void {
	const { frame } = page;
	const away = () =>
		Math.min(page.textHeight() + room, frame.scrollHeight) - frame.clientHeight - Math.ceil(frame.scrollTop);
	return hold(page, away);
}

/** @param away how far the content is from where it belongs, CSS pixels; `null` while its row is still to be drawn */
function hold({ scrollBy }: TextPage, away: () => number | null): () => void {
	let frames = 0;
	let still = 0;
	let next = 0;
	const put = (): boolean => {
		const distance = away();
		if (distance === null) return false;
		if (Math.abs(distance) <= 1) return true;
		scrollBy(distance);
		return false;
	};
	const step = () => {
		// Not before: the key or button that asked for the place is still on its way through the page.
		if (frames === 0) for (const name of ownScrolling) window.addEventListener(name, stop, { passive: true });
		still = put() ? still + 1 : 0;
		frames += 1;
		if (still < stillFrames && frames < mostFrames) next = requestAnimationFrame(step);
		else stop();
	};
	const stop = () => {
		cancelAnimationFrame(next);
		for (const name of ownScrolling) window.removeEventListener(name, stop);
	};
	put();
	next = requestAnimationFrame(step);
	return stop;
}

function guessedOffset({ plan, text, rowAt }: TextPage, place: Span): number {
	const index = plan.rowOf(text.sentences.at(place.start));
	const { start, size } = rowAt(index);
	const into = place.start - text.sentences.span(plan.row(index).first).start;
	return start + size * Math.min(into / Math.max(plan.characters(index), 1), 1);
}
