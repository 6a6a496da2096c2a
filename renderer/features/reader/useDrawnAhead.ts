// Which of the articles that were read ahead are drawn: one after the other, each once the window is idle, and all anew when
// anything changes that they are drawn from.

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Span } from "../../engine/text/span.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import { useSettingValues, useWordStates } from "../services.tsx";
import { afterPaint } from "./afterPaint.ts";
import { followAhead, type ReadAhead, readAhead } from "./openAhead.ts";
import { useWindowWidth } from "./useWindowSize.ts";

export interface DrawnAhead {
	/** Of this drawing, and of no other one. */
	readonly key: string;
	readonly id: ArticleId;
	readonly at: Span | null;
}

interface Drawing extends DrawnAhead {
	readonly read: ReadAhead;
	/** What it is drawn from beside the text. */
	readonly from: readonly unknown[];
}

let drawings = 0;

/** @param wanted `false` where nothing is to be drawn ahead; what is drawn goes when the screen in its place has been painted */
export function useDrawnAhead(wanted: boolean): readonly DrawnAhead[] {
	const read = useSyncExternalStore(followAhead, readAhead);
	const [settings, states, width] = [useSettingValues(), useWordStates().version, useWindowWidth()];
	const from = [settings, states, width];
	const [before, setDrawn] = useState<readonly Drawing[]>([]);
	const drawn = before.filter((own) => read.includes(own.read) && isSame(own.from, from));
	const next = wanted ? read.find((one) => !drawn.some((own) => own.read === one)) : undefined;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the newest ones, once there is another one to draw
	useEffect(() => {
		if (!wanted) return afterPaint(() => setDrawn((held) => (held.length === 0 ? held : [])), 2);
		if (next === undefined) return;
		const idle = requestIdleCallback(() => {
			drawings += 1;
			setDrawn([...drawn, { key: `ahead ${drawings}`, id: next.id, at: next.at, read: next, from }]);
		});
		return () => cancelIdleCallback(idle);
	}, [wanted, next, settings, states, width]);
	return drawn;
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
	return some.every((one, index) => one === others[index]);
}
