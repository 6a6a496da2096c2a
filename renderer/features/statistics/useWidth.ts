// The width of a part of the page, in whole pixels, as the window changes.

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Where the page cannot be measured. */
const fallback = 640;

export function useWidth<Part extends HTMLElement>(): readonly [RefObject<Part | null>, number] {
	const part = useRef<Part>(null);
	const [width, setWidth] = useState(0);
	useLayoutEffect(() => {
		const measure = () => setWidth(Math.floor(part.current?.clientWidth ?? 0) || fallback);
		measure();
		if (part.current === null || typeof ResizeObserver === "undefined") return;
		const observer = new ResizeObserver(measure);
		observer.observe(part.current);
		return () => observer.disconnect();
	}, []);
	return [part, width];
}
