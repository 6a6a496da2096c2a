// The later parts of a card are no part of the first screen; they are fetched soon after, for a card may be the next thing
// that is asked for, also when the server has gone by then.

import { useEffect } from "react";
import { deferred } from "../../../deferred.tsx";

export const CardMore = deferred(async () => (await import("./CardMore.tsx")).CardMore);
export const DragHandles = deferred(async () => (await import("./DragHandles.tsx")).DragHandles, "screens", "untold");

/** Milliseconds after the first screen. */
const wait = 50;

export function useCardFetched(): void {
	useEffect(() => {
		const fetch = async () => {
			await CardMore.load();
			await DragHandles.load();
		};
		// What cannot be fetched is told of when it is wanted.
		const timer = setTimeout(() => void fetch().catch(() => undefined), wait);
		return () => clearTimeout(timer);
	}, []);
}
