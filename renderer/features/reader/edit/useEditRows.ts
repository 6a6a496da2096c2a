// The rows of the editing view that are near the screen; the one that is typed in is always among them.

import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { CleanDocument } from "../../../engine/document/types.ts";
import { useSettingValues } from "../../services.tsx";
import { useTextLook } from "../useTextLook.ts";
import { useWindowWidth } from "../useWindowSize.ts";
import { type EditRow, estimatedHeight, holds } from "./editRows.ts";
import type { Field } from "./writing.ts";

interface EditRowsOptions {
	readonly rows: readonly EditRow[];
	readonly inHand: Field;
	readonly blocks: CleanDocument["blocks"];
	readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Rows drawn beyond the screen on either side, and room below the last one, CSS pixels. */
const overscan = 4;
const below = 240;

export function useEditRows({ rows, inHand, blocks, scroller }: EditRowsOptions) {
	const { measures } = useTextLook(useSettingValues(), useWindowWidth());
	const rowOf = (field: Field) => rows.findIndex((row) => holds(row, field));
	const held = rowOf(inHand);
	const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
		count: rows.length,
		getScrollElement: () => scroller.current,
		getItemKey: (index) => rows[index]?.key ?? index,
		estimateSize: (index) => estimatedHeight(rows[index], blocks, measures),
		overscan,
		paddingEnd: below,
		initialRect: { width: measures.width, height: window.innerHeight },
		rangeExtractor: ({ startIndex, endIndex, count }) => {
			const first = Math.max(startIndex - overscan, 0);
			const last = Math.min(endIndex + overscan, count - 1);
			const indices = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
			if (held === -1 || (held >= first && held <= last)) return indices;
			return held < first ? [held, ...indices] : [...indices, held];
		},
	});
	return { virtualizer, rowOf };
}
