// Measures the room of the table and says which of its layouts fits.

import { type RefObject, useLayoutEffect, useState } from "react";
import { type TableLayout, tableLayoutOf } from "./tableLayout.ts";

export interface MeasuredLayout {
	readonly layout: TableLayout;
	/** CSS pixels of one rem. */
	readonly rem: number;
}

/** Follows the size of the element that scrolls. */
export function useTableLayout(scroll: RefObject<HTMLElement | null>): MeasuredLayout {
	const [measured, setMeasured] = useState<MeasuredLayout>({ layout: "table", rem: 16 });
	useLayoutEffect(() => {
		const element = scroll.current;
		if (element === null) return;
		const measure = () => {
			const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
			const layout = tableLayoutOf(element.clientWidth, rem);
			setMeasured((before) => (before.layout === layout && before.rem === rem ? before : { layout, rem }));
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, [scroll]);
	return measured;
}
