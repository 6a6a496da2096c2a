// The bar of find is no part of the first screen; it is fetched soon after, so that it stands there as soon as its key
// is pressed and what is typed next goes into its field.

import { useEffect } from "react";
import { deferred } from "../../../deferred.tsx";

export const FindBar = deferred(async () => (await import("./FindBar.tsx")).FindBar);

/** Milliseconds after the first screen. */
const wait = 600;

export function useFindBarFetched(): void {
	useEffect(() => {
		// One that cannot be fetched is told of when it is wanted.
		const timer = setTimeout(() => FindBar.load().catch(() => undefined), wait);
		return () => clearTimeout(timer);
	}, []);
}
